"""A course that its authors changed between two visits, in the same place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.sites import PLAYER_COURSE, build, copy_of, edit

QUIZ = "quizzes/01-welcome.yaml"
SCENARIO = "modules/01-welcome/scenario.yaml"
LONG, ASK = "好きな長い物語を選ぶ", "年齢を聞いてから選ぶ"
NEW_QUESTION = """  - id: s1.q04
    kind: recognise
    covers: [s1.f1]
    difficulty: 1
    revision: 1
    situation: 小学生の会です。
    prompt: 何を先に知りますか。
    choices:
      - {id: a, text: 学年と人数を聞く, correct: true, feedback: 合う本が選べます。}
      - {id: b, text: 人気の本の題を聞く, feedback: "難しいことがあります。[s1.f1]"}
      - {id: c, text: 本の厚さを聞く, feedback: 厚さでは分かりません。}
    explanation: 聞く人が先です。[s1.f1]
"""
Course = Callable[..., None]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Copy the course, to be edited."""
    return copy_of(PLAYER_COURSE, tmp_path)


@pytest.fixture
def site(source: Path, tmp_path: Path) -> Path:
    """Build the course as it was on the first visit."""
    return build(source, tmp_path / "site")


def passed(open_learner: OpenLearner, site: Path) -> Learner:
    """Pass the quiz on the first visit."""
    learner = open_learner("s1/quiz", site=site).begin_quiz()
    learner.finish_quiz()
    return learner.saved()


def state(learner: Learner) -> str:
    """Read the first module's row."""
    learner.go("progress")
    return learner.view.get_by_role("row", name="① 本を1冊えらぶ").inner_text()


