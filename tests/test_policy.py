"""The page asks nothing from elsewhere, sends nothing elsewhere, and its policy says so to the browser."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from course.policy import policy
from tests.golden import Element, elements

STRICT = {
    "default-src": "'none'",
    "script-src": "'self' 'sha256-{}'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' data: blob:",
    "connect-src": "'none'",
    "worker-src": "blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
    "object-src": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "course",
}
NAMESPACES = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://schemas.openxmlformats.org/",
)
"""What names a language: of drawings, and of workbooks."""
ADDRESS = re.compile(r"(?:https?|ftp|wss?)://[^\s\"'<>)]*|(?<=[\"'(=])//[^\s\"'<>)]+")


@pytest.fixture(scope="module", params=["tiny_site", "player_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Build a course."""
    index: Path = request.getfixturevalue(request.param)
    return index.parent


PAGES = {
    "index.html": (["assignment.js", "course.js"], ["course.css"]),
    "trainer.html": (["trainer.js"], ["trainer.css"]),
}
"""The two documents, each with the scripts and the style sheets that lie beside it."""


@pytest.fixture(scope="module", params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    """Name one of the two documents."""
    named: str = request.param
    return named


@pytest.fixture(scope="module")
def page(site: Path, name: str) -> Element:
    """Read a page."""
    return elements((site / name).read_text(encoding="utf-8"))


def inline_scripts(page: Element) -> list[Element]:
    """List the scripts that stand in the page itself; a block of data is none, it never runs."""
    scripts = (one for one in page.all() if one.tag == "script" and "src" not in one.attributes)
    return [one for one in scripts if one.attributes.get("type") != "application/json"]


def test_the_policy_is_the_strict_one(page: Element) -> None:
    """Every directive is there, with nothing more than was measured to be needed."""
    (script,) = inline_scripts(page)
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    meta = page.find("meta", http_equiv="Content-Security-Policy")
    rules = (rule.strip().partition(" ") for rule in (meta.attributes["content"] or "").split(";"))
    wanted = {name: value.format(digest) for name, value in STRICT.items()}
    assert {name: value for name, _, value in rules} == wanted


def test_the_policy_comes_before_anything_that_it_rules(page: Element) -> None:
    """First how the bytes are read, then what may be done."""
    head = page.find("head")
    tags = [child for child in head.children if isinstance(child, Element)]
    assert tags[0].attributes == {"charset": "utf-8"}
    assert tags[1].attributes["http-equiv"] == "Content-Security-Policy"


def test_the_page_has_one_script_of_its_own_and_its_files(page: Element, name: str) -> None:
    """The policy names its hash; a second one would not run."""
    assert len(inline_scripts(page)) == 1
    scripts, styles = PAGES[name]
    files = [one for one in page.all() if one.tag == "script" and "src" in one.attributes]
    assert [one.attributes for one in files] == [{"defer": None, "src": src} for src in scripts]
    sheets = [one for one in page.all() if one.attributes.get("rel") == "stylesheet"]
    assert [one.attributes["href"] for one in sheets] == styles


def test_the_page_has_no_handlers_and_no_styles(page: Element) -> None:
    """The policy would refuse them."""
    for one in page.all():
        wrong = [name for name in one.attributes if name == "style" or name.startswith("on")]
        assert not wrong, f"<{one.tag} {wrong}>"
        assert one.tag not in {"style", "base", "iframe", "object", "embed", "link"} or (
            one.tag == "link" and one.attributes["rel"] in {"stylesheet", "icon"}
        )


@pytest.mark.parametrize(
    "file", ["index.html", "course.js", "course.css", "trainer.html", "trainer.js", "trainer.css"]
)
def test_nothing_names_an_address_on_the_network(site: Path, file: str) -> None:
    """Only the names of languages look like addresses."""
    text = (site / file).read_text(encoding="utf-8")
    assert not [found for found in ADDRESS.findall(text) if not found.startswith(NAMESPACES)]
    assert "preview.js" not in text


def test_whatever_the_page_loads_lies_beside_it(site: Path, page: Element) -> None:
    """Every source is a file of the site; every link leads into the page."""
    for one in page.all():
        source, target = one.attributes.get("src"), one.attributes.get("href")
        assert source is None or (site / source).is_file(), source
        if one.tag == "a":
            assert target is not None
            assert target.startswith("#"), target


def test_only_the_preview_may_loosen_it() -> None:
    """One directive differs, the one that is asked for."""
    strict, loose = policy("x"), policy("x", connect="'self'")
    assert loose == strict.replace("connect-src 'none'", "connect-src 'self'")
    assert strict != loose
