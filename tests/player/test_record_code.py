"""The summary of a record as a short text: there and back, its slips, and how it is found among other words."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import START

if TYPE_CHECKING:
    from .page import Player

NAMES = [f"s{number}" for number in range(1, 10)]
DATA = {
    "course": "city",
    "tracks": [{"id": "newcomer", "modules": NAMES}, {"id": "student", "modules": NAMES[:3]}],
}
STAFF = {"kind": "staff", "school": "", "section": "総務課", "number": "0123", "name": "山田 花子"}
STUDENT = {"kind": "student", "school": "緑高校", "section": "1年2組", "number": "7", "name": ""}
NICKNAME = {"kind": "nickname", "school": "", "section": "", "number": "", "name": "さくら"}
STATES = [(None, False), (0, False), (100, True), (79, True), (80, False), (81, True), (50, True), (None, True), (99, True)]  # fmt: skip


def states(names: list[str], pass_mark: int = 80) -> dict[str, Any]:
    """Make claims about modules."""
    return {
        name: {"percent": percent, "ended": ended, "done": ended and (percent or 0) >= pass_mark}
        for name, (percent, ended) in zip(names, STATES, strict=False)
    }


def summary(who: dict[str, str] = STAFF, **changes: Any) -> dict[str, Any]:
    """Make a summary of a record."""
    claims = {
        "modules": states(NAMES), "complete": False, "before": {"asked": 21, "right": 12}, "after": None,
    }  # fmt: skip
    whole = {
        "course": "city", "who": who, "track": "newcomer", "modules": NAMES, "made_at": START, "assignment": "7K2M9Q",
        "pass": 80, "claims": claims,
    }  # fmt: skip
    return {**whole, **changes}


def code(pure: Player, one: dict[str, Any]) -> str:
    """Write a summary."""
    return str(pure("course.recordCode(one)", one=one))


def read(pure: Player, text: str, data: object = DATA) -> Any:
    """Read one code."""
    return pure("course.readRecordCode(text, data)", text=text, data=data)


def find(pure: Player, text: str) -> list[dict[str, Any]]:
    """Find all codes; give their readings."""
    found = pure("course.findRecordCodes(text, data)", text=text, data=DATA)
    return [one["reading"] for one in found]


@pytest.mark.parametrize("who", [STAFF, STUDENT, NICKNAME], ids=lambda who: who["kind"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"assignment": None, "pass": 1},
        {"assignment": "ZZZZZZ", "pass": 100},
        {"track": "student", "modules": NAMES[:3], "claims": {
            "modules": states(NAMES[:3]), "complete": True, "before": None, "after": {"asked": 511, "right": 511}}},
    ],
)  # fmt: skip
def test_there_and_back(pure: Player, who: dict[str, str], changes: dict[str, Any]) -> None:
    """All that goes in comes out, but the time of the day; each kind of identity in its own order."""
    one = summary(who, **changes)
    one["claims"]["modules"] = states(one["modules"], one["pass"])
    text = code(pure, one)
    assert len(text) < 200
    found = read(pure, text)
    assert found["state"] == "right"
    day = 86_400_000
    assert abs(found["summary"]["made_at"] - START) <= day
    assert {**found["summary"], "made_at": START} == one


@pytest.mark.parametrize(
    ("who", "start"),
    [
        (STAFF, "【修了記録 0123/総務課/山田 花子/A"),
        (STUDENT, "【修了記録 緑高校/1年2組/7//B"),
        (NICKNAME, "【修了記録 さくら/C"),
    ],
)
def test_what_it_looks_like(pure: Player, who: dict[str, str], start: str) -> None:
    """The identity as it was written, then groups of four."""
    text = code(pure, summary(who))
    assert text.startswith(start)
    groups = text.rstrip("】").split("/")[-1].split("-")
    assert {len(group) for group in groups} == {4}
    assert len(groups) <= 12


def test_the_longest_identity_fits(pure: Player) -> None:
    """With as many signs as the page's fields take, all is said in less than 200 characters."""
    longest = {"kind": "student", "school": "校" * 40, "section": "組" * 30, "number": "1" * 20, "name": "名" * 40}  # fmt: skip
    assert len(code(pure, summary(longest))) < 200


@pytest.mark.parametrize(
    ("old", "new", "reading"),
    [
        ("0123", "0124", {"state": "slip", "part": "who"}),
        ("総務課", "総務謀", {"state": "slip", "part": "who"}),
        ("/山田 花子", "", {"state": "slip", "part": "who"}),
        ("/A", "/B", {"state": "slip", "part": "code"}),
        ("-", "-0", {"state": "slip", "part": "code"}),
    ],
)
def test_slips(pure: Player, old: str, new: str, reading: object) -> None:
    """In the identity, or in the code."""
    assert read(pure, code(pure, summary()).replace(old, new, 1)) == reading


