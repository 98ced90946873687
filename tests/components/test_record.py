"""Handing in a record: what is asked, what is shown, and what leaves the page in which way."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.records.rows import entries_of
from tests.tracked import tracked_course

NOVEMBER = "2026-11-23T09:00:00+09:00"
STAFF = {"所属": "総務課", "職員番号": "0123", "氏名": "山田 花子"}
NO_WEBCRYPTO = "Object.defineProperty(crypto, 'subtle', { value: undefined });"
SHEET = """
    navigator.canShare = ({ files }) => files.length === 1;
    navigator.share = async ({ files: [file] }) => { window.shared = [file.name, await file.text()]; };
"""
READ_CODE = """(text) => {
    const tracks = course.readTracks(document);
    return course.readRecordCode(text, { course: document.documentElement.dataset.course, tracks });
}"""


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course with two tracks."""
    return tracked_course(tmp_path_factory.mktemp("tracked"))


@pytest.fixture
def learner(open_learner: OpenLearner) -> Learner:
    """Stand before the page on which records are made, one morning in Tokyo."""
    return open_learner("submit", clock=NOVEMBER, timezone_id="Asia/Tokyo")


def fill(learner: Learner, fields: dict[str, str] | None = None, kind: str = "職員") -> Learner:
    """Say who one is."""
    learner.view.get_by_role("radio", name=kind).check()
    for label, text in (STAFF if fields is None else fields).items():
        learner.view.get_by_role("textbox", name=label).fill(text)
    return learner


def file(learner: Learner) -> tuple[str, dict[str, Any]]:
    """Have the file made; give its name and what is in it."""
    with learner.page.expect_download() as download:
        learner.button("ファイルを作る").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    return download.value.suggested_filename, json.loads(text)


def code(learner: Learner) -> str:
    """Read the text code."""
    box = learner.view.get_by_label("記録の文字")
    if not box.is_visible():
        learner.view.get_by_text("ファイルを渡せないとき").click()
    return box.input_value()


def line(learner: Learner, term: str) -> Locator:
    """Find what the page says will be handed over, by its term."""
    return learner.view.locator(".record-shown > div").filter(has_text=term)


def learn(learner: Learner) -> Learner:
    """Play one scenario to its end, and its quiz with one mistake."""
    learner.go("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ", "一度声に出して読む")
    learner.go("s1/quiz").begin_quiz().finish_quiz(wrong=("s1.q01",))
    return learner.saved()


def write(learner: Learner, text: str) -> Learner:
    """Write into the reflection of the first module."""
    learner.go("s1/reflection").view.get_by_label("やってみたこと").fill(text)
    learner.view.get_by_label("やってみたこと").blur()
    return learner.until_kept("note").saved()


def assign(learner: Learner, **changes: Any) -> Learner:
    """Take an assignment."""
    one = {
        "id": "7K2M9Q", "title": "夏の課題", "track": "adult", "modules": ["s1"], "due": "2026-12-01", "pass": 60,
        "tests": False, "message": "伝言", "key": "", **changes,
    }  # fmt: skip
    learner.page.evaluate("one => { location.hash = `a=${course.assignmentCode(one)}`; }", one)
    learner.until_kept("assign")
    return learner.saved().go("submit")


def test_the_ways_to_it(open_learner: OpenLearner, tracked: Path) -> None:
    """From home, from the progress, and from an assignment."""
    learner = open_learner(site=tracked)
    for route in ("home", "progress"):
        learner.go(route).link("記録を提出する").click()
        expect(learner.view).to_have_attribute("data-view", "submit")
    assign(learner).go("home")
    learner.view.get_by_role("region", name="夏の課題").get_by_role("link").click()
    expect(learner.view.get_by_role("heading", name="記録を提出する")).to_be_focused()


def test_a_record_as_a_file(learner: Learner) -> None:
    """Under the name that was shown; in it what was shown, and the entries to compute it again."""
    fill(learn(learner).go("submit"))
    shown = learner.view.locator('[data-part="record-name"]').inner_text()
    name, record = file(learner)
    assert name == shown
    assert re.fullmatch(r"修了記録_player-course_0123_20261123-09\d\d\.json", name)
    assert (record["format"], record["course"], record["track"]) == ("course-record", "player-course", "adult")  # fmt: skip
    assert record["who"] == {"kind": "staff", "school": "", "section": "総務課", "number": "0123", "name": "山田 花子"}  # fmt: skip
    assert record["claims"]["modules"]["s1"] == {"percent": 66, "ended": True, "done": False}
    assert record["assignment"] is None
    kinds = {one["type"] for one in entries_of(record)}
    assert kinds == {"visit", "run", "arrive", "choose", "attempt", "answer"}
    told = learner.view.get_by_role("status").filter(has_text="ファイルを作りました。")
    expect(told).to_contain_text("担当の人に言われた場所に置くか、送ってください。")


