"""Copied text: the course says what the catalogue says in words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.language import OFFICIAL
from course.checks.view import View
from course.problems import Place, Problem, Text
from course.shingles import FILE, SIZE, Shingles, ShinglesError, normalised, read_file, shared
from course.text.inline import plain

BETWEEN = "\n\ufdd2\n"
"""What no text holds, and no markup reaches across."""
TAG = re.compile(r"<[^<>]*>")


def nothing_copied(view: View) -> Iterator[Problem]:
    """No text or drawing shares 15 characters with the source, but for official names."""
    try:
        kept = read_file(view.root)
    except ShinglesError as reason:
        yield Problem(Place(FILE), str(reason), "作り方は docs/authors.md にあります。")
        return
    if kept:
        yield from _in_texts(view, kept)
        yield from _in_drawings(view, kept)


def _in_texts(view: View, kept: Shingles) -> Iterator[Problem]:
    texts = [f.text for f in view.texts if len(f.text) >= SIZE and f.kind not in OFFICIAL]
    for text, bare in zip(texts, _bare(texts), strict=True):
        for at in shared(bare, kept):
            yield _problem(_line_of(text, at), bare[at : at + SIZE])


def _in_drawings(view: View, kept: Shingles) -> Iterator[Problem]:
    for path, data in view.course.figures.items():
        if path.endswith(".svg"):
            words = normalised(TAG.sub("", data.decode(errors="replace")))
            for at in shared(words, kept):
                yield _problem(Place(path), words[at : at + SIZE])


def _problem(place: Place, piece: str) -> Problem:
    hint = f"{SIZE}字以上同じにならないように、自分たちの言葉で書いてください。"
    return Problem(place, f"出典と同じ文があります（「{piece}」）。", hint)


def _bare(texts: list[Text]) -> list[str]:
    """Give the letters of each text; markup goes from all of them at once, which is much faster."""
    return [normalised(text) for text in plain(BETWEEN.join(texts)).split(BETWEEN)]


def _line_of(text: Text, at: int) -> Place:
    """Give the line on which a character of the normalised text stands."""
    lines = text.split("\n")
    ends = (len(normalised(plain("\n".join(lines[: n + 1])))) for n in range(len(lines)))
    number = next((n for n, end in enumerate(ends) if end > at), 0)
    return Place(text.place.path, text.place.line + number)


RULES = (nothing_copied,)
