"""Progress in localStorage, on file://."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.local_storage import with_shared_storage

from .samples import SAMPLES, entry

if TYPE_CHECKING:
    from .page import Player

OPEN = "course.openLocalStorage('city')"
ALL = f"{OPEN}.then((store) => store.all('default'))"
APPEND = f"{OPEN}.then((store) => store.append(entries))"
SOUND = list(SAMPLES.values())
ARRIVED = "id => localStorage.getItem(`course:city:entry:default:${id}`) !== null"
FILL = """(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
        try { for (let n = 0; n < 9; n += 1) localStorage.setItem(`fill:${size}:${n}`, "x".repeat(size)); } catch {}
    }
})()"""  # fmt: skip


def in_order(entries: list[dict[str, object]]) -> list[dict[str, object]]:
    """Sort entries by id."""
    return sorted(entries, key=lambda one: str(one["id"]))


def test_survives_a_reload(player: Player) -> None:
    """What was appended is there after a reload."""
    with_shared_storage(player.page)
    player(APPEND, entries=SOUND)
    player.page.reload()
    with_shared_storage(player.page)
    assert in_order(player(ALL)["entries"]) == in_order(SOUND)


def test_two_pages_add_to_each_other(player: Player) -> None:
    """Two pages that append see each other's entries."""
    with_shared_storage(player.page)
    other = with_shared_storage(player.open())
    player(APPEND, entries=SOUND[:5])
    player(APPEND, page=other, entries=SOUND[4:])
    player.page.wait_for_function(ARRIVED, arg=SOUND[-1]["id"])
    assert in_order(player(ALL)["entries"]) == in_order(player(ALL, page=other)["entries"])
    assert len(player(ALL)["entries"]) == len(SOUND)


def test_full(player: Player) -> None:
    """When the storage is really full the reason is "full", and what was there before stays."""
    player(APPEND, entries=SOUND)
    player(FILL)
    big = entry(99, "note", key="k", text="あ" * 20_000)
    expression = f"{OPEN}.then((store) => store.append([entry])).catch((error) => error.reason)"
    assert player(expression, entry=big) == "full"
    assert in_order(player(ALL)["entries"]) == in_order(SOUND)


def test_damaged_entries_are_set_aside(player: Player) -> None:
    """Text that is no JSON and entries that are wrong are moved, not deleted."""
    player(APPEND, entries=SOUND)
    player("localStorage.setItem('course:city:entry:1', '{broken')")
    player("localStorage.setItem('course:city:entry:2', '{\"id\": 2}')")
    found = player(ALL)
    assert len(found["entries"]) == len(SOUND)
    assert {str(one["value"]) for one in found["damaged"]} == {"{broken", "{'id': 2}"}
    player(f"{OPEN}.then((store) => store.setAside(damaged))", damaged=found["damaged"])
    assert player(ALL)["damaged"] == []
    texts = player("[1, 2].map((n) => localStorage.getItem(`course:city:aside:${n}`))")
    assert any("{broken" in text for text in texts)


def test_a_damaged_value_is_as_none(player: Player) -> None:
    """It can be kept anew."""
    player("localStorage.setItem('course:city:value:a', '{broken')")
    assert player(f"{OPEN}.then((store) => store.values())") == {}
    player(f"{OPEN}.then((store) => store.keepValue('a', 1))")
    assert player(f"{OPEN}.then((store) => store.values())") == {"a": 1}


def test_others_are_left_alone(player: Player) -> None:
    """Reading and erasing touch only this course and this profile."""
    other = {**entry(77, "visit", route="s1"), "profile": "other"}
    player("localStorage.setItem('theme', 'dark')")
    player("localStorage.setItem('course:city-2:entry:1', '{}')")
    player(APPEND, entries=[*SOUND, other])
    player(f"{OPEN}.then((store) => store.erase('default'))")
    assert player("Object.keys(localStorage).sort()") == [
        "course:city-2:entry:1", f"course:city:entry:other:{other['id']}", "theme",
    ]  # fmt: skip


def test_profiles(player: Player) -> None:
    """Each profile that has entries is named once; damaged texts name none."""
    profiles = f"{OPEN}.then((store) => store.profiles())"
    assert player(profiles) == []
    other = {**entry(77, "visit", route="s1"), "profile": "b:c"}
    player(APPEND, entries=[*SOUND, other])
    player("localStorage.setItem('course:city:entry:1', '{broken')")
    player("localStorage.setItem('course:city:entry:2', 'null')")
    assert sorted(player(profiles)) == ["b:c", "default"]
