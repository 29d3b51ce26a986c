"""Dajiangdong, 27 April to 31 December 2018, lived through in a made-up town; the days are worked by hand."""

from programmes.pack import load
from registry.database import Database
from registry.vault import Vault
from tests.replayed import Deed, Replay, days, on, replaying, table, together
from tests.small_town import at

DAJIANGDONG = """
2018-04-27 open office-prepare town 2018-04-30
2018-05-03 open city<office-prepare town 2018-05-03
2018-05-04 done office-prepare town 2018-04-30                        # the work group was there, the count came late
2018-05-04 done city<office-prepare town 2018-05-03
2018-04-27 open office-plan,office-pilots town 2018-05-10
2018-05-10 done office-plan town 2018-05-10
2018-05-13 open city<office-pilots town 2018-05-13
2018-05-15 done office-pilots town 2018-05-10
2018-05-15 done city<office-pilots town 2018-05-13
2018-04-27 open office-task-list town 2018-05-31
2018-05-31 done office-task-list town 2018-05-31
2018-04-27 open office-problem-list town 2018-06-30
2018-12-31 left office-problem-list town 2018-06-30
2018-05-02 open office-desk east 2018-11-30                           # marked as resettlement homes that day
2018-12-03 open town<office-desk east 2018-12-03                      # a desk, and nobody at it
2018-12-05 done office-desk east 2018-11-30
2018-12-05 done town<office-desk east 2018-12-03
2018-12-01 open office-acceptance east 2018-12-31
2018-12-20 done office-acceptance east 2018-12-31

2018-05-01 open round-fire-1 block,flat 2018-11-30
2018-11-30 done round-fire-1 block 2018-11-30
2018-12-31 left round-fire-1 flat 2018-11-30
2018-04-27 open office-classify block,flat 2018-05-31                 # thirty days from 1 May
2018-05-20 done office-classify block 2018-05-31
2018-12-31 left office-classify flat 2018-05-31
2018-05-20 open office-visit-strict block 2018-05-08                  # of a class since today: nobody visited for 7 days
2018-05-23 open village<office-visit-strict block 2018-05-23          # the chain starts on the day it was known
2018-05-25 done office-visit-strict block 2018-05-08
2018-05-25 done village<office-visit-strict block 2018-05-23
2018-05-25 open office-visit-strict block 2018-06-01
2018-06-01 done office-visit-strict block 2018-06-01
2018-06-01 open office-visit-strict block 2018-06-08
2018-06-05 cancelled office-visit-strict block 2018-06-08             # trusted from now on
2018-07-31 open office-visit-trusted block 2018-08-30                 # ninety days from 1 June; shown for the last thirty
2018-08-20 done office-visit-trusted block 2018-08-30
2018-10-19 open office-visit-trusted block 2018-11-18
2018-12-02 open village<office-visit-trusted block 2018-12-02
2018-12-31 left office-visit-trusted block 2018-11-18
2018-12-31 left village<office-visit-trusted block 2018-12-02

2018-04-27 open require-concentrated-access block 2018-11-30            # forty people make it a group rental
2018-10-31 reminds require-concentrated-access block 2018-11-30
2018-11-23 reminds require-concentrated-access block 2018-11-30
2018-11-28 done require-concentrated-access block 2018-11-30
2018-05-20 open require-hotel-style block 2018-11-30
2018-11-15 done require-hotel-style block 2018-11-30

2018-06-20 open tenant-declare 301 2018-07-04                         # from 1 July, a Sunday: 2, 3, 4
2018-07-02 done tenant-declare 301 2018-07-04
2018-09-20 open tenant-declare,landlord-report 302 2018-09-26         # 21, 25, 26: 22-24 are Mid-Autumn
2018-09-25 done tenant-declare 302 2018-09-26
2018-06-20 open landlord-report 301 2018-06-25                        # Wednesday; 18 June was Dragon Boat
2018-06-24 reminds landlord-report 301 2018-06-25
2018-06-25 done landlord-report 301 2018-06-25
2018-09-25 reminds landlord-report 302 2018-09-26
2018-09-26 done landlord-report 302 2018-09-26

2018-06-01 open hazard-undated H-1 2018-07-01
2018-07-02 open village<hazard-undated H-1 2018-07-02
2018-07-05 cancelled hazard-undated H-1 2018-07-01                    # it has a day now
2018-07-05 cancelled village<hazard-undated H-1 2018-07-02
2018-07-06 open hazard-due H-1 2018-07-20
2018-07-21 open village<hazard-due H-1 2018-07-21
2018-07-25 done hazard-due H-1 2018-07-20
2018-07-25 done village<hazard-due H-1 2018-07-21

2018-05-01 open quota-joint-inspection town 2018-06-30
2018-06-20 done quota-joint-inspection town 2018-06-30
2018-07-01 open quota-joint-inspection town 2018-09-30
2018-10-01 missed quota-joint-inspection town 2018-09-30
2018-10-01 open quota-joint-inspection town 2018-12-31
2018-12-31 left quota-joint-inspection town 2018-12-31
2018-12-17 open report-evaluation town 2018-12-31
2018-12-30 drafted report-evaluation town 2018-12-31
2018-12-31 done report-evaluation town 2018-12-31
"""


