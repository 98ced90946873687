"""Conditions of scenarios: `trust >= 2 and time < 5`. The browser reads the same grammar."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

Operator = Literal[">=", "<=", "==", "!=", ">", "<"]

OPERATORS: dict[Operator, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}
COMPARISON = re.compile(r"([^\W\d][\w-]*)\s*(>=|<=|==|!=|>|<)\s*(-?[0-9]+)")
AND = re.compile(r"\s+and\s+")
CURE = (
    "「trust >= 2 and time < 5」のように、半角で、"
    "名前・比較・整数の順に書き、and でつなげてください。"
)


class ConditionError(ValueError):
    """A condition that cannot be read; the message is a sentence for its author."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One part of a condition: the value of a state against a whole number."""

    name: str
    op: Operator
    value: int

    def holds(self, values: Mapping[str, int]) -> bool:
        """Tell whether it is so; a state that is not there counts as 0."""
        return OPERATORS[self.op](values.get(self.name, 0), self.value)


@dataclass(frozen=True, slots=True)
class Condition:
    """Comparisons that must all hold; without any, it always holds."""

    parts: tuple[Comparison, ...] = ()

    def holds(self, values: Mapping[str, int]) -> bool:
        """Tell whether all comparisons hold."""
        return all(part.holds(values) for part in self.parts)

    @property
    def names(self) -> frozenset[str]:
        """The states that it reads."""
        return frozenset(part.name for part in self.parts)


@lru_cache(maxsize=4096)
def parse_condition(text: str) -> Condition:
    """Read a condition; an empty text always holds."""
    if not text.strip():
        return Condition()
    return Condition(tuple(_comparison(part) for part in AND.split(text.strip())))


def _comparison(part: str) -> Comparison:
    found = COMPARISON.fullmatch(part.strip())
    if found is None:
        raise ConditionError(f"条件「{part}」を読めません。")
    op = found[2]
    assert op in get_args(Operator)  # noqa: S101 - the pattern lets nothing else pass
    return Comparison(found[1], cast("Operator", op), int(found[3]))
