"""The plans of all modules on one page: what is gathered, what is missing, and the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.paper import PRINTER, pages, paper, plain
from tests.player.page import Player
from tests.sites import ROOT

DAY = "2026-11-23T09:00:00+09:00"
LATER = "2026-12-01T23:30:00+09:00"
CONDITION, ACTION = "もし（どんな場面なら）", "わたしは（何をするか）"
FAILURE = "失敗事例①-1 本が難しすぎて子どもが席を立つ"
PURE = ("player/namespace.js", "player/completion.js", "components/plan/plan-of.js")


@pytest.fixture
def planner(open_learner: OpenLearner) -> Learner:
    """Open the reflection of the first module on a day in November, in Japan."""
    return open_learner("s1/reflection", init_script=PRINTER, timezone_id="Asia/Tokyo", clock=DAY)


def on(learner: Learner, time: str) -> Learner:
    """Open the page anew at a time."""
    learner.page.clock.set_fixed_time(time)
    return learner.reload()


def write(learner: Learner, label: str, text: str) -> Learner:
    """Write into a field of the reflection, and leave it."""
    learner.view.get_by_label(label).fill(text)
    learner.view.get_by_label(label).blur()
    return learner.saved()


def plan(learner: Learner) -> Learner:
    """Fill in the whole reflection on show, and go to the plans."""
    learner.view.get_by_role("checkbox", name=FAILURE).check()
    write(learner, CONDITION, "会議に呼ばれたら")
    write(learner, ACTION, "先に目的を聞く")
    write(learner, "やってみたこと", "図を描いた。\n2人に見せた。")
    return learner.go("plan")


def card(learner: Learner, name: str) -> Locator:
    """Find the plan of a module."""
    return learner.view.locator(".plan-card").filter(
        has=learner.page.get_by_role("heading", name=name)
    )


def test_before_anything_is_written(open_learner: OpenLearner) -> None:
    """It says where plans are written, and leads there; there is nothing to print."""
    learner = open_learner("plan")
    expect(learner.view).to_contain_text("まだ何も書いていません。")
    expect(learner.view).to_contain_text("各モジュールの終わりの「ふりかえり」")
    expect(learner.button("印刷する")).to_have_count(0)
    links = learner.view.get_by_role("list", name="まだ書いていないモジュール").get_by_role("link")
    expect(links).to_have_text(["① 本を1冊えらぶ", "② 破れたページ"])
    links.first.click()
    expect(learner.view).to_have_attribute("data-view", "s1/reflection")


def test_all_that_was_written_is_gathered(planner: Learner) -> None:
    """Failure cases, the plan as one sentence, the notes of the work as they were typed, and the day."""
    written = card(plan(planner), "① 本を1冊えらぶ")
    expect(written.get_by_role("listitem")).to_have_text([FAILURE])
    expect(written).to_contain_text("もし会議に呼ばれたら、わたしは先に目的を聞く。")
    work = written.locator(".plan-own").last
    assert work.inner_text() == "図を描いた。\n2人に見せた。"
    expect(written).to_contain_text("2026年11月23日")
    rest = planner.view.get_by_role("list", name="まだ書いていないモジュール")
    expect(rest.get_by_role("link")).to_have_text(["② 破れたページ"])


def test_the_day_is_that_of_the_last_change(planner: Learner) -> None:
    """By the calendar of the device."""
    on(plan(planner), LATER)
    write(planner.go("s1/reflection"), ACTION, "目的を聞く").go("plan")
    expect(card(planner, "① 本を1冊えらぶ")).to_contain_text("2026年12月1日")


def test_it_survives_a_reload(planner: Learner) -> None:
    """It is made of the kept notes."""
    plan(planner).reload()
    expect(card(planner, "① 本を1冊えらぶ")).to_contain_text("わたしは先に目的を聞く。")


def test_a_plan_is_rewritten_in_its_module(planner: Learner) -> None:
    """The link names the module; what is emptied there is gone here."""
    card(plan(planner), "① 本を1冊えらぶ").get_by_role("link", name="書き直す").click()
    expect(planner.view).to_have_attribute("data-view", "s1/reflection")
    planner.view.get_by_role("checkbox", name=FAILURE).uncheck()
    for label in (CONDITION, ACTION, "やってみたこと"):
        write(planner, label, "")
    planner.go("plan")
    expect(planner.view).to_contain_text("まだ何も書いていません。")


def test_a_plan_shows_up_while_the_page_is_open(planner: Learner) -> None:
    """Also one that was written in another tab."""
    other = planner.page.context.new_page()
    other.goto(planner.index.as_uri() + "#plan")
    expect(other.locator(".view.is-current")).to_contain_text("まだ何も書いていません。")
    write(planner, ACTION, "目的を聞く")
    other.bring_to_front()
    other.evaluate("() => dispatchEvent(new Event('focus'))")
    expect(other.locator(".plan-card")).to_contain_text("わたしは目的を聞く。")


def test_the_ways_to_the_plans(planner: Learner) -> None:
    """From the reflection and the progress always; from the home when something is written."""
    link = planner.page.locator(".view.is-current").get_by_role("link", name="わたしの実践計画")
    for route in ("s1/reflection", "progress"):
        planner.go(route)
        expect(link).to_have_attribute("href", "#plan")
    planner.go("home")
    expect(link).to_have_count(0)
    write(planner.go("s1/reflection"), ACTION, "目的を聞く").go("home")
    link.click()
    expect(planner.view).to_have_attribute("data-view", "plan")


def test_it_is_printed_by_its_button(planner: Learner) -> None:
    """The browser's own print, pressed by keyboard too."""
    button = plan(planner).button("印刷する")
    button.focus()
    planner.page.keyboard.press("Enter")
    expect(planner.page.locator("html")).to_have_attribute("data-printed", "1")


