"""The reflection: notes that are kept, and what is still to do."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.paper import PRINTER, print_out
from tests.voice import FAKE, Voice

SEARCHED = re.compile("見つかりま")
FAILURES = [
    "失敗事例①-1 本が難しすぎて子どもが席を立つ",
    "失敗事例①-2 下読みをせずに時間が足りなくなる",
]


def test_notes_survive_a_reload(open_learner: OpenLearner) -> None:
    """What was typed is kept as soon as the field is left."""
    learner = open_learner("s1/reflection")
    learner.view.get_by_label("もし（どんな場面なら）").fill("会議に呼ばれたら")
    learner.view.get_by_label("わたしは（何をするか）").fill("目的を聞く")
    learner.view.get_by_label("やってみたこと").click()
    learner.saved().reload()
    expect(learner.view.get_by_label("もし（どんな場面なら）")).to_have_value("会議に呼ばれたら")
    expect(learner.view.get_by_label("わたしは（何をするか）")).to_have_value("目的を聞く")


def test_a_note_is_kept_while_one_still_types(open_learner: OpenLearner) -> None:
    """A pause is enough; the field need not be left."""
    learner = open_learner("s1/reflection")
    field = learner.view.get_by_label("やってみたこと")
    field.press_sequentially("図を描いた")
    learner.until_kept("note").reload()
    expect(field).to_have_value("図を描いた")


def test_a_note_is_kept_when_the_page_is_left_at_once(open_learner: OpenLearner) -> None:
    """Neither the pause nor the end of the field was waited for."""
    learner = open_learner("s1/reflection")
    learner.view.get_by_label("やってみたこと").press_sequentially("図を描いた")
    learner.reload()
    expect(learner.view.get_by_label("やってみたこと")).to_have_value("図を描いた")


def test_a_note_is_kept_when_the_tab_is_closed_while_the_store_is_busy(
    open_learner: OpenLearner,
) -> None:
    """Its last words become an entry before the player puts aside what is not saved."""
    learner = open_learner().with_shared_storage().go("s1/reflection").with_busy_store()
    learner.view.get_by_label("やってみたこと").press_sequentially("図を描いた")
    learner.page.close()
    again = open_learner("s1/reflection", context=learner.page.context).with_shared_storage()
    expect(again.view.get_by_label("やってみたこと")).to_have_value("図を描いた")


def test_a_note_is_kept_when_one_moves_on(open_learner: OpenLearner) -> None:
    """Another step may be shown before the pause is over."""
    learner = open_learner("s1/reflection")
    learner.view.get_by_label("やってみたこと").press_sequentially("図を描いた")
    learner.go("s1/aims").saved().reload().go("s1/reflection")
    expect(learner.view.get_by_label("やってみたこと")).to_have_value("図を描いた")


def test_the_end_says_what_is_still_to_do(open_learner: OpenLearner) -> None:
    """An ending and a passed quiz; when both are there the module is done."""
    learner = open_learner("s1/reflection")
    end = learner.view.get_by_role("region", name="このモジュールの完了")
    expect(end).to_contain_text("これから：シナリオを結末まで進める")
    expect(end).to_contain_text("これから：クイズで 80% 以上を取る")
    learner.go("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ", "一度声に出して読む")
    learner.go("s1/quiz").begin_quiz().finish_quiz()
    learner.go("s1/reflection")
    expect(end).to_contain_text("済み：シナリオの結末まで進みました")
    expect(end).to_contain_text("済み：クイズに合格しました（最高 100%）")
    expect(end).to_contain_text("このモジュールは完了です。")


# The failure cases that could happen


def foreseen(learner: Learner) -> Locator:
    """Find the boxes to tick."""
    name = "自分の仕事や学校でも起こりそうな失敗"
    return learner.view.get_by_role("group", name=name).get_by_role("checkbox")


def kept(learner: Learner) -> list[str]:
    """Read what was kept of the failure cases, one text for each time."""
    return [one["text"] for one in learner.of_type("note") if one["key"] == "s1.failures"]


def test_the_failure_cases_of_the_skill_can_be_ticked(open_learner: OpenLearner) -> None:
    """Each with its number and what happens; none is ticked, and none has to be."""
    learner = open_learner("s1/reflection")
    expect(foreseen(learner)).to_have_count(2)
    for box, name in zip(foreseen(learner).all(), FAILURES, strict=True):
        expect(box).to_have_accessible_name(name)
        expect(box).not_to_be_checked()
    assert violations(learner.page) == []


def test_ticks_survive_a_reload(open_learner: OpenLearner) -> None:
    """They are one note: the ids in the order of the skill, parted by a blank; taken back it is empty."""
    learner = open_learner("s1/reflection")
    foreseen(learner).nth(1).check()
    foreseen(learner).nth(0).check()
    learner.saved().reload()
    expect(foreseen(learner).nth(0)).to_be_checked()
    expect(foreseen(learner).nth(1)).to_be_checked()
    for box in foreseen(learner).all():
        box.uncheck()
    learner.saved()
    assert kept(learner) == ["s1.f2", "s1.f1 s1.f2", "s1.f2", ""]


def test_each_module_has_its_own_ticks(open_learner: OpenLearner) -> None:
    """And looking at them writes nothing."""
    learner = open_learner("s1/reflection")
    foreseen(learner).first.check()
    learner.saved().go("s2/reflection")
    expect(foreseen(learner)).to_have_count(1)
    expect(foreseen(learner)).not_to_be_checked()
    learner.go("s1/reflection").saved().reload()
    assert kept(learner) == ["s1.f1"]


def test_ticks_by_keyboard(open_learner: OpenLearner) -> None:
    """Space ticks, Tab goes on to the next box and then to the plan."""
    learner = open_learner("s1/reflection")
    foreseen(learner).first.focus()
    learner.page.keyboard.press("Space")
    learner.page.keyboard.press("Tab")
    expect(foreseen(learner).nth(1)).to_be_focused()
    learner.page.keyboard.press("Tab")
    expect(learner.view.get_by_label("もし（どんな場面なら）")).to_be_focused()
    expect(foreseen(learner).first).to_be_checked()


def test_the_search_does_not_find_what_is_to_be_ticked(open_learner: OpenLearner) -> None:
    """The sources have the same sentence; the plan's own words are found."""
    learner = open_learner("search")
    field = learner.view.get_by_label("さがす言葉")
    hits = "all => all.map((one) => one.hash)"
    for query, found in (
        ("席を立つ", False),
        ("起こりそうな失敗", False),
        ("その場面が来たとき", True),
    ):
        field.fill(query)
        field.press("Enter")
        expect(learner.view.get_by_role("status")).to_have_text(SEARCHED)
        links = learner.view.locator(".search-hit a").evaluate_all(hits)
        assert ("#s1/reflection" in links) is found, query


def test_the_handout_has_boxes_for_a_pen(open_learner: OpenLearner) -> None:
    """Ticked where they were ticked here."""
    learner = open_learner("s1/reflection", init_script=PRINTER)
    foreseen(learner).nth(1).check()
    sheet = print_out(learner.saved())
    lines = sheet.locator(".foresee .choice")
    assert [line.strip() for line in lines.all_text_contents()] == [
        FAILURES[0],
        f"✓{FAILURES[1]}",
    ]
    expect(sheet.get_by_text("わたしの実践計画")).to_have_count(0)


def test_reading_aloud_tells_the_failure_cases(open_learner: OpenLearner) -> None:
    """And none of the controls around them."""
    learner = open_learner("s1/reflection", init_script=FAKE)
    bar = learner.view.get_by_role("group", name="読み上げ")
    bar.get_by_role("button", name="読み上げる").click()
    told = "".join(Voice(learner).to_the_end())
    assert "失敗事例①-1本が難しすぎて子どもが席を立つ" in told
    assert "わたしの実践計画" not in told
