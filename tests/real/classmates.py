"""Simulated learners of the real course: each plays with an ability of their own, by pressing what is on show."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from tests.learner import Learner

PLAY = """async ({ route, kind, seed, ability }) => {
    const until = async (isSo) => { while (!isSo()) await new Promise((done) => setTimeout(done)); };
    const seen = (one) => one.checkVisibility();
    const view = () => document.querySelector(`.view.is-current[data-view="${route}"]`);
    let state = seed;
    const random = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
    const pick = (list) => list[Math.floor(random() * list.length)];
    const press = (within, selector) => [...within.querySelectorAll(selector)].find(seen).click();

    const playScenario = () => {
        const scenario = view().querySelector("[data-scenario]:not([data-off])");
        press(scenario, '[data-action="begin"]');
        while (!seen(scenario.querySelector('[data-part="debrief"]'))) {
            const choices = [...scenario.querySelectorAll(".choice-button")].filter(seen);
            const sound = choices.filter((one) => !one.closest("[data-choice]").querySelector("[data-failure]"));
            pick(random() < ability && sound.length > 0 ? sound : choices).click();
            press(scenario, '[data-action="continue"]');
        }
    };
    const answer = (form) => {
        const key = form.dataset.key.split(" ");
        const inputs = [...form.querySelectorAll(`input[name]:not([name="certainty"])`)];
        const isKey = (one) => key.includes(one.value);
        const isKnown = random() < ability;
        for (const input of isKnown ? inputs.filter(isKey) : [pick(inputs.filter((one) => !isKey(one)))]) input.click();
        const levels = [...form.querySelectorAll('input[name="certainty"]')].filter(seen);
        if (levels.length > 0 && random() < 0.8) levels[isKnown && random() < 0.7 ? 0 : 2].click();
        press(form, '[data-action="answer"], [type="submit"]');
    };
    const takeQuiz = (element) => {
        press(element, '[data-action="begin"]');
        const form = () => [...element.querySelectorAll("form.question:not([hidden])")].find(seen);
        for (let shown = form(); shown; shown = form()) {
            answer(shown);
            const next = shown.querySelector('[data-action="next"]');
            if (!shown.hidden && next && seen(next)) next.click();
        }
    };

    location.hash = route;
    await until(view);
    if (kind === "scenario") playScenario();
    if (kind === "quiz") takeQuiz(view().querySelector("[data-quiz]"));
    if (kind === "before" || kind === "after") takeQuiz(view().querySelector(`[data-test="${kind}"]`));
}"""
STEPS = ("aims", "points", "cautions")


@dataclass(frozen=True)
class Classmate:
    """Who somebody is, and how they learn."""

    number: int
    ability: float
    modules: tuple[str, ...]
    section: str
    trait: str
    """How they hand in: file, code, edited (their score), damaged (the file, so a code too), devices (two)."""

    @property
    def key(self) -> str:
        """The number by which they are known."""
        return f"{self.number:06}"

    @property
    def identity(self) -> dict[str, str]:
        """What is asked when a record is handed in."""
        return {"職員番号": self.key, "所属": self.section, "氏名": f"練習 {self.number:02}子"}


@dataclass
class Desk:
    """What one learner does at one device."""

    learner: Learner
    mate: Classmate
    source: random.Random = field(init=False)

    def __post_init__(self) -> None:
        """Have chances of one's own."""
        self.source = random.Random(self.mate.number)  # noqa: S311 - no secret depends on it

    def play(self, route: str, kind: str = "") -> None:
        """Go to a view, and do what is to be done there."""
        plan = {"route": route, "kind": kind, "ability": self.mate.ability}
        self.learner.page.evaluate(PLAY, {**plan, "seed": self.source.getrandbits(32)})

    def study(self, modules: tuple[str, ...], *, tests: bool) -> None:
        """Take the test before, go through modules, take the test after."""
        if tests:
            self.play("test", "before")
        for module in modules:
            for step in STEPS:
                self.play(f"{module}/{step}")
            self.play(f"{module}/scenario", "scenario")
            self.play(f"{module}/quiz", "quiz")
        if tests:
            self.play("test", "after")
        self.learner.saved()
