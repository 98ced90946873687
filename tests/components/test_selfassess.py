"""The self-assessment: what one chooses before and after, the chart and the table."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.paper import pages, paper, plain
from tests.player.page import Player
from tests.sites import ROOT

DAY = "2026-11-23T09:00:00+09:00"
LATER = "2026-12-01T23:30:00+09:00"
BEFORE, AFTER = "学ぶ前", "学んだ後"
FIRST = "① 思いを図にして伝え合うスキル"
SMALL_LETTERS = """(least) => [...document.querySelectorAll(".radar text")]
    .filter((one) => one.checkVisibility())
    .map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)
    .filter((size) => size < least)"""
SIZES = {"1": 1.0, "2": 1.125, "3": 1.25, "4": 1.5, "5": 2.0}


@pytest.fixture
def nine(open_learner: OpenLearner, sample_site: Path) -> Learner:
    """Open the self-assessment in a course of nine skills, on a day in November, in Japan."""
    learner = open_learner("self", site=sample_site, timezone_id="Asia/Tokyo")
    return on(learner, DAY)


def on(learner: Learner, time: str) -> Learner:
    """Open the page anew at a time."""
    learner.page.clock.set_fixed_time(time)
    return learner.reload()


def group(learner: Learner, skill: str, time: str) -> Locator:
    """Find the levels of a skill at a time."""
    return learner.view.get_by_role("group", name=f"{skill} {time}")


def choose(learner: Learner, skill: str, time: str, level: int) -> Learner:
    """Choose a level."""
    group(learner, skill, time).get_by_role("radio", name=f"{level} ").check()
    return learner.saved()


def choose_all(learner: Learner, time: str, level: int) -> Learner:
    """Choose a level for all skills."""
    for one in learner.view.get_by_role("group", name=re.compile(f"{time}$")).all():
        one.get_by_role("radio", name=f"{level} ").check()
    return learner.saved()


def cells(learner: Learner, skill: str) -> Locator:
    """Find the cells of a skill in the table."""
    table = learner.view.get_by_role("table", name="スキルごとの自己評価")
    return table.get_by_role("row", name=skill).get_by_role("cell")


def path(learner: Learner, time: str) -> str:
    """Read the line of the chart."""
    return learner.view.locator(f".self-chart .radar-{time}").get_attribute("d") or ""


def test_each_skill_is_asked_twice_in_words(nine: Learner) -> None:
    """Nine skills with name and tagline; five levels, none of them chosen."""
    expect(nine.view.get_by_role("heading", level=2)).to_have_text("9つのスキルの自己評価")
    expect(nine.view.get_by_role("group")).to_have_count(18)
    first = nine.view.get_by_role("region", name=FIRST)
    expect(first).to_contain_text("まず、描いて見せる")
    for time in (BEFORE, AFTER):
        radios = group(nine, FIRST, time).get_by_role("radio")
        expect(radios).to_have_count(5)
        expect(radios.first).to_have_accessible_name("1 これから知る")
        expect(radios.last).to_have_accessible_name("5 人に教えられる")
    expect(nine.view.get_by_role("radio", checked=True)).to_have_count(0)
    expect(nine.view).to_contain_text("まだ選んでいません。")
    expect(nine.view.get_by_role("img")).to_have_count(0)


def test_a_choice_is_kept(nine: Learner) -> None:
    """As a note; it is there after a reload, and choosing again replaces it."""
    choose(nine, FIRST, BEFORE, 2).reload()
    expect(group(nine, FIRST, BEFORE).get_by_role("radio", name="2 ")).to_be_checked()
    choose(nine, FIRST, BEFORE, 3)
    kept = [(entry["key"], entry["text"]) for entry in nine.of_type("note")]
    assert kept == [("self.before.s1", "2"), ("self.before.s1", "3")]


def test_the_table_tells_before_after_and_change(nine: Learner) -> None:
    """What is not chosen yet is a dash."""
    expect(cells(nine, "① 思いを図に")).to_have_count(0)
    choose(nine, FIRST, BEFORE, 2)
    expect(cells(nine, "① 思いを図に")).to_have_text(["2", "―", "―"])
    for level, change in ((4, "＋2"), (2, "±0"), (1, "−1")):
        choose(nine, FIRST, AFTER, level)
        expect(cells(nine, "① 思いを図に")).to_have_text(["2", str(level), change])


def test_both_times_keep_their_day(nine: Learner) -> None:
    """By the calendar of the device."""
    legend = nine.view.locator(".self-legend").get_by_role("listitem")
    choose(nine, FIRST, BEFORE, 2)
    expect(legend).to_have_text(["学ぶ前（2026年11月23日）", "学んだ後（まだ選んでいません）"])
    choose(on(nine, LATER), FIRST, AFTER, 3)
    expect(legend).to_have_text(["学ぶ前（2026年11月23日）", "学んだ後（2026年12月1日）"])


def test_the_chart_goes_round_when_all_is_chosen(nine: Learner) -> None:
    """A line with a gap until then; each level chosen has its mark, rings before and squares after."""
    chart = nine.view.get_by_role("img", name="学ぶ前と学んだ後のレーダーチャート")
    choose(nine, FIRST, BEFORE, 2)
    expect(chart).to_be_visible()
    expect(chart.locator(".radar-ring")).to_have_count(1)
    assert path(nine, "before") == ""
    choose_all(nine, BEFORE, 2)
    choose_all(nine, AFTER, 4)
    assert (path(nine, "before").count("L"), path(nine, "before")[-1]) == (8, "Z")
    assert (path(nine, "after").count("L"), path(nine, "after")[-1]) == (8, "Z")
    expect(chart.locator(".radar-ring")).to_have_count(9)
    expect(chart.locator(".radar-square")).to_have_count(9)
    dashes = "(one) => getComputedStyle(one).strokeDasharray"
    assert chart.locator(".radar-before").evaluate(dashes) != "none"
    assert chart.locator(".radar-after").evaluate(dashes) == "none"


def test_what_is_chosen_is_told(nine: Learner) -> None:
    """Politely, and how many there are still to choose."""
    told = nine.page.locator('[data-part="announce"]')
    choose(nine, FIRST, BEFORE, 2)
    expect(told).to_contain_text("学ぶ前：9件のうち1件を選びました。")
    choose(nine, FIRST, AFTER, 2)
    expect(told).to_contain_text("学んだ後：9件のうち1件を選びました。")
    expect(told).to_have_attribute("role", "status")


def test_it_works_by_keyboard(nine: Learner) -> None:
    """Tab comes to each group once, Space chooses, arrows choose again."""
    group(nine, FIRST, BEFORE).get_by_role("radio").first.focus()
    nine.page.keyboard.press("Space")
    nine.page.keyboard.press("ArrowRight")
    expect(group(nine, FIRST, BEFORE).get_by_role("radio", name="2 ")).to_be_checked()
    nine.page.keyboard.press("Tab")
    expect(group(nine, FIRST, AFTER).get_by_role("radio").first).to_be_focused()
    nine.page.keyboard.press("ArrowDown")
    expect(cells(nine, "① 思いを図に")).to_have_text(["2", "2", "±0"])


def test_a_link_leads_to_the_result(nine: Learner) -> None:
    """Over the nine cards."""
    nine.link("図と表を見る ↓").click()
    expect(nine.view.get_by_role("region", name="学ぶ前と学んだ後")).to_be_focused()
    expect(nine.view.get_by_role("heading", name="学ぶ前と学んだ後")).to_be_in_viewport()


def test_only_what_the_track_teaches_is_asked(open_learner: OpenLearner, real_site: Path) -> None:
    """Other choices stay in the record."""
    learner = open_learner("self", site=real_site)
    expect(learner.view.get_by_role("heading", level=2)).to_have_text("9つのスキルの自己評価")
    choose_all(learner, BEFORE, 2)
    learner.page.goto(learner.index.as_uri() + "#track=student")
    learner.ready().go("self")
    taught = learner.view.locator("[data-assessed]").filter(visible=True).count()
    expect(learner.view.get_by_role("heading", level=2)).to_contain_text(f"{taught}つのスキルの")
    expect(learner.view.get_by_role("radio", checked=True)).to_have_count(taught)
    expect(learner.view.locator(".radar-ring").filter(visible=True)).to_have_count(taught + 1)


def test_two_skills_have_a_table_and_no_chart(open_learner: OpenLearner) -> None:
    """With two axes there is no shape to see."""
    learner = open_learner("self")
    choose_all(learner, BEFORE, 2)
    expect(cells(learner, "② 本を直す")).to_have_text(["2", "―", "―"])
    expect(learner.view.get_by_role("img")).to_have_count(0)


def test_the_ways_to_it(learner: Learner) -> None:
    """From the home and from the progress."""
    for route in ("home", "progress"):
        expect(learner.go(route).link("スキルの自己評価")).to_have_attribute("href", "#self")


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_letters_of_the_chart_can_be_read(
    open_learner: OpenLearner, sample_site: Path, width: int
) -> None:
    """12 pixels at least, more by as much as the learner wants larger letters; inside the page."""
    learner = open_learner("self", site=sample_site, viewport={"width": width, "height": 800})
    choose(learner, FIRST, BEFORE, 2)
    letters = learner.view.locator(".radar text")
    for size, factor in SIZES.items():
        learner.page.evaluate("size => course.settings.set('size', size)", size)
        assert learner.page.evaluate(SMALL_LETTERS, 12 * factor) == [], size
        assert learner.page.evaluate("document.documentElement.scrollWidth") <= width
        boxes = [text.bounding_box() for text in letters.filter(visible=True).all()]
        assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)


def test_large_letters_leave_the_marks(open_learner: OpenLearner, sample_site: Path) -> None:
    """Where the names have no room, each axis has its mark alone, which the table explains."""
    learner = open_learner("self", site=sample_site, viewport={"width": 320, "height": 800})
    choose(learner, FIRST, BEFORE, 2)
    name = learner.view.locator(".radar-name", has_text="①")
    mark = learner.view.locator(".radar-mark", has_text="①")
    expect(name).to_be_visible()
    expect(mark).to_be_hidden()
    learner.page.evaluate("course.settings.set('size', '5')")
    expect(name).to_be_hidden()
    expect(mark).to_be_visible()
    expect(learner.view.get_by_role("row", name="① 思いを図に")).to_be_visible()


def test_forced_colours_keep_the_chart(open_learner: OpenLearner, sample_site: Path) -> None:
    """Lines, marks and letters in the user's colours."""
    learner = open_learner("self", site=sample_site, forced_colors="active")
    choose_all(learner, BEFORE, 2)
    choose_all(learner, AFTER, 4)
    painted = learner.page.evaluate(
        """() => [...document.querySelectorAll(".radar *")].flatMap((one) => {
            const { fill, stroke } = getComputedStyle(one);
            return [fill, stroke];
        })"""
    )
    assert set(painted) == {"none", "rgb(0, 0, 0)", "rgb(255, 255, 255)"}


