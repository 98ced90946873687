"""The desk's functions, to be asked the same as the report's."""

from __future__ import annotations

from tests.desk.conftest import desk, desk_url

__all__ = ["desk", "desk_url"]