def test_the_paper_has_the_plans_and_nothing_else(planner: Learner) -> None:
    """One sheet of A4: a place for the name, the plan, no buttons, no links, no other view."""
    plan(planner)
    (text,) = pages(paper(planner.page))
    for words in (
        "名前",
        "わたしの実践計画",
        "①本を1冊えらぶ",
        FAILURE,
        "2026年11月23日",
        "2人に見せた。",
    ):
        assert plain(words) in text
    for words in ("印刷する", "書き直す", "まだ書いていない", "進み具合", "ホーム", "出典"):
        assert plain(words) not in text


def test_axe_finds_nothing(planner: Learner) -> None:
    """Neither before nor after something is written."""
    planner.go("plan")
    assert violations(planner.page) == []
    plan(planner.go("s1/reflection"))
    assert violations(planner.page) == []


def test_without_scripts_it_says_what_it_needs(browser: Browser, player_site: Path) -> None:
    """And offers nothing that does not work."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(player_site.as_uri())
    view = page.locator("#plan")
    expect(view).to_contain_text("実践計画には JavaScript が要ります。")
    expect(view.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile("実践計画"))).to_have_count(0)
    context.close()


@pytest.fixture(scope="module")
def pure(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    """Open a page with what needs no page."""
    folder = tmp_path_factory.mktemp("plan")
    script = "\n".join((ROOT / "course" / name).read_text(encoding="utf-8") for name in PURE)
    (folder / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>plan</title><script>"use strict";{script}</script>',
        encoding="utf-8",
    )
    context = browser.new_context(timezone_id="Asia/Tokyo")
    yield Player(context, (folder / "index.html").as_uri())
    context.close()


def notes(**texts: str) -> dict[str, Any]:
    """Give notes of the module s1, each later than the one before it."""
    return {
        f"s1.{key.replace('_', '.')}": {"text": text, "at": at, "id": str(at)}
        for at, (key, text) in enumerate(texts.items(), 1)
    }


@pytest.mark.parametrize(
    ("condition", "action", "sentence"),
    [
        ("会議に呼ばれたら", "目的を聞く", "もし会議に呼ばれたら、わたしは目的を聞く。"),
        (" もし、雨なら、 ", "わたしは傘を持つ。", "もし、雨なら、わたしは傘を持つ。"),
        ("もしも雨なら", "私は傘を持つ", "もしも雨なら、私は傘を持つ。"),
        ("雨なら", "「行こう」と言おう！", "もし雨なら、わたしは「行こう」と言おう！"),
        ("雨なら", "", "もし雨なら、（何をするかは、まだ書いていません）"),
        ("", "傘を持つ", "もし（どんな場面かは、まだ書いていません）、わたしは傘を持つ。"),
        ("。", " ", ""),
    ],
)
def test_the_sentence(pure: Player, condition: str, action: str, sentence: str) -> None:
    """Nothing is said twice, and a missing half is named."""
    assert pure("course.planSentence(condition, action)", condition=condition, action=action) == (
        sentence
    )


@pytest.mark.parametrize(
    ("kept", "failures"),
    [
        (notes(), []),
        (notes(failures=""), []),
        (notes(failures="s1.f2"), ["s1.f2"]),
        (notes(failures="s1.f2 s1.f1"), ["s1.f1", "s1.f2"]),
        (notes(failures="s1.f9 s1.f1"), ["s1.f1"]),
    ],
    ids=["no note", "none", "one", "in the module's order", "one is gone from the course"],
)
def test_the_failure_cases_chosen(pure: Player, kept: dict[str, Any], failures: list[str]) -> None:
    """Only those that the module has."""
    module = {"id": "s1", "failures": ["s1.f1", "s1.f2"]}
    assert pure("course.chosenFailures(notes, module)", notes=kept, module=module) == failures


@pytest.mark.parametrize(
    ("kept", "plan"),
    [
        (notes(), None),
        (notes(work=" ", failures="s1.f9"), None),
        (notes(plan_then=" 聞く\n"), {"action": "聞く", "at": 1}),
        (notes(work="描いた", failures=""), {"work": "描いた", "at": 2}),
        (notes(failures="s1.f1", plan_if="雨なら"), {"failures": ["s1.f1"], "condition": "雨なら", "at": 2}),
    ],
    ids=["no note", "nothing in the notes", "one half", "something taken back later", "several"],
)  # fmt: skip
def test_the_plan_of_a_module(
    pure: Player, kept: dict[str, Any], plan: dict[str, Any] | None
) -> None:
    """Nothing where nothing is written; its time is that of the last change."""
    module = {"id": "s1", "failures": ["s1.f1", "s1.f2"]}
    empty = {"failures": [], "condition": "", "action": "", "work": ""}
    wanted = plan and empty | plan
    assert pure("course.planOf(notes, module)", notes=kept, module=module) == wanted


def test_a_day_in_words(pure: Player) -> None:
    """Of the device's own calendar: half past midnight in Japan is still yesterday elsewhere."""
    assert pure("course.dateWords(Date.UTC(2026, 10, 22, 15, 30))") == "2026年11月23日"
