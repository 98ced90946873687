"""The code of a certificate: it says what it stands for, and tells slips in copying."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

NOVEMBER = 1_795_428_000_000  # 23 November 2026, noon in Japan
TRACKS = ["newcomer", "student"]
MAKE = "course.makeCode({ course: 'city', track, at, percent })"
READ = "course.readCode(text, 'city', tracks)"
SLIPS = """(() => {
    const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const code = course.makeCode({ course: "city", track, at, percent }).replaceAll("-", "");
    const wrong = [];
    for (let place = 0; place < code.length; place += 1) {
        for (const sign of signs) wrong.push(code.slice(0, place) + sign + code.slice(place + 1));
        wrong.push(code.slice(0, place) + (code[place + 1] ?? "") + code[place] + code.slice(place + 2));
    }
    const slips = wrong.filter((text) => text !== code);
    const states = slips.map((text) => course.readCode(text, "city", []).state);
    return [slips.length, states.filter((state) => state !== "slip").length];
})()"""


@pytest.mark.parametrize(
    ("payload", "check"), [("ISO79", "3W"), ("0", "01"), ("000000000", "01"), ("ZZZZZZZZZ", "XM")]
)
def test_check_characters(pure: Player, payload: str, check: str) -> None:
    """ISO 7064, MOD 1271-36; the first row is an example that is well known."""
    assert pure("course.checkCharacters(payload)", payload=payload) == check


@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("percent", [0, 80, 93, 100])
def test_a_code_says_what_went_into_it(pure: Player, track: str, percent: int) -> None:
    """The track, the day and the result; and it looks like a code."""
    code = pure(MAKE, track=track, at=NOVEMBER, percent=percent)
    assert [len(part) for part in code.split("-")] == [4, 4, 3]
    found = pure(READ, text=code, tracks=TRACKS)
    assert (found["state"], found["track"], found["percent"]) == ("right", track, percent)
    words = pure("[course.dateWords(at), course.dateWords(day)]", at=NOVEMBER, day=found["at"])
    assert words[0] == words[1]


@pytest.mark.parametrize(
    ("track", "at", "percent"),
    [("newcomer", NOVEMBER, 93), ("student", NOVEMBER + 40 * 86_400_000, 80), ("", 0, 0)],
)
def test_every_slip_of_one_sign_is_found(pure: Player, track: str, at: int, percent: int) -> None:
    """Each sign in the place of another, and each pair of neighbours that changed places."""
    slips, missed = pure(SLIPS, track=track, at=at, percent=percent)
    assert slips > 11 * 35
    assert missed == 0


def test_a_code_is_the_same_every_time(pure: Player) -> None:
    """Nothing in it is chance; another day, result, track or course gives another one."""
    about: dict[str, Any] = {"track": "newcomer", "at": NOVEMBER, "percent": 93}
    others: list[dict[str, Any]] = [
        {**about, "track": "student"}, {**about, "at": NOVEMBER + 86_400_000}, {**about, "percent": 94},
    ]  # fmt: skip
    code = pure(MAKE, **about)
    assert pure(MAKE, **about) == code
    assert len({code, *(pure(MAKE, **other) for other in others)}) == 4


@pytest.mark.parametrize(
    "change",
    [
        "code.toLowerCase()", "code.replaceAll('-', '')", "` ${code} `", "code.replaceAll('-', ' ')",
        "code.replaceAll('-', 'ー')", "code.replaceAll('-', '－')",
        "[...code].map((sign) => sign === '-' ? '−' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')",
    ],
)  # fmt: skip
def test_a_code_may_be_written_in_many_ways(pure: Player, change: str) -> None:
    """In any case and width, with any lines or none."""
    expression = f"(() => {{ const code = {MAKE}; const text = {change}; return {READ}; }})()"
    found = pure(expression, track="newcomer", at=NOVEMBER, percent=93, tracks=TRACKS)
    assert (found["state"], found["track"]) == ("right", "newcomer")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {"state": "length", "length": 0}),
        ("K7QF-2M9D-XR", {"state": "length", "length": 10}),
        ("K7QF-2M9D-XR45", {"state": "length", "length": 12}),
        ("K7QF-2M9D-XRあ", {"state": "signs"}),
        ("K7QF-2M9D-XR4", {"state": "slip"}),
        ("0000-0000-001", {"state": "foreign"}),
    ],
)
def test_what_is_no_code(pure: Player, text: str, found: dict[str, object]) -> None:
    """Too short, signs that none has, a slip, or none of this course."""
    assert pure(READ, text=text, tracks=TRACKS) == found


def test_a_code_of_another_course(pure: Player) -> None:
    """There is no slip in it, but it was not made here."""
    code = pure(MAKE.replace("city", "village"), track="newcomer", at=NOVEMBER, percent=93)
    assert pure(READ, text=code, tracks=TRACKS)["state"] == "foreign"


def test_a_track_that_is_gone(pure: Player) -> None:
    """The rest can still be read."""
    code = pure(MAKE, track="manager", at=NOVEMBER, percent=93)
    found = pure(READ, text=code, tracks=TRACKS)
    assert (found["state"], found["track"], found["percent"]) == ("right", None, 93)
