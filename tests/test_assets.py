"""The page's one script and one style sheet hold every file that people read, each once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from course import assets

COURSE = Path(assets.__file__).parent
PLAYER = COURSE / "player"
ORDER = (PLAYER / "order.txt").read_text(encoding="utf-8").split()
SCRIPTS = sorted(path for path in PLAYER.glob("*.js") if path.name != "boot.js")
COMPONENTS = sorted((COURSE / "components").rglob("*.js"))
STYLES = sorted((COURSE / "components").rglob("*.css")) + sorted((COURSE / "theme").glob("*.css"))
DESK = sorted((COURSE / "desk").rglob("*.js"))
STRING = r'"(?:[^"\\\n]|\\.)*"' + r"|'(?:[^'\\\n]|\\.)*'" + r"|`(?:[^`\\]|\\.)*`"
COMMENT = r"/\*.*?\*/|//[^\n]*"
REGULAR = r"(?<=[(,=:>])\s*/(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*"


def name(path: Path) -> str:
    """Name a file for a test's id."""
    return path.relative_to(COURSE).as_posix()


def text(path: Path) -> str:
    """Read a file as it is joined."""
    return path.read_text(encoding="utf-8").strip()


def code(script: str) -> str:
    """Leave out comments, and empty strings and patterns."""
    tokens = re.compile(f"{COMMENT}|({STRING}|{REGULAR})", re.DOTALL)
    return tokens.sub(lambda token: '""' if token[1] else " ", script)


def outside_braces(script: str) -> str:
    """Give what stands at the top of a script, each block as {}."""
    depth, top = 0, []
    for sign in code(script):
        if sign == "}":
            depth -= 1
        if depth == 0:
            top.append(sign)
        if sign == "{":
            depth += 1
    assert depth == 0
    return " ".join("".join(top).split())


def test_the_order_lists_every_file_of_the_player_once() -> None:
    """A new file that is forgotten there would be missing in the page."""
    assert sorted(ORDER) == [path.name for path in SCRIPTS]
    assert (ORDER[0], ORDER[-1]) == ("namespace.js", "start.js")


def test_the_script_holds_every_file_once() -> None:
    """The player in its order, then the components, and what starts it all at the end."""
    script = assets.script()
    assert all(script.count(text(path)) == 1 for path in [*SCRIPTS, *COMPONENTS])
    assert script.startswith('"use strict";\n')
    assert len(script) == sum(len(text(p)) + 1 for p in [*SCRIPTS, *COMPONENTS]) + len(
        '"use strict";\n'
    )
    places = [script.index(text(PLAYER / file)) for file in ORDER]
    assert places == sorted(places)
    assert max(script.index(text(path)) for path in COMPONENTS) < places[-1]


def test_the_desk_holds_every_file_of_its_own_once() -> None:
    """What it takes of the player comes first, what starts it last; nothing is taken twice."""
    scripts, styles = assets.desk_files(".js"), assets.desk_files(".css")
    assert sorted(path for path in scripts if path.is_relative_to(COURSE / "desk")) == DESK
    assert sorted(path for path in styles if path.is_relative_to(COURSE / "desk")) == sorted(
        (COURSE / "desk").rglob("*.css")
    )
    assert len(set(scripts)) == len(scripts)
    assert (scripts[0].name, scripts[-1].name) == ("namespace.js", "start.js")
    assert all(assets.desk_script().count(text(path)) == 1 for path in scripts)
    assert all(assets.desk_style().count(text(path)) == 1 for path in styles)
    assert "url(" not in assets.desk_style()


def test_the_style_sheet_holds_every_file_once() -> None:
    """Tokens come first; print, which takes back what the others do, comes last."""
    style = assets.style()
    assert all(style.count(text(path)) == 1 for path in STYLES)
    assert len(style) == sum(len(text(path)) + 1 for path in STYLES)
    assert style.startswith(text(COURSE / "theme" / "tokens.css"))
    assert style.rstrip().endswith(text(COURSE / "theme" / "print.css"))


def test_the_style_sheet_asks_for_nothing_else() -> None:
    """No imports, no files, no fonts from elsewhere."""
    sources = re.findall(r"url\(\s*[\"']?([^\"')]*)", assets.style())
    assert all(source.startswith(("data:", "#")) for source in sources)
    assert "@import" not in assets.style()


@pytest.mark.parametrize("path", [*SCRIPTS, *COMPONENTS, *DESK], ids=name)
def test_a_script_is_one_block(path: Path) -> None:
    """In the one scope that all share, a second function of the same name would silently win."""
    top = outside_braces(text(path))
    if path.name == "namespace.js":
        assert re.findall(r"\b(?:const|let|var|function|class)\s+(\w+)", top) == ["course"]
    else:
        assert top in {"", "{}"}, top


def test_the_head_script_keeps_to_old_javascript() -> None:
    """It must run where nothing else does, to say so."""
    script = code(assets.boot())
    assert not re.search(r"=>|\b(?:const|let|class|async|await)\b|`|\?\.|\?\?|\.\.\.", script)
    assert "</" not in assets.boot()


@pytest.mark.parametrize(
    ("script", "top"),
    [
        ("{ let a = 1; }", "{}"),
        ("// { \n{ f('}'); /* } */ }", "{}"),
        ("{ s.split(/[{}]/); }\nlet b;", "{} let b;"),
        ("{ x(`${a}}`); }", "{}"),
        ("function f() { }", "function f() {}"),
    ],
)
def test_what_stands_outside_of_blocks(script: str, top: str) -> None:
    """The test above sees through comments, strings and patterns."""
    assert outside_braces(script) == top


def test_the_script_brings_one_global(browser: Browser, tiny_site: Path, tmp_path: Path) -> None:
    """`course` is all that a page has more of after loading it."""
    (tmp_path / "empty.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "empty.html").as_uri())
    before = set(page.evaluate("Object.getOwnPropertyNames(window)"))
    page.goto(tiny_site.as_uri())
    page.locator("html[data-ready=indexeddb]").wait_for(state="attached")
    after = set(page.evaluate("Object.getOwnPropertyNames(window)"))
    ids = set(page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)"))
    assert after - before - ids <= {"course"}
    assert page.evaluate("typeof course") == "object"
    names = re.findall(r"\b(?:const|let|class|function)\s+(\w+)", code(assets.script()))
    seen = [one for one in sorted(set(names) - {"course"}) if defined(page, one)]
    assert not seen
    page.close()


def defined(page: Page, one: str) -> bool:
    """Tell whether a name declared in the script can be seen from outside."""
    found: bool = page.evaluate(f"typeof {one} !== 'undefined' && !('{one}' in window)")
    return found
