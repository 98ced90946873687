"""Small golden files: one element each, pretty-printed. `UPDATE_GOLDEN=1 pytest` writes them anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).parent
VOID = frozenset(("base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"))


@dataclass
class Element:
    """An element of a page, with what stands in it."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def all(self) -> Iterator[Element]:
        """Go through the elements within, from the top."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.all()

    def find(self, tag: str, **wanted: str) -> Element:
        """Find the first element with these attributes; `data_x` stands for `data-x`."""
        named = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return next(
            one for one in self.all() if one.tag == tag and named.items() <= one.attributes.items()
        )

    @property
    def text(self) -> str:
        """All words within."""
        return "".join(c if isinstance(c, str) else c.text for c in self.children)


class _Builder(HTMLParser):
    """Makes elements of a page's text."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, dict(attrs))
        self.open[-1].children.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def elements(html: str) -> Element:
    """Read a page; every element must be closed."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].tag}> is not closed"
    return builder.open[0]


def pretty(element: Element, indent: str = "") -> str:
    """Give an element with one tag or text a line; blanks at the ends of texts do not show."""
    attributes = "".join(
        f" {name}" if value is None else f' {name}="{escape(value)}"'
        for name, value in element.attributes.items()
    )
    opening = f"{indent}<{element.tag}{attributes}>"
    if not element.children:
        return opening if element.tag in VOID else f"{opening}</{element.tag}>"
    lines = [opening]
    for child in element.children:
        if isinstance(child, Element):
            lines.append(pretty(child, indent + "  "))
        elif words := " ".join(child.split()):
            lines.append(f"{indent}  {escape(words, quote=False)}")
    return "\n".join([*lines, f"{indent}</{element.tag}>"])


def assert_golden(name: str, element: Element) -> None:
    """Compare an element with `golden/<name>.html`, or write that file when asked to."""
    assert_golden_text(f"{name}.html", pretty(element))


def assert_golden_text(name: str, made: str) -> None:
    """Compare a text with the file `golden/<name>`, or write that file when asked to."""
    path = HERE / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made + "\n", encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.is_file() else "(no such file)\n"
    assert kept == made + "\n", f"UPDATE_GOLDEN=1 writes {path.name} anew"
