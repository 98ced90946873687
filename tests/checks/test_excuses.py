"""An author may keep a question as it is, and say why in place."""

from __future__ import annotations

from pathlib import Path

from course.checks.excuses import excused_in
from course.load import load_course
from course.problems import Problems
from tests.courses import (
    MODULE,
    QUIZ,
    assert_only,
    copy_of_tiny,
    line_of,
    listed,
    problems_of,
    replace,
)

REASON = "    excused: 子どもへの声かけなので、そのまま残す\n"
FIRST = "    prompt: 最初にすることはどれですか。\n"
GIVE_AWAY = ("text: 話題の物語を選ぶ", "text: 絶対に物語を選ぶ")


def test_the_advice_on_the_question_is_left_out(tmp_path: Path) -> None:
    """On writing and on language alike; the reason is kept for `check` to list."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, *GIVE_AWAY)
    replace(
        root, QUIZ, "保育園の会です。", "保育園の会で、年齢、人数、名前、好みを聞く事が要ります。"
    )
    assert len(problems_of(root)) == 3, listed(problems_of(root))
    replace(root, QUIZ, FIRST, FIRST + REASON)
    assert listed(problems_of(root)) == ""
    course = load_course(root, Problems())
    assert course is not None
    assert [(str(q.id), q.excused) for q in excused_in(course)] == [
        ("s1.q01", "子どもへの声かけなので、そのまま残す")
    ]


def test_other_questions_and_texts_are_not_excused(tmp_path: Path) -> None:
    """A reason holds where it stands."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, *GIVE_AWAY)
    replace(root, QUIZ, FIRST, FIRST + REASON)
    replace(root, QUIZ, "text: 次の本を静かに出す", "text: 次の本を必ず出す")
    replace(root, MODULE, "年齢と人数を聞きます。", "年齢と人数を聞く事にします。")
    found = listed(problems_of(root))
    assert [line.split(":")[0] for line in found.splitlines()] == [MODULE, QUIZ], found
    assert "「必ず」" in found


def test_an_error_is_not_excused(tmp_path: Path) -> None:
    """Only advice is."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, *GIVE_AWAY)
    replace(root, QUIZ, FIRST, FIRST + REASON)
    replace(root, QUIZ, "text: 年齢に合う本を選ぶ, correct: true", "text: 年齢に合う本を選ぶ")
    assert "問題「s1.q01」に正解がありません" in listed(problems_of(root))


def test_an_excuse_for_nothing_is_a_warning(tmp_path: Path) -> None:
    """It would hide what comes later."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, FIRST, FIRST + REASON)
    line = line_of(root, QUIZ, "excused:")
    message = "問題「s1.q01」に、理由の要る注意はありません。"
    assert_only(problems_of(root), QUIZ, line, message, "warning")
