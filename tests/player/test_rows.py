"""Entries as a record holds them: a row each, and a table of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.records.rows import ORDER, packed

from .samples import SAMPLES

if TYPE_CHECKING:
    from .page import Player

PACK = "course.rowsOf(entries)"


@pytest.mark.parametrize("kind", list(ORDER))
def test_every_type(pure: Player, kind: str) -> None:
    """As the documents describe it."""
    found = pure(PACK, entries=[SAMPLES[kind]])
    expected = packed({"entries": [SAMPLES[kind]]})
    assert (found["words"], found["rows"]) == (expected["words"], expected["entries"])


def test_a_word_stands_once(pure: Player) -> None:
    """However many entries say it, even one that every object knows."""
    visits = [{**SAMPLES["visit"], "route": route} for route in ("s1", "constructor", "s1")]
    found = pure(PACK, entries=visits)
    assert found["words"] == ["s1", "constructor"]
    assert [row[3] for row in found["rows"]] == [0, 1, 0]


def test_certainty_stands_last(pure: Player) -> None:
    """Where there is one."""
    answers = [SAMPLES["answer"], {**SAMPLES["answer"], "certainty": 3}]
    rows = pure(PACK, entries=answers)["rows"]
    assert [row[8:] for row in rows] == [[900], [900, 3]]


def test_nothing(pure: Player) -> None:
    """Somebody may hand in a beginning."""
    assert pure(PACK, entries=[]) == {"words": [], "rows": []}
