"""Entries → what they add up to: the part of player/reducer.js that results need.

The order and the repetition of entries make no difference, as there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

Entry = dict[str, Any]
"""A stored event as in player/types.js, without course, version and profile."""


@dataclass(slots=True)
class Answer:
    """An answer to a question in an attempt; certainty 1–3, None when it was not told."""

    at: int
    id: str
    revision: int
    choices: list[str]
    ms: int
    certainty: int | None


@dataclass(slots=True)
class Attempt:
    """A stub (at None, no questions) until its own entry has come."""

    module: str
    at: int | None = None
    seed: int = 0
    questions: list[str] = field(default_factory=list)
    carried: list[str] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)


@dataclass(slots=True)
class Snapshot:
    """What a learner's entries add up to; times are those of the first time."""

    visited: set[str] = field(default_factory=set)
    """First parts of the routes."""
    attempts: dict[str, Attempt] = field(default_factory=dict)
    runs: set[str] = field(default_factory=set)
    """The scenarios that were played."""
    chosen: dict[str, set[str]] = field(default_factory=dict)
    """Scenario → "scene/choice"."""
    arrivals: dict[str, dict[str, int]] = field(default_factory=dict)
    """Scenario → scene → first time."""
    begun: dict[str, list[Attempt]] = field(default_factory=dict)
    """Module → its attempts that have begun (no stubs), oldest first."""


def reduce(entries: Iterable[Entry]) -> Snapshot:
    """Add up entries that `course.report.entries` has passed."""
    snapshot = Snapshot()
    for entry in entries:
        handler = HANDLERS.get(entry["type"])
        if handler:
            handler(snapshot, entry)
    for _, attempt in sorted(snapshot.attempts.items(), key=itemgetter(0)):
        if attempt.at is not None:
            snapshot.begun.setdefault(attempt.module, []).append(attempt)
    return snapshot


def _visit(snapshot: Snapshot, entry: Entry) -> None:
    snapshot.visited.add(entry["route"].split("/", 1)[0])


def _attempt_in(snapshot: Snapshot, entry: Entry) -> Attempt:
    """Find the attempt of an entry; make a stub if its own entry has not come yet."""
    attempt = snapshot.attempts.get(entry["attempt"])
    if attempt is None:
        attempt = snapshot.attempts[entry["attempt"]] = Attempt(entry["module"])
    if attempt.at is None and entry["module"] < attempt.module:
        attempt.module = entry["module"]
    return attempt


def _attempt(snapshot: Snapshot, entry: Entry) -> None:
    attempt = _attempt_in(snapshot, entry)
    new = [entry["module"], entry["seed"], entry["questions"], entry["carried"]]
    # Two beginnings of one attempt cannot happen; any fixed choice will do, but it must be that of the course.
    old = [attempt.module, attempt.seed, attempt.questions, attempt.carried]
    if attempt.at is None or (entry["at"], _text(new)) < (attempt.at, _text(old)):
        attempt.module, attempt.seed, attempt.questions, attempt.carried = new
        attempt.at = entry["at"]


def _text(beginning: list[Any]) -> str:
    return json.dumps(beginning, ensure_ascii=False, separators=(",", ":"))


def _answer(snapshot: Snapshot, entry: Entry) -> None:
    """Keep the first answer to a question in an attempt, until the question's key has changed."""
    answers = _attempt_in(snapshot, entry).answers
    known = answers.get(entry["question"])
    order = (-entry["revision"], entry["at"], entry["id"])
    if known is None or order < (-known.revision, known.at, known.id):
        answers[entry["question"]] = Answer(
            entry["at"],
            entry["id"],
            entry["revision"],
            entry["choices"],
            entry["ms"],
            entry.get("certainty"),
        )


def _run(snapshot: Snapshot, entry: Entry) -> None:
    snapshot.runs.add(entry["module"])


def _choose(snapshot: Snapshot, entry: Entry) -> None:
    _run(snapshot, entry)
    chosen = snapshot.chosen.setdefault(entry["module"], set())
    chosen.add(f"{entry['scene']}/{entry['choice']}")


def _arrive(snapshot: Snapshot, entry: Entry) -> None:
    _run(snapshot, entry)
    times = snapshot.arrivals.setdefault(entry["module"], {})
    times[entry["scene"]] = min(times.get(entry["scene"], entry["at"]), entry["at"])


HANDLERS: dict[str, Callable[[Snapshot, Entry], None]] = {
    "visit": _visit,
    "attempt": _attempt,
    "answer": _answer,
    "run": _run,
    "back": _run,
    "choose": _choose,
    "arrive": _arrive,
}
"""Those that leave a mark in results; a track, a note and a question shown do not."""
