"""Writes the example town: real places of Cixi, invented people. Run it again and the same files come out.

No number here belongs to anybody: the division codes 990000 to 990099 of the identity numbers were never given
out (their check digits are right), and the phones are +86 199 0000 0xxx, a block nobody has.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
SEED = 20230612
TODAY = date(2023, 6, 12)
CITY = "慈溪市"
VILLAGES = (
    # town, village, lanes, houses
    ("观海卫镇", "方家村", ("前方路", "后河弄", "桥西路"), 14),
    ("观海卫镇", "五洞闸村", ("闸北路", "五洞闸横路"), 8),
    ("宗汉街道", "马家路村", ("马家路", "新桥弄"), 10),
    ("坎墩街道", "直塘村", ("直塘东路", "塘北弄"), 8),
)
"""Villages as the civil affairs bureau of Ningbo (2021) and the 2011 division codes name them; lanes are invented."""

GRIDS = {"方家村": ("第一网格", "第二网格")}
SIZES = (1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 12, 12, 14, 15, 16, 18, 20, 22, 25,
         29, 30, 36, 50, 60)  # fmt: skip
"""Heads per house: some at and beside each threshold of the packs (9/10, 14/15, 29/30, 50)."""

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷"
LOCAL = "方岑罗马陆余胡沈徐施叶宓龚潘劳"
GIVEN = "安岚秋禾远舟青苗雪松明珠春燕海棠晓峰云霞冬梅志田小满立新长河家宝桂枝文竹向阳巧云金生水莲根旺月娥阿宝"
HOUSEHOLDS = (
    "520502",
    "522301",
    "532128",
    "411624",
    "341222",
    "361128",
    "431224",
    "513436",
    "610727",
    "332525",
)
"""Where residents' households are registered: real counties far away."""

