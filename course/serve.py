"""The author's preview: build, watch, rebuild, reload. It alone loosens the page's policy, in memory."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from course import assets, console
from course.build import check
from course.gallery import build_gallery
from course.policy import policy
from course.problems import Problems
from course.render import render
from course.site import Files

GALLERY = "gallery/"
PAGES = ("index.html", "trainer.html")
POLL_SECONDS = 0.05
HOLD_SECONDS = 20.0
TYPES = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "json": "application/json",
}
WAITING = (
    "<!doctype html><html lang='ja'><meta charset='utf-8'><title>準備中</title>"
    "<body><h1>まだ表示できるページがありません</h1></body></html>"
)
HERE = Path(__file__).parent


@dataclass
class Preview:
    """The last good site, the problems of the last try, and a number that grows with each try."""

    root: Path
    files: Files = field(default_factory=dict)
    problems: Problems = field(default_factory=Problems)
    page: int = 0
    turn: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)
    gallery: Files = field(default_factory=dict)
    at_gallery: threading.Lock = field(default_factory=threading.Lock)

    def rebuild(self) -> None:
        """Try to build; with errors the last good site stays."""
        checked = check(self.root)
        files = None if checked.sound is None else render(checked.sound)
        with self.changed:
            self.problems = checked.problems
            if files is not None:
                self.files = loosened(files)
                self.page += 1
            self.turn += 1
            self.changed.notify_all()

    def state(self, seen: int) -> dict[str, Any]:
        """Wait until there is something newer than turn `seen`, or for a while; give what the page asks for."""
        with self.changed:
            self.changed.wait_for(lambda: self.turn != seen, timeout=HOLD_SECONDS)
            return {
                "turn": self.turn,
                "page": self.page,
                "errors": len(self.problems.errors),
                "problems": [str(p) for p in self.problems],
            }

    def file(self, path: str) -> tuple[bytes, str]:
        """Give a file of the preview and its type; raises KeyError."""
        name = path.lstrip("/")
        name += "index.html" if name in {"", GALLERY} else ""
        files = self._gallery(name) if name.startswith(GALLERY) else self.files or waiting()
        return files[name], TYPES.get(name.rpartition(".")[2], "application/octet-stream")

    def _gallery(self, name: str) -> Files:
        """Give the gallery of the components, made anew each time that its first page is asked for."""
        with self.at_gallery:
            if name == f"{GALLERY}index.html" or not self.gallery:
                made = build_gallery().files
                self.gallery = {GALLERY + path: data for path, data in made.items()}
            return self.gallery


def waiting() -> Files:
    """Give what is shown until there is a good site: it hears of it, and of the problems until then."""
    page = with_preview_script(WAITING).encode()
    return {**dict.fromkeys(PAGES, page), "preview.js": preview_script()}


def loosened(files: Files) -> Files:
    """Let the pages ask this server for news, and give them the script that does."""
    boot = assets.boot()
    strict, loose = policy(boot), policy(boot, connect="'self'")
    pages = {
        name: with_preview_script(files[name].decode().replace(strict, loose)).encode()
        for name in PAGES
    }
    return {**files, **pages, "preview.js": preview_script()}


def preview_script() -> bytes:
    """Give the script that asks for news."""
    return (HERE / "pages" / "preview.js").read_bytes()


def with_preview_script(page: str) -> str:
    """Put the preview's script at the end of a page."""
    return page.replace("</body>", '<script src="/preview.js" defer></script></body>')


def watched(root: Path) -> Iterator[tuple[str, int, int]]:
    """Give what tells that a file of the course has changed."""
    for folder in ("modules", "quizzes"):
        for path in sorted((root / folder).rglob("*")):
            try:
                stat = path.stat()
            except OSError:
                continue
            yield str(path), stat.st_mtime_ns, stat.st_size


def watch(preview: Preview, stop: threading.Event) -> None:
    """Rebuild whenever a file of the course changes, until told to stop."""
    seen = list(watched(preview.root))
    while not stop.wait(POLL_SECONDS):
        now = list(watched(preview.root))
        if now != seen:
            seen = now
            began = time.perf_counter()
            preview.rebuild()
            console.print_problems(preview.problems)
            print(
                f"作り直しました（{time.perf_counter() - began:.2f} 秒）"
                if not preview.problems.errors
                else "誤りがあるので、前のページを見せています。",
                flush=True,
            )


class _Handler(BaseHTTPRequestHandler):
    """Answers the browser from memory."""

    preview: Preview

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/preview-state":
            seen = _turn_in(address.query)
            self._answer(
                json.dumps(self.preview.state(seen), ensure_ascii=False).encode(), TYPES["json"]
            )
            return
        if address.path == f"/{GALLERY}".rstrip("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{GALLERY}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        try:
            body, kind = self.preview.file(unquote(address.path))
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._answer(body, kind)

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        try:
            self.end_headers()
            self.wfile.write(body)
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - as in the library
        """Keep the terminal for problems."""


def _turn_in(query: str) -> int:
    """Read which turn a page has seen; -1, which is older than all, for anything but a number."""
    told = parse_qs(query).get("turn", [""])[0]
    return int(told) if told.isdecimal() else -1


def open_server(preview: Preview, port: int, tries: int = 20) -> ThreadingHTTPServer:
    """Listen on this machine alone, on `port` or the next free one; raises OSError if there is none."""
    handler = type("Handler", (_Handler,), {"preview": preview})
    for number in range(port, port + tries - 1):
        try:
            return ThreadingHTTPServer(("127.0.0.1", number), handler)
        except OSError:
            continue
    return ThreadingHTTPServer(("127.0.0.1", port + tries - 1), handler)


def serve(root: Path, port: int) -> None:
    """Build the course in `root`, show it, and keep it fresh until the author stops it."""
    preview = Preview(root)
    preview.rebuild()
    console.print_problems(preview.problems)
    stop = threading.Event()
    with open_server(preview, port) as server:
        threading.Thread(target=watch, args=(preview, stop), daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}/"
        print(f"見る所: {home}　（止めるには Ctrl+C）\n部品の見本: {home}{GALLERY}", flush=True)
        try:
            server.serve_forever()
        finally:
            stop.set()
