"""Makes the records of a class: forty people who learnt, and all that goes wrong when records are handed in."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

from course.report.results import result_of
from course.report.scope import scope_of

from . import NOW
from .course_facts import ADULT, PUPIL, small_course
from .learners import Entry, Facts, Learner, seeded
from .rows import packed

DAY = 86_400_000
OCTOBER = NOW - 50 * DAY
SECTIONS = ("総務課", "福祉課", "都市政策課", "税務課")
ASSIGNMENT = {
    "id": "K7QF2M",
    "track": ADULT,
    "modules": ["s1"],
    "due": "2026-11-10",
    "pass": 50,
    "tests": False,
}
Files = dict[str, bytes]


def staff(number: str, name: str, section: str = "総務課") -> dict[str, str]:
    """Make the identity of somebody at the city hall."""
    return {"kind": "staff", "school": "", "section": section, "number": number, "name": name}


def student(number: str, name: str = "") -> dict[str, str]:
    """Make the identity of a pupil."""
    return {
        "kind": "student",
        "school": "あさぎ高校",
        "section": "1年2組",
        "number": number,
        "name": name,
    }


def nickname(name: str) -> dict[str, str]:
    """Make the identity of somebody who gives none."""
    return {"kind": "nickname", "school": "", "section": "", "number": "", "name": name}


class Maker:
    """Makes learners and their files; whoever is made gets chances of their own, so that a change moves nobody else."""

    def __init__(self) -> None:
        """Begin without files."""
        self.facts = small_course()
        self.files: Files = {}

    def learner(self, seed: int, ability: float, track: str = ADULT) -> Learner:
        """Make somebody who begins on some day of October."""
        source = seeded(seed)
        return Learner(
            self.facts, track, ability, OCTOBER + source.randrange(30) * DAY, source, seed % 5 > 0
        )

    def record(self, who: dict[str, str], learner: Learner, **changes: Any) -> Facts:
        """Make a record that says of itself what is true, with changes to its head."""
        entries = sorted(learner.entries, key=lambda one: (one["at"], one["id"]))
        assignment = changes.get("assignment")
        return {
            "format": "course-record",
            "format_version": 1,
            "course": self.facts["course"],
            "version": self.facts["version"],
            "build": "0123456789",
            "record": f"{learner.source.getrandbits(72):018x}",
            "made_at": learner.clock + 60_000,
            "who": who,
            "track": learner.track,
            "assignment": None,
            "claims": self.claims(entries, learner.track, assignment),
            "shares_notes": False,
            "entries": entries,
            **changes,
        }

    def claims(self, entries: list[Entry], track: str, assignment: Facts | None) -> Facts:
        """Give what the learner's page would say."""
        result = result_of(entries, scope_of(self.facts, track, assignment), self.facts)
        tests = {
            test: tally and {key: tally[key] for key in ("asked", "right")}
            if tally and tally["complete"]
            else None
            for test, tally in result["tests"].items()
        }
        modules = {
            name: {"percent": one["percent"], "ended": one["ended"], "done": one["state"] == "done"}
            for name, one in result["modules"].items()
        }
        return {"modules": modules, "complete": result["complete"], **tests}

    def put(self, name: str, record: dict[str, Any]) -> None:
        """Keep a file; entries that are objects are written as rows."""
        whole = record if "words" in record else packed(record)
        text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
        self.files[f"{name}.json"] = text.encode()


def make() -> tuple[Facts, Files]:
    """Make the facts of the course and all files, by name, in the order in which they are handed over."""
    maker = Maker()
    _add_staff(maker)
    _add_pupils(maker)
    _add_conflicts(maker)
    _add_odd_records(maker)
    _add_refused(maker)
    return maker.facts, maker.files


def _add_staff(maker: Maker) -> None:
    """Thirty who did everything, three who stopped on the way, one who only looked, three with an assignment."""
    for number in range(30):
        one = maker.learner(number, ability=(number - 12) / 8)
        one.finish(["s1", "s2"], "BA" if number % 5 == 0 else "AB")
        who = staff(f"00{101 + number}", f"職員{number + 1}", SECTIONS[number % 4])
        maker.put(f"01-staff-{number:02}", maker.record(who, one))
    for number in range(3):
        one = maker.learner(100 + number, ability=-0.5)
        one.begin()
        one.test("before", "A", stop=2 if number == 0 else 99)
        one.learn("s1", tries=1)
        one.play("s2", to_the_end=number == 2)
        maker.put(f"02-under-way-{number}", maker.record(staff(f"0020{number}", "途中"), one))
    looked = maker.learner(110, ability=0)
    looked.begin()
    maker.put("03-looked", maker.record(staff("00300", "見ただけ"), looked))
    for number in range(3):
        one = maker.learner(120 + number, ability=0.3)
        one.begin()
        one.learn("s1", tries=1)
        name = f"04-assigned-{number}"
        who = staff("", f"課題{number}", "福祉課")
        maker.put(name, maker.record(who, one, assignment=ASSIGNMENT))


def _add_pupils(maker: Maker) -> None:
    """Two pupils, one without a name, who play a scenario of their own."""
    for number in range(2):
        one = maker.learner(200 + number, ability=0.2, track=PUPIL)
        one.begin()
        one.learn("s1")
        maker.put(f"05-pupil-{number}", maker.record(student(f"0{number + 1}"), one))


