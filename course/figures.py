"""Pictures for the page: SVG inlined, so that it follows the theme; others as files beside the page."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

PROLOGUE = re.compile(r"<\?xml.*?\?>|<!--.*?-->", re.DOTALL)
NAMES = re.compile(r"((?<![\w:-])id\s*=\s*[\"']|href\s*=\s*[\"']#|url\(\s*[\"']?#)")
"""What stands before an id, and before each reference to one."""


def inline_svg(source: str, alt: str, prefix: str) -> str:
    """Give an SVG for use inside the page: named for everybody, its ids its own.

    Two drawings that share an id would paint with each other's gradients and markers.
    """
    svg = NAMES.sub(rf"\1{prefix}-", PROLOGUE.sub("", source).strip())
    return svg.replace("<svg", f'<svg role="img" aria-label="{escape(alt)}" focusable="false"', 1)


def picture(path: str, alt: str) -> str:
    """Give the element for a picture file that lies beside the page."""
    return f'<img src="{quote(asset_name(path))}" alt="{escape(alt)}" loading="lazy">'


def asset_name(path: str) -> str:
    """Name a picture in the site by its path in the course: `images/01-first/figures/map.png`."""
    return f"images/{path.removeprefix('modules/')}"
