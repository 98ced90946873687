"""The real course, learnt from end to end: every question, every choice, every ending."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from course.load import load_course
from course.problems import Problems
from course.tracks import modules_of, scenario_id, scenario_of, tracks_with
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.real.explorer import READ, Edge, Explorer, State
from tests.sites import ROOT

COURSE = load_course(ROOT, Problems())
PLAYED = {
    scenario_id(module, scenario): (str(track.id), str(module.id))
    for track in (COURSE.info.tracks if COURSE else ())
    for module in modules_of(COURSE, track)
    for scenario in [scenario_of(module, track)]
}
"""Each scenario of the course, with a track that plays it and its module."""
SCENARIOS = pytest.mark.parametrize(("track", "module"), PLAYED.values(), ids=PLAYED)
ASKED = {
    str(module.id): str(tracks_with(COURSE, module)[0].id)
    for module in (COURSE.modules if COURSE else ())
}
QUIZZES = pytest.mark.parametrize(("module", "track"), ASKED.items(), ids=ASKED)

# Each of these presses real controls and reads the page, in one go: there are hundreds to press.
ANSWER = """(quiz, right) => {
    const form = quiz.querySelector("form.question:not([hidden])");
    const key = form.dataset.key.split(" ");
    const inputs = [...form.querySelectorAll("input")];
    const isKey = (one) => key.includes(one.value);
    const wanted = right ? inputs.filter(isKey) : [inputs.find((one) => !isKey(one))];
    for (const input of wanted) input.click();
    form.querySelector('[data-action="answer"]').click();
    const verdict = form.querySelector(".verdict");
    const told = {
        question: form.dataset.question,
        verdict: verdict.checkVisibility() ? course.textOf(verdict) : "",
        focused: document.activeElement === verdict,
        feedback: [...form.querySelectorAll(".feedback-text")].filter((one) => one.checkVisibility()).length,
        choices: inputs.length,
        explanation: form.querySelector(".explanation").checkVisibility(),
    };
    form.querySelector('[data-action="next"]').click();
    return told;
}"""
SHOWN = """(scenario) => {
    const scene = scenario.querySelector("[data-scene]:not([hidden])");
    const seen = (one) => one.checkVisibility();
    const details = [...scene.querySelectorAll("details.consequence")];
    const consequence = details.find((one) => one.open && seen(one.lastElementChild));
    const buttons = [...scene.querySelectorAll(".choice-button")].filter(seen);
    const meters = [...scenario.querySelectorAll("[data-meter]")];
    const value = (one) => Number(one.querySelector('[data-part="value"]').textContent);
    return {
        scene: scene.dataset.scene,
        offered: buttons.map((one) => one.closest("[data-choice]").dataset.choice),
        state: Object.fromEntries(meters.map((one) => [one.dataset.meter, value(one)])),
        happens: consequence?.querySelector(".happens").textContent.trim() ?? "",
        failure: consequence?.dataset.failure ?? null,
        warned: Boolean(consequence && [...consequence.querySelectorAll(".failure")].some(seen)),
        debrief: seen(scenario.querySelector('[data-part="debrief"]')),
    };
}"""
PRESS = f"""(scenario, selector) => {{
    const button = [...scenario.querySelectorAll(selector)].find((one) => one.checkVisibility());
    button.click();
    return ({SHOWN})(scenario);
}}"""


class Player:
    """Presses its way through a scenario, and checks every step against the plan."""

    def __init__(self, scenario: Locator) -> None:
        """Read the scenario on show."""
        self.element = scenario
        self.plan = Explorer(scenario.evaluate(READ))
        self.taken: set[Edge] = set()
        self.failures: set[str] = set()

    def press(self, selector: str) -> dict[str, Any]:
        """Press the control on show that the selector finds; tell what is on show then."""
        shown: dict[str, Any] = self.element.evaluate(PRESS, selector)
        return shown

    def begin(self) -> None:
        """Begin, or begin again from an ending."""
        shown = self.press('[data-action="begin"], [data-action="replay"]')
        self.check(shown, self.plan.start, self.plan.first)

    def check(self, shown: dict[str, Any], scene: str, state: State) -> None:
        """See a scene with its choices, or an ending with the look back."""
        assert shown["scene"] == scene
        assert shown["state"] == state
        assert shown["offered"] == [choice.id for choice in self.plan.offered(scene, state)]
        assert shown["debrief"] == (scene in self.plan.endings)

    def choose(self, scene: str, name: str, state: State) -> State:
        """Make a choice; its consequence is on show, and its failure case if it is one."""
        choice = self.plan.choice(scene, name)
        shown = self.press(f'[data-scene="{scene}"] [data-choice="{name}"] .choice-button')
        changed = self.plan.after(state, choice)
        assert (shown["scene"], shown["state"], shown["offered"]) == (scene, changed, [])
        assert shown["happens"]
        assert shown["failure"] == choice.failure
        assert shown["warned"] == (choice.failure is not None)
        if choice.failure:
            self.failures.add(choice.failure)
        return changed

    def walk(self, edges: list[Edge]) -> State:
        """Take edges one after the other."""
        state = self.plan.first
        for scene, name, following in edges:
            state = self.choose(scene, name, state)
            self.check(self.press('[data-action="continue"]'), following, state)
            self.taken.add((scene, name, following))
        return state

    def fall_and_go_back(self, edges: list[Edge]) -> None:
        """Take edges; after the last choice, go back instead of on."""
        state = self.walk(edges[:-1])
        scene, name, _ = edges[-1]
        self.choose(scene, name, state)
        target = self.plan.choice(scene, name).back
        path = [one[0] for one in edges]
        step = len(path) - 1 - path[::-1].index(target) if target in path else len(path) - 1
        self.check(
            self.press('[data-action="back"]'), path[step], self.plan.state_after(edges[:step])
        )


def open_scenario(
    open_learner: OpenLearner, site: Path, track: str, module: str
) -> tuple[Learner, Player]:
    """Open a scenario as a track plays it."""
    learner = open_learner(f"track={track}", site=site).go(f"{module}/scenario")
    return learner, Player(learner.view.locator("[data-scenario]:not([data-off])"))


@SCENARIOS
def test_every_choice_can_be_taken_and_every_ending_reached(
    open_learner: OpenLearner, real_site: Path, track: str, module: str
) -> None:
    """Each leads where its routes say, meters and offers are as planned, and each failure case is met."""
    learner, player = open_scenario(open_learner, real_site, track, module)
    for walk in player.plan.walks():
        player.begin()
        player.walk(walk)
    assert {edge[:2] for edge in player.taken} == player.plan.declared()
    assert {edge[2] for edge in player.taken} >= player.plan.endings
    failures = (
        learner.page.locator(f'[data-module="{module}"]').get_attribute("data-failures") or ""
    )
    assert player.failures
    assert player.failures <= set(failures.split())
    avoided = learner.debrief.locator(".failure-list").get_by_text("避けられた")
    expect(avoided).to_have_count(len(failures.split()) - len(player.failures))
    assert track == "manager" or player.failures == set(failures.split())


@SCENARIOS
def test_every_failure_can_be_undone(
    open_learner: OpenLearner, real_site: Path, track: str, module: str
) -> None:
    """「ここに戻る」 leads to the scene that its author named, as it was then; and the walk goes on from there."""
    _, player = open_scenario(open_learner, real_site, track, module)
    falls = {}
    for (scene, name, _), walk in player.plan.shortest().items():
        if player.plan.choice(scene, name).failure:
            falls.setdefault((scene, name), walk)
    assert falls
    for walk in falls.values():
        player.begin()
        player.fall_and_go_back(walk)
        finish(player, player.element.evaluate(SHOWN))


def finish(player: Player, shown: dict[str, Any]) -> None:
    """Go on from where one is to any ending."""
    for _ in range(30):
        if shown["scene"] in player.plan.endings:
            return
        player.choose(shown["scene"], shown["offered"][0], shown["state"])
        shown = player.press('[data-action="continue"]')
    raise AssertionError("no ending after 30 choices")


@QUIZZES
def test_every_question_can_be_answered_right_and_wrong(
    open_learner: OpenLearner, real_site: Path, module: str, track: str
) -> None:
    """Wrong is told kindly with all feedback, right as right; one attempt after the other asks the whole bank."""
    learner = open_learner(f"track={track}", site=real_site).go(f"{module}/quiz")
    quiz = learner.view.locator("[data-quiz]")
    bank = quiz.locator("form.question").evaluate_all(
        "all => all.map((one) => one.dataset.question)"
    )
    button = "クイズを始める"
    for right in (False, True):
        seen: set[str] = set()
        while seen < set(bank):
            learner.button(button).click()
            button = "全部もう一度"
            seen |= answer_all(quiz, right=right)
            expect(learner.result).to_contain_text("100%" if right else "0%")
    learner.saved().reload()
    expect(learner.result).to_be_visible()
    assert "合格です" in learner.result.evaluate("result => course.textOf(result)")


def answer_all(quiz: Locator, *, right: bool) -> set[str]:
    """Answer what one attempt asks; give its questions."""
    asked = []
    while quiz.locator("form.question:not([hidden])").count():
        asked.append(quiz.evaluate(ANSWER, right))
    for one in asked:
        assert (one["verdict"] == "正解です") is right, one
        assert one["verdict"], one
        assert one["focused"], one
        assert one["feedback"] == one["choices"], one
        assert one["explanation"], one
    return {one["question"] for one in asked}
