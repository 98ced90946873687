"""Readings: every word that learners see can be read to them, as far as the course has readings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from course.checks.texts import place_at
from course.checks.view import View, warning
from course.lexicon import lexicon_of
from course.model import Readings
from course.problems import Problem, Text
from course.text.inline import TOKEN, without_readings
from course.text.readings import KANJI, NUMBER, ONE_KANJI, Match, align

READINGS = "modules/readings.yaml"
KANA = re.compile(r"[ぁ-ゖァ-ヺー・]+")
RUN = re.compile(f"[{KANJI}]+")
WRITTEN = re.compile(f"([{KANJI}]+)[ぁ-ゖ]{{0,2}}")
MOST_PER_FILE = 5
FEWEST_READINGS = 2
UNREAD = frozenset(("Figure.alt", "Term.reading"))
"""Texts that no one sees, or that are a reading themselves."""
TOOL = "uv run --group readings build.py readings が案を出します。"


def words_are_sound(view: View) -> Iterator[Problem]:
    """Every word has kanji, stands once, and has a reading in kana that can be divided over it."""
    readings = view.course.readings
    if readings is None:
        return
    seen: dict[str, str] = {}
    for group in ("words", "names", "ambiguous"):
        for surface, given in getattr(readings, group).items():
            if surface in seen:
                message = f"「{surface}」が {seen[surface]} にもあります。"
                yield Problem(surface.place, message, "どちらか1つにしてください。")
            seen[surface] = group
            yield from _sound(surface, given)


def _sound(surface: Text, given: Text | tuple[Text, ...]) -> Iterator[Problem]:
    if not ONE_KANJI.search(surface):
        yield Problem(
            surface.place, f"「{surface}」に漢字がありません。", "この行を消してください。"
        )
        return
    several = given if isinstance(given, tuple) else (given,)
    if isinstance(given, tuple) and len(given) < FEWEST_READINGS:
        hint = "読みが1つなら、words に書いてください。"
        yield Problem(surface.place, f"「{surface}」の読みが1つだけです。", hint)
    for reading in several:
        if _is_sound(surface, reading):
            continue
        if not _is_kana(surface, reading):
            hint = "ひらがな（外来語はカタカナ）で書いてください。"
            yield Problem(surface.place, f"読み「{reading}」に、かなでない字があります。", hint)
        else:
            message = f"「{surface}」に、読み「{reading}」を割り当てられません。"
            hint = "送りがなと読みの終わりをそろえるか、語を短く分けてください。"
            yield Problem(surface.place, message, hint)


@lru_cache(maxsize=2**14)
def _is_sound(surface: str, reading: str) -> bool:
    """Tell whether a reading can be shown; most are kana over nothing but kanji."""
    if RUN.fullmatch(surface) and KANA.fullmatch(reading):
        return True
    return _is_kana(surface, reading) and align(surface, reading) is not None


def _is_kana(surface: str, reading: str) -> bool:
    """Tell whether a reading is kana but for what stands in its word, too: numbers and letters."""
    number = NUMBER.match(surface)
    rest = reading[number.end() :] if number and reading.startswith(number[0]) else reading
    letters = set(re.findall(r"[^ぁ-ヺー・]", surface)) - set(ONE_KANJI.findall(surface))
    return bool(KANA.fullmatch("".join(c for c in rest if c not in letters)))


def readings_in_texts_are_kana(view: View) -> Iterator[Problem]:
    """Every reading that a text brings along is kana."""
    for found in view.texts:
        if "{" not in found.text:
            continue
        for token in TOKEN.finditer(found.text):
            if token["base"] and not _is_kana(token["base"], token["reading"]):
                message = f"「{token['base']}」の読み「{token['reading']}」が、かなではありません。"
                hint = "{漢字|かんじ} の形で書いてください。"
                yield Problem(place_at(found.text, token.start()), message, hint)


def every_word_can_be_read(view: View) -> Iterator[Problem]:
    """Every kanji that learners see belongs to a word with a reading; no word waits for its text."""
    readings = view.course.readings
    if readings is None or not view.is_whole(READINGS):
        return
    lexicon = lexicon_of(view.course)
    assert lexicon  # noqa: S101 - a course with readings has one
    used: set[str] = set()
    lacking: dict[str, dict[str, Problem]] = defaultdict(dict)
    for text in texts_read(view):
        masked = without_readings(text)
        for match in lexicon.resolve(masked):
            if match.word and match.word.reading:
                used.add(match.word.surface)
            else:
                word, problem = _lacking(text, masked, match, readings)
                lacking[text.place.path].setdefault(word, problem)
    for problems in lacking.values():
        yield from _a_handful(list(problems.values()))
    yield from _unused(readings, used)


def texts_read(view: View) -> Iterator[Text]:
    """Give the texts that learners see, the names of boxes among them."""
    yield from (found.text for found in view.texts if found.kind not in UNREAD)
    yield from (box.name for box in view.course.info.boxes)


def _lacking(text: Text, masked: str, match: Match, readings: Readings) -> tuple[str, Problem]:
    place = place_at(text, match.start)
    if match.word:
        word = match.word.surface
        known = readings.ambiguous.get(Text(word, place), ())
        hint = f"{{{word}|{known[0] if known else 'よみ'}}} のように、ここの読みを書いてください。"
        return word, Problem(place, f"「{word}」は、読みが1つに決まりません。", hint)
    found = next(one for one in WRITTEN.finditer(masked) if match.start < one.end(1))
    message = f"「{found[0]}」の「{masked[match.start]}」に、読みがありません。"
    hint = f"modules/readings.yaml に「{found[1]}: よみ」の形で足してください。{TOOL}"
    return found[1], Problem(place, message, hint)


def _a_handful(problems: list[Problem]) -> Iterator[Problem]:
    """Give the first few of a file, and the number of the others."""
    yield from problems[:MOST_PER_FILE]
    if (more := len(problems) - MOST_PER_FILE) > 0:
        place = problems[MOST_PER_FILE].place
        yield Problem(place, f"読みの要る語が、このファイルにあと{more}個あります。", TOOL)


def _unused(readings: Readings, used: set[str]) -> Iterator[Problem]:
    known: Mapping[Text, Text] = readings.words | readings.names
    for surface in known:
        if surface not in used and ONE_KANJI.search(surface):
            message = f"「{surface}」は、どの文にも出てきません。"
            yield warning(surface.place, message, "使わなければ、この行を消してください。")


RULES = (words_are_sound, readings_in_texts_are_kana, every_word_can_be_read)
