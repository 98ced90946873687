"""What the desk says of what is handed in: who handed in what, and what became of each file."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests import records
from tests.records import rows
from tests.records.maker import ASSIGNMENT, DAY, Maker, nickname, staff

from .files import packed, taken_in
from .test_zip_read import zipped

if TYPE_CHECKING:
    from .page import Player

EXPECTED = records.expected()
OWN = ("notes", "code", "onRoster")
"""What only the desk tells of a person."""
SCENE = """(async () => {
    const fileOf = ([name, text]) =>
        new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name);
    const files = Object.entries(given).map(fileOf);
    const intake = new course.Intake(data, { now: () => now, ...options });
    const ends = () => intake.sources().map(({ state, reason }) => reason ?? state);
    const who = () => intake.people().map(({ label, flags }) => [label, ...flags.map(({ reason }) => reason)]);
    %s
})()"""


def play(desk: Player, body: str, files: dict[str, bytes] | None = None, **values: Any) -> Any:
    """Run a scene with an intake."""
    data, options = values.pop("data", records.facts()), values.pop("options", {})
    return desk(SCENE % body, given=packed(files or {}), data=data, now=records.NOW, options=options, **values)  # fmt: skip


def file_of(record: dict[str, Any]) -> bytes:
    """Write a record; entries that are objects are written as rows."""
    return json.dumps(record if "words" in record else rows.packed(record)).encode()


@pytest.fixture
def maker() -> Maker:
    """Make learners of the small course."""
    return Maker()


@pytest.fixture(scope="module")
def said(desk: Player) -> dict[str, Any]:
    """Have the desk read the class that both sides know."""
    found: dict[str, Any] = taken_in(desk, records.facts(), records.files(), records.NOW)
    return found


def test_the_report_says_the_same_of_every_file(said: dict[str, Any]) -> None:
    """Used, merged, superseded or refused, with the same reason."""
    assert said["sources"] == EXPECTED["sources"]


def without_own(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out what only the desk tells."""
    return [{key: value for key, value in one.items() if key not in OWN} for one in people]


def test_the_report_says_the_same_of_everybody(said: dict[str, Any]) -> None:
    """Who it is, what was reached, and what to look at."""
    assert without_own(said["people"]) == EXPECTED["people"]


def test_a_zip_is_read_like_its_files(desk: Player) -> None:
    """The same people."""
    found = taken_in(desk, records.facts(), {"class.zip": zipped(records.files())}, records.NOW)
    assert without_own(found["people"]) == EXPECTED["people"]


def test_files_one_after_the_other(desk: Player) -> None:
    """Whoever hands in later joins, as if all had come at once."""
    body = "for (const file of files) await intake.add([file]); return intake.people();"
    assert without_own(play(desk, body, records.files())) == EXPECTED["people"]


def two_devices(maker: Maker) -> dict[str, bytes]:
    """Make two records of one person, from two devices, and of somebody else with the same entries."""
    early, late = maker.learner(1, 0.5), maker.learner(2, 0.5)
    early.begin()
    early.learn("s1")
    late.clock = early.clock + DAY
    late.learn("s2")
    records_ = [maker.record(staff("7", "花"), one) for one in (early, late)]
    copy = maker.record(staff("8", "写"), late)
    return {f"{number}.json": file_of(one) for number, one in enumerate([*records_, copy])}


REMOVE = """
    await intake.add(files);
    const before = [ends(), who()];
    await intake.remove(1);
    return [...before, ends(), who(), intake.people().map(({ sources }) => sources)];
"""


def test_what_is_taken_out_was_never_there(desk: Player, maker: Maker) -> None:
    """The other device stays, and nobody shares entries any more."""
    before, people, after, rest, sources = play(desk, REMOVE, two_devices(maker))
    assert before == ["merged", "merged", "used"]
    assert people == [["花", "merged_devices", "shared_entries"], ["写", "shared_entries"]]
    assert after == ["used", "used"]
    assert rest == [["花"], ["写"]]
    assert sources == [[0], [1]]


