"""The author's preview: fresh after every edit, patient with mistakes, and nothing of it in the site."""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from course.cli import main
from course.serve import PAGES, Preview, open_server, watch
from tests.courses import GLOSSARY, MODULE, QUIZ, copy_of_tiny, replace
from tests.golden import elements

OLD, NEW = "最初にすることはどれですか。", "まず何をしますか。"
OLD_TITLE, NEW_TITLE = "本を1冊えらぶ", "本を2冊えらぶ"
EVIL = "<script>document.title='evil'</script><img src=x>"


def words(page: str) -> str:
    """Give a page without the places where its lines may break."""
    return page.replace("<wbr>", "")


class Author:
    """Someone with an editor and a browser at a running preview."""

    def __init__(self, root: Path, address: str) -> None:
        """Begin to look."""
        self.root = root
        self.address = address

    def get(self, path: str = "/") -> str:
        """Read a file of the preview."""
        with urlopen(self.address + path, timeout=30) as answer:  # noqa: S310 - our own server
            text: str = answer.read().decode("utf-8")
        return text

    def state(self, turn: int = -1) -> dict[str, Any]:
        """Ask for news since a turn, as the page does."""
        told: dict[str, Any] = json.loads(self.get(f"/preview-state?turn={turn}"))
        return told

    def edit(self, path: str, old: str, new: str) -> dict[str, Any]:
        """Save an edit; give the news that follow."""
        turn = self.state()["turn"]
        replace(self.root, path, old, new)
        return self.state(turn)


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    """Preview a copy of the tiny course on a free port."""
    preview = Preview(copy_of_tiny(tmp_path))
    preview.rebuild()
    stop = threading.Event()
    with open_server(preview, 0) as server:
        threads = [
            threading.Thread(target=watch, args=(preview, stop)),
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}),
        ]
        for thread in threads:
            thread.start()
        yield Author(preview.root, f"http://127.0.0.1:{server.server_port}")
        stop.set()
        server.shutdown()
        for thread in threads:
            thread.join()


def test_the_page_and_its_files_are_served(author: Author) -> None:
    """By their names in the site, each with its type."""
    page = author.get("/")
    assert OLD in words(page)
    assert author.get("/index.html") == page
    for path, kind in (("/", "html"), ("/course.js", "javascript"), ("/course.css", "css")):
        with urlopen(author.address + path, timeout=30) as answer:  # noqa: S310 - our own server
            assert kind in answer.headers["Content-Type"]
            assert "utf-8" in answer.headers["Content-Type"]
            assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["/nothing.js", "/../build.py", "/%2e%2e/build.py", "/modules/course.yaml"]
)
def test_nothing_else_is_served(author: Author, path: str) -> None:
    """No file of the disk can be asked for."""
    with pytest.raises(HTTPError) as refused:
        author.get(path)
    assert refused.value.code == 404
    refused.value.close()


def test_the_gallery_of_the_components_is_served_too(author: Author) -> None:
    """With all of its pages, made anew each time that the first one is asked for."""
    assert "<h1>部品の見本</h1>" in author.get("/gallery/")
    assert author.get("/gallery") == author.get("/gallery/index.html")
    assert 'data-course="gallery-question-hint"' in author.get("/gallery/question/hint.html")
    assert author.get("/gallery/question/course.js") == author.get("/course.js")
    with pytest.raises(HTTPError) as refused:
        author.get("/gallery/nothing.html")
    assert refused.value.code == 404
    refused.value.close()


def test_an_edit_gives_a_new_page(author: Author) -> None:
    """Its number grows, and the new text is served."""
    before = author.state()
    assert (before["errors"], before["problems"]) == (0, [])
    after = author.edit(QUIZ, OLD, NEW)
    assert after["page"] == before["page"] + 1
    assert after["turn"] > before["turn"]
    assert NEW in words(author.get())
    assert OLD not in words(author.get())


def test_a_mistake_keeps_the_last_good_page(author: Author) -> None:
    """The problem is told; mending it clears it."""
    before, page = author.state(), author.get()
    broken = author.edit(QUIZ, "kind: recognise", "kind: recognize")
    assert broken["page"] == before["page"]
    assert broken["errors"] == 1
    assert any(problem.startswith(f"{QUIZ}:5: ") for problem in broken["problems"])
    assert author.get() == page
    mended = author.edit(QUIZ, "kind: recognize", "kind: recognise")
    assert mended["page"] == before["page"] + 1
    assert (mended["errors"], mended["problems"]) == (0, [])


