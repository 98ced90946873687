"""Words and how they are read: which word stands where in a text, and what stands over its kanji.

The browser finds words by the same rule (player/readings.js); a test compares the two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

KANJI = r"々〆\u3400-\u9fff\uf900-\ufaff"
ONE_KANJI = re.compile(f"[{KANJI}]")
NUMBER = re.compile(r"N(?![A-Za-z])|\d+(?:[.,]\d+)*")
"""What a word may begin with: a certain number, or N for any."""
PARTS = re.compile(f"([0-9ヶヵ〇{KANJI}]+)|[^0-9ヶヵ〇{KANJI}]+")
LAST_ALONE = re.compile(f"(?<![0-9{KANJI}])[{KANJI}]\\Z")
IN_NUMBER = re.compile(r"\d[.,]?\Z")
HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
HALF_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
WIDE = re.compile("[０-９．，]")

Segments = tuple[tuple[str, str], ...]
"""Pieces of a word, each with what stands over it: the reading of kanji, or nothing."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, and read; without a reading, each text must say it."""

    surface: str
    reading: str
    kind: Literal["word", "name", "term"] = "word"


class Match(NamedTuple):
    """Where a word stands in a text; None for a kanji that belongs to no known word."""

    start: int
    end: int
    word: Word | None


@dataclass(frozen=True, slots=True)
class _Prefixed:
    """A word made ready that begins before its first kanji: with kana, letters or a number."""

    word: Word
    surface: str
    before: int
    is_number: bool
    is_any_number: bool
    is_alone: bool

    def stands(self, text: str, at: int, done: int) -> bool:
        """Tell whether the word stands around the kanji at `at`, not reaching back before `done`."""
        start = at - self.before
        if start < done:
            return False
        if self.is_any_number:
            return text[start].isdecimal() and text.startswith(self.surface[1:], start + 1)
        if not text.startswith(self.surface, start):
            return False
        if self.is_number:
            return not IN_NUMBER.search(text, max(start - 2, 0), start)
        return not (self.is_alone and ONE_KANJI.match(text, start + len(self.surface)))


class Lexicon:
    """Finds the words of a text; of two entries for the same surface the later one counts."""

    def __init__(self, words: Iterable[Word]) -> None:
        self.words = {word.surface: word for word in words}
        self._resolved: dict[str, list[Match]] = {}
        self._plain: dict[str, tuple[Word, bool]] = {}
        self._lengths: dict[str, list[int]] = defaultdict(list)
        self._prefixed: dict[str, list[_Prefixed]] = defaultdict(list)
        for word in self.words.values():
            self._add(word)
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)
        for entries in self._prefixed.values():
            entries.sort(key=lambda e: (not e.is_number, e.is_any_number, -len(e.surface)))

    def _add(self, word: Word) -> None:
        surface = word.surface.translate(HALF_WIDTH)
        first = ONE_KANJI.search(surface)
        if first is None:
            return
        if first.start():
            self._prefixed[first[0]].append(_prefixed(word, surface, first.start()))
            return
        self._plain[surface] = (word, _ends_alone(surface))
        if len(surface) not in self._lengths[first[0]]:
            self._lengths[first[0]].append(len(surface))

    def resolve(self, text: str) -> list[Match]:
        """Go through the kanji of a text: at each the longest word around it, then on behind that.

        Words with a certain number in front go before those with any, and these before all others.
        """
        if text not in self._resolved:
            narrow = text.translate(HALF_WIDTH) if WIDE.search(text) else text
            self._resolved[text] = list(self._resolve(narrow))
        return self._resolved[text]

    def _resolve(self, text: str) -> Iterator[Match]:
        done = 0
        while kanji := ONE_KANJI.search(text, done):
            match = self._match(text, kanji.start(), done)
            done = match[1]
            yield match

    def _match(self, text: str, at: int, done: int) -> Match:
        best, least = None, 0
        for entry in self._prefixed.get(text[at], ()):
            if entry.stands(text, at, done):
                best, least = entry, len(entry.surface)
                break
        if best is None or not best.is_number:
            for length in self._lengths.get(text[at], ()):
                if length <= least:
                    break
                known = self._plain.get(text[at : at + length])
                end = at + length
                if known and end <= len(text) and not (known[1] and _touches_kanji(text, at, end)):
                    return Match(at, end, known[0])
        if best is None:
            return Match(at, at + 1, None)
        start = at - best.before
        return Match(start, start + least, best.word)


