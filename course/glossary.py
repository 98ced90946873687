"""The glossary arranged for its page: by reading, in rows of the table of kana, with where each term is used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from course.addresses import SECTION_STEPS, passage_address, term_address
from course.labels import STEPS
from course.model import Box, Course, Module, Part, Passage, Prose, Term
from course.text.kana import OTHER_ROW, order, row_of
from course.tracks import tracks_with

MOST_USES = 3
"""Links to passages that a term shows to a learner of a track."""
MARKED = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]|\n]+))?\]\]")
View = dict[str, Any]


def glossary_terms(course: Course) -> list[View]:
    """List the terms by their reading, each with the first passages that mark it."""
    uses = _uses(course)
    ordered = sorted(course.glossary.terms, key=lambda term: (order(term.reading), term.term))
    return [_term(term, first_uses(uses.get(term.term, []))) for term in ordered]


def first_uses(uses: list[View]) -> list[View]:
    """Keep of the passages those that are among the first of some track."""
    shown: Counter[str] = Counter()
    kept = []
    for use in uses:
        if any(shown[track] < MOST_USES for track in use["tracks"]):
            kept.append(use)
            shown.update(use["tracks"])
    return kept


def rows(terms: list[View]) -> list[View]:
    """Group terms that are in order by the row that their readings begin in."""
    grouped = groupby(terms, key=lambda term: row_of(term["reading"]))
    return [
        {
            "name": name,
            "label": name if name == OTHER_ROW else f"{name}行",
            "title": name if name == OTHER_ROW else f"{{{name}行|{name}ぎょう}}",
            "address": f"glossary/-{name}",
            "terms": list(group),
        }
        for name, group in grouped
    ]


def _term(term: Term, uses: list[View]) -> View:
    return {
        "term": term.term,
        "reading": term.reading,
        "meaning": term.meaning,
        "address": term_address(term.term),
        "see": [{"term": name, "address": term_address(name)} for name in term.see],
        "uses": uses,
        "tracks": list(dict.fromkeys(track for use in uses for track in use["tracks"])),
    }


def _uses(course: Course) -> dict[str, list[View]]:
    marks = {skill.id: skill.mark for skill in course.catalogue.skills}
    found: dict[str, list[View]] = {}
    for module in course.modules:
        tracks = [str(track.id) for track in tracks_with(course, module)]
        for section, passages in module.sections.items():
            for passage in passages:
                for term in _marked(passage):
                    view = _use(module, marks[module.head.skill], section, passage)
                    view["tracks"] = tracks
                    if view not in found.setdefault(term, []):
                        found[term].append(view)
    return found


def _use(module: Module, mark: str, section: str, passage: Passage) -> View:
    """Show a passage; one that has no address of its own by the step it is in."""
    step = SECTION_STEPS[section]
    return {
        "mark": mark,
        "title": passage.title or dict(STEPS)[step],
        "address": passage_address(module, section, passage) or f"{module.id}/{step}",
    }


def _marked(passage: Passage) -> dict[str, None]:
    """List the terms that a passage marks with `[[…]]`, each once, in order."""
    texts = (passage.title, *(text for part in passage.parts for text in _texts(part)))
    found = (match for text in texts if "[[" in text for match in MARKED.finditer(text))
    return dict.fromkeys(match[2] or match[1] for match in found)


def _texts(part: Part) -> Iterator[str]:
    if isinstance(part, Prose):
        yield part.text
    elif isinstance(part, Box):
        yield from (part.title, part.text)
    else:
        yield part.caption
