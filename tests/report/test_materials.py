"""Files, folders and zips, as people hand them over, and as they are made to break the reader."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from course.report import materials
from course.report.materials import Material, materials_in
from course.report.records import MOST_BYTES
from course.report.refusal import Refusal
from tests.player.samples import seeded


def zip_with(path: Path, *members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Make a zip."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return path


def told(material: Material) -> bytes | str:
    """Read something, or say why it cannot be read."""
    try:
        return material.read()
    except Refusal as refusal:
        return refusal.reason


def read_all(*paths: Path) -> dict[str, bytes | str]:
    """Read everything, by name."""
    return {material.name: told(material) for material in materials_in(paths)}


def test_files_and_folders(tmp_path: Path) -> None:
    """A folder by its names, and what lies in folders of it."""
    (tmp_path / "b").mkdir()
    for name in ("b/two.json", "a.json", "Thumbs.db"):
        (tmp_path / name).write_bytes(name.encode())
    assert read_all(tmp_path, tmp_path / "a.json") == {
        "Thumbs.db": b"Thumbs.db",
        "a.json": b"a.json",
        "b/two.json": b"b/two.json",
    }


def test_a_zip_is_opened(tmp_path: Path) -> None:
    """Its members bear its name; what macOS adds is left out; each can be read again."""
    members = [("x/1.json", b"one"), ("x/", b""), ("__MACOSX/x/._1.json", b""), ("2.json", b"two")]
    found = materials_in([zip_with(tmp_path / "class.zip", *members)])
    assert [one.name for one in found] == ["class.zip/x/1.json", "class.zip/2.json"]
    assert [one.read() for one in found * 2] == [b"one", b"two"] * 2


@pytest.mark.parametrize("encoding", ["cp932", "utf-8"])
def test_names_of_members(tmp_path: Path, encoding: str) -> None:
    """Windows writes them in cp932, macOS in UTF-8, both without saying so."""
    name = "修了記録.json"
    raw = name.encode(encoding)
    data = zip_with(tmp_path / "a.zip", ("x" * len(raw), b"1")).read_bytes()
    (tmp_path / "a.zip").write_bytes(data.replace(b"x" * len(raw), raw))
    assert [one.name for one in materials_in([tmp_path / "a.zip"])] == [f"a.zip/{name}"]


def test_large_files(tmp_path: Path) -> None:
    """One that is called a record has its reason; any other is no record."""
    for name in ("a.json", "film.mp4"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(MOST_BYTES + 1)
    assert read_all(tmp_path) == {"a.json": "too_large", "film.mp4": "not_record"}


def test_a_bomb(tmp_path: Path) -> None:
    """A gigabyte of zeros is not unpacked."""
    zeros = b"\0" * (MOST_BYTES + 1)
    path = zip_with(tmp_path / "a.zip", ("a.json", zeros), ("b.bin", zeros), ("c.json", b"{}"))
    assert list(read_all(path).values()) == ["too_large", "not_record", b"{}"]


def test_a_bomb_that_lies(tmp_path: Path) -> None:
    """Where the directory tells a smaller size, no more than that is read, and the sum does not fit."""
    zeros = b"\0" * (MOST_BYTES + 1)
    path = zip_with(tmp_path / "a.zip", ("a.json", zeros))
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", len(zeros)), struct.pack("<I", 100)))
    assert list(read_all(path).values()) == ["zip_damaged"]


def test_members_that_lie_over_each_other(tmp_path: Path) -> None:
    """A few bytes that are unpacked again and again are a bomb too."""
    path = zip_with(tmp_path / "a.zip", ("a.json", b"one"), ("b.json", b"two"))
    data = bytearray(path.read_bytes())
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = b"\0\0\0\0"
    path.write_bytes(data)
    assert list(read_all(path).values()) == ["zip_damaged"]


def test_too_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In number, or in bytes altogether."""
    path = zip_with(tmp_path / "a.zip", ("a.json", b"one"), ("b.json", b"two"))
    for limit in ("MOST_MEMBERS", "MOST_UNPACKED"):
        with monkeypatch.context() as patch:
            patch.setattr(materials, limit, 1)
            assert read_all(path) == {"a.zip": "zip_too_large"}
    assert len(read_all(path)) == 2


def test_zips_and_office_files_in_zips(tmp_path: Path) -> None:
    """A zip in a zip is not opened; a list of people is just another file, in a zip or not."""
    inner = zip_with(tmp_path / "inner.zip", ("a.json", b"{}")).read_bytes()
    roster = zip_with(tmp_path / "roster.xlsx", ("[Content_Types].xml", b"<x/>"))
    path = zip_with(tmp_path / "a.zip", ("b.zip", inner), ("r.xlsx", roster.read_bytes()))
    assert list(read_all(path).values()) == ["zip_nested", "not_record"]
    assert read_all(roster) == {"roster.xlsx": "not_record"}


def test_methods_and_locks(tmp_path: Path) -> None:
    """Only what every browser can unpack; what is locked with a word stays closed."""
    path = zip_with(tmp_path / "a.zip", ("a.json", b"{}" * 99), method=zipfile.ZIP_BZIP2)
    assert list(read_all(path).values()) == ["zip_damaged"]
    locked = bytearray(zip_with(tmp_path / "b.zip", ("a.json", b"{}")).read_bytes())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(sign) + place] |= 1
    (tmp_path / "b.zip").write_bytes(locked)
    assert list(read_all(tmp_path / "b.zip").values()) == ["zip_damaged"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """It says so when it is read, and the next one is read."""
    (tmp_path / "b.json").write_bytes(b"{}")
    found = materials_in([tmp_path / "gone.json", tmp_path / "b.json"])
    with pytest.raises(Refusal) as caught:
        found[0].read()
    assert (caught.value.reason, caught.value.detail) == ("unreadable", "見つかりません")
    assert told(found[1]) == b"{}"


@pytest.mark.parametrize("seed", range(150))
def test_damaged_zips(tmp_path: Path, seed: int) -> None:
    """Bytes changed or cut off anywhere: each member is read or has a reason."""
    source = seeded(seed)
    path = zip_with(tmp_path / "a.zip", *((f"{n}.json", source.randbytes(300)) for n in range(5)))
    data = bytearray(path.read_bytes())
    for _ in range(source.randrange(1, 6)):
        data[source.randrange(4, len(data))] = source.randrange(256)
    path.write_bytes(data[: source.randrange(4, len(data))] if seed % 3 == 0 else data)
    assert read_all(path)
