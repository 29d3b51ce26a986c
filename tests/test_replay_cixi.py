"""Cixi, 29 May 2023 to 31 March 2024, lived through in a made-up town; the days are worked by hand."""

from programmes.pack import load
from registry.database import Database
from registry.vault import Vault
from tests.replayed import Deed, Replay, days, on, replaying, table, together

CIXI = """
2023-05-29 open round-fire-first-thirty-plus 30 2023-06-30
2023-05-29 open round-fire-first-ten-to-29 29,10 2023-08-31
2023-05-29 open round-fire-first-3 30,29,10,9,uncounted 2023-10-31   # the last date is everybody's
2023-06-10 done round-fire-first-thirty-plus 30 2023-06-30
2023-06-10 done round-fire-first-3 30 2023-10-31
2023-08-31 done round-fire-first-ten-to-29 10 2023-08-31             # on the last day
2023-08-31 done round-fire-first-3 10 2023-10-31
2023-10-31 done round-fire-first-3 9 2023-10-31
2023-11-01 open round-fire-second-1 30,29,10,9,uncounted 2024-01-31  # seen in the first round or not
2023-12-15 done round-fire-second-1 30 2024-01-31
2023-11-01 open look-back-fire-second F-1,F-2 2024-01-31
2023-12-11 done look-back-fire-second F-1 2024-01-31
2024-03-31 left round-fire-first-ten-to-29 29 2023-08-31
2024-03-31 left round-fire-first-3 29,uncounted 2023-10-31
2024-03-31 left round-fire-second-1 29,10,9,uncounted 2024-01-31
2024-03-31 left look-back-fire-second F-2 2024-01-31

2023-06-12 open tenant-declare,landlord-report 301 2023-06-15        # Monday, and three working days
2023-06-14 reminds landlord-report 301 2023-06-15
2023-06-14 unheard tenant-declare 301 2023-06-15                     # the tenant has no chat yet
2023-06-15 reminds landlord-report 301 2023-06-15
2023-06-15 done tenant-declare 301 2023-06-15
2023-06-16 reminds landlord-report 301 2023-06-15
2023-06-20 open tenant-declare,landlord-report 302 2023-06-26        # 21, 25 and 26: 22-24 are Dragon Boat, Sunday is worked
2023-06-25 reminds landlord-report 302 2023-06-26
2023-06-25 unheard tenant-declare 302 2023-06-26
2023-06-26 reminds landlord-report 302 2023-06-26
2023-06-26 unheard tenant-declare 302 2023-06-26
2023-06-27 reminds landlord-report 302 2023-06-26
2023-06-27 unheard tenant-declare 302 2023-06-26
2024-03-31 left landlord-report 301 2023-06-15
2024-03-31 left tenant-declare,landlord-report 302 2023-06-26

2023-05-29 open landlord-letter 29,10 2023-06-28                     # thirty days from the first day
2023-06-21 reminds landlord-letter 29,10 2023-06-28
2023-06-27 done landlord-letter 29,10 2023-06-28                     # one letter a lessor, whatever the houses

2023-05-29 open require-smart-smoke 29,10 2023-12-31
2023-12-01 reminds require-smart-smoke 29,10 2023-12-31
2023-12-20 done require-smart-smoke 29 2023-12-31                    # 15 for 12 rooms and 3 corridors; 14 did not do; nobody counted the rooms of 10
2023-12-24 reminds require-smart-smoke 10 2023-12-31                 # the second of December's two messages: what is due later waits
2024-01-01 reminds require-smart-smoke 10 2023-12-31                 # on the 31st there was none left
2024-03-31 left require-smart-smoke 10 2023-12-31

2023-06-20 open hazard-enter F-1,F-2 2023-10-31
2023-06-20 open hazard-fire-cleared F-1,F-2 2024-01-31
2023-06-28 done hazard-enter F-1 2023-10-31
2023-07-13 open hazard-by-its-day F-1,F-2 2023-07-20                 # a week before the day of its notice
2023-07-15 cancelled hazard-by-its-day F-2 2023-07-20                # consulted about: no clock runs
2023-07-15 cancelled hazard-fire-cleared F-2 2024-01-31
2023-07-21 open village<hazard-by-its-day F-1 2023-07-21
2023-07-27 open town<hazard-by-its-day F-1 2023-07-27
2023-08-01 done hazard-by-its-day F-1 2023-07-20
2023-08-01 done village<hazard-by-its-day F-1 2023-07-21
2023-08-01 done town<hazard-by-its-day F-1 2023-07-27
2023-08-01 done hazard-fire-cleared F-1 2024-01-31
2023-09-01 open hazard-fire-cleared F-2 2024-01-31                   # agreed: 30 September
2023-09-23 open hazard-by-its-day F-2 2023-09-30
2023-09-28 done hazard-by-its-day F-2 2023-09-30
2023-09-28 done hazard-fire-cleared F-2 2024-01-31
2024-03-31 left hazard-enter F-2 2023-10-31

2023-05-29 open office-task-force town 2023-05-31
2023-05-31 done office-task-force town 2023-05-31
2023-05-29 open office-key-villages town 2023-07-20
2023-07-21 done office-key-villages town 2023-07-20                  # a day late
2023-06-12 open office-listed-house 30 2024-01-20
2024-01-10 done office-listed-house 30 2024-01-20

2023-06-01 open quota-joint-inspections town 2023-06-30
2023-06-27 done quota-joint-inspections town 2023-06-30              # the fourth
2023-07-01 open quota-joint-inspections town 2023-07-31
2023-08-01 missed quota-joint-inspections town 2023-07-31
2023-08-01 open quota-joint-inspections town 2023-08-31
2023-09-01 missed quota-joint-inspections town 2023-08-31            # three in August, one on 1 September
2023-09-01 open quota-joint-inspections town 2023-09-30
2023-10-01 missed quota-joint-inspections town 2023-09-30
2023-10-01 open quota-joint-inspections town 2023-10-31
2023-11-01 missed quota-joint-inspections town 2023-10-31
2023-11-01 open quota-joint-inspections town 2023-11-30
2023-12-01 missed quota-joint-inspections town 2023-11-30
2023-12-01 open quota-joint-inspections town 2023-12-31
2024-01-01 missed quota-joint-inspections town 2023-12-31
2024-01-01 open quota-joint-inspections town 2024-01-31
2024-02-01 missed quota-joint-inspections town 2024-01-31
2024-02-01 open quota-joint-inspections town 2024-02-29
2024-03-01 missed quota-joint-inspections town 2024-02-29
2024-03-01 open quota-joint-inspections town 2024-03-31
2024-03-31 left quota-joint-inspections town 2024-03-31              # it is missed tomorrow

2024-03-17 open report-acceptance city 2024-03-31
2024-03-30 drafted report-acceptance city 2024-03-31
2024-03-31 done report-acceptance city 2024-03-31
"""


