"""An employer reports who no longer works there, or that somebody stays longer than agreed."""

# Demands: 003-08

from collections.abc import Sequence
from datetime import timedelta

from flows.engine import Refused, Scene, ask, ask_optional, do, find, flow, row_id, say
from flows.houses import A_PAGE, proven, turned_down
from flows.kinds import Choice, Date
from flows.organisation_deeds import EndJob, GoOn
from flows.organisation_facts import Worker, Workers, WorkerSeen
from flows.organisations import my_organisation
from locales import words


@flow("leave-job")
async def leave_job(scene: Scene) -> str | None:
    """Subject: the id of an employment, or nothing."""
    worker = await which(scene)
    if worker is None:
        return None
    until = words.full_day(scene.lang, worker.ended) if worker.ended else ""
    agreed = "yes" if until else "no"
    what = await ask("what", Choice("left", "stays"), name=worker.name, agreed=agreed, until=until)
    try:
        if what == "left":
            day = await ask("last-day", Date(min(worker.began, scene.today), scene.today), name=worker.name)
            await do(EndJob(worker.id, day))
        else:
            tomorrow = scene.today + timedelta(days=1)
            longer = await ask_optional("stays-until", Date(tomorrow, scene.today + timedelta(days=3650)))
            await do(GoOn(worker.id, longer))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say(f"noted-{what}", name=worker.name, then=("leave-job", "menu"))
    return None


async def which(scene: Scene) -> WorkerSeen | None:
    employment = row_id(scene.subject)
    if employment is not None:
        if await proven("organisation", "verify") is None:
            return None
        worker = await find(Worker(employment))
        if worker is None:
            await say("not-there", then=("leave-job", "menu"))
        return worker
    firm = await my_organisation("employer")
    if firm is None:
        return None
    workers = await find(Workers(firm.id))
    if not workers:
        await say("nobody-there", then=("hire", "menu"))
        return None
    worker = await pick_worker(workers, scene.lang)
    if worker is None:
        await say("not-listed", then=("hire", "menu"))
    return worker


async def pick_worker(workers: Sequence[WorkerSeen], lang: str) -> WorkerSeen | None:
    for page, first in enumerate(range(0, len(workers), A_PAGE - 1), 1):
        shown = workers[first : first + A_PAGE - 1]
        labels = {f"w{one.id}": f"{one.name} · {words.full_day(lang, one.began)}" for one in shown}
        last = "more" if first + A_PAGE - 1 < len(workers) else "none"
        picked = await ask(f"who.{page}", Choice(*labels, last), labels=labels)
        if picked != "more":
            return next((one for one in workers if picked == f"w{one.id}"), None)
    return None
