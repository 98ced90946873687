"""Conditions are comparisons joined by `and`."""

from __future__ import annotations

import pytest

from course.conditions import Comparison, Condition, ConditionError, parse_condition


@pytest.mark.parametrize(
    ("text", "values", "holds"),
    [
        ("trust >= 2", {"trust": 2}, True),
        ("trust >= 2", {"trust": 1}, False),
        ("trust <= 2", {"trust": 3}, False),
        ("trust == -1", {"trust": -1}, True),
        ("trust != 2", {"trust": 2}, False),
        ("trust > 2", {"trust": 3}, True),
        ("trust<2", {"trust": 1}, True),
        ("trust >= 2 and time < 5", {"trust": 2, "time": 5}, False),
        ("trust >= 2  and  time < 5", {"trust": 2, "time": 4}, True),
        ("unknown < 1", {}, True),
        ("信頼 >= 2", {"信頼": 2}, True),
        ("", {}, True),
        ("  ", {}, True),
    ],
)
def test_a_condition_holds_when_all_its_comparisons_do(
    text: str, values: dict[str, int], *, holds: bool
) -> None:
    """A state that is not there counts as 0; an empty condition always holds."""
    assert parse_condition(text).holds(values) is holds


@pytest.mark.parametrize(
    "text",
    [
        "trust",
        "trust >= ",
        "trust >= two",
        "trust >= ２",
        "trust ≧ 2",
        "trust => 2",
        "trust = 2",
        "trust >= 2 or time < 5",
        "trust >= 2 and",
        "and",
        "2 <= trust",
        "trust >= 1.5",
        "trust >= 2, time < 5",
    ],
)
def test_what_is_no_condition_is_refused_in_a_sentence(text: str) -> None:
    """The sentence quotes the part that cannot be read."""
    with pytest.raises(ConditionError, match=r"条件「.+」を読めません。"):
        parse_condition(text)


def test_a_condition_is_data() -> None:
    """It can be compared, and tells which states it reads."""
    parsed = parse_condition("trust >= 2 and time < 5")
    assert parsed == Condition((Comparison("trust", ">=", 2), Comparison("time", "<", 5)))
    assert parsed.names == {"trust", "time"}
