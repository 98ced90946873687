"""The class in numbers (desk/figures.js): the same people give the same figures on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from course.facts import Facts
from course.report.results import TESTS, Result
from course.report.statistics import (
    Group,
    Pairs,
    class_gain,
    discrimination,
    idle_choices,
    kr20,
    median,
    rest_score,
    to_hundredths,
    to_tenths,
)

JAPAN = timezone(timedelta(hours=9))
MINUTE = 60_000
LEVELS = (3, 2, 1)
QUIZ_AND_TESTS = ("", *TESTS)
Figures = dict[str, Any]


def day_of(at: int) -> str:
    """Give the day of a time in Japan, as in 2026-11-23."""
    return datetime.fromtimestamp(at // 1000, JAPAN).date().isoformat()


@dataclass(slots=True)
class ModuleTally:
    """What has become of one module."""

    started: int = 0
    done: int = 0
    percents: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)

    def add(self, module: Result) -> None:
        """Add a person's module."""
        self.started += module["state"] != "new"
        self.done += module["state"] == "done"
        if module["percent"] is not None:
            self.percents.append(module["percent"])
        if module["ms"] > 0:
            self.times.append(module["ms"])

    def figures(self) -> Figures:
        """Give the mean of the best results, and the middle of the times in whole minutes."""
        middle = median(self.times)
        return {
            "started": self.started,
            "done": self.done,
            "mean": sum(self.percents) // len(self.percents) if self.percents else None,
            "minutes": None if middle is None else int(middle // MINUTE),
        }


@dataclass(slots=True)
class ItemTally:
    """One question in the quiz or in one of the tests."""

    n: int = 0
    right: int = 0
    chosen: Counter[str] = field(default_factory=Counter)
    pairs: Pairs = field(default_factory=Pairs)

    def add(self, answer: Result, tally: Result) -> None:
        """Add an answer; `tally` tells how the whole attempt went."""
        self.n += 1
        self.right += answer["right"]
        self.chosen.update(set(answer["choices"]))
        if tally["complete"] and tally["asked"] > 1:
            y = rest_score(tally["asked"], tally["right"], is_right=answer["right"])
            self.pairs.add(int(answer["right"]), y)


@dataclass(slots=True)
class FormTally:
    """Complete attempts at one set of questions: question → score → people."""

    scores: list[int] = field(default_factory=list)
    groups: dict[str, dict[int, Group]] = field(default_factory=dict)

    def add(self, answers: list[Result]) -> None:
        """Add an attempt."""
        score = sum(answer["right"] for answer in answers)
        self.scores.append(score)
        for answer in answers:
            by_score = self.groups.setdefault(answer["question"], {})
            group = by_score.setdefault(score, Group())
            group.people += 1
            group.right += answer["right"]

    def of(self, question: str) -> list[Group]:
        """Give the people of each score, from the lowest."""
        return [group for _, group in sorted(self.groups[question].items(), key=lambda one: one[0])]

    def figures(self) -> Figures:
        """Give the reliability."""
        rights = [sum(one.right for one in groups.values()) for groups in self.groups.values()]
        value, reason = kr20(rights, self.scores)
        questions = len(self.groups)
        return {"n": len(self.scores), "questions": questions, "kr20": value, "reason": reason}


@dataclass(slots=True)
class FailureTally:
    """One failure case: people whom a question asked about it, and people who played where it can happen."""

    asked: int = 0
    missed: int = 0
    played: int = 0
    met: int = 0

    def weight(self) -> float:
        """Tell how often people fall into it."""
        missed = self.missed / self.asked if self.asked else 0
        return missed + (self.met / self.played if self.played else 0)


@dataclass(slots=True)
class Tally:
    """What the people add up to; each is looked at once and not kept."""

    facts: Facts
    people: int = 0
    complete: int = 0
    days: dict[str, list[int]] = field(default_factory=dict)
    modules: dict[str, ModuleTally] = field(default_factory=dict)
    distribution: list[int] = field(default_factory=lambda: [0] * 10)
    gains: list[int] = field(default_factory=lambda: [0] * 5)
    items: dict[tuple[str, str], ItemTally] = field(default_factory=dict)
    forms: dict[tuple[str, str], dict[tuple[str, ...], FormTally]] = field(default_factory=dict)
    failures: dict[str, FailureTally] = field(default_factory=dict)
    certainty: dict[int, list[int]] = field(default_factory=lambda: {n: [0, 0] for n in LEVELS})

    def __post_init__(self) -> None:
        """Set out the failure cases in the order of the course."""
        self.failures = {
            failure: FailureTally()
            for module in self.facts["modules"]
            for failure in module["failures"]
        }

    def add(self, result: Result) -> None:
        """Add a person."""
        self.people += 1
        self.complete += result["complete"]
        self._add_modules(result)
        self._add_days(result)
        self._add_gain(result["tests"])
        self._add_failures(result)
        self._add_items(result)
        for test in TESTS:
            self._add_form(test, result)

    def _add_modules(self, result: Result) -> None:
        for name, module in result["modules"].items():
            self.modules.setdefault(name, ModuleTally()).add(module)
        if result["mean"] is not None:
            self.distribution[min(result["mean"] // 10, 9)] += 1

    def _add_days(self, result: Result) -> None:
        for module in result["modules"].values():
            if module["done_at"] is not None:
                self.days.setdefault(day_of(module["done_at"]), [0, 0])[0] += 1
        if result["completed_at"] is not None:
            self.days.setdefault(day_of(result["completed_at"]), [0, 0])[1] += 1

    def _add_gain(self, tests: Result) -> None:
        both = [tests[test] for test in TESTS]
        if all(test and test["complete"] for test in both):
            new = [1, *(test[key] for test in both for key in ("right", "asked"))]
            self.gains = [known + more for known, more in zip(self.gains, new, strict=True)]

    def _add_failures(self, result: Result) -> None:
        for name, key in (("tested", "asked"), ("failed", "missed"), ("met", "met")):
            for failure in result[name]:
                self._count(failure, key)
        played = (one for one in self.facts["modules"] if one["id"] in result["played"])
        for failure in dict.fromkeys(name for module in played for name in module["failures"]):
            self._count(failure, "played")

    def _count(self, failure: str, key: str) -> None:
        tally = self.failures[failure]
        setattr(tally, key, getattr(tally, key) + 1)

    def _add_items(self, result: Result) -> None:
        for answer in result["answers"]:
            test = answer["test"]
            tally = result["tests"][test] if test else result["quizzes"][answer["module"]]
            key = (answer["question"], test)
            self.items.setdefault(key, ItemTally()).add(answer, tally)
            if answer["certainty"] in self.certainty:
                level = self.certainty[answer["certainty"]]
                level[0] += 1
                level[1] += answer["right"]

    def _add_form(self, test: str, result: Result) -> None:
        tally = result["tests"][test]
        if tally and tally["complete"]:
            answers = [answer for answer in result["answers"] if answer["test"] == test]
            asked = tuple(sorted(answer["question"] for answer in answers))
            sets = self.forms.setdefault((test, tally["form"]), {})
            sets.setdefault(asked, FormTally()).add(answers)


def figures_of(results: Iterable[Result], facts: Facts) -> Figures:
    """Give all figures of the people who handed in entries, from their results."""
    tally = Tally(facts)
    for result in results:
        tally.add(result)
    forms = _usual_forms(tally)
    return {
        "people": tally.people,
        "complete": tally.complete,
        "days": _days(tally.days),
        "modules": [
            {"module": module["id"], **tally.modules[module["id"]].figures()}
            for module in facts["modules"]
            if module["id"] in tally.modules
        ],
        "distribution": tally.distribution,
        "gain": _gain(*tally.gains),
        "items": _items(tally, forms),
        "forms": [
            {"form": form, "test": test, **found.figures()} for (test, form), found in forms.items()
        ],
        "failures": _failures(tally.failures),
        "certainty": [
            {"level": level, "asked": asked, "right": right}
            for level, (asked, right) in tally.certainty.items()
        ],
    }


def _days(days: dict[str, list[int]]) -> list[Figures]:
    modules = people = 0
    found = []
    for day, (more_modules, more_people) in sorted(days.items()):
        modules, people = modules + more_modules, people + more_people
        found.append({"day": day, "modules": modules, "people": people})
    return found


def _gain(n: int, right_before: int, asked_before: int, right_after: int, asked: int) -> Figures:
    """Give the class's means over all questions that were asked, and the gain between these means."""
    if n == 0:
        return {"n": 0, "before": None, "after": None, "hake": None, "reason": "few"}
    before = to_tenths(100 * right_before / asked_before)
    after = to_tenths(100 * right_after / asked)
    hake, reason = class_gain(n, before, after)
    return {"n": n, "before": before, "after": after, "hake": hake, "reason": reason}


def _usual_forms(tally: Tally) -> dict[tuple[str, str], FormTally]:
    """Choose for each form the set of questions that most people were asked: a track or an assignment may ask fewer."""
    return {
        place: min(sets.items(), key=lambda one: (-len(one[1].scores), one[0]))[1]
        for place, sets in sorted(tally.forms.items(), key=_place_of_form)
    }


def _place_of_form(one: tuple[tuple[str, str], Any]) -> tuple[int, str]:
    test, form = one[0]
    return TESTS.index(test), form


def _items(tally: Tally, forms: Mapping[tuple[str, str], FormTally]) -> list[Figures]:
    return [
        _item(question, module["id"], test, tally.items[(question["id"], test)], forms)
        for module in tally.facts["modules"]
        for question in module["questions"]
        for test in QUIZ_AND_TESTS
        if (question["id"], test) in tally.items
    ]


def _item(
    question: Facts,
    module: str,
    test: str,
    item: ItemTally,
    forms: Mapping[tuple[str, str], FormTally],
) -> Figures:
    r, r_reason = item.pairs.point_biserial()
    form = forms.get((test, question["form"]))
    known = form is not None and question["id"] in form.groups
    d, d_reason = discrimination(form.of(question["id"]) if form and known else [])
    d_reason = d_reason if test else "drawn"
    choices = {choice["id"]: item.chosen[choice["id"]] for choice in question["choices"]}
    return {
        "question": question["id"],
        "module": module,
        "test": test,
        "n": item.n,
        "right": item.right,
        "p": to_hundredths(item.right / item.n),
        "r": r,
        "rReason": r_reason,
        "d": d,
        "dReason": d_reason,
        "choices": choices,
        "idle": idle_choices(choices, question["key"], item.n),
    }


def _failures(failures: Mapping[str, FailureTally]) -> list[Figures]:
    """List those that came up, the most frequent first, else in the order of the course."""
    found = [(name, one) for name, one in failures.items() if one.asked or one.played]
    return [
        {
            "failure": name,
            "asked": one.asked,
            "missed": one.missed,
            "played": one.played,
            "met": one.met,
        }
        for name, one in sorted(found, key=lambda pair: -pair[1].weight())
    ]
