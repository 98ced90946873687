"""Entries and course facts for the tests of the player."""

from __future__ import annotations

import random
from typing import Any

Entry = dict[str, Any]
START = 1_790_000_000_000


def seeded(seed: int) -> random.Random:
    """Make a source of chance that is the same for the same seed."""
    return random.Random(seed)  # noqa: S311 - no secret depends on it


def entry(number: int, kind: str, at: int = START, **fields: Any) -> Entry:
    """Make an entry; its id comes from the number."""
    common = {"course": "city", "version": "1.0", "profile": "default", "at": at}
    return {"id": f"{number:024x}", **common, "type": kind, **fields}


SAMPLES: dict[str, Entry] = {
    "visit": entry(1, "visit", route="s1/points"),
    "attempt": entry(
        2, "attempt", module="s1", attempt="t1", seed=7, questions=["q1", "q2"], carried=["q1"]
    ),
    "ask": entry(3, "ask", module="s1", attempt="t1", question="q2"),
    "answer": entry(
        4, "answer", module="s1", attempt="t1", question="q2", revision=1, choices=["a"], ms=900
    ),
    "run": entry(5, "run", module="s1", run="r1"),
    "choose": entry(6, "choose", module="s1", run="r1", step=0, scene="start", choice="go"),
    "arrive": entry(7, "arrive", module="s1", run="r1", step=1, scene="end"),
    "back": entry(8, "back", module="s1", run="r1", step=0, scene="start"),
    "note": entry(9, "note", key="s1.plan.if", text="朝なら"),
    "track": entry(10, "track", track="student"),
    "assign": entry(11, "assign", code="7K2M-9Q"),
}


def question(  # noqa: PLR0913 - a question has so many sides
    name: str,
    *,
    revision: int = 1,
    key: str = "a",
    covers: str = "f1",
    kind: str = "prevent",
    difficulty: int = 1,
) -> dict[str, Any]:
    """Make a question whose key and covered failures are words of a text."""
    return {
        "id": name, "revision": revision, "type": "multiple" if " " in key else "single",
        "kind": kind, "difficulty": difficulty, "key": key.split(), "covers": covers.split(),
    }  # fmt: skip


def module(name: str, questions: int = 3) -> dict[str, Any]:
    """Make a module with two failures and the scenes start, middle and end."""
    choices = [{"id": "go", "failure": None}, {"id": "stop", "failure": "f1"}]
    scenes = [
        {"id": "start", "ending": None, "choices": choices},
        {"id": "middle", "ending": None, "choices": [{"id": "rush", "failure": "f2"}]},
        {"id": "end", "ending": "good", "choices": []},
    ]
    all_questions = [
        question(f"q{number}", covers="f1" if number % 2 else "f1 f2")
        for number in range(1, questions + 1)
    ]
    return {
        "id": name, "skill": name, "scenario": name,
        "questions": all_questions, "scenes": scenes, "failures": ["f1", "f2"],
    }  # fmt: skip


def facts(*names: str, questions: int = 3) -> dict[str, Any]:
    """Make the facts of a course with these modules."""
    return {"passMark": 80, "modules": [module(name, questions) for name in names]}


def random_entry(number: int, source: random.Random) -> Entry:
    """Make any entry, from few names, so that entries meet; also unknown questions and modules."""
    base = SAMPLES[source.choice(list(SAMPLES))]
    questions = source.sample(["q1", "q2", "q3", "gone", "__proto__"], 3)
    names = {
        "route": source.choice(["s1/points", "s2", "constructor"]),
        "module": source.choice(["s1", "s2", "removed", "__proto__"]),
        "attempt": source.choice(["t1", "t2", "t3", "t4", "toString"]),
        "run": source.choice(["r1", "r2"]),
        "question": source.choice(questions),
        "questions": questions,
        "carried": questions[: source.randrange(2)],
        "seed": source.randrange(2**32),
        "revision": source.choice([1, 1, 1, 2]),
        "choices": source.sample(["a", "b"], source.randrange(1, 3)),
        "ms": source.randrange(60_000),
        "step": source.randrange(3),
        "scene": source.choice(["start", "middle", "end"]),
        "choice": source.choice(["go", "stop"]),
        "key": source.choice(["s1.plan.if", "__proto__"]),
        "text": source.choice(["", "朝なら", "夜なら"]),
        "code": source.choice(["", "7K2M-9Q", "__proto__"]),
    }
    # Few different times, so that ids must decide.
    at = START + source.randrange(50)
    return {
        **base,
        **{k: v for k, v in names.items() if k in base},
        "id": f"{number:024x}",
        "at": at,
    }


def finished_course(modules: int = 9, questions: int = 9) -> list[Entry]:
    """Make what a learner writes who finishes all: visits, a run of five scenes, a quiz."""
    source = seeded(1)
    entries: list[Entry] = []
    clock = START

    def write(kind: str, **fields: Any) -> None:
        nonlocal clock
        clock += source.randrange(4_000, 60_000)
        entries.append(
            {**entry(0, kind, at=clock, **fields), "id": f"{source.getrandbits(72):018x}"}
        )

    for number in range(1, modules + 1):
        name = f"s{number}"
        for part in ("start", "points", "scenario", "quiz"):
            write("visit", route=f"{name}/{part}")
        run = f"{clock:09x}"[-9:] + "-abcdefgh"
        write("run", module=name, run=run)
        for step in range(5):
            write("arrive", module=name, run=run, step=step, scene=f"{name}-scene{step}")
            if step < 4:
                scene = f"{name}-scene{step}"
                write(
                    "choose", module=name, run=run, step=step, scene=scene, choice="abc"[step % 3]
                )
        ids = [f"{name}-q{one}" for one in range(1, questions + 1)]
        write(
            "attempt", module=name, attempt=run, seed=source.getrandbits(32),
            questions=ids, carried=[],
        )  # fmt: skip
        for one in ids:
            write("ask", module=name, attempt=run, question=one)
            write(
                "answer", module=name, attempt=run, question=one, revision=1,
                choices=[source.choice("abcd")], ms=source.randrange(3_000, 60_000),
            )  # fmt: skip
    return entries