CIXI_EVES = (
    "2023-07-12 2023-07-19 2023-07-20 2023-07-26 2023-09-22 2023-12-21 2023-12-24 2023-12-31 2024-03-16"
)
"""Days on which what is to come next has not come yet."""


async def test_cixi(db: Database, vault: Vault) -> None:
    async with replaying(db, vault, load("cixi-2023")) as replay:
        await cixi_houses(replay)
        assert await replay.walk(CIXI, cixi_deeds(replay), also=days(CIXI_EVES)) == table(CIXI)
        await replay.stands_still(on("2024-03-31"))


async def cixi_houses(replay: Replay) -> None:
    """Let houses by their head-count, one of them uncounted, and a full one that stands empty now."""
    town = replay.town
    for name, heads in (("30", 30), ("29", 29), ("10", 10), ("9", 9), ("uncounted", None)):
        replay.called("house", await town.house(head_count=heads), name)
    replay.called("house", await town.house(head_count=40, letting="vacant"), "empty")
    lessor = replay.called("person", await town.person("林", known=on("2023-05-01")), "lessor")
    await town.contact(lessor)
    for name in ("29", "10"):
        await town.lets(lessor, replay.row("house", name))
    await town.change(
        "houses", replay.row("house", "29"), let_since=on("2019-01-01"), rooms_count=12, corridors=3
    )


def cixi_deeds(replay: Replay) -> dict[str, Deed]:
    house = {name: replay.row("house", name) for name in ("30", "29", "10", "9")}
    found = {"family": "fire", "due": on("2023-07-20"), "round": "fire-first", "state": "found"}
    inspected = "joint-inspection"
    return {
        "2023-05-31": replay.files("town", "task-force", on("2023-05-31")),
        "2023-06-10": replay.visits(house["30"], "fire", on("2023-06-10")),
        "2023-06-12": together(
            replay.moves_in("301", house["10"], on("2023-06-12"), room="301"),
            replay.puts("listings", house["30"], list="negative", listed_on=on("2023-06-12")),
        ),
        "2023-06-15": replay.declares("301", on("2023-06-15")),
        "2023-06-20": together(
            replay.moves_in("302", house["10"], on("2023-06-20"), room="302"),
            replay.finds("F-1", house["10"], on("2023-06-20"), code="F1", **found),
            replay.finds("F-2", house["10"], on("2023-06-20"), code="F2", **found),
        ),
        "2023-06-27": together(
            replay.signs("lessor", house["29"]),
            replay.holds("town", inspected, *(on(f"2023-06-{day:02}") for day in (6, 13, 20, 27))),
        ),
        "2023-06-28": replay.changes("hazard", "F-1", entered_on=on("2023-06-28")),
        "2023-07-15": replay.changes("hazard", "F-2", paused_on=on("2023-07-15")),
        "2023-07-21": replay.files("town", "key-villages", on("2023-07-21")),
        "2023-08-01": replay.changes("hazard", "F-1", closed_on=on("2023-08-01")),
        "2023-08-31": replay.visits(house["10"], "fire", on("2023-08-31")),
        "2023-09-01": together(
            replay.changes("hazard", "F-2", paused_on=None, due=on("2023-09-30")),
            replay.holds(
                "town", inspected, *map(on, ("2023-08-03", "2023-08-10", "2023-08-17", "2023-09-01"))
            ),
        ),
        "2023-09-28": replay.changes("hazard", "F-2", closed_on=on("2023-09-28")),
        "2023-10-31": replay.visits(house["9"], "fire", on("2023-10-31")),
        "2023-12-05": replay.puts("devices", house["29"], kind="smart-smoke", number=14),
        "2023-12-11": replay.changes("hazard", "F-1", looked_back_on=on("2023-12-11")),
        "2023-12-15": replay.visits(house["30"], "fire", on("2023-12-15")),
        "2023-12-20": replay.puts("devices", house["29"], kind="smart-smoke", place="走道"),
        "2024-01-10": replay.treated(house["30"], on("2024-01-10")),
        "2024-03-31": replay.reports("acceptance", "city", on("2024-03-31")),
    }
