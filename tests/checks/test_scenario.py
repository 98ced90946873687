"""Every way through a scenario leads to an end."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from course.checks.scenario import walk
from course.load import load_course
from course.problems import Problems
from tests.courses import (
    SCENARIO,
    TINY,
    Mistake,
    assert_mistake,
    copy_of_tiny,
    listed,
    mistakes,
    problems_of,
    replace,
)

ATTIC = "  - id: attic\n    title: 屋根裏\n    text: [ほこりです。]\n    ending: poor\n"


@mistakes(
    Mistake("a scene that nothing leads to", SCENARIO, "debrief:", f"{ATTIC}debrief:", "- id: attic", "結末「attic」には、どう進んでも着きません"),
    Mistake("an ending whose route never holds", SCENARIO, "{when: calm >= 3 and calm <= 4, to: end_good}\n          - {to: end_fair}", "{when: calm < 9, to: end_good}\n          - {to: end_fair}", "- id: end_fair", "結末「end_fair」"),
    Mistake("a choice that is never offered", SCENARIO, "when: calm >= 3\n", "when: calm >= 5\n", "when: calm >= 5", "選択肢「c」は、どう進んでも選べません"),
    Mistake("a goto without a route", SCENARIO, "goto: end_poor", "goto: []", "goto: []", "一覧が空です"),
    Mistake("a scene without an end", SCENARIO, "    ending: fair\n", "", "- id: end_fair", "choices も ending もありません"),
    Mistake("a scene with both", SCENARIO, "    title: 読む前の10分\n", "    title: 読む前の10分\n    ending: poor\n", "- id: read", "choices と ending の両方"),
    Mistake("a condition that cannot be read", SCENARIO, "when: calm >= 3\n", "when: calm は 3 以上\n", "when: calm は", "条件「calm は 3 以上」を読めません"),
    Mistake("a condition on no state", SCENARIO, "when: calm >= 3\n", "when: clam >= 3\n", "when: clam", "「calm」のことですか"),
    Mistake("a start out of bounds", SCENARIO, "start: 2, min: 0", "start: 7, min: 0", "start: 7", "始めの値 7 が、範囲の外"),
    Mistake("bounds the wrong way round", SCENARIO, "min: 0, max: 4", "min: 5, max: 4", "min: 5", "下限 5 が、上限 4 より大きい"),
    Mistake("a failure case without its cost", SCENARIO, "          cost: 物語の終わりを失いました。\n", "", "failure: s1.f2", "失うもの（cost）がありません"),
    Mistake("a failure case that no choice names", SCENARIO, "          failure: s1.f2\n          cost: 物語の終わりを失いました。\n", "", "title: 土曜日", "失敗事例「s1.f2」に当たる選択肢がありません"),
)  # fmt: skip
def test_each_flaw_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """What follows from a flaw is not reported as well."""
    assert_mistake(tmp_path, mistake)


@mistakes(
    Mistake("a scene with a single choice", SCENARIO, "      - id: b\n        text: 年齢を聞いてから選ぶ\n        effects: {calm: 1}\n        consequence:\n          text: 8人とも、絵を見ています。\n          why: 聞く人を知ると選べます。[s1.p1]\n          next: 下読みをします。\n        goto: read\n", "", "- id: choose", "場面「choose」の選択肢が 1個あります"),
    Mistake("a route that nobody takes", SCENARIO, "goto: end_poor", "goto:\n          - {when: calm >= 9, to: end_good}\n          - {to: end_poor}", "when: calm >= 9", "「end_good」へは、どう進んでも行きません"),
    Mistake("a fourth state", SCENARIO, "start: 2, min: 0, max: 4}\n", "start: 2, min: 0, max: 4}\n  - {id: x, name: 一, start: 1}\n  - {id: y, name: 二, start: 1}\n  - {id: z, name: 三, start: 1}\n", "- {id: z", "状態が 4個あります"),
)  # fmt: skip
def test_too_much_or_too_little_to_weigh_is_a_warning(tmp_path: Path, mistake: Mistake) -> None:
    """It can be played, but not weighed."""
    root = copy_of_tiny(tmp_path)
    replace(root, SCENARIO, mistake.old, mistake.new)
    assert mistake.message in listed(problems_of(root))


def only_problem(tmp_path: Path, *edits: tuple[str, str]) -> str:
    """Break the tiny scenario by several edits; give the one problem, without its path."""
    root = copy_of_tiny(tmp_path)
    for old, new in edits:
        replace(root, SCENARIO, old, new)
    problems = problems_of(root)
    assert len(problems) == 1, listed(problems)
    return listed(problems).removeprefix(f"{SCENARIO}:")


def test_a_scenario_without_an_ending_is_one_error(tmp_path: Path) -> None:
    """It is said once, not for every scene that leads nowhere."""
    text = (TINY / SCENARIO).read_text(encoding="utf-8")
    ends = text[text.index("  - id: end_good") : text.index("debrief:")]
    found = only_problem(
        tmp_path,
        (ends, ""),
        ("to: end_good}", "to: choose}"),
        ("{to: end_fair}", "{to: choose}"),
        ("goto: end_good", "goto: choose"),
        ("goto: end_poor", "goto: choose"),
    )
    assert found.startswith("2: シナリオに結末がありません")


def test_a_loop_that_nobody_leaves_is_one_error(tmp_path: Path) -> None:
    """It is reported at its first scene."""
    loop = """  - id: attic
    title: 屋根裏
    text: [ほこりです。]
    choices:
      - id: a
        text: もう一度見る
        consequence: {text: ほこりです。, why: 古い部屋です。, next: 見回します。}
        goto: attic
      - id: b
        text: 床もよく見る
        consequence: {text: 床もほこりです。, why: 古い部屋です。, next: 見回します。}
        goto: attic