def _ends_alone(surface: str) -> bool:
    """Tell whether a word ends with a lone kanji.

    Beside other kanji that is often read in another way: the whole must be a word of its own.
    """
    return LAST_ALONE.search(surface) is not None


def _touches_kanji(text: str, start: int, end: int) -> bool:
    if ONE_KANJI.match(text, end):
        return True
    return end - start == 1 and start > 0 and ONE_KANJI.match(text, start - 1) is not None


def _prefixed(word: Word, surface: str, before: int) -> _Prefixed:
    is_number = NUMBER.match(surface) is not None
    return _Prefixed(
        word,
        surface,
        before,
        is_number=is_number,
        is_any_number=is_number and surface[0] == "N",
        is_alone=_ends_alone(surface),
    )


def align(surface: str, reading: str) -> Segments | None:
    """Divide a reading over the kanji of its word; None if it does not fit, or fits in two ways."""
    surface = surface.translate(HALF_WIDTH)
    number = NUMBER.match(surface)
    if number and reading.startswith(number[0]):
        rest = align(surface[number.end() :], reading[number.end() :])
        return rest and ((number[0], ""), *rest)
    parts = [(part[0], part[1] is not None) for part in PARTS.finditer(surface)]
    spans = _spans(parts, reading.translate(HIRAGANA))
    if spans is None:
        return None
    pairs = zip(parts, spans, strict=True)
    return tuple((part, reading[a:b] if is_base else "") for (part, is_base), (a, b) in pairs)


def _spans(parts: list[tuple[str, bool]], reading: str) -> Sequence[tuple[int, int]] | None:
    """Find where each part of a word stands in its reading."""
    kana = [part.translate(HIRAGANA) for part, _ in parts]
    bases = [at for at, (_, is_base) in enumerate(parts) if is_base]
    if len(bases) != 1:
        lazy, greedy = (_matched(parts, kana, reading, group) for group in ("(.+?)", "(.+)"))
        return lazy if bases and lazy == greedy else None
    before, after = "".join(kana[: bases[0]]), "".join(kana[bases[0] + 1 :])
    end = len(reading) - len(after)
    if end <= len(before) or not (reading.startswith(before) and reading.endswith(after)):
        return None
    spans = ((0, len(before)), (len(before), end), (end, len(reading)))
    return spans[not before : 2 + bool(after)]


def _matched(
    parts: list[tuple[str, bool]], kana: list[str], reading: str, group: str
) -> Sequence[tuple[int, int]] | None:
    pattern = "".join(
        group if is_base else f"({re.escape(plain)})"
        for (_, is_base), plain in zip(parts, kana, strict=True)
    )
    found = re.fullmatch(pattern, reading)
    return found.regs[1:] if found else None


def coded(surface: str, reading: str) -> str:
    """Give what stands over the kanji of a word, parted by |; the kana between them say themselves."""
    number = NUMBER.match(surface)
    literal = number[0] if number and reading.startswith(number[0]) else ""
    segments = align(surface, reading) or ((surface, reading),)
    return literal + "|".join(ruby for _, ruby in segments if ruby)


def is_hard(surface: str) -> bool:
    """Tell whether a word has kanji that are taught only after primary school."""
    return not _taught().issuperset(ONE_KANJI.findall(surface))


@cache
def _taught() -> set[str]:
    from kanji_lists import KYOIKU  # noqa: PLC0415 - checking does without

    return set(KYOIKU)
