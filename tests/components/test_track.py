"""Who one learns as: what a track shows, and that nothing is lost by changing it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.tracked import tracked_course


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course with two tracks."""
    return tracked_course(tmp_path_factory.mktemp("tracked"))


@pytest.fixture
def learner(open_learner: OpenLearner, tracked: Path) -> Learner:
    """Stand on the home view."""
    return open_learner(site=tracked)


def pick(learner: Learner, name: str) -> Learner:
    """Choose a track on the home view."""
    learner.view.get_by_role("radio", name=name).check()
    return learner.saved()


def cards(page: Page) -> list[str]:
    """Read which modules the home view offers."""
    return (
        page.locator(".skill-card")
        .filter(visible=True)
        .evaluate_all("all => all.map((one) => one.dataset.card)")
    )


def test_the_first_track_is_taken_until_one_is_chosen(learner: Learner) -> None:
    """And it is marked as such."""
    expect(learner.view.get_by_role("radio", name="大人")).to_be_checked()
    expect(learner.view.get_by_text("大人のコースです。")).to_be_visible()
    assert cards(learner.page) == ["s1", "s2"]


@pytest.fixture
def early(browser: Browser, tracked: Path, tmp_path: Path) -> Iterator[Page]:
    """Open the course as it is while the scripts are still on their way."""
    shutil.copytree(tracked.parent, tmp_path / "early")
    script = 'document.documentElement.dataset.ready = "script";'
    (tmp_path / "early" / "course.js").write_text(script, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto((tmp_path / "early" / "index.html").as_uri())
    yield page
    context.close()


def test_the_home_is_on_show_before_the_scripts(early: Page) -> None:
    """With what is for all and for the first track, and nothing of another one."""
    expect(early.locator(".view").filter(visible=True)).to_have_count(1)
    expect(early.get_by_text("大人のコースです。")).to_be_visible()
    expect(early.get_by_text("中学生のコースです。")).to_be_hidden()
    assert cards(early) == ["s1", "s2"]


def test_no_track_can_be_chosen_before_the_scripts(early: Page) -> None:
    """The choice would be lost; its place is kept, so that nothing moves when it comes."""
    picker = early.locator("[data-track-picker]")
    expect(picker).to_be_hidden()
    assert (picker.bounding_box() or {"height": 0})["height"] > 0
    expect(early.get_by_role("radio")).to_have_count(0)


@pytest.mark.parametrize("address", ["s1/points", "track=pupil"])
def test_another_address_does_not_show_the_home_first(early: Page, address: str) -> None:
    """The scripts will know what to show."""
    early.goto(f"{early.url}#{address}")
    early.reload()
    expect(early.locator(".view").filter(visible=True)).to_have_count(0)


def test_the_home_goes_when_the_learner_goes_on(learner: Learner) -> None:
    """It was on show from the beginning, and is one view among others now."""
    learner.go("s1/points")
    assert learner.page.locator(".view").filter(visible=True).count() == 1


def test_without_scripts_all_tracks_can_be_read(browser: Browser, tracked: Path) -> None:
    """Nothing is held back for a choice that cannot be made."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(tracked.as_uri())
    expect(page.get_by_text("朝の教室", exact=True)).to_be_visible()
    expect(page.get_by_text("読む前の10分", exact=True).first).to_be_visible()
    expect(page.get_by_text("中学生のコースです。")).to_be_visible()
    context.close()


def test_a_track_has_its_own_modules(learner: Learner) -> None:
    """Home, progress and the sum of minutes speak of these alone."""
    pick(learner, "中学生")
    assert cards(learner.page) == ["s1"]
    expect(learner.view.get_by_text("全1モジュール")).to_be_visible()
    expect(learner.view.get_by_text("大人のコースです。")).to_be_hidden()
    learner.go("progress")
    expect(learner.view.get_by_role("row")).to_have_count(2)


def test_a_track_is_remembered(learner: Learner) -> None:
    """After a reload, and in the entries."""
    pick(learner, "中学生").reload()
    expect(learner.view.get_by_role("radio", name="中学生")).to_be_checked()
    assert [one["track"] for one in learner.of_type("track")] == ["pupil"]


def test_a_link_may_carry_the_track(open_learner: OpenLearner, tracked: Path) -> None:
    """It leads home, and a reload does not choose again."""
    learner = open_learner("track=pupil", site=tracked).saved()
    expect(learner.view.get_by_role("radio", name="中学生")).to_be_checked()
    assert learner.page.url.endswith("#home")


def test_a_link_with_an_unknown_track_leads_home(open_learner: OpenLearner, tracked: Path) -> None:
    """Nothing is chosen."""
    learner = open_learner("track=nobody", site=tracked)
    expect(learner.view.get_by_role("radio", name="大人")).to_be_checked()
    assert learner.of_type("track") == []


def test_a_track_brings_its_furigana(learner: Learner) -> None:
    """Unless the learner has chosen otherwise."""
    page = pick(learner, "中学生").page
    expect(page.locator("html")).to_have_attribute("data-furigana", "all")
    pick(learner, "大人")
    expect(page.locator("html")).to_have_attribute("data-furigana", "none")
    page.evaluate("course.settings.set('furigana', 'difficult')")
    pick(learner, "中学生")
    expect(page.locator("html")).to_have_attribute("data-furigana", "difficult")


def test_a_track_plays_its_own_scenario(learner: Learner) -> None:
    """The other one is not there; its ending completes the step."""
    pick(learner, "中学生").go("s1/scenario")
    expect(learner.view.get_by_role("heading", name="土曜日の読み聞かせ")).to_be_hidden()
    learner.begin_scenario().play("短い絵本を開く").saved().go("progress")
    expect(learner.view.get_by_role("row", name="本を1冊えらぶ")).to_contain_text("結末まで")


def test_nothing_is_lost_by_changing(learner: Learner) -> None:
    """The way through the one scenario is there when one comes back to its track."""
    learner.go("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ").go("home")
    pick(learner, "中学生").go("s1/scenario").begin_scenario().choose("長い物語を開く")
    learner.go("home")
    pick(learner, "大人").go("s1/scenario")
    expect(learner.scene.filter(visible=True)).to_have_text("読む前の10分")


def test_a_quiz_asks_what_the_track_asks(learner: Learner) -> None:
    """A question for adults is not asked of pupils, and questions of the tests of nobody."""
    pick(learner, "中学生").go("s1/quiz").begin_quiz()
    assert sorted(learner.finish_quiz()) == ["s1.q01", "s1.q02"]


def test_search_finds_what_the_track_has(learner: Learner) -> None:
    """And again the rest, when one goes over."""
    learner.go("search").view.get_by_label("さがす言葉").fill("図書委員")
    expect(learner.view.get_by_text("見つかりませんでした")).to_be_visible()
    pick(learner.go("home"), "中学生").go("search")
    expect(learner.view.get_by_text("1件見つかりました")).to_be_visible()


def test_a_module_of_another_track_can_be_read(learner: Learner) -> None:
    """By its address; the page says that it does not belong to the track."""
    pick(learner, "中学生").go("s2/aims")
    told = learner.page.get_by_text("いまのコースに入っていません").filter(visible=True)
    expect(told).to_have_count(1)
    learner.go("s1/aims")
    expect(told).to_have_count(0)


def test_by_keyboard(learner: Learner) -> None:
    """The choice is a native radio group."""
    learner.view.get_by_role("radio", name="大人").focus()
    learner.page.keyboard.press("ArrowRight")
    learner.saved()
    expect(learner.view.get_by_text("中学生のコースです。")).to_be_visible()
    expect(learner.view.get_by_role("radio", name="中学生")).to_be_focused()


def test_an_only_track_is_not_asked_for(open_learner: OpenLearner) -> None:
    """Where all tracks hold the same there is still the choice; with one there is none."""
    learner = open_learner()
    expect(learner.view.get_by_role("radio", name="大人")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(open_learner: OpenLearner, tracked: Path, width: int) -> None:
    """On the home view of a track with a skill that it does not teach."""
    size = {"width": width, "height": 800}
    learner = open_learner("track=pupil", site=tracked, viewport=size).saved()
    assert violations(learner.page) == []
