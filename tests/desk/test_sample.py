"""The sample class: records as the course makes them, with whatever a trainer will meet."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

NOW = 1_795_392_000_000  # Monday 23 November 2026, 9 o'clock in Japan
JAPAN = timezone(timedelta(hours=9))
MAKE = f"course.samplePeople(data, seed, {NOW})"
CLASS = f"""(async () => {{
    const {{ files, roster }} = await {MAKE};
    const intake = new course.Intake(data, {{ now: () => {NOW}, keys: () => [] }});
    await intake.add(files);
    const people = intake.people();
    return {{
        names: files.map((file) => file.name), texts: await Promise.all(files.map((file) => file.text())), roster,
        sources: intake.sources(), people, figures: await course.figuresOf(people, data),
    }};
}})()"""


@pytest.fixture(scope="module")
def made(desk: Player, real_data: dict[str, Any]) -> dict[str, Any]:
    """Have a class in the real course, read as a trainer's desk reads it."""
    found: dict[str, Any] = desk(CLASS, data=real_data, seed=40)
    return found


def reasons(made: dict[str, Any]) -> dict[str, list[str]]:
    """Say of each person that has any which flags there are."""
    return {
        person["label"]: [flag["reason"] for flag in person["flags"]]
        for person in made["people"]
        if person["flags"]
    }


def test_everything_says_that_it_is_a_sample(made: dict[str, Any]) -> None:
    """Files, names and sections: nobody takes them for real ones."""
    assert all(name.startswith("見本_修了記録_") for name in made["names"])
    for person in made["people"]:
        assert person["who"]["name"].startswith("見本")
        assert person["who"]["section"].startswith("見本")


def test_forty_are_on_the_roster(made: dict[str, Any]) -> None:
    """It reads as a roster that a trainer has; the numbers begin with 0."""
    header, *rows = csv.reader(io.StringIO(made["roster"].lstrip("\ufeff")))
    assert header == ["職員番号", "所属", "氏名"]
    assert len(rows) == len({number for number, _, _ in rows}) == len({name for *_, name in rows})
    assert len(rows) == 40
    assert all(number.startswith("0") for number, _, _ in rows)


def test_two_have_not_begun_and_one_file_is_damaged(made: dict[str, Any]) -> None:
    """37 people come out of 39 files."""
    assert len(made["names"]) == 39
    assert len(made["people"]) == 37
    refused = [one["reason"] for one in made["sources"] if one["state"] == "refused"]
    assert refused == ["not_json"]


def test_two_edited_and_one_has_two_devices(made: dict[str, Any]) -> None:
    """Everybody else's claims agree with what is recomputed."""
    found = sorted(reasons(made).values())
    assert found == [["claims_differ"], ["claims_differ"], ["merged_devices"]]


def test_three_are_late(made: dict[str, Any]) -> None:
    """The day has passed, and they are not done."""
    late = [person for person in made["people"] if not person["result"]["complete"]]
    assert len(late) == 3
    assert {person["assignment"]["due"] for person in late} == {"2026-11-22"}


def test_times_are_those_of_people_at_work(made: dict[str, Any]) -> None:
    """Working days of three weeks, by day; the last is over before the records are read."""
    ends = [
        datetime.fromtimestamp(module["done_at"] / 1000, JAPAN)
        for person in made["people"]
        for module in person["result"]["modules"].values()
        if module["done_at"]
    ]
    assert all(end.weekday() < 5 and 9 <= end.hour < 20 for end in ends)
    assert max(ends) - min(ends) > timedelta(days=14)
    assert max(ends) < datetime.fromtimestamp(NOW / 1000, JAPAN)


def test_the_figures_have_shape(made: dict[str, Any]) -> None:
    """There is something to see: gain, easy and hard items, reliability, idle choices, certainty."""
    figures = made["figures"]
    assert 0.2 < figures["gain"]["hake"] < 0.9
    rates = [item["p"] for item in figures["items"] if item["n"] >= 20]
    assert min(rates) < 0.5
    assert max(rates) > 0.85
    known = [item["r"] for item in figures["items"] if item["r"] is not None]
    assert sum(r > 0.2 for r in known) > len(known) / 2
    assert any((form["kr20"] or 0) > 0.6 for form in figures["forms"])
    assert any(item["idle"] for item in figures["items"])
    sure, maybe, guess = (one["right"] / one["asked"] for one in figures["certainty"])
    assert sure > maybe > guess
    assert all(10 <= module["minutes"] <= 40 for module in figures["modules"])


def test_the_same_seed_makes_the_same_class(
    desk: Player, real_data: dict[str, Any], made: dict[str, Any]
) -> None:
    """To the last byte; another seed makes another one."""
    code = f"(async () => Promise.all((await {MAKE}).files.map((file) => file.text())))()"
    assert desk(code, data=real_data, seed=40) == made["texts"]
    assert desk(code, data=real_data, seed=41) != made["texts"]


def test_any_course_has_a_sample(desk: Player, data: dict[str, Any]) -> None:
    """Also one of two modules, whatever tests it has."""
    found = desk(CLASS, data=data, seed=1)
    assert len(found["people"]) == 37
    assert sum(one["state"] == "refused" for one in found["sources"]) == 1
