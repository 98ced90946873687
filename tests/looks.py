"""What a picture would show to be wrong: text that is cut off, lies over other text, or leaves the screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

FAULTS = Path(__file__).with_suffix(".js").read_text(encoding="utf-8").split("\n", 1)[1]


def faults(page: Page) -> list[str]:
    """List what people could not read on this page as it is now."""
    found: list[str] = page.evaluate(FAULTS)
    return found
