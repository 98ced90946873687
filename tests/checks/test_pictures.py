"""Pictures are there, described, small and harmless."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

import pytest

from tests.courses import (
    FIGURE,
    MODULE,
    Mistake,
    assert_mistake,
    assert_only,
    copy_of_tiny,
    line_of,
    mistakes,
    problems_of,
    replace,
)

SRC = "figures/steps.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
DOT = '<circle id="dot" class="f-accent-soft"'


@mistakes(
    Mistake("a missing file", MODULE, SRC, "figures/step.svg", "figures/step.svg", "図「figures/step.svg」のファイルがありません"),
    Mistake("a file outside the folder", MODULE, SRC, "../../x.svg", "../../x.svg", "フォルダーの外を指しています"),
    Mistake("a file of another kind", MODULE, SRC, "figures/steps.gif", "figures/steps.gif", "種類は使えません"),
    Mistake("no description", MODULE, "年齢を聞き、本を選び、下読みをする3つの丸", "", "![](", "説明がありません"),
    Mistake("not well-formed", FIGURE, "</defs>", "", "</svg>", "XML として正しくありません"),
    Mistake("a doctype", FIGURE, "<svg xmlns", "<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg xmlns", "<!DOCTYPE", "DOCTYPE"),
    Mistake("a processing instruction", FIGURE, "<svg xmlns", "<?xml-stylesheet href='http://x/'?>\n<svg xmlns", "<?xml-st", "処理命令"),
    Mistake("a script", FIGURE, "<use ", "<script>alert(1)</script>\n  <use ", "<script>", "要素 <script> は使えません"),
    Mistake("a style element", FIGURE, "<use ", "<style>a{}</style>\n  <use ", "<style>", "要素 <style> は使えません"),
    Mistake("foreign content", FIGURE, "<use ", "<foreignObject/>\n  <use ", "<foreignObject", "<foreignObject>"),
    Mistake("an element of another language", FIGURE, "<use ", '<b xmlns="http://www.w3.org/1999/xhtml"/>\n  <use ', "<b xmlns", "<b>"),
    Mistake("a style attribute", FIGURE, DOT, f'{DOT} style="fill:red"', "style=", "属性 style は使えません"),
    Mistake("a handler", FIGURE, DOT, f'{DOT} onclick="x()"', "onclick", "属性 onclick は使えません"),
    Mistake("a link outside", FIGURE, 'href="#dot"', 'href="http://x/y.svg#dot"', "http://x", "外のファイル「http://x/y.svg#dot」"),
    Mistake("paint from outside", FIGURE, "url(#tip)", "url(x.svg#tip)", "url(x.svg", "属性 marker-end が、外のファイル"),
    Mistake("no view box", FIGURE, ' viewBox="0 0 720 200"', "", "<svg", "viewBox がありません"),
    Mistake("no drawing", FIGURE, ' xmlns="http://www.w3.org/2000/svg"', "", "<svg", "最初の要素が svg ではありません"),
    Mistake("an id twice", FIGURE, 'id="dot"', 'id="tip"', 'id="tip" class', "id「tip」が2つ"),
)  # fmt: skip
def test_each_flaw_of_a_picture_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The text that shows the picture, or the line of the drawing, is reported."""
    assert_mistake(tmp_path, mistake)


@mistakes(
    Mistake("an unknown class", FIGURE, DOT, '<circle id="dot" class="blue"', 'class="blue"', "class「blue」は、色が決まっていません"),
    Mistake("a colour", FIGURE, DOT, f'{DOT} fill="#123456"', "#123456", "色「#123456」があります"),
)  # fmt: skip
def test_each_colour_of_its_own_is_one_warning(tmp_path: Path, mistake: Mistake) -> None:
    """It would not follow the dark mode."""
    assert_mistake(tmp_path, mistake, "warning")


@pytest.mark.parametrize(
    ("name", "kilobytes", "most"), [("steps.svg", 101, 100), ("a.png", 301, 300)]
)
def test_a_picture_that_is_too_large_is_one_error(
    tmp_path: Path, name: str, kilobytes: int, most: int
) -> None:
    """What is inside is not looked at then."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, SRC, f"figures/{name}")
    (root / f"modules/01-welcome/figures/{name}").write_bytes(b"\0" * kilobytes * 1024)
    path = f"modules/01-welcome/figures/{name}"
    assert_only(problems_of(root), path, 1, f"{most} KB まで", "error")


@pytest.mark.parametrize(
    ("path", "text", "message", "severity"),
    [
        ("hero.svg", "<svg", "XML として正しくありません", "error"),
        ("01-welcome/emblem.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "viewBox", "error"),
        ("cast/mori.svg", f"{SVG}<style/></svg>", "<style>", "error"),
        ("cast/mori.svg", f'{SVG}<rect class="f-cloth-7"/></svg>', "f-cloth-7", "warning"),
        ("cast/moli.svg", f"{SVG}</svg>", "「mori」のことですか", "warning"),
        ("cast/someone.svg", f"{SVG}</svg>", "登場人物「someone」", "warning"),
    ],
    ids=["hero", "emblem", "portrait", "unknown colour", "slip of a name", "nobody"],
)
def test_the_courses_own_drawings_are_checked_too(
    tmp_path: Path, path: str, text: str, message: str, severity: str
) -> None:
    """By the same rules; and a portrait must show someone of the cast."""
    root = copy_of_tiny(tmp_path)
    target = root / "modules" / path
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, encoding="utf-8")
    assert_only(problems_of(root), f"modules/{path}", 1, message, severity)


def test_a_drawing_of_many_entities_ends_at_once(tmp_path: Path) -> None:
    """Entities are refused before they are expanded, in any encoding."""
    root = copy_of_tiny(tmp_path)
    bomb = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 9)
    )
    (root / FIGURE).write_text(f"{bomb}]><s>&a8;</s>", encoding="utf-8")
    assert line_of(root, FIGURE, "<!DOCTYPE") == 1
    assert_only(problems_of(root), FIGURE, 1, "DOCTYPE", "error")
