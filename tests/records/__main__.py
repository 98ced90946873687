"""Writes the shared fixture anew."""

from __future__ import annotations

from . import HERE
from .golden import written

if __name__ == "__main__":
    for name, data in written().items():
        (HERE / name).write_bytes(data)
        print(HERE / name)
