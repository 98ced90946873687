"""Whatever was handed over, as a row of things to read: files, folders and what lies in zips (desk/materials.js)."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from course.report.records import MOST_BYTES
from course.report.refusal import Refusal

MOST_MEMBERS = 20_000
MOST_UNPACKED = 2 * 1024**3
LONGEST_NAME = 200
LOCAL_SIZE = 30
ENCRYPTED, IS_UTF8 = 0x1, 0x800
MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
OFFICE = "[Content_Types].xml"
OFFICE_NAMES = ("xls", "doc", "ppt")
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
"""What zipfile raises for damaged, encrypted and strange zips."""
WORDS: dict[type[OSError], str] = {
    FileNotFoundError: "見つかりません",
    PermissionError: "読む権限がありません",
}


@dataclass(frozen=True, slots=True)
class Material:
    """Something that may be a record; `read` gives its bytes, again and again, or raises Refusal."""

    name: str
    size: int
    read: Callable[[], bytes]


def is_json_name(name: str) -> bool:
    """Tell whether a name says that it is JSON."""
    return name.lower().endswith(".json")


def materials_in(paths: Iterable[Path]) -> list[Material]:
    """List what lies in files, folders and zips, in the order given; folders by name."""
    return [
        material
        for path in paths
        for file, name in _files(path)
        for material in _materials(file, name)
    ]


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    """Give the files of a folder with the names that they are told by, or the one file."""
    if not path.is_dir():
        yield path, path.name
        return
    for file in sorted(path.rglob("*")):
        if file.is_file():
            yield file, file.relative_to(path).as_posix()


def _materials(file: Path, name: str) -> list[Material]:
    material = _of_file(file, name)
    try:
        with file.open("rb") as stream:
            if stream.read(4) not in MAGIC:
                return [material]
        return _in_zip(file, material.name)
    except (OSError, Refusal) as reason:
        return [_refused(material, reason)]


def _refused(material: Material, reason: Exception) -> Material:
    """Make what refuses to be read."""

    def read() -> bytes:
        raise _as_refusal(reason)

    return Material(material.name, material.size, read)


def _as_refusal(reason: Exception) -> Refusal:
    if isinstance(reason, OSError):
        words = (words for kind, words in WORDS.items() if isinstance(reason, kind))
        return Refusal("unreadable", next(words, reason.strerror or ""))
    return reason if isinstance(reason, Refusal) else Refusal("unreadable")


def _of_file(file: Path, name: str) -> Material:
    def read() -> bytes:
        try:
            if file.stat().st_size > MOST_BYTES:
                raise Refusal("too_large" if is_json_name(name) else "not_record")
            return file.read_bytes()
        except OSError as reason:
            raise _as_refusal(reason) from None

    try:
        size = file.stat().st_size
    except OSError:
        size = 0
    return Material(_clip(name), size, read)


def _clip(name: str) -> str:
    """Shorten a name to what can be shown."""
    name = name.encode("utf-8", "replace").decode()
    return name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + "…"


def _in_zip(file: Path, name: str) -> list[Material]:
    try:
        archive = zipfile.ZipFile(file)
    except BROKEN:
        raise Refusal("zip_damaged") from None
    members = sorted(archive.infolist(), key=lambda member: member.header_offset)
    if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > MOST_UNPACKED:
        raise Refusal("zip_too_large")
    if any(member.filename == OFFICE for member in members):
        raise Refusal("not_record")
    if not _lie_apart(members):
        raise Refusal("zip_damaged")
    named = ((member, _name_of(member)) for member in members)
    return [_of_member(archive, member, name, inner) for member, inner in named if _is_own(inner)]


def _lie_apart(members: list[zipfile.ZipInfo]) -> bool:
    """Tell whether no member lies over another: a few bytes unpacked again and again are a bomb."""
    return all(
        one.header_offset + LOCAL_SIZE + len(one.orig_filename) + one.compress_size
        <= following.header_offset
        for one, following in pairwise(members)
    )


def _is_own(name: str) -> bool:
    """Tell whether a member is a file of somebody's, not what macOS adds beside each."""
    return not name.endswith("/") and not name.startswith("__MACOSX/")


def _name_of(member: zipfile.ZipInfo) -> str:
    """Read the name, which is only shown: Windows writes it in cp932, macOS in UTF-8, both without saying so."""
    if member.flag_bits & IS_UTF8:
        return member.filename
    raw = member.orig_filename.encode("cp437", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp932", "replace")


def _of_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, zip_name: str, inner: str
) -> Material:
    def read() -> bytes:
        if member.file_size > MOST_BYTES and not is_json_name(inner):
            raise Refusal("not_record")
        data = _unpack(archive, member)
        if data[:4] in MAGIC:
            is_office = inner.rpartition(".")[2].lower().startswith(OFFICE_NAMES)
            raise Refusal("not_record" if is_office else "zip_nested")
        return data

    return Material(_clip(f"{zip_name}/{inner}"), member.file_size, read)


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.flag_bits & ENCRYPTED or member.compress_type not in (
        zipfile.ZIP_STORED,
        zipfile.ZIP_DEFLATED,
    ):
        raise Refusal("zip_damaged")
    if member.file_size > MOST_BYTES:
        raise Refusal("too_large")
    kept = BytesIO()
    unpacking = archive.open  # it gives bytes, and has no encoding
    try:
        with unpacking(member) as stream:
            # Piece by piece: a whole read() would unpack a bomb before it looks at the size that the directory tells.
            while piece := stream.read(1 << 16):
                kept.write(piece)
    except (*BROKEN, OSError):
        raise Refusal("zip_damaged") from None
    if kept.tell() != member.file_size:
        raise Refusal("zip_damaged")
    return kept.getvalue()
