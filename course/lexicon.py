"""The lexicon of a course: the words of its authors, its glossary, and the page's own words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

from course.load.decode import decode
from course.load.reader import Reader
from course.model import Course, Glossary, Readings
from course.problems import Problems
from course.text.readings import ONE_KANJI, Lexicon, Word, align, coded, is_hard

OWN_WORDS = Path(__file__).parent / "pages" / "readings.yaml"


def lexicon_of(course: Course) -> Lexicon | None:
    """Gather how words are read; None for a course that says nothing of readings."""
    if course.readings is None:
        return None
    if not (_last and _last[0] == course.readings and _last[1] == course.glossary):
        terms = frozenset(term.term for term in course.glossary.terms)
        made = Lexicon([*_base(course), *_words(course.readings, terms)])
        _last[:] = [course.readings, course.glossary, made]
    return cast("Lexicon", _last[2])


_last: list[Any] = []
"""The readings and terms that were gathered last, and their lexicon: a preview seldom changes them."""


def base_lexicon(course: Course) -> Lexicon:
    """Gather what is known before a course says anything of readings."""
    return Lexicon(_base(course))


def _base(course: Course) -> Iterator[Word]:
    yield from _words(own_readings())
    yield from terms_of(course.glossary)


@cache
def own_readings() -> Readings:
    """Read how the words are read that the page says by itself, whatever the course."""
    problems = Problems()
    text = OWN_WORDS.read_text(encoding="utf-8")
    found = decode(text, Readings, Reader(OWN_WORDS.name, problems))
    assert found, list(problems)  # noqa: S101 - the file is part of the program
    return found


def _words(readings: Readings, terms: frozenset[str] = frozenset()) -> Iterator[Word]:
    for surface, reading in readings.words.items():
        yield Word(surface, reading, "term" if surface in terms else "word")
    for surface, reading in readings.names.items():
        yield Word(surface, reading, "name")
    for surface in readings.ambiguous:
        yield Word(surface, "")


def terms_of(glossary: Glossary) -> Iterator[Word]:
    """Give the terms that have kanji over which their reading can be divided."""
    for term in glossary.terms:
        if ONE_KANJI.search(term.term) and align(term.term, term.reading):
            yield Word(term.term, term.reading, "term")


def table(lexicon: Lexicon) -> str:
    """Give the lexicon as the page holds it: words parted by blanks, each with its reading coded."""
    found: dict[str, list[str]] = {"plain": [], "difficult": [], "name": [], "ambiguous": []}
    for word in lexicon.words.values():
        reading = f"={coded(word.surface, word.reading)}" if word.reading else ""
        found[_level(word)].append(word.surface + reading)
    lists = {level: " ".join(words) for level, words in found.items()}
    return json.dumps(lists, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _level(word: Word) -> str:
    if not word.reading:
        return "ambiguous"
    if word.kind == "name":
        return "name"
    return "difficult" if word.kind == "term" or is_hard(word.surface) else "plain"
