"""Several learners on one device: each has a record of one's own, and can leave nothing behind."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import QUOTA_ERROR, WITHOUT_INDEXED_DB, WITHOUT_LOCAL_STORAGE, Learner

FULL = f"void (IDBObjectStore.prototype.put = () => {{ throw {QUOTA_ERROR}; }})"
NO_ERASING = f"void (IDBObjectStore.prototype.delete = () => {{ throw {QUOTA_ERROR}; }})"
NEXT_DIALOG = "dialog[open]"


def people(learner: Learner) -> Locator:
    """Find the list of those who learn here."""
    return learner.view.get_by_role("region", name="この端末で学ぶ人")


def rows(learner: Learner) -> Locator:
    """Find the people."""
    return people(learner).get_by_role("listitem")


def told(learner: Learner) -> Locator:
    """Find what the list says about what was done last."""
    return people(learner).get_by_role("status")


def dialog(learner: Learner) -> Locator:
    """Find the open dialog."""
    return learner.page.locator(NEXT_DIALOG)


def name_it(learner: Learner, name: str, button: str = "足す") -> None:
    """Fill in the name that is asked for."""
    dialog(learner).get_by_label("名前").fill(name)
    dialog(learner).get_by_role("button", name=button, exact=True).click()


def add(learner: Learner, name: str) -> Learner:
    """Take one more person in."""
    learner.button("人を足す…").click()
    name_it(learner, name)
    expect(told(learner)).to_have_text(f"{name}さんを足しました。")
    return learner


def switch(learner: Learner, name: str) -> Learner:
    """Hand the device over; the page is opened anew."""
    learner.button(f"切り替える（{name}さん）").click()
    expect(told(learner)).to_have_text(f"{name}さんに切り替えました。")
    return learner.ready()


@pytest.fixture
def progress(open_learner: OpenLearner) -> Learner:
    """Look at the progress of someone who has seen one step."""
    return open_learner("s1/points").go("progress").saved()


def test_one_learner_is_asked_for_nothing(progress: Learner) -> None:
    """No name is shown, and there is nobody to switch to or to erase."""
    expect(rows(progress)).to_have_count(1)
    expect(rows(progress)).to_contain_text("この端末の学習者")
    expect(rows(progress)).to_contain_text("いま学んでいる人")
    expect(rows(progress).get_by_role("button")).to_have_count(1)
    expect(progress.view.locator(".learner")).to_be_hidden()
    progress.go("home")
    expect(progress.view.locator(".learner")).to_be_hidden()


def test_everybody_has_a_record_of_their_own(progress: Learner) -> None:
    """What one has done is not there for the other, and there again for oneself."""
    add(progress, "さくら")
    switch(progress, "さくら")
    expect(rows(progress).nth(1)).to_contain_text("いま学んでいる人")
    expect(progress.view.get_by_role("row", name="① 本を1冊えらぶ")).to_contain_text("未着手")
    progress.go("s2/points").go("progress").saved()
    switch(progress, "この端末の学習者")
    expect(progress.view.get_by_role("row", name="① 本を1冊えらぶ")).to_contain_text("途中")
    expect(progress.view.get_by_role("row", name="② 破れたページ")).to_contain_text("未着手")
    found = {entry["route"]: entry["profile"] for entry in progress.of_type("visit")}
    assert found["s1/points"] == "default"
    assert re.fullmatch(r"[0-9a-f]{18}", found["s2/points"])


def test_the_name_is_shown_where_there_are_several(progress: Learner) -> None:
    """At the head of the home and of the progress, with a way to the list."""
    add(progress, "さくら")
    expect(progress.view.locator(".learner")).to_contain_text("学ぶ人：この端末の学習者")
    switch(progress, "さくら").go("home")
    expect(progress.view.locator(".learner")).to_contain_text("学ぶ人：さくら")
    progress.link("人を替える").click()
    expect(people(progress)).to_be_focused()


def test_a_single_learner_may_have_a_name(progress: Learner) -> None:
    """It is shown, survives a reload, and is kept in no entry."""
    progress.button("名前を変える…（この端末の学習者さん）").click()
    expect(dialog(progress).get_by_label("名前")).to_be_focused()
    name_it(progress, " さくら ", "変える")
    expect(progress.button("名前を変える…（さくらさん）")).to_be_focused()
    expect(progress.view.locator(".learner")).to_contain_text("学ぶ人：さくら")
    progress.reload().go("home")
    expect(progress.view.locator(".learner")).to_contain_text("学ぶ人：さくら")
    assert "さくら" not in json.dumps(progress.entries(), ensure_ascii=False)


def values(learner: Learner) -> str:
    """Read what the device keeps beside the entries."""
    kept = learner.page.evaluate(
        "course.openIndexedDb('player-course').then((one) => one.values())"
    )
    return json.dumps(kept, ensure_ascii=False)


@pytest.mark.parametrize("route", ["home", "progress"])
def test_a_name_that_another_tab_gives(
    open_learner: OpenLearner, progress: Learner, route: str
) -> None:
    """It is shown when one comes back to this one."""
    progress.go(route)
    expect(progress.view.locator(".learner")).to_be_hidden()
    add(open_learner("progress", context=progress.page.context), "さくら")
    progress.page.bring_to_front()
    progress.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(progress.view.locator(".learner")).to_contain_text("学ぶ人：この端末の学習者")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "名前を入れてください。"),
        ("この端末の学習者", "同じ名前の人がいます。"),
        ("あ" * 21, "名前は20字までにしてください。"),
    ],
)
def test_a_name_that_will_not_do_is_explained(progress: Learner, name: str, words: str) -> None:
    """In the dialog, at the field, which keeps what was typed."""
    progress.button("人を足す…").click()
    name_it(progress, name)
    field = dialog(progress).get_by_label("名前")
    expect(dialog(progress).get_by_role("alert")).to_contain_text(words)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value(name)
    assert violations(progress.page) == []
    progress.page.keyboard.press("Escape")
    expect(rows(progress)).to_have_count(1)


def test_all_of_it_by_keyboard(progress: Learner) -> None:
    """Add somebody, change the name, hand the device over."""
    keys = progress.page.keyboard
    progress.button("人を足す…").focus()
    keys.press("Enter")
    keys.type("sakura")
    keys.press("Enter")
    expect(progress.button("人を足す…")).to_be_focused()
    keys.press("Shift+Tab")
    keys.press("Shift+Tab")
    expect(progress.button("名前を変える…（sakuraさん）")).to_be_focused()
    keys.press("Enter")
    keys.type("さくら")
    keys.press("Enter")
    expect(progress.button("名前を変える…（さくらさん）")).to_be_focused()
    keys.press("Shift+Tab")
    keys.press("Enter")
    expect(told(progress)).to_have_text("さくらさんに切り替えました。")


def test_two_tabs_do_not_mix(open_learner: OpenLearner, progress: Learner) -> None:
    """Who learns in a page is settled when it is opened; what it writes then is that person's."""
    add(progress, "さくら")
    other = open_learner("progress", context=progress.page.context)
    switch(other, "さくら")
    progress.go("s2/aims").saved()
    other.go("s2/points").saved()
    found = {entry["route"]: entry["profile"] for entry in other.of_type("visit")}
    assert found["s2/aims"] == "default"
    assert found["s2/points"] != "default"
    expect(other.go("progress").view.locator(".learner")).to_contain_text("さくら")
    progress.go("progress").reload()
    expect(progress.view.locator(".learner")).to_contain_text("この端末の学習者")
    third = open_learner("progress", context=progress.page.context)
    expect(third.view.locator(".learner")).to_contain_text("さくら")


