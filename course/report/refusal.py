"""Why something that was handed in cannot be used."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - nothing has failed: this is an answer
    """A code of reasons.yaml, and what goes into its text."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail
