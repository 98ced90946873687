"""What a sound entry of a record is: the rules of player/entries.js, without what the record's head says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from course.report.progress import Entry

LONGEST_WORD = 200
LONGEST_TEXT = 20_000
MOST_WORDS = 2000
MOST_COUNT = 2**53 - 1
END_OF_TIME = 36**9
MOST_SEEDS = 2**32
HEX = re.compile(r"[0-9a-f]{16,}")
PRIVATE = ("certificate.", "record.")
"""Names that stay on the learner's device."""
Rule = Callable[[Any], bool]


def is_text(value: object, limit: int) -> bool:
    """Tell whether a value is a text of so many UTF-16 units at most, as JavaScript counts them."""
    if type(value) is not str or len(value) > limit:
        return False
    return len(value) * 2 <= limit or _units(value) <= limit


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(sign > "\uffff" for sign in text)


def is_word(value: object) -> bool:
    """Tell whether a value is a short text that says something."""
    return value != "" and is_text(value, LONGEST_WORD)


def is_count(value: object, most: int = MOST_COUNT) -> bool:
    """Tell whether a value is a whole number from 0; True is none."""
    return type(value) is int and 0 <= value <= most


def is_time(value: object) -> bool:
    """Tell whether a value is a time in milliseconds since 1970."""
    return is_count(value, END_OF_TIME - 1)


def is_id(value: object) -> bool:
    """Tell whether a value is the id of an entry or a record."""
    return type(value) is str and len(value) <= LONGEST_WORD and HEX.fullmatch(value) is not None


def _is_words(value: object) -> bool:
    return type(value) is list and len(value) <= MOST_WORDS and all(map(is_word, value))


def _is_seed(value: object) -> bool:
    return is_count(value, MOST_SEEDS - 1)


def _is_certainty(value: object) -> bool:
    return type(value) is int and value in (1, 2, 3)


def _is_long_text(value: object) -> bool:
    return is_text(value, LONGEST_TEXT)


ON_PATH: dict[str, Rule] = {"module": is_word, "run": is_word, "step": is_count, "scene": is_word}
IN_ATTEMPT: dict[str, Rule] = {"module": is_word, "attempt": is_word}
FIELDS: dict[str, dict[str, Rule]] = {
    "visit": {"route": is_word},
    "attempt": IN_ATTEMPT | {"seed": _is_seed, "questions": _is_words, "carried": _is_words},
    "answer": IN_ATTEMPT
    | {"question": is_word, "revision": is_count, "choices": _is_words, "ms": is_count},
    "track": {"track": is_word},
    "run": {"module": is_word, "run": is_word},
    "choose": ON_PATH | {"choice": is_word},
    "arrive": ON_PATH,
    "back": ON_PATH,
    "note": {"key": is_word, "text": _is_long_text},
}
RULES = {
    kind: list(({"id": is_id, "at": is_time} | fields).items()) for kind, fields in FIELDS.items()
}
KEYS = {kind: {"type", "id", "at", *fields} for kind, fields in FIELDS.items()}
CERTAINTY: Mapping[str, Rule] = {"certainty": _is_certainty}


def is_sound(entry: object, *, shares_notes: bool) -> bool:
    """Tell whether a value of unknown origin is an entry that counts."""
    if type(entry) is not dict:
        return False
    kind = entry.get("type")
    if type(kind) is not str or kind not in RULES or not _has_fields(entry, kind):
        return False
    if kind == "attempt":
        return not entry["carried"] or set(entry["carried"]) <= set(entry["questions"])
    return kind != "note" or (shares_notes and not entry["key"].startswith(PRIVATE))


def _has_fields(entry: Entry, kind: str) -> bool:
    """Tell whether the fields are those of the kind, and no others."""
    if entry.keys() != KEYS[kind]:
        extra = entry.keys() - KEYS[kind]
        if kind != "answer" or extra != CERTAINTY.keys() or not KEYS[kind] <= entry.keys():
            return False
        if not _is_certainty(entry["certainty"]):
            return False
    return all(fits(entry[key]) for key, fits in RULES[kind])
