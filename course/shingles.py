"""What is kept of the source catalogue: hashes of its wording, never the wording itself.

`modules/catalogue.shingles` has one line that says so, and three parts: `items`, a hash of the
wording of each item; `shingles`, hashes of all its pieces of 15 characters; `probes`, short
checksums of its pieces of 8 characters. Whatever shares 15 characters with the catalogue has one of
its pieces of 8 at every eighth character: so only those need to be looked up, and few hashes made.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import error, iter_unpack
from typing import Any
from zlib import crc32

import yaml

FILE = "modules/catalogue.shingles"
SIZE = 15
PROBE = 8
HASH_BYTES = 5
PROBE_BYTES = 4
HEADER = (
    "# 出典の文ではなく、そのハッシュです。書き写した文がないかを確かめるために使います。"
    "「build.py shingles 出典のファイル…」が作りました（NFKC、空白と記号を除く。"
    "shingles は15字ごとの SHA-256 の先頭40ビット、probes は8字ごとの CRC-32、items は項目の文の SHA-256）。"
)
DROPPED = re.compile(r"[\W_]+")
GROUPS = ("points", "cautions", "failures")


class ShinglesError(Exception):
    """A file that cannot be used; the message is a sentence for whoever runs the command."""


@dataclass(frozen=True, slots=True)
class Shingles:
    """What is kept of a catalogue."""

    items: dict[str, str]
    probes: frozenset[int]
    shingles: frozenset[bytes]


def normalised(text: str) -> str:
    """Give the letters and figures of a text alone, in one form of each."""
    bare = DROPPED.sub("", text)
    if unicodedata.is_normalized("NFKC", bare):
        return bare
    return DROPPED.sub("", unicodedata.normalize("NFKC", bare))


def hashed(text: str) -> bytes:
    """Give the first 40 bits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).digest()[:HASH_BYTES]


def probed(text: str) -> Iterator[int]:
    """Give the checksum of each eight characters, from one to the next."""
    data, width = text.encode("utf-32-le", "surrogatepass"), 4 * PROBE
    return (crc32(data[at : at + width]) for at in range(0, len(data) - width + 1, width))


def pieces(text: str, size: int = SIZE) -> Iterator[str]:
    """Give all pieces of a normalised text."""
    return (text[at : at + size] for at in range(len(text) - size + 1))


def shared(text: str, kept: Shingles) -> Iterator[int]:
    """Give where 15 characters of a normalised text stand in the catalogue: of neighbours, the first."""
    free = 0
    for number, probe in enumerate(probed(text)):
        if probe not in kept.probes:
            continue
        at = number * PROBE
        for start in range(max(free, at - SIZE + PROBE), min(at, len(text) - SIZE) + 1):
            if hashed(text[start : start + SIZE]) in kept.shingles:
                yield start
                free = start + SIZE
                break


def kept_of(texts: Iterable[str], items: dict[str, str], names: Iterable[str]) -> Shingles:
    """Hash texts of the catalogue; pieces of the official names may be used by everybody."""
    official = [normalised(name) for name in names]
    found = {piece for text in texts for piece in pieces(normalised(text))}
    found = {piece for piece in found if not any(piece in name for name in official)}
    return Shingles(
        {item: hashed(normalised(wording)).hex() for item, wording in items.items()},
        frozenset(n for piece in found for part in pieces(piece, PROBE) for n in probed(part)),
        frozenset(map(hashed, found)),
    )


def written(kept: Shingles) -> str:
    """Give the file."""
    probes = b"".join(probe.to_bytes(PROBE_BYTES, "big") for probe in sorted(kept.probes))
    shingles = b"".join(sorted(kept.shingles))
    items = " ".join(f"{item}={value}" for item, value in sorted(kept.items.items()))
    lines = (
        HEADER,
        f"items {items}",
        f"probes {base64.b64encode(probes).decode()}",
        f"shingles {base64.b64encode(shingles).decode()}",
    )
    return "".join(f"{line}\n" for line in lines)


def read(text: str) -> Shingles:
    """Read the file; raises ShinglesError."""
    lines = [line.split(" ", 1) for line in text.splitlines() if not line.startswith("#")]
    try:
        parts = dict(lines)  # a line without a blank is a ValueError
        items = dict(pair.split("=") for pair in parts["items"].split())
        probes = base64.b64decode(parts["probes"], validate=True)
        shingles = base64.b64decode(parts["shingles"], validate=True)
        numbers = frozenset(number for (number,) in iter_unpack(">I", probes))
    except (ValueError, KeyError, error) as reason:
        message = f"{FILE} を読めません。build.py shingles で作り直してください。"
        raise ShinglesError(message) from reason
    return Shingles(
        items,
        numbers,
        frozenset(shingles[at : at + HASH_BYTES] for at in range(0, len(shingles), HASH_BYTES)),
    )


def read_file(root: Path) -> Shingles | None:
    """Read what a course keeps of its catalogue; None if it keeps nothing."""
    path = root / FILE
    return read(path.read_text(encoding="utf-8")) if path.is_file() else None


def items_in(path: Path) -> dict[str, str]:
    """Read the wording of each item from a catalogue in YAML; raises ShinglesError."""
    return dict(_items(_catalogue(path), path))


def texts_in(path: Path) -> list[str]:
    """Read what a file of the source says; of a catalogue in YAML, its values."""
    if path.suffix in {".yaml", ".yml"}:
        return list(_strings(_catalogue(path)))
    return [_text(path)]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as reason:
        raise ShinglesError(f"{path} の文字コードが UTF-8 ではありません。") from reason


def _catalogue(path: Path) -> Any:  # noqa: ANN401 - whatever YAML holds
    try:
        return yaml.safe_load(_text(path))
    except yaml.YAMLError as reason:
        raise ShinglesError(f"{path} を YAML として読めません。") from reason


def _items(catalogue: Any, path: Path) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    try:
        for skill in catalogue["skills"]:
            for group in GROUPS:
                for item, wording in (skill.get(group) or {}).items():
                    yield str(item), str(wording)
    except (TypeError, KeyError, AttributeError) as reason:
        message = "skills の points・cautions・failures に「番号: 文」を書いてください。"
        raise ShinglesError(f"{path} が、出典の形ではありません。{message}") from reason


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)
    else:
        yield str(value)
