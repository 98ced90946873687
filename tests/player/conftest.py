"""A page on file:// that holds the player's core and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .page import Player

PLAYER = Path(__file__).resolve().parents[2] / "course" / "player"
PAGE = '<!doctype html><meta charset="utf-8"><title>player</title><script src="course.js"></script>'


@pytest.fixture(scope="session")
def player_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Join the player's files in their order, as the build does."""
    folder = tmp_path_factory.mktemp("player")
    names = (PLAYER / "order.txt").read_text(encoding="utf-8").split()
    script = "\n".join((PLAYER / name).read_text(encoding="utf-8") for name in names)
    (folder / "course.js").write_text('"use strict";\n' + script, encoding="utf-8")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return (folder / "index.html").as_uri()


OpenPlayer = Callable[..., Player]


@pytest.fixture
def open_player(browser: Browser, player_url: str) -> Iterator[OpenPlayer]:
    """Open players in profiles of their own, after an init script."""
    contexts = []

    def open_with(init_script: str = "") -> Player:
        context = browser.new_context()
        contexts.append(context)
        if init_script:
            context.add_init_script(init_script)
        return Player(context, player_url)

    yield open_with
    for context in contexts:
        context.close()


@pytest.fixture
def player(open_player: OpenPlayer) -> Player:
    """Open the player in a fresh profile."""
    return open_player()


@pytest.fixture(scope="module")
def pure(browser: Browser, player_url: str) -> Iterator[Player]:
    """Open one player for all tests of a file: for functions that remember nothing."""
    context = browser.new_context()
    yield Player(context, player_url)
    context.close()