def test_what_is_shown_before(learner: Learner) -> None:
    """Who, of which course, how far with each module, how much was done; that is all."""
    fill(learn(learner).go("submit"))
    for term, words in (
        ("だれの記録か", "0123／総務課／山田 花子"),
        ("コース", "大人"),
        ("モジュール", "① 本を1冊えらぶ：クイズ 66%・シナリオは結末まで"),
        ("モジュール", "ほかの1モジュールは、まだ結果がありません"),
        ("したこと", "答え 3件、シナリオで選んだこと 2件、開いたページ 2件。"),
        ("自分で書いた文", "入りません"),
    ):
        expect(line(learner, term)).to_contain_text(words)


def test_nothing_done_can_be_handed_in_too(learner: Learner) -> None:
    """A record need not be complete."""
    _, record = file(fill(learner))
    assert record["entries"] == []


@pytest.mark.parametrize(
    ("kind", "fields", "who"),
    [
        ("職員", {"氏名": "山田"}, "山田"),
        ("生徒・学生", {"学校": "緑高校", "組": "1年2組", "番号": "7", "氏名": ""}, "緑高校／1年2組／7"),
        ("ニックネーム", {"ニックネーム": "さくら"}, "さくら"),
    ],
)  # fmt: skip
def test_kinds_of_identity(learner: Learner, kind: str, fields: dict[str, str], who: str) -> None:
    """Each asks for its own fields, and shows what will be sent."""
    fill(learner, fields, kind)
    labels = learner.view.locator(".record-fields label").filter(visible=True)
    assert len(labels.all()) == {"職員": 3, "生徒・学生": 4, "ニックネーム": 1}[kind]
    expect(line(learner, "だれの記録か")).to_contain_text(who)
    _, record = file(learner)
    assert "／".join(filter(None, (record["who"][name] for name in ("school", "section", "number", "name")))) == who  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "label"),
    [("職員", "職員番号"), ("生徒・学生", "番号"), ("ニックネーム", "ニックネーム")],
)
def test_without_a_name_nothing_is_made(learner: Learner, kind: str, label: str) -> None:
    """What is missing is said, and one is led there."""
    learner.view.get_by_role("radio", name=kind).check()
    learner.button("ファイルを作る").click()
    field = learner.view.get_by_role("textbox", name=label)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("だれの記録か、分からなくなります。"))
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("7")
    expect(learner.view.get_by_text("分からなくなります")).to_have_count(0)


def test_the_kind_goes_with_the_track(open_learner: OpenLearner, real_site: Path) -> None:
    """Until one has chosen."""
    learner = open_learner("track=student", site=real_site).saved().go("submit")
    expect(learner.view.get_by_role("radio", name="生徒")).to_be_checked()
    learner.go("home").view.get_by_role("radio", name="市民").check()
    learner.go("submit")
    expect(learner.view.get_by_role("radio", name="ニックネーム")).to_be_checked()
    learner.view.get_by_role("radio", name="職員").check()
    learner.go("home").view.get_by_role("radio", name="高校生").check()
    learner.go("submit")
    expect(learner.view.get_by_role("radio", name="職員")).to_be_checked()


def test_an_identity_is_not_kept(learner: Learner) -> None:
    """Unless the learner says so: it goes with the page."""
    fill(learner)
    expect(learner.view.get_by_label("この端末に残す")).not_to_be_checked()
    file(learner)
    learner.go("home").go("submit")
    expect(learner.view.get_by_label("氏名")).to_have_value("山田 花子")
    assert learner.of_type("note") == []
    learner.reload()
    expect(learner.view.get_by_label("氏名")).to_have_value("")


def test_an_identity_can_be_kept_and_taken_back(learner: Learner) -> None:
    """By one tick; it is in no record as a note, even when those are shared."""
    fill(learner).view.get_by_label("この端末に残す").check()
    learner.until_kept("note").saved().reload()
    expect(learner.view.get_by_label("氏名")).to_have_value("山田 花子")
    expect(line(learner, "だれの記録か")).to_contain_text("0123／総務課／山田 花子")
    expect(learner.view.get_by_label("自分で書いた文も渡す")).to_be_hidden()
    box = learner.view.get_by_label("この端末に残す")
    box.uncheck()
    learner.saved()
    box.blur()
    assert [(one["key"], one["text"] == "") for one in learner.of_type("note")] == [("record.who", False), ("record.who", True)]  # fmt: skip
    learner.reload()
    expect(learner.view.get_by_label("氏名")).to_have_value("")


