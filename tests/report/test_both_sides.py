"""The desk and the report say the same, of what nobody has thought of too."""

from __future__ import annotations

import base64
import copy
import json
import random
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest

from course.report.figures import figures_of
from course.report.results import result_of
from course.report.scope import scope_of
from tests import records
from tests.player.samples import seeded
from tests.records.golden import person_data, taken_in
from tests.records.maker import Maker, nickname, staff
from tests.records.rows import entries_of

from .test_records import mangle

if TYPE_CHECKING:
    from tests.desk.page import Player

FACTS = records.facts()
RESULT = """sets.map(([entries, track, assignment]) =>
    course.resultOf(entries, course.factsFor(data, track, assignment), data))"""
INTAKE = """(async () => {
    const intake = new course.Intake(data, { now: () => now });
    const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    await intake.add(Object.entries(files).map(([name, text]) => new File([bytesOf(text)], name)));
    const people = intake.people().map(({ notes, code, onRoster, ...person }) => person);
    return { sources: intake.sources(), people, figures: await course.figuresOf(people, data) };
})()"""


def plain(value: object) -> Any:
    """Give a value as JSON brings it."""
    return json.loads(json.dumps(value))


def desk_says(desk: Player, files: dict[str, bytes]) -> Any:
    """Hand files to the desk."""
    coded = {name: base64.b64encode(data).decode() for name, data in files.items()}
    return desk(INTAKE, files=coded, data=FACTS, now=records.NOW)


def report_says(files: dict[str, bytes]) -> Any:
    """Hand files to the report."""
    intake = taken_in(FACTS, files)
    people = intake.people()
    return plain(
        {
            "sources": [asdict(source) for source in intake.sources],
            "people": [person_data(person) for person in people],
            "figures": figures_of((person.result for person in people), FACTS),
        }
    )


@pytest.mark.parametrize("part", ["sources", "people", "figures"])
def test_the_class(desk: Player, part: str) -> None:
    """The shared fixture, from its files to its figures."""
    assert desk_says(desk, records.files())[part] == records.expected()[part]


def test_entries_that_several_have(desk: Player) -> None:
    """Whoever had them first, and those of one nickname, find each other on both sides alike."""
    maker = Maker()
    one, other = maker.learner(1, 0.5), maker.learner(2, 0.5)
    one.begin()
    other.begin()
    names = [
        staff("1", "先"),
        nickname("はな"),
        staff("2", "後"),
        nickname("は な"),
        nickname("そら"),
    ]
    for number, who in enumerate(names):
        maker.put(f"{number}", maker.record(who, one))
    both = maker.learner(3, 0.5)
    both.entries = one.entries[:1] + other.entries
    maker.put("5", maker.record(staff("3", "両方"), both))
    maker.put("6", maker.record(staff("4", "片方"), other))
    said = desk_says(desk, maker.files)
    assert said == report_says(maker.files)
    assert {flag["reason"] for one in said["people"] for flag in one["flags"]} == {"shared_entries"}
    assert len(said["people"]) == 6


def stirred(source: random.Random) -> list[dict[str, Any]]:
    """Take entries of the class and mix up what they speak of: modules, attempts, questions, scenes, times."""
    names = [name for name in records.files() if name.startswith(("01", "02", "05", "06"))]
    entries: list[dict[str, Any]] = []
    for name in source.sample(names, 2):
        whole = entries_of(json.loads(records.files()[name]))
        entries += source.sample(whole, min(25, len(whole)))
    for entry in entries:
        other = source.choice(entries)
        for key in ("module", "attempt", "question", "scene", "choice", "route", "at", "revision"):
            if key in entry and key in other and source.random() < 0.3:
                entry[key] = other[key]
    unique = {entry["id"]: entry for entry in entries}
    return list(unique.values())


@pytest.mark.parametrize("seed", range(10))
def test_results_of_anything(desk: Player, seed: int) -> None:
    """Hundreds of people whose entries make hardly any sense."""
    source = seeded(seed)
    assigned = {"modules": ["s2"], "pass": 50, "tests": True}
    sets = [
        (stirred(source), source.choice(["adult", "pupil", "gone"]), source.choice([None, assigned]))
        for _ in range(30)
    ]  # fmt: skip
    found = desk(RESULT, sets=sets, data=FACTS)
    for said, (entries, track, assignment) in zip(found, sets, strict=True):
        scope = scope_of(FACTS, track, assignment)
        assert said == plain(result_of(entries, scope, FACTS))


@pytest.mark.parametrize("seed", range(10))
def test_mangled_files(desk: Player, seed: int) -> None:
    """Hundreds of files with something wrong in them."""
    source = seeded(seed)
    names = [name for name in records.files() if name.startswith(("03", "09", "15"))]
    good = [json.loads(records.files()[name]) for name in names]
    files: dict[str, bytes] = {}
    for number in range(40):
        record = copy.deepcopy(source.choice(good))
        for _ in range(source.randrange(1, 4)):
            record = mangle(record, source)
        if isinstance(record, dict) and isinstance(record.get("course"), int | float):
            record["course"] = 7  # the two languages write great numbers differently
        data = bytearray(json.dumps(record).encode())
        if source.random() < 0.3:
            place = source.randrange(len(data))
            data[place : place + source.randrange(2)] = source.randbytes(1)
        files[f"{number:02}{source.choice(['.json', '.JSON', '.txt'])}"] = bytes(data)
    said, expected = desk_says(desk, files), report_says(files)
    assert said["sources"] == expected["sources"]
    assert said == expected
