"""One record out of bytes of unknown origin, or why it is none (desk/json-read.js and record-check.js)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from course.facts import Facts
from course.report.entries import MOST_COUNT, entry_of, is_count, is_id, is_text, is_time, is_word
from course.report.identity import FIELDS, identity_of
from course.report.progress import Entry
from course.report.refusal import Refusal

MOST_BYTES = 5 * 1024**2
MOST_DEPTH = 5
MOST_ENTRIES = 50_000
LONGEST_FIELD = 60
LONGEST_DETAIL = 40
MOST_MODULES = 200
MOST_ASKED = 10**6
FORMAT_VERSION = 1
RECORD, SEALED = "course-record", "course-record-sealed"
STRING = re.compile(r'"(?:\\.|[^"\\])*(?:"|\\?\Z)', re.DOTALL)
BRACKET = re.compile(r"[\[\]{}]")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ASSIGNMENT = re.compile(r"[0-9A-Z]{6}")
KINDS = ("staff", "student", "nickname")


@dataclass(frozen=True, slots=True)
class Record:
    """A record whose head is sound, with the entries that count, each once; `refused` = how many do not."""

    version: str
    record: str
    made_at: int
    who: dict[str, str]
    track: str
    assignment: dict[str, Any] | None
    claims: dict[str, Any]
    entries: list[Entry]
    refused: int


def record_of(data: bytes, facts: Facts) -> Record:
    """Read a record; raise Refusal for anything else."""
    if len(data) > MOST_BYTES:
        raise Refusal("too_large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("encoding") from None
    file = _json_of(text)
    try:
        return _judged(file, facts)
    except Refusal:
        # Depth comes first among the reasons, but to look for it everywhere takes as long as all the rest.
        if _depth_above(file, MOST_DEPTH):
            raise Refusal("too_deep") from None
        raise


def _judged(file: object, facts: Facts) -> Record:
    record = _plain(file, facts)
    rows, words, shares_notes = record["entries"], record["words"], record["shares_notes"]
    if len(rows) > MOST_ENTRIES:
        raise Refusal("too_many_entries")
    once: dict[str, Entry] = {}
    unsound: list[Any] = []
    for row in rows:
        entry = entry_of(row, words, shares_notes=shares_notes)
        if entry is None:
            unsound.append(row)
        else:
            once.setdefault(entry["id"], entry)
    # What is sound is not deep.
    if _depth_above({**record, "entries": unsound}, MOST_DEPTH):
        raise Refusal("too_deep")
    head = {name: record[name] for name in HEAD if name not in LEFT_OUT}
    return Record(**head, entries=list(once.values()), refused=len(unsound))


def _json_of(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Parse JSON of unknown origin."""
    try:
        return json.loads(text, parse_constant=_refuse, parse_float=_number)
    except (ValueError, RecursionError):
        raise Refusal("too_deep" if _is_deeper(text) else "not_json") from None


def _refuse(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(name)


def _number(text: str) -> float:
    """Read a number as JavaScript does: 5.0 is 5."""
    number = float(text)
    return int(number) if number.is_integer() and abs(number) <= MOST_COUNT else number


def _is_deeper(text: str) -> bool:
    """Tell whether brackets lie too deep in a text that could not be parsed."""
    depth = 0
    for bracket in BRACKET.finditer(STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MOST_DEPTH:
            return True
    return False


def _depth_above(value: object, most: int) -> bool:
    """Tell whether lists and objects lie in each other deeper than they may."""
    if type(value) is dict:
        inner: Any = value.values()
    elif type(value) is list:
        inner = value
    else:
        return False
    if most == 0:
        return True
    return any(_depth_above(one, most - 1) for one in inner if type(one) in (dict, list))


def _plain(file: object, facts: Facts) -> dict[str, Any]:
    """Pass a plain record of this course whose head is sound; keys that are not known are passed over."""
    if type(file) is not dict or file.get("format") not in (RECORD, SEALED):
        raise Refusal("not_record")
    number = file.get("format_version")
    if not is_count(number) or not number:
        raise Refusal("not_record")
    if number > FORMAT_VERSION:
        raise Refusal("newer_format", str(number))
    if file.get("course") != facts["course"]:
        raise Refusal("other_course", _words(file)[:LONGEST_DETAIL])
    if file["format"] == SEALED:
        raise Refusal("sealed_no_key")
    wrong = next((key for key, fits in HEAD.items() if key not in file or not fits(file[key])), "")
    if not wrong and all(track["id"] != file["track"] for track in facts["tracks"]):
        wrong = "track"
    if wrong:
        raise Refusal("bad_field", wrong)
    return file


def _words(file: dict[str, Any]) -> str:
    """Say what a file gives as its course, whatever that is."""
    name = file.get("course", "")
    if type(name) is str:
        return name
    return json.dumps(name, ensure_ascii=False, separators=(",", ":"))


def _is_flag(value: object) -> bool:
    return type(value) is bool


def _has_just(value: object, *keys: str) -> bool:
    return type(value) is dict and value.keys() == set(keys)


def _is_who(who: Any) -> bool:  # noqa: ANN401 - of unknown origin, here and below
    if not _has_just(who, "kind", *FIELDS) or who["kind"] not in KINDS:
        return False
    return all(is_text(who[key], LONGEST_FIELD) for key in FIELDS) and identity_of(who) is not None


def _is_assignment(value: Any) -> bool:  # noqa: ANN401
    if value is None:
        return True
    if not _has_just(value, "id", "track", "modules", "due", "pass", "tests"):
        return False
    modules, due, name = value["modules"], value["due"], value["id"]
    return (
        type(name) is str
        and ASSIGNMENT.fullmatch(name) is not None
        and is_word(value["track"])
        and type(modules) is list
        and len(modules) <= MOST_MODULES
        and all(map(is_word, modules))
        and type(due) is str
        and (due == "" or DAY.fullmatch(due) is not None)
        and is_count(value["pass"], 100)
        and value["pass"] > 0
        and _is_flag(value["tests"])
    )


def _is_tally(value: Any) -> bool:  # noqa: ANN401
    if value is None:
        return True
    if not _has_just(value, "asked", "right") or not is_count(value["asked"], MOST_ASKED):
        return False
    return is_count(value["right"], value["asked"])


def _is_module_claim(value: Any) -> bool:  # noqa: ANN401
    if not _has_just(value, "percent", "ended", "done"):
        return False
    is_percent = value["percent"] is None or is_count(value["percent"], 100)
    return is_percent and _is_flag(value["ended"]) and _is_flag(value["done"])


def _are_claims(value: Any) -> bool:  # noqa: ANN401
    if not _has_just(value, "modules", "complete", "before", "after"):
        return False
    modules = value["modules"]
    if type(modules) is not dict or not all(map(_is_module_claim, modules.values())):
        return False
    return _is_flag(value["complete"]) and _is_tally(value["before"]) and _is_tally(value["after"])


HEAD: dict[str, Callable[[Any], bool]] = {
    "version": is_word,
    "build": lambda value: is_text(value, LONGEST_FIELD),
    "record": is_id,
    "made_at": is_time,
    "who": _is_who,
    "track": is_word,
    "assignment": _is_assignment,
    "claims": _are_claims,
    "shares_notes": _is_flag,
    "words": lambda value: type(value) is list and all(map(is_word, value)),
    "entries": lambda value: type(value) is list,
}
"""What the head of a record must be, in the order in which it is looked at."""
LEFT_OUT = ("build", "shares_notes", "words", "entries")
"""Fields that no result needs."""
