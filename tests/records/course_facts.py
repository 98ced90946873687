"""The facts of a small course of two modules, as course/facts.py would give them: made for tests of records."""

from __future__ import annotations

from typing import Any

from course.facts import reasons

Facts = dict[str, Any]
ADULT, PUPIL = "adult", "pupil"
BOTH = [ADULT, PUPIL]
COVERS = {
    "s1": ["s1.f1", "s1.f2"],
    "s2": ["s2.f1", "s2.f2", "s2.f3"],
}
QUESTIONS = 6
"""Of each module's quiz; a quiz draws four of them."""


def question(module: str, name: str, number: int, form: str = "") -> Facts:
    """Make a question; every third one has two right choices, and one has been changed since."""
    failures = COVERS[module]
    covers = [failures[number % len(failures)], f"{module}.p1"]
    several = number % 3 == 2
    return {
        "id": f"{module}.{name}",
        "revision": 2 if name == "q5" and module == "s2" else 1,
        "type": "multiple" if several else "single",
        "kind": ("recognise", "cause", "prevent", "respond")[number % 4],
        "difficulty": number % 3 + 1,
        "key": ["a", "c"] if several else ["abc"[number % 3 - 1]],
        "covers": covers,
        "tracks": [ADULT] if number == QUESTIONS else BOTH,
        "form": form,
        "situation": f"{module}の場面{number}です。",
        "prompt": f"{module}の{name}では、どうしますか。",
        "choices": [{"id": one, "text": f"{name}の答え{one}"} for one in "abc"],
    }


def scenario(name: str, tracks: list[str], failures: list[str]) -> Facts:
    """Make a scenario of two decisions; its choices b and c lead to failures."""
    last = failures[-1]
    choices = [
        [("a", None), ("b", failures[0])],
        [("a", None), ("b", failures[0]), ("c", last)],
    ]
    scenes: list[Facts] = [
        {
            "id": scene,
            "title": f"{name}の{scene}",
            "ending": None,
            "choices": [
                {"id": one, "text": f"{scene}の{one}", "failure": failure}
                for one, failure in choices[number]
            ],
        }
        for number, scene in enumerate(("start", "middle"))
    ]
    ends = [
        {"id": f"end_{rank}", "title": f"{name}の結末", "ending": rank, "choices": []}
        for rank in ("good", "poor")
    ]
    return {"id": name, "tracks": tracks, "scenes": scenes + ends}


def module(name: str, mark: str, title: str, tracks: list[str]) -> Facts:
    """Make a module: a quiz, and two questions of each form."""
    failures = COVERS[name]
    questions = [question(name, f"q{number}", number) for number in range(1, QUESTIONS + 1)]
    forms = [
        question(name, f"{form.lower()}{number}", number, form)
        for form in "AB"
        for number in (1, 2)
    ]
    scenarios = [scenario(name, [ADULT] if name == "s1" else BOTH, failures)]
    if name == "s1":
        scenarios.append(scenario("s1.pupil", [PUPIL], failures))
    return {
        "id": name,
        "mark": mark,
        "title": title,
        "skill": name,
        "tracks": tracks,
        "failures": failures,
        "questions": questions + forms,
        "scenarios": scenarios,
    }


def small_course() -> Facts:
    """Make the facts."""
    tracks = [
        {
            "id": ADULT,
            "name": "大人",
            "modules": ["s1", "s2"],
            "quiz": 4,
            "furigana": "none",
            "minutes": 30,
        },
        {
            "id": PUPIL,
            "name": "中学生",
            "modules": ["s1"],
            "quiz": 4,
            "furigana": "all",
            "minutes": 15,
        },
    ]
    marks = {"s1": "①", "s2": "②"}
    return {
        "course": "small-course",
        "version": "1.0.0",
        "title": "小さな講座",
        "passMark": 75,
        "tracks": tracks,
        "items": {
            failure: {
                "label": f"失敗事例{marks[module]}-{number}",
                "summary": f"{failure}のように困る",
            }
            for module, failures in COVERS.items()
            for number, failure in enumerate(failures, 1)
        },
        "modules": [
            module("s1", "①", "聞いて読む", BOTH),
            module("s2", "②", "直して使う", [ADULT]),
        ],
        "reasons": reasons(),
    }
