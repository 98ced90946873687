"""Language: short, plain, even Japanese in all that learners read. All of it is advice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from course.checks.texts import Found, place_at, visible, without_code
from course.checks.view import View, warning
from course.checks.words import BANNED, DOUBLE_NEGATIVE, STYLE
from course.model import Track
from course.problems import Problem, Text
from course.tracks import tracks_with

REPORT = {
    "sentences": "長い文",
    "commas": "読点",
    "kanji": "漢字の連なり",
    "negatives": "二重の否定",
    "endings": "文末の混ざり",
    "banned": "避ける語",
    "style": "かなで書く語",
    "terms": "用語の印",
}
"""What is counted, by the rule of a problem."""
MOST_KANJI = 6
OFFICIAL = frozenset(("Skill.name", "Catalogue.title", "Catalogue.publisher"))
"""Texts that stand as they are published."""
PROSE = frozenset(
    (
        *("CourseInfo.description", "CourseInfo.audience", "CourseInfo.notice", "Track.about"),
        *("Prose.text", "Box.text", "Term.meaning", "Person.note"),
        *("Scenario.intro", "Scenario.debrief", "Scene.text"),
        *("Consequence.text", "Consequence.cost", "Consequence.why", "Consequence.next"),
        *("Question.situation", "Question.prompt", "Question.hint", "Question.explanation"),
        "QuestionChoice.feedback",
    )
)
"""Texts of whole sentences that speak to the learner; spoken words, labels and titles are others."""
SENTENCE = re.compile(
    r"(?:[^。！？\n「『]+|「[^「」\n]*(?:(?<![。！？])」|」(?=[ぁ-ん、。！？]))|『[^『』\n]*』"
    r"|「(?![^「」\n]*」)|『(?![^『』\n]*』))+(?:「[^「」\n]*」)?|「[^「」\n]*」"
)
"""A sentence, with what is said in it; one that ends in 「…。」 is whole, if no kana go on from there."""
KANJI = re.compile(f"[一-鿿々〆]{{{MOST_KANJI + 1},}}")
QUOTED = re.compile(r"「(?:[^「」\n]|「[^「」\n]*」)*」|『[^『』\n]*』|（[^（）\n]*）")
LISTED = re.compile(
    r"^[ \t]*(?:(?:[-*+>|]|#+|\d+\.).*|[^\n。:]{1,12}:[ ].*|[^\n]*→.*)$", re.MULTILINE
)
"""Lines that need not be sentences: items, headings, rows of tables, 「後: …」 and arrows."""
PLAIN_START = re.compile(r"^[^(\[]+")
MAYBE_PLAIN = re.compile(r"[るただい](?=[。\n])")
PLAIN = ("る", "だ", "った", "した", "いた", "れた", "ない")
POLITE = ("ました", "でした", "ください")
POLITE_END = re.compile(
    r"(?:です|ます|ました|ません|でした|でしょう|ましょう|ください)か?(?=[。\n]|$)"
)


class Limits(NamedTuple):
    """How long a sentence may be, and how many commas it may have."""

    characters: int
    commas: int


FORMAL, SIMPLE = Limits(60, 3), Limits(45, 2)


@dataclass(slots=True)
class Joined:
    """Many texts as one, to be searched in one go: that is several times faster than one by one."""

    found: list[Found]
    text: str = field(init=False)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = "\n".join(found.text for found in self.found)
        lengths = (len(found.text) + 1 for found in self.found)
        self.starts = list(accumulate(lengths, initial=0))

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Found, int, re.Match[str]]]:
        """Give each place of a pattern: the text, where in it, and what matched."""
        for match in pattern.finditer(self.text):
            number = bisect_right(self.starts, match.start()) - 1
            yield self.found[number], match.start() - self.starts[number], match


def sentences_short(view: View) -> Iterator[Problem]:
    """Every sentence has at most 60 characters and three commas; 45 and two where the tone is simple."""
    simple = simple_files(view)
    for found in view.texts:
        limits = SIMPLE if found.text.place.path in simple else FORMAL
        if found.kind not in OFFICIAL and len(found.text) > limits.commas:
            yield from _long_sentences(found.text, limits)


def simple_files(view: View) -> set[str]:
    """Give the files that only learners read whose track has a simple tone."""
    by_id = {str(track.id): track for track in view.course.info.tracks}
    files: set[str] = set()
    for module in view.course.modules:
        tracks = tracks_with(view.course, module)
        if _all_simple(tracks):
            files |= {module.place.path, module.quiz.place.path, module.scenario.place.path}
        for scenario in module.scenarios:
            own = tuple(by_id[name] for name in scenario.tracks if name in by_id)
            if _all_simple(own or tracks):
                files.add(scenario.place.path)
    return files


def _all_simple(tracks: tuple[Track, ...]) -> bool:
    return bool(tracks) and all(track.tone == "simple" for track in tracks)


def _long_sentences(text: Text, limits: Limits) -> Iterator[Problem]:
    plain = without_code(text)
    if len(plain) <= limits.characters and plain.count("、") <= limits.commas:
        return
    for found in SENTENCE.finditer(plain):
        if len(found[0]) <= limits.characters and found[0].count("、") <= limits.commas:
            continue
        shown = visible(found[0]).strip()
        place, size, commas = place_at(text, found.start()), len(shown), shown.count("、")
        if size > limits.characters:
            message = f"1文が{size}字あります（「{shown[:12]}…」）。"
            yield warning(
                place, message, f"{limits.characters}字までに分けてください。", "sentences"
            )
        elif commas > limits.commas:
            message = f"1文に「、」が{commas}個あります（「{shown[:12]}…」）。"
            yield warning(place, message, f"{limits.commas}個までにしてください。", "commas")


def wording_plain(view: View) -> Iterator[Problem]:
    """No text has a long run of kanji, a double negative, or a word that is better said otherwise."""
    joined = Joined([found for found in view.texts if found.kind not in OFFICIAL])
    terms = sorted((str(t.term) for t in view.course.glossary.terms), key=len, reverse=True)
    official = [str(skill.name) for skill in view.course.catalogue.skills]
    yield from _kanji(joined, [*official, *terms])
    yield from _negatives(joined)
    yield from _words(joined, frozenset(terms))
    yield from _endings(joined)


def _kanji(joined: Joined, known: list[str]) -> Iterator[Problem]:
    for found, offset, match in joined.search(KANJI):
        run = match[0]
        if any(run in name for name in known):
            continue
        for name in known:
            run = run.replace(name, " ")
        if any(len(part) > MOST_KANJI for part in run.split()):
            message = f"漢字が{len(match[0])}字続いています（「{match[0]}」）。"
            hint = f"「の」などを入れて、{MOST_KANJI}字までに分けてください。"
            yield warning(place_at(found.text, offset), message, hint, "kanji")


def _negatives(joined: Joined) -> Iterator[Problem]:
    for found, offset, match in joined.search(DOUBLE_NEGATIVE):
        message = f"否定が重なっています（「{match[0]}」）。"
        hint = "「…ことがある」「…こともできる」のように、肯定で書いてください。"
        yield warning(place_at(found.text, offset), message, hint, "negatives")


def _words(joined: Joined, terms: frozenset[str]) -> Iterator[Problem]:
    for rule, words in (("banned", BANNED), ("style", STYLE)):
        for word, better in words.items():
            if PLAIN_START.findall(word)[0] in joined.text and word not in terms:
                for found, offset, match in joined.search(re.compile(word)):
                    message = f"「{_around(match)}」の「{match[0]}」は、使わない書き方です。"
                    hint = f"「{better}」と書いてください。"
                    yield warning(place_at(found.text, offset), message, hint, rule)


def _around(match: re.Match[str]) -> str:
    """Quote what matched with a little of what stands about it, on its line."""
    start, end = match.start(), match.end()
    before = match.string[max(0, start - 4) : start].rpartition("\n")[2]
    return before + match[0] + match.string[end : end + 4].partition("\n")[0]


def _endings(joined: Joined) -> Iterator[Problem]:
    """Find sentences in である in texts in です・ます; quotes and lists are free."""
    for found, offset, match in joined.search(MAYBE_PLAIN):
        begun = found.text[: offset + 1]
        if found.kind not in PROSE or not begun.endswith(PLAIN) or begun.endswith(POLITE):
            continue
        told = LISTED.sub(_blank, QUOTED.sub(_blank, found.text))
        if told[offset] == match[0] and POLITE_END.search(told):
            ending = begun.rpartition("\n")[2][-6:]
            message = f"です・ますの文章に、「{ending}」で終わる文があります。"
            yield warning(
                place_at(found.text, offset), message, "です・ますで書いてください。", "endings"
            )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


RULES = (sentences_short, wording_plain)
