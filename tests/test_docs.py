"""The documents lead where they say, and name what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.facts import reasons
from tests.sites import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"!?\[[^\]]*\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
MOST_BYTES = 300_000


def anchors(document: Path) -> set[str]:
    """List where a link into a document may lead, as GitHub makes it of the headings."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", one.lower()) for one in headings)
    return {one.strip().replace(" ", "-") for one in plain}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    """To a file that is there, and to a heading that it has."""
    text = CODE.sub("", document.read_text(encoding="utf-8"))
    for path, anchor in LINK.findall(text):
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), path
        assert not anchor or anchor in anchors(target), f"{path}#{anchor}"


def test_every_reason_is_explained() -> None:
    """Why a record is refused or marked stands in the document of the records."""
    named = set(re.findall(r"`(\w+)`", (ROOT / "docs/records.md").read_text(encoding="utf-8")))
    assert set(reasons()) - named == set()


def test_pictures_are_small() -> None:
    """Each is fetched by everybody who reads the document."""
    pictures = (ROOT / "docs/images").iterdir()
    assert [one.name for one in pictures if one.stat().st_size > MOST_BYTES] == []
