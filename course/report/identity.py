"""Who handed in what: by what people are known, and who is one person (desk/people.js)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

BLANKS = re.compile(r"\s")


def fold(text: str) -> str:
    """Prepare a text for comparing: one width, one case, no blanks; leading zeros stay."""
    return BLANKS.sub("", unicodedata.normalize("NFKC", text).lower())


def identity_of(who: dict[str, str]) -> tuple[str, str] | None:
    """Give the key of a person and the folded name, which may be empty; None when nothing tells who it is."""
    school, section, number, name = (fold(who[key]) for key in FIELDS)
    if not name and (who["kind"] == "nickname" or not number):
        return None
    own = ["number", number] if number else ["name", name]
    parts = {
        "staff": own if number else [section, *own],
        "student": [school, section, *own],
        "nickname": [name],
    }
    return "\t".join([who["kind"], *parts[who["kind"]]]), name


FIELDS = ("school", "section", "number", "name")


def label_of(who: dict[str, str]) -> str:
    """Give what people call somebody."""
    if who["name"].strip():
        return who["name"].strip()
    student = who["kind"] == "student"
    parts = (who["school"], who["section"], who["number"]) if student else (who["number"],)
    return " ".join(part for part in parts if part)


@dataclass(slots=True)
class Handed:
    """One record for telling people apart: its number, and those of the records that share an entry with it."""

    number: int
    kind: str
    name: str
    links: set[int] = field(default_factory=set)


def part_people(handed: Sequence[Handed]) -> list[list[Handed]]:
    """Part what was handed in under one key into people, each in the order given."""
    if handed[0].kind == "nickname":
        return _grouped(handed, _linked(handed))
    # A number under two names is two people; who gives no name is the first of them.
    first = next((one.name for one in handed if one.name), "")
    return _grouped(handed, [one.name or first for one in handed])


def _grouped(handed: Sequence[Handed], marks: Iterable[Any]) -> list[list[Handed]]:
    groups: dict[Any, list[Handed]] = {}
    for one, mark in zip(handed, marks, strict=True):
        groups.setdefault(mark, []).append(one)
    return list(groups.values())


def _linked(handed: Sequence[Handed]) -> list[int]:
    """Give one number for all records that hang together by common entries, however long the chain."""
    up = {one.number: one.number for one in handed}

    def top(number: int) -> int:
        while up[number] != number:
            number = up[number]
        return number

    for one in handed:
        for other in one.links & up.keys():
            up[top(one.number)] = top(other)
    return [top(one.number) for one in handed]