def test_a_file_that_goes_and_comes_is_noticed(author: Author) -> None:
    """As editors do that write a file anew."""
    text = (author.root / GLOSSARY).read_bytes()
    turn = author.state()["turn"]
    (author.root / GLOSSARY).unlink()
    gone = author.state(turn)
    assert gone["errors"] >= 1
    (author.root / GLOSSARY).write_bytes(text)
    state = author.state(gone["turn"])
    assert state["errors"] == 0


def test_news_are_waited_for(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page asks once, and hears when there is something, or after a while."""
    monkeypatch.setattr("course.serve.HOLD_SECONDS", 0.05)
    state = author.state()
    assert author.state(state["turn"]) == state


def test_a_turn_that_is_no_number_is_answered(author: Author) -> None:
    """As one that has seen nothing."""
    assert json.loads(author.get("/preview-state?turn=x")) == author.state()


def test_only_the_preview_loosens_the_policy(author: Author, tmp_path: Path) -> None:
    """The built site has neither its script nor its permission."""
    policy = re.compile(r"connect-src ([^;]*);")
    for path in PAGES:
        page = author.get(f"/{path}")
        assert policy.findall(page) == ["'self'"]
        assert '<script src="/preview.js" defer></script></body>' in page
    assert "preview-state" in author.get("/preview.js")
    out = tmp_path / "site"
    assert main(["build", "--source", str(author.root), "--out", str(out)], author.root) == 0
    for path in PAGES:
        built = (out / path).read_text(encoding="utf-8")
        assert policy.findall(built) == ["'none'"]
    assert sorted(path.name for path in out.iterdir()) == [
        *("assignment.js", "course.css", "course.js", "index.html"),
        *("trainer.css", "trainer.html", "trainer.js"),
    ]
    assert all(b"preview.js" not in path.read_bytes() for path in out.iterdir())
    assert not (author.root / "site").exists()


def test_before_the_first_good_build_a_page_waits(tmp_path: Path) -> None:
    """It has the script that will show the problems, and reload."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, "kind: recognise", "kind: recognize")
    preview = Preview(root)
    preview.rebuild()
    body, kind = preview.file("/")
    assert "text/html" in kind
    page = elements(body.decode("utf-8"))
    assert page.find("script").attributes["src"] == "/preview.js"
    assert preview.file("/trainer.html")[0] == body
    assert preview.file("/preview.js")[0]
    assert preview.state(-1)["errors"] == 1


def test_a_port_that_is_taken_gives_the_next(tmp_path: Path) -> None:
    """Two authors at one computer see two previews."""
    preview = Preview(tmp_path)
    with open_server(preview, 0) as first:
        with open_server(preview, first.server_port) as second:
            assert first.server_port < second.server_port < first.server_port + 20
        assert first.server_address[0] == "127.0.0.1"


def test_no_free_port_is_told(tmp_path: Path) -> None:
    """It is an error of the system, which the command line turns into a sentence."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError, match=r"in use|使用"):
            open_server(Preview(tmp_path), taken.getsockname()[1], tries=1)


def test_the_browser_follows(author: Author, browser: Browser) -> None:
    """The page reloads by itself after an edit, and shows problems as text, never as HTML."""
    page = browser.new_page()
    page.goto(f"{author.address}/#s1/quiz")
    page.locator("html[data-ready=indexeddb]").wait_for(state="attached")
    shown = page.locator("#preview-problems")
    expect(shown).to_have_count(0)
    replace(author.root, QUIZ, OLD, NEW)
    expect(page.locator("legend", has_text=NEW)).to_have_count(1)
    assert page.url.endswith("#s1/quiz")

    replace(author.root, QUIZ, "tracks: [adult, pupil]", f'tracks: ["{EVIL}"]')
    expect(shown).to_contain_text("誤り 1件")
    expect(shown.get_by_role("listitem")).to_contain_text(EVIL)
    expect(shown.locator("script, img")).to_have_count(0)
    assert "evil" not in page.title()
    expect(page.locator("legend", has_text=NEW)).to_have_count(1)

    replace(author.root, QUIZ, f'tracks: ["{EVIL}"]', "tracks: [adult, pupil]")
    expect(shown).to_have_count(0)
    page.close()


def test_the_browser_follows_at_the_trainer_s_desk(author: Author, browser: Browser) -> None:
    """The desk has its own document and its own data of the course: it reloads, where it stands."""
    page = browser.new_page()
    page.goto(f"{author.address}/trainer.html#assign")
    module = page.get_by_role("checkbox", name=re.compile(NEW_TITLE))
    expect(module).to_have_count(0)
    replace(author.root, MODULE, OLD_TITLE, NEW_TITLE)
    expect(module).to_be_visible()
    assert page.url.endswith("trainer.html#assign")
    page.close()
