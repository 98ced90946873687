"""Values written as YAML, with the model's own words about each key where it first occurs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from typing import Any, get_args, get_type_hints

from course.fields import Rule, rule_of
from course.schema import describe

Value = Any
"""Texts, numbers, lists and mappings, as YAML has them."""

PLAIN = re.compile(r"[^\s\[\]{}*&!|>'\"%@`#,?:-][^\n#:\[\]{},]*")
AMBIGUOUS = re.compile(r"(?i)yes|no|on|off|y|n|true|false|null|~|[-+]?[0-9.]+")


def written(values: Value, cls: Any) -> str:  # noqa: ANN401 - any of the model's classes
    """Write a mapping of the keys of `cls`."""
    return "\n".join(_mapping(values, cls, set())) + "\n"


def _mapping(values: Value, cls: Any, told: set[str]) -> Iterator[str]:  # noqa: ANN401 - as above
    """Write the keys in the model's order; a key that is left out is told of in a comment."""
    new = cls.__name__ not in told
    told.add(cls.__name__)
    hints = get_type_hints(cls)
    for declared in fields(cls):
        rule = rule_of(declared)
        if rule is None:
            continue
        name = rule.alias or declared.name
        if name in values:
            yield from [f"# {describe(rule)}"] if new else []
            yield from _pair(name, values[name], _class_in(hints[declared.name]), told)
        elif new:
            yield from _left_out(name, rule, declared)


def _left_out(name: str, rule: Rule, declared: Field[Any]) -> Iterator[str]:
    example = f"[{rule.example}]" if str(declared.type).startswith("tuple") else rule.example
    yield f"# {name}: {example}  … 書かなくてもよい: {rule.doc}"


def _pair(name: str, value: Value, cls: Any, told: set[str]) -> Iterator[str]:  # noqa: ANN401 - as above
    if isinstance(value, str) and "\n" in value:
        yield f"{name}: |"
        yield from (f"  {line}".rstrip() for line in value.rstrip().split("\n"))
    elif isinstance(value, dict) and cls is not None:
        yield f"{name}:"
        yield from (f"  {line}" for line in _mapping(value, cls, told))
    elif isinstance(value, list) and _is_long(value):
        yield f"{name}:"
        yield from (f"  {line}" for one in value for line in _item(one, cls, told))
    else:
        yield f"{name}: {_short(value)}"


def _item(value: Value, cls: Any, told: set[str]) -> Iterator[str]:  # noqa: ANN401 - as above
    """Write one item of a list; its dash stands before the first line that is no comment."""
    lines = list(_mapping(value, cls, told)) if isinstance(value, dict) else [_short(value)]
    dashed = False
    for line in lines:
        dash = not dashed and not line.startswith("#")
        yield ("- " if dash else "  ") + line
        dashed = dashed or dash


def _is_long(values: list[Value]) -> bool:
    return any(isinstance(value, dict) or len(str(value)) > 20 for value in values)  # noqa: PLR2004 - fits a line


def _short(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        plain = PLAIN.fullmatch(value) and not AMBIGUOUS.fullmatch(value)
        return value if plain else json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(_short(one) for one in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_short(one)}" for key, one in value.items()) + "}"
    return str(value)


def _class_in(hint: Any) -> Any:  # noqa: ANN401 - any annotation
    """Give the dataclass that an annotation holds."""
    if is_dataclass(hint):
        return hint
    return next((found for arg in get_args(hint) if (found := _class_in(arg))), None)
