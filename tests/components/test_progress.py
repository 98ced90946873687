"""One's own record: where one stands, to a file, from a file, and away with it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.conftest import OpenLearner
from tests.learner import Learner


@pytest.fixture
def experienced(open_learner: OpenLearner) -> Learner:
    """Open the progress of someone who has finished the first module."""
    learner = open_learner("s1/scenario").begin_scenario()
    learner.play("年齢を聞いてから選ぶ", "一度声に出して読む")
    learner.go("s1/quiz").begin_quiz().finish_quiz()
    return learner.go("progress").saved()


def rows(learner: Learner) -> list[str]:
    """Read the table."""
    return learner.view.get_by_role("row").all_inner_texts()


def write(folder: Path, value: Any) -> Path:
    """Write a file to be loaded."""
    path = folder / "進捗.json"
    text = value if isinstance(value, str) else json.dumps(value)
    path.write_text(text, encoding="utf-8")
    return path


def erase(learner: Learner) -> None:
    """Erase the record, and say yes to it."""
    learner.button("この端末の記録を消す…").click()
    learner.view.get_by_role("dialog", name="記録を消しますか").get_by_role(
        "button", name="消す"
    ).click()
    expect(learner.view.locator('[data-part="load-result"]')).to_have_text(
        "この端末の記録を消しました。"
    )


def test_the_table_tells_where_one_stands(experienced: Learner) -> None:
    """One row a module: scenario, best result, state."""
    first = experienced.view.get_by_role("row", name="① 本を1冊えらぶ")
    expect(first.get_by_role("cell")).to_have_text(["結末まで", "100%", "完了"])
    second = experienced.view.get_by_role("row", name="② 破れたページ")
    expect(second.get_by_role("cell")).to_have_text(["―", "―", "未着手"])


def test_it_says_where_the_record_is(experienced: Learner) -> None:
    """In words that a help desk understands."""
    expect(experienced.view).to_contain_text("いまの保存場所：このブラウザーの中（IndexedDB）")


def test_it_says_so_when_it_is_the_first_view(open_learner: OpenLearner) -> None:
    """Also when the course is opened at the progress."""
    learner = open_learner("progress")
    expect(learner.view).to_contain_text("いまの保存場所：このブラウザーの中（IndexedDB）")


def test_the_file_has_a_japanese_name_and_all_entries(experienced: Learner, tmp_path: Path) -> None:
    """It is JSON: what the course is, and every entry of the store."""
    path = experienced.file_of_record(tmp_path)
    assert re.fullmatch(r"進捗_player-course_\d{8}-\d{4}\.json", path.name)
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert (kept["format"], kept["format_version"], kept["course"]) == (
        "course-progress",
        1,
        "player-course",
    )
    assert kept["entries"] == experienced.entries()


def test_a_record_that_was_erased_comes_back_from_the_file(
    experienced: Learner, tmp_path: Path
) -> None:
    """Save, erase, load: everything is as it was, also after a reload."""
    before, table = experienced.entries(), rows(experienced)
    path = experienced.file_of_record(tmp_path)
    erase(experienced)
    assert experienced.entries() == []
    assert rows(experienced) != table
    told = experienced.load_record(path)
    expect(told).to_contain_text(f"{len(before)}件を足しました。")
    assert experienced.entries() == before
    assert rows(experienced) == table
    experienced.reload()
    assert rows(experienced) == table


def test_erasing_asks_first(experienced: Learner) -> None:
    """Saying no, or Escape, leaves everything as it was."""
    before = experienced.entries()
    dialog = experienced.view.get_by_role("dialog")
    experienced.button("この端末の記録を消す…").click()
    dialog.get_by_role("button", name="やめる").click()
    expect(dialog).to_be_hidden()
    experienced.button("この端末の記録を消す…").click()
    experienced.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(experienced.button("この端末の記録を消す…")).to_be_focused()
    assert experienced.entries() == before


def test_an_erased_record_stays_away(experienced: Learner) -> None:
    """After a reload nothing of it is there, in no view."""
    erase(experienced)
    experienced.reload().go("s1/quiz")
    expect(experienced.button("クイズを始める")).to_be_visible()
    experienced.go("s1/scenario")
    expect(experienced.button("シナリオを始める")).to_be_visible()


def test_loading_adds_to_the_record(
    open_learner: OpenLearner, experienced: Learner, tmp_path: Path
) -> None:
    """Another learner's device keeps its own entries and gets the others; twice adds nothing."""
    path = experienced.file_of_record(tmp_path)
    other = open_learner("s2/quiz").begin_quiz()
    other.finish_quiz()
    own = other.go("progress").saved().entries()
    expect(other.load_record(path)).to_contain_text("件を足しました。0件は同じ記録があった")
    both = sorted(entry["id"] for entry in own + experienced.entries())
    assert sorted(entry["id"] for entry in other.entries()) == both
    expect(other.view.get_by_role("row", name="① 本を1冊えらぶ")).to_contain_text("完了")
    expect(other.view.get_by_role("row", name="② 破れたページ")).to_contain_text("100%")
    told = other.load_record(path)
    expect(told).to_contain_text("0件を足しました。")
    assert sorted(entry["id"] for entry in other.entries()) == both


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("{", "ファイルを読めません。"),
        ("", "ファイルを読めません。"),
        ({"format": "something"}, "進捗ファイルではありません。"),
        (
            {"format": "course-progress", "format_version": 1, "course": "other", "entries": []},
            "別のコース「other」の進捗ファイルです。",
        ),
        (
            {
                "format": "course-progress",
                "format_version": 2,
                "course": "player-course",
                "entries": [],
            },
            "新しい版のコースで保存されたファイルです。",
        ),
    ],
    ids=["cut off", "empty", "not ours", "another course", "newer"],
)
def test_a_wrong_file_is_explained(
    experienced: Learner, tmp_path: Path, file: Any, words: str
) -> None:
    """The sentence says what the file is, and the record is as it was."""
    before = experienced.entries()
    expect(experienced.load_record(write(tmp_path, file))).to_contain_text(words)
    assert experienced.entries() == before


