"""What the templates show: addresses that are unique and lead somewhere, words, links and order."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course.build import check
from course.labels import STEPS
from course.new import new_module
from course.render import render
from course.view import CourseView
from tests.courses import FIGURE, GLOSSARY, MODULE, copy_of_tiny, replace
from tests.golden import Element, elements
from tests.sites import PLAYER_COURSE, ROOT, TINY

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle class="f-tone" r="9"/></svg>'


def view_of(root: Path) -> CourseView:
    """Arrange a course without errors."""
    checked = check(root)
    assert checked.sound is not None, list(map(str, checked.problems))
    return CourseView(checked.sound)


def page_of(root: Path) -> Element:
    """Render the page of a course."""
    return elements(render(view_of(root).course)["index.html"].decode("utf-8"))


def assert_addresses(page: Element) -> None:
    """Every id stands once, and every link and reference leads to one."""
    ids = [one.attributes["id"] or "" for one in page.all() if "id" in one.attributes]
    assert len(set(ids)) == len(ids), sorted({one for one in ids if ids.count(one) > 1})
    for one in page.all():
        named = [one.attributes.get("for"), *(one.attributes.get("aria-labelledby") or "").split()]
        if one.tag == "a":
            named.append((one.attributes["href"] or "").removeprefix("#"))
            assert one.attributes["href"] != "#", one.text
        assert {name for name in named if name is not None} <= set(ids), (one.tag, named)


@pytest.mark.parametrize("root", [TINY, PLAYER_COURSE, ROOT], ids=["tiny", "player", "real"])
def test_every_link_leads_somewhere(root: Path) -> None:
    """To the one element of that address."""
    assert_addresses(page_of(root))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (MODULE, "### [[声に出す|下読み]] [s1.p2]", "### さらに知る [s1.p1]\n\n文です。\n\n### [[声に出す|下読み]] [s1.p2]"),
        (MODULE, "## 実践ワーク\n", "## 実践ワーク\n\n### 試す [s1.p1]\n"),
        (MODULE, "## ねらい\n", "## ねらい\n\n### 先に知る [s1.p2]\n"),
        (GLOSSARY, "{term: 司書,", "{term: 'a\" < &  b', reading: え, meaning: 記号です。}\n  - {term: 司書,"),
        (MODULE, '"準備の順番")', '"準備の順番")\n\n![もう一度、年齢と本と下読みの3つの丸](figures/steps.svg)'),
        (FIGURE, 'id="dot"', "id='dot'"),
    ],
    ids=["two passages on one item", "a passage of the work", "a passage of the aims", "a term of signs", "a drawing twice", "single quotes"],
)  # fmt: skip
def test_addresses_of_unusual_courses(tmp_path: Path, file: str, old: str, new: str) -> None:
    """They stay unique, and lead somewhere."""
    root = copy_of_tiny(tmp_path)
    replace(root, file, old, new)
    assert_addresses(page_of(root))


def test_a_module_may_cite_nothing(tmp_path: Path) -> None:
    """Where another module of the same skill says it all; its failures then have no passage that helps."""
    root = copy_of_tiny(tmp_path)
    new_module(root, "02-again")
    path = root / "modules/02-again/module.md"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [line.partition(" [s1.")[0] if line.startswith("###") else line for line in lines]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _, second = view_of(root).modules()
    assert [failure["helps"] for failure in second["failures"]] == [[], []]
    assert_addresses(page_of(root))


def test_passages_of_a_module() -> None:
    """Each has the address of what it cites first; a question's other items tell which one helps."""
    (module,) = view_of(TINY).modules()
    addresses = {name: [one["address"] for one in of] for name, of in module["sections"].items()}
    assert addresses == {
        "ねらい": [""],
        "ポイント": ["s1/points/s1.p1", "s1/points/s1.p2"],
        "留意点": ["s1/cautions/s1.c1"],
        "実践ワーク": [""],
    }
    helps = {one["id"]: [help_["address"] for help_ in one["helps"]] for one in module["failures"]}
    assert helps == {"s1.f1": ["s1/points/s1.p1"], "s1.f2": ["s1/points/s1.p2"]}


