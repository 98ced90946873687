"""Who learns on a device: names that are kept, and people who are never lost with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import entry

if TYPE_CHECKING:
    from .page import Player

KEY = "course:city:profiles"
LOADED = """const store = await course.openStore("city");
    const profiles = new course.Profiles("city", store);
    await profiles.load();
    const labels = () => profiles.list().map(({ label }) => label);"""


def run(player: Player, body: str, **values: object) -> Any:
    """Run statements with the people of a device; return what they return."""
    return player(f"(async () => {{ {LOADED} {body} }})()", **values)


def seen(profile: str) -> dict[str, Any]:
    """Make an entry of somebody."""
    return {**entry(1, "visit", route="s1/points"), "profile": profile}


def keep(player: Player, *profiles: str) -> None:
    """Have people who have done something."""
    player(
        "course.openIndexedDb('city').then((store) => store.append(entries))",
        entries=[seen(profile) for profile in profiles],
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("さくら", None),
        ("  さくら  ", None),
        ("あ" * 20, None),
        ("𠮷" * 20, None),
        ("", "名前を入れてください。"),
        (" 　", "名前を入れてください。"),
        ("あ" * 21, "20字までにしてください。いまは21字です。"),
        ("ひろし", "同じ名前の人がいます。"),
        (" ひろし ", "同じ名前の人がいます。"),
        ("KEN", "同じ名前の人がいます。"),
    ],
)
def test_names(pure: Player, name: str, words: str | None) -> None:
    """1 to 20 characters, and another than the others have, however it is written."""
    wrong = pure("course.wrongName(name, ['ひろし', 'Ｋｅｎ'])", name=name)
    assert wrong == words if words is None else words in wrong


def test_a_new_device_has_one_learner_without_a_name(player: Player) -> None:
    """Nothing is kept until somebody has a name."""
    assert run(player, "return [profiles.current, labels(), profiles.canBeMany];") == [
        "default", ["この端末の学習者"], True,
    ]  # fmt: skip
    assert player("localStorage.length") == 0


def test_people_are_added_named_and_forgotten(player: Player) -> None:
    """In the order in which they came; ids are random, names are tidy."""
    body = """profiles.add(" さくら "); profiles.add("ひろし");
        const [, { id }] = profiles.list();
        const before = [labels(), id.length];
        profiles.rename(id, "さくら　子"); profiles.rename("default", "花");
        const named = labels();
        profiles.forget(id); profiles.forget("default");
        return [before, named, labels()];"""
    assert run(player, body) == [
        [["この端末の学習者", "さくら", "ひろし"], 18],
        ["花", "さくら 子", "ひろし"],
        ["この端末の学習者", "ひろし"],
    ]


def test_who_is_current_is_settled_at_the_start(player: Player) -> None:
    """Selecting somebody holds for pages that are opened later, not for those that are open."""
    body = """profiles.add("さくら"); profiles.select(profiles.list()[1].id);
        const later = new course.Profiles("city", store); await later.load();
        return [profiles.current, later.current === profiles.list()[1].id, labels()];"""
    assert run(player, body) == ["default", True, ["この端末の学習者", "さくら"]]


def test_a_tab_stays_with_its_person(player: Player) -> None:
    """Whoever another tab has selected; a tab that is opened later is that person's."""
    other = player.open()
    select = """profiles.add("さくら"); profiles.select(profiles.list()[1].id);"""
    assert run(player, "return profiles.current;") == "default"
    player(f"(async () => {{ {LOADED} {select} }})()", page=other)
    assert run(player, "return profiles.current;") == "default"
    current = f"(async () => {{ {LOADED} return profiles.current; }})()"
    assert player(current, page=player.open()) == player(current, page=other) != "default"


def test_whoever_is_forgotten_is_the_next_one_nowhere(player: Player) -> None:
    """The current one of the device was erased by somebody else: a new tab is not theirs."""
    body = """profiles.add("さくら"); const { id } = profiles.list()[1];
        localStorage.setItem(key, JSON.stringify({ current: id, list: [{ id, name: "さくら" }] }));
        await profiles.erase(id);
        return JSON.parse(localStorage.getItem(key));"""
    assert run(player, body, key=KEY) == {"current": "default", "list": []}


@pytest.mark.parametrize(
    "kept", [None, "", "{broken", "null", "[]", '{"current": 1, "list": [1, {}]}']
)
def test_nobody_is_lost_with_the_list(player: Player, kept: str | None) -> None:
    """Whoever has entries is there, without a name; the first learner stays the current one."""
    keep(player, "aaaa", "bbbb", "default")
    if kept is not None:
        player("localStorage.setItem(key, kept)", key=KEY, kept=kept)
    assert run(player, "return [profiles.current, labels()];") == [
        "default", ["この端末の学習者", "名前のない学習者1", "名前のない学習者2"],
    ]  # fmt: skip


def test_the_only_one_who_has_entries_is_the_current_one(player: Player) -> None:
    """When the list is lost, the learner does not find an empty record."""
    keep(player, "aaaa")
    assert run(player, "return [profiles.current, labels()];") == ["aaaa", ["名前のない学習者"]]


def test_another_person_is_read_and_erased(player: Player) -> None:
    """The others stay as they are."""
    keep(player, "aaaa", "default")
    body = """profiles.rename("aaaa", "さくら");
        const entries = await profiles.entriesOf("aaaa");
        await profiles.erase("aaaa");
        return [entries.length, labels(), await store.profiles()];"""
    assert run(player, body) == [1, ["この端末の学習者"], ["default"]]


def test_other_courses_have_people_of_their_own(player: Player) -> None:
    """One storage serves all courses of a computer."""
    body = """profiles.add("さくら");
        const other = new course.Profiles("city-2", store); await other.load();
        return other.list().length;"""
    assert run(player, body) == 1


def test_a_device_that_keeps_nothing_has_one_learner(player: Player) -> None:
    """Neither where the store is memory, nor where the list would be lost."""
    body = """const inMemory = new course.Profiles("city", await course.openMemory());
        await inMemory.load();
        Storage.prototype.setItem = () => { throw new DOMException("", "SecurityError"); };
        await profiles.load();
        return [inMemory.canBeMany, profiles.canBeMany, profiles.add("さくら"), profiles.select("x")];"""
    assert run(player, body) == [False, False, False, False]