def test_the_paper_has_chart_and_table(nine: Learner) -> None:
    """On one sheet, with what the levels mean; not what one presses."""
    choose_all(nine, BEFORE, 2)
    (text,) = pages(paper(nine.page))
    for words in ("9つのスキルの自己評価", "①思いを図に", "2026年11月23日", "5 人に教えられる"):
        assert plain(words) in text
    assert plain("図と表を見る") not in text


def test_axe_finds_nothing(nine: Learner) -> None:
    """Neither before nor after something is chosen."""
    assert violations(nine.page) == []
    choose_all(nine, BEFORE, 2)
    choose_all(nine, AFTER, 4)
    assert violations(nine.page) == []


def test_without_scripts_it_says_what_it_needs(browser: Browser, player_site: Path) -> None:
    """And offers nothing that does not work."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(player_site.as_uri())
    view = page.locator("#self")
    expect(view).to_contain_text("自己評価には JavaScript が要ります。")
    expect(view.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_role("link", name="スキルの自己評価")).to_have_count(0)
    context.close()


# Geometry


@pytest.fixture(scope="module")
def radar(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    """Open a page with what needs no page."""
    folder = tmp_path_factory.mktemp("radar")
    names = ("player/namespace.js", "components/selfassess/radar.js")
    script = "\n".join((ROOT / "course" / name).read_text(encoding="utf-8") for name in names)
    (folder / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>radar</title><script>"use strict";{script}</script>',
        encoding="utf-8",
    )
    context = browser.new_context()
    yield Player(context, (folder / "index.html").as_uri())
    context.close()


@pytest.mark.parametrize(
    ("index", "count", "level", "place"),
    [
        (0, 9, 0, (240, 208)),
        (5, 9, 0, (240, 208)),
        (0, 9, 5, (240, 88)),
        (0, 4, 1, (240, 184)),
        (1, 4, 5, (360, 208)),
        (2, 4, 5, (240, 328)),
        (3, 4, 5, (120, 208)),
    ],
)
def test_where_a_level_lies(
    radar: Player, index: int, count: int, level: int, place: tuple[float, float]
) -> None:
    """On its axis, clockwise from the top, as far from the centre as it is high."""
    values = {"index": index, "count": count, "level": level}
    assert radar("course.radar.point(index, count, level)", **values) == dict(
        zip("xy", place, strict=True)
    )


@pytest.mark.parametrize(
    ("levels", "path"),
    [
        ([5, 5, 5, 5], "M240 88L360 208L240 328L120 208Z"),
        ([1, 2, 3, 4], "M240 184L288 208L240 280L144 208Z"),
        ([None] * 4, ""),
        ([5, None, None, None], ""),
        ([5, None, 5, None], ""),
        ([5, 5, None, None], "M240 88L360 208"),
        ([5, None, None, 5], "M120 208L240 88"),
        ([5, 5, 5, None], "M240 88L360 208M360 208L240 328"),
    ],
)
def test_the_line_through_levels(radar: Player, levels: list[int | None], path: str) -> None:
    """Closed when all are there; else only between neighbours that both are."""
    assert radar("course.radar.path(levels)", levels=levels) == path


@pytest.mark.parametrize("count", range(3, 13))
@pytest.mark.parametrize("lines", [1, 3])
def test_names_stand_outside_of_the_rings(radar: Player, count: int, lines: int) -> None:
    """And inside the drawing, with room for five letters of 21 units to their side."""
    for index in range(count):
        told: dict[str, Any] = radar(
            "course.radar.label(index, count, lines)", index=index, count=count, lines=lines
        )
        width = {"start": (0, 105), "middle": (-53, 53), "end": (-105, 0)}[told["anchor"]]
        left, right = (told["x"] + side for side in width)
        top, bottom = told["ys"][0] - 17, told["ys"][-1] + 4
        assert (left >= 0, right <= 480, top >= 0, bottom <= 412) == (True,) * 4, index
        near_x, near_y = min(max(240, left), right), min(max(208, top), bottom)
        assert math.hypot(near_x - 240, near_y - 208) >= 120, index


@pytest.mark.parametrize("count", range(3, 13))
def test_marks_stand_outside_of_the_rings(radar: Player, count: int) -> None:
    """And apart from each other, in letters of 44 units."""
    places = [
        radar("course.radar.mark(index, count)", index=index, count=count) for index in range(count)
    ]
    for index, (one, other) in enumerate(itertools.pairwise([*places, places[0]])):
        assert math.hypot(one["x"] - 240, one["y"] - 208) - 22 >= 120, index
        assert math.hypot(one["x"] - other["x"], one["y"] - other["y"]) >= 44, index
        assert (22 <= one["y"] <= 412 - 22, 58 <= one["x"] <= 480 - 58 + 1) == (True, True), index
