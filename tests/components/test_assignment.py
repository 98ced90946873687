"""Assignments: what a learner sees of what a trainer has set, the ways in and out, and what is remembered."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.tracked import tracked_course

NOVEMBER = "2026-11-23T09:00:00+09:00"
WHOLE: dict[str, Any] = {
    "id": "7K2M9Q", "title": "夏の読み聞かせ", "track": "adult", "modules": ["s2"], "due": "2026-12-01", "pass": 60,
    "tests": False, "message": "困ったら、\n司書に聞いてください。", "key": "",
}  # fmt: skip
TITLE = WHOLE["title"]


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course with two tracks."""
    return tracked_course(tmp_path_factory.mktemp("tracked"))


@pytest.fixture
def learner(open_learner: OpenLearner, tracked: Path) -> Learner:
    """Stand on the home view, on a day in November."""
    return open_learner(site=tracked, clock=NOVEMBER)


def code(learner: Learner, **changes: Any) -> str:
    """Make the long code of an assignment."""
    made: str = learner.page.evaluate("one => course.assignmentCode(one)", {**WHOLE, **changes})
    return made


def short(learner: Learner, **changes: Any) -> str:
    """Make the short code of an assignment."""
    script = "one => course.assignmentShort(one, course.readTracks(document))"
    made: str = learner.page.evaluate(script, {**WHOLE, **changes})
    return made


def follow(learner: Learner, text: str) -> Learner:
    """Follow a link that carries a code."""
    learner.page.evaluate("text => { location.hash = `a=${text}`; }", text)
    return learner.saved()


def on(learner: Learner, **changes: Any) -> Learner:
    """Take an assignment by its link."""
    return follow(learner, code(learner, **changes))


def cards(learner: Learner) -> list[str]:
    """Read which modules the home view offers."""
    found = learner.page.locator(".skill-card").filter(visible=True)
    names: list[str] = found.evaluate_all("all => all.map((one) => one.dataset.card)")
    return names


def type_code(learner: Learner, text: str) -> Learner:
    """Type a code on the home view."""
    learner.view.get_by_text("課題のコードがあるとき").click()
    learner.view.get_by_label("課題のコード").fill(text)
    learner.button("課題を始める").click()
    return learner


def taken(learner: Learner) -> list[str]:
    """Read which codes were taken and left, in order."""
    return [entry["code"] for entry in learner.of_type("assign")]


def test_without_an_assignment_there_is_only_the_place_for_a_code(learner: Learner) -> None:
    """Closed, under the tracks."""
    expect(learner.view.get_by_text("課題のコードがあるとき")).to_be_visible()
    expect(learner.view.get_by_label("課題のコード")).to_be_hidden()
    expect(learner.view.get_by_role("region", name=TITLE)).to_be_hidden()
    assert learner.of_type("assign") == []


def test_a_link_brings_an_assignment(open_learner: OpenLearner, tracked: Path) -> None:
    """Title, due date, what counts and the trainer's words; a reload does not take it again."""
    made = code(open_learner(site=tracked))
    learner = open_learner(f"a={made}", site=tracked, clock=NOVEMBER).saved()
    card = learner.view.get_by_role("region", name=TITLE)
    for words in (
        "2026年12月1日まで",
        "あと8日です。",
        "1モジュール・クイズは60%で合格",
        WHOLE["message"],
    ):
        expect(card).to_contain_text(words)
    assert learner.page.url.endswith("#home")
    learner.reload()
    expect(card).to_be_visible()
    assert taken(learner) == [made]


def test_the_course_shows_just_the_assignment(learner: Learner) -> None:
    """Home, progress, tests and certificate; nothing that belongs to the whole track."""
    on(learner)
    assert cards(learner) == ["s2"]
    expect(learner.view.get_by_role("radio", name="大人")).to_be_hidden()
    expect(learner.view.get_by_text("全2モジュール")).to_be_hidden()
    expect(learner.view.get_by_role("link", name="始めと終わりのテスト")).to_be_hidden()
    expect(learner.link("② から始める")).to_be_visible()
    learner.go("progress")
    expect(learner.view.get_by_role("row")).to_have_count(2)
    learner.go("certificate")
    expect(learner.view).to_contain_text(f"課題「{TITLE}」の1モジュールのうち")
    expect(learner.view).to_contain_text("クイズで 60% 以上を取る")
    learner.go("s1/aims")
    told = learner.page.get_by_text("いまのコースに入っていません").filter(visible=True)
    expect(told).to_have_count(1)


def test_tests_ask_about_the_assignment(learner: Learner) -> None:
    """When it has them: over its modules alone."""
    on(learner, tests=True)
    expect(learner.view.get_by_role("region", name=TITLE)).to_contain_text("始めと終わりのテスト")
    learner.view.get_by_role("link", name="始めと終わりのテスト").click()
    learner.button("始めのテストを始める").click()
    assert learner.question_id.startswith("s2.")
    expect(learner.question).to_contain_text("問1 / 1")


