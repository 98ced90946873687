"""The lexicon of a course: its own words over the terms of its glossary over the words of the page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from course.lexicon import base_lexicon, lexicon_of, own_readings, table, terms_of
from course.load import load_course
from course.model import Course, Readings
from course.problems import Place, Problems, Text
from course.text.readings import ONE_KANJI, Lexicon, Word, align
from tests.sites import PLAYER_COURSE

HERE = Place("modules/readings.yaml", 1)


def text(words: str) -> Text:
    """Make a text that stands somewhere."""
    return Text(words, HERE)


@pytest.fixture(scope="module")
def silent() -> Course:
    """Load a course that says nothing of readings."""
    course = load_course(PLAYER_COURSE, Problems())
    assert course is not None
    return replace(course, readings=None)


@pytest.fixture(scope="module")
def course(silent: Course) -> Course:
    """Load a course with a word, a name and a word that each text must read."""
    readings = Readings(
        HERE,
        words={text("下読み"): text("したよみ"), text("画面"): text("ガメン")},
        names={text("森"): text("もり")},
        ambiguous={text("今日"): (text("きょう"), text("こんにち"))},
    )
    return replace(silent, readings=readings)


def test_a_course_without_readings_has_no_lexicon(silent: Course) -> None:
    """Its page has no readings at all; what proposes them begins with the base."""
    assert lexicon_of(silent) is None
    assert "司書" in base_lexicon(silent).words


def test_the_words_of_the_course_count(course: Course) -> None:
    """Over the terms and over the words that the page says by itself."""
    lexicon = lexicon_of(course)
    assert lexicon is not None
    words = lexicon.words
    assert words["画面"] == Word("画面", "ガメン")
    assert words["下読み"] == Word("下読み", "したよみ", "term")
    assert words["司書"] == Word("司書", "ししょ", "term")
    assert words["森"] == Word("森", "もり", "name")
    assert words["今日"] == Word("今日", "")
    assert "設定" in words


def test_terms_without_kanji_are_no_words(silent: Course) -> None:
    """EBPM is read as it is written."""
    assert {word.surface for word in terms_of(silent.glossary)} >= {"司書", "下読み"}
    assert all(ONE_KANJI.search(word.surface) for word in terms_of(silent.glossary))


def test_the_words_of_the_page_can_be_divided() -> None:
    """No author can cure a mistake in them."""
    readings = own_readings()
    assert not readings.names
    assert not readings.ambiguous
    wrong = [word for word, reading in readings.words.items() if align(word, reading) is None]
    assert wrong == []


@pytest.mark.parametrize("sentence", ["決まってから行います", "あした行きます", "はら行きも"])
def test_the_words_of_the_page_read_nothing_wrong(sentence: str) -> None:
    """The rows of the glossary are no words: their kana often stand before another word."""
    words = own_readings().words.items()
    found = Lexicon(Word(surface, reading) for surface, reading in words).resolve(sentence)
    assert not any(match.word and "行" in match.word.surface for match in found)


def test_the_page_holds_words_by_how_hard_they_are() -> None:
    """Parted by blanks, each with what stands over its kanji; nothing in it ends a script."""
    words = [
        Word("図", "ず"),
        Word("把握", "はあく"),
        Word("司書", "ししょ", "term"),
        Word("森", "もり", "name"),
        Word("今日", ""),
        Word("打ち合わせ", "うちあわせ"),
        Word("<図", "<ず"),
    ]
    held = table(Lexicon(words))
    assert "<" not in held
    assert json.loads(held) == {
        "plain": "図=ず 打ち合わせ=う|あ <図=ず",
        "difficult": "把握=はあく 司書=ししょ",
        "name": "森=もり",
        "ambiguous": "今日",
    }
