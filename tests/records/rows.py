"""The rows in which a record holds its entries, by a table of its own: the format as docs/records.md has it."""

from __future__ import annotations

from typing import Any

Entry = dict[str, Any]
ON_PATH = ("module", "run", "step", "scene")
ORDER = {
    "visit": ("route",),
    "attempt": ("module", "attempt", "seed", "questions", "carried"),
    "answer": (
        *("module", "attempt", "question", "revision", "choices", "ms"),
        "certainty",  # may be missing
    ),
    "track": ("track",),
    "run": ("module", "run"),
    "choose": (*ON_PATH, "choice"),
    "arrive": ON_PATH,
    "back": ON_PATH,
    "note": ("key", "text"),
}
NO_WORDS = {"seed", "revision", "ms", "certainty", "step", "text"}

ID = "0123456789abcdef01"
WORDS = ["s1", "t1", "q1", "q2", "a", "s1.plan", "certificate.name", "record.who", "x" * 200]
VISIT = [ID, "visit", 5, 0]
ATTEMPT = [ID, "attempt", 5, 0, 1, 7, [2, 3], [2]]
ANSWER = [ID, "answer", 5, 0, 1, 2, 1, [4], 900]
NOTE = [ID, "note", 5, 5, "朝なら"]
UNSOUND: dict[str, tuple[Any, bool]] = {
    "null": (None, True),
    "an object": ({}, True),
    "text": ("visit", True),
    "nothing": ([], True),
    "only an id": ([ID], True),
    "only shown": ([ID, "ask", 5, 0, 1, 2], True),
    "prototype type": ([ID, "constructor", 5, 0], True),
    "type as a list": ([ID, ["visit"], 5, 0], True),
    "short id": (["abc", *VISIT[1:]], True),
    "id not hexadecimal": (["g" * 18, *VISIT[1:]], True),
    "id as a number": ([1, *VISIT[1:]], True),
    "long id": (["a" * 201, *VISIT[1:]], True),
    "before 1970": ([ID, "visit", -1, 0], True),
    "fractional time": ([ID, "visit", 1.5, 0], True),
    "time as text": ([ID, "visit", "1", 0], True),
    "time too long for a run id": ([ID, "visit", 36**9, 0], True),
    "a word itself": ([ID, "visit", 5, "s1"], True),
    "a word's length": ([ID, "visit", 5, "length"], True),
    "a word that is not there": ([ID, "visit", 5, len(WORDS)], True),
    "a word before the first": ([ID, "visit", 5, -1], True),
    "half a word": ([ID, "visit", 5, 0.5], True),
    "true is no place": ([ID, "visit", 5, True], True),
    "a word in a list": ([ID, "visit", 5, [0]], True),
    "one field too many": ([*VISIT, 1], True),
    "seed beyond 32 bits": ([*ATTEMPT[:5], 2**32, *ATTEMPT[6:]], True),
    "carried but not asked": ([*ATTEMPT[:7], [4]], True),
    "long list": ([*ATTEMPT[:6], [2] * 2001, []], True),
    "a word for a list": ([*ATTEMPT[:6], 2, []], True),
    "text in a list": ([*ANSWER[:7], ["a"], 900], True),
    "a list in a list": ([*ANSWER[:7], [[4]], 900], True),
    "true as a revision": ([*ANSWER[:6], True, [4], 900], True),
    "negative duration": ([*ANSWER[:8], -1], True),
    "duration beyond what is exact": ([*ANSWER[:8], 2**53], True),
    "certainty 4": ([*ANSWER, 4], True),
    "certainty as true": ([*ANSWER, True], True),
    "no certainty": ([*ANSWER, None], True),
    "more than certainty": ([*ANSWER, 1, 1], True),
    "long text": ([*NOTE[:4], "あ" * 20_001], True),
    "a note that is not shared": (NOTE, False),
    "a certificate's name": ([ID, "note", 5, 6, "名"], True),
    "who hands in": ([ID, "note", 5, 7, "名"], True),
}
"""Rows that are no entries, with whether the record shares its notes; words stand in WORDS."""


def packed(record: dict[str, Any]) -> dict[str, Any]:
    """Give a record whose entries are objects as it is handed in."""
    places: dict[str, int] = {}
    rows = [_row(entry, places) for entry in record["entries"]]
    return {**record, "words": list(places), "entries": rows}


def _row(entry: Entry, places: dict[str, int]) -> list[Any]:
    def place(word: str) -> int:
        return places.setdefault(word, len(places))

    def put(key: str) -> Any:
        value = entry[key]
        if key in NO_WORDS:
            return value
        return [place(word) for word in value] if isinstance(value, list) else place(value)

    fields = [put(key) for key in ORDER[entry["type"]] if key in entry]
    return [entry["id"], entry["type"], entry["at"], *fields]


def entries_of(record: dict[str, Any]) -> list[Entry]:
    """Give the entries of a record that was handed in as objects; all must be sound."""
    words = record["words"]

    def said(key: str, value: Any) -> Any:
        if key in NO_WORDS:
            return value
        return [words[place] for place in value] if isinstance(value, list) else words[value]

    return [
        {"id": name, "type": kind, "at": at}
        | {
            key: said(key, value)
            for key, value in zip(ORDER[kind], fields, strict=kind != "answer")
        }
        for name, kind, at, *fields in record["entries"]
    ]