REASONS = ("务工", "务工", "务工", "务工", "经商", "随迁", "学习培训", "投亲靠友")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True)
class House:
    number: str
    town: str
    village: str
    grid: str
    address: str
    type: str
    heads: int
    rooms: tuple[str, ...]
    area: int
    letting: str = "let"
    let_since: date | None = None
    control_class: str = ""
    negative_list: str = ""
    plate: str = "in-use"

    @property
    def floors(self) -> int:
        """Six rooms to a floor, and a corridor to each."""
        return -(-len(self.rooms) // 6)


@dataclass(frozen=True)
class Human:
    name: str
    document: str
    number: str
    phone: str


class Town:
    def __init__(self) -> None:
        self.random = Random(SEED)  # noqa: S311 - the same town each time
        self.phones = 0
        self.names: set[str] = set()
        self.houses = self.make_houses()
        self.landlords = self.make_landlords()
        self.residents = self.make_residents()

    def phone(self) -> str:
        self.phones += 1
        return f"1990000{self.phones:04}"

    def name(self, surnames: str = SURNAMES) -> str:
        while True:
            given = "".join(self.random.sample(GIVEN, self.random.choice((1, 2, 2, 2))))
            name = self.random.choice(surnames) + given
            if name not in self.names:
                self.names.add(name)
                return name

    def identity(self, oldest: int, youngest: int) -> str:
        born = TODAY - timedelta(days=self.random.randint(youngest * 365 + 20, oldest * 365))
        body = f"9900{self.random.randint(0, 99):02}{born:%Y%m%d}{self.random.randint(1, 999):03}"
        check = "10X98765432"[
            sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True)) % 11
        ]
        return body + check

    def make_houses(self) -> list[House]:
        sizes = list(SIZES)
        self.random.shuffle(sizes)
        houses = []
        for code, (town, village, lanes, count) in zip("FWMZ", VILLAGES, strict=True):
            for place in range(count):
                heads = sizes.pop()
                grids = GRIDS.get(village, ("",))
                houses.append(
                    House(
                        number=f"CX-{code}{place + 1:03}",
                        town=town,
                        village=village,
                        grid=grids[place % len(grids)],
                        address=f"{lanes[place % len(lanes)]}{place * 3 + self.random.randint(1, 3)}号",
                        type="dormitory" if heads >= 50 else "apartment" if heads >= 25 else "self-built",
                        heads=heads,
                        rooms=room_labels(-(-heads // 2)),
                        area=heads * self.random.randint(6, 14) + 30,
                        let_since=TODAY - timedelta(days=self.random.randint(100, 2500)),
                    )
                )
        return self.mark(houses)

    def mark(self, houses: list[House]) -> list[House]:
        """A few houses with something about them: unsafe, empty, lived in by the owner, a plate that was taken down."""
        small = [n for n, house in enumerate(houses) if house.heads <= 6]
        large = [n for n, house in enumerate(houses) if house.heads >= 15]
        changes: dict[int, dict[str, object]] = {
            small[1]: {"negative_list": "serious", "control_class": "no_rent", "letting": "stopped"},
            small[2]: {"negative_list": "general", "control_class": "strict"},
            large[0]: {"negative_list": "illegal_build", "control_class": "strict"},
            small[3]: {"letting": "vacant", "heads": 0},
            small[4]: {"letting": "owner_only", "heads": 2},
            small[5]: {"plate": "revoked"},
            large[1]: {"control_class": "watched"},
            large[2]: {"control_class": "trusted"},
            small[0]: {"control_class": "trusted"},
        }
        return [House(**{**vars(house), **changes.get(n, {})}) for n, house in enumerate(houses)]

    def make_landlords(self) -> list[tuple[House, Human, str]]:
        owners = [
            Human(self.name(LOCAL), "居民身份证", self.identity(78, 30), self.phone()) for _ in range(30)
        ]
        rows = []
        for place, house in enumerate(self.houses):
            owner = owners[place] if place < len(owners) else owners[(place - len(owners)) % 4]
            rows.append((house, owner, "房东"))
        busy = next(house for house in self.houses if house.heads == 36)
        agent = Human(self.name(), "居民身份证", self.identity(50, 25), self.phone())
        return [*rows, (busy, agent, "二房东")]

    def make_residents(self) -> list[tuple[House, str, date, Human, str, str]]:
        lived_in = [house for house in self.houses if house.letting == "let"]
        rows = []
        for house in lived_in:
            for _ in range(min(house.heads, 4 if house.heads < 20 else 5)):
                rows.append(self.resident(house, self.adult()))
        self.random.shuffle(rows)
        rows = rows[:112]
        for house, room, moved_in, parent, household, _ in rows[:6]:
            child = Human(parent.name[0] + self.random.choice(GIVEN), "户口簿", self.identity(14, 2), "")
            rows.append((house, room, moved_in, child, household, "随迁"))
        rows += [self.resident(house, human) for house, human in zip(lived_in, self.unusual(), strict=False)]
        return sorted(rows, key=lambda row: (row[0].number, row[1]))

    def adult(self) -> Human:
        return Human(self.name(), "居民身份证", self.identity(60, 17), self.phone())

    def unusual(self) -> Sequence[Human]:
        """A name with a dot, a passport, somebody whose number nobody has taken down yet, and a permit."""
        return (
            Human("阿依夏木·吐尔逊", "居民身份证", self.identity(40, 20), self.phone()),
            Human("TRAN THI MAI", "护照", "C0000017", self.phone()),
            Human(self.name(), "", "", self.phone()),
            Human(self.name(), "港澳居民来往内地通行证", "H00000019", self.phone()),
        )

    def resident(self, house: House, human: Human) -> tuple[House, str, date, Human, str, str]:
        moved_in = TODAY - timedelta(days=self.random.choice((4, 9, 25, 60, 140, 400, 800)))
        household = (
            "" if human.document in ("护照", "港澳居民来往内地通行证") else self.random.choice(HOUSEHOLDS)
        )
        return house, self.random.choice(house.rooms), moved_in, human, household, self.random.choice(REASONS)


def registered(place: int, human: Human, moved_in: date) -> tuple[str, str]:
    """Two of three who have been there for a while; whose number nobody took down cannot be."""
    if place % 3 == 0 or not human.number or moved_in > TODAY - timedelta(days=20):
        return "未登记", ""
    return "已登记", f"CX{moved_in:%Y}{place:06}"


def room_labels(count: int) -> tuple[str, ...]:
    """101, 102, … with at most six rooms to a floor."""
    return tuple(f"{place // 6 + 1}{place % 6 + 1:02}" for place in range(max(count, 1)))


def write(name: str, titles: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """With a byte order mark: without one Excel takes UTF-8 for something else."""
    with (HERE / name).open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(titles)
        table.writerows(rows)


def write_areas() -> None:
    desk = "新市民服务中心"
    rows = [(CITY, "", "", "", "慈溪市公安局", f"慈溪市{desk}", "19900000900")]
    for place, town in enumerate(dict.fromkeys(town for town, *_ in VILLAGES), 1):
        short = town.removesuffix("街道").removesuffix("镇")
        police, office, phone = f"{short}派出所", f"{short}{desk}", f"1990000{900 + place * 10:04}"
        rows.append((CITY, town, "", "", police, office, phone))
        for step, village in enumerate((village for at, village, *_ in VILLAGES if at == town), 1):
            office_phone = f"1990000{900 + place * 10 + step:04}"
            rows.append((CITY, town, village, "", police, office, office_phone))
            rows += [
                (CITY, town, village, grid, police, office, office_phone) for grid in GRIDS.get(village, ())
            ]
    write("areas.csv", ("县市", "镇街", "村社区", "网格", "派出所", "受理单位", "联系电话"), rows)


HOUSE_TITLES = ("external_no", "town", "village", "grid", "address", "type", "head_count", "rooms", "area_m2", "letting",
                "let_since", "control_class", "negative_list", "plate", "corridors")  # fmt: skip


def write_houses(town: Town) -> None:
    rows = [
        (h.number, h.town, h.village, h.grid, h.address, h.type, h.heads, "、".join(h.rooms), h.area, h.letting,
         h.let_since, h.control_class, h.negative_list, h.plate, h.floors)
        for h in town.houses
    ]  # fmt: skip
    write("houses.csv", HOUSE_TITLES, rows)


TYPES = {"self-built": "自建房", "apartment": "公寓", "dormitory": "集体宿舍"}
LETTING = {"let": "出租", "vacant": "空置", "owner_only": "自住", "stopped": "停租"}
NEGATIVE = {"serious": "严重", "general": "一般", "illegal_build": "违法建筑", "": ""}
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def write_ledger(town: Town) -> None:
    """One village's ledger as villages keep them: a title, merged headings, full-width digits, Excel's own dates."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2023, 6, 1, 9, 0)  # noqa: DTZ001
    page = book.active
    assert page is not None
    page.title = "台账"
    page.append(["观海卫镇方家村出租房屋台账（示例）"])
    page.merge_cells("A1:K1")
    page.append(
        [
            "房屋编号",
            "镇街",
            "村社区",
            "网格",
            "地址",
            "房屋",
            None,
            "负面清单",
            "居住人数",
            "起租日期",
            "备注",
        ]
    )
    page.append([None, None, None, None, None, "类型", "出租状态"])
    page.merge_cells("F2:G2")
    for h in town.houses:
        if h.village == "方家村":
            page.append([h.number, h.town, h.village, h.grid, h.address.translate(FULL_WIDTH), TYPES[h.type],
                         LETTING[h.letting], NEGATIVE[h.negative_list], h.heads, h.let_since, "示例"])  # fmt: skip
    for letter, width in zip("ABCDEFGHIJK", (11, 11, 11, 11, 18, 10, 10, 10, 10, 13, 8), strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = "A4"
    book.save(HERE / "houses.xlsx")


def main() -> None:
    town = Town()
    write_areas()
    write_houses(town)
    write_ledger(town)
    write(
        "landlords.csv",
        ("房屋编号", "姓名", "身份", "证件类型", "证件号码", "联系电话"),
        [(h.number, p.name, role, p.document, p.number, p.phone) for h, p, role in town.landlords],
    )
    write(
        "residents.csv",
        (
            "村社区",
            "地址",
            "房间",
            "姓名",
            "证件类型",
            "证件号码",
            "联系电话",
            "户籍地",
            "入住日期",
            "居住事由",
            "登记状态",
            "登记凭证号",
        ),
        [
            (
                h.village,
                h.address,
                room,
                p.name,
                p.document,
                p.number,
                p.phone,
                household,
                moved_in,
                reason,
                *registered(place, p, moved_in),
            )
            for place, (h, room, moved_in, p, household, reason) in enumerate(town.residents)
        ],
    )


if __name__ == "__main__":
    main()
