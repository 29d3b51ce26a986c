"""All that is held about me: a page to read or keep, what can be put right, consents, and being deleted or set to rest."""

from dataclasses import dataclass

from flows.consents import Consents, ConsentSeen, WithdrawConsent
from flows.deeds import AskForHelp
from flows.engine import Deed, Refused, Scene, ask, do, find, flow, row_id, say
from flows.facts import MyDeclarations, WhoAmI
from flows.houses import turned_down
from flows.kinds import Choice
from locales import words

MOST_CONSENTS = 5
MINUTES = 15


@dataclass(frozen=True, slots=True)
class MakeDataPage(Deed[str]):
    """A page with all that is held, open for `minutes`; gives its path."""

    minutes: int


@flow("my-data", passing=True)
async def my_data(scene: Scene) -> str | None:
    """Subject: `page`, `consents`, `consents-<id>` or `delete`; what one can do without one."""
    act, _, number = scene.subject.partition("-")
    if act == "page":
        path = await do(MakeDataPage(MINUTES))
        await say("page", minutes=MINUTES, link=path, then=("my-data", "menu"))
    elif act == "consents":
        await consents(scene.lang, await find(Consents()), row_id(number))
    elif act == "delete":
        await delete(scene)
    else:
        me = await find(WhoAmI())
        await say("tied" if me.tied else "untied", opening=True)
        keys = {
            "my-data:page": "see-all",
            "mine": "correct",
            "my-data:consents": "consents",
            "my-data:delete": "delete",
        }
        ways = {start: words.text(scene.lang, "my-data", key) for start, key in keys.items()}
        await say("what-next", then=(*ways, *(() if me.tied else ("verify",)), "menu"), labels=ways)
    return None


async def consents(lang: str, seen: tuple[ConsentSeen, ...], number: int | None) -> None:
    given = [one for one in seen if one.withdrawn_on is None]
    meant = next((one for one in given if one.id == number), None)
    if meant is not None:
        await withdraw(meant)
        return
    if not given:
        await say("no-consents", then=("my-data", "menu"))
        return
    labels = {f"my-data:consents-{one.id}": what(lang, one) for one in given[:MOST_CONSENTS]}
    await say("given", then=(*labels, "my-data", "menu"), labels=labels)


def what(lang: str, one: ConsentSeen) -> str:
    """What was consented to, about whom, and when."""
    named = words.label(lang, "my-data", "consent", one.kind)
    day = words.full_day(lang, one.given_on)
    return " · ".join(filter(None, (named, f"{one.about}*" if one.about else "", day)))


async def withdraw(one: ConsentSeen) -> None:
    if await ask("withdraw-sure", Choice("withdraw", "keep")) == "keep":
        await say("kept", then=("my-data", "menu"))
        return
    try:
        await do(WithdrawConsent(one.id))
    except Refused as refused:
        await turned_down(refused, "my-data", "menu")
        return
    await say("withdrawn", then=("my-data", "menu"))


async def delete(scene: Scene) -> None:
    """The honest answer first; an officer decides, and what must be kept only rests."""
    keep = scene.pack.notice.kept_years
    if await ask("delete-sure", Choice("ask", "keep"), keep=keep) == "keep":
        await say("kept", then=("my-data", "menu"))
        return
    filed = await find(MyDeclarations())
    newest = filed[0] if filed else None
    receipts = " ".join(one.receipt for one in filed)
    house, address = (newest.house_code, newest.address) if newest else ("", "")
    due = await do(AskForHelp("delete-data", house, address, "", receipts))
    await say("delete-asked", date=due, then=("my-data", "menu"))
