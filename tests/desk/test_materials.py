"""Whatever is dropped, as a row of things to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .files import packed
from .test_xlsx_read import workbook
from .test_zip_read import patched, zipped

if TYPE_CHECKING:
    from .page import Player

READ_ALL = """(async () => {
    const files = Object.entries(given).map(([name, text]) =>
        new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
    let more = 0;
    const found = [];
    for await (const { material, bytes, refusal } of course.readAll(files, (number) => (more += number))) {
        found.push([material.name, refusal ? refusal.reason : new TextDecoder().decode(bytes)]);
    }
    return [found, more];
})()"""


def read(desk: Player, files: dict[str, bytes]) -> Any:
    """Read everything; give names with texts or reasons, and how many more there were than files."""
    return desk(READ_ALL, given=packed(files))


def test_files_and_zips_in_their_order(desk: Player) -> None:
    """A zip stands for its members; folders and what macOS adds are nothing of anybody's."""
    members = {"組/": b"", "組/b.json": b"{1}", "__MACOSX/組/._b.json": b"\0", "組/c.json": b"{2}"}
    files = {"a.json": b"{0}", "組.zip": zipped(members), "z": b"end"}
    found, more = read(desk, files)
    assert found == [
        ["a.json", "{0}"], ["組.zip/組/b.json", "{1}"], ["組.zip/組/c.json", "{2}"], ["z", "end"],
    ]  # fmt: skip
    assert more == 1


def test_a_zip_need_not_be_called_one(desk: Player) -> None:
    """What is in a file counts."""
    assert read(desk, {"download": zipped({"a.json": b"{}"})})[0] == [["download/a.json", "{}"]]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"a.zip": zipped({"b.zip": zipped({})})}, [["a.zip/b.zip", "zip_nested"]]),
        ({"a.zip": zipped({"b": zipped({"c": b""})})}, [["a.zip/b", "zip_nested"]]),
        ({"a.zip": zipped({"b.xlsx": workbook([["x"]])})}, [["a.zip/b.xlsx", "not_record"]]),
        ({"a.xlsx": workbook([["x"]])}, [["a.xlsx", "not_record"]]),
        ({"a.zip": zipped({"a": b""})[:-3]}, [["a.zip", "zip_damaged"]]),
        ({"a.zip": zipped({})}, []),
        ({"a.json": b"x" * 5_242_881}, [["a.json", "too_large"]]),
        ({"a.mp4": b"x" * 5_242_881}, [["a.mp4", "not_record"]]),
        ({"a.zip": zipped({"a.mp4": b"x" * 5_242_881})}, [["a.zip/a.mp4", "not_record"]]),
        ({"a.zip": zipped({"a.json": b"x" * 5_242_881})}, [["a.zip/a.json", "too_large"]]),
        (
            {"a.zip": patched(zipped({"a": b"1", "b": b"2"}), (8, "H", 1), member=1)},
            [["a.zip/a", "1"], ["a.zip/b", "zip_damaged"]],
        ),
        ({"x" * 300: b""}, [["x" * 200 + "…", ""]]),
    ],
)
def test_what_is_refused(desk: Player, files: dict[str, bytes], found: list[Any]) -> None:
    """With the name that it came with; the rest is read."""
    assert read(desk, files)[0] == found


def test_a_large_zip_is_not_read_into_memory(desk: Player) -> None:
    """Only the directory and the members that are small enough."""
    found = read(desk, {"a.zip": zipped({"a.json": b"{}", "video": b"x" * 20_000_000}, method=0)})
    assert found[0] == [["a.zip/a.json", "{}"], ["a.zip/video", "not_record"]]


UNREADABLE = """(async () => {
    const gone = { name: "gone.json", size: 1, stream() { throw new DOMException("", "NotFoundError"); } };
    const found = [];
    for await (const { refusal } of course.readAll([gone, new File(["{}"], "b.json")], () => {})) {
        found.push(refusal && [refusal.reason, refusal.detail]);
    }
    return found;
})()"""


def test_a_file_that_cannot_be_opened(desk: Player) -> None:
    """Somebody took it away, or it is a folder."""
    assert desk(UNREADABLE) == [["unreadable", "NotFoundError"], None]
