"""A `module.md` into its front matter and its sections, passages, boxes and figures."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field

from course.load.decode import decode
from course.load.reader import Reader
from course.model import Box, Figure, ModuleHead, Part, Passage, Prose
from course.problems import Text

SECTIONS = ("ねらい", "ポイント", "留意点", "実践ワーク")
CITES = re.compile(r"(?:\s*\[[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\])+\s*$")
CITE = re.compile(r"\[([^\]]+)\]")
FIGURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<src>[^)\s]+)(?:\s+\"(?P<caption>[^\"]*)\")?\)\s*")
BOX = re.compile(r":{3,}[ \t]*(?P<kind>\S+)(?:[ \t\u3000]+(?P<title>.*))?")


Parsed = tuple[ModuleHead | None, dict[str, tuple[Passage, ...]]]
"""The front matter, and the passages by the name of their section."""


def parse_module(text: str, reader: Reader) -> Parsed:
    """Split a module's text; the head is None if it cannot be read."""
    lines = text.split("\n")
    head, start = _front_matter(lines, reader)
    if head is None and start == len(lines):
        return None, {}
    body = _Body(reader)
    for number, line in enumerate(lines[start:], start + 1):
        body.take(line, number)
    body.finish(len(lines))
    return head, body.sections_found()


def _front_matter(lines: list[str], reader: Reader) -> tuple[ModuleHead | None, int]:
    if lines[0].rstrip() != "---":
        reader.error(
            1,
            "最初の行が --- ではありません。",
            "ファイルの先頭に、--- で挟んだ設定（id や title）を書いてください。",
        )
        return None, _first_heading(lines)
    for end, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            inner = Reader(reader.path, reader.problems, offset=1)
            return decode("\n".join(lines[1:end]), ModuleHead, inner), end + 1
    reader.error(
        1, "設定の終わりの --- がありません。", "設定のあとに --- だけの行を置いてください。"
    )
    return None, _first_heading(lines)


def _first_heading(lines: list[str]) -> int:
    """Give the number of lines before the first `##` heading, where the text surely goes on."""
    return next((at for at, line in enumerate(lines) if line.startswith("## ")), len(lines))


@dataclass
class _Body:
    """The state of going through the lines below the front matter."""

    reader: Reader
    found: dict[str, list[Passage]] = field(default_factory=dict)
    section: str = ""
    title: Text | None = None
    cites: tuple[Text, ...] = ()
    parts: list[Part] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    prose_line: int = 0
    box: tuple[Text, Text] | None = None

    def take(self, line: str, number: int) -> None:
        """Take the next line."""
        if line.startswith(":::"):
            self._edge_of_box(line, number)
        elif line.startswith("## "):
            self._begin_section(line[3:].strip(), number)
        elif line.startswith("### "):
            self._begin_passage(line[4:].strip(), number)
        elif not self.box and (figure := FIGURE.fullmatch(line)):
            self._end_prose()
            self.parts.append(self._figure(figure, number))
        else:
            self._add(line, number)

    def finish(self, number: int) -> None:
        """Close what is open at the end of the file."""
        self._close_box_if_open()
        self._end_passage()
        for name in SECTIONS:
            if name not in self.found:
                self.reader.error(
                    number,
                    f"見出し「## {name}」がありません。",
                    f"{'、'.join(SECTIONS)} の4つの見出しをこの順に置いてください。",
                )

    def sections_found(self) -> dict[str, tuple[Passage, ...]]:
        """Give the passages by the name of their section; every section has its key."""
        return {name: tuple(self.found.get(name, ())) for name in SECTIONS}

    def _add(self, line: str, number: int) -> None:
        if not self.prose:
            if not line.strip():
                return
            self.prose_line = number
        self.prose.append(line)

    def _begin_section(self, name: str, number: int) -> None:
        self._close_box_if_open()
        self._end_passage()
        if name not in SECTIONS:
            near = difflib.get_close_matches(name, SECTIONS, 1)
            hint = f"「## {near[0]}」のことですか。" if near else ""
            self.reader.error(
                number,
                f"見出し「## {name}」は使えません。",
                f"{hint}「##」の見出しは {'、'.join(SECTIONS)} です。"
                "小見出しは「###」で書いてください。",
            )
            name = near[0] if near else name
        elif name in self.found:
            self.reader.error(
                number, f"見出し「## {name}」が2回あります。", "1つにまとめてください。"
            )
        self.section = name
        self.found.setdefault(name, [])

    def _begin_passage(self, heading: str, number: int) -> None:
        self._close_box_if_open()
        self._end_passage()
        cites = CITES.search(heading)
        title = heading[: cites.start()] if cites else heading
        self.title = self.reader.text(title, number)
        self.cites = (
            tuple(self.reader.text(found, number) for found in CITE.findall(cites[0]))
            if cites
            else ()
        )

    def _end_prose(self) -> None:
        while self.prose and not self.prose[-1].strip():
            self.prose.pop()
        if self.prose:
            text = self.reader.text("\n".join(self.prose), self.prose_line)
            self.parts.append(Box(*self.box, text) if self.box else Prose(text))
        self.prose = []

    def _end_passage(self) -> None:
        self._end_prose()
        if self.parts or self.title is not None:
            title = (
                self.title if self.title is not None else self.reader.text("", self.prose_line or 1)
            )
            if self.section:
                self.found[self.section].append(Passage(title, self.cites, tuple(self.parts)))
            else:
                self.reader.error(
                    self.prose_line or title.place.line,
                    "「##」の見出しより前に本文があります。",
                    "「## ねらい」の下へ移してください。",
                )
        self.title, self.cites, self.parts = None, (), []

    def _edge_of_box(self, line: str, number: int) -> None:
        opening = BOX.fullmatch(line.rstrip())
        if self.box:
            empty = not any(kept.strip() for kept in self.prose)
            if opening:
                self.reader.error(
                    number,
                    "囲みの中で別の囲みが始まっています。",
                    "前の囲みを「:::」だけの行で閉じてください。",
                )
            elif empty:
                self.reader.error(
                    number, "囲みの中身がありません。", "文を書くか、囲みを消してください。"
                )
            self._end_prose()
            self.box = None
        elif not opening:
            self.reader.error(
                number,
                "始まっていない囲みを閉じています。",
                "「::: 例」のような始まりの行を置いてください。",
            )
        if opening:
            self._end_prose()
            title = (opening["title"] or "").strip()
            self.box = (self.reader.text(opening["kind"], number), self.reader.text(title, number))

    def _close_box_if_open(self) -> None:
        if self.box:
            self.reader.error(
                self.box[0].place.line,
                f"囲み「{self.box[0]}」が閉じていません。",
                "囲みの終わりに「:::」だけの行を置いてください。",
            )
            self._end_prose()
            self.box = None

    def _figure(self, found: re.Match[str], number: int) -> Figure:
        values = (found["src"], found["alt"].strip(), (found["caption"] or "").strip())
        return Figure(*(self.reader.text(value, number) for value in values))
