"""Kunshan, all of 2020, lived through in a made-up town; the days and the shares are worked by hand."""

from programmes.pack import load
from registry import rates
from registry.database import Database
from registry.vault import Vault
from tests.replayed import Deed, Replay, days, on, replaying, table, together

KUNSHAN = """
2020-01-01 open mechanism town 2020-03-31                        # ninety days: 2020 is a leap year
2020-03-31 done mechanism town 2020-03-31
2020-01-01 open micro-station east,west 2020-03-31
2020-03-20 done micro-station east 2020-03-31
2020-12-31 left micro-station west 2020-03-31
2020-01-01 open maintenance-contract east 2020-01-31             # the village with the high-rises
2020-01-10 done maintenance-contract east 2020-01-31
2020-02-01 done maintenance-contract east 2020-02-29             # under contract: nothing to do
2020-03-01 done maintenance-contract east 2020-03-31
2020-04-01 done maintenance-contract east 2020-04-30
2020-05-01 done maintenance-contract east 2020-05-31
2020-05-21 open maintenance-contract east 2020-05-31             # it ran out on the 20th
2020-06-01 missed maintenance-contract east 2020-05-31
2020-06-01 open maintenance-contract east 2020-06-30
2020-06-15 done maintenance-contract east 2020-06-30
2020-07-01 done maintenance-contract east 2020-07-31
2020-08-01 done maintenance-contract east 2020-08-31
2020-09-01 done maintenance-contract east 2020-09-30
2020-10-01 done maintenance-contract east 2020-10-31
2020-11-01 done maintenance-contract east 2020-11-30
2020-12-01 done maintenance-contract east 2020-12-31
2020-01-01 open quota-drill east,west 2020-03-31
2020-03-15 done quota-drill east 2020-03-31
2020-04-01 missed quota-drill west 2020-03-31
2020-04-01 open quota-drill east,west 2020-06-30
2020-07-01 missed quota-drill east,west 2020-06-30
2020-07-01 open quota-drill east,west 2020-09-30
2020-09-30 done quota-drill west 2020-09-30
2020-10-01 missed quota-drill east 2020-09-30
2020-10-01 open quota-drill east,west 2020-12-31
2020-12-31 left quota-drill east,west 2020-12-31

2020-01-01 open round-patrol-ten-rooms rooms,beds 2020-06-30     # ten rooms, or four with twelve beds
2020-01-01 open round-patrol-2 rooms,beds,small,unknown 2020-12-31
2020-06-30 done round-patrol-ten-rooms rooms 2020-06-30
2020-06-30 done round-patrol-2 rooms 2020-12-31
2020-12-31 done round-patrol-2 small 2020-12-31
2020-12-31 left round-patrol-ten-rooms beds 2020-06-30
2020-12-31 left round-patrol-2 beds,unknown 2020-12-31
2020-07-01 open round-supervision-1 rooms,beds,small,unknown 2020-12-31
2020-12-31 left round-supervision-1 rooms,beds,small,unknown 2020-12-31

2020-03-02 open landlord-report 301 2020-03-09                   # seven days
2020-03-08 reminds landlord-report 301 2020-03-09
2020-03-09 reminds landlord-report 301 2020-03-09
2020-03-10 reminds landlord-report 301 2020-03-09
2020-12-31 left landlord-report 301 2020-03-09
2020-07-01 open landlord-gear-expires hose 2020-07-31
2020-07-01 reminds landlord-gear-expires hose 2020-07-31
2020-07-20 done landlord-gear-expires hose 2020-07-31            # a new one, good until 2025
2020-08-01 open landlord-gear-expires mask 2020-08-31
2020-08-01 reminds landlord-gear-expires mask 2020-08-31
2020-08-31 reminds landlord-gear-expires mask 2020-08-31
2020-09-02 cancelled landlord-gear-expires mask 2020-08-31       # thrown away

2020-04-28 open hazard-plan wiring 2020-05-06                    # 29, 30, and 6 May: 1-5 are Labour Day
2020-04-30 done hazard-plan wiring 2020-05-06
2020-04-30 open hazard-rectify wiring 2020-05-20
2020-05-21 open village<hazard-rectify wiring 2020-05-21
2020-05-27 open town<hazard-rectify wiring 2020-05-27
2020-06-02 done hazard-rectify wiring 2020-05-20
2020-06-02 done village<hazard-rectify wiring 2020-05-21
2020-06-02 done town<hazard-rectify wiring 2020-05-27
2020-10-12 open hazard-rectify unknown 2020-10-20
2020-10-15 done hazard-rectify unknown 2020-10-20
"""


