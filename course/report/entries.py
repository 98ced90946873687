"""What a sound entry of a record is: the rules of player/entries.js, without what the record's head says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from course.report.progress import Entry

LONGEST_WORD = 200
SHORT = LONGEST_WORD // 2
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
KEYS = {kind: {"type", "id", "at", *fields} for kind, fields in FIELDS.items()}
WORDS = {
    kind: tuple(key for key, rule in fields.items() if rule is is_word)
    for kind, fields in FIELDS.items()
}
OTHERS = {
    kind: tuple((key, rule) for key, rule in fields.items() if rule is not is_word)
    for kind, fields in FIELDS.items()
}


def is_sound(entry: object, *, shares_notes: bool) -> bool:
    """Tell whether a value of unknown origin is an entry that counts."""
    if type(entry) is not dict:
        return False
    kind = entry.get("type")
    if type(kind) is not str or kind not in FIELDS or not _has_fields(entry, kind):
        return False
    if kind == "attempt":
        return not entry["carried"] or set(entry["carried"]) <= set(entry["questions"])
    return kind != "note" or (shares_notes and not entry["key"].startswith(PRIVATE))


def _has_fields(entry: Entry, kind: str) -> bool:
    """Tell whether the fields are those of the kind, and no others. A class hands in millions of entries."""
    if entry.keys() != KEYS[kind] and not _is_sure_answer(entry):
        return False
    for key in WORDS[kind]:
        value = entry[key]
        # Most words are short: only of the others the units must be counted.
        if type(value) is not str or not value or (len(value) > SHORT and not is_word(value)):
            return False
    for key, fits in OTHERS[kind]:
        if not fits(entry[key]):
            return False
    return is_id(entry["id"]) and is_time(entry["at"])


def _is_sure_answer(entry: Entry) -> bool:
    """Tell whether an answer has just the one field more that it may have."""
    if entry.keys() - {"certainty"} != KEYS["answer"] or "certainty" not in entry:
        return False
    return entry["type"] == "answer" and _is_certainty(entry["certainty"])
