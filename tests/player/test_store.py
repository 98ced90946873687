"""The choice of a store, in browsers that deny some or all of them."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .samples import SAMPLES

if TYPE_CHECKING:
    from .conftest import OpenPlayer
    from .page import Player

OPEN = 'course.openStore("city")'
SUMMARY = f"{OPEN}.then((store) => [store.kind, store.notice])"
VISIT = SAMPLES["visit"]

THROWS = "{ get() { throw new DOMException('denied', 'SecurityError'); } }"
HIDE = "Object.defineProperty(window, '%s', %s);"
NO_INDEXEDDB = {
    "throws": HIDE % ("indexedDB", THROWS),
    "is null": HIDE % ("indexedDB", "{ value: null }"),
    "open throws": "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };",
    "open fails by event": """IDBFactory.prototype.open = () => ({
        error: new DOMException('', 'InvalidStateError'),
        set onerror(tell) { setTimeout(tell); } });""",
    "open is blocked": """IDBFactory.prototype.open = () => ({
        set onblocked(tell) { setTimeout(tell); } });""",
    "open hangs": """const slow = setTimeout; IDBFactory.prototype.open = () => ({});
        window.setTimeout = (tell, ms) => slow(tell, ms / 50);""",
    "write throws": "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'DataError'); };",
    "write fails by event": """const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value) {
            this.transaction.abort(); };""",
    "write is lost": "IDBObjectStore.prototype.put = () => {};",
}  # fmt: skip
NO_LOCALSTORAGE = {
    "throws": HIDE % ("localStorage", THROWS),
    "is null": HIDE % ("localStorage", "{ value: null }"),
    "write throws": "Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError'); };",
    "write is lost": "Storage.prototype.setItem = () => {};",
}  # fmt: skip


def test_indexeddb_first(player: Player) -> None:
    """A stock browser on file:// keeps progress in IndexedDB; the trial leaves nothing behind."""
    assert player(SUMMARY) == ["indexeddb", None]
    assert player("localStorage.length") == 0
    assert player(f"{OPEN}.then((store) => store.all('default'))") == {"entries": [], "damaged": []}


@pytest.mark.parametrize("denial", NO_INDEXEDDB)
def test_localstorage_second(open_player: OpenPlayer, denial: str) -> None:
    """However IndexedDB is denied, localStorage takes its place."""
    assert open_player(NO_INDEXEDDB[denial])(SUMMARY) == ["localstorage", None]


@pytest.mark.parametrize("denial", NO_LOCALSTORAGE)
def test_memory_last(open_player: OpenPlayer, denial: str) -> None:
    """Where both are denied, memory serves, and the learner is told what to do."""
    kind, notice = open_player(NO_INDEXEDDB["throws"] + NO_LOCALSTORAGE[denial])(SUMMARY)
    assert kind == "memory"
    assert notice.startswith("この端末には保存されません。")
    assert "「ファイルに保存」" in notice


def test_memory_serves(open_player: OpenPlayer) -> None:
    """The memory store gives back what was appended, until it is erased."""
    player = open_player(NO_INDEXEDDB["throws"] + NO_LOCALSTORAGE["throws"])
    expression = f"""(async () => {{
        const store = await {OPEN};
        await store.append([entry]);
        const kept = await store.all("default");
        await store.erase("default");
        return [kept.entries, (await store.all("default")).entries];
    }})()"""
    assert player(expression, entry=VISIT) == [[VISIT], []]


def test_a_full_store_is_still_read(open_player: OpenPlayer) -> None:
    """A store that is full at the start is kept for what it holds, with a notice."""
    player = open_player()
    player(f"{OPEN}.then((store) => store.append([entry]))", entry=VISIT)
    player("void (IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); })")  # fmt: skip
    expression = f"{OPEN}.then(async (s) => [s.kind, s.notice, (await s.all('default')).entries])"
    kind, notice, entries = player(expression)
    assert kind == "indexeddb"
    assert "いっぱい" in notice
    assert entries == [VISIT]


def test_entries_of_a_lesser_store_come_home(player: Player) -> None:
    """What localStorage kept on a bad day moves to IndexedDB when that works again."""
    player("course.openLocalStorage('city').then((store) => store.append([entry]))", entry=VISIT)
    assert player(f"{OPEN}.then((store) => store.all('default'))")["entries"] == [VISIT]
    assert player("localStorage.length") == 0


