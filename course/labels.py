"""The words the page uses for what the model names."""

from __future__ import annotations

from course.model import Catalogue, ItemKind

ITEM_KINDS: dict[ItemKind, str] = {"point": "ポイント", "caution": "留意点", "failure": "失敗事例"}
QUESTION_KINDS = {
    "recognise": "見抜く",
    "cause": "原因をさがす",
    "prevent": "防ぐ",
    "respond": "立て直す",
}
STEPS = (
    ("aims", "ねらい"),
    ("points", "ポイント"),
    ("cautions", "留意点"),
    ("scenario", "シナリオ"),
    ("quiz", "クイズ"),
    ("reflection", "ふりかえり"),
)
"""The steps of a module: their part of the address, and their name."""


def item_labels(catalogue: Catalogue) -> dict[str, str]:
    """Name each item as the page does, by id: 「失敗事例①-1」."""
    return {
        str(item.id): f"{ITEM_KINDS[kind]}{skill.mark}-{number}"
        for skill in catalogue.skills
        for kind, number, item in skill.items()
    }
