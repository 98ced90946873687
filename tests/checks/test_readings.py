"""Every word that learners see can be read to them, once a course has readings at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.lexicon import own_readings
from tests.courses import MODULE, assert_only, line_of, listed, problems_of, replace
from tests.sites import PLAYER_COURSE, READINGS_OF_COURSE, copy_of

READINGS = "modules/readings.yaml"
SENTENCE = "年齢と人数を聞きます。"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Copy the course of two modules, and lay its readings beside."""
    copy = copy_of(PLAYER_COURSE, tmp_path)
    shutil.copyfile(READINGS_OF_COURSE, copy / READINGS)
    return copy


def test_the_course_can_be_read(root: Path) -> None:
    """With its readings it has no problems."""
    assert listed(problems_of(root)) == ""


def test_a_course_may_say_nothing_of_readings(tmp_path: Path) -> None:
    """Then nothing is asked of it."""
    assert listed(problems_of(copy_of(PLAYER_COURSE, tmp_path))) == ""


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("  絵: え\n", "  絵: 絵\n", "絵: 絵", "読み「絵」に、かなでない字があります"),
        ("  絵: え\n", "  絵: e\n", "絵: e", "読み「e」に、かなでない字があります"),
        ("  聞き: きき\n", "  聞き: きく\n", "聞き: きく", "「聞き」に、読み「きく」を割り当てられません"),
        ("  絵: え\n", "  絵: え\n  さくら: さくら\n", "さくら", "「さくら」に漢字がありません"),
        ("  絵: え\n", "  絵: え\n  絵: かい\n", "絵: かい", "「絵」が2回書かれています"),
        ("names:\n", "names:\n  絵: え\n", "  絵: え\n  原", "「絵」が words にもあります"),
        ("[じょうず, うわて]", "[じょうず]", "[じょうず]", "「上手」の読みが1つだけです"),
        ("[じょうず, うわて]", "[じょうず, 上]", "[じょうず, 上]", "読み「上」に、かなでない字があります"),
        ("words:\n", "wards: {}\nwords:\n", "wards", "キー「wards」は使えません"),
    ],
)  # fmt: skip
def test_each_broken_line_is_one_error(
    root: Path, old: str, new: str, at: str, message: str
) -> None:
    """Its own line is reported."""
    replace(root, READINGS, old, new)
    assert_only(problems_of(root), READINGS, line_of(root, READINGS, at), message, "error")


def test_a_word_that_no_text_has_is_a_warning(root: Path) -> None:
    """It may be taken out."""
    replace(root, READINGS, "  絵: え\n", "  絵: え\n  桜: さくら\n")
    line = line_of(root, READINGS, "桜")
    assert_only(problems_of(root), READINGS, line, "「桜」は、どの文にも出てきません", "warning")


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("年齢と桜を聞きます。", "「桜を」の「桜」に、読みがありません"),
        ("年齢と人数絵を聞きます。", "「人数絵を」の「絵」に、読みがありません"),
        ("上手に聞きます。", "「上手」は、読みが1つに決まりません"),
        ("**上手**に聞きます。", "「上手」は、読みが1つに決まりません"),
        ("{桜|サクラ木}を聞きます。", "「桜」の読み「サクラ木」が、かなではありません"),
    ],
)
def test_a_word_without_reading_is_one_error(root: Path, new: str, message: str) -> None:
    """At the line of its text, with the cure."""
    replace(root, MODULE, SENTENCE, f"{SENTENCE}\n{new}")
    line = line_of(root, MODULE, new)
    assert_only(problems_of(root), MODULE, line, message, "error")


@pytest.mark.parametrize(
    "new",
    [
        "{上手|じょうず}に聞きます。",
        "{桜|さくら}の絵です。",
        "`桜` の絵です。",
        "[絵](#glossary/司書)の絵です。",
        "[s1.p1] の絵です。",
    ],
)
def test_what_brings_its_reading_or_is_not_read_is_fine(root: Path, new: str) -> None:
    """Braces say the reading; code and addresses are not read."""
    replace(root, MODULE, SENTENCE, f"{SENTENCE}\n{new}")
    assert listed(problems_of(root)) == ""


def test_an_author_is_not_flooded(root: Path) -> None:
    """The first five words of a file are told of, and the number of the others; each word once."""
    new = "桜、梅、松、竹、杉、柳、楓、桜、桜です。"
    replace(root, MODULE, SENTENCE, f"{SENTENCE}\n{new}")
    told = [problem.message for problem in problems_of(root).errors]
    assert len(told) == 6
    assert "読みの要る語が、このファイルにあと2個あります。" in told


def test_a_file_that_cannot_be_read_brings_about_no_more(root: Path) -> None:
    """Nothing is said of texts while the lexicon itself is broken."""
    (root / READINGS).write_text("words: [\n", encoding="utf-8")
    assert {problem.place.path for problem in problems_of(root)} == {READINGS}


def test_the_words_of_the_page_are_known_to_every_course() -> None:
    """The file of our own is sound, and sorted by reading, so that a new word has its place."""
    words = own_readings().words
    assert words["用語集"] == "ようごしゅう"
    assert not own_readings().ambiguous