def test_nobody_is_lost_with_localstorage(open_learner: OpenLearner, progress: Learner) -> None:
    """Browsers lose it: names and the tab's person stay."""
    add(progress, "さくら")
    switch(progress, "さくら").go("s2/points").saved()
    progress.page.evaluate("localStorage.clear()")
    progress.reload().go("progress")
    expect(rows(progress)).to_have_count(2)
    expect(rows(progress).nth(1)).to_contain_text("さくら")
    expect(rows(progress).nth(1)).to_contain_text("いま学んでいる人")
    other = open_learner("progress", context=progress.page.context)
    expect(rows(other).nth(1)).to_contain_text("いま学んでいる人")
    expect(progress.view.get_by_role("row", name="② 破れたページ")).to_contain_text("途中")


def test_what_is_not_saved_keeps_the_learner_here(open_learner: OpenLearner) -> None:
    """Switching would lose it: the page says so, and stays."""
    learner = add(open_learner("progress"), "さくら")
    learner.page.evaluate(FULL)
    learner.go("s1/points").go("progress")
    learner.button("切り替える（さくらさん）").click()
    expect(told(learner)).to_contain_text("まだ保存できていない記録がある")
    expect(rows(learner).nth(0)).to_contain_text("いま学んでいる人")


def test_a_device_that_keeps_nothing_says_so(open_learner: OpenLearner) -> None:
    """It cannot hold several people."""
    nothing = WITHOUT_INDEXED_DB + WITHOUT_LOCAL_STORAGE
    learner = open_learner("progress", init_script=nothing, kind="memory")
    expect(people(learner)).to_contain_text("何人かで分けて使えません。")
    expect(learner.button("人を足す…")).to_be_hidden()


