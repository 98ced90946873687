"""Axe finds nothing in any kind of view, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner

WIDTHS = pytest.mark.parametrize("width", [360, 1280])


def consequence(learner: Learner) -> None:
    """Stand before what came of a choice that is a failure case."""
    learner.go("s1/scenario").begin_scenario().choose("好きな長い物語を選ぶ")


def scene(learner: Learner) -> None:
    """Stand before the choices of a second scene."""
    learner.go("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ")


def ending(learner: Learner) -> None:
    """Stand at the end of the scenario, with the look back."""
    learner.go("s1/scenario").begin_scenario().play("好きな長い物語を選ぶ", "すぐに読み始める")


def open_question(learner: Learner) -> None:
    """Stand before a question, with its hint open and the word that nothing was chosen."""
    learner.go("s1/quiz").begin_quiz().button("答える").click()


def answered(learner: Learner) -> None:
    """Stand before the feedback."""
    learner.go("s1/quiz").begin_quiz().answer_shown(right=False)


def failed(learner: Learner) -> None:
    """Stand before a result below the pass mark."""
    learner.go("s1/quiz").begin_quiz().finish_quiz(wrong=("s1.q01",))


def done(learner: Learner) -> None:
    """Stand at the end of a finished module."""
    learner.go("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ", "一度声に出して読む")
    learner.go("s1/quiz").begin_quiz().finish_quiz()
    learner.go("s1/reflection")


def done_home(learner: Learner) -> None:
    """Stand at home with a module done and one begun."""
    done(learner)
    learner.go("s2/points").go("home")


def dialog(learner: Learner) -> None:
    """Be asked whether to erase the record."""
    learner.go("progress").button("この端末の記録を消す…").click()


MOMENTS = (consequence, scene, ending, open_question, answered, failed, done, done_home, dialog)


@WIDTHS
@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.__name__)
def test_a_moment_is_clean(
    open_learner: OpenLearner, moment: Callable[[Learner], None], width: int
) -> None:
    """While one learns."""
    learner = open_learner(viewport={"width": width, "height": 800})
    moment(learner)
    assert violations(learner.page) == []