COPIES = """
    await intake.add(files);
    await intake.remove(0);
    return who();
"""


def test_copies_share_even_when_the_first_is_taken_out(desk: Player, maker: Maker) -> None:
    """Those who are left still have entries in common."""
    one = maker.learner(3, 0.5)
    one.begin()
    files = {f"{name}.json": file_of(maker.record(staff(name, name), one)) for name in "abc"}
    assert play(desk, COPIES, files) == [["b", "shared_entries"], ["c", "shared_entries"]]


def test_everything_taken_out(desk: Player, maker: Maker) -> None:
    """An empty desk."""
    body = "await intake.add(files); for (const _ of files) await intake.remove(0); await intake.remove(0); return [ends(), who()];"
    assert play(desk, body, two_devices(maker)) == [[], []]


def test_sources_are_meant_as_they_stand(desk: Player, maker: Maker) -> None:
    """Two taken out at once: the second one's place is that from before."""
    body = "await intake.add(files); await Promise.all([intake.remove(0), intake.remove(2), intake.remove(2)]); return who();"
    assert play(desk, body, two_devices(maker)) == [["花"]]


CODES = """
    const record = JSON.parse(await files[0].text());
    const code = course.recordCode(course.summaryOf(record, course.factsFor(data, record.track, null)));
    const other = code.replace(/^【修了記録 [^/]+/, "【修了記録 9");
    const text = `先生、記録です。\\n> ${code}\\nよろしく\\n${code.replace(/.(】)/, "0$1").replace("7/", "7/")} ${other}`;
    await intake.addText(text);
    const alone = [ends(), intake.people().map(({ label, result, code, flags, records }) => [label, result, code.claims, flags, records])];
    await intake.add(files.slice(0, 1));
    return [alone, ends(), intake.people().map(({ code, result, flags }) => [code, result !== null, flags])];
"""


def test_a_code_counts_until_the_file_comes(desk: Player, maker: Maker) -> None:
    """It says what was reached; a slip in it is told; a file of the same person is better."""
    files = two_devices(maker)
    (alone, people), ends, later = play(desk, CODES, files)
    claims = json.loads(files["0.json"])["claims"]
    assert alone == ["used", "code_slip", "code_slip"]
    assert people == [["花", None, claims, [{"reason": "code_only", "detail": ""}], 0]]
    assert ends == ["older_record", "code_slip", "code_slip", "used"]
    assert later == [[None, True, []]]


def test_codes_in_a_file(desk: Player, maker: Maker) -> None:
    """A mail or a column that was saved as text."""
    body = """
        const record = JSON.parse(await files[0].text());
        const code = course.recordCode(course.summaryOf(record, course.factsFor(data, record.track, null)));
        await intake.add([new File([`組,記録\\r\\n1,${code}\\r\\n`], "forms.csv"), new File(["何もない"], "memo.txt")]);
        return [ends(), intake.sources()[0].name.slice(0, 12)];
    """
    assert play(desk, body, two_devices(maker)) == [["used", "not_record"], "forms.csv: 【"]


def test_a_record_can_be_pasted(desk: Player, maker: Maker) -> None:
    """The text of a file is the file."""
    body = "await intake.addText(await files[0].text()); await intake.add(files.slice(1)); return [ends(), who()];"
    ends, people = play(desk, body, two_devices(maker))
    assert ends == ["merged", "merged", "used"]
    assert people[0] == ["花", "merged_devices", "shared_entries"]