def test_entries_of_everybody_come_home(player: Player) -> None:
    """Also those of people who do not learn now."""
    other = {**SAMPLES["visit"], "profile": "other"}
    player("course.openLocalStorage('city').then((s) => s.append(all))", all=[VISIT, other])
    expression = f"{OPEN}.then(async (s) => [await s.profiles(), (await s.all('other')).entries])"
    assert player(expression) == [["default", "other"], [other]]
    assert player("localStorage.length") == 0


def test_what_a_closing_page_puts_aside_comes_home(player: Player) -> None:
    """What localStorage got in the last moment moves to IndexedDB."""
    assert player("[course.putAside('city', all), null][1]", all=[VISIT]) is None
    assert player(f"{OPEN}.then((store) => store.all('default'))")["entries"] == [VISIT]
    assert player("localStorage.length") == 0


@pytest.mark.parametrize("denial", NO_LOCALSTORAGE)
def test_what_cannot_be_put_aside_troubles_nobody(open_player: OpenPlayer, denial: str) -> None:
    """Nothing is thrown, and the store goes on."""
    player = open_player(NO_LOCALSTORAGE[denial])
    errors: list[str] = []
    player.page.on("pageerror", lambda error: errors.append(str(error)))
    player("course.putAside('city', all)", all=[VISIT])
    assert player(f"{OPEN}.then((s) => s.append(all).then(() => s.all('default')))", all=[VISIT])["entries"] == [VISIT]  # fmt: skip
    assert errors == []


def test_erasing_reaches_what_was_put_aside(player: Player) -> None:
    """Else it would come back at the next opening; what others put aside stays."""
    other = {**SAMPLES["visit"], "profile": "other"}
    expression = f"""(async () => {{
        const store = await {OPEN};
        await store.append([entry]);
        course.putAside("city", all);
        await course.eraseEverywhere("city", store, "default");
        const again = await {OPEN};
        return [(await again.all("default")).entries, (await again.all("other")).entries];
    }})()"""
    assert player(expression, entry=VISIT, all=[VISIT, other]) == [[], [other]]


def test_values_of_a_lesser_store_come_home(player: Player) -> None:
    """What is kept already stays; the rest comes, and nothing is left behind."""
    expression = f"""(async () => {{
        const [lesser, better] = [await course.openLocalStorage("city"), await course.openIndexedDb("city")];
        await lesser.keepValue("a", 1); await lesser.keepValue("b", 2); await better.keepValue("b", 3);
        return (await {OPEN}).values();
    }})()"""
    assert player(expression) == {"a": 1, "b": 3}
    assert player("localStorage.length") == 0


@pytest.mark.parametrize("open_", ["openIndexedDb", "openLocalStorage", "openMemory"])
def test_values(player: Player, open_: str) -> None:
    """Each store keeps them until they are taken away; erasing what somebody has done leaves them."""
    expression = f"""(async () => {{
        const store = await course.{open_}("city");
        const found = [await store.values()];
        await store.keepValue("a", {{ b: [1] }}); await store.keepValue("c", "d");
        await store.erase("default");
        found.push(await store.values());
        await store.keepValue("a", null); await store.keepValue("c", "e");
        return [...found, await store.values(), (await store.profiles()).length];
    }})()"""
    assert player(expression) == [{}, {"a": {"b": [1]}, "c": "d"}, {"c": "e"}, 0]


def test_profiles_in_memory(pure: Player) -> None:
    """Each once."""
    expression = """course.openMemory().then(async (store) => {
        await store.append([entry, { ...entry, id: "2" }, { ...entry, id: "3", profile: "other" }]);
        return store.profiles();
    })"""
    assert pure(expression, entry=VISIT) == ["default", "other"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("QuotaExceededError", "full"), ("NS_ERROR_DOM_QUOTA_REACHED", "full"),
        ("SecurityError", "blocked"), ("VersionError", "blocked"), ("DataError", "unknown"),
        ("constructor", "unknown"),
    ],
)  # fmt: skip
def test_reasons(pure: Player, name: str, reason: str) -> None:
    """A browser's error becomes one of three reasons."""
    assert pure("course.asStoreError(new DOMException('', name)).reason", name=name) == reason
