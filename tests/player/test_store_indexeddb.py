"""Progress in IndexedDB, on file://."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .samples import SAMPLES, Entry, entry

if TYPE_CHECKING:
    from .page import Player

OPEN = "course.openIndexedDb('city')"
ALL = f"{OPEN}.then((store) => store.all('default'))"
APPEND = f"{OPEN}.then((store) => store.append(entries))"
SOUND = list(SAMPLES.values())
DAMAGED = {**SAMPLES["visit"], "id": "d" * 24, "at": "yesterday"}


def ids(entries: list[Entry]) -> list[str]:
    """Sort the ids of entries."""
    return sorted(one["id"] for one in entries)


def aside(player: Player) -> object:
    """Read what was set aside."""
    return player("""new Promise((resolve) => {
        const request = indexedDB.open("course:city");
        request.onsuccess = () => {
            const all = request.result.transaction("aside").objectStore("aside").getAll();
            all.onsuccess = () => { request.result.close(); resolve(all.result); };
        };
    })""")


def test_survives_a_reload(player: Player) -> None:
    """What was appended is there after a reload."""
    player(APPEND, entries=SOUND)
    player.page.reload()
    assert ids(player(ALL)["entries"]) == ids(SOUND)


def test_two_pages_add_to_each_other(player: Player) -> None:
    """Two pages that append see each other's entries; the same entry is kept once."""
    other = player.open()
    player(APPEND, entries=SOUND[:5])
    player(APPEND, page=other, entries=SOUND[4:])
    assert ids(player(ALL)["entries"]) == ids(player(ALL, page=other)["entries"]) == ids(SOUND)


def test_all_or_nothing(player: Player) -> None:
    """When one entry of a batch cannot be written, none is, and the promise is rejected."""
    expression = f"{OPEN}.then((s) => s.append([entry, {{}}])).catch((error) => error.reason)"
    assert player(expression, entry=SOUND[0]) == "unknown"
    assert player(ALL)["entries"] == []


def test_damaged_entries_are_set_aside(player: Player) -> None:
    """A damaged entry is moved, with the reason, and not deleted."""
    player(APPEND, entries=[*SOUND, DAMAGED])
    found = player(ALL)
    assert ids(found["entries"]) == ids(SOUND)
    assert [one["value"] for one in found["damaged"]] == [DAMAGED]
    player(f"{OPEN}.then((store) => store.setAside(damaged))", damaged=found["damaged"])
    assert player(ALL)["damaged"] == []
    why = found["damaged"][0]["why"]
    assert aside(player) == [{"value": DAMAGED, "why": why, "profile": "default"}]


def test_erase_one_profile(player: Player) -> None:
    """Erasing forgets one profile, with what was set aside of it, and no other."""
    other = {**entry(77, "visit", route="s1"), "profile": "other"}
    player(APPEND, entries=[*SOUND, DAMAGED, other])
    player(f"{OPEN}.then((store) => store.setAside(damaged))", damaged=player(ALL)["damaged"])
    player(f"{OPEN}.then((store) => store.erase('default'))")
    assert player(ALL)["entries"] == []
    assert aside(player) == []
    assert player(f"{OPEN}.then((s) => s.all('other'))")["entries"] == [other]


def test_profiles(player: Player) -> None:
    """Each profile that has entries is named once, whatever else is in the store."""
    profiles = f"{OPEN}.then((store) => store.profiles())"
    assert player(profiles) == []
    others = [
        {**entry(number, "visit", route="s1"), "profile": name}
        for number, name in enumerate(["b", "a", "b", "b:c"])
    ]
    player(APPEND, entries=[*SOUND, *others])
    assert player(profiles) == ["a", "b", "b:c", "default"]
    player(f"{OPEN}.then((store) => store.erase('b'))")
    assert player(profiles) == ["a", "b:c", "default"]


def test_courses_are_apart(player: Player) -> None:
    """Another course on the same machine sees nothing of this one."""
    player(APPEND, entries=SOUND)
    assert player("course.openIndexedDb('village').then((s) => s.all('default'))")["entries"] == []


def test_a_database_of_the_first_edition_is_extended(player: Player) -> None:
    """It had no values; its entries stay."""
    expression = f"""(async () => {{
        const request = indexedDB.open("course:city", 1);
        request.onupgradeneeded = () => {{
            request.result.createObjectStore("entries", {{ keyPath: ["profile", "id"] }}).put(entry);
            request.result.createObjectStore("aside", {{ autoIncrement: true }});
        }};
        await new Promise((resolve) => {{ request.onsuccess = resolve; }});
        request.result.close();
        const store = await {OPEN};
        await store.keepValue("a", 1);
        return [(await store.all("default")).entries, await store.values()];
    }})()"""
    assert player(expression, entry=SOUND[0]) == [[SOUND[0]], {"a": 1}]


def test_gives_way_to_a_newer_database(player: Player) -> None:
    """A newer course can take the database over; the old page is told it is blocked."""
    expression = f"""(async () => {{
        const store = await {OPEN};
        const request = indexedDB.open("course:city", 99);
        await new Promise((resolve) => {{ request.onsuccess = resolve; }});
        return store.append([entry]).catch((error) => error.reason);
    }})()"""
    assert player(expression, entry=SOUND[0]) == "blocked"


def test_opens_again_after_closing(player: Player) -> None:
    """A store whose database had to close opens it again with the next work."""
    expression = f"""(async () => {{
        const store = await {OPEN};
        const request = indexedDB.deleteDatabase("course:city");
        await new Promise((resolve) => {{ request.onsuccess = resolve; }});
        await store.append([entry]);
        return store.all("default");
    }})()"""
    assert player(expression, entry=SOUND[0])["entries"] == [SOUND[0]]


def test_a_transaction_that_hangs(player: Player) -> None:
    """A write that never ends is given up after four seconds."""
    expression = f"""(async () => {{
        const store = await {OPEN};
        const real = setTimeout;
        window.setTimeout = (tell, ms) => real(tell, ms / 50);
        IDBDatabase.prototype.transaction = () => ({{ objectStore: () => ({{ put() {{}} }}) }});
        return store.append([entry]).catch((error) => error.reason);
    }})()"""
    assert player(expression, entry=SOUND[0]) == "blocked"
