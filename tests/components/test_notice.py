"""What the learner must know about saving."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import OpenLearner
from tests.learner import QUOTA_ERROR, WITHOUT_INDEXED_DB, WITHOUT_LOCAL_STORAGE, Learner

FULL = f"""
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value) {{
        if (window.isFull && value.course !== "probe") throw {QUOTA_ERROR};
        return put.apply(this, arguments);
    }};
"""
FULL_FROM_THE_START = f"IDBObjectStore.prototype.put = () => {{ throw {QUOTA_ERROR}; }};"


def notice(learner: Learner) -> object:
    """Find the notice at the head of the page."""
    return learner.page.locator('[data-part="store-notice"]')


def test_saving_is_told_quietly(learner: Learner) -> None:
    """A word in the corner, and no notice."""
    learner.go("s1/aims").saved()
    expect(notice(learner)).to_be_hidden()


def test_without_any_storage_learning_goes_on(open_learner: OpenLearner, tmp_path: Path) -> None:
    """The notice says that nothing is kept and what to do; a quiz can be passed and saved to a file."""
    learner = open_learner(
        "s1/quiz", init_script=WITHOUT_INDEXED_DB + WITHOUT_LOCAL_STORAGE, kind="memory"
    )
    expect(notice(learner)).to_contain_text("この端末には保存されません。")
    learner.begin_quiz().finish_quiz()
    expect(learner.result).to_contain_text("合格です")
    learner.go("progress")
    expect(learner.view).to_contain_text("どこにも保存されていません")
    path = learner.file_of_record(tmp_path)
    assert (
        len([one for one in json.loads(path.read_text())["entries"] if one["type"] == "answer"])
        == 3
    )
    learner.reload(kind="memory")
    expect(learner.load_record(path)).to_contain_text("件を足しました。")
    expect(learner.view.get_by_role("row", name="① 本を1冊えらぶ")).to_contain_text("100%")


def test_without_indexed_db_local_storage_is_used(open_learner: OpenLearner) -> None:
    """No notice is needed, and the answers are there after a reload."""
    learner = open_learner("s1/quiz", init_script=WITHOUT_INDEXED_DB, kind="localstorage")
    learner.with_shared_storage("localstorage").begin_quiz().finish_quiz()
    expect(notice(learner)).to_be_hidden()
    learner.saved().reload("localstorage").with_shared_storage("localstorage")
    expect(learner.result).to_contain_text("合格です")


def test_what_local_storage_kept_moves_to_indexed_db(open_learner: OpenLearner) -> None:
    """On the day when IndexedDB works again, nothing is lost."""
    learner = open_learner(
        "s1/quiz",
        init_script=f"if (!localStorage.well) {{ {WITHOUT_INDEXED_DB} }}",
        kind="localstorage",
    )
    learner.with_shared_storage("localstorage").begin_quiz().finish_quiz()
    learner.saved().page.evaluate("localStorage.well = 'yes'")
    learner.page.reload()
    learner.with_shared_storage()
    expect(learner.result).to_contain_text("合格です")
    assert len(learner.of_type("answer")) == 3


def test_a_full_storage_is_said_and_tried_again(open_learner: OpenLearner) -> None:
    """Learning goes on meanwhile; when there is room, everything is saved and the notice goes."""
    learner = open_learner("s1/quiz", init_script=FULL).begin_quiz().saved()
    learner.page.evaluate("window.isFull = true")
    learner.answer_shown(right=True)
    expect(notice(learner)).to_contain_text("保存場所がいっぱいです。")
    expect(notice(learner)).to_contain_text("学習は続けられます。")
    learner.next_question()
    learner.answer_shown(right=True)
    assert learner.of_type("answer") == []
    learner.page.evaluate("window.isFull = false")
    learner.next_question()
    learner.saved()
    expect(notice(learner)).to_be_hidden()
    assert len(learner.of_type("answer")) == 2


def test_a_storage_that_is_full_from_the_start_is_said(open_learner: OpenLearner) -> None:
    """What it holds is still shown."""
    learner = open_learner("s1/quiz").begin_quiz()
    learner.finish_quiz()
    learner.saved().page.add_init_script(FULL_FROM_THE_START)
    learner.reload()
    expect(notice(learner)).to_contain_text("保存場所がいっぱい")
    expect(learner.result).to_contain_text("合格です")


@pytest.mark.parametrize("damaged", [{"at": "きのう"}, {"type": "surprise"}, {"choices": "a"}])
def test_a_damaged_entry_is_kept_aside(open_learner: OpenLearner, damaged: dict[str, str]) -> None:
    """The course works with the rest, and what is damaged is not deleted."""
    learner = open_learner("s1/quiz").begin_quiz()
    learner.finish_quiz()
    learner.saved().page.evaluate(
        """(change) => new Promise((resolve) => {
            const request = indexedDB.open("course:player-course");
            request.onsuccess = () => {
                const transaction = request.result.transaction("entries", "readwrite");
                const entries = transaction.objectStore("entries");
                const all = entries.getAll();
                all.onsuccess = () => {
                    const answer = all.result.find(({ type }) => type === "answer");
                    entries.put({ ...answer, ...change });
                };
                transaction.oncomplete = () => { request.result.close(); resolve(); };
            };
        })""",
        damaged,
    )
    learner.reload()
    expect(learner.question).to_have_count(1)
    assert len(learner.of_type("answer")) == 2
    aside = learner.page.evaluate(
        """() => new Promise((resolve) => {
            const request = indexedDB.open("course:player-course");
            request.onsuccess = () => {
                const all = request.result.transaction("aside").objectStore("aside").getAll();
                all.onsuccess = () => { request.result.close(); resolve(all.result); };
            };
        })"""
    )
    assert len(aside) == 1
    assert damaged.items() <= aside[0]["value"].items()
    learner.view.get_by_role("button", name="まだ").click()
    learner.answer_shown(right=True)
    learner.next_question()
    expect(learner.result).to_contain_text("合格です")
