"""Records of made-up learners, fast to make: a few are written, and each is handed in under many names.

A record has all modules of a track, each read, played to an ending and its quiz answered; both tests; and some
quizzes taken again, until there are as many answers as asked for. Its claims are true. The same seed makes the same
bytes. What differs between the people with the same answers: number, name, section, and the ids of all entries.
"""

from __future__ import annotations

import json
import random
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.records.rows import packed

Facts = dict[str, Any]
ANSWERS = 160
SECTIONS = ("企画課", "市民課", "福祉課", "道路課", "環境課", "教育課", "財政課", "消防課")
START = 1_790_000_000_000
TEMPLATES = 200
PERSON = "0badc0de"
"""Stands in the ids of a template where those of a person have the person's own number."""
RUN_SIGNS = "0123456789abcdefghijklmnopqrstuv"


class Writer:
    """Writes the entries of one learner, and keeps count of what was right."""

    def __init__(self, facts: Facts, track: Facts, source: random.Random) -> None:
        """Begin with a learner of an ability of their own, at a day of their own."""
        self.source = source
        self.track = track
        self.modules = [one for one in facts["modules"] if one["id"] in track["modules"]]
        self.pass_mark: int = facts["passMark"]
        self.ability = min(max(source.gauss(0.75, 0.15), 0.25), 0.98)
        self.clock = START + source.randrange(20 * 86_400_000)
        self.entries: list[dict[str, Any]] = []
        self.answers = 0
        self.percents: dict[str, int] = {}
        self.tests: dict[str, dict[str, int]] = {}

    def write(self, kind: str, **fields: Any) -> None:  # noqa: ANN401 - entries hold anything
        """Add an entry, some seconds after the one before."""
        self.clock += self.source.randrange(3_000, 40_000)
        name = f"{PERSON}{len(self.entries):010x}"
        self.entries.append({"id": name, "type": kind, "at": self.clock, **fields})

    def work(self, answers: int) -> None:
        """Take the test before, every module, the test after, and quizzes again."""
        forms = self.source.sample("AB", 2)
        self.test("before", forms[0])
        for module in self.modules:
            self.module(module)
        self.test("after", forms[1])
        for module in self.modules:
            bank = self.bank(module)
            if left := min(answers - self.answers, len(bank), self.track["quiz"]):
                self.attempt(module["id"], bank[:left])

    def module(self, module: Facts) -> None:
        """Read a module, play its scenario and take its quiz."""
        for step in ("aims", "points", "cautions", "scenario"):
            self.write("visit", route=f"{module['id']}/{step}")
        self.play(next(one for one in module["scenarios"] if self.track["id"] in one["tracks"]))
        self.write("visit", route=f"{module['id']}/quiz")
        size = min(self.track["quiz"], len(self.bank(module)))
        self.attempt(module["id"], self.source.sample(self.bank(module), size))

    def bank(self, module: Facts) -> list[Facts]:
        """List the questions of the quiz that the track may be asked."""
        return [
            one
            for one in module["questions"]
            if not one["form"] and self.track["id"] in one["tracks"]
        ]

    def play(self, scenario: Facts) -> None:
        """Walk through scenes as they are written, to an ending."""
        path = {"module": scenario["id"], "run": self.run_id()}
        self.write("run", **path)
        scenes = [one for one in scenario["scenes"] if not one["ending"] and one["choices"]][:4]
        for step, scene in enumerate(scenes):
            self.write("arrive", **path, step=step, scene=scene["id"])
            choice = self.source.choice(scene["choices"])["id"]
            self.write("choose", **path, step=step, scene=scene["id"], choice=choice)
        ending = self.source.choice([one["id"] for one in scenario["scenes"] if one["ending"]])
        self.write("arrive", **path, step=len(scenes), scene=ending)

    def test(self, test: str, form: str) -> None:
        """Take a test, with a certainty for every answer."""
        asked = [
            one
            for module in self.modules
            for one in module["questions"]
            if one["form"] == form and self.track["id"] in one["tracks"]
        ]
        if asked:
            right = self.attempt(f"{test}.{self.track['id']}", asked, certain=True)
            self.tests[test] = {"asked": len(asked), "right": right}

    def attempt(self, module: str, questions: list[Facts], *, certain: bool = False) -> int:
        """Answer questions; give how many were right."""
        begun = {"module": module, "attempt": self.run_id()}
        ids = [one["id"] for one in questions]
        self.write("attempt", **begun, seed=self.source.getrandbits(32), questions=ids, carried=[])
        right = sum(self.answer(begun, one, certain=certain) for one in questions)
        percent = 100 * right // len(questions)
        self.percents[module] = max(percent, self.percents.get(module, 0))
        return right

    def answer(self, begun: dict[str, str], question: Facts, *, certain: bool) -> bool:
        """Answer one question; harder ones are missed more often."""
        self.answers += 1
        chance = self.ability - 0.12 * (question["difficulty"] - 2)
        choices = question["key"] if self.source.random() < chance else self.wrong(question)
        more = {"certainty": self.source.randrange(1, 4)} if certain else {}
        self.write(
            "answer", **begun, question=question["id"], revision=question["revision"],
            choices=choices, ms=self.source.randrange(4_000, 40_000), **more,
        )  # fmt: skip
        return choices is question["key"]

    def wrong(self, question: Facts) -> list[str]:
        """Choose what is not the key: the first wrong choice tempts most."""
        others = [one["id"] for one in question["choices"] if one["id"] not in question["key"]]
        return [others[0] if self.source.random() < 0.6 else self.source.choice(others)]  # noqa: PLR2004

    def run_id(self) -> str:
        """Give the id of a run or an attempt that begins with the next entry."""
        tail = "".join(self.source.choices(RUN_SIGNS, k=8))
        return f"{_base36(self.clock):0>9}-{tail}"

    def claims(self) -> dict[str, Any]:
        """Say what the learner's page would say of this."""
        of = {one["id"]: self.percents[one["id"]] for one in self.modules}
        modules = {
            name: {"percent": percent, "ended": True, "done": percent >= self.pass_mark}
            for name, percent in of.items()
        }
        complete = all(one["done"] for one in modules.values())
        tests = {test: self.tests.get(test) for test in ("before", "after")}
        return {"modules": modules, "complete": complete, **tests}


