"""Simulated learners: the entries that a course would store for them. The same seed gives the same learners."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field
from typing import Any

Facts = dict[str, Any]
Entry = dict[str, Any]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
ALPHABET = DIGITS[:32]
COFFEE = 900_000
"""A break that is too long to count as learning."""


def seeded(seed: int) -> random.Random:
    """Make a source of chance that is the same for the same seed."""
    return random.Random(seed)  # noqa: S311 - no secret depends on it


def base36(number: int) -> str:
    """Write a number as player/entries.js does."""
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


@dataclass
class Learner:
    """Somebody with an ability (0 = half of the middling questions right) who writes entries as time goes by."""

    facts: Facts
    track: str
    ability: float
    clock: int
    source: random.Random
    sure: bool = True
    entries: list[Entry] = field(default_factory=list)

    def write(self, kind: str, **fields: Any) -> None:
        """Let some time pass and write an entry."""
        self.clock += self.source.randrange(4_000, 60_000)
        if self.source.random() < 0.02:
            self.clock += COFFEE
        name = f"{self.source.getrandbits(72):018x}"
        self.entries.append({"id": name, "type": kind, "at": self.clock, **fields})

    def new_run(self) -> str:
        """Name an attempt or a run that begins now."""
        tail = "".join(self.source.choice(ALPHABET) for _ in range(8))
        return f"{base36(self.clock).rjust(9, '0')}-{tail}"

    def begin(self) -> None:
        """Open the course."""
        self.write("visit", route="home")
        self.write("track", track=self.track)

    def module(self, name: str) -> Facts:
        """Find a module."""
        found: Facts = next(one for one in self.facts["modules"] if one["id"] == name)
        return found

    def questions(self, modules: list[str], form: str = "") -> list[Facts]:
        """List the questions of modules for the learner's track."""
        return [
            question
            for name in modules
            for question in self.module(name)["questions"]
            if question["form"] == form and self.track in question["tracks"]
        ]

    def answer(self, module: str, attempt: str, question: Facts, push: float = 0) -> bool:
        """Answer a question; the harder it is, the more often wrong."""
        hard = question["difficulty"] - 2 - push
        right = self.source.random() < 1 / (1 + math.exp(hard - self.ability))
        wrong = [one["id"] for one in question["choices"] if one["id"] not in question["key"]]
        # The last wrong choice is hardly ever taken: a distractor that does no work.
        taken = wrong[0] if self.source.random() < 0.97 else wrong[-1]
        sure = self.source.choice([1, 2, 3] if not right else [2, 3, 3])
        told = {"certainty": sure} if self.sure and self.source.random() < 0.7 else {}
        self.write(
            "answer",
            module=module,
            attempt=attempt,
            question=question["id"],
            revision=question["revision"],
            choices=question["key"] if right else [taken],
            ms=self.source.randrange(3_000, 50_000),
            **told,
        )
        return right

    def attempt(
        self, module: str, questions: list[Facts], carried: list[str], push: float = 0, stop: int = 99
    ) -> list[str]:  # fmt: skip
        """Begin an attempt and answer its questions, but `stop` of them at most; give those answered right."""
        run = self.new_run()
        self.write(
            "attempt",
            module=module,
            attempt=run,
            seed=self.source.getrandbits(32),
            questions=[one["id"] for one in questions],
            carried=carried,
        )
        open_ones = [one for one in questions if one["id"] not in carried][:stop]
        return [one["id"] for one in open_ones if self.answer(module, run, one, push)]

    def test(self, test: str, form: str, stop: int = 99) -> None:
        """Take a test; afterwards one knows more."""
        modules = next(one["modules"] for one in self.facts["tracks"] if one["id"] == self.track)
        questions = self.questions(modules, form)
        self.source.shuffle(questions)
        push = 1.2 if test == "after" else 0
        self.attempt(f"{test}.{self.track}", questions, [], push, stop)

    def play(self, module: str, to_the_end: bool = True) -> None:  # noqa: FBT001, FBT002
        """Play the scenario of a module; the able make fewer mistakes, and everybody goes back once in a while."""
        plays = self.module(module)["scenarios"]
        scenario = next((one for one in plays if self.track in one["tracks"]), plays[0])
        self.write("visit", route=f"{module}/scenario")
        where = {"module": scenario["id"], "run": self.new_run()}
        self.write("run", **where)
        for step, scene in enumerate(scenario["scenes"][:2]):
            self.write("arrive", **where, step=step, scene=scene["id"])
            while True:
                careful = self.source.random() < 1 / (1 + math.exp(-self.ability))
                ids = [one["id"] for one in scene["choices"]]
                choice = "a" if careful else self.source.choice(ids)
                self.write("choose", **where, step=step, scene=scene["id"], choice=choice)
                if choice == "a" or self.source.random() < 0.5:
                    break
                self.write("back", **where, step=step, scene=scene["id"])
            if not to_the_end:
                return
        end = "end_good" if choice == "a" else "end_poor"
        self.write("arrive", **where, step=2, scene=end)

    def quiz(self, module: str, tries: int = 4) -> None:
        """Take a quiz of four questions, then those missed again, until it is passed or the tries are used up."""
        self.write("visit", route=f"{module}/quiz")
        questions = self.source.sample(self.questions([module]), 4)
        right: list[str] = []
        for number in range(tries):
            right += self.attempt(module, questions, list(right), push=number * 0.8)
            if len(right) == len(questions):
                return

    def learn(self, module: str, tries: int = 4) -> None:
        """Go through a module from its aims to its quiz."""
        for step in ("aims", "points", "cautions"):
            self.write("visit", route=f"{module}/{step}")
        self.play(module)
        self.quiz(module, tries)

    def finish(self, modules: list[str], forms: str = "AB") -> None:
        """Do everything: the test before, the modules, the test after."""
        self.begin()
        self.test("before", forms[0])
        for name in modules:
            self.learn(name)
        self.test("after", forms[1])
