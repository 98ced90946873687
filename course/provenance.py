"""Where each item of the source catalogue is dealt with: the table in `docs/sources.md`."""

from __future__ import annotations

from pathlib import Path

from course.checks.coverage import Mentions, coverage
from course.labels import item_labels
from course.model import Course
from course.text.inline import plain

BEGIN, END = "<!-- 表の始まり（python build.py generate が書きます） -->", "<!-- 表の終わり -->"
EMPTY = f"# 出典との対応\n\n{BEGIN}\n{END}\n"


class ProvenanceError(Exception):
    """A document without a place for the table; the message says so to its author."""


def provenance_table(course: Course) -> str:
    """Give the table in Markdown: item, our summary, passages, scenes and questions."""
    found = coverage(course).items
    summaries = {
        str(item.id): item.summary
        for skill in course.catalogue.skills
        for _, _, item in skill.items()
    }
    rows = ["| 項目 | この講座での要約 | 本文 | シナリオ | 問題 |", "|---|---|---|---|---|"]
    rows += [
        _row(f"{label}（{item}）", summaries[item], found.get(item, Mentions()))
        for item, label in item_labels(course.catalogue).items()
    ]
    return "\n".join(rows)


def _row(label: str, summary: str, found: Mentions) -> str:
    passages = "<br>".join(f"{module}「{_cell(title)}」" for module, title in found.passages)
    scenes = "<br>".join(f"{module}/{scene}" for module, scene in found.failures or found.scenes)
    questions = ", ".join(found.questions)
    return (
        f"| {label} | {_cell(summary)} | {passages or '―'} | {scenes or '―'} | {questions or '―'} |"
    )


def _cell(text: str) -> str:
    """Give the bare words, which do not end the cell."""
    return plain(text).replace("|", "\\|")


def with_table(text: str, table: str) -> str:
    """Put the table between its two marks in a document; raises ProvenanceError without them."""
    before, begun, rest = text.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not begun or not ended:
        raise ProvenanceError(
            f"表を書く場所がありません。「{BEGIN}」と「{END}」の2行を、この順に書いてください。"
        )
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


def write_provenance(course: Course, path: Path) -> Path:
    """Write the table anew into the document at `path`, between its two marks."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else EMPTY
    path.write_text(with_table(text, provenance_table(course)), encoding="utf-8", newline="\n")
    return path
