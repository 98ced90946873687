"""Ways through one module of the real course that pass every state of it. Each names the state that is on show now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import expect

from tests.learner import Learner

Journey = Callable[[Learner], Iterator[str]]
MODULE = "s1"


def reading(learner: Learner) -> Iterator[str]:
    """Read each step, and the reflection with something written in it."""
    for step in ("aims", "points", "cautions"):
        learner.go(f"{MODULE}/{step}")
        yield step
    learner.go(f"{MODULE}/reflection").view.get_by_role("textbox").last.fill("図を描く")
    yield "reflection"


def scenario(learner: Learner) -> Iterator[str]:
    """Fail once, go back, and play to an ending."""
    learner.go(f"{MODULE}/scenario")
    yield "introduction"
    learner.begin_scenario()
    yield "first scene"
    failing = learner.view.locator(".scene:not([hidden]) .scene-choice:has([data-failure])")
    failing.locator(".choice-button").first.click()
    yield "failure"
    learner.button("ここに戻る").click()
    choose(learner)
    yield "consequence"
    learner.go_on()
    yield "later scene"
    while not learner.debrief.is_visible():
        choose(learner)
        learner.go_on()
    yield "ending"


def choose(learner: Learner) -> None:
    """Choose what is no failure case."""
    sound = learner.view.locator(".scene:not([hidden]) .scene-choice:not(:has([data-failure]))")
    sound.locator(".choice-button").filter(visible=True).first.click()


def quiz(learner: Learner) -> Iterator[str]:
    """Answer wrong and right, fail, try again what was wrong, and pass."""
    learner.go(f"{MODULE}/quiz")
    yield "start"
    learner.begin_quiz()
    yield "question"
    learner.button("答える").click()
    yield "nothing chosen"
    learner.question.locator("details.hint summary").click()
    learner.question.locator("label.choice").first.click()
    yield "hint open, chosen"
    learner.answer_shown(right=False)
    yield "wrong"
    learner.next_question().answer_shown(right=True)
    yield "right"
    learner.next_question()
    while learner.question.count():
        learner.answer_shown(right=False)
        learner.next_question()
    yield "failed"
    learner.button("間違えた問題だけ解き直す").click()
    yield "again"
    learner.finish_quiz()
    yield "passed"


def module(learner: Learner) -> Iterator[str]:
    """Go through the whole module, and look at what it changes elsewhere when it is done."""
    for journey in (reading, scenario, quiz):
        yield from journey(learner)
    for route in (f"{MODULE}/reflection", "home", "progress"):
        learner.go(route)
        yield f"{route}, done"


def tools(learner: Learner) -> Iterator[str]:
    """Open each dialog, search, and the meaning of a term."""
    learner.go(f"{MODULE}/points")
    page = learner.page
    for name in ("表示の設定", "印刷"):
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        yield name
        page.get_by_role("button", name="閉じる").click()
    learner.view.locator("a.term").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    yield "term"
    page.keyboard.press("Escape")
    learner.go("search").view.get_by_label("さがす言葉").fill("ひかげ")
    page.keyboard.press("Enter")
    expect(learner.view.get_by_role("listitem").first).to_be_visible()
    yield "search"
    learner.go("progress").button("この端末の記録を消す…").click()
    yield "erase"


def paper(learner: Learner) -> Iterator[str]:
    """Print a module with its answers; the sheet stays, as nobody prints here."""
    learner.page.evaluate("() => { window.print = () => {}; }")
    learner.go(f"{MODULE}/points").page.get_by_role("button", name="印刷", exact=True).click()
    dialog = learner.page.get_by_role("dialog")
    dialog.get_by_text("問題と、答え・解説").click()
    dialog.get_by_role("button", name="印刷する").click()
    expect(dialog).to_be_hidden()
    learner.page.emulate_media(media="print")
    yield "sheet"


JOURNEYS = (module, tools, paper)