"""
    found = only_problem(
        tmp_path, ("  - id: end_good", f"{loop}  - id: end_good"), ("goto: end_poor", "goto: attic")
    )
    assert found.startswith("68: 場面「attic」から、結末へ進めなくなる")


def test_a_loop_with_a_way_out_is_fine(tmp_path: Path) -> None:
    """One may try again as often as one likes."""
    root = copy_of_tiny(tmp_path)
    replace(root, SCENARIO, "goto: end_good", "goto: read")
    assert not problems_of(root), listed(problems_of(root))


def test_a_choice_whose_routes_can_all_fail_leads_nowhere(tmp_path: Path) -> None:
    """A learner must not be left standing."""
    found = only_problem(tmp_path, ("{to: end_fair}", "{when: calm == 2, to: end_fair}"), ("when: calm >= 3\n", "when: calm >= 2\n"), ("effects: {calm: -1}", "effects: {calm: -2}"))  # fmt: skip
    assert found.startswith("58: 選択肢「b」の行き先が、どれも成り立たないことがあります")


def test_a_scene_needs_a_choice_in_every_state(tmp_path: Path) -> None:
    """Where all choices have conditions, none may hold."""
    found = only_problem(
        tmp_path,
        ("text: すぐに読み始める\n", "text: すぐに読み始める\n        when: calm >= 3\n"),
        ("text: 一度声に出して読む\n", "text: 一度声に出して読む\n        when: calm >= 2\n"),
    )
    assert found.startswith("36: 場面「read」で、どの選択肢も選べないことがあります")


def test_an_effect_on_a_state_that_is_not_there(tmp_path: Path) -> None:
    """The name in the effect is reported."""
    found = only_problem(tmp_path, ("effects: {calm: -1}", "effects: {clam: -1}"))
    assert found.startswith("19: 状態「clam」がありません。 → 「calm」のことですか")


def test_a_state_that_is_read_must_change(tmp_path: Path) -> None:
    """What follows from the state that stands still is not reported."""
    line = "        effects: {calm: 1}\n"
    text = (TINY / SCENARIO).read_text(encoding="utf-8")
    root = copy_of_tiny(tmp_path)
    still = text.replace("        effects: {calm: -1}\n", "").replace(line, "")
    (root / SCENARIO).write_text(still, encoding="utf-8")
    problems = problems_of(root)
    assert len(problems) == 1, listed(problems)
    assert "7: 状態「calm」は条件で使われていますが、どの選択肢も変えません" in listed(problems)


def test_a_state_that_nothing_touches_is_a_warning(tmp_path: Path) -> None:
    """It only fills the screen."""
    idle = "  - {id: idle, name: ひま, start: 1}\nstart: choose"
    found = only_problem(tmp_path, ("start: choose", idle))
    assert found.startswith("8: 注意: 状態「idle」は、どこでも使われていません")


def test_a_walk_that_grows_too_large_is_cut() -> None:
    """The rules then say that they saw only a part."""
    course = load_course(TINY, Problems())
    assert course is not None
    assert walk(course.modules[0].scenario, most=3).cut
