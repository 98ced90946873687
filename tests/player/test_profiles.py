"""Who learns on a device: names that are kept, and people who are never lost with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import entry

if TYPE_CHECKING:
    from .page import Player

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
    assert player("course.openIndexedDb('city').then((store) => store.values())") == {}


def test_people_are_added_named_and_forgotten(player: Player) -> None:
    """In the order in which they came; ids are random, names are tidy."""
    body = """await profiles.add(" さくら "); await profiles.add("ひろし");
        const [, { id }] = profiles.list();
        const before = [labels(), id.length];
        await profiles.rename(id, "さくら　子"); await profiles.rename("default", "花");
        const named = [labels()];
        await profiles.load();
        named.push(labels());
        await profiles.forget(id); await profiles.forget("default");
        const left = [labels()];
        await profiles.load();
        return [before, named, [...left, labels()]];"""
    assert run(player, body) == [
        [["この端末の学習者", "さくら", "ひろし"], 18],
        [["花", "さくら 子", "ひろし"]] * 2,
        [["この端末の学習者", "ひろし"]] * 2,
    ]


def test_a_name_is_taken_as_soon_as_it_is_given(player: Player) -> None:
    """Before the store has answered: whoever presses twice does not come twice."""
    assert run(player, 'void profiles.add("さくら"); return labels();') == [
        "この端末の学習者", "さくら",
    ]  # fmt: skip


def test_names_of_another_tab_are_read(player: Player) -> None:
    """When asked for; what this page was opened for stays."""
    body = """const other = new course.Profiles("city", store); await other.load();
        await other.add("さくら"); await other.select(other.list()[1].id);
        const before = labels();
        const next = await profiles.refresh();
        return [before, labels(), next === other.list()[1].id, profiles.current];"""
    assert run(player, body) == [
        ["この端末の学習者"], ["この端末の学習者", "さくら"], True, "default",
    ]  # fmt: skip


def test_who_is_current_is_settled_at_the_start(player: Player) -> None:
    """Selecting somebody holds for pages that are opened later, not for those that are open."""
    body = """await profiles.add("さくら"); await profiles.select(profiles.list()[1].id);
        const later = new course.Profiles("city", store); await later.load();
        return [profiles.current, later.current === profiles.list()[1].id, labels()];"""
    assert run(player, body) == ["default", True, ["この端末の学習者", "さくら"]]


def test_a_tab_stays_with_its_person(player: Player) -> None:
    """Whoever another tab has selected; a tab that is opened later is that person's."""
    other = player.open()
    select = """await profiles.add("さくら"); await profiles.select(profiles.list()[1].id);"""
    assert run(player, "return profiles.current;") == "default"
    player(f"(async () => {{ {LOADED} {select} }})()", page=other)
    assert run(player, "return profiles.current;") == "default"
    current = f"(async () => {{ {LOADED} return profiles.current; }})()"
    assert player(current, page=player.open()) == player(current, page=other) != "default"


def test_whoever_is_forgotten_is_the_next_one_nowhere(player: Player) -> None:
    """The current one of the device was erased by somebody else: a new tab is not theirs."""
    body = """await profiles.add("さくら"); const { id } = profiles.list()[1];
        await store.keepValue("current", id);
        await profiles.erase(id);
        return store.values();"""
    assert run(player, body) == {"current": "default"}


@pytest.mark.parametrize(
    "kept", [None, "", 1, [], {}, {"name": ""}, {"name": "さくら"}, {"name": 1, "place": 1}]
)
def test_nobody_is_lost_with_the_names(player: Player, kept: object) -> None:
    """Whoever has entries is there, without a name; the first learner stays the current one."""
    keep(player, "aaaa", "bbbb", "default")
    player(
        """course.openIndexedDb("city").then((store) => Promise.all(
            [store.keepValue("person:aaaa", kept), store.keepValue("current", { kept })]))""",
        kept=kept,
    )
    assert run(player, "return [profiles.current, labels()];") == [
        "default", ["この端末の学習者", "名前のない学習者1", "名前のない学習者2"],
    ]  # fmt: skip


def test_the_only_one_who_has_entries_is_the_current_one(player: Player) -> None:
    """When the names are lost, the learner does not find an empty record."""
    keep(player, "aaaa")
    assert run(player, "return [profiles.current, labels()];") == ["aaaa", ["名前のない学習者"]]


def test_another_person_is_read_and_erased(player: Player) -> None:
    """The others stay as they are."""
    keep(player, "aaaa", "default")
    body = """await profiles.rename("aaaa", "さくら");
        const entries = await profiles.entriesOf("aaaa");
        await profiles.erase("aaaa");
        return [entries.length, labels(), await store.profiles()];"""
    assert run(player, body) == [1, ["この端末の学習者"], ["default"]]


def test_other_courses_have_people_of_their_own(player: Player) -> None:
    """One browser serves all courses of a computer."""
    body = """await profiles.add("さくら");
        const other = new course.Profiles("city-2", await course.openStore("city-2")); await other.load();
        return other.list().length;"""
    assert run(player, body) == 1


def test_a_device_that_keeps_nothing_has_one_learner(player: Player) -> None:
    """Where the store is memory."""
    body = """const inMemory = new course.Profiles("city", await course.openMemory());
        await inMemory.load();
        return [inMemory.canBeMany, profiles.canBeMany];"""
    assert run(player, body) == [False, True]


def test_a_name_that_cannot_be_kept_is_not_taken(player: Player) -> None:
    """Nor is the device handed over: the page after it would be the wrong person's."""
    body = """await profiles.rename("default", "花");
        IDBObjectStore.prototype.put = () => { throw new DOMException("", "QuotaExceededError"); };
        return [await profiles.add("さくら"), await profiles.rename("default", "草"),
            await profiles.select("x"), labels(), history.state];"""
    assert run(player, body) == [False, False, False, ["花"], None]


def test_a_name_that_cannot_be_forgotten_is_told(player: Player) -> None:
    """Nobody goes believing that it is gone."""
    body = """await profiles.add("さくら");
        IDBObjectStore.prototype.delete = () => { throw new DOMException("", "DataError"); };
        return profiles.forget(profiles.list()[1].id).then(() => null, ({ reason }) => [reason, labels()]);"""
    assert run(player, body) == ["unknown", ["この端末の学習者", "さくら"]]
