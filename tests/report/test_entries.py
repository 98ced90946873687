"""What of a record's rows is an entry: the same cases as the desk has in tests/desk/test_rows_read.py."""

from __future__ import annotations

import pytest

from course.report.entries import entry_of, is_text
from tests.player.samples import SAMPLES
from tests.records.rows import ANSWER, ORDER, UNSOUND, WORDS, packed


@pytest.mark.parametrize("kind", list(ORDER))
def test_sound_entries(kind: str) -> None:
    """An entry of each type passes, and nothing may be missing or null."""
    whole = {k: v for k, v in SAMPLES[kind].items() if k not in {"course", "version", "profile"}}
    record = packed({"entries": [whole]})
    row, words = record["entries"][0], record["words"]
    assert entry_of(row, words, shares_notes=True) == whole
    for place in range(len(row)):
        assert entry_of(row[:place] + row[place + 1 :], words, shares_notes=True) is None
        assert entry_of([*row[:place], None, *row[place + 1 :]], words, shares_notes=True) is None


@pytest.mark.parametrize("level", [1, 2, 3])
def test_certainty_may_be_told(level: int) -> None:
    """It is the one field more."""
    found = entry_of([*ANSWER, level], WORDS, shares_notes=False)
    assert found is not None
    assert (found["certainty"], found["choices"]) == (level, ["a"])


@pytest.mark.parametrize("name", list(UNSOUND))
def test_unsound(name: str) -> None:
    """A row with something wrong in it is no entry."""
    row, shares_notes = UNSOUND[name]
    assert entry_of(row, WORDS, shares_notes=shares_notes) is None


def test_units_are_those_of_javascript() -> None:
    """A character beyond the first 65,536 counts twice."""
    assert [is_text("\U0001f408あ", limit) for limit in (2, 3)] == [False, True]
