"""Pictures for the page: SVG inlined, so that it follows the theme; others as files beside the page."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

PROLOGUE = re.compile(r"<\?xml.*?\?>|<!--.*?-->", re.DOTALL)
NAMES = re.compile(r"((?<![\w:-])id\s*=\s*[\"']|href\s*=\s*[\"']#|url\(\s*[\"']?#)")
"""What stands before an id, and before each reference to one."""
VIEW_BOX = re.compile(r"\bviewBox\s*=\s*[\"']\s*(?:[\d.+-]+[\s,]+){2}(\d+)")
WIDE = 480
"""A drawing of more units across would be too small to read on a phone; it is moved sideways there."""


def inline_svg(source: str, alt: str, prefix: str) -> str:
    """Give an SVG for use inside the page: named for everybody, its ids its own.

    Two drawings that share an id would paint with each other's gradients and markers.
    """
    svg = own_names(source, prefix)
    wide = " data-wide" if _width(svg) > WIDE else ""
    return svg.replace(
        "<svg", f'<svg role="img" aria-label="{escape(alt)}" focusable="false"{wide}', 1
    )


def _width(svg: str) -> float:
    """Give the width that a drawing's text is measured in."""
    box = VIEW_BOX.search(svg)
    return float(box[1]) if box else 0


def own_names(source: str, prefix: str) -> str:
    """Give an SVG without its prologue, each of its ids behind a prefix."""
    return NAMES.sub(rf"\1{prefix}-", PROLOGUE.sub("", source).strip())


def picture(path: str, alt: str) -> str:
    """Give the element for a picture file that lies beside the page."""
    return f'<img src="{quote(asset_name(path))}" alt="{escape(alt)}" loading="lazy">'


def asset_name(path: str) -> str:
    """Name a picture in the site by its path in the course: `images/01-first/figures/map.png`."""
    return f"images/{path.removeprefix('modules/')}"
