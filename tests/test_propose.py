"""A tool proposes readings for the words that have none, in the form that the lexicon has them."""

from __future__ import annotations

import sys

import pytest

from course.propose import MissingToolError, Proposer
from course.text.readings import Lexicon, Word, align

NOTHING = Lexicon([])


@pytest.fixture(scope="module")
def proposer() -> Proposer:
    """Ask the real tool; a test needs it as authors do, in its own group."""
    pytest.importorskip("sudachipy", reason="uv sync --group readings")
    return Proposer()


def proposed(proposer: Proposer, text: str, lexicon: Lexicon = NOTHING) -> list[str]:
    """List the proposals as lines."""
    return [f"{one.surface}: {one.reading}" for one in proposer.proposals([text], lexicon)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("かなだけです。", []),
        ("図書館です。", ["図書館: としょかん"]),
        ("涼しかった。", ["涼し: すずし"]),
        ("紙に書いて渡す。", ["書い: かい", "渡す: わたす", "紙: かみ"]),
        ("3人が来た。", ["N人: Nにん", "来た: きた"]),
        ("バス会社", ["バス会社: バスがいしゃ"]),
    ],
)
def test_a_word_is_proposed_as_it_is_to_be_written(
    proposer: Proposer, text: str, lines: list[str]
) -> None:
    """A stem with one kana, N for the number, katakana as it is."""
    assert proposed(proposer, text) == lines


def test_each_word_is_proposed_once_with_its_sentence(proposer: Proposer) -> None:
    """The first sentence that has it tells people what it is about."""
    found = proposer.proposals(["図です。図を描く。", "図だ。"], NOTHING)
    assert [(one.surface, one.example) for one in found if one.surface == "図"] == [
        ("図", "図です。")
    ]


def test_what_is_known_is_not_proposed(proposer: Proposer) -> None:
    """Only the words that are lacking are."""
    lexicon = Lexicon([Word("図", "ず")])
    assert proposed(proposer, "図を描く。", lexicon) == ["描く: えがく"]


def test_proposals_can_be_taken_over(proposer: Proposer) -> None:
    """Each of them can be divided over its word, and then the text can be read."""
    text = "岡部課長は、打合せの前に資料を3枚読み直しました。"
    found = proposer.proposals([text], NOTHING)
    assert all(align(one.surface, one.reading) for one in found)
    lexicon = Lexicon(Word(one.surface, one.reading) for one in found)
    assert proposed(proposer, text, lexicon) == []


def test_what_the_tool_reads_in_another_way_is_told_of(proposer: Proposer) -> None:
    """熊谷 is くまがや: the tool is wrong there, and where the lexicon is wrong it would be right."""
    lexicon = Lexicon([Word("熊谷", "くまがや"), Word("図", "と"), Word("見る", "みる")])
    found = proposer.differences(["熊谷で図を見る。"], lexicon)
    assert [(one.surface, one.reading) for one in found] == [
        ("図", "と（辞書: ず）"),
        ("熊谷", "くまがや（辞書: くまがい）"),
    ]


def test_without_the_tool_one_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Building a course never needs it."""
    monkeypatch.setitem(sys.modules, "sudachipy", None)
    with pytest.raises(MissingToolError):
        Proposer()
