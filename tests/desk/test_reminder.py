"""What is sent to those who are late."""

from __future__ import annotations

from tests.desk.page import Player

DATA = {"modules": [{"id": "s1", "mark": "①"}, {"id": "s2", "mark": "②"}]}


def test_the_text_names_nobody_and_blames_nobody(desk: Player) -> None:
    """Title and day are in it, and what to do in either case."""
    about = {"title": "スマートシティ研修", "due": "2026-12-25"}
    text = desk("course.reminderText(about)", about=about)
    assert text.startswith(
        "「スマートシティ研修」の修了の記録が、まだ届いていません。\n期限は 12月25日（金） でした。\n"
    )
    assert "もう学び終えている方" in text
    assert "まだ途中の方" in text
    assert text.endswith("教えてください。\n")


def test_without_a_due_date_there_is_no_line_for_it(desk: Player) -> None:
    """An empty line would be a riddle."""
    text = desk("course.reminderText(about)", about={"title": "研修", "due": ""})
    assert text.startswith("「研修」の修了の記録が、まだ届いていません。\n\n■")


def test_the_list_says_what_is_left(desk: Player) -> None:
    """Of those who handed in nothing, only that."""
    row = {"section": "総務課", "number": "0123", "label": "山田", "person": {}, "left": ["s2"]}
    absent = {"section": "", "number": "9", "label": "9", "person": None, "left": ["s1", "s2"]}
    told = desk("course.reminderList(rows, data)", rows=[row, absent], data=DATA)
    assert told == "総務課　0123　山田　残り ②\n9　未提出\n"