def make_records(
    facts: Facts, count: int, *, track: str = "newcomer", answers: int = ANSWERS, seed: int = 1
) -> Iterator[tuple[str, bytes]]:
    """Make records of `count` people: names of files with what is in them."""
    source = random.Random(seed)  # noqa: S311 - no secret depends on it
    followed = next(one for one in facts["tracks"] if one["id"] == track)
    made = [_template(facts, followed, answers, source) for _ in range(min(count, TEMPLATES))]
    for number in range(count):
        head, entries = made[number % len(made)]
        who = {
            "kind": "staff", "school": "", "section": SECTIONS[number % len(SECTIONS)],
            "number": f"{number + 1:06}", "name": f"見本 {number + 1:05}",
        }  # fmt: skip
        own = f"{source.getrandbits(32):08x}"
        text = json.dumps(
            {**head, "record": f"{own}{number:010x}", "who": who},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        whole = f'{text[:-1]},"entries":{entries.replace(PERSON, own)}}}'
        name = f"修了記録_{facts['course']}_{who['number']}_20261130-1200.json"
        yield name, whole.encode()


def write_folder(records: Iterator[tuple[str, bytes]], folder: Path) -> int:
    """Write records as files; give their bytes."""
    folder.mkdir(parents=True)
    return sum((folder / name).write_bytes(data) for name, data in records)


def zip_folder(folder: Path, target: Path) -> int:
    """Put the records of a folder into a zip; give its bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for path in sorted(folder.iterdir()):
            file.write(path, path.name)
    return target.stat().st_size


def _template(
    facts: Facts, track: Facts, answers: int, source: random.Random
) -> tuple[dict[str, Any], str]:
    """Write one learner's record: its head, and its rows as text."""
    writer = Writer(facts, track, source)
    writer.work(answers)
    record = packed({"entries": writer.entries})
    head = {
        "format": "course-record", "format_version": 1,
        "course": facts["course"], "version": facts["version"], "build": "0123456789",
        "made_at": writer.clock + 60_000, "track": track["id"], "assignment": None,
        "claims": writer.claims(), "shares_notes": False, "words": record["words"],
    }  # fmt: skip
    return head, json.dumps(record["entries"], separators=(",", ":"))


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits
