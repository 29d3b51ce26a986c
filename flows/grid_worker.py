"""Talking to one's grid worker: whatever is written next goes to a person, until one says 结束, 返回 or 菜单."""

# Demands: 002-41

from flows.engine import Refused, Scene, ask, do, flow, say
from flows.houses import turned_down
from flows.posts import Post
from flows.talk_deeds import WriteToWorker

GOING_ON = "more"


@flow("grid-worker", before="menu")
async def grid_worker(scene: Scene) -> str | None:
    """Subject: the code of a house, `more` once something was written, or nothing."""
    going_on = scene.subject == GOING_ON
    ends = Post(("done",))
    if going_on:
        said = await ask("more", ends)
    else:
        offices = scene.pack.offices
        said = await ask("words", ends, hours=offices.hours, days=offices.answer_working_days)
    if said == "done":
        await say("ended" if going_on else "nothing-sent", then=("menu",))
        return None
    house = "" if going_on else scene.subject
    photo = Post.file_in(said)
    try:
        await do(WriteToWorker(house, "" if photo else said, photo))
    except Refused as refused:
        await turned_down(refused, "grid-worker", "menu")
        return None
    return f"grid-worker:{GOING_ON}"
