"""Files for the desk's intake, handed over as base64, and what it says of them."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .page import Player

INTAKE = """(async () => {
    const files = Object.entries(given).map(([name, text]) =>
        new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
    const intake = new course.Intake(data, { now: () => now, keys: () => keys });
    await intake.add(files);
    return { sources: intake.sources(), people: intake.people() };
})()"""


def packed(files: Mapping[str, bytes]) -> dict[str, str]:
    """Write bytes so that JSON can carry them."""
    return {name: base64.b64encode(data).decode() for name, data in files.items()}


def taken_in(
    desk: Player, data: dict[str, Any], files: Mapping[str, bytes], now: int, **more: Any
) -> Any:
    """Hand files over; give sources and people."""
    values = {"keys": [], **more}
    return desk(INTAKE, given=packed(files), data=data, now=now, **values)