def test_erasing_the_record_forgets_who_it_was(learner: Learner) -> None:
    """Also on the page that is still open."""
    fill(learner).view.get_by_label("この端末に残す").check()
    learner.until_kept("note").saved().go("progress")
    learner.button("この端末の記録を消す…").click()
    learner.page.get_by_role("dialog").get_by_role("button", name="消す").click()
    learner.go("submit")
    expect(learner.view.get_by_label("氏名")).to_have_value("")


def test_own_words_go_along_only_when_shared(learner: Learner) -> None:
    """Which ones is shown before."""
    write(learner, "声に出して読んだ").go("submit")
    fill(learner)
    _, record = file(learner)
    assert (record["shares_notes"], "声に出して" in json.dumps(record, ensure_ascii=False)) == (False, False)  # fmt: skip
    learner.view.get_by_text("書いた文（1件）を見る").click()
    words = learner.view.locator(".record-words")
    expect(words).to_contain_text("① 本を1冊えらぶ：やってみたこと・気づいたこと")
    expect(words).to_contain_text("声に出して読んだ")
    learner.view.get_by_label("自分で書いた文も渡す").check()
    expect(line(learner, "自分で書いた文")).to_contain_text("1件")
    _, record = file(learner)
    assert record["shares_notes"] is True
    assert [one["text"] for one in entries_of(record) if one["type"] == "note"] == ["声に出して読んだ"]  # fmt: skip


def test_a_record_as_text(learner: Learner) -> None:
    """It can be selected, copied, and read back."""
    learner.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill(learn(learner).go("submit"))
    text = code(learner)
    assert re.fullmatch(r"【修了記録 0123/総務課/山田 花子/A[0-9A-Z-]+】", text)
    assert len(text) < 200
    learner.button("文字をコピー").click()
    expect(learner.view.get_by_role("status").filter(has_text="コピーしました。")).to_be_visible()
    assert learner.page.evaluate("navigator.clipboard.readText()") == text
    found = learner.page.evaluate(READ_CODE, text)
    assert found["state"] == "right"
    assert found["summary"]["claims"]["modules"]["s1"] == {"percent": 66, "ended": True, "done": False}  # fmt: skip


def test_without_a_name_there_is_no_text(learner: Learner) -> None:
    """The field says what to do."""
    assert code(learner) == "だれの記録かを入れると、ここに出ます。"
    learner.button("文字をコピー").click()
    expect(learner.view.get_by_label("職員番号")).to_be_focused()


def test_the_systems_own_sheet(open_learner: OpenLearner) -> None:
    """Where there is one that takes files."""
    learner = fill(open_learner("submit", init_script=SHEET, clock=NOVEMBER, timezone_id="Asia/Tokyo"))  # fmt: skip
    learner.button("共有する…").click()
    expect(learner.view.get_by_role("status").filter(has_text="共有しました。")).to_be_visible()
    name, text = learner.page.evaluate("window.shared")
    assert re.fullmatch(r"修了記録_player-course_0123_20261123-09\d\d\.json", name)
    assert json.loads(text)["who"]["number"] == "0123"


@pytest.mark.parametrize(("error", "words"), [("NotAllowedError", "共有できませんでした。"), ("AbortError", "")])  # fmt: skip
def test_a_sheet_that_fails(open_learner: OpenLearner, error: str, words: str) -> None:
    """Another way is named; a change of mind needs no words."""
    script = SHEET + f"navigator.share = async () => {{ throw new DOMException('', '{error}'); }};"
    learner = fill(open_learner("submit", init_script=script))
    learner.button("共有する…").click()
    expect(learner.view.locator('[data-part="record-said"]')).to_contain_text(words)


def test_without_a_sheet_there_is_no_button(open_learner: OpenLearner) -> None:
    """Nothing is offered that cannot be done."""
    learner = open_learner("submit", init_script="navigator.canShare = undefined;")
    expect(learner.button("共有する…")).to_be_hidden()


def test_a_record_for_an_assignment(open_learner: OpenLearner, tracked: Path) -> None:
    """It says which one it answers, and claims what that one asks for."""
    learner = fill(assign(open_learner(site=tracked)))
    expect(line(learner, "コース")).to_contain_text("大人（課題「夏の課題」）")
    _, record = file(learner)
    assert record["assignment"] == {
        "id": "7K2M9Q", "track": "adult", "modules": ["s1"], "due": "2026-12-01", "pass": 60, "tests": False,
    }  # fmt: skip
    assert list(record["claims"]["modules"]) == ["s1"]
    assert "assign" not in {one["type"] for one in entries_of(record)}
    found = learner.page.evaluate(READ_CODE, code(learner))["summary"]
    assert (found["assignment"], found["pass"]) == ("7K2M9Q", 60)


