"""The glossary as its page shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from course.build import check
from course.glossary import first_uses, glossary_terms, rows
from tests.courses import MODULE, copy_of_tiny, replace
from tests.sites import TINY


def terms_of(root: Path) -> dict[str, dict[str, Any]]:
    """Arrange the glossary of a course without errors."""
    checked = check(root)
    assert checked.sound is not None, list(map(str, checked.problems))
    return {one["term"]: one for one in glossary_terms(checked.sound)}


def test_rows_are_named_and_in_order() -> None:
    """Rows without terms are left out."""
    readings = ["あーきてくと", "うーだ", "がんと", "とうじしゃ", "わーくしょっぷ", "zet"]
    found = rows([{"reading": reading} for reading in readings])
    assert [(row["name"], row["label"], len(row["terms"])) for row in found] == [
        ("あ", "あ行", 2),
        ("か", "か行", 1),
        ("た", "た行", 1),
        ("わ", "わ行", 1),
        ("その他", "その他", 1),
    ]


def test_terms_lead_to_where_they_are_used() -> None:
    """Whatever word the text has for them; passages that cite nothing are found by their step."""
    terms = terms_of(TINY)
    assert terms["下読み"]["uses"] == [
        {
            "mark": "①",
            "title": "[[声に出す|下読み]]",
            "address": "s1/points/s1.p2",
            "tracks": ["adult", "pupil"],
        }
    ]
    assert [use["address"] for use in terms["司書"]["uses"]] == ["s1/aims"]


def test_each_track_has_its_first_uses() -> None:
    """Three for everybody, though another track's modules come first."""
    adults = [{"address": str(number), "tracks": ["adult"]} for number in range(5)]
    pupils = [{"address": str(number), "tracks": ["pupil"]} for number in range(5, 9)]
    kept = [use["address"] for use in first_uses([*adults, *pupils])]
    assert kept == ["0", "1", "2", "5", "6", "7"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("森さんは、絵の", "[[司書]]の森さんは、絵の"),
        ("::: 例 土曜日の会", "::: 例 [[司書]]の土曜日"),
        ('"準備の順番")', '"[[司書]]の準備")'),
    ],
)
def test_boxes_and_captions_count(tmp_path: Path, old: str, new: str) -> None:
    """Each passage stands once in the list."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, old, new)
    replace(root, MODULE, "年齢と人数を聞きます。", "[[司書]]は年齢と人数を聞きます。")
    addresses = [use["address"] for use in terms_of(root)["司書"]["uses"]]
    assert addresses == ["s1/aims", "s1/points/s1.p1"]


def test_no_more_than_three_uses(tmp_path: Path) -> None:
    """The first of the course."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, "一度、声に出します。", "一度、[[司書]]と声に出します。")
    replace(root, MODULE, "年齢と人数を聞きます。", "[[司書]]は年齢と人数を聞きます。")
    replace(root, MODULE, "1. 本を1冊選びます。", "1. [[司書]]と本を1冊選びます。")
    addresses = [use["address"] for use in terms_of(root)["司書"]["uses"]]
    assert addresses == ["s1/aims", "s1/points/s1.p1", "s1/points/s1.p2"]
