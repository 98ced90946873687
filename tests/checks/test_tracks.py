"""Each track holds what it promises."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

import pytest

from course.checks.tracks import Row, rows
from course.load import load_course
from course.new import new_module
from course.problems import Problems
from tests.courses import (
    COURSE,
    QUIZ,
    SCENARIO,
    TINY,
    Mistake,
    assert_mistake,
    assert_only,
    copy_of_tiny,
    line_of,
    listed,
    mistakes,
    problems_of,
    replace,
)

PUPIL = "{id: pupil, name: 中学生"
OWN_SCENARIO = "modules/01-welcome/scenario-pupil.yaml"
FORM = """  - id: s1.{form}{number}
    form: {form_name}
    type: single
    kind: {kind}
    covers: [s1.f{number}]
    difficulty: 1
    revision: 1
    situation: {form}の会の{number}番目の場面です。
    prompt: どれを選びますか。
    choices:
      - {{id: a, text: 本をえらぶ, correct: true, feedback: "聞く人が喜びます。[s1.f{number}]"}}
      - {{id: b, text: 歌をうたう, feedback: 声が枯れます。}}
      - {{id: c, text: 絵をえがく, feedback: 手が疲れます。}}
    explanation: 聞く人を知ります。
"""


@mistakes(
    Mistake("a module that is not there", COURSE, PUPIL, f"{PUPIL}, modules: [s1, s2]", PUPIL, "モジュール「s2」がありません"),
    Mistake("a module twice", COURSE, PUPIL, f"{PUPIL}, modules: [s1, s1]", PUPIL, "モジュール「s1」が2回あります"),
    Mistake("fewer questions than promised", COURSE, PUPIL, f"{PUPIL}, bank: 2", PUPIL, "失敗事例「s1.f1」の問題が1問しかありません（下限は2問）"),
    Mistake("a failure case that the others are asked", QUIZ, "tracks: [adult, pupil]", "tracks: [adult]", PUPIL, "「pupil」のモジュール「s1」に、失敗事例「s1.f1」の問題が0問", elsewhere=COURSE),
)  # fmt: skip
def test_each_broken_promise_is_an_error(tmp_path: Path, mistake: Mistake) -> None:
    """It stands at the track in course.yaml."""
    if "promised" not in mistake.name:
        assert_mistake(tmp_path, mistake)
        return
    root = copy_of_tiny(tmp_path)
    replace(root, COURSE, mistake.old, mistake.new)
    assert mistake.message in listed(problems_of(root))
    assert len(problems_of(root)) == 2  # one for each failure case


def test_a_module_that_takes_too_long_is_a_warning(tmp_path: Path) -> None:
    """The limit is the track's own."""
    long = Mistake("long", COURSE, PUPIL, f"{PUPIL}, minutes: 2", PUPIL, "4分です。 2分までに")
    assert_mistake(tmp_path, long, "warning")


def test_a_track_without_questions_is_one_error(tmp_path: Path) -> None:
    """Its failure cases are not reported as well."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, "tracks: [adult, pupil]", "tracks: [adult]")
    for item in ("covers: [s1.f2, s1.p2]", "covers: [s1.c1]\n    difficulty: 1\n    revision: 1"):
        replace(root, QUIZ, f"    {item}\n", f"    {item}\n    tracks: [adult]\n")
    replace(root, QUIZ, "tracks: [adult]\n    tracks: [adult]", "tracks: [adult]")
    line = line_of(root, COURSE, PUPIL)
    assert_only(problems_of(root), COURSE, line, "クイズの問題がありません", "error")


def two_modules(tmp_path: Path, adult: str, pupil: str) -> Path:
    """Give the tiny course with a second module, and what each track learns."""
    root = copy_of_tiny(tmp_path)
    new_module(root, "02-again")
    replace(root, COURSE, "{id: adult, name: 大人", f"{{id: adult, name: 大人, modules: [{adult}]")
    replace(root, COURSE, PUPIL, f"{PUPIL}, modules: [{pupil}]")
    return root


def test_a_module_of_no_track_is_a_warning(tmp_path: Path) -> None:
    """Nobody would come to it."""
    problems = problems_of(two_modules(tmp_path, "s1", "s1"))
    path = "modules/02-again/module.md"
    assert len(problems) == 1, listed(problems)
    assert listed(problems).startswith(f"{path}:3: 注意: モジュール「s1_2」は、どのコース")


def test_a_question_for_those_who_do_not_come_is_an_error(tmp_path: Path) -> None:
    """The same holds for a scenario."""
    root = two_modules(tmp_path, "s1, s1_2", "s1_2")
    line = line_of(root, QUIZ, "tracks: [adult, pupil]")
    assert_only(problems_of(root), QUIZ, line, "「pupil」は、モジュール「s1」を学びません", "error")


def with_own_scenario(tmp_path: Path, head: str, text: str = "") -> Path:
    """Give the tiny course with a scenario of the pupils' own."""
    root = copy_of_tiny(tmp_path)
    first, rest = (text or (TINY / SCENARIO).read_text(encoding="utf-8")).split("\n", 1)
    (root / OWN_SCENARIO).write_text(f"{first}\n{head}{rest}", encoding="utf-8")
    return root