def test_a_sealed_record(open_learner: OpenLearner, tracked: Path) -> None:
    """Where the assignment has a class key: only that opens it, and its name tells nothing."""
    learner = open_learner(site=tracked)
    key = learner.page.evaluate("course.makeClassKey()")
    fill(assign(learner, key=key["public"]))
    expect(learner.view.get_by_text("ファイルには封をします。")).to_be_visible()
    shown = learner.view.locator('[data-part="record-name"]').inner_text()
    name, sealed = file(learner)
    assert name == shown
    assert "0123" not in name
    assert (sealed["format"], sealed["key"]) == ("course-record-sealed", key["id"])
    text = learner.page.evaluate("([file, key]) => course.unsealRecord(file, key)", [sealed, key])
    assert json.loads(text)["who"]["number"] == "0123"
    code(learner)
    expect(learner.view.get_by_text("文字には、封ができません。")).to_be_visible()


def test_where_nothing_can_be_sealed(open_learner: OpenLearner, tracked: Path) -> None:
    """On plain http: it is said clearly, and the plain record is made."""
    key = open_learner(site=tracked).page.evaluate("course.makeClassKey()")["public"]
    learner = fill(assign(open_learner(site=tracked, init_script=NO_WEBCRYPTO), key=key))
    expect(learner.view.get_by_text("ここでは封ができません")).to_be_visible()
    name, record = file(learner)
    assert "_0123_" in name
    assert record["format"] == "course-record"


def test_two_people_on_one_device(learner: Learner) -> None:
    """Each hands in what is one's own, and neither sees the other's name."""
    fill(learn(learner).go("submit")).view.get_by_label("この端末に残す").check()
    learner.until_kept("note").saved()
    _, first = file(learner)
    learner.go("progress").button("人を足す…").click()
    dialog = learner.page.get_by_role("dialog")
    dialog.get_by_label("名前").fill("次の人")
    dialog.get_by_role("button", name="足す").click()
    with learner.page.expect_navigation():
        learner.button("切り替える（次の人さん）").click()
    learner.ready().go("submit")
    expect(learner.view.get_by_label("氏名")).to_have_value("")
    fill(learner, {"職員番号": "0456"})
    _, second = file(learner)
    assert (first["who"]["number"], second["who"]["number"]) == ("0123", "0456")
    ids = [{one["id"] for one in entries_of(record)} for record in (first, second)]
    assert ids[0]
    assert ids[0].isdisjoint(ids[1])


def test_names_are_only_words(learner: Learner) -> None:
    """What looks like markup is shown as it stands."""
    fill(learner, {"氏名": "<img src=x onerror=alert(1)>"})
    expect(line(learner, "だれの記録か")).to_contain_text("<img src=x onerror=alert(1)>")


def test_by_keyboard(learner: Learner) -> None:
    """Kind, fields, box, file, text: in the order of the page."""
    keys = learner.page.keyboard
    learner.view.get_by_role("radio", name="職員").focus()
    for text in ("soumu", "0123", "hanako"):
        keys.press("Tab")
        keys.type(text)
    keys.press("Tab")
    expect(learner.view.get_by_label("この端末に残す")).to_be_focused()
    keys.press("Tab")
    expect(learner.button("ファイルを作る")).to_be_focused()
    with learner.page.expect_download() as download:
        keys.press("Enter")
    assert "_0123_" in download.value.suggested_filename
    while learner.page.evaluate("document.activeElement.tagName") != "SUMMARY":
        keys.press("Tab")
    keys.press("Enter")
    keys.press("Tab")
    expect(learner.view.get_by_label("記録の文字")).to_be_focused()
    keys.press("Tab")
    expect(learner.button("文字をコピー")).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("size", ["1", "5"])
def test_it_fits_every_screen(open_learner: OpenLearner, width: int, size: str) -> None:
    """With the longest names and all folds open; axe finds nothing."""
    learner = open_learner(viewport={"width": width, "height": 900})
    write(learner, "長" * 300).go("submit")
    learner.page.evaluate("size => course.settings.set('size', size)", size)
    fill(learner, {"所属": "課" * 40, "職員番号": "9" * 20, "氏名": "名" * 40})
    code(learner)
    learner.view.get_by_text("書いた文（1件）を見る").click()
    assert learner.page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(learner.page) == []
