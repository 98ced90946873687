"""The page at every width: large letters on a small phone, a tablet, and a very wide screen."""

from __future__ import annotations

import pytest

from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.pages.test_focus import VIEWS
from tests.pages.test_narrow import too_wide

LARGEST = {"size": "5", "spacing": "wider", "furigana": "all"}
SET = (
    "all => { for (const [name, value] of Object.entries(all)) course.settings.set(name, value); }"
)
SMALL = {"width": 320, "height": 640}
TABLETS = ({"width": 820, "height": 1180}, {"width": 1180, "height": 820})
REAL_VIEWS = (
    *("home", "glossary", "sources", "progress", "plan", "self", "search", "check"),
    *("s3/aims", "s3/points", "s3/cautions", "s3/scenario", "s3/quiz", "s3/reflection"),
)
DIALOG = """one => [one.scrollWidth - one.clientWidth, one.getBoundingClientRect().left < 0,
    one.getBoundingClientRect().right > innerWidth]"""
# How many letters a line of running text can hold, where it is longest.
LONGEST_LINE = """() => Math.max(...[...document.querySelectorAll(".view.is-current :is(p, li, dd)")]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== "flex")
    .map((one) => one.clientWidth / parseFloat(getComputedStyle(one).fontSize)))"""


def sideways(learner: Learner, views: tuple[str, ...]) -> dict[str, list[str]]:
    """Go through views; list what makes the page scroll sideways."""
    found = {}
    for view in views:
        learner.go(view)
        found[view] = too_wide(learner)
    return {view: wide for view, wide in found.items() if wide}


def sideways_while_learning(learner: Learner) -> dict[str, list[str]]:
    """Play the scenario and answer questions; list what makes the page scroll sideways."""
    found = {}
    learner.go("s1/scenario").begin_scenario()
    found["scene"] = too_wide(learner)
    learner.choose("好きな長い物語を選ぶ")
    found["failure"] = too_wide(learner)
    learner.button("ここに戻る").click()
    learner.play("年齢を聞いてから選ぶ", "一度声に出して読む")
    found["debrief"] = too_wide(learner)
    learner.go("s1/quiz").begin_quiz()
    found["question"] = too_wide(learner)
    learner.answer_shown(right=False)
    found["feedback"] = too_wide(learner)
    learner.next_question().finish_quiz()
    found["result"] = too_wide(learner)
    return {state: wide for state, wide in found.items() if wide}


def test_the_largest_letters_fit_the_smallest_phone(open_learner: OpenLearner) -> None:
    """In every view: 320 px, 200 %, the widest lines, all readings; only figures scroll, inside themselves."""
    learner = open_learner(viewport=SMALL)
    learner.page.evaluate(SET, LARGEST)
    assert sideways(learner, VIEWS) == {}


def test_the_largest_letters_fit_while_one_learns(open_learner: OpenLearner) -> None:
    """Scenes, consequences, questions, feedback, results."""
    learner = open_learner(viewport=SMALL)
    learner.page.evaluate(SET, LARGEST)
    assert sideways_while_learning(learner) == {}


@pytest.mark.parametrize("button", ["表示の設定", "印刷"])
def test_a_dialog_with_the_largest_letters_fits(open_learner: OpenLearner, button: str) -> None:
    """It scrolls down, never sideways."""
    learner = open_learner(viewport=SMALL)
    learner.page.evaluate(SET, LARGEST)
    learner.page.get_by_role("banner").get_by_role("button", name=button).click()
    assert learner.page.get_by_role("dialog").evaluate(DIALOG) == [0, False, False]


@pytest.mark.parametrize("settings", [LARGEST, {"furigana": "all"}], ids=["largest", "first"])
def test_the_real_course_fits_the_smallest_phone(
    open_learner: OpenLearner, real_site: str, settings: dict[str, str]
) -> None:
    """Its main views and one whole module."""
    learner = open_learner(site=real_site, viewport=SMALL)
    learner.page.evaluate(SET, settings)
    assert sideways(learner, REAL_VIEWS) == {}


@pytest.mark.parametrize("screen", ["one", "two"])
@pytest.mark.parametrize("tablet", TABLETS, ids=["upright", "lying"])
def test_a_tablet_has_room(
    open_learner: OpenLearner, real_site: str, tablet: dict[str, int], screen: str
) -> None:
    """For one learner and for two."""
    learner = open_learner(site=real_site, viewport=tablet)
    learner.page.evaluate(SET, {"screen": screen, "furigana": "all"})
    assert sideways(learner, REAL_VIEWS) == {}


def test_lines_stay_readable_on_a_very_wide_screen(
    open_learner: OpenLearner, real_site: str
) -> None:
    """No line is longer than half a hundred letters; the page stands in the middle."""
    learner = open_learner(site=real_site, viewport={"width": 2560, "height": 1440})
    for view in REAL_VIEWS:
        learner.go(view)
        assert learner.page.evaluate(LONGEST_LINE) <= 50, view
        box = learner.view.bounding_box()
        assert box
        assert box["width"] <= 1300, view
        assert abs(box["x"] * 2 + box["width"] - 2560) <= 20, view
