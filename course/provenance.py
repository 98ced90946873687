"""Where each item of the source catalogue is dealt with: the table in `docs/sources.md`."""

from __future__ import annotations

from pathlib import Path

from course.checks.coverage import Mentions, coverage
from course.labels import item_labels
from course.model import Course

BEGIN, END = "<!-- 表の始まり（python build.py generate が書きます） -->", "<!-- 表の終わり -->"


def provenance_table(course: Course) -> str:
    """Give the table in Markdown: item, our summary, passages, scenes and questions."""
    found = coverage(course).items
    summaries = {
        str(item.id): item.summary
        for skill in course.catalogue.skills
        for item in (*skill.points, *skill.cautions, *skill.failures)
    }
    rows = ["| 項目 | この講座での要約 | 本文 | シナリオ | 問題 |", "|---|---|---|---|---|"]
    rows += [
        _row(f"{label}（{item}）", summaries[item], found.get(item, Mentions()))
        for item, label in item_labels(course.catalogue).items()
    ]
    return "\n".join(rows)


def _row(label: str, summary: str, found: Mentions) -> str:
    passages = "<br>".join(f"{module}「{title}」" for module, title in found.passages)
    scenes = "<br>".join(f"{module}/{scene}" for module, scene in found.failures or found.scenes)
    return f"| {label} | {summary} | {passages or '―'} | {scenes or '―'} | {', '.join(found.questions) or '―'} |"


def with_table(text: str, table: str) -> str:
    """Put the table between its two marks in a document."""
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


def write_provenance(course: Course, path: Path) -> Path:
    """Write the table anew into the document at `path`, which holds its two marks."""
    text = path.read_text(encoding="utf-8")
    path.write_text(with_table(text, provenance_table(course)), encoding="utf-8", newline="\n")
    return path
