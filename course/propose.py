"""Readings that a tool proposes for words that have none yet, for people to look through.

SudachiPy is right in most sentences and wrong in some (it reads 熊谷 as くまがい), so nothing that
it says goes into a page by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from course.text.readings import HIRAGANA, KANJI, ONE_KANJI, Lexicon, Match, align

SENTENCE = re.compile(r"[^。\n]+。?")
KANA = re.compile("[ぁ-ゖ]")
KATAKANA = re.compile("[ァ-ヺー]+")
NUMBER = re.compile(r"[0-9０-９][0-9０-９.,．，]*")
RUN = re.compile(f"[{KANJI}]+")
INFLECTED = ("動詞", "形容詞")


class MissingToolError(Exception):
    """The tool that proposes is not installed."""


class Proposal(NamedTuple):
    """A word with a reading, and the sentence where it was met."""

    surface: str
    reading: str
    example: str


class Piece(NamedTuple):
    """A word as the tool divides a sentence."""

    start: int
    end: int
    surface: str
    reading: str
    inflects: bool


class Proposer:
    """Reads sentences with the tool; raises if there is none."""

    def __init__(self) -> None:
        try:
            from sudachipy import Dictionary, SplitMode  # noqa: PLC0415 - only people who write need it
        except ImportError as reason:
            raise MissingToolError from reason
        self._tool: Any = Dictionary().tokenizer(mode=SplitMode.C)

    def pieces(self, sentence: str) -> list[Piece]:
        """Divide a sentence into words."""
        return [
            Piece(
                found.begin(),
                found.end(),
                found.surface(),
                _as_written(found.surface(), found.reading_form()),
                found.part_of_speech()[0] in INFLECTED,
            )
            for found in self._tool.tokenize(sentence)
        ]

    def proposals(self, texts: Iterable[str], lexicon: Lexicon) -> list[Proposal]:
        """Propose a reading for each word that the lexicon does not know, each once."""
        found: dict[tuple[str, str], Proposal] = {}
        for sentence in _sentences(texts):
            for proposal in self._in_sentence(sentence, lexicon):
                found.setdefault(proposal[:2], proposal)
        return sorted(found.values())

    def _in_sentence(self, sentence: str, lexicon: Lexicon) -> Iterator[Proposal]:
        bare = {match.start for match in lexicon.resolve(sentence) if match.word is None}
        pieces = self.pieces(sentence) if bare else []
        for piece in pieces:
            if not bare.isdisjoint(range(piece.start, piece.end)):
                yield Proposal(*self._word(sentence, pieces, piece), sentence.strip())

    def _word(self, sentence: str, pieces: list[Piece], piece: Piece) -> tuple[str, str]:
        """Choose how much to write: a stem with one kana, what follows a number, or a compound."""
        surface, reading = piece.surface, piece.reading
        number = NUMBER.match(surface)
        if number and ONE_KANJI.search(surface, number.end()):
            rest = surface[number.end() :]
            return f"N{rest}", "N" + "".join(part.reading for part in self.pieces(rest))
        if piece.inflects:
            return _stem(sentence, piece)
        if piece.start and NUMBER.match(sentence, piece.start - 1):
            return f"N{surface}", f"N{reading}"
        return _compound(sentence, pieces, piece) if len(surface) == 1 else (surface, reading)

    def differences(self, texts: Iterable[str], lexicon: Lexicon) -> list[Proposal]:
        """List what the tool reads in another way than the lexicon, each once: one of the two is wrong."""
        found: dict[tuple[str, str], Proposal] = {}
        for sentence in _sentences(texts):
            matches = lexicon.resolve(sentence)
            for start, end, theirs in self._groups(sentence, matches):
                ours = kana(sentence, matches, start, end)
                if ours and ours.translate(HIRAGANA) != theirs.translate(HIRAGANA):
                    words = f"{ours}（辞書: {theirs}）"
                    proposal = Proposal(sentence[start:end], words, sentence.strip())
                    found.setdefault(proposal[:2], proposal)
        return sorted(found.values())

    def _groups(self, sentence: str, matches: list[Match]) -> Iterator[tuple[int, int, str]]:
        """Join the tool's words until they end where a word of ours does."""
        start, reading = 0, ""
        for piece in self.pieces(sentence):
            reading += piece.reading
            if not any(match.start < piece.end < match.end for match in matches):
                # Numbers the tool reads one digit after the other.
                if ONE_KANJI.search(sentence, start, piece.end) and not NUMBER.search(
                    sentence, max(start - 1, 0), piece.end
                ):
                    yield start, piece.end, reading
                start, reading = piece.end, ""


def kana(text: str, matches: Iterable[Match], start: int, end: int) -> str:
    """Read a part of a text; nothing if a word in it has no reading, or reaches beyond."""
    read, at = "", start
    for match in matches:
        if match.end <= start or match.start >= end:
            continue
        if match.start < at or match.end > end or not (match.word and match.word.reading):
            return ""
        read += text[at : match.start] + match.word.reading
        at = match.end
    return read + text[at:end]


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (found[0] for found in SENTENCE.finditer(text) if ONE_KANJI.search(found[0]))


def _as_written(surface: str, reading: str) -> str:
    """Write a reading in hiragana, but in katakana what is so in the word."""
    plain = reading.translate(HIRAGANA)
    for found in KATAKANA.findall(surface):
        plain = plain.replace(found.translate(HIRAGANA), found, 1)
    return plain


def _stem(sentence: str, piece: Piece) -> tuple[str, str]:
    """Write a word that inflects up to the first kana behind its kanji."""
    length = max((found.end() for found in ONE_KANJI.finditer(piece.surface)), default=0)
    following = sentence[piece.start + length : piece.start + length + 1]
    if not align(piece.surface, piece.reading) or not KANA.match(following):
        return piece.surface, piece.reading
    stem = piece.reading[: len(piece.reading) - (len(piece.surface) - length)]
    return piece.surface[:length] + following, stem + following


def _compound(sentence: str, pieces: list[Piece], piece: Piece) -> tuple[str, str]:
    """Join a lone kanji with the words that it is written together with."""
    run = next(found for found in RUN.finditer(sentence) if found.end() > piece.start)
    near = [one for one in pieces if one.end > run.start() and one.start < run.end()]
    if any(one.inflects for one in near):
        return piece.surface, piece.reading
    prefix = "N" if run.start() and NUMBER.match(sentence, run.start() - 1) else ""
    return (
        prefix + "".join(one.surface for one in near if ONE_KANJI.search(one.surface)),
        prefix + "".join(one.reading for one in near if ONE_KANJI.search(one.surface)),
    )