@pytest.mark.parametrize(
    ("init_script", "kind"),
    [(WITHOUT_INDEXED_DB, "localstorage"), (WITHOUT_LOCAL_STORAGE, "indexeddb")],
    ids=["localStorage", "IndexedDB"],
)
def test_either_store_holds_several_people(
    open_learner: OpenLearner, init_script: str, kind: str
) -> None:
    """Where the other is denied."""
    learner = open_learner("s1/points", init_script=init_script, kind=kind)
    add(learner.go("progress"), "さくら")
    learner.button("切り替える（さくらさん）").click()
    expect(told(learner)).to_have_text("さくらさんに切り替えました。")
    expect(learner.view.get_by_role("row", name="① 本を1冊えらぶ")).to_contain_text("未着手")


def test_another_person_is_saved_and_erased(progress: Learner, tmp_path: Path) -> None:
    """The dialog says who and what, saves that person's record, and leaves the others alone."""
    add(progress, "さくら")
    switch(progress, "さくら").go("s2/points").go("progress").saved()
    progress.button("この人の記録を消す…（この端末の学習者さん）").click()
    box = dialog(progress)
    expect(box).to_contain_text("消すのは、この端末の学習者さんの記録です。")
    expect(box).to_contain_text("元に戻せません。")
    assert violations(progress.page) == []
    with progress.page.expect_download() as download:
        box.get_by_role("button", name="先にファイルに保存").click()
    expect(box.get_by_role("status")).to_have_text("ファイルに保存しました。")
    path = tmp_path / "record.json"
    download.value.save_as(path)
    kept = json.loads(path.read_text(encoding="utf-8"))["entries"]
    assert {entry["profile"] for entry in kept} == {"default"}
    box.get_by_role("button", name="消す", exact=True).click()
    expect(told(progress)).to_have_text("この端末の学習者さんの記録を消しました。")
    expect(progress.button("人を足す…")).to_be_focused()
    expect(rows(progress)).to_have_count(1)
    assert [entry["route"] for entry in progress.of_type("visit")] == ["s2/points"]


def test_erasing_somebody_asks_first(progress: Learner) -> None:
    """Saying no leaves everything as it was."""
    add(progress, "さくら")
    before = progress.entries()
    progress.button("この人の記録を消す…（この端末の学習者さん）").click()
    expect(dialog(progress)).to_contain_text("消したあとは、さくらさんの画面になります。")
    dialog(progress).get_by_role("button", name="やめる").click()
    expect(rows(progress)).to_have_count(2)
    assert progress.entries() == before


def test_whoever_is_erased_hands_over_to_the_next(progress: Learner) -> None:
    """The device is then the other person's."""
    add(progress, "さくら")
    progress.button("この人の記録を消す…（この端末の学習者さん）").click()
    dialog(progress).get_by_role("button", name="消す", exact=True).click()
    expect(told(progress)).to_contain_text("いまは、さくらさんです。")
    expect(rows(progress)).to_have_count(1)
    expect(progress.view.locator(".learner")).to_contain_text("学ぶ人：さくら")
    assert progress.entries() == []


@pytest.mark.parametrize(
    ("asking", "yes"),
    [
        ("この端末の記録を消す…", "消す"),
        ("この人の記録を消す…（この端末の学習者さん）", "消す"),
        ("終了して消す…", "消して終わる"),
    ],
)
def test_a_dialog_names_what_it_erases(progress: Learner, asking: str, yes: str) -> None:
    """Also the self-assessment, which is gone then."""
    add(progress, "さくら").go("self")
    progress.view.get_by_role("radio", name="2 ").first.check()
    progress.saved().go("progress").button(asking).click()
    for words in ("答え", "シナリオの道のり", "書いた計画", "スキルの自己評価"):
        expect(dialog(progress)).to_contain_text(words)
    dialog(progress).get_by_role("button", name=yes, exact=True).click()
    expect(progress.page.get_by_text(re.compile("記録(と名前)?を消し(ました|、)"))).to_be_visible()
    progress.ready().go("self")
    expect(progress.view.get_by_role("radio", name="2 ").first).not_to_be_checked()
    assert progress.of_type("note") == []


