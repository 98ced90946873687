"""How a field of the model is declared: its meaning and limits, read by the loader and the schemas."""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field
from typing import Any

COURSE_ID = r"[a-z0-9][a-z0-9-]*"
# Learning platforms refuse blanks, non-ASCII and (SCORM 2004) hyphens in ids.
ID = r"[a-z][a-z0-9_.]*"
CHOICE_ID = r"[a-z0-9]"
# Conditions read no dots.
STATE_ID = r"[a-z][a-z0-9_]*"


@dataclass(frozen=True, slots=True)
class Rule:
    """What an author should know of a field, and what the loader demands of it."""

    doc: str
    example: str = ""
    pattern: str = ""
    least: int | None = None
    most: int | None = None
    empty: bool = False
    """An empty list or text is allowed though the key is written."""
    alias: str = ""
    """The key in the file, where it cannot be a Python name."""
    lone: str = ""
    """A lone scalar stands for a list of one mapping with just this key."""


def key(
    doc: str,
    example: str = "",
    *,
    default: Any = MISSING,  # noqa: ANN401 - the default has the type of the field
    factory: Any = MISSING,  # noqa: ANN401 - as in dataclasses.field()
    **limits: Any,  # noqa: ANN401 - handed on to Rule, which types them
) -> Any:  # noqa: ANN401 - dataclasses.field() is typed so, too
    """Declare a field that authors write; without `default` it is required."""
    rule = Rule(doc, example, **limits)
    given = {} if default is MISSING else {"default": default}
    made = {} if factory is MISSING else {"default_factory": factory}
    return field(kw_only=True, metadata={"rule": rule}, **given, **made)


def rule_of(declared: Field[Any]) -> Rule | None:
    """Give the rule of a field that authors write; None for what the loader fills in."""
    return declared.metadata.get("rule")


def is_required(declared: Field[Any]) -> bool:
    """Tell whether authors must write the field."""
    return declared.default is MISSING and declared.default_factory is MISSING
