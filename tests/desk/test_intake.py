"""What the desk says of what is handed in: who handed in what, and what became of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests import records

from .files import taken_in

if TYPE_CHECKING:
    from .page import Player

EXPECTED = records.expected()
OWN = ("notes", "code", "onRoster")
"""What only the desk tells of a person."""


@pytest.fixture(scope="module")
def said(desk: Player) -> dict[str, Any]:
    """Have the desk read the class that both sides know."""
    found: dict[str, Any] = taken_in(desk, records.facts(), records.files(), records.NOW)
    return found


def test_the_report_says_the_same_of_every_file(said: dict[str, Any]) -> None:
    """Used, merged, superseded or refused, with the same reason."""
    assert said["sources"] == EXPECTED["sources"]


def test_the_report_says_the_same_of_everybody(said: dict[str, Any]) -> None:
    """Who it is, what was reached, and what to look at."""
    people = [
        {key: value for key, value in one.items() if key not in OWN} for one in said["people"]
    ]
    assert people == EXPECTED["people"]