def _add_conflicts(maker: Maker) -> None:
    """Two devices, an older record, the same one twice, a number under two names, nicknames, and a copy."""
    early, late = maker.learner(300, 0.5), maker.learner(301, 0.5)
    early.begin()
    early.learn("s1")
    late.clock = early.clock + DAY
    late.learn("s2")
    both = staff("００４０１", "熊谷　花子")  # the second time in full width
    maker.put("06-device-1", maker.record(staff("00401", "熊谷花子"), early))
    maker.put("06-device-2", maker.record(both, late))
    older = maker.learner(310, 0.4)
    older.begin()
    older.learn("s1")
    who = staff("00410", "あとで終えた人")
    maker.put("07-older", maker.record(who, older))
    older.learn("s2")
    newer = maker.record(who, older)
    maker.put("07-newer", newer)
    maker.put("07-newer (1)", newer)
    for name in ("北原", "南原"):
        one = maker.learner(320 + len(maker.files), 0)
        one.begin()
        one.learn("s1")
        maker.put(f"08-same-number-{name}", maker.record(staff("00420", name), one))
    for number in range(2):
        one = maker.learner(330 + number, 0.1)
        one.begin()
        one.quiz("s1")
        maker.put(f"09-nickname-{number}", maker.record(nickname("はな"), one))
    copied = maker.learner(340, 1)
    copied.finish(["s1", "s2"])
    maker.put("10-original", maker.record(staff("00430", "書いた人"), copied))
    maker.put("10-copy", maker.record(staff("00431", "写した人"), copied))


def _add_odd_records(maker: Maker) -> None:
    """Add records that count, but must be looked at."""
    for number, change in enumerate(("percent", "complete")):
        one = maker.learner(400 + number, -1.5)
        one.begin()
        one.test("before", "A")
        one.learn("s1", tries=1)
        record = maker.record(staff(f"0050{number}", f"直した人{number}"), one)
        if change == "percent":
            record["claims"]["modules"]["s1"] |= {"percent": 99}
        else:
            done = {"percent": 100, "ended": True, "done": True}
            record["claims"] |= {
                "complete": True,
                "modules": {"s1": done, "s2": done},
                "after": {"asked": 4, "right": 4},
            }
        maker.put(f"11-edited-{number}", record)
    old = maker.learner(410, 0.5)
    old.begin()
    old.learn("s1")
    for entry in old.entries:
        if entry.get("question") == "s1.q1":
            entry["revision"] = 7  # an answer to another edition of the question
    for entry in old.entries:
        if entry["type"] == "attempt":
            entry["questions"] = [*entry["questions"], "s1.gone", "__proto__"]
    maker.put("12-old-edition", maker.record(staff("00510", "旧版"), old, version="0.9.0"))
    ahead = maker.learner(420, 0.5)
    ahead.clock = NOW + 3 * DAY
    ahead.begin()
    ahead.quiz("s1")
    maker.put("13-future", maker.record(staff("00520", "未来"), ahead))
    partly = maker.learner(430, 0.5)
    partly.begin()
    partly.learn("s1")
    record = packed(maker.record(staff("00530", "一部"), partly, later_key={"not": "known"}))
    bad: list[object] = [
        ["f" * 18, *record["entries"][0][1:], 1],
        ["e" * 18, "ask", 1, 0, 0, 0],
        ["d" * 18, "visit", 1.5, 0],
        ["c" * 18, "note", 1, 0, "見せない"],
        ["B" * 18, "visit", 1, 0],
        ["a" * 18, "toString", 1],
        ["9" * 18, "visit", 1, len(record["words"])],
        None,
    ]
    record["entries"] = [*record["entries"], *bad, record["entries"][0]]
    maker.put("14-partly", record)
    maker.files["14-partly.json"] = b"\xef\xbb\xbf" + maker.files["14-partly.json"]
    stub = maker.learner(440, 0.5)
    stub.begin()
    stub.quiz("s1")
    stub.entries = [one for one in stub.entries if one["type"] != "attempt"]
    maker.put("15-without-attempt", maker.record(staff("00540", "欠けた人"), stub))


def _add_refused(maker: Maker) -> None:
    """Files that cannot be used."""
    one = maker.learner(500, 0)
    one.begin()
    good = packed(maker.record(staff("00600", "だめ"), one))
    changes: dict[str, Facts] = {
        "other-course": {"course": "another-course"},
        "newer-format": {"format_version": 2},
        "no-format": {"format": "course-progress"},
        "sealed": {"format": "course-record-sealed", "key": "01234567"},
        "bad-who": {"who": {**good["who"], "number": 600}},
        "nobody": {"who": staff("", "　")},
        "bad-time": {"made_at": -1},
        "bad-claims": {"claims": {**good["claims"], "before": {"asked": 1, "right": 2}}},
        "bad-entries": {"entries": {}},
        "bad-words": {"words": ["s1", ""]},
        "bad-assignment": {"assignment": {**ASSIGNMENT, "due": "12月25日"}},
        "too-deep": {"later": [[[[[]]]]]},
    }
    for name, change in changes.items():
        maker.put(f"20-{name}", {**good, **change})
    text = json.dumps(good, ensure_ascii=False)
    maker.files |= {
        "21-cut.json": text.encode()[: len(text) // 2],
        "21-nan.json": text.replace('"made_at": ', '"made_at": NaN, "x": ').encode(),
        "21-cp932.json": text.encode("cp932"),
        "21-utf16.json": text.encode("utf-16"),
        "21-empty.json": b"",
        "22-list.json": b"[1, 2, 3]",
        "22-Thumbs.db": b"\xd0\xcf\x11\xe0\x00\x00",
        "22-memo.docx": b"PK-not-a-zip",
    }


def zipped(files: Files) -> bytes:
    """Pack files so that the same files always give the same bytes."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
