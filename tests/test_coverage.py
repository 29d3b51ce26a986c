"""Every demand of the documents is met, left on purpose, or said to come later: one of them, and nothing in part."""

from tests.coverage_table import TABLE, demands, table, told

DEMANDS = 340


def test_every_demand_has_one_place() -> None:
    known = demands()
    assert len(known) == DEMANDS
    for name, one in known.items():
        state = [bool(one.where) and not one.later, bool(one.not_built), bool(one.later)]
        assert sum(state) == 1, f"{name}: {told(one) or 'nowhere'}"


def test_the_table_is_up_to_date() -> None:
    assert TABLE.read_text("utf-8") == table(), "python -m tests.coverage_table writes it anew"
