"""The certificate: what is missing, the sheet, and the code that finds slips."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.paper import PRINTER, pages, paper

MORNING = 1_795_388_400_000
"""23 November 2026, one o'clock in the morning in Tokyo; still the day before in Greenwich."""
NAME, KEEP = "修了証にのせる名前", "この端末に名前を残す"
FILE = """(at) => {
    const [track] = course.readTracks(document);
    course.applyTrack(document, track.id);
    const { course: id, version } = document.documentElement.dataset;
    const entries = [];
    const context = { course: id, version, profile: "x", now: () => at };
    const add = (type, fields) => entries.push(course.newEntry(context, type, fields));
    for (const module of course.readFacts(document, track).modules) {
        const questions = module.questions.map((question) => question.id);
        const end = module.scenes.find(({ ending }) => ending);
        add("arrive", { module: module.scenario, run: "run", step: 1, scene: end.id });
        const attempt = { attempt: `attempt-${module.id}`, seed: 1, questions, carried: questions };
        add("attempt", { module: module.id, ...attempt });
    }
    const head = { format: "course-progress", format_version: 1, course: id, version };
    return JSON.stringify({ ...head, profile: "x", saved_at: at, entries });
}"""


def finish(learner: Learner, folder: Path) -> Learner:
    """Load the record of somebody who has finished the course, in no time; go to the certificate."""
    path = folder / "done.json"
    path.write_text(learner.page.evaluate(FILE, MORNING), encoding="utf-8")
    learner.go("progress").load_record(path)
    return learner.saved().go("certificate")


@pytest.fixture
def graduate(open_learner: OpenLearner, tmp_path: Path) -> Learner:
    """Stand before one's certificate, in Tokyo."""
    return finish(open_learner(init_script=PRINTER, timezone_id="Asia/Tokyo"), tmp_path)


def sheet(learner: Learner) -> Locator:
    """Find the sheet."""
    return learner.view.get_by_role("article", name="修了証")


def code(learner: Learner) -> str:
    """Read the code on the sheet."""
    return sheet(learner).locator('[data-part="certificate-code"]').inner_text()


def check(learner: Learner, text: str) -> Locator:
    """Have a code checked; give what is said about it."""
    learner.view.get_by_label("修了証の番号").fill(text)
    learner.button("確かめる").click()
    return learner.view.get_by_role("region", name="番号を確かめる").get_by_role("status")


def test_what_is_missing_is_listed(open_learner: OpenLearner) -> None:
    """Each module that is not done, with links to what there is still to do."""
    learner = open_learner("certificate")
    expect(learner.view).to_contain_text("2モジュールのうち、0モジュールが完了しています。")
    items = learner.view.get_by_role("listitem")
    expect(items).to_have_count(2)
    expect(items.first).to_contain_text("① 本を1冊えらぶ")
    expect(sheet(learner)).to_be_hidden()
    expect(learner.view.get_by_label(NAME)).to_be_hidden()
    assert violations(learner.page) == []
    items.first.get_by_role("link", name="シナリオを結末まで進める").click()
    learner.begin_scenario().play("年齢を聞いてから選ぶ", "一度声に出して読む")
    learner.go("certificate")
    expect(items.first.get_by_role("link")).to_have_text(["クイズで 80% 以上を取る"])
    items.first.get_by_role("link").click()
    learner.begin_quiz().finish_quiz()
    learner.go("certificate")
    expect(learner.view).to_contain_text("2モジュールのうち、1モジュールが完了しています。")
    expect(items).to_have_count(1)


def test_the_way_to_it(open_learner: OpenLearner, tmp_path: Path) -> None:
    """From the progress always; from the home when the track is complete."""
    learner = open_learner("progress")
    learner.link("修了証までに残っていること").click()
    expect(learner.view).to_have_attribute("data-view", "certificate")
    finish(learner, tmp_path).go("progress")
    expect(learner.link("修了証を見る")).to_be_visible()
    learner.go("home").link("修了証を見る").click()
    expect(sheet(learner)).to_be_visible()


def test_the_sheet_says_what_was_learned(graduate: Learner) -> None:
    """Course, edition, track, the day where the learner is, hours, results, and what it is."""
    text = sheet(graduate)
    for words in (
        "「図書館ボランティアの2つのスキル」の",
        "「大人」のコースを、",
        "すべて学び終えました。",
        "2026年11月23日",
        "約 0.5 時間",
        "第 1.0.0 版",
        "だれが学んだかは、確かめていません。",
        "この番号は、写しまちがいを見つけるためのものです。",
        "本物かどうかは分かりません。",
    ):
        expect(text).to_contain_text(words)
    expect(text.get_by_role("row", name="① 本を1冊えらぶ").get_by_role("cell")).to_have_text("100%")
    expect(text.get_by_role("row")).to_have_count(3)
    assert violations(graduate.page) == []


def test_the_name_is_asked_here_and_kept_only_if_wished(graduate: Learner) -> None:
    """It stands on the sheet at once, and is gone with the page."""
    field = graduate.view.get_by_label(NAME)
    expect(field).to_have_attribute("autocomplete", "name")
    field.fill(" 山田 花子 ")
    expect(sheet(graduate)).to_contain_text("山田 花子さん")
    field.blur()
    graduate.go("home").go("certificate")
    expect(sheet(graduate)).to_contain_text("山田 花子さん")
    assert graduate.of_type("note") == []
    graduate.reload()
    expect(field).to_have_value("")
    expect(sheet(graduate)).not_to_contain_text("花子")


