"""What both sides must say of the class, as the report says it now."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from course.report.figures import figures_of
from course.report.intake import Intake, Person
from course.report.materials import Material
from course.report.tables import tables_of

from . import NOW
from .maker import Files, make, zipped


def taken_in(facts: dict[str, Any], files: Files) -> Intake:
    """Hand files over in their order."""
    intake = Intake(facts, NOW)
    materials = [Material(name, len(data), data.__bytes__) for name, data in files.items()]  # fmt: skip
    intake.add(materials)
    return intake


def person_data(person: Person) -> dict[str, Any]:
    """Give a person as the desk has it, without notes, code and onRoster."""
    return {
        "key": person.key,
        "who": person.who,
        "label": person.label,
        "track": person.track,
        "assignment": person.assignment,
        "madeAt": person.made_at,
        "result": person.result,
        "records": person.records,
        "sources": person.sources,
        "flags": [asdict(flag) for flag in person.flags],
    }


def said_of(facts: dict[str, Any], files: Files) -> dict[str, Any]:
    """Give sources, people, figures and tables."""
    intake = taken_in(facts, files)
    people = intake.people()
    figures = figures_of((person.result for person in people), facts)
    return {
        "sources": [asdict(source) for source in intake.sources],
        "people": [person_data(person) for person in people],
        "figures": figures,
        "tables": tables_of(people, figures, intake.sources, facts),
    }


def written() -> dict[str, bytes]:
    """Make the files of the fixture."""
    facts, files = make()
    return {
        "facts.json": _json(facts),
        "class.zip": zipped(files),
        "expected.json": _json(said_of(facts, files)),
    }


def _json(parts: dict[str, Any]) -> bytes:
    """Write each element of each part in a line of its own, so that a change is seen where it is."""
    lines = (f"{_line(name)}: {_lines(part)}" for name, part in parts.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _lines(part: object) -> str:
    if isinstance(part, dict):
        return (
            "{\n" + ",\n".join(f"{_line(key)}: {_line(one)}" for key, one in part.items()) + "\n}"
        )
    if isinstance(part, list):
        return "[\n" + ",\n".join(map(_line, part)) + "\n]"
    return _line(part)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
