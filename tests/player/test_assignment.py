"""Assignments: the codes that trainers hand out, and the course as an assignment narrows it."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import facts

if TYPE_CHECKING:
    from .page import Player

NAMES = [f"s{number}" for number in range(1, 10)]
TRACKS: list[dict[str, Any]] = [
    {"id": "newcomer", "name": "新任職員", "modules": NAMES},
    {"id": "student", "name": "高校生", "modules": NAMES[:3]},
]
KEY = "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"
WHOLE: dict[str, Any] = {
    "id": "7K2M9Q", "title": "新採用研修 前期", "track": "newcomer", "modules": ["s1", "s3", "s9"], "due": "2026-12-25",
    "pass": 80, "tests": True, "message": "25日までに\n終えてください。", "key": KEY,
}  # fmt: skip
BARE = {**WHOLE, "title": "", "message": "", "key": ""}
LONG = "course.assignmentCode(one)"
SHORT = "course.assignmentShort(one, tracks)"
READ = "course.readAssignment(text, tracks)"


def long_code(pure: Player, **changes: Any) -> str:
    """Make the long code of an assignment that differs from the sample in some things."""
    return str(pure(LONG, one={**WHOLE, **changes}))


def short_code(pure: Player, **changes: Any) -> str:
    """Make the short code of an assignment."""
    return str(pure(SHORT, one={**WHOLE, **changes}, tracks=TRACKS))


def read(pure: Player, text: str, tracks: list[dict[str, Any]] = TRACKS) -> Any:
    """Read a code."""
    return pure(READ, text=text, tracks=tracks)


def test_a_long_code_holds_everything(pure: Player) -> None:
    """And says itself which text to keep."""
    code = long_code(pure)
    assert code.startswith("a1.")
    found = read(pure, code)
    assert found == {"state": "right", "assignment": WHOLE, "isShort": False, "code": code}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"modules": NAMES, "tests": False, "pass": 1},
        {"track": "student", "modules": ["s3"], "due": "", "pass": 100},
        {"id": "000000", "due": "2020-01-01"},
        {"id": "ZZZZZZ", "due": "2042-06-04"},
        {"due": "2028-02-29"},
    ],
)
def test_a_short_code_holds_what_counts(pure: Player, changes: dict[str, Any]) -> None:
    """All but title, message and key; it looks like something that can be typed."""
    code = short_code(pure, **changes)
    assert [len(part) for part in code.split("-")] == [4, 4, 4, 4]
    found = read(pure, code)
    assert (found["assignment"], found["isShort"]) == ({**BARE, **changes}, True)


def test_a_short_code_of_a_large_track(pure: Player) -> None:
    """It grows by the number of modules."""
    names = [f"m{number}" for number in range(100)]
    track = {"id": "newcomer", "name": "", "modules": names}
    one = {**BARE, "modules": names[::3]}
    code = pure(SHORT, one=one, tracks=[track])
    assert len(code) < 60
    assert read(pure, code, [track])["assignment"] == one


def test_the_longest_long_code(pure: Player) -> None:
    """As much as a link may hold: title and message to their limits, all modules, a key."""
    code = long_code(pure, title="題" * 60, message="伝" * 360, modules=NAMES)
    assert len(code) <= 2000
    longest = long_code(pure, title="題" * 60, message="伝" * 400, modules=NAMES)
    assert read(pure, longest)["assignment"]["message"] == "伝" * 400


@pytest.mark.parametrize(
    "change",
    [
        "`#a=${code}`", "`https://example.jp/kouza/index.html#a=${code}`", "` ${code}\\n`",
        "code.replace(/.{30}/g, '$&\\r\\n> ')", "`課題です。\\nhttps://example.jp/#a=${code}\\nよろしく`",
        "code.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))",
    ],
)  # fmt: skip
def test_ways_in_which_a_long_code_comes(pure: Player, change: str) -> None:
    """In a link, broken into lines by mail, quoted, in full width."""
    expression = f"(() => {{ const code = {LONG}; const text = {change}; return {READ}; }})()"
    assert pure(expression, one=WHOLE, tracks=TRACKS)["assignment"] == WHOLE


@pytest.mark.parametrize(
    "change",
    [
        "code.toLowerCase()", "code.replaceAll('-', '')", "code.replaceAll('-', ' ')", "code.replaceAll('-', 'ー')",
        "`#a=${code}`", "[...code].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')",
    ],
)  # fmt: skip
def test_ways_in_which_a_short_code_comes(pure: Player, change: str) -> None:
    """In any case and width, with any lines; what is kept is always the same text."""
    expression = (
        f"(() => {{ const code = {SHORT}; const text = {change}; return [code, {READ}]; }})()"
    )
    code, found = pure(expression, one=WHOLE, tracks=TRACKS)
    assert (found["assignment"], found["code"]) == (BARE, code)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("", "length"), ("あいう", "signs"), ("K7QF-2M9D", "length"), ("K7QF-2M9D-XR4P-0B1C-2", "length"),
        ("K7QF-2M9D-XR4P-0B1D", "slip"), ("0000-0000-0000-0001", "foreign"), ("a1.", "length"), ("a1.e30.0", "length"),
        ("a1.e30.00", "slip"), ("A" * 5000, "length"), ("🙂", "signs"),
    ],
)  # fmt: skip
def test_what_is_no_assignment(pure: Player, text: str, state: str) -> None:
    """It says in which way."""
    assert read(pure, text) == {"state": state}


@pytest.mark.parametrize("what", [LONG, SHORT])
def test_every_slip_is_found(pure: Player, what: str) -> None:
    """Another sign, neighbours that changed places: never a wrong assignment."""
    expression = f"""(() => {{
        const code = {what};
        const read = (text) => course.readAssignment(text, tracks);
        const states = new Set();
        for (let place = 0; place < code.length; place += 1) {{
            if ("-.".includes(code[place]) && code.startsWith("a1") === (code[place] === ".")) continue;
            const [one, two = ""] = code.slice(place, place + 2);
            const others = [...(code.startsWith("a1") ? "AbQ9_-" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")];
            const heads = others.filter((sign) => sign !== one).map((sign) => sign + two);
            if (two !== one && !"-.".includes(two)) heads.push(two + one);
            for (const head of heads) states.add(read(code.slice(0, place) + head + code.slice(place + 2)).state);
        }}
        return [...states];
    }})()"""
    assert "right" not in pure(expression, one={**WHOLE, "message": "", "key": ""}, tracks=TRACKS)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "7K2M9"}, {"id": "7K2M9I"}, {"id": 7}, {"title": "題" * 61}, {"title": None}, {"message": "x" * 401},
        {"track": "manager"}, {"modules": []}, {"modules": ["s99"]}, {"modules": "s1"}, {"modules": [1]}, {"due": "2026-02-30"},
        {"due": "25.12.2026"}, {"due": 5}, {"due": "2019-12-31"}, {"due": "2042-06-05"}, {"due": "2099-12-25"},
        {"pass": 0}, {"pass": 101}, {"pass": 80.5}, {"pass": "80"}, {"tests": 1}, {"key": "abc"},
        {"key": "B" * 88}, {"key": "!" * 87}, {"key": 5},
    ],
    ids=str,
)  # fmt: skip
def test_fields_of_foreign_codes_are_checked(pure: Player, changes: dict[str, Any]) -> None:
    """Anybody can make a code without a slip."""
    assert read(pure, long_code(pure, **changes)) == {"state": "foreign"}


@pytest.mark.parametrize("text", ["5", "null", "[]", "{}", '["7K2M9Q"]', "[", ""])
def test_codes_that_hold_something_else(pure: Player, text: str) -> None:
    """Consistent, but no assignment."""
    make = """(() => {
        const body = `a1.${course.toBase64(new TextEncoder().encode(text))}`;
        const hex = [...body].map((sign) => sign.charCodeAt(0).toString(16)).join("").toUpperCase();
        return `${body}.${course.checkCharacters(hex)}`;
    })()"""
    assert read(pure, pure(make, text=text))["state"] in {"foreign", "length"}


def test_another_edition(pure: Player) -> None:
    """A long code does without modules that are gone; a short one counts modules, and must not count wrong."""
    fewer = [{**TRACKS[0], "modules": NAMES[:8]}]
    assert read(pure, long_code(pure), fewer)["assignment"]["modules"] == ["s1", "s3"]
    assert read(pure, short_code(pure), fewer) == {"state": "foreign"}


def test_new_ids(pure: Player) -> None:
    """Six signs, none of which can be taken for another one."""
    ids = pure("Array.from({ length: 200 }, () => course.newAssignmentId())")
    assert len(set(ids)) == 200
    assert set("".join(ids)) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_the_file(pure: Player) -> None:
    """It puts the code where the course looks for it, and says what it is."""
    script = pure("course.assignmentScript(code)", code='a1."x"')
    comment, line, rest = script.split("\n")
    assert comment.startswith("// 課題のファイルです。")
    assert line == 'document.documentElement.dataset.assignment = "a1.\\"x\\"";'
    assert rest == ""


def narrowed(pure: Player, **changes: Any) -> Any:
    """Narrow a course of three modules, with two forms, to an assignment."""
    whole = facts("s1", "s2", "s3")
    track = {"id": "newcomer", "name": "", "modules": ["s1", "s2", "s3"], "minutes": 90}
    forms = {name: [{"id": f"{name}{m}", "module": m} for m in ("s1", "s2")] for name in "AB"}
    given = {**whole, "all": whole["modules"], "tracks": [track], "track": track, "forms": forms}
    one = {**BARE, "modules": ["s1", "s3"], "pass": 60, **changes}
    return pure("course.withAssignment(facts, one)", facts=given, one=one)


def test_the_course_as_an_assignment_narrows_it(pure: Player) -> None:
    """Its modules in their order, its pass mark; the whole course can still be read."""
    found = narrowed(pure)
    assert [one["id"] for one in found["modules"]] == found["track"]["modules"] == ["s1", "s3"]
    assert (found["passMark"], found["track"]["minutes"], len(found["all"])) == (60, 60, 3)
    assert found["tracks"][0]["modules"] == ["s1", "s2", "s3"]


@pytest.mark.parametrize(
    ("changes", "forms"),
    [({}, {"A": ["As1"], "B": ["Bs1"]}), ({"tests": False}, {}), ({"modules": ["s3"]}, {})],
)
def test_tests_of_an_assignment(pure: Player, changes: dict[str, Any], forms: object) -> None:
    """Over its modules, or none at all."""
    found = narrowed(pure, **changes)["forms"]
    assert {name: [one["id"] for one in each] for name, each in found.items()} == forms


def test_without_an_assignment_nothing_changes(pure: Player) -> None:
    """The facts are the very same."""
    assert pure("course.withAssignment(facts, null)", facts=facts("s1")) == facts("s1")
