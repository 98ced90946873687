"""`build.py report`: the records of a class into one workbook."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from course.facts import Facts
from course.report.figures import figures_of
from course.report.intake import Intake, Person, Source
from course.report.materials import materials_in
from course.report.tables import tables_of, told
from course.report.workbook import write_workbook
from course.steps import Step, quiet

MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Reported:
    """What a report has found."""

    intake: Intake
    people: list[Person]

    @property
    def counts(self) -> Counter[str]:
        """How many sources ended how."""
        return Counter(source.state for source in self.intake.sources)


def report(paths: Sequence[Path], out: Path, facts: Facts, step: Step = quiet) -> Reported:
    """Read records out of files, folders and zips, and write the workbook if there was one to be read."""
    _try(out)
    intake = Intake(facts, int(time.time() * 1000))
    intake.add(materials_in(paths), step)
    people = intake.people(step)
    if people:
        figures = figures_of((person.result for person in people), facts)
        write_workbook(tables_of(people, figures, intake.sources, facts), out)
    return Reported(intake, people)


def _try(out: Path) -> None:
    """Raise OSError before the long work rather than after it: no such folder, or open in Excel."""
    out.parent.resolve(strict=True)
    if out.exists():
        out.open("ab").close()


def summary(reported: Reported) -> list[str]:
    """Tell how many people and records there are, and why some are not used."""
    counts, facts = reported.counts, reported.intake.facts
    used = counts["used"] + counts["merged"]
    complete = sum(person.result["complete"] for person in reported.people)
    superseded, refused = counts["superseded"], counts["refused"]
    read = f"使った {used}・新しい記録に含まれた {superseded}・はじいた {refused}"
    return [
        f"{len(reported.people)}人（修了 {complete}人）",
        f"記録 {len(reported.intake.sources)}件: {read}",
        *_refusals(reported.intake.sources, facts),
    ]


def _refusals(sources: Sequence[Source], facts: Facts) -> Iterator[str]:
    """Tell each reason once, with how many were refused for it and the first of them."""
    found: dict[tuple[str, str], list[str]] = {}
    for source in sources:
        if source.state == "refused":
            found.setdefault(told(source, facts), []).append(source.name)
    for (what, cure), names in list(found.items())[:MOST_SHOWN]:
        named = names[0] if len(names) == 1 else f"{names[0]} など{len(names)}件"
        yield f"  {named}: {what}{cure}"
    if len(found) > MOST_SHOWN:
        yield f"  ほかの理由が{len(found) - MOST_SHOWN}つあります。"
