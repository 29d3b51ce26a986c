"""Writes what offices of the example town did until 12 June 2023: visits, hazards, devices, events. The same each time."""

from collections.abc import Iterator
from datetime import date, timedelta

from examples.make_town import House, Town, write

UNTIL = date(2023, 6, 12)
HAZARDS = (("F1", "楼道"), ("F3", "二楼走道"), ("F5", "房间"), ("H5", "车库"), ("F2", "走道"), ("F7", "三楼"))
EVENTS = (
    ("fire-education", "村民活动室", 8, 46),
    ("outreach", "工业园区食堂", 6, 80),
    ("consultation", "镇会议室", 5, 9),
    ("consultation", "镇会议室", 9, 8),
    ("joint-inspection", "工业园区周边", 7, 6),
    ("household-visit", "全镇", 6, 14),
)


def let(town: Town) -> list[House]:
    return [house for house in town.houses if house.letting == "let"]


def devices(town: Town) -> Iterator[tuple[object, ...]]:
    """Houses of ten people and more have some of what they need; every third has it all."""
    for place, house in enumerate(house for house in let(town) if house.heads >= 10):
        wanted = len(house.rooms) + house.floors
        number = wanted if place % 3 == 0 else wanted // 2
        linked = "是" if place % 3 == 0 else "否"
        yield house.number, "smart-smoke", "房间和走道", number, "是", linked, "", "2023-03-20"
        if place % 2 == 0:
            yield house.number, "cctv", "出入口", 2, "是", "否", 30 if place % 4 else 15, "2023-02-08"


def visits(town: Town) -> Iterator[tuple[object, ...]]:
    """The largest first; now and then nobody is in."""
    for place, house in enumerate(sorted(let(town), key=lambda one: -one.heads)[:12]):
        day = UNTIL - timedelta(days=1 + place % 5)
        met = place % 4 != 3
        yield house.number, "fire", day, "见到人" if met else "没人", house.heads if met else "", ""


def hazards(town: Town) -> Iterator[tuple[object, ...]]:
    seen = [row for row in visits(town) if row[3] == "见到人"]
    for place, (house, _, day, *_) in enumerate(seen[:8]):
        code, where = HAZARDS[place % len(HAZARDS)]
        assert isinstance(day, date)
        posted, closed = (day if place % 2 == 0 else ""), (UNTIL if place % 4 == 0 else "")
        severity = "重大" if place == 2 else "一般"
        due = day + timedelta(days=15)
        yield house, f"CX-YH-{place + 1:03}", code, severity, where, "fire-first", day, posted, due, closed


ORGANISATIONS = (
    ("东海电器厂（示例）", "用人单位", "工业园区3号", "", "", "柏一川", "19900000951"),
    ("安宜物业（示例）", "物业", "村委会旁", "08:00–17:00", "", "柏二川", "19900000952"),
    ("顺心房产（示例）", "中介", "镇前街8号", "09:00–18:00", "", "柏三川", "19900000953"),
    (
        "方家村旅馆总台（示例）",
        "旅馆总台",
        "村警务室",
        "08:00–20:00",
        "镇政府、派出所、住建办",
        "柏四川",
        "19900000954",
    ),
)


def organisations(town: Town) -> Iterator[tuple[object, ...]]:
    """Each sits in the village of a large house, and looks after that house."""
    largest = sorted(let(town), key=lambda one: (-one.heads, one.number))
    for house, (name, kind, *rest) in zip(largest, ORGANISATIONS, strict=False):
        yield house.town, house.village, name, kind, *rest, house.number


PLACES = (
    ("观海卫镇", "方家村", "免费培训", "方家村安全学堂（示例）", "村活动室二楼", "周三 19:00–20:30", "https://xuetang.example/yuyue", ""),
    ("观海卫镇", "方家村", "充电桩", "方家村集中充电点（示例）", "村委会停车棚", "全天", "", ""),
    ("观海卫镇", "", "办事窗口", "观海卫办事窗口（示例）", "镇前街1号", "工作日 08:30–17:00", "", "19900000960"),
    ("", "", "消防器材", "放心器材商城（示例）", "网上下单，送到家", "", "https://qicai.example/", "19900000961"),
)  # fmt: skip
"""One of each kind: of a village, of its town, of the city. Nobody is there."""


def main() -> None:
    town = Town()
    write(
        "organisations.csv",
        (
            "镇街",
            "村社区",
            "单位名称",
            "单位类型",
            "地址",
            "开放时间",
            "备案部门",
            "经办人",
            "经办人手机",
            "房屋编号",
        ),
        list(organisations(town)),
    )
    write(
        "places.csv",
        ("县市", "镇街", "村社区", "场所类型", "场所名称", "场所地址", "开放时间", "网址", "联系电话"),
        [("慈溪市", *place) for place in PLACES],
    )
    write(
        "listings.csv",
        ("房屋编号", "名单", "等级", "列入日期"),
        [
            (house.number, "negative", house.negative_list, date(2023, 6, 2))
            for house in town.houses
            if house.negative_list
        ],
    )
    write(
        "devices.csv",
        ("房屋编号", "设备", "位置", "数量", "能用", "是否联网", "录像保存天数", "安装日期"),
        list(devices(town)),
    )
    write("visits.csv", ("房屋编号", "检查类型", "日期", "结果", "人数", "备注"), list(visits(town)))
    write(
        "hazards.csv",
        (
            "房屋编号",
            "隐患编号",
            "隐患类别",
            "隐患等级",
            "部位",
            "轮次",
            "发现日期",
            "上墙日期",
            "整改期限",
            "销号日期",
        ),
        list(hazards(town)),
    )
    towns = list(dict.fromkeys(house.town for house in town.houses))
    write(
        "events.csv",
        ("镇街", "活动类型", "地点", "日期", "参加人数"),
        [
            (at, kind, place, date(2023, 6, day), people)
            for n, at in enumerate(towns)
            for kind, place, day, people in EVENTS[: len(EVENTS) - n]
        ],
    )


if __name__ == "__main__":
    main()