def test_steps_and_modules_follow_each_other() -> None:
    """Every step knows its neighbours, every module the next."""
    first, second = view_of(PLAYER_COURSE).modules()
    following = {"id": second["id"], "mark": second["skill"].mark, "tracks": []}
    assert first["nexts"] == [following]
    assert second["nexts"] == [{"id": "", "mark": "", "tracks": []}]
    steps = first["steps"]
    assert [step["id"] for step in steps] == [address for address, _ in STEPS]
    assert [step["previous"] and step["previous"]["id"] for step in steps] == [None, *(a for a, _ in STEPS[:-1])]  # fmt: skip
    assert [step["next"] and step["next"]["id"] for step in steps] == [*(a for a, _ in STEPS[1:]), None]  # fmt: skip


def test_a_scene_tells_what_the_browser_needs() -> None:
    """Effects, routes and meters as JSON; where a choice leads back to; who speaks."""
    (module,) = view_of(TINY).modules()
    (scenario,) = module["scenarios"]
    assert json.loads(scenario["state_json"]) == [
        {"id": "calm", "name": "落ち着き", "start": 2, "min": 0, "max": 4}
    ]
    choose, read, *endings = scenario["scenes"]
    assert [one["ending"] for one in endings] == ["good", "fair", "poor"]
    assert [line["who"] and line["who"]["name"] for line in choose["text"]] == [None, "森さん"]
    first, second = choose["choices"]
    assert (json.loads(first["effects"]), first["back"]) == ({"calm": -1}, "choose")
    assert first["failure"]["label"] == "失敗事例①-1"
    assert second["failure"] is None
    ways: list[dict[str, Any]] = json.loads(read["choices"][1]["routes"])
    assert ways == [
        {"when": "calm >= 3 and calm <= 4", "to": "end_good"},
        {"when": "", "to": "end_fair"},
    ]
    assert read["choices"][0]["back"] == "read"
    assert [way["title"] for way in read["choices"][1]["links"]] == ["拍手", "静かな終わり"]


def test_keys_of_questions() -> None:
    """All right choices, by their ids."""
    (module,) = view_of(TINY).modules()
    assert {one["id"]: one["key"] for one in module["questions"]} == {
        "s1.q01": ["a"],
        "s1.q02": ["a", "b"],
        "s1.q03": ["b"],
    }


def test_terms_go_by_their_reading() -> None:
    """As in a dictionary; each lists where to read on."""
    terms = view_of(TINY).glossary()
    assert [(one["term"], one["reading"]) for one in terms] == [
        ("司書", "ししょ"),
        ("下読み", "したよみ"),
    ]
    assert terms[0]["see"] == [{"term": "下読み", "address": "glossary/下読み"}]


def test_drawings_are_named_by_what_they_show(tmp_path: Path) -> None:
    """A module and a person know the symbol of their drawing; without one, they have none."""
    root = copy_of_tiny(tmp_path)
    (root / "modules/01-welcome/emblem.svg").write_bytes(DRAWING)
    (root / "modules/cast").mkdir()
    (root / "modules/cast/mori.svg").write_bytes(DRAWING)
    for place, emblem, portrait in ((TINY, "", ""), (root, "emblem-s1", "portrait-mori")):
        (module,) = view_of(place).modules()
        assert module["emblem"] == emblem
        line = module["scenarios"][0]["scenes"][0]["text"][1]
        assert (line["who"]["portrait"], line["who"]["initial"]) == (portrait, "森")


def test_every_module_has_one_of_nine_colours() -> None:
    """They go round in order."""
    assert [module["tone"] for module in view_of(PLAYER_COURSE).modules()] == [1, 2]
