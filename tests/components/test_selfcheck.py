"""What a help desk asks for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import OpenLearner
from tests.learner import WITHOUT_INDEXED_DB, WITHOUT_LOCAL_STORAGE


def test_it_shows_version_build_and_store(open_learner: OpenLearner) -> None:
    """The build is the one in the page's foot."""
    learner = open_learner("check")
    build = learner.page.locator('.edition [data-part="build"]').inner_text()
    expect(learner.view).to_contain_text(f"player-course 第 1.0.0 版（{build}）")
    expect(learner.view).to_contain_text("このブラウザーの中（IndexedDB）")
    expect(learner.view).to_contain_text("ファイルを直接開いています")


@pytest.mark.parametrize(
    ("init_script", "kind", "words"),
    [
        (WITHOUT_INDEXED_DB, "localstorage", "このブラウザーの中（localStorage）"),
        (WITHOUT_INDEXED_DB + WITHOUT_LOCAL_STORAGE, "memory", "どこにも保存されていません"),
    ],
)
def test_it_tells_a_lesser_store(
    open_learner: OpenLearner, init_script: str, kind: str, words: str
) -> None:
    """The help desk sees that the record is not where it should be."""
    learner = open_learner("check", init_script=init_script, kind=kind)
    expect(learner.view).to_contain_text(words)


def test_it_can_be_copied(browser: Browser, open_learner: OpenLearner) -> None:
    """The text has no answers and no names in it, only what is on show."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    learner = open_learner("check", context=context)
    learner.button("この内容を写し取る").click()
    expect(learner.button("写し取りました")).to_be_visible()
    copied = learner.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("講座: player-course 第 1.0.0 版")
    assert "記録の保存場所: このブラウザーの中（IndexedDB）" in copied
    context.close()
