"""One file on its way into the model: its text, its lines, and where its problems go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from course.problems import Place, Problems, Text


@dataclass(frozen=True, slots=True)
class Reader:
    """A file, by its path in the course folder; `offset` lines stand before what is read."""

    path: str
    problems: Problems
    offset: int = 0

    def place(self, line: int) -> Place:
        """Give the place of a line, counted from 1 within the part that is read."""
        return Place(self.path, line + self.offset)

    def text(self, value: str, line: int) -> Text:
        """Make a text that remembers its line."""
        return Text(value, self.place(line))

    def error(self, line: int, message: str, hint: str = "") -> None:
        """Note an error at a line of the part that is read."""
        self.problems.error(self.place(line), message, hint)


def read_text(root: Path, path: str, problems: Problems) -> str | None:
    """Read a text file of the course; None, with a problem noted, if there is nothing to read.

    A byte order mark and CRLF are accepted; anything but UTF-8 is not.
    """
    place = Place(path)
    try:
        raw = (root / path).read_bytes()
    except FileNotFoundError:
        problems.error(place, "ファイルがありません。", "この名前のファイルを作ってください。")
        return None
    except OSError as reason:
        problems.error(
            place,
            f"ファイルを開けません（{reason.strerror}）。",
            "アクセス権や、ほかのソフトで開いていないかを確かめてください。",
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        line = raw.count(b"\n", 0, reason.start) + 1
        problems.error(
            Place(path, line),
            f"文字コードが UTF-8 ではありません（{_likely_encoding(raw)}）。",
            "エディターで「UTF-8」を選んで保存し直してください。",
        )
        return None
    if not text.strip():
        problems.error(
            place, "ファイルが空です。", "docs/authors.md の例を見て、中身を書いてください。"
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _likely_encoding(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "おそらく UTF-16"
    for name, label in (("cp932", "おそらく Shift_JIS"), ("euc_jp", "おそらく EUC-JP")):
        try:
            raw.decode(name)
        except UnicodeDecodeError:
            continue
        return label
    return "文字として読めない部分があります"
