"""The gallery: examples are read with all their mistakes told, and each becomes a page of its own."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from course.gallery import Gallery, build_gallery
from course.gallery.examples import COMPONENTS, FILE, read_components
from course.problems import Problems
from tests.axe import violations
from tests.looks import faults

ONE = """\
examples:
  - name: start
    title: クイズ（始める前）
    route: s1/quiz
"""
BOX = """\
content:
  quizzes/01-sample.yaml: |
    questions:
      - id: s1.q01
        kind: recognize
examples:
  - {name: start, title: 始め, route: s1/quiz}
"""


def folder_with(root: Path, text: str) -> Path:
    """Make a folder of components with one in it."""
    (root / "box").mkdir(parents=True)
    (root / "box" / FILE).write_text(text, encoding="utf-8")
    return root


def told(root: Path) -> list[str]:
    """List what is wrong with the examples in a folder."""
    problems = Problems()
    read_components(problems, root)
    return [str(problem) for problem in problems]


def gallery_of(root: Path, text: str = ONE) -> Gallery:
    """Build the gallery of one component."""
    return build_gallery(folder_with(root, text))


def written(gallery: Gallery, folder: Path) -> None:
    """Write a gallery to a folder."""
    for name, data in gallery.files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)


def example_in(page: str) -> dict[str, object]:
    """Read what a page tells the script that goes to its state."""
    found = re.search(r'data-example="([^"]*)"', page)
    assert found
    shown: dict[str, object] = json.loads(unescape(found[1]))
    return shown


def test_every_component_has_examples_without_a_mistake() -> None:
    """A folder without examples.yaml is a mistake, too, and so are examples whose course has errors."""
    assert [str(problem) for problem in build_gallery().problems] == []


def test_a_component_without_examples_is_told(tmp_path: Path) -> None:
    """By the file that is missing."""
    (tmp_path / "box").mkdir()
    assert told(tmp_path) == [
        "box/examples.yaml:1: ファイルがありません。 → この名前のファイルを作ってください。"
    ]


@pytest.mark.parametrize(
    ("old", "new", "where", "message"),
    [
        ("    route: s1/quiz", "    rout: s1/quiz", 4, "キー「rout」は使えません。 → 「route」のことですか。"),
        ("    route: s1/quiz\n", "", 2, "キー「route」がありません。"),
        ("name: start", "name: Start", 2, "「Start」は使えない形です。"),
        ("examples:", "example:", 1, "キー「example」は使えません。"),
        ("    route: s1/quiz", "    route: s1/quiz\n    steps:\n      - tap: 答える", 6, "キー「tap」は使えません。"),
        ("    route: s1/quiz", "    route: s1/quiz\n    steps:\n      - {click: 答える, press: Enter}", 6, "1つの手順に書けることは1つだけです。 → click、choose、type、press のどれか1つを書いてください。"),
        ("    route: s1/quiz", "    route: s1/quiz\n    steps:\n      - type: もし", 6, "「キー: 値」の組が要ります。"),
        ("    route: s1/quiz", "    route: s1/quiz\n    store: cloud", 5, "「cloud」は使えません。"),
        ("    route: s1/quiz", "    route: s1/quiz\n  - {name: start, title: 題, route: home}", 5, "名前「start」の見本が2つあります。"),
        ("examples:", "content: {../x.yaml: 中身}\nexamples:", 1, "ファイル名「../x.yaml」は使えません。"),
        ("examples:", "content: なし\nexamples:", 1, "「名前: 文字」の組が要ります。"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, where: int, message: str
) -> None:
    """In Japanese, with its cure."""
    found = told(folder_with(tmp_path, ONE.replace(old, new)))
    assert any(one.startswith(f"box/examples.yaml:{where}: {message}") for one in found), found
    assert all(" → " in one for one in found)


def test_a_mistake_in_the_content_is_told_where_it_is_written(tmp_path: Path) -> None:
    """As a line of the examples; the component is left out, and its problem shown in its place."""
    gallery = gallery_of(tmp_path, BOX)
    assert [problem.place.path for problem in gallery.problems] == ["box/examples.yaml"] * len(
        gallery.problems
    )
    assert any(
        str(one).startswith("box/examples.yaml:5: 「recognize」") for one in gallery.problems
    )
    assert gallery.components == []
    assert "「recognize」は使えません" in gallery.files["index.html"].decode()


def test_each_example_is_a_page_with_a_record_of_its_own(tmp_path: Path) -> None:
    """The ordinary page, under another course id, with the script that goes to the state."""
    step = "    steps:\n      - click: クイズを始める\n      - type: {label: もし, text: 雨}\n"
    page = gallery_of(tmp_path, ONE + step).files["box/start.html"].decode()
    assert 'data-course="gallery-box-start"' in page
    assert page.index("../example.js") < page.index("course.js")
    assert "connect-src 'none'" in page
    assert example_in(page) == {
        "route": "s1/quiz",
        "part": None,
        "store": "indexeddb",
        "steps": [{"click": "クイズを始める"}, {"type": {"label": "もし", "text": "雨"}}],
    }


def test_files_of_the_component_are_laid_over_the_sample(tmp_path: Path) -> None:
    """What is not written over stays; skills without a module have a stand-in."""
    terms = [
        f"{{term: {word}, reading: よみ, meaning: 説明です。}}" for word in ("要素", "関係", "新語")
    ]
    content = "content:\n  modules/glossary.yaml: |\n    terms: [" + ", ".join(terms) + "]\n"
    page = gallery_of(tmp_path, content + ONE).files["box/start.html"].decode()
    assert "新語" in page
    assert "下書きのまま" in page
    assert 'id="s9/aims"' in page


def test_an_example_may_be_without_scripts(tmp_path: Path) -> None:
    """As when the page is opened inside a ZIP file."""
    page = gallery_of(tmp_path, ONE + "    scripts: false\n").files["box/start.html"].decode()
    assert "../example.js" in page
    assert 'src="course.js"' not in page


def test_a_state_that_cannot_be_reached_is_told(tmp_path: Path, browser: Browser) -> None:
    """On the page itself, with the name that was looked for."""
    gallery = gallery_of(tmp_path / "from", ONE + "    steps:\n      - click: ないボタン\n")
    written(gallery, tmp_path)
    page = browser.new_page()
    page.clock.install()
    page.goto((tmp_path / "box" / "start.html").as_uri())
    page.locator("html[data-ready=indexeddb]").wait_for(state="attached")
    page.clock.run_for(6000)
    expect(page.locator("body > .notice")).to_have_text(
        "この見本の状態まで進めません: 「ないボタン」が見つかりません。"
    )
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_gallery_itself_is_accessible(tmp_path: Path, browser: Browser, width: int) -> None:
    """Light and dark; the switches reach every frame, and stay in the address."""
    index = tmp_path / "index.html"
    written(gallery_of(tmp_path / "from"), tmp_path)
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(index.as_uri())
    assert violations(page) == []
    page.get_by_role("radio", name="暗い").check(force=True)
    page.get_by_role("radio", name="すべて").check(force=True)
    page.get_by_role("radio", name="320").check(force=True)
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("src", "box/start.html?theme=dark&furigana=all&size=1")
    expect(frame).to_have_css("width", "320px")
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-theme", "dark")
    assert "theme=dark" in page.url
    assert violations(page) == []
    assert faults(page) == []
    page.close()


def test_every_component_is_in_the_gallery(gallery: Path) -> None:
    """With each of its examples in a frame."""
    index = (gallery / "index.html").read_text(encoding="utf-8")
    for folder in (path for path in COMPONENTS.iterdir() if path.is_dir()):
        assert f'<h2 id="{folder.name}"' in index
    assert index.count("<iframe") == len(list(gallery.glob("*/*.html")))
