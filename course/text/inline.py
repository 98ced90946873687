"""The inline markup of ours: citations `[s1.p1]`, terms `[[語]]`, readings `{漢字|かんじ}`, emphasis."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from course.text.readings import coded, is_hard

TOKEN = re.compile(
    r"(?P<code>`[^`\n]+`)"
    r"|\[\[(?P<shown>[^\[\]|\n]+)(?:\|(?P<term>[^\[\]|\n]+))?\]\]"
    r"|\[(?P<cite>[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*)\](?!\()"
    r"|\{(?P<base>[^{}|\n]+)\|(?P<reading>[^{}|\n]+)\}"
)
STRONG = re.compile(r"\*\*(.+?)\*\*")
TARGET = re.compile(r"\]\([^()\n]*\)")
# Characters that no text may hold (private-use ones do occur: 外字) mark what has been set aside
# while Markdown works on the rest.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
KEPT = re.compile(f"{OPEN}(\\d+){CLOSE}")


@dataclass(frozen=True, slots=True)
class Link:
    """What a citation or a term points to: an address in the page and words for it."""

    href: str
    label: str
    title: str


@dataclass(slots=True)
class Inline:
    """Turns inline markup into HTML; `cites` and `terms` say what ids and words point to."""

    cites: Mapping[str, Link]
    terms: Mapping[str, Link]
    kept: list[str] = field(default_factory=list)

    def set_aside(self, text: str) -> str:
        """Replace our markup by marks that Markdown leaves alone."""
        return TOKEN.sub(self._keep, text)

    def put_back(self, html: str) -> str:
        """Replace the marks by their HTML."""
        return KEPT.sub(lambda mark: self.kept[int(mark[1])], html)

    def html(self, text: str) -> str:
        """Give the HTML of one line of text that holds no other markup than ours."""
        marked = escape(self.set_aside(text), quote=False)
        return self.put_back(STRONG.sub(r"<strong>\1</strong>", marked))

    def _keep(self, token: re.Match[str]) -> str:
        if token["code"]:
            self.kept.append(f"<code>{escape(token['code'].strip('`'))}</code>")
        elif token["cite"]:
            self.kept.append(self.cite(token["cite"]))
        elif token["base"]:
            self.kept.append(_read(token["base"], token["reading"]))
        else:
            self.kept.append(self._term(token["shown"], token["term"] or token["shown"]))
        return f"{OPEN}{len(self.kept) - 1}{CLOSE}"

    def cite(self, item: str) -> str:
        """Give the link to an item of the source catalogue."""
        link = self.cites[item]
        attributes = f'href="{escape(link.href)}" data-source="{item}" title="{escape(link.title)}"'
        return f'<a class="cite" {attributes}>{escape(link.label)}</a>'

    def _term(self, shown: str, term: str) -> str:
        link = self.terms[term]
        attributes = f'href="{escape(link.href)}" title="{escape(link.title)}"'
        return f'<a class="term" {attributes}>{escape(shown)}</a>'


def _read(base: str, reading: str) -> str:
    """Note how a word is read here; the browser shows it to those who ask for readings."""
    level = "read is-hard" if is_hard(base) else "read"
    over = coded(base, reading)
    divided = "" if over == reading else f' data-over="{escape(over)}"'
    noted = f'data-reading="{escape(reading)}"{divided}'
    return f'<span class="{level}" {noted}>{escape(base)}</span>'


def plain(text: str) -> str:
    """Give the bare words: for buttons, attributes and counting characters."""
    return STRONG.sub(r"\1", TOKEN.sub(_bare, text)).strip()


def label(text: str) -> str:
    """Give the HTML of the bare words, with the readings that they bring: for buttons and labels."""
    words, at = [], 0
    text = STRONG.sub(r"\1", text).strip()
    for token in TOKEN.finditer(text):
        shown = (token["base"] and _read(token["base"], token["reading"])) or escape(_bare(token))
        words += [escape(text[at : token.start()], quote=False), shown]
        at = token.end()
    return "".join([*words, escape(text[at:], quote=False)])


def without_readings(text: str) -> str:
    """Blank out what is not shown, and words that bring their reading; all else stays in its place."""
    if "](" in text:
        text = TARGET.sub(lambda found: " " * len(found[0]), text)
    return TOKEN.sub(_blank, text)


def _blank(token: re.Match[str]) -> str:
    if not token["shown"]:
        return " " * len(token[0])
    start, end = token.span("shown")
    before, after = start - token.start(), token.end() - end
    return " " * before + token["shown"] + " " * after


def _bare(token: re.Match[str]) -> str:
    if token["cite"]:
        return ""
    return (token["code"] or "").strip("`") or token["shown"] or token["base"] or ""
