"""All texts of a course, found by a walk over its dataclasses, and what is written in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, cast

from course.fields import rule_of
from course.model import Course
from course.problems import Place, Text
from course.text.inline import TOKEN, plain

CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
SIGNS = re.compile(r"[`*\[{]|^[ \t]*(?:[-+>]|#+|\d+\.)[ \t]", re.MULTILINE)
# The citations of TOKEN alone, which is several times faster.
CITED = re.compile(r"`[^`\n]+`|\[\[[^\[\]\n]+\]\]|\[([a-z][a-z0-9_]*\.[a-z][a-z0-9_]*)\](?!\()")
LINE_SIGN = re.compile(r"^[ \t]*(?:[-*+>]|#+|\d+\.)[ \t]+", re.MULTILINE)
NAMES = frozenset(
    (
        "Aim.cites",
        "Box.kind",
        "BoxKind.name",
        "CourseInfo.modules",
        "CourseInfo.version",
        "Figure.src",
        "Passage.cites",
        "Question.covers",
        "Question.excused",
        "Question.tracks",
        "Route.when",
        "Scenario.tracks",
        "SceneChoice.when",
        "Term.see",
        "Track.modules",
    )
)
"""Fields without a pattern that hold names of other things; no one reads them as a text."""

PLAIN = frozenset(("int", "bool", "str", "Place"))
"""Annotations of fields that hold no text."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text that learners read; `kind` is its class and field, like `Question.prompt`."""

    text: Text
    kind: str


def texts_of(course: Course) -> Iterator[Found]:
    """Give every text that learners may read, in the order of the files."""
    found: list[Found] = []
    for part in (course.info, course.catalogue, course.glossary):
        _collect(part, found)
    for module in course.modules:
        texts_in(module, found)
    return iter(found)


def texts_in(part: object, found: list[Found] | None = None) -> list[Found]:
    """List the texts of a part of the course."""
    found = [] if found is None else found
    _collect(part, found)
    return found


def _collect(owner: object, found: list[Found]) -> None:
    cls: Any = type(owner)
    for name, kind in _text_fields(cls):
        _visit(getattr(owner, name), kind, found)


def _visit(value: object, kind: str, found: list[Found]) -> None:
    kept = type(value)
    if kept is Text:
        if value:
            found.append(Found(cast("Text", value), kind))
    elif kept is tuple or kept is dict:
        parts: Any = value.values() if isinstance(value, dict) else value
        for one in parts:
            _visit(one, kind, found)
    elif hasattr(kept, "__dataclass_fields__"):
        _collect(value, found)


@cache
def _text_fields(cls: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401 - any dataclass
    named = []
    for declared in fields(cls):
        kind, rule = f"{cls.__name__}.{declared.name}", rule_of(declared)
        if declared.type in PLAIN:
            continue
        if kind not in NAMES and not (rule and rule.pattern):
            named.append((declared.name, kind))
    return tuple(named)


def without_code(text: str) -> str:
    """Blank out code spans, keeping every position."""
    return CODE.sub(lambda found: " " * len(found[0]), text) if "`" in text else text


def place_at(text: Text, offset: int) -> Place:
    """Give the place of a character of a text."""
    return Place(text.place.path, text.place.line + text.count("\n", 0, offset))


def cited_in(text: str) -> Iterator[tuple[str, int]]:
    """Give the ids of the catalogue items that a text cites, and where in it."""
    if "[" in text:
        for found in CITED.finditer(text):
            if found[1]:
                yield found[1], found.start()


def terms_in(text: str) -> Iterator[tuple[str, int]]:
    """Give the glossary terms that a text marks, and where in it."""
    if "[[" in text:
        for token in TOKEN.finditer(text):
            if token["shown"]:
                yield token["term"] or token["shown"], token.start()


def visible(text: str) -> str:
    """Give what a reader sees of a text, without its markup."""
    if not SIGNS.search(text):
        return text
    return LINE_SIGN.sub("", LINK.sub(r"\1", plain(text))).replace("*", "")


def length(text: str) -> int:
    """Count the characters that a reader sees, blanks aside."""
    return len("".join(visible(text).split()))
