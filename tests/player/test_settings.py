"""How the learner wants to read: kept in localStorage and in the store, and harmless where there is none."""

from __future__ import annotations

import pytest

from tests.learner import WITHOUT_LOCAL_STORAGE
from tests.local_storage import with_shared_storage

from .conftest import OpenPlayer
from .page import Player

KEY = "course:undefined:settings"
FIRST = {
    "theme": "system",
    "size": "1",
    "spacing": "normal",
    "furigana": "none",
    "screen": "one",
    "shortcuts": "off",
    "voiceRate": "1",
}
OTHER = {"theme": "dark", "size": "3", "spacing": "wide", "furigana": "all", "screen": "two"}
ALL = f"Object.fromEntries({list(FIRST)}.map((name) => [name, course.settings.get(name)]))"
KEPT = f"JSON.parse(localStorage.getItem('{KEY}'))"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); };"


def keep(text: str) -> str:
    """Give a script that keeps settings before the page has any."""
    return f"localStorage.setItem('{KEY}', {text!r});"


def test_every_setting_has_a_first_value(player: Player) -> None:
    """Nothing is kept as long as nothing is chosen."""
    assert player(ALL) == FIRST
    assert player(KEPT) is None


def test_what_differs_is_kept(player: Player) -> None:
    """A value that is the first one again is not."""
    player("course.settings.set('size', '5')")
    player("course.settings.set('furigana', 'all')")
    assert player(KEPT) == {"size": "5", "furigana": "all"}
    player("course.settings.set('size', '1')")
    assert player(KEPT) == {"furigana": "all"}
    player("course.settings.reset()")
    assert player(KEPT) is None


def test_what_is_kept_is_there_again(player: Player) -> None:
    """When the page is opened the next time."""
    with_shared_storage(player.page)
    player("course.settings.set('furigana', 'all')")
    player.page.reload()
    with_shared_storage(player.page)
    assert player(ALL) == {**FIRST, "furigana": "all"}


def test_the_page_is_marked_at_once(player: Player) -> None:
    """Styles follow the marks."""
    assert marks(player) == ["light", "1", "normal", "none", "one"]
    player(
        "Object.entries(wanted).map(([name, value]) => course.settings.set(name, value))",
        wanted=OTHER,
    )
    assert marks(player) == ["dark", "3", "wide", "all", "two"]


def marks(player: Player) -> list[str]:
    """Read what styles look at."""
    names = ["theme", "size", "spacing", "furigana", "screen"]
    found: list[str] = player(
        "names.map((name) => document.documentElement.dataset[name])", names=names
    )
    return found


def test_the_device_is_followed_live(player: Player) -> None:
    """Unless the learner has chosen light or dark."""
    player.page.emulate_media(color_scheme="dark")
    player.page.wait_for_selector("html[data-theme=dark]", state="attached")
    player("course.settings.set('theme', 'light')")
    assert marks(player)[0] == "light"
    player("course.settings.set('theme', 'system')")
    assert marks(player)[0] == "dark"
    player.page.emulate_media(color_scheme="light")
    player.page.wait_for_selector("html[data-theme=light]", state="attached")


def test_changes_are_told(player: Player) -> None:
    """Once each, and not to those who listen no more."""
    told = """(() => {
        const told = [];
        const stop = course.settings.onChange((name, value) => told.push([name, value]));
        course.settings.set("size", "2");
        course.settings.set("size", "2");
        course.settings.set("voiceRate", "1.5");
        course.settings.reset();
        stop();
        course.settings.set("size", "3");
        return told;
    })()"""
    assert player(told) == [["size", "2"], ["voiceRate", "1.5"], ["size", "1"], ["voiceRate", "1"]]


@pytest.mark.parametrize(("name", "value"), [("size", "6"), ("theme", ""), ("screen", "three")])
def test_other_values_are_refused(player: Player, name: str, value: str) -> None:
    """A value that styles do not know would be a mistake of ours."""
    message = player.error("course.settings.set(name, value)", name=name, value=value)
    assert message == f"no value of {name}: {value}"
    assert player(ALL) == FIRST


@pytest.mark.parametrize(
    ("kept", "chosen"),
    [
        ("{broken", {}),
        ("null", {}),
        ("5", {}),
        ('"dark"', {}),
        ("[]", {}),
        ('{"size": "9", "spacing": "wide"}', {"spacing": "wide"}),
        ('{"size": 5, "theme": {}}', {}),
        ('{"__proto__": {"size": "5"}, "later": "on"}', {}),
    ],
)
def test_damage_is_passed_over(open_player: OpenPlayer, kept: str, chosen: dict[str, str]) -> None:
    """What cannot be read, or is not known, is as if it had not been chosen."""
    player = open_player(keep(kept))
    assert player(ALL) == {**FIRST, **chosen}


