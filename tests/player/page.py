"""A page with the player in it, and a way to ask it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page


class Player:
    """Evaluates JavaScript expressions in pages that share one browser profile."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        """Open the first page."""
        self.context = context
        self.url = url
        self.page = self.open()

    def open(self) -> Page:
        """Open one more page."""
        page = self.context.new_page()
        page.goto(self.url)
        return page

    def __call__(self, expression: str, page: Page | None = None, **values: object) -> Any:
        """Evaluate an expression (await is allowed) in which the values are names.

        Values travel as JSON text, so that keys such as __proto__ arrive.
        """
        names = ", ".join(values)
        script = f"""async (json) => {{
            const {{ {names} }} = JSON.parse(json);
            return JSON.stringify(await ({expression})) ?? "null";
        }}"""
        return json.loads((page or self.page).evaluate(script, json.dumps(values)))

    def error(self, expression: str, **values: object) -> str:
        """Evaluate an expression that must throw; return the error's message."""
        attempt = f"(async () => {expression})().then(() => null, (error) => error.message)"
        message = self(attempt, **values)
        assert message is not None, f"did not throw: {expression}"
        return str(message)