DAJIANGDONG_EVES = "2018-04-30 2018-05-12 2018-05-22 2018-07-01 2018-07-20 2018-07-30 2018-10-18 2018-10-30 2018-12-02 2018-12-16"
"""Days on which what is to come next has not come yet."""


async def test_dajiangdong(db: Database, vault: Vault) -> None:
    async with replaying(db, vault, load("dajiangdong-2018")) as replay:
        town = replay.town
        block = replay.called("house", await town.house(head_count=40), "block")
        replay.called("house", await town.house(head_count=3), "flat")
        lessor = await town.person("林", known=on("2018-04-01"))
        await town.contact(lessor)
        await town.lets(lessor, block)
        assert await replay.walk(
            DAJIANGDONG, dajiangdong_deeds(replay, block), also=days(DAJIANGDONG_EVES)
        ) == table(DAJIANGDONG)
        await replay.stands_still(on("2018-12-31"))


def dajiangdong_deeds(replay: Replay, block: int) -> dict[str, Deed]:
    def files(area: str, kind: str, day: str) -> Deed:
        return replay.files(area, kind, on(day))

    def reports(stay: str, day: str) -> Deed:
        return replay.changes("stay", stay, reported_at=at(on(day)))

    return {
        "2018-04-28": files("town", "work-group", "2018-04-28"),
        "2018-05-02": replay.changes("area", "east", marks=["resettlement"]),
        "2018-05-04": files("town", "base-count", "2018-05-04"),
        "2018-05-10": files("town", "plan", "2018-05-10"),
        "2018-05-15": files("town", "pilots", "2018-05-15"),
        "2018-05-20": replay.changes(
            "house", "block", type="resettlement", control_class="strict", marks=["resettlement"]
        ),
        "2018-05-25": replay.visits(block, "daily", on("2018-05-25")),
        "2018-05-31": files("town", "task-list", "2018-05-31"),
        "2018-06-01": together(
            replay.visits(block, "daily", on("2018-06-01")),
            replay.finds("H-1", block, on("2018-06-01"), code="F3", family="fire"),
        ),
        "2018-06-05": replay.changes("house", "block", control_class="trusted"),
        "2018-06-20": together(
            replay.moves_in("301", block, on("2018-06-20")),
            replay.holds("town", "joint-inspection", on("2018-06-20")),
        ),
        "2018-06-25": reports("301", "2018-06-25"),
        "2018-07-02": replay.declares("301", on("2018-07-02")),
        "2018-07-05": replay.changes("hazard", "H-1", due=on("2018-07-20")),
        "2018-07-25": replay.changes("hazard", "H-1", closed_on=on("2018-07-25")),
        "2018-08-20": replay.visits(block, "daily", on("2018-08-20")),
        "2018-09-20": replay.moves_in("302", block, on("2018-09-20")),
        "2018-09-25": replay.declares("302", on("2018-09-25")),
        "2018-09-26": reports("302", "2018-09-26"),
        "2018-11-15": together(
            replay.changes("house", "block", marks=["resettlement", "hotel-style"]),
            replay.changes("area", "east", marks=["resettlement", "hotel-style"]),
        ),
        "2018-11-20": files("east", "desk", "2018-11-20"),
        "2018-11-28": replay.puts("devices", block, kind="access-control", linked=True),
        "2018-11-30": replay.visits(block, "fire", on("2018-11-30")),
        "2018-12-05": files("east", "desk-posts", "2018-12-05"),
        "2018-12-20": files("east", "acceptance", "2018-12-20"),
        "2018-12-31": replay.reports("evaluation", "town", on("2018-12-31")),
    }
