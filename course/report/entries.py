"""What a sound entry of a record is: the rules of player/entries.js, without what the record's head says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from course.report.progress import Entry

LONGEST_WORD = 200
LONGEST_TEXT = 20_000
MOST_WORDS = 2000
MOST_COUNT = 2**53 - 1
END_OF_TIME = 36**9
MOST_SEEDS = 2**32
HEX = re.compile(r"[0-9a-f]{16,}")
HEAD = 3
"""Fields of every entry: id, type and at."""
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
OPTIONAL: dict[str, dict[str, Rule]] = {"answer": {"certainty": _is_certainty}}
"""Fields that an entry of a type may have or not."""
RULES = {
    kind: (*fields.items(), *OPTIONAL.get(kind, {}).items()) for kind, fields in FIELDS.items()
}
FEWEST = {kind: HEAD + len(fields) for kind, fields in FIELDS.items()}


def entry_of(row: object, words: list[str], *, shares_notes: bool) -> Entry | None:
    """Give the entry of a row of unknown origin, if it is one that counts; words = the record's table, sound.

    A row has id, type and at, then the fields of its type in the order of FIELDS and OPTIONAL; words stand by their
    places in the table (player/rows.js).
    """
    if type(row) is not list or len(row) < HEAD:
        return None
    name, kind, at = row[:HEAD]
    if type(kind) is not str or kind not in FIELDS or not is_id(name) or not is_time(at):
        return None
    if not FEWEST[kind] <= len(row) <= HEAD + len(RULES[kind]):
        return None
    entry: Entry = {"id": name, "type": kind, "at": at}
    if not _fill(entry, row, words):
        return None
    return entry if _counts(entry, shares_notes=shares_notes) else None


def _fill(entry: Entry, row: list[Any], words: list[str]) -> bool:
    """Put the fields of a row into its entry, unless one is wrong. A class hands in millions of them."""
    most = len(words)
    for (field, rule), value in zip(RULES[entry["type"]], row[HEAD:], strict=False):
        if rule is is_word:
            if type(value) is not int or not 0 <= value < most:
                return False
            entry[field] = words[value]
        elif rule is _is_words:
            if type(value) is not list or len(value) > MOST_WORDS:
                return False
            for place in value:
                if type(place) is not int or not 0 <= place < most:
                    return False
            entry[field] = [words[place] for place in value]
        elif rule(value):
            entry[field] = value
        else:
            return False
    return True


def _counts(entry: Entry, *, shares_notes: bool) -> bool:
    """Tell whether an entry whose fields are sound counts."""
    if entry["type"] == "attempt":
        return not entry["carried"] or set(entry["carried"]) <= set(entry["questions"])
    return entry["type"] != "note" or (shares_notes and not entry["key"].startswith(PRIVATE))