KUNSHAN_LAST = {  # the conversion and the four hundred per cent
    "conversion": (2, 2, "reached"),  # the second on the last day
    "letters": (1, 4, "behind"),
    "houses-registered": (1, 2, "behind"),  # of rooms and beds; beds without a lessor
    "public-order-rectified": (1, 1, "reached"),
    "passed-on": (0, 1, "behind"),  # passed on, and nobody took it
}
KUNSHAN_EVE = {"conversion": (1, 2, "behind"), "passed-on": (0, 1, "behind")}
KUNSHAN_OVER = {"conversion": (2, 2, "reached"), "letters": (1, 4, "missed"), "passed-on": (0, 1, "missed")}


KUNSHAN_EVES = "2020-03-07 2020-05-20 2020-05-26 2020-07-31 2020-08-30"
"""Days on which what is to come next has not come yet."""


async def test_kunshan(db: Database, vault: Vault) -> None:
    async with replaying(db, vault, load("kunshan-331")) as replay:
        town = replay.town
        sizes = {
            "rooms": {"rooms_count": 10, "head_count": 12},
            "beds": {"rooms_count": 4, "beds_count": 12, "head_count": 10},
        }
        sizes |= {"small": {"rooms_count": 3, "beds_count": 4}, "unknown": {}}
        house = {name: replay.called("house", await town.house(**size), name) for name, size in sizes.items()}
        await town.change("areas", town.east, marks=["high-rise"])
        lessor = replay.called("person", await town.person("林", known=on("2019-12-01")), "lessor")
        await town.contact(lessor)
        await town.lets(lessor, house["rooms"])
        for name, expires in (("hose", "2020-07-31"), ("mask", "2020-08-31")):
            gear = {"kind": name, "expires_on": on(expires), "source": "officer", "area_no": 3}
            replay.called("device", await town.put("devices", house_id=house["rooms"], **gear), name)
        assert await replay.walk(KUNSHAN, kunshan_deeds(replay, house), also=days(KUNSHAN_EVES)) == table(
            KUNSHAN
        )
        await replay.stands_still(on("2020-12-31"))
        for day, far in (
            ("2020-12-30", KUNSHAN_EVE),
            ("2020-12-31", KUNSHAN_LAST),
            ("2021-01-01", KUNSHAN_OVER),
        ):
            known = await rates.figures(town.conn, replay.packs[0], [town.city], on(day))
            assert {
                one.rule.name: (one.num, one.den, one.state) for one in known if one.rule.name in far
            } == far


def kunshan_deeds(replay: Replay, house: dict[str, int]) -> dict[str, Deed]:
    contract = "maintenance-contract"
    return {
        "2020-01-10": replay.files("east", contract, on("2020-01-10"), until=on("2020-05-20")),
        "2020-03-02": replay.moves_in("301", house["rooms"], on("2020-03-02")),
        "2020-03-15": replay.holds("east", "drill", on("2020-03-15")),
        "2020-03-20": replay.files("east", "micro-station", on("2020-03-20")),
        "2020-03-31": replay.files("town", "mechanism", on("2020-03-31")),
        "2020-04-28": replay.finds(
            "wiring", house["rooms"], on("2020-04-28"), code="F5", family="electrical"
        ),
        "2020-04-30": replay.changes("hazard", "wiring", due=on("2020-05-20")),
        "2020-06-02": replay.changes("hazard", "wiring", closed_on=on("2020-06-02")),
        "2020-06-15": replay.files("east", contract, on("2020-06-15"), until=on("2020-12-31")),
        "2020-06-30": replay.visits(house["rooms"], "patrol", on("2020-06-30")),
        "2020-07-20": replay.changes("device", "hose", expires_on=on("2025-07-31")),
        "2020-09-02": replay.changes("device", "mask", gone_on=on("2020-09-02")),
        "2020-09-30": replay.holds("west", "drill", on("2020-09-30")),
        "2020-10-12": together(
            replay.signs("lessor", house["rooms"]),
            replay.finds(
                "unknown",
                house["beds"],
                on("2020-10-12"),
                code="P2",
                family="public-order",
                due=on("2020-10-20"),
            ),
            replay.finds("gas", house["beds"], on("2020-10-12"), code="F9", family="gas", out_of_scope=True),
            replay.puts("listings", house["rooms"], list="conversion", listed_on=on("2020-01-10")),
            replay.puts("listings", house["beds"], list="conversion", listed_on=on("2020-01-10")),
        ),
        "2020-10-15": together(
            replay.changes("hazard", "unknown", closed_on=on("2020-10-15")),
            replay.changes("hazard", "gas", transferred_on=on("2020-10-15")),
            replay.treated(house["rooms"], on("2020-10-15")),
        ),
        "2020-12-31": together(
            replay.visits(house["small"], "patrol", on("2020-12-31")),
            replay.treated(house["beds"], on("2020-12-31")),
        ),
    }
