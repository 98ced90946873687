"""What a backup keeps: everything comes back as it was handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .page import Player

COMES_BACK = """(async () => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8)) | 128); // no UTF-8
    const files = [new File([bytes], "組.zip"), new File(["文字"], "文字.txt")];
    const desk = { kept: { files, texts: ["a"] }, roster: null, assignments: [], due: "2026-12-25" };
    const state = JSON.parse(JSON.stringify(await course.deskState(desk)));
    const found = await course.readState(state, []);
    const [zip, text] = found.files;
    const back = new Uint8Array(await zip.arrayBuffer());
    const isSame = back.length === size && back.every((byte, index) => byte === bytes[index]);
    const isOne = course.toBase64(bytes) === state.files[0].bytes;
    return [isSame, isOne, zip.name, await text.text(), found.texts, found.due];
})()"""


@pytest.mark.parametrize("size", [1, 49_151, 49_152, 49_153, 200_000])
def test_files_of_any_size_come_back(desk: Player, size: int) -> None:
    """They are written piece by piece; it is the same base64 as if it were written at once."""
    assert desk(COMES_BACK, size=size) == [True, True, "組.zip", "文字", ["a"], "2026-12-25"]
