"""What the register tells scripts in these tests: invented people and houses of an invented street."""

from datetime import date

from flows.facts import DeclarationSeen, HouseSeen, LetterSeen, Me, StaySeen

HOUSE = HouseSeen(
    id=12,
    code="JD12A7",
    address="江东新村12幢",
    area_id=4,
    village="江东新村",
    town="东街道",
    police="东街道派出所",
    office="新市民服务中心",
    phone="12345",
    rooms=("101", "301"),
)
REVOKED = HouseSeen(
    13, "JD13B8", "江东新村13幢", 4, "江东新村", "东街道", "东街道派出所", "新市民服务中心", "", (), True
)
LANDLORD = Me(tied=True, surname="陈", landlord=True, tenant=False, opted_out=False, houses=1)
TENANT = Me(tied=True, surname="李", landlord=False, tenant=True, opted_out=False)
STAY = StaySeen(5, HOUSE.code, HOUSE.address, "李", "301", date(2023, 6, 1), "claimed")
UNDATED = StaySeen(6, HOUSE.code, HOUSE.address, "王", "", None, "claimed")
FILED = DeclarationSeen(7, "R7", HOUSE.address, "submitted", date(2023, 6, 12), "李")
LETTER = LetterSeen(HOUSE.id, HOUSE.address, "陈小妹", HOUSE.office, None)
PHONE = "199 0000 0123"


def houses(count: int) -> tuple[HouseSeen, ...]:
    """That many houses of one street."""
    made = range(20, 20 + count)
    return tuple(
        HouseSeen(n, f"JD{n}", f"江东新村{n}幢", 4, "江东新村", "东街道", "派出所", "中心", "") for n in made
    )
