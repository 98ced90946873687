"""What of a record's rows is an entry; the report reads the same cases in tests/report/test_entries.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.player.samples import SAMPLES, Entry
from tests.records.rows import ANSWER, ATTEMPT, ID, ORDER, UNSOUND, WORDS

if TYPE_CHECKING:
    from .page import Player

READ = "course.entryOf(row, words, sharesNotes)"
PACK = "course.rowsOf([entry])"


def own(kind: str) -> Entry:
    """Give an entry without what a record's head says for all of them."""
    head = {"course", "version", "profile"}
    return {key: value for key, value in SAMPLES[kind].items() if key not in head}


@pytest.mark.parametrize("kind", list(ORDER))
def test_every_type_comes_back(desk: Player, kind: str) -> None:
    """Packed by the learner's page and read by the desk."""
    packed = desk(PACK, entry=SAMPLES[kind])
    assert desk(READ, row=packed["rows"][0], words=packed["words"], sharesNotes=True) == own(kind)


@pytest.mark.parametrize("kind", list(ORDER))
def test_an_entry_needs_each_of_its_fields(desk: Player, kind: str) -> None:
    """Without one, or with null in its place, a row is none."""
    packed = desk(PACK, entry=SAMPLES[kind])
    row = packed["rows"][0]
    parts = [(row[:at], row[at + 1 :]) for at in range(len(row))]
    rows = [[*before, *gap, *after] for before, after in parts for gap in ([], [None])]
    code = "rows.map((row) => course.entryOf(row, words, true))"
    assert desk(code, rows=rows, words=packed["words"]) == [None] * len(rows)


@pytest.mark.parametrize("level", [1, 2, 3])
def test_certainty_may_be_told(desk: Player, level: int) -> None:
    """It is the one field more."""
    found = desk(READ, row=[*ANSWER, level], words=WORDS, sharesNotes=False)
    assert (found["certainty"], found["choices"]) == (level, ["a"])


def test_lists_of_words(desk: Player) -> None:
    """Each stands by its place."""
    found = desk(READ, row=ATTEMPT, words=WORDS, sharesNotes=False)
    begun = {"id": ID, "type": "attempt", "at": 5, "module": "s1", "attempt": "t1", "seed": 7}
    assert found == begun | {"questions": ["q1", "q2"], "carried": ["q1"]}


@pytest.mark.parametrize("name", list(UNSOUND))
def test_unsound(desk: Player, name: str) -> None:
    """A row with something wrong in it is no entry."""
    row, shares_notes = UNSOUND[name]
    assert desk(READ, row=row, words=WORDS, sharesNotes=shares_notes) is None