def test_what_is_wrong_in_a_file_is_left_out(experienced: Learner, tmp_path: Path) -> None:
    """Sound entries are added, others are counted and explained."""
    kept = json.loads(experienced.file_of_record(tmp_path).read_text(encoding="utf-8"))
    kept["entries"] = [
        {**kept["entries"][0], "id": "f" * 24},
        {**kept["entries"][1], "id": "e" * 24, "at": "昨日"},
    ]
    told = experienced.load_record(write(tmp_path, kept))
    expect(told).to_contain_text("1件を足しました。")
    expect(told).to_contain_text("1件は読めなかったので、足していません。")
    expect(told).to_contain_text("2番目の記録")


def test_the_same_file_can_be_chosen_twice(experienced: Learner, tmp_path: Path) -> None:
    """Loading it again after erasing works without choosing another one between."""
    path = experienced.file_of_record(tmp_path)
    for _ in range(2):
        erase(experienced)
        expect(experienced.load_record(path)).to_contain_text("件を足しました。")


def test_the_record_can_be_saved_at_the_end_of_a_module(
    experienced: Learner, tmp_path: Path
) -> None:
    """On devices that forget, that is the moment."""
    experienced.go("s1/reflection")
    path = experienced.file_of_record(tmp_path)
    assert json.loads(path.read_text(encoding="utf-8"))["entries"] == experienced.entries()


OLD = {"course": "player-course", "version": "1.0.0", "profile": "default", "module": "s1"}
"""What the first edition wrote into each entry: no track was chosen, no certainty was asked."""
ATTEMPT = {"module": "s1", "attempt": "0mbcdefgh-old00000"}


def old_entries() -> list[dict[str, Any]]:
    """Give the entries of someone who met a failure case, and missed one question of three."""
    ids = ["s1.q01", "s1.q02", "s1.q03"]
    keys = {"s1.q01": ["a"], "s1.q02": ["c"], "s1.q03": ["b"]}
    run = {"run": "0mbcdefgh-run00000"}
    kinds: list[dict[str, Any]] = [
        {"type": "visit", "route": "s1/quiz"},
        {"type": "run", **run},
        {"type": "arrive", **run, "step": 0, "scene": "choose"},
        {"type": "choose", **run, "step": 0, "scene": "choose", "choice": "a"},
        {"type": "arrive", **run, "step": 1, "scene": "end_fair"},
        {"type": "attempt", **ATTEMPT, "seed": 7, "questions": ids, "carried": []},
        *(
            {"type": "answer", **ATTEMPT, "question": one, "revision": 1, "choices": key, "ms": 9}
            for one, key in keys.items()
        ),
        {"type": "note", "key": "s1.plan.if", "text": "次の会の前に"},
    ]
    made = []
    for number, fields in enumerate(kinds):
        entry = {**OLD, "id": f"{number:018x}", "at": 1_790_000_000_000 + number, **fields}
        if entry["type"] in {"visit", "note"}:
            del entry["module"]
        made.append(entry)
    return made


def test_the_record_of_an_older_edition_is_taken_whole(
    open_learner: OpenLearner, tmp_path: Path
) -> None:
    """With what it did not know: the first track, a review, the plans."""
    head = {"format": "course-progress", "format_version": 1, "course": "player-course"}
    file = {**head, "version": "1.0.0", "profile": "default", "saved_at": 5}
    learner = open_learner("progress")
    told = learner.load_record(write(tmp_path, {**file, "entries": old_entries()}))
    expect(told).to_contain_text("10件を足しました。")
    assert rows(learner)[1].startswith("① 本を1冊えらぶ")
    assert "結末まで" in rows(learner)[1]
    assert "66%" in rows(learner)[1]
    learner.go("review")
    expect(learner.button("復習を始める")).to_be_visible()
    learner.go("plan")
    expect(learner.view.get_by_text("次の会の前に")).to_be_visible()
    learner.go("home")
    expect(learner.view.get_by_role("radio", name="大人")).to_be_checked()