def test_a_scenario_of_ones_own_is_fine(tmp_path: Path) -> None:
    """The others go on with the one for everybody."""
    root = with_own_scenario(tmp_path, "tracks: [pupil]\n")
    assert listed(problems_of(root)) == ""


def test_a_further_scenario_names_its_tracks(tmp_path: Path) -> None:
    """It would never be played."""
    problems = problems_of(with_own_scenario(tmp_path, ""))
    assert_only(problems, OWN_SCENARIO, 2, "このシナリオを使うコースの対象がありません", "error")


def test_a_track_has_one_scenario_a_module(tmp_path: Path) -> None:
    """Of two, only the first would be played."""
    root = with_own_scenario(tmp_path, "tracks: [pupil]\n")
    again = OWN_SCENARIO.replace("pupil", "z")
    (root / again).write_bytes((root / OWN_SCENARIO).read_bytes())
    assert_only(problems_of(root), again, 2, "「pupil」のシナリオが2つあります", "error")


def test_a_scenario_without_decisions_is_an_error(tmp_path: Path) -> None:
    """There is nothing to play."""
    text = "#\ntitle: 話\nintro: 始めます。\nstart: end\nscenes:\n  - {id: end, title: 終わり, text: [おしまいです。], ending: good}\ndebrief: 終わります。\n"
    root = with_own_scenario(tmp_path, "tracks: [pupil]\n", text)
    line = line_of(root, COURSE, PUPIL)
    assert_only(problems_of(root), COURSE, line, "判断のある場面がありません", "error")


def form(name: str, number: int, kind: str = "recognise") -> str:
    """Give a question of a form."""
    return FORM.format(form=name.lower(), form_name=name, number=number, kind=kind)


FORMS = [form("A", 1), form("B", 1), form("A", 2), form("B", 2)]


@pytest.mark.parametrize(
    ("questions", "message"),
    [
        (FORMS, ""),
        (FORMS[:3], "失敗事例「s1.f2」を確かめる組Bの問題が0問です。"),
        ([*FORMS, FORMS[0].replace("s1.a1", "s1.a9").replace("aの会", "次の会")], "失敗事例「s1.f1」を確かめる組Aの問題が2問です。"),
        ([form("A", 1, "cause"), *FORMS[1:]], "組Bの問題「s1.b1」が、組Aの「s1.a1」とそろっていません。 → kind: cause、difficulty: 1 に"),
    ],
    ids=["parallel", "one missing", "one too many", "another kind"],
)  # fmt: skip
def test_forms_are_parallel(tmp_path: Path, questions: list[str], message: str) -> None:
    """Each failure case has one question in A and its like in B."""
    root = copy_of_tiny(tmp_path)
    text = (root / QUIZ).read_text(encoding="utf-8")
    (root / QUIZ).write_text(text + "".join(questions), encoding="utf-8")
    problems = problems_of(root)
    assert len(problems) == bool(message), listed(problems)
    assert message in listed(problems)


def test_all_modules_of_a_track_have_forms_or_none(tmp_path: Path) -> None:
    """A test over a part of the modules would not show what was learnt."""
    root = two_modules(tmp_path, "s1, s1_2", "s1")
    text = (root / QUIZ).read_text(encoding="utf-8")
    (root / QUIZ).write_text(text + "".join(FORMS), encoding="utf-8")
    line = line_of(root, COURSE, "id: adult")
    assert_only(
        problems_of(root), COURSE, line, "「adult」の s1_2 に、始めと終わりのテスト", "error"
    )


def test_the_table() -> None:
    """A row for each module of each track."""
    course = load_course(TINY, Problems())
    assert course is not None
    assert rows(course) == [
        Row("adult", "s1", 5, 2, 3, 2, 2, 5, (0, 0)),
        Row("pupil", "s1", 5, 2, 2, 2, 2, 4, (0, 0)),
    ]