def test_the_way_on_stays_within_the_assignment(learner: Learner) -> None:
    """From the end of a module to the next of the assignment, else home."""
    on(learner, modules=["s1"]).go("s1/reflection")
    expect(learner.link("ホーム へ →")).to_be_visible()
    expect(learner.link("② へ →")).to_be_hidden()
    on(learner, id="000001", modules=["s1", "s2"]).go("s1/reflection")
    expect(learner.link("② へ →")).to_be_visible()
    expect(learner.link("ホーム へ →")).to_be_hidden()


def test_an_assignment_has_its_own_pass_mark(learner: Learner) -> None:
    """What was not enough for one assignment is enough for another."""
    on(learner, modules=["s1"]).go("s1/scenario").begin_scenario()
    learner.play("年齢を聞いてから選ぶ", "一度声に出して読む").go("s1/quiz").begin_quiz()
    learner.finish_quiz(wrong=("s1.q01",))
    learner.saved().go("progress")
    learner.page.evaluate("location.hash = 'home'")
    card = learner.view.locator('[data-card="s1"]').filter(visible=True)
    expect(card).to_have_attribute("data-state", "started")
    on(learner, id="000001", modules=["s1"], **{"pass": 50})
    expect(card).to_have_attribute("data-state", "done")


def test_an_assignment_of_another_track(learner: Learner) -> None:
    """Its scenario and its furigana come along; leaving brings one's own track back."""
    on(learner, track="pupil", modules=["s1"])
    expect(learner.page.locator("html")).to_have_attribute("data-furigana", "all")
    learner.go("s1/scenario").begin_scenario().play("短い絵本を開く").go("home")
    learner.button("自由に学ぶ").click()
    learner.saved()
    expect(learner.page.locator("html")).to_have_attribute("data-furigana", "none")
    expect(learner.view.get_by_role("radio", name="大人")).to_be_checked()


def test_out_and_back(learner: Learner) -> None:
    """Each by one click; nothing is lost, and focus is where one goes on."""
    made = code(learner)
    follow(learner, made)
    learner.button("自由に学ぶ").click()
    learner.saved()
    assert cards(learner) == ["s1", "s2"]
    again = learner.button(f"課題「{TITLE}」に戻る")
    expect(again).to_be_focused()
    learner.reload()
    again.click()
    learner.saved()
    expect(learner.view.get_by_role("heading", name=TITLE)).to_be_focused()
    assert cards(learner) == ["s2"]
    assert taken(learner) == [made, "", made]


def test_a_short_code_can_be_typed(learner: Learner) -> None:
    """Its assignment has no title of its own."""
    made = short(learner)
    type_code(learner, made.lower().replace("-", " ")).saved()
    card = learner.view.get_by_role("region", name="配られた課題")
    expect(card).to_contain_text("2026年12月1日まで")
    expect(learner.view.get_by_role("heading", name="配られた課題")).to_be_focused()
    assert taken(learner) == [made]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "長さが違います"),
        ("あいうえお", "使えない文字があります"),
        ("K7QF-2M9D-XR4P-0B1D", "写しまちがいがあります"),
        ("0000-0000-0000-0001", "この講座の課題ではない"),
    ],
)
def test_a_code_that_is_wrong(learner: Learner, text: str, words: str) -> None:
    """The sentence says in which way, and the field is ready for another try."""
    type_code(learner, text)
    expect(learner.view.get_by_role("status").filter(has_text=words)).to_be_visible()
    expect(learner.view.get_by_label("課題のコード")).to_be_focused()
    expect(learner.view.get_by_label("課題のコード")).to_have_accessible_description(
        learner.view.locator("#assignment-wrong").inner_text()
    )
    assert learner.of_type("assign") == []


def test_a_link_that_is_wrong(open_learner: OpenLearner, tracked: Path) -> None:
    """The home view says so; the course can be used."""
    learner = open_learner("a=a1.e30.00", site=tracked)
    expect(learner.view.get_by_text("写しまちがいがあります")).to_be_visible()
    assert cards(learner) == ["s1", "s2"]


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2026-11-22", "期限を過ぎています。今からでも、提出できます。"),
        ("2026-11-23", "今日が期限です。"),
        ("2026-11-24", "あと1日です。"),
        ("2026-12-25", "2026年12月25日まで"),
        ("", ""),
    ],
)
def test_the_due_date(open_learner: OpenLearner, tracked: Path, due: str, words: str) -> None:
    """As seen from today, where the learner is."""
    learner = on(open_learner(site=tracked, clock=NOVEMBER, timezone_id="Asia/Tokyo"), due=due)
    card = learner.view.get_by_role("region", name=TITLE)
    expect(card).to_contain_text(words)
    if due in {"", "2026-12-25"}:
        expect(card).not_to_contain_text("あと")


