"""Where in the page things stand: what follows # in links to them."""

from __future__ import annotations

from course.model import Module, Passage

SECTION_STEPS = {
    "ねらい": "aims",
    "ポイント": "points",
    "留意点": "cautions",
    "実践ワーク": "reflection",
}
"""The step of a module that shows each section of its text."""


def passage_address(module: Module, section: str, passage: Passage) -> str:
    """Give the address of a passage that cites an item; others have none."""
    if not passage.cites:
        return ""
    alike = [one for one in module.sections[section] if one.cites[:1] == passage.cites[:1]]
    number = next(at for at, one in enumerate(alike, 1) if one is passage)
    which = "" if number == 1 else f"-{number}"
    return f"{module.id}/{SECTION_STEPS[section]}/{passage.cites[0]}{which}"


def term_address(term: str) -> str:
    """Give the address of a glossary term."""
    return "glossary/" + "".join(term.split())
