"""Markdown by Python-Markdown, many texts in one go (a call for each small text costs several times more)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import markdown
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from course.text.inline import Inline

# Without these, a text is paragraphs of inline markup of ours and needs no Markdown.
SPECIAL = re.compile(
    r"[*_`<>&\\|#]|^\s*(?:[-+]|\d+\.)\s|^(?: {4}|\t)|!?\[[^\]]*\]\(|^(?:=+|-+)\s*$", re.MULTILINE
)
OURS = re.compile(
    r"\*\*(?![ \t])[^*\n]+(?<![ \t])\*\*|`[^`\n]+`"
    r"|\{[^{}|\n]+\|[^{}|\n]+\}|\[\[[^\[\]|\n]+\|[^\[\]|\n]+\]\]"
)
SEPARATOR = re.compile("\n?<p>\ufdd2\\d+\ufdd3</p>\n?")
PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
ALIGN = re.compile(r' style="text-align: (left|right|center);"')


def is_plain(text: str) -> bool:
    """Tell whether a text is only paragraphs with our inline markup."""
    return not SPECIAL.search(OURS.sub("", text))


class Converter:
    """Gives the HTML of texts; `prepare` first what needs Markdown, all together."""

    def __init__(self, inline: Inline) -> None:
        self.inline = inline
        self._ready: dict[str, str] = {}

    def prepare(self, texts: Iterable[str]) -> None:
        """Convert all texts that need Markdown in one call."""
        waiting = [
            text for text in dict.fromkeys(texts) if text not in self._ready and not is_plain(text)
        ]
        if not waiting:
            return
        marked = (
            f"\ufdd2{n}\ufdd3\n\n{self.inline.set_aside(text)}" for n, text in enumerate(waiting)
        )
        whole = _machine().reset().convert("\n\n".join(marked))
        pieces = SEPARATOR.split(whole)[1:]
        for text, piece in zip(waiting, pieces, strict=True):
            self._ready[text] = self.inline.put_back(_tidy(piece))

    def block(self, text: str) -> str:
        """Give the HTML of a text as paragraphs, lists and tables."""
        if is_plain(text):
            parts = PARAGRAPHS.split(text.strip())
            return "\n".join(f"<p>{self.line(part)}</p>" for part in parts)
        if text not in self._ready:
            self.prepare([text])
        return self._ready[text]

    def line(self, text: str) -> str:
        """Give the HTML of a text that stands inside a paragraph or a heading; its lines stay lines."""
        return self.inline.html(text.strip()).replace("\n", "<br>\n")


def _tidy(html: str) -> str:
    """Give aligned cells classes: a style attribute is against the page's policy."""
    return ALIGN.sub(r' class="align-\1"', html.strip()).replace("<br />", "<br>")


@cache
def _machine() -> markdown.Markdown:
    """Make a Python-Markdown that shows raw HTML as text, and knows no definitions of links.

    A definition would reach into all the texts that are converted with it.
    """
    machine = markdown.Markdown(
        extensions=[TableExtension(), SaneListExtension(), Nl2BrExtension()]
    )
    machine.preprocessors.deregister("html_block")
    machine.parser.blockprocessors.deregister("reference")
    machine.inlinePatterns.deregister("html")
    return machine
