"""Enough of XML for spreadsheets."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

SCAN = """(() => {
    const found = [];
    course.scanXml(xml, {
        open: (name, tag) => found.push(["+" + name, { ...course.attributesOf(tag) }]),
        close: (name) => found.push(["-" + name]),
        text: (value) => found.push(value),
    });
    return found;
})()"""


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        ("", []),
        ("<a>b</a>", [["+a", {}], "b", ["-a"]]),
        ("<x:a y:b='1' c=\"2\"/>", [["+a", {"b": "1", "c": "2"}], ["-a"]]),
        ("<a b='&lt;&#x3042;&#12354;&amp;'/>", [["+a", {"b": "<ああ&"}], ["-a"]]),
        ("<a>&gt;&quot;&apos;&what;&</a>", [["+a", {}], ">\"'&what;&", ["-a"]]),
        ("<?xml version='1.0'?><!DOCTYPE a><!-- <b> --><a/>", [["+a", {}], ["-a"]]),
        ("<a><![CDATA[<b>&amp;]]></a>", [["+a", {}], "<b>&amp;", ["-a"]]),
        ("<a b='>'>c</a>", [["+a", {"b": ">"}], "c", ["-a"]]),
        ("<a b", [["+a", {}]]),
        ("<a b='", [["+a", {}]]),
        ("<![CDATA[open", ["open"]),
        ("<!-- open", []),
        ("< >", [["+", {}]]),
        ("&#x110000;", ["&#x110000;"]),
        ("<__proto__ __proto__='1'/>", [["+__proto__", {"__proto__": "1"}], ["-__proto__"]]),
    ],
)
def test_scan(desk: Player, xml: str, found: list[Any]) -> None:
    """Elements, attributes and text; rubbish is passed over."""
    said = desk(SCAN, xml=xml)
    assert said == found


def test_a_long_tag_takes_no_time(desk: Player) -> None:
    """Nothing is tried again and again."""
    for sign in ("<", "<a ", "&", "a=", '"', "<!--", "<![CDATA["):
        assert desk(f"(() => {{ const xml = sign.repeat(300_000); const start = performance.now(); {SCAN}; return performance.now() - start; }})()", sign=sign) < 3000  # fmt: skip