def test_every_slip_of_one_sign_in_the_code_is_found(pure: Player) -> None:
    """Each other sign in each place, and neighbours that changed places."""
    expression = """(() => {
        const [head, tail] = [text.slice(0, text.lastIndexOf("/") + 1), text.slice(text.lastIndexOf("/") + 1, -1)];
        const plain = tail.replaceAll("-", "");
        const wrong = [];
        for (let place = 0; place < plain.length; place += 1) {
            const rest = plain.slice(place + 1);
            for (const sign of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") wrong.push(plain.slice(0, place) + sign + rest);
            wrong.push(plain.slice(0, place) + (rest[0] ?? "") + plain[place] + rest.slice(1), plain.slice(0, place) + rest);
        }
        const states = wrong.filter((one) => one !== plain).map((one) => course.readRecordCode(`${head}${one}】`, data).state);
        return [states.length, states.filter((state) => state !== "slip").length];
    })()"""
    tried, missed = pure(expression, text=code(pure, summary()), data=DATA)
    assert tried > 1200
    assert missed == 0


@pytest.mark.parametrize(
    "change",
    [
        {"section": "総務課 "}, {"number": "０１２３"}, {"name": "山田花子"}, {"name": "山田　花子"},
    ],
)  # fmt: skip
def test_ways_of_writing_a_name(pure: Player, change: dict[str, str]) -> None:
    """Width, case and blanks make no difference."""
    text = code(pure, summary())
    for name, value in change.items():
        text = text.replace(STAFF[name], value)
    assert read(pure, text)["state"] == "right"


@pytest.mark.parametrize(
    ("data", "state"),
    [
        ({**DATA, "course": "village"}, "foreign"),
        ({**DATA, "tracks": [{"id": "newcomer", "modules": NAMES[:8]}]}, "edition"),
        ({**DATA, "tracks": []}, "edition"),
    ],
)
def test_codes_from_elsewhere(pure: Player, data: object, state: str) -> None:
    """Of another course; of an edition in which the track has other modules."""
    assert read(pure, code(pure, summary()), data) == {"state": state}


def test_a_code_of_a_later_format(pure: Player) -> None:
    """It is consistent, but what it says is not known here."""
    later = pure("course.packDigits(Array(20).fill([1, 36]), 'D')")
    assert read(pure, f"【修了記録 0123/総務課/山田/{later}】") == {"state": "newer"}


@pytest.mark.parametrize(
    "text", ["", "/", "////", "A000", "【修了記録 】", "あ/い/う/え", "/" * 5000]
)
def test_what_is_no_code(pure: Player, text: str) -> None:
    """It never fails."""
    assert read(pure, text)["state"] == "slip"


@pytest.mark.parametrize(
    "change",
    [
        "text", "`> ${text}\\r\\n> よろしく`", "`前\\n${text}後`", "text.replaceAll('-', ' - ')", "text.replace('【', '［').replace('】', '］')",
        "text.replace(/.{20}/g, '$&\\r\\n>> ')", "text.replace('修了記録', '修了\\n記録')", "text.slice(1)", "text.slice(0, -1)",
        "`\\u300c${text}\\u300d`", "text.toLowerCase()", "text.replace('修了記録 ', '修了記録')", "`2026/11/23\\t${text}\\t山田`",
        "[...text].map((one) => /[!-~]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one).join('')",
        "`${text.slice(0, -1)}\\n\\nよろしくお願いします。`",
    ],
)  # fmt: skip
def test_a_code_is_found_in_what_people_paste(pure: Player, change: str) -> None:
    """Quoted, wrapped, in full width, in a cell, without a bracket."""
    text = pure(f"(() => {{ const text = course.recordCode(one); return {change}; }})()", one=summary())  # fmt: skip
    (reading,) = find(pure, text)
    assert reading["state"] == "right"
    assert reading["summary"]["who"]["name"].replace(" ", "") == "山田花子"


def test_many_codes_with_rubbish_between(pure: Player) -> None:
    """All of them, in their order; the broken ones are there too."""
    people = [STAFF, STUDENT, NICKNAME]
    texts = [code(pure, summary(who)) for who in people]
    broken = texts[0].replace("0123", "0124")
    cut = texts[1][:30]
    mail = f"件名：修了記録\n{texts[0]}、{texts[1]}\n修了記録_city_0123_20261123-0900.json\n{broken}\n【修了記録】です\n{texts[2]}{cut}"
    readings = find(pure, mail)
    assert [one["state"] for one in readings] == ["right", "right", "slip", "right", "slip"]
    assert [one["summary"]["who"] for one in readings if one["state"] == "right"] == people


@pytest.mark.parametrize(
    "text", ["", "修了記録", "修了記録_city_0123_20261123-0900.json", "【修了記録】", "【修了記録の提出】のお願い", "修 了 記 録/"]
)  # fmt: skip
def test_the_word_alone_is_no_code(pure: Player, text: str) -> None:
    """It stands in headings and names of files."""
    assert find(pure, text) == []


def test_much_rubbish_takes_little_time(pure: Player) -> None:
    """A megabyte of blanks, brackets or words is gone through at once."""
    expression = """(() => {
        const start = performance.now();
        for (const one of [" ", "【", "修 ", "修了記録 ", "【修了記録 /", "】"]) course.findRecordCodes(one.repeat(100_000), data);
        return performance.now() - start;
    })()"""
    assert pure(expression, data=DATA) < 5000
