"""Haimen, 11 December 2019 to 31 March 2020, lived through in a made-up town; and programmes that overlap or come back."""

from dataclasses import replace

from programmes.pack import load
from registry import programmes
from registry.database import Database, rows
from registry.todos import open_for
from registry.vault import Vault
from tests.replayed import Deed, Replay, month, on, replaying, table, together
from tests.small_town import at

HAIMEN = """
2019-12-11 open report-liaison town 2019-12-13
2019-12-12 drafted report-liaison town 2019-12-13
2019-12-13 done report-liaison town 2019-12-13
2019-12-11 open report-ten-day town 2019-12-19
2019-12-18 drafted report-ten-day town 2019-12-19
2019-12-19 done report-ten-day town 2019-12-19
2019-12-20 open report-ten-day town 2019-12-29
2019-12-28 drafted report-ten-day town 2019-12-29
2019-12-31 done report-ten-day town 2019-12-29          # signed two days late
2019-12-30 open report-ten-day town 2020-01-09
2020-01-08 drafted report-ten-day town 2020-01-09
2020-01-09 done report-ten-day town 2020-01-09
2020-01-10 open report-ten-day town 2020-01-19
2020-01-18 drafted report-ten-day town 2020-01-19
2020-01-20 open report-ten-day town 2020-01-29
2020-01-28 drafted report-ten-day town 2020-01-29
2020-01-30 open report-ten-day town 2020-02-09
2020-02-08 drafted report-ten-day town 2020-02-09
2020-02-10 open report-ten-day town 2020-02-19
2020-02-18 drafted report-ten-day town 2020-02-19
2020-02-20 open report-ten-day town 2020-02-29          # a leap year
2020-02-28 drafted report-ten-day town 2020-02-29
2020-03-01 open report-ten-day town 2020-03-09
2020-03-08 drafted report-ten-day town 2020-03-09
2020-03-10 open report-ten-day town 2020-03-19
2020-03-18 drafted report-ten-day town 2020-03-19
2020-03-20 open report-ten-day town 2020-03-29          # and none for 9 April
2020-03-28 drafted report-ten-day town 2020-03-29
2020-03-31 left report-ten-day town 2020-01-19
2020-03-31 left report-ten-day town 2020-01-29
2020-03-31 left report-ten-day town 2020-02-09
2020-03-31 left report-ten-day town 2020-02-19
2020-03-31 left report-ten-day town 2020-02-29
2020-03-31 left report-ten-day town 2020-03-09
2020-03-31 left report-ten-day town 2020-03-19
2020-03-31 left report-ten-day town 2020-03-29
2020-03-11 open report-summary town 2020-03-25
2020-03-24 drafted report-summary town 2020-03-25
2020-03-25 done report-summary town 2020-03-25

2019-12-11 open leading-group town 2019-12-25
2019-12-20 done leading-group town 2019-12-25
2019-12-11 open ledger town 2020-01-10
2020-03-31 left ledger town 2020-01-10
2019-12-11 open quota-city-meeting city 2019-12-31
2019-12-31 done quota-city-meeting city 2019-12-31
2020-01-01 open quota-city-meeting city 2020-03-31
2020-03-31 left quota-city-meeting city 2020-03-31
2020-01-01 open quota-drill,shared-fire-care east,west 2020-03-31
2020-02-20 done quota-drill east 2020-03-31
2020-03-30 done shared-fire-care west 2020-03-31
2020-03-31 left quota-drill west 2020-03-31
2020-03-31 left shared-fire-care east 2020-03-31

2019-12-11 open round-campaign-1 crowded,quiet 2020-03-31
2019-12-11 open office-look-at-anomaly crowded 2020-01-10   # twelve people and eight beds
2019-12-20 done office-look-at-anomaly crowded 2020-01-10
2019-12-20 done round-campaign-1 crowded 2020-03-31
2020-03-31 left round-campaign-1 quiet 2020-03-31

2019-12-20 open tenant-declare 301 2019-12-23
2019-12-22 done tenant-declare 301 2019-12-23
2019-12-20 open landlord-report 301 2020-01-08          # seven days from 1 January, when the rule came into force
2020-01-07 reminds landlord-report 301 2020-01-08
2020-01-08 reminds landlord-report 301 2020-01-08
2020-01-09 done landlord-report 301 2020-01-08          # reported before the third reminder

2020-01-06 open hazard-plan major 2020-01-09            # 7, 8, 9
2020-01-06 open hazard-major major 2020-01-07           # 24 hours
2020-01-08 open town<hazard-major major 2020-01-08
2020-01-09 done hazard-major major 2020-01-07
2020-01-09 done town<hazard-major major 2020-01-08      # and the city never heard of it
2020-01-09 cancelled hazard-plan major 2020-01-09
2020-01-22 open hazard-plan blocked 2020-02-04          # 23 January, 3 and 4 February: the festival was prolonged to 2 February
2020-02-07 open village<hazard-plan blocked 2020-02-07
2020-02-11 open town<hazard-plan blocked 2020-02-11
2020-02-12 done hazard-plan blocked 2020-02-04
2020-02-12 done village<hazard-plan blocked 2020-02-07
2020-02-12 done town<hazard-plan blocked 2020-02-11
2020-02-12 open hazard-rectify blocked 2020-02-29
2020-02-28 done hazard-rectify blocked 2020-02-29
2020-03-02 open hazard-pass-on elsewhere 2020-03-05
2020-03-06 done hazard-pass-on elsewhere 2020-03-05     # passed on on the 4th, and the department took it two days later
"""