SEALED = """
    const key = await course.makeClassKey();
    const sealed = await Promise.all(files.map(async (file) =>
        new File([JSON.stringify(await course.sealRecord(await file.text(), key.public))], "sealed.json")));
    const damaged = new File([(await sealed[0].text()).replace(/"data":".{9}/, '"data":"AAAAAAAAA')], "damaged.json");
    const twice = await course.sealRecord(await sealed[0].text(), key.public);
    const keys = [];
    const locked = new course.Intake(data, { now: () => now, keys: () => keys });
    const found = () => [locked.sources().map(({ state, reason }) => reason ?? state), locked.people().length];
    await locked.add([...sealed, damaged, new File([JSON.stringify(twice)], "twice.json")]);
    const before = found();
    keys.push(key);
    await locked.retry();
    const opened = found();
    await locked.add([new File([JSON.stringify({ ...twice, point: 1, iv: null, data: {} })], "odd.json")]);
    return [before, opened, found()[0].at(-1)];
"""


def test_sealed_records(desk: Player, maker: Maker) -> None:
    """Without the key they wait for it; with it they are read like any other."""
    before, opened, odd = play(desk, SEALED, two_devices(maker))
    assert before == [["sealed_no_key"] * 5, 0]
    assert opened == [["merged", "merged", "used", "sealed_damaged", "sealed_damaged"], 2]
    assert odd == "sealed_damaged"


def test_notes_are_read_only_when_they_are_shared(desk: Player, maker: Maker) -> None:
    """The last wording of each."""
    one = maker.learner(4, 0.5)
    one.begin()
    notes = [
        {"id": f"{number:018x}", "type": "note", "at": at, "key": "s1.plan.if", "text": text}
        for number, (at, text) in enumerate([(5, "あとの文"), (1, "はじめの文")])
    ]
    record = maker.record(staff("1", "花"), one)
    record["entries"] = [*record["entries"], *notes]
    files = {"shared.json": file_of({**record, "shares_notes": True})}
    body = "await intake.add(files); return intake.people().map(({ notes }) => notes);"
    assert play(desk, body, files) == [[{"key": "s1.plan.if", "text": "あとの文"}]]
    assert play(desk, body, {"not.json": file_of(record)}) == [[]]


ROSTER = """
    await intake.add(files);
    const list = await course.readRoster(new TextEncoder().encode("番号,氏名\\n7,花\\n9,来ない人").buffer, "a.csv");
    await intake.expect(list);
    const found = intake.people().map(({ label, onRoster, flags }) => [label, onRoster, flags.at(-1)?.reason ?? null]);
    const { rows, extra } = await course.matchRoster(intake.people(), list);
    await intake.expect(null);
    return [found, rows.map(({ person }) => person?.label ?? null), extra.map(({ label }) => label), intake.people().map(({ onRoster }) => onRoster)];
"""


def test_who_is_not_on_the_list_is_marked(desk: Player, maker: Maker) -> None:
    """Nobody is, before there is a list."""
    found, rows, extra, before = play(desk, ROSTER, two_devices(maker))
    assert found == [["花", True, "shared_entries"], ["写", False, "not_on_roster"]]
    assert (rows, extra, before) == (["花", None], ["写"], [None, None])


@pytest.mark.parametrize(("ids", "found"), [([], []), (["K7QF2M"], []), (["AAAAAA"], ["K7QF2M"])])
def test_records_of_another_assignment(
    desk: Player, maker: Maker, ids: list[str], found: list[str]
) -> None:
    """They count, and are marked when the desk knows what was handed out."""
    one = maker.learner(5, 0.5)
    one.begin()
    files = {"a.json": file_of(maker.record(staff("1", "花"), one, assignment=ASSIGNMENT))}
    body = """
        const own = new course.Intake(data, { now: () => now, assignments: () => ids });
        await own.add(files);
        return own.people().flatMap(({ flags }) => flags.map(({ detail }) => detail));
    """
    assert play(desk, body, files, ids=ids) == found