def site_with(tracked: Path, folder: Path, script: str | None) -> Path:
    """Copy a site, with another assignment.js or none."""
    copy = Path(shutil.copytree(tracked.parent, folder / "site"))
    (copy / "assignment.js").unlink()
    if script is not None:
        (copy / "assignment.js").write_text(script, encoding="utf-8")
    return copy / "index.html"


def test_a_file_beside_the_page(
    open_learner: OpenLearner, tracked: Path, tmp_path: Path, learner: Learner
) -> None:
    """It is taken once by each person: who has left it is not pulled back by the next visit."""
    made = code(learner)
    script = learner.page.evaluate("code => course.assignmentScript(code)", made)
    here = open_learner(site=site_with(tracked, tmp_path, script))
    expect(here.view.get_by_role("region", name=TITLE)).to_be_visible()
    here.saved().button("自由に学ぶ").click()
    here.saved().reload()
    expect(here.button(f"課題「{TITLE}」に戻る")).to_be_visible()
    assert cards(here) == ["s1", "s2"]
    assert taken(here) == [made, ""]


def test_a_link_counts_more_than_the_file(
    open_learner: OpenLearner, tracked: Path, tmp_path: Path, learner: Learner
) -> None:
    """Whoever follows it wants that one."""
    script = learner.page.evaluate("code => course.assignmentScript(code)", code(learner))
    other = code(learner, id="000001", title="別の課題")
    here = open_learner(f"a={other}", site=site_with(tracked, tmp_path, script)).saved()
    expect(here.view.get_by_role("region", name="別の課題")).to_be_visible()


def test_a_damaged_file(open_learner: OpenLearner, tracked: Path, tmp_path: Path) -> None:
    """What is wrong is told; the course can be used."""
    script = f"document.documentElement.dataset.assignment = {json.dumps('a1.e30.00')};"
    learner = open_learner(site=site_with(tracked, tmp_path, script))
    expect(learner.view.get_by_text("写しまちがいがあります")).to_be_visible()


def test_a_missing_file_does_no_harm(
    open_learner: OpenLearner, tracked: Path, tmp_path: Path
) -> None:
    """The browser grumbles in its console; the course works."""
    learner = open_learner(site=site_with(tracked, tmp_path, None))
    assert cards(learner) == ["s1", "s2"]
    assert all("ERR_FILE_NOT_FOUND" in told for told in learner.wrong)
    learner.wrong.clear()


def test_the_file_that_is_shipped_says_what_it_is(tracked: Path) -> None:
    """A comment, and no assignment."""
    text = (tracked.parent / "assignment.js").read_text(encoding="utf-8")
    assert text.startswith("// 研修や授業の課題が入るファイルです。")
    assert text.count("\n") == 1


def test_two_tabs_agree(open_learner: OpenLearner, tracked: Path) -> None:
    """What was taken or left last stands in both."""
    first = open_learner(site=tracked)
    second = open_learner(site=tracked, context=first.page.context)
    on(first)
    second.page.bring_to_front()
    second.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(second.view.get_by_role("region", name=TITLE)).to_be_visible()
    second.button("自由に学ぶ").click()
    second.saved()
    first.page.bring_to_front()
    first.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(first.button(f"課題「{TITLE}」に戻る")).to_be_visible()
    assert taken(first) == [code(first), ""]


def test_words_of_the_trainer_are_only_words(learner: Learner) -> None:
    """What looks like markup is shown as it stands."""
    on(learner, title="<b>題</b>", message="<img src=x>")
    expect(learner.view.get_by_role("heading", name="<b>題</b>")).to_be_visible()
    expect(learner.view.get_by_text("<img src=x>")).to_be_visible()


def test_by_keyboard(learner: Learner) -> None:
    """Open the field, type, Enter; then out again."""
    made = short(learner)
    keys = learner.page.keyboard
    learner.view.get_by_text("課題のコードがあるとき").focus()
    keys.press("Enter")
    keys.press("Tab")
    keys.type(made)
    keys.press("Enter")
    learner.until_kept("assign")
    card = learner.view.get_by_role("region", name="配られた課題")
    for name in ("記録を提出する", "自由に学ぶ"):
        keys.press("Tab")
        expect(card.get_by_text(name, exact=True)).to_be_focused()
    keys.press("Enter")
    expect(learner.button("課題「配られた課題」に戻る")).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_fits_every_screen(
    open_learner: OpenLearner, tracked: Path, width: int, theme: str
) -> None:
    """With the longest words a trainer can write; axe finds nothing."""
    size = {"width": width, "height": 800}
    learner = open_learner(site=tracked, viewport=size)
    on(learner, title="題" * 60, message="https://example.jp/" + "x" * 300, due="2026-01-01")
    learner.page.evaluate("theme => course.settings.set('theme', theme)", theme)
    assert learner.page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(learner.page) == []