async def test_haimen(db: Database, vault: Vault) -> None:
    async with replaying(db, vault, load("haimen-2019")) as replay:
        town = replay.town
        crowded = replay.called("house", await town.house(head_count=12, beds_count=8), "crowded")
        replay.called("house", await town.house(head_count=4, beds_count=4), "quiet")
        lessor = await town.person("林", known=on("2019-12-01"))
        await town.contact(lessor)
        await town.lets(lessor, crowded)
        assert await replay.walk(HAIMEN, haimen_deeds(replay, crowded), also=month(2020, 2)) == table(HAIMEN)
        await replay.stands_still(on("2020-03-31"))


def haimen_deeds(replay: Replay, crowded: int) -> dict[str, Deed]:
    def signs(day: str, due: str = "", name: str = "ten-day") -> Deed:
        return replay.reports(name, "town", on(due or day))

    return {
        "2019-12-13": signs("2019-12-13", name="liaison"),
        "2019-12-19": signs("2019-12-19"),
        "2019-12-20": together(
            replay.files("town", "leading-group", on("2019-12-20")),
            replay.visits(crowded, "survey", on("2019-12-20")),
            replay.moves_in("301", crowded, on("2019-12-20")),
        ),
        "2019-12-22": replay.declares("301", on("2019-12-22")),
        "2019-12-31": together(
            signs("", "2019-12-29"), replay.holds("city", "study-meeting", on("2019-12-31"))
        ),
        "2020-01-06": replay.finds(
            "major", crowded, on("2020-01-06"), code="F9", family="gas", severity="major"
        ),
        "2020-01-09": together(
            signs("2020-01-09"),
            replay.changes("hazard", "major", closed_on=on("2020-01-09")),
            replay.changes("stay", "301", reported_at=at(on("2020-01-09"))),
        ),
        "2020-01-22": replay.finds("blocked", crowded, on("2020-01-22"), code="F3", family="fire"),
        "2020-02-12": replay.changes("hazard", "blocked", due=on("2020-02-29")),
        "2020-02-20": replay.holds("east", "drill", on("2020-02-20")),
        "2020-02-28": replay.changes("hazard", "blocked", closed_on=on("2020-02-28")),
        "2020-03-02": replay.finds(
            "elsewhere", crowded, on("2020-03-02"), code="F11", family="electrical", out_of_scope=True
        ),
        "2020-03-04": replay.changes("hazard", "elsewhere", transferred_on=on("2020-03-04")),
        "2020-03-06": replay.changes("hazard", "elsewhere", accepted_on=on("2020-03-06")),
        "2020-03-25": signs("2020-03-25", name="summary"),
        "2020-03-30": replay.files("west", "shared-fire-care", on("2020-03-30")),
    }


# -- several programmes, several editions -----------------------------------------------------------------------


async def test_two_programmes_in_one_place_say_which_one_asks(db: Database, vault: Vault) -> None:
    city, district, day = load("cixi-2023"), load("haimen-2019"), on("2023-06-20")
    async with replaying(db, vault, city, district) as replay:
        house = await replay.town.house(head_count=12)
        await replay.day(day, replay.moves_in("301", house, day))
        (tenant,) = await rows(replay.town.conn, "SELECT person_id FROM stays")
        owed = (await open_for(replay.town.conn, [tenant.person_id], day))[tenant.person_id]
        assert [(duty.due, duty.pack) for duty in owed if duty.rule == "tenant-declare"] == [
            (on("2023-06-23"), "haimen-2019"),  # three days
            (on("2023-06-26"), "cixi-2023"),  # three working days, with Dragon Boat between
        ]
        await replay.stands_still(day)


SHORT_MONTH = """
2021-02-01 open report-ten-day town 2021-02-09   # what was due before this edition ran is not asked for
2021-02-08 drafted report-ten-day town 2021-02-09
2021-02-10 open report-ten-day town 2021-02-19
2021-02-18 drafted report-ten-day town 2021-02-19
2021-02-20 open report-ten-day town 2021-02-28   # no 29th: the month's last day
2021-02-27 drafted report-ten-day town 2021-02-28
2021-03-01 open report-ten-day town 2021-03-09
2021-03-02 left report-ten-day town 2019-12-19   # asked for by the first edition, and still owed
2021-03-02 left report-ten-day town 2021-02-09
2021-03-02 left report-ten-day town 2021-02-19
2021-03-02 left report-ten-day town 2021-02-28
2021-03-02 left report-ten-day town 2021-03-09
"""


async def test_a_new_edition_leaves_old_duties_to_theirs(db: Database, vault: Vault) -> None:
    first, end = load("haimen-2019"), on("2021-03-31")
    reports = tuple(replace(one, last=end) if one.name == "ten-day" else one for one in first.reports)
    second = replace(first, edition="2021-1", reports=reports, valid_to=end)
    async with replaying(db, vault, first) as replay:
        await replay.day(on("2019-12-12"))
        await replay.day(on("2019-12-19"))
        assert await programmes.apply(replay.town.conn, second, replay.town.city, on("2021-02-01"))
        replay.packs = [second]
        assert await replay.walk(SHORT_MONTH, {}) == table(SHORT_MONTH)
        sql = "SELECT edition, count(*) AS n FROM duties WHERE rule = 'report-ten-day' GROUP BY edition ORDER BY 1"
        found = await rows(replay.town.conn, sql)
        assert [(row.edition, row.n) for row in found] == [("2019-1", 1), ("2021-1", 4)]
