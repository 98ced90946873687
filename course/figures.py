"""Pictures for the page: SVG inlined, so that it follows the theme; others as files beside the page."""

from __future__ import annotations

import re
from html import escape
from pathlib import PurePosixPath

PROLOGUE = re.compile(r"<\?xml.*?\?>|<!--.*?-->", re.DOTALL)
ID = re.compile(r'\bid="([^"]+)"')


def inline_svg(source: str, alt: str, prefix: str) -> str:
    """Give an SVG for use inside the page: named for everybody, its ids its own.

    Two drawings that share an id would paint with each other's gradients and markers.
    """
    svg = PROLOGUE.sub("", source).strip()
    for name in dict.fromkeys(ID.findall(svg)):
        own = f"{prefix}-{name}"
        svg = svg.replace(f'id="{name}"', f'id="{own}"').replace(f"url(#{name})", f"url(#{own})")
        svg = svg.replace(f'href="#{name}"', f'href="#{own}"')
    return svg.replace("<svg", f'<svg role="img" aria-label="{escape(alt)}" focusable="false"', 1)


def picture(path: str, alt: str) -> str:
    """Give the element for a picture file that lies beside the page."""
    return f'<img src="{escape(asset_name(path))}" alt="{escape(alt)}" loading="lazy">'


def asset_name(path: str) -> str:
    """Name a picture in the site by its path in the course, flattened: `images/01-first-map.png`."""
    folder, name = PurePosixPath(path).parts[1], PurePosixPath(path).name
    return f"images/{folder}-{name}"
