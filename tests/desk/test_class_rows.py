"""The lines of the table of people: what state somebody is in, who is late, and how they are found and sorted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk.page import Player

TODAY = "2026-11-23"


def person(name: str, **fields: Any) -> dict[str, Any]:
    """Make somebody as the intake gives them, who has begun nothing."""
    who = {"kind": "staff", "school": "", "section": "総務課", "number": "0123", "name": name}
    modules = {
        id_: {"state": "new", "percent": None, "attempts": 0, "ms": 0} for id_ in ("s1", "s2")
    }
    result = {"modules": modules, "complete": False, "mean": None}
    return {
        "key": name, "who": who | fields.pop("who", {}), "label": name, "track": "newcomer", "madeAt": 1,
        "assignment": None, "result": result, "code": None, "flags": [], **fields,
    }  # fmt: skip


def reached(complete: bool = False, **percents: int | None) -> dict[str, Any]:  # noqa: FBT001, FBT002
    """Make a result: percent by module, done from 80 on."""
    modules = {
        id_: {"state": "done" if (percent or 0) >= 80 else "started", "percent": percent}
        for id_, percent in percents.items()
    }
    return {"modules": modules, "complete": complete, "mean": None}


@pytest.fixture(scope="module")
def course_data() -> dict[str, Any]:
    """Have a course of one track with two modules."""
    track = {"id": "newcomer", "name": "新任職員", "modules": ["s1", "s2"]}
    modules = [{"id": "s1", "mark": "①"}, {"id": "s2", "mark": "②"}]
    return {"tracks": [track], "modules": modules}


def rows(
    desk: Player,
    data: dict[str, Any],
    *people: dict[str, Any],
    absent: list[dict[str, str]] | None = None,
    assignments: list[dict[str, Any]] | None = None,
    due: str = "",
) -> list[dict[str, Any]]:
    """Make the lines, on a fixed day."""
    about = {"data": data, "assignments": assignments or [], "due": due, "today": TODAY}
    found: list[dict[str, Any]] = desk(
        "course.classRows(people, absent, about)", people=people, absent=absent or [], about=about
    )
    return found


@pytest.mark.parametrize(
    ("result", "state", "left"),
    [
        (reached(complete=True, s1=90, s2=80), "done", []),
        (reached(s1=90, s2=None), "started", ["s2"]),
        (person("")["result"], "new", ["s1", "s2"]),
    ],
)
def test_the_state_of_somebody(
    desk: Player, course_data: dict[str, Any], result: dict[str, Any], state: str, left: list[str]
) -> None:
    """Done, on the way, or not begun; and what is left."""
    (row,) = rows(desk, course_data, person("山田", result=result))
    assert (row["state"], row["left"]) == (state, left)


@pytest.mark.parametrize(
    ("due", "complete", "is_late"),
    [
        ("2026-11-22", False, True),
        ("2026-11-23", False, False),
        ("2026-11-22", True, False),
        ("", False, False),
    ],
)
def test_who_is_late(
    desk: Player,
    course_data: dict[str, Any],
    due: str,
    complete: bool,  # noqa: FBT001 - one of two
    is_late: bool,  # noqa: FBT001 - one of two
) -> None:
    """From the day after the due date on, and only who has not finished."""
    (row,) = rows(desk, course_data, person("山田", result=reached(complete, s1=90)), due=due)
    assert row["isLate"] is is_late


def test_the_due_date_of_the_record_comes_first(desk: Player, course_data: dict[str, Any]) -> None:
    """The one set in the desk is for those whose record names none."""
    given = {"id": "ABC123", "modules": ["s2"], "due": "2026-12-25"}
    one, other = rows(
        desk, course_data, person("甲", assignment=given), person("乙"), due="2026-11-01"
    )
    assert [one["due"], other["due"]] == ["2026-12-25", "2026-11-01"]
    assert [one["isLate"], other["isLate"]] == [False, True]
    assert one["asked"] == ["s2"]


def test_a_code_tells_of_modules_and_its_assignment(
    desk: Player, course_data: dict[str, Any]
) -> None:
    """What the assignment asked is known where it was made on this desk."""
    claims = {
        "modules": {"s1": {"percent": 70, "ended": False, "done": False}},
        "complete": False,
    }
    code = {"claims": claims, "assignment": "ABC123"}
    made = {"id": "ABC123", "modules": ["s1"], "due": "2026-12-25"}
    (row,) = rows(desk, course_data, person("山田", result=None, code=code), assignments=[made])
    assert row["modules"] == {"s1": {"percent": 70, "state": "started"}}
    assert (row["state"], row["asked"], row["mean"], row["due"]) == (
        "started", ["s1"], 70, "2026-12-25",
    )  # fmt: skip


def test_those_on_the_roster_who_handed_in_nothing(
    desk: Player, course_data: dict[str, Any]
) -> None:
    """They owe what the others have answered last."""
    answered = {"id": "ABC123", "modules": ["s1"], "due": "2026-11-01"}
    absent = {"number": "007", "name": "川上", "section": "2組", "school": "北高校"}
    *_, row = rows(desk, course_data, person("甲", assignment=answered), absent=[absent])
    assert (row["person"], row["state"], row["label"]) == (None, "absent", "川上")
    assert (row["section"], row["isLate"], row["left"]) == ("北高校 2組", True, ["s1"])
    assert row["who"]["kind"] == "student"


FOUND = [
    ({}, ["甲", "乙", "丙"]),
    ({"search": "０１２ 乙"}, ["乙"]),
    ({"search": "総務"}, ["甲", "乙"]),
    ({"section": "福祉課"}, ["丙"]),
    ({"state": "done"}, ["乙"]),
    ({"state": "new"}, ["甲"]),
    ({"state": "late"}, ["甲", "丙"]),
    ({"state": "flagged"}, ["丙"]),
    ({"track": "manager"}, []),
]


@pytest.mark.parametrize(("wanted", "names"), FOUND, ids=[str(one) for one, _ in FOUND])
def test_how_people_are_found(
    desk: Player, course_data: dict[str, Any], wanted: dict[str, str], names: list[str]
) -> None:
    """By words in name, number and section whatever their width; by section, state and track."""
    people = [
        person("甲"),
        person("乙", result=reached(complete=True, s1=90)),
        person(
            "丙",
            result=reached(s1=50),
            flags=[{"reason": "future", "detail": ""}],
            who={"section": "福祉課"},
        ),
    ]
    everybody = rows(desk, course_data, *people, due="2026-11-01")
    wanted = {"search": "", "section": "", "state": "", "track": "", **wanted}
    found = desk("course.filterRows(rows, wanted)", rows=everybody, wanted=wanted)
    assert [row["label"] for row in found] == names


@pytest.mark.parametrize(
    ("by", "down", "names"),
    [
        ("name", False, ["二番", "十番", "福祉"]),
        ("name", True, ["福祉", "十番", "二番"]),
        ("state", False, ["福祉", "二番", "十番"]),
        ("s1", True, ["十番", "二番", "福祉"]),
    ],
)
def test_how_people_are_sorted(
    desk: Player,
    course_data: dict[str, Any],
    by: str,
    down: bool,  # noqa: FBT001 - one of two
    names: list[str],
) -> None:
    """Sections first, then numbers as numbers; a module by its percent, those without one last."""
    people = [
        person("十番", who={"number": "10"}, result=reached(s1=70)),
        person("福祉", who={"section": "福祉課", "number": "1"}),
        person("二番", who={"number": "2"}, result=reached(s1=60)),
    ]
    everybody = rows(desk, course_data, *people)
    found = desk("course.sortRows(rows, by, down)", rows=everybody, by=by, down=down)
    assert [row["label"] for row in found] == names
