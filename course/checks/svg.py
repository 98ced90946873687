"""SVG drawings: plain shapes that can stand inside the page and do nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
ELEMENTS = frozenset(
    [
        *("svg", "g", "defs", "title", "desc", "use", "symbol", "marker", "clipPath", "mask"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "pattern"),
        *("text", "tspan", "textPath", "linearGradient", "radialGradient", "stop"),
    ]
)
PALETTES = (("ground", 3), ("skin", 3), ("hair", 4), ("cloth", 6))
CLASSES = frozenset(
    [
        *("f-ink", "f-line", "f-thin", "f-paper", "f-soft", "f-accent", "f-accent-soft"),
        *("f-on-accent", "f-warn", "f-warn-soft", "f-good", "f-good-soft", "f-small", "f-bold"),
        *("f-tone", "f-tone-soft", "f-tone-line", "f-on-tone", "f-on-tone-line"),
        *("f-sun", "f-sun-soft", "f-sun-line", "f-water", "f-leaf", "f-shade", "f-face", "f-wave"),
        *(f"f-{part}-{n}" for part, most in PALETTES for n in range(1, most + 1)),
    ]
)
PAINTS = frozenset(("fill", "stroke", "stop-color", "color"))
PLAIN_PAINT = re.compile(r"none|currentColor|inherit|transparent|url\(#[^)]*\)")
URL = re.compile(r"url\(\s*[\"']?(?!#)")

Finding = tuple[int, str, str]
"""A line, what is wrong there, and the cure."""


class SvgError(ValueError):
    """A drawing that cannot be read; the message is a sentence for its author."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.finding: Finding = (line, message, hint)


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a drawing; names carry their namespace, as in `http://… rect`."""

    line: int
    name: str
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def tag(self) -> str:
        """The name without its namespace."""
        return self.name.rpartition(" ")[2]


def elements_of(data: bytes) -> list[Element]:
    """Read a drawing; SvgError if it is no plain, well-formed XML in UTF-8."""
    parser = expat.ParserCreate("UTF-8", " ")
    found: list[Element] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append(Element(parser.CurrentLineNumber, name, attributes))

    def refuse(*_: Any) -> NoReturn:  # noqa: ANN401 - each handler has its own arguments
        message = "SVG に DOCTYPE や処理命令（<!DOCTYPE、<?…?>）があります。"
        raise SvgError(parser.CurrentLineNumber, message, "その行を消してください。")

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
    except expat.ExpatError as reason:
        hint = "描画ソフトで保存し直すか、この行のタグと引用符を確かめてください。"
        raise SvgError(reason.lineno, "SVG が XML として正しくありません。", hint) from reason
    return found


def errors_in(elements: list[Element]) -> Iterator[Finding]:
    """Give what must not stand in a drawing."""
    root = elements[0]
    if root.name != f"{SVG} svg":
        hint = '<svg xmlns="http://www.w3.org/2000/svg" …> で始めてください。'
        yield root.line, "SVG の最初の要素が svg ではありません。", hint
        return
    if "viewBox" not in root.attributes:
        yield (
            root.line,
            "SVG に viewBox がありません。",
            'viewBox="0 0 720 400" のように書いてください。',
        )
    for element in elements:
        yield from _wrong_element(element)
        for name, value in element.attributes.items():
            yield from _wrong_attribute(element, name, value)
    yield from _repeated_ids(elements)


def _wrong_element(element: Element) -> Iterator[Finding]:
    if element.name != f"{SVG} {element.tag}" or element.tag not in ELEMENTS:
        hint = "消してください。図形と文字だけで描きます。"
        yield element.line, f"SVG の要素 <{element.tag}> は使えません。", hint


def _wrong_attribute(element: Element, name: str, value: str) -> Iterator[Finding]:
    space, _, short = name.rpartition(" ")
    if short == "style" or short.lower().startswith("on"):
        hint = "消して、色や線は class で指定してください。"
        yield element.line, f"SVG の属性 {short} は使えません。", hint
    elif short in ("href", "src") or space == XLINK:
        if not value.startswith("#"):
            hint = "同じ図の中の「#id」だけを指せます。"
            yield element.line, f"SVG が外のファイル「{value[:40]}」を指しています。", hint
    elif URL.search(value):
        hint = "同じ図の中の「url(#id)」だけを指せます。"
        yield element.line, f"SVG の属性 {short} が、外のファイルを指しています。", hint


def _repeated_ids(elements: list[Element]) -> Iterator[Finding]:
    counts: Counter[str] = Counter()
    for element in elements:
        name = element.attributes.get("id", "")
        counts[name] += 1
        if name and counts[name] > 1:
            yield (
                element.line,
                f"SVG の中に id「{name}」が2つあります。",
                "別の名前にしてください。",
            )


def advice_on(elements: list[Element]) -> Iterator[Finding]:
    """Give what will not look right in dark mode or in print."""
    for element in elements:
        for name in element.attributes.get("class", "").split():
            if name not in CLASSES:
                hint = f"使えるのは {'、'.join(sorted(CLASSES))} です。"
                yield element.line, f"SVG の class「{name}」は、色が決まっていません。", hint
        for name in PAINTS & element.attributes.keys():
            if not PLAIN_PAINT.fullmatch(element.attributes[name]):
                message = f"SVG の属性 {name} に色「{element.attributes[name]}」があります。"
                yield element.line, message, "暗い画面でも読めるように、class で指定してください。"
