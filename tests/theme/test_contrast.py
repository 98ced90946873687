"""Every colour can be read or seen on every ground that it is used on, light and dark: WCAG 2.2, 1.4.3 and 1.4.11."""

from __future__ import annotations

import re
from itertools import product

import pytest

from tests.sites import ROOT

THEME = ROOT / "course" / "theme"
SOURCES = ("tokens.css", "drawing.css")
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6}|rgb\([^)]*\));")
LITERAL = re.compile(r"(?<![\w-])(#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(|color\()", re.IGNORECASE)
DARK = ':root[data-theme="dark"]'

TONES = [f"tone-{number}" for number in range(1, 10)]
STRONG_TONES = [f"{tone}-strong" for tone in TONES]
SOFT_TONES = [f"{tone}-soft" for tone in TONES]
PLAIN = ["paper", "surface", "soft"]
SOFT = ["accent-soft", "warm-soft", "good-soft", "fact-soft", "sun-soft", *SOFT_TONES]

TEXT = {
    "ink": [*PLAIN, *SOFT, "mark"],
    "ink-quiet": [*PLAIN, *SOFT],
    "accent": [*PLAIN, *SOFT],
    "accent-strong": [*PLAIN, *SOFT],
    "on-accent": ["accent", "accent-strong"],
    "warm": [*PLAIN, "warm-soft"],
    "good": [*PLAIN, "good-soft"],
    "fact": [*PLAIN, "fact-soft"],
    "surface": ["warm", "good", "fact"],
    "on-tone": [*TONES, *STRONG_TONES],
}
"""What is written, and the grounds that it is written on: 4.5 to 1."""
TEXT |= {tone: ["paper", "surface", f"{tone}-soft"] for tone in TONES}
TEXT |= {f"{tone}-strong": ["paper", "surface", f"{tone}-soft"] for tone in TONES}

GRAPHICS = {
    "line-strong": [*PLAIN, *SOFT],
    "warm-line": ["paper", "surface", "warm-soft"],
    "good-line": ["paper", "surface", "good-soft"],
    "focus": [*PLAIN, *SOFT, "focus-halo"],
    "face": ["skin-1", "skin-2", "skin-3"],
}
"""Borders of what can be operated, marks, the focus, and what a drawing says by a line alone: 3 to 1."""

DECORATION = {
    "line": "parts what headings and space part already",
    "sun": "warms a mark or a border that also has its words",
    "veil": "darkens what is behind a dialog",
    "shade": "the shadow of a drawing",
    "water": "a fill beside an outline of ink",
    "leaf": "a fill beside an outline of ink",
    **{f"ground-{number}": "the ground of a portrait that has its name" for number in (1, 2, 3)},
    **{f"hair-{number}": "a fill in a portrait that has its name" for number in range(1, 5)},
    **{f"cloth-{number}": "a fill in a portrait that has its name" for number in range(1, 7)},
}
"""Colours that nothing depends on, each with the reason."""

Colours = dict[str, tuple[int, int, int]]


def tokens(dark: bool) -> Colours:  # noqa: FBT001 - one of the two themes
    """Read the colours of a theme; the dark one takes over what it does not change."""
    found: Colours = {}
    for name in SOURCES:
        for selector, body in BLOCK.findall((THEME / name).read_text(encoding="utf-8")):
            if selector.strip().endswith(":root") or (dark and selector.strip().endswith(DARK)):
                found |= {token: numbers(value) for token, value in TOKEN.findall(body)}
    return found


def numbers(value: str) -> tuple[int, int, int]:
    """Read a colour; how transparent it is does not count, as such colours are decoration."""
    if value.startswith("#"):
        red, green, blue = (int(value[at : at + 2], 16) for at in (1, 3, 5))
    else:
        red, green, blue = (int(part) for part in re.findall(r"\d+", value)[:3])
    return red, green, blue


def luminance(colour: tuple[int, int, int]) -> float:
    """Give the relative luminance, as WCAG defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Give the contrast ratio of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("rgb(255 0 0)", "#0000ff", 2.15)],
)
def test_how_contrast_is_computed(one: str, other: str, ratio: float) -> None:
    """As in the examples that everybody knows."""
    assert contrast(numbers(one), numbers(other)) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("pairs", "least"), [(TEXT, 4.5), (GRAPHICS, 3.0)], ids=["text", "graphics"]
)
def test_every_pair_has_enough_contrast(
    pairs: dict[str, list[str]],
    least: float,
    dark: bool,  # noqa: FBT001 - one of the two themes
) -> None:
    """Each colour on each of its grounds."""
    colours = tokens(dark)
    ratios = {
        f"{colour} on {ground}": round(contrast(colours[colour], colours[ground]), 2)
        for colour, grounds in pairs.items()
        for ground in grounds
    }
    assert len(ratios) > 10
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < least} == {}


def test_every_colour_is_in_a_pair_or_is_decoration() -> None:
    """A new colour has to say what it is used on."""
    paired = {name for pairs in (TEXT, GRAPHICS) for name in pairs}
    paired |= {
        ground for pairs in (TEXT, GRAPHICS) for grounds in pairs.values() for ground in grounds
    }
    assert set(tokens(dark=False)) | set(tokens(dark=True)) == paired | set(DECORATION)
    assert paired & set(DECORATION) == set()


def test_the_tone_of_each_module_is_one_of_the_nine() -> None:
    """What [data-tone] sets are the colours that are paired here."""
    text = (THEME / "tokens.css").read_text(encoding="utf-8")
    for number, kind in product(range(1, 10), ("", "-strong", "-soft")):
        assert f"--tone{kind}: var(--tone-{number}{kind});" in text


def test_no_colour_stands_outside_of_the_tokens() -> None:
    """Masks apart, where a colour is only opaque or not; and paper, which is white."""
    wrong = [
        f"{path.relative_to(ROOT).as_posix()}: {line.strip()}"
        for path in sorted((ROOT / "course").rglob("*.css"))
        if path.name not in SOURCES and not path.name.startswith("print")
        for line in path.read_text(encoding="utf-8").splitlines()
        if LITERAL.search(line) and "mask" not in line and "gradient" not in line
    ]
    assert wrong == []
