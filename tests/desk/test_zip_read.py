"""Zips as people make them, and as nobody should."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import base64
import io
import struct
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

LIMIT = 5 * 1024**2
READ = """(async () => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const told = (error) => error.reason ?? `${error}`;
    try {
        const zip = await course.Zip.open(new Blob([bytes]));
        const found = [];
        for (const member of zip.members) {
            const read = zip.read(member, limit).then((data) => new TextDecoder().decode(data), told);
            found.push([member.name, await read]);
        }
        return found;
    } catch (error) {
        return told(error);
    }
})()"""


def read(desk: Player, data: bytes, limit: int = LIMIT) -> Any:
    """Open a zip and read all members; reasons stand for what is refused."""
    return desk(READ, text=base64.b64encode(data).decode(), limit=limit)


class Stream(io.RawIOBase):
    """A target that cannot go back, as a download is: sizes are written behind the members."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        """Only this."""
        return True

    def write(self, data: Any) -> int:
        """Add bytes."""
        self.data += bytes(data)
        return len(data)


def zipped(
    members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, *, streamed: bool = False
) -> bytes:
    """Make a zip."""
    target: Any = Stream() if streamed else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return bytes(target.data) if streamed else target.getvalue()


MEMBERS = {"a.json": b'{"a":1}', "folder/b.json": "中身".encode() * 5000, "empty.txt": b""}
READS = [[name, data.decode()] for name, data in MEMBERS.items()]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("streamed", [False, True])
def test_members_come_out_as_they_went_in(desk: Player, method: int, *, streamed: bool) -> None:
    """Packed or not; with sizes before the members, or behind them as Google Drive and macOS write."""
    assert read(desk, zipped(MEMBERS, method, streamed=streamed)) == READS


def test_a_zip_of_the_large_kind(desk: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zip64: counts and places stand elsewhere."""
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
    data = zipped(MEMBERS)
    assert b"PK\x06\x06" in data
    assert read(desk, data) == READS
    assert read(desk, b"something before it" + data) == READS


def test_what_stands_before_and_behind_a_zip_does_no_harm(desk: Player) -> None:
    """A program that unpacks itself; a comment."""
    data = zipped(MEMBERS)
    assert read(desk, b"MZ" * 1000 + data) == READS
    commented = data[:-2] + struct.pack("<H", 9) + b"PK\x05\x06 note"
    assert read(desk, commented) == READS


@pytest.mark.parametrize("encoding", ["cp932", "utf-8"])
def test_names_without_the_flag(
    desk: Player, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """Windows writes Japanese names in cp932, macOS in UTF-8; neither says so."""
    monkeypatch.setattr(
        zipfile.ZipInfo, "_encodeFilenameFlags", lambda info: (info.filename.encode(encoding), 0)
    )
    assert read(desk, zipped({"修了記録_表.json": b"{}"})) == [["修了記録_表.json", "{}"]]


def test_names_of_macos_are_put_together(desk: Player) -> None:
    """It writes が as か and a mark."""
    assert read(desk, zipped({"か\u3099.json": b""}))[0][0] == "が.json"


def test_an_empty_zip(desk: Player) -> None:
    """Nothing in it is no mistake."""
    assert read(desk, zipped({})) == []


def patched(data: bytes, *changes: tuple[int, str, int], member: int = 0) -> bytes:
    """Change numbers of a member in the central directory: (place, format, value)."""
    out = bytearray(data)
    at = -1
    for _ in range(member + 1):
        at = out.index(b"PK\x01\x02", at + 1)
    for place, kind, value in changes:
        struct.pack_into(f"<{kind}", out, at + place, value)
    return bytes(out)


ONE = zipped({"a.json": b"x" * 1000})
BOMB = zipped({"a.json": b"\0" * 50_000_000})


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param(b"", "zip_damaged", id="nothing"),
        pytest.param(b"PK\x03\x04" + b"\0" * 100, "zip_damaged", id="only a beginning"),
        pytest.param(ONE[:-30], "zip_damaged", id="cut off"),
        pytest.param(ONE[40:], "zip_damaged", id="beginning lost"),
        pytest.param(patched(ONE, (42, "I", 10)), "zip_damaged", id="runs into the directory"),
        pytest.param(patched(ONE, (28, "H", 60_000)), "zip_damaged", id="a name longer than all"),
        pytest.param(ONE.replace(b"PK\x01\x02", b"PK\x01\x09"), "zip_damaged", id="no directory"),
        pytest.param(patched(ONE, (24, "I", 0xFFFFFFFF)), "zip_damaged", id="zip64 without numbers"),
        pytest.param(patched(ONE, (8, "H", 1)), [["a.json", "zip_damaged"]], id="encrypted"),
        pytest.param(patched(ONE, (10, "H", 14)), [["a.json", "zip_damaged"]], id="LZMA"),
        pytest.param(patched(ONE, (16, "I", 1)), [["a.json", "zip_damaged"]], id="wrong sum"),
        pytest.param(patched(ONE, (24, "I", 999)), [["a.json", "zip_damaged"]], id="more in it"),
        pytest.param(patched(ONE, (24, "I", 1001)), [["a.json", "zip_damaged"]], id="less in it"),
        pytest.param(ONE.replace(b"PK\x03\x04", b"PK\x03\x09"), [["a.json", "zip_damaged"]], id="no head"),
        pytest.param(BOMB, [["a.json", "too_large"]], id="bomb"),
        pytest.param(patched(BOMB, (24, "I", 1000)), [["a.json", "zip_damaged"]], id="bomb that lies"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused(desk: Player, data: bytes, found: Any) -> None:
    """The zip as a whole, or the one member."""
    assert read(desk, data) == found


def test_a_damaged_member_leaves_the_others(desk: Player) -> None:
    """Those before and after it are read."""
    data = zipped({"a": b"1" * 100, "b": b"2" * 100, "c": b"3" * 100})
    found = read(desk, patched(data, (16, "I", 7), member=1))
    assert found == [["a", "1" * 100], ["b", "zip_damaged"], ["c", "3" * 100]]


def test_members_on_top_of_each_other_are_a_bomb(desk: Player) -> None:
    """The same bytes, unpacked again and again."""
    data = zipped({"a": b"1" * 100, "b": b"2" * 100})
    assert read(desk, patched(data, (42, "I", 0), member=1)) == "zip_damaged"


def test_too_many_members(desk: Player) -> None:
    """20,000 are read, one more is not."""
    members = struct.pack("<4s42x", b"PK\x01\x02") * 20_001
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 20_001, 20_001, len(members), 0, 0)
    assert read(desk, members + end) == "zip_too_large"


def test_two_gigabytes_at_most(desk: Player) -> None:
    """What the directory says is enough to refuse it."""
    data = zipped({str(number): b"" for number in range(3)})
    for member in range(3):
        data = patched(data, (24, "I", 2**30), member=member)
    assert read(desk, data) == "zip_too_large"


def test_a_bomb_stops_at_its_limit(desk: Player) -> None:
    """Nothing but what was asked for is ever unpacked: the rest of the zeros takes no time."""
    data = patched(zipped({"a": b"\0" * 100_000_000}), (24, "I", 1_000_000))
    milliseconds = desk(f"(async () => {{ const start = performance.now(); await {READ}; return performance.now() - start; }})()", text=base64.b64encode(data).decode(), limit=LIMIT)  # fmt: skip
    assert milliseconds < 2000