STOP = """
    const stop = new AbortController();
    const told = [];
    const many = Array.from({ length: 300 }, (_, number) => new File([files[0]], `${number}.json`));
    const reading = intake.add(many, { signal: stop.signal, onProgress: (done, total) => { told.push([done, total]); if (done > 0) stop.abort(); } });
    await reading;
    const stopped = ends().length;
    await intake.add(many, { onProgress: (done, total) => told.push([done, total]) });
    return [stopped, ends().length, told.at(-1), told.every(([done, total]) => done <= total), who()];
"""


def test_reading_can_be_stopped(desk: Player, maker: Maker) -> None:
    """What has been read stays, and the next files are read whole."""
    stopped, all_, last, is_orderly, people = play(desk, STOP, two_devices(maker))
    assert 0 < stopped <= 300
    assert all_ == stopped + 300
    assert (last, is_orderly) == ([300, 300], True)
    assert people == [["花"]]


GONE = """
    const record = await files[0].text();
    let isThere = true;
    const file = new File([record], "a.json");
    file.stream = () => {
        if (isThere) return new Blob([record]).stream();
        throw new DOMException("", "NotFoundError");
    };
    await intake.add([file]);
    isThere = false;
    await intake.add(files.slice(1, 2));
    const found = [ends(), who()];
    await intake.remove(1);
    return [...found, ends(), who()];
"""


def test_a_file_that_is_gone_when_it_is_needed_again(desk: Player, maker: Maker) -> None:
    """It is told of, and the other record stands alone; what was found when it was read still counts."""
    ends, people, after, alone = play(desk, GONE, two_devices(maker))
    assert ends == ["unreadable", "used"]
    assert people == [["花"]]
    assert (after, alone) == (["used"], [["花"]])


def test_very_many_entries_of_one_person(desk: Player) -> None:
    """200,000 are put together; what comes on top is refused, with its reason."""
    record = json.loads(records.files()["03-looked.json"])
    body = """
        const record = JSON.parse(await files[0].text());
        const many = Array.from({ length: 6 }, (_, file) => new File([JSON.stringify({ ...record, made_at: record.made_at + file, words: ["s1"], entries: Array.from({ length: 40_000 }, (_, number) =>
            [`${file}`.padEnd(9, "a") + `${number}`.padStart(9, "0"), "visit", 1e12 + number, 0]) })], `${file}.json`));
        await intake.add(many);
        return ends();
    """
    assert play(desk, body, {"a": file_of(record)}) == ["too_many_entries", *["merged"] * 5]


def test_a_nickname_on_two_devices(desk: Player, maker: Maker) -> None:
    """Two people, until a record shows that it is one."""
    one, two = maker.learner(6, 0.5), maker.learner(7, 0.5)
    for learner in (one, two):
        learner.begin()
    first, second = (maker.record(nickname("はな"), learner) for learner in (one, two))
    two.entries += one.entries
    both = maker.record(nickname("は な"), two, made_at=max(one.clock, two.clock) + DAY)
    files = {f"{n}.json": file_of(record) for n, record in enumerate([first, second, both])}
    body = "await intake.add(files.slice(0, 2)); const before = who(); await intake.add(files.slice(2)); return [before, who(), ends()];"
    before, after, ends = play(desk, body, files)
    assert before == [["はな", "same_nickname"]] * 2
    assert after == [["は な"]]
    assert ends == ["older_record", "older_record", "used"]


def test_a_nickname_whose_entries_somebody_else_had_first(desk: Player, maker: Maker) -> None:
    """The two records of one person find each other, and the third person is marked."""
    one = maker.learner(8, 0.5)
    one.begin()
    names = (staff("1", "写"), nickname("はな"), nickname("はな"))
    files = {f"{n}.json": file_of(maker.record(who, one)) for n, who in enumerate(names)}
    body = "await intake.add(files); const before = who(); await intake.remove(0); return [before, who()];"
    before, after = play(desk, body, files)
    assert before == [["写", "shared_entries"], ["はな", "shared_entries"]]
    assert after == [["はな"]]
