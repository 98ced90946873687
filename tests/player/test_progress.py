"""Progress: entries in memory and in a store that may fail."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import SAMPLES, START

if TYPE_CHECKING:
    from .page import Player

CONTEXT = '{ course: "city", version: "1.0", profile: "default" }'
NEW = f"""const store = await course.openIndexedDb("city");
    const progress = new course.Progress({{ store, context: {CONTEXT} }});
    await progress.load();
    const state = () => [progress.status.state, progress.unsaved];"""
# A store that fails while `broken` is set to a reason.
FRAGILE = f"""const kept = new Map(); let broken = null;
    const work = (done) => async (...given) => {{
        if (broken) throw new course.StoreError(broken, "");
        return done(...given);
    }};
    const store = {{ kind: "memory", notice: null,
        all: work(() => ({{ entries: [...kept.values()], damaged: [] }})),
        append: work((entries) => entries.forEach((entry) => kept.set(entry.id, entry))),
        erase: work(() => kept.clear()), setAside: work(() => {{}}) }};
    const progress = new course.Progress({{ store, context: {CONTEXT} }});
    const state = () => [progress.status.state, progress.unsaved, kept.size];"""


def run(player: Player, setup: str, body: str, **values: object) -> Any:
    """Run statements after a setup; return what they return."""
    return player(f"(async () => {{ {setup} {body} }})()", **values)


def test_add_shows_at_once_and_is_saved(player: Player) -> None:
    """The snapshot changes before the store answers; then the entry is in the store."""
    body = """const adding = progress.add("note", { key: "k", text: "あ" });
        const before = [progress.snapshot.notes.k.text, ...state()];
        await adding;
        return [before, state(), (await store.all("default")).entries.length];"""
    assert run(player, NEW, body) == [["あ", "saving", 1], ["saved", 0], 1]


def test_load_after_reload(player: Player) -> None:
    """After a reload the snapshot is the same."""
    body = 'await progress.add("visit", { route: "s1" }); return progress.snapshot;'
    before = run(player, NEW, body)
    player.page.reload()
    assert run(player, NEW, "return progress.snapshot;") == before


def test_refresh_adds_what_other_pages_wrote(player: Player) -> None:
    """Two open pages meet in the store."""
    other = player.open()
    player(f"(async () => {{ {NEW} window.mine = progress; }})()")
    body = 'await progress.add("visit", { route: "s2" });'
    player(f"(async () => {{ {NEW} {body} }})()", page=other)
    player('mine.add("visit", { route: "s1" })')
    assert sorted(player("mine.refresh().then(() => mine.snapshot.visits)")) == ["s1", "s2"]


@pytest.mark.parametrize(
    ("reason", "cure"), [("full", "空きを増やす"), ("blocked", "開き直して"), ("unknown", "問題")]
)
def test_failure_and_retry(pure: Player, reason: str, cure: str) -> None:
    """Nothing is lost when saving fails: it waits in memory and goes with the next attempt."""
    body = """await progress.load();
        broken = reason;
        await progress.add("visit", { route: "s1" });
        await progress.add("visit", { route: "s2" });
        const failed = [state(), progress.status.message, Object.keys(progress.snapshot.visits)];
        await progress.retry();
        const still = state();
        broken = null;
        await progress.retry();
        return [failed, still, state()];"""
    (failed, message, visits), still, saved = run(pure, FRAGILE, body, reason=reason)
    assert failed == still == ["failed", 2, 0]
    assert message.startswith("2件の記録をまだ保存できていません。")
    assert cure in message
    assert "「ファイルに保存」" in message
    assert visits == ["s1", "s2"]
    assert saved == ["saved", 0, 2]


def test_failed_entries_go_with_the_next(pure: Player) -> None:
    """The next entry takes the waiting ones along, in one batch."""
    body = """broken = "full"; await progress.add("visit", { route: "s1" });
        broken = null; await progress.add("visit", { route: "s2" });
        return state();"""
    assert run(pure, FRAGILE, body) == ["saved", 0, 2]


def test_full_indexeddb(player: Player) -> None:
    """When IndexedDB is full the status says so, and the entry is saved once there is room."""
    body = """const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = () => { throw new DOMException("", "QuotaExceededError"); };
        await progress.add("visit", { route: "s1" });
        const full = [...state(), progress.status.message];
        IDBObjectStore.prototype.put = put;
        await progress.retry();
        return [full, state(), (await store.all("default")).entries.length];"""
    full, saved, count = run(player, NEW, body)
    assert full[:2] == ["failed", 1]
    assert "いっぱい" in full[2]
    assert (saved, count) == (["saved", 0], 1)


def test_many_at_once(player: Player) -> None:
    """Entries added without waiting are all saved, each later than the one before."""
    body = """const steps = Array.from({ length: 50 }, (_, step) => step);
        await Promise.all(steps.map((step) => progress.add("arrive", { module: "s1", run: "r", step, scene: "x" })));
        const { entries } = await store.all("default");
        return [entries.length, new Set(entries.map((entry) => entry.at)).size, progress.snapshot.runs.s1.events.map((event) => event.step)];"""  # fmt: skip
    count, times, steps = run(player, NEW, body)
    assert (count, times, steps) == (50, 50, list(range(50)))


def test_the_clock_never_goes_back(pure: Player) -> None:
    """On a device whose clock was set back, new entries still come after the known ones."""
    body = """const late = new course.Progress({ store, context: { ...context, now: () => 5 } });
        kept.set(entry.id, entry);
        await late.load();
        await late.add("note", { key: entry.key, text: "new" });
        return [late.snapshot.notes[entry.key].text, late.now()];"""
    context = {"course": "city", "version": "1.0", "profile": "default"}
    found = run(pure, FRAGILE, body, entry=SAMPLES["note"], context=context)
    assert found == ["new", START + 2]


def test_a_store_that_cannot_be_read(pure: Player) -> None:
    """Loading from a broken store does not stop the course; the status tells."""
    body = (
        'broken = "blocked"; await progress.load(); return [...state(), progress.snapshot.place];'
    )
    assert run(pure, FRAGILE, body) == ["failed", 0, 0, None]


def test_damaged_entries(player: Player) -> None:
    """Loading sets damaged entries aside and goes on with the sound ones."""
    body = """await store.append([sound, { ...sound, id: "d", at: null }]);
        await progress.refresh();
        return [state(), progress.snapshot.visits, await store.all("default")];"""
    state, visits, left = run(player, NEW, body, sound=SAMPLES["visit"])
    assert (state, visits) == (["saved", 0], {"s1/points": START})
    assert left == {"entries": [SAMPLES["visit"]], "damaged": []}


def test_listeners(pure: Player) -> None:
    """Listeners hear of each change until they stop; a broken one stops nobody."""
    body = """const heard = [];
        window.onerror = () => true;
        progress.onChange(() => { throw new Error("broken listener"); });
        const stop = progress.onChange((one) => heard.push(one.status.state));
        await progress.add("visit", { route: "s1" });
        stop();
        await progress.add("visit", { route: "s2" });
        return [heard, kept.size];"""
    assert run(pure, FRAGILE, body) == [["saving", "saved"], 2]


def test_only_what_is_not_saved_is_put_aside(player: Player) -> None:
    """The next opening of the store finds it."""
    body = """await progress.add("visit", { route: "s1" });
        progress.putAside();
        const before = localStorage.length;
        broken = "blocked";
        await progress.add("visit", { route: "s2" });
        progress.putAside();
        const opened = await course.openStore("city");
        return [before, (await opened.all("default")).entries.map(({ route }) => route)];"""
    assert run(player, FRAGILE, body) == [0, ["s2"]]


def test_erase(player: Player) -> None:
    """Erasing empties snapshot and store."""
    body = """await progress.add("visit", { route: "s1" });
        await progress.erase();
        return [progress.snapshot.visits, progress.exportEntries(), (await store.all("default")).entries];"""  # fmt: skip
    assert run(player, NEW, body) == [{}, [], []]


def test_erase_that_fails(pure: Player) -> None:
    """Erasing that fails is told to the caller, and nothing is forgotten."""
    body = """await progress.add("visit", { route: "s1" });
        broken = "blocked";
        const reason = await progress.erase().catch((error) => error.reason);
        return [reason, Object.keys(progress.snapshot.visits)];"""
    assert run(pure, FRAGILE, body) == ["blocked", ["s1"]]


def test_import(pure: Player) -> None:
    """Imported entries take the current profile; known, foreign and damaged ones are counted apart."""
    entries = [{**one, "profile": "other"} for one in SAMPLES.values()]
    foreign, damaged = {**entries[0], "course": "village"}, {**entries[0], "at": None}
    body = """const first = await progress.importEntries([...entries, foreign, damaged]);
        const second = await progress.importEntries(entries);
        return [first, second, progress.exportEntries(), state()];"""
    first, second, exported, state = run(
        pure, FRAGILE, body, entries=entries, foreign=foreign, damaged=damaged
    )
    assert (first["added"], first["known"]) == (len(SAMPLES), 0)
    assert (
        first["rejected"][0] == f"{len(SAMPLES) + 1}番目の記録: 別のコース「village」の記録です。"
    )
    assert first["rejected"][1].startswith(f"{len(SAMPLES) + 2}番目の記録: 項目「at」")
    assert second == {"added": 0, "known": len(SAMPLES), "rejected": []}
    assert exported == list(SAMPLES.values())
    assert state == ["saved", 0, len(SAMPLES)]
