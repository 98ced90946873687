"""What a new edition of the source catalogue changes, and what of the course to read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from course.checks.coverage import Mentions, coverage
from course.labels import item_labels
from course.model import Course
from course.shingles import FILE, ShinglesError, hashed, items_in, normalised, read_file

What = Literal["changed", "appeared", "vanished"]
WORDS: dict[What, str] = {
    "changed": "文が変わりました",
    "appeared": "新しい項目です",
    "vanished": "なくなりました",
}


@dataclass(frozen=True, slots=True)
class Change:
    """An item whose wording is not what it was, and where the course deals with it."""

    item: str
    what: What
    mentions: Mentions

    def as_data(self) -> dict[str, Any]:
        """Give it as `check --json` prints it."""
        found = self.mentions
        return {
            "item": self.item,
            "change": self.what,
            "questions": [*found.questions, *found.citing],
            "scenes": ["/".join(where) for where in found.scenes],
            "passages": ["/".join(where) for where in found.passages],
        }


def changes_in(course: Course, root: Path, new: Path) -> list[Change]:
    """Compare a catalogue in YAML with what is kept of the old one; raises ShinglesError."""
    kept = read_file(root)
    if kept is None:
        message = "先に、今の出典から build.py shingles で作ってください。"
        raise ShinglesError(f"{FILE} がないので、比べられません。{message}")
    return changes(course, kept.items, items_in(new))


def changes(course: Course, old: Mapping[str, str], new: Mapping[str, str]) -> list[Change]:
    """List the items that differ: `old` by the hash of their wording, `new` by the wording."""
    found = coverage(course).items
    now = {item: hashed(normalised(wording)).hex() for item, wording in new.items()}
    items = [*old, *(item for item in now if item not in old)]
    return [
        Change(item, _what(item, old, now), found.get(item, Mentions()))
        for item in items
        if old.get(item) != now.get(item)
    ]


def _what(item: str, old: Mapping[str, str], now: Mapping[str, str]) -> What:
    if item not in old:
        return "appeared"
    return "changed" if item in now else "vanished"


def told(course: Course, found: list[Change]) -> list[str]:
    """Say what has changed, and what to read again."""
    if not found:
        return ["出典の項目に、変わったものはありません。"]
    labels = item_labels(course.catalogue)
    lines = [f"出典の項目が {len(found)}件、今のものと違います。次を読み直してください。"]
    for change in found:
        lines.append(f"  {change.item}（{labels.get(change.item, '―')}）{WORDS[change.what]}")
        data = change.as_data()
        for name, what in (("questions", "問題"), ("scenes", "場面"), ("passages", "本文")):
            if data[name]:
                lines.append(f"    {what}: {'、'.join(data[name])}")
    return lines