def test_the_name_can_be_kept_and_taken_back(graduate: Learner) -> None:
    """One note that changes with the wish; nothing is written when nothing has changed."""
    field, box = graduate.view.get_by_label(NAME), graduate.view.get_by_label(KEEP)
    expect(box).not_to_be_checked()
    box.check()
    field.fill("山田 花子")
    field.blur()
    graduate.until_kept("note").saved().reload()
    expect(field).to_have_value("山田 花子")
    expect(box).to_be_checked()
    box.uncheck()
    graduate.saved()
    expect(sheet(graduate)).to_contain_text("山田 花子さん")
    box.blur()
    assert [(note["key"], note["text"]) for note in graduate.of_type("note")] == [
        ("certificate.name", "山田 花子"),
        ("certificate.name", ""),
    ]
    graduate.reload()
    expect(box).not_to_be_checked()
    expect(field).to_have_value("")


def test_names_are_shown_as_they_are_written(graduate: Learner) -> None:
    """What looks like markup is a name."""
    graduate.view.get_by_label(NAME).fill("<b>花子</b>")
    expect(sheet(graduate)).to_contain_text("<b>花子</b>さん")


def test_only_the_sheet_is_printed(graduate: Learner) -> None:
    """On one page of A4, with everything that is on it and nothing else."""
    graduate.view.get_by_label(NAME).fill("山田花子")
    graduate.button("印刷する").click()
    expect(graduate.page.locator("html")).to_have_attribute("data-printed", "1")
    document = paper(graduate.page)
    (text,) = pages(document)
    box = document.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    for words in ("修了証", "山田花子さん", "2026年11月23日", code(graduate).replace("-", "")):
        assert words in text.replace("-", "")
    for words in ("印刷する", "この端末に名前を残す", "番号を確かめる", "ホーム", "1/1"):
        assert words not in text


def test_other_views_are_printed_as_ever(graduate: Learner) -> None:
    """Leaving the certificate takes its print away."""
    graduate.go("glossary")
    (first, *_) = pages(paper(graduate.page))
    assert "用語集" in first
    assert "図書館ボランティア" in first


def test_a_code_that_was_copied_well(graduate: Learner) -> None:
    """The check says so, and what the code stands for, to anybody who has the course."""
    said = check(graduate, code(graduate).lower().replace("-", " "))
    expect(said).to_contain_text("写しまちがいは、ありません。本物かどうかは分かりません。")
    for words in ("コース：大人", "修了した日：2026年11月23日", "クイズの平均：100%"):
        expect(said).to_contain_text(words)


def test_a_code_can_be_checked_by_others(open_learner: OpenLearner, graduate: Learner) -> None:
    """Who has learned nothing yet may be asked to look at a certificate; Enter is enough."""
    other = open_learner("certificate", timezone_id="Asia/Tokyo")
    field = other.view.get_by_label("修了証の番号")
    field.fill(code(graduate))
    field.press("Enter")
    expect(other.view.get_by_role("status")).to_contain_text("写しまちがいは、ありません。")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "番号は11字です。いまは0字です。"),
        ("K7QF-2M9D-XR", "いまは10字です。"),
        ("K7QF-2M9D-XR4", "写しまちがいがあります。"),
        ("K7QF-2M9D-XR☆", "番号に使えない文字があります。"),
        ("0000-0000-001", "この講座の番号ではありません。"),
    ],
)
def test_a_code_that_is_wrong(learner: Learner, text: str, words: str) -> None:
    """The sentence says in which way."""
    expect(check(learner.go("certificate"), text)).to_contain_text(words)


def test_a_code_copied_with_a_slip(graduate: Learner) -> None:
    """Two signs that changed places."""
    right = code(graduate).replace("-", "")
    at = next(n for n in range(10) if right[n] != right[n + 1])
    wrong = right[:at] + right[at + 1] + right[at] + right[at + 2 :]
    expect(check(graduate, wrong)).to_contain_text("写しまちがいがあります。")


@pytest.mark.parametrize(("width", "size"), [(320, "5"), (360, "1"), (1280, "1"), (2560, "3")])
def test_it_fits_every_screen(
    open_learner: OpenLearner, tmp_path: Path, width: int, size: str
) -> None:
    """Nothing is cut off, light or dark."""
    learner = finish(open_learner(viewport={"width": width, "height": 900}), tmp_path)
    learner.page.evaluate("size => course.settings.set('size', size)", size)
    learner.view.get_by_label(NAME).fill("山田 花子")
    learner.page.evaluate("course.settings.set('theme', 'dark')")
    assert violations(learner.page) == []
    assert learner.page.evaluate("document.documentElement.scrollWidth") <= width
    cut = sheet(learner).evaluate("(one) => one.scrollHeight - one.clientHeight")
    assert cut <= 1


def test_by_keyboard(graduate: Learner) -> None:
    """Name, wish, print, in this order."""
    keys = graduate.page.keyboard
    graduate.view.get_by_label(NAME).focus()
    keys.type("hanako")
    keys.press("Tab")
    expect(graduate.view.get_by_label(KEEP)).to_be_focused()
    keys.press("Space")
    graduate.until_kept("note")
    keys.press("Tab")
    keys.press("Enter")
    expect(graduate.page.locator("html")).to_have_attribute("data-printed", "1")
    assert [note["text"] for note in graduate.of_type("note")] == ["hanako"]


def test_forced_colours_keep_the_sheet(open_learner: OpenLearner, tmp_path: Path) -> None:
    """Outlines in the user's colours; nothing is painted in ours."""
    learner = finish(open_learner(forced_colors="active"), tmp_path)
    painted = learner.page.evaluate(
        """() => [...document.querySelectorAll(".certificate-sheet svg *")].flatMap((one) => {
            const { fill, stroke } = getComputedStyle(one);
            return one.checkVisibility() ? [fill, stroke] : [];
        })"""
    )
    assert set(painted) <= {"none", "rgb(0, 0, 0)", "rgb(255, 255, 255)"}