def test_a_reworded_question_keeps_its_answer(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """The id is the same and so is the revision: nothing is lost."""
    learner = passed(open_learner, site)
    edit(source, QUIZ, ("最初にすることはどれですか。", "まず何をしますか。どれですか。"))
    build(source, site.parent)
    learner.reload()
    expect(learner.result).to_contain_text("3問のうち3問が正解です。合格です")


def test_choices_in_another_order_keep_their_answer(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """Answers hold ids of choices, not places."""
    learner = passed(open_learner, site)
    first = "      - {id: a, text: しばらく静かに待つ, feedback: 余韻を味わえます。}\n"
    last = "      - {id: c, text: 次の本を静かに出す, feedback: 子どもが選べます。}\n"
    edit(source, QUIZ, (first, ""), (last, last + first))
    build(source, site.parent)
    learner.reload()
    expect(learner.result).to_contain_text("100%")


def test_a_deleted_question_is_passed_over(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """Its answer no longer counts, and the others do."""
    learner = open_learner("s1/quiz", site=site).begin_quiz()
    learner.finish_quiz(wrong=("s1.q01",))
    learner.saved()
    text = (source / QUIZ).read_text(encoding="utf-8")
    head, rest = text.split("  - id: s1.q01", 1)
    renamed = rest[rest.index("  - id: s1.q02") :].replace(
        "covers: [s1.f2, s1.p2]", "covers: [s1.f2, s1.p2, s1.f1]"
    )
    (source / QUIZ).write_text(
        (head + renamed).replace("時間に収まります。[s1.f2]", "時間に収まります。[s1.f2][s1.f1]"),
        encoding="utf-8",
    )
    build(source, site.parent)
    learner.reload()
    expect(learner.result).to_contain_text("2問のうち2問が正解です。合格です")
    learner.button("全部もう一度").click()
    assert sorted(learner.finish_quiz()) == ["s1.q02", "s1.q03"]


def test_a_quiz_goes_on_when_its_question_on_show_was_deleted(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """The next open question is on show."""
    learner = open_learner("s1/quiz", site=site).begin_quiz()
    while learner.question_id != "s1.q01":
        learner.answer_shown(right=True)
        learner.next_question()
    edit(source, QUIZ, ("  - id: s1.q01", "  - id: s1.q09"))
    build(source, site.parent)
    learner.saved().reload()
    while learner.question.count():
        if learner.verdict.is_hidden():
            learner.answer_shown(right=True)
        learner.next_question()
    expect(learner.result).to_contain_text("2問のうち2問が正解です。")


def test_a_new_question_waits_for_the_next_attempt(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """What was passed stays passed; who begins again is asked it too."""
    learner = passed(open_learner, site)
    text = (source / QUIZ).read_text(encoding="utf-8")
    (source / QUIZ).write_text(text + NEW_QUESTION, encoding="utf-8")
    build(source, site.parent)
    learner.reload()
    expect(learner.result).to_contain_text("3問のうち3問が正解です。合格です")
    learner.button("全部もう一度").click()
    assert "s1.q04" in learner.finish_quiz()
    expect(learner.result).to_contain_text("4問のうち4問が正解です。")


def test_a_raised_revision_asks_the_question_again(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """The answer to the old revision no longer counts; the new one completes the same attempt."""
    learner = passed(open_learner, site)
    edit(source, QUIZ, ("revision: 1\n    reviewed:", "revision: 2\n    reviewed:"))
    build(source, site.parent)
    learner.reload()
    assert "100%" not in state(learner)
    learner.go("s1/quiz").view.get_by_role("button", name="まだ").click()
    learner.answer("s1.q01", learner.key())
    learner.next_question()
    expect(learner.result).to_contain_text("3問のうち3問が正解です。合格です")
    learner.saved().reload()
    expect(learner.result).to_contain_text("合格です")


def test_a_deleted_scene_begins_the_scenario_anew(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """Who stood in it sees the introduction; nothing breaks."""
    learner = open_learner("s1/scenario", site=site).begin_scenario().play(ASK).saved()
    text = (source / SCENARIO).read_text(encoding="utf-8")
    (source / SCENARIO).write_text(
        text.replace("id: read\n", "id: hall\n").replace("goto: read\n", "goto: hall\n"),
        encoding="utf-8",
    )
    build(source, site.parent)
    learner.reload().begin_scenario().play(ASK, "一度声に出して読む")
    expect(learner.scene).to_have_text("結末拍手")


def test_a_deleted_scene_on_the_way_is_passed_over(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """Who is past it stays where they are, and the look back tells the rest."""
    learner = (
        open_learner("s1/scenario", site=site)
        .begin_scenario()
        .play(ASK, "一度声に出して読む")
        .saved()
    )
    text = (source / SCENARIO).read_text(encoding="utf-8")
    changed = (
        text.replace("id: choose\n", "id: shelf\n")
        .replace("start: choose", "start: shelf")
        .replace("back: choose", "back: shelf")
    )
    (source / SCENARIO).write_text(changed, encoding="utf-8")
    build(source, site.parent)
    learner.reload()
    expect(learner.scene).to_have_text("結末拍手")
    expect(learner.debrief.locator(".path li")).to_have_count(1)


def test_a_deleted_choice_is_chosen_anew(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """Who had just chosen it stands before the choices again."""
    learner = open_learner("s1/scenario", site=site).begin_scenario().choose(ASK).saved()
    edit(
        source,
        SCENARIO,
        (
            "      - id: b\n        text: 年齢を聞いてから選ぶ",
            "      - id: d\n        text: 年齢を聞いてから選ぶ",
        ),
    )
    build(source, site.parent)
    learner.reload()
    expect(learner.view.locator(".choice-button:visible")).to_have_text([LONG, ASK])
    learner.play(ASK)
    expect(learner.scene).to_have_text("読む前の10分")


def test_a_deleted_choice_on_the_way_is_passed_over(
    open_learner: OpenLearner, source: Path, site: Path
) -> None:
    """Who is past it stays there."""
    learner = open_learner("s1/scenario", site=site).begin_scenario().play(ASK).saved()
    edit(
        source,
        SCENARIO,
        (
            "      - id: b\n        text: 年齢を聞いてから選ぶ",
            "      - id: d\n        text: 年齢を聞いてから選ぶ",
        ),
    )
    build(source, site.parent)
    learner.reload()
    expect(learner.scene).to_have_text("読む前の10分")
    learner.play("一度声に出して読む")
    expect(learner.debrief).to_be_visible()


def test_the_last_place_may_be_gone(open_learner: OpenLearner, source: Path, site: Path) -> None:
    """The home then leads to the first module that is not done."""
    learner = open_learner("s2/points", site=site).saved()
    edit(source, "modules/02-mend/module.md", ("id: s2\nskill", "id: s2b\nskill"))
    edit(source, "quizzes/02-mend.yaml", ("id: s2.q01", "id: s2b.q01"))
    build(source, site.parent)
    learner.open()
    expect(learner.view.locator(".hero-go").get_by_role("link")).to_have_text("① から始める")
    learner.open("s2/points").open()