def leave(learner: Learner) -> Locator:
    """Ask for the way to leave nothing behind; give the dialog."""
    learner.button("終了して消す…").click()
    box = learner.page.get_by_role("dialog", name="終了して消す")
    expect(box).to_be_visible()
    return box


def test_leaving_a_shared_device_leaves_nothing(progress: Learner) -> None:
    """Record, name and settings are gone, also those of fields that are still on the page."""
    progress.button("名前を変える…（この端末の学習者さん）").click()
    name_it(progress, "さくら", "変える")
    progress.go("s1/reflection").view.get_by_label("やってみたこと").fill("図を描いた")
    progress.view.get_by_label("もし（どんな場面なら）").click()
    progress.saved().page.evaluate("course.settings.set('size', '5')")
    box = leave(progress.go("home"))
    assert violations(progress.page) == []
    box.get_by_role("button", name="消して終わる").click()
    expect(
        progress.view.get_by_text("記録と名前を消し、表示の設定をはじめに戻しました。")
    ).to_be_visible()
    progress.ready()
    expect(progress.view.locator(".hero-go").get_by_role("link")).to_have_text("① から始める")
    expect(progress.view.locator(".learner")).to_be_hidden()
    expect(progress.page.locator("html")).to_have_attribute("data-size", "1")
    assert progress.entries() == []
    assert values(progress) == "{}"
    assert progress.page.evaluate("localStorage.length") == 0
    progress.reload()
    expect(progress.view.get_by_text("記録と名前を消し")).to_be_hidden()
    assert progress.entries() == []


def test_one_can_save_before_leaving(progress: Learner, tmp_path: Path) -> None:
    """The dialog says when it is done, and waits for the confirming press."""
    before = progress.entries()
    box = leave(progress)
    with progress.page.expect_download() as download:
        box.get_by_role("button", name="先にファイルに保存").click()
    expect(box.get_by_role("status")).to_have_text("ファイルに保存しました。")
    path = tmp_path / "record.json"
    download.value.save_as(path)
    assert json.loads(path.read_text(encoding="utf-8"))["entries"] == before
    box.get_by_role("button", name="やめる").click()
    expect(progress.button("終了して消す…")).to_be_focused()
    assert progress.entries() == before


def test_leaving_leaves_the_others_alone(progress: Learner) -> None:
    """Only the record of the one who goes is erased."""
    add(progress, "さくら")
    switch(progress, "さくら").go("s2/points").go("progress").saved()
    leave(progress).get_by_role("button", name="消して終わる").click()
    expect(progress.view.get_by_text("記録と名前を消し")).to_be_visible()
    assert [entry["route"] for entry in progress.ready().of_type("visit")] == ["s1/points"]
    expect(progress.view.locator(".learner")).to_contain_text("学ぶ人：名前のない学習者")


def test_leaving_that_fails_says_so(progress: Learner) -> None:
    """Nobody goes believing that all is gone."""
    progress.page.evaluate(NO_ERASING)
    box = leave(progress)
    box.get_by_role("button", name="消して終わる").click()
    expect(box.get_by_role("status")).to_contain_text("消せませんでした。")


def test_a_new_home_has_nothing_to_erase(learner: Learner) -> None:
    """The way to leave comes with the first thing that was done."""
    expect(learner.button("終了して消す…")).to_be_hidden()
    learner.go("s1/points").go("home")
    expect(learner.button("終了して消す…")).to_be_visible()


@pytest.mark.parametrize(("width", "size"), [(320, "5"), (360, "1"), (2560, "1")])
def test_it_fits_every_screen(open_learner: OpenLearner, width: int, size: str) -> None:
    """Long names and large letters break the lines, nothing else; axe finds nothing."""
    learner = open_learner("progress", viewport={"width": width, "height": 900})
    learner.page.evaluate("size => course.settings.set('size', size)", size)
    add(learner, "あいうえおかきくけこさしすせそたちつてと")
    assert violations(learner.page) == []
    assert learner.page.evaluate("document.documentElement.scrollWidth") <= width
    for button in people(learner).get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 44
