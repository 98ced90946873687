"""The reflection: notes that are kept, and what is still to do."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.conftest import OpenLearner


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
