"""The one-time code from an SMS, typed back: it ties this chat to a person."""

from unicodedata import normalize

from flows.deeds import SendAnother, UseCode
from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import HouseByCode
from flows.houses import turned_down
from flows.kinds import Reading, Suggest
from flows.landlord import landlords_next
from flows.typed import MARKS, plain

NOT_COME = frozenset(
    (
        "没收到|没有收到|还没收到|收不到|没收到短信|没收到验证码|没来|再发一次|重发|重新发|resend|again|send again|"
        "not received|no code|no sms|it did not come|did not get it|لم تصل|لم يصل|أعد الإرسال|མ་འབྱོར|ཡང་བསྐྱར་སྐུར|"
        "pas reçu|rien reçu|renvoyer|안 왔어요|못 받았어요|다시 보내 주세요|не пришло|не пришёл|не получил|не получила|"
        "отправить ещё раз|كەلمىدى|يەنە ئەۋەتىڭ|chưa nhận được|không nhận được|gửi lại"
    ).split("|")
)
"""What is typed, in the languages spoken here, when no SMS came."""


class CodeTyped(Suggest):
    """The code, or that none came."""

    def __init__(self) -> None:
        super().__init__(("resend",), 4, 30)

    def read(self, text: str, at: Reading) -> str:
        return "resend" if plain(text).strip(MARKS) in NOT_COME else super().read(text, at)


@flow("enter-code")
async def enter_code(scene: Scene) -> str | None:
    """Subject: `me`, or `landlord.` and the code of a house."""
    purpose, _, plate = scene.subject.partition(".")
    again = f"landlord:{plate}" if purpose == "landlord" else "verify"
    house = await find(HouseByCode(plate)) if purpose == "landlord" else None
    typed = await ask("code", CodeTyped(), sensitive=True)
    if typed == "resend":
        return await another(scene, purpose, again)
    try:
        tied = await do(UseCode(digits(typed), purpose))
    except Refused as refused:
        if refused.code == "wrong-code":
            raise
        await turned_down(refused, again, "menu")
        return None
    if house is not None:
        await say("proven", surname=tied.surname, address=house.address, then=landlords_next(house))
    else:
        await say("tied", surname=tied.surname, then=("menu", "mine"))
    return None


async def another(scene: Scene, purpose: str, again: str) -> str:
    """Where no code was asked for, the phone is; too many or too soon is said, and the question stays."""
    try:
        await do(SendAnother(purpose))
    except Refused as refused:
        if refused.code != "no-code":
            raise
        return again
    await say("sent-again")
    return f"enter-code:{scene.subject}"


def digits(typed: str) -> str:
    return "".join(c for c in normalize("NFKC", typed) if c.isdecimal())