@pytest.mark.parametrize("obstacle", [WITHOUT_LOCAL_STORAGE, FULL], ids=["denied", "full"])
def test_where_nothing_can_be_kept(open_player: OpenPlayer, obstacle: str) -> None:
    """The settings hold for this visit, all of them."""
    player = open_player(obstacle)
    player("course.settings.set('size', '4')")
    player("course.settings.set('spacing', 'wide')")
    player("window.dispatchEvent(new Event('focus'))")
    assert player(ALL) == {**FIRST, "size": "4", "spacing": "wide"}


def test_two_tabs_agree(player: Player) -> None:
    """A tab takes over what the other has chosen, and loses nothing of it."""
    with_shared_storage(player.page)
    other = with_shared_storage(player.open())
    player("course.settings.set('size', '4')")
    other.wait_for_function("() => document.documentElement.dataset.size === '4'")
    player("course.settings.set('spacing', 'wide')", page=other)
    player.page.wait_for_function("() => document.documentElement.dataset.spacing === 'wide'")
    assert player(KEPT) == player(KEPT, page=other) == {"size": "4", "spacing": "wide"}


def test_two_tabs_agree_without_being_told(player: Player) -> None:
    """Some browsers send no word from tab to tab: coming back is enough."""
    keep_silently = f"Storage.prototype.setItem.call(localStorage, '{KEY}', '{{\"size\": \"3\"}}')"
    player(keep_silently)  # a page gets no event of what it has written itself
    assert player(ALL) == FIRST
    player("window.dispatchEvent(new Event('focus'))")
    assert player(ALL) == {**FIRST, "size": "3"}


FOLLOW = "const store = await course.openStore('city'); await course.settings.follow(store);"
OUTCOME = f"return [{ALL}, {KEPT}, await store.values()];"


def follow(player: Player, before: str = "", after: str = "") -> list[dict[str, object] | None]:
    """Have the settings follow a store; return them, and what either place keeps then."""
    found: list[dict[str, object] | None] = player(
        f"(async () => {{ {before}; {FOLLOW} {after}; {OUTCOME} }})()"
    )
    return found


def test_what_localstorage_has_lost_is_in_the_store(player: Player) -> None:
    """Each choice goes to both, each loss is made good from the other; a page painted without it changes then."""
    large = {"size": "5"}
    assert follow(player) == [FIRST, None, {}]
    assert follow(player, after="course.settings.set('size', '5')")[1:] == [
        large,
        {"settings": large},
    ]
    player("localStorage.clear()")
    player.page.reload()
    assert follow(player) == [{**FIRST, **large}, large, {"settings": large}]
    assert marks(player)[1] == "5"
    player("course.openIndexedDb('city').then((store) => store.keepValue('settings', null))")
    assert follow(player)[1:] == [large, {"settings": large}]


def test_what_the_learner_has_just_chosen_stands(player: Player) -> None:
    """A store that opens late brings nothing old back."""
    follow(player, after="course.settings.set('size', '5')")
    player.page.reload()
    small = {"size": "2"}
    assert follow(player, before="course.settings.set('size', '2')") == [
        {**FIRST, **small}, small, {"settings": small},
    ]  # fmt: skip
    player.page.reload()
    assert follow(player, before="course.settings.reset()") == [FIRST, None, {}]


def test_what_is_taken_back_is_forgotten(player: Player) -> None:
    """In both places, when reset says so."""
    follow(player, after="course.settings.set('size', '5')")
    assert follow(player, after="await course.settings.reset()") == [FIRST, None, {}]


@pytest.mark.parametrize(
    "failing",
    [
        "{ values: () => Promise.reject(new Error()), keepValue: () => Promise.reject(new Error()) }",
        "{ values: async () => ({ settings: 'dark' }), keepValue: async () => {} }",
        "{ values: async () => ({ settings: { size: 9, theme: {} } }), keepValue: async () => {} }",
    ],
    ids=["fails", "is wrong", "is damaged"],
)
def test_a_store_that_is_no_help(player: Player, failing: str) -> None:
    """The settings hold for this visit."""
    player(f"course.settings.follow({failing})")
    assert player(ALL) == FIRST
    player("course.settings.set('size', '4')")
    assert player(ALL) == {**FIRST, "size": "4"}
