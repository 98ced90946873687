"""WebKit as Linux has it (WebKitGTK's MiniBrowser), driven by plain WebDriver over HTTP."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

DRIVER = "WebKitWebDriver"
PLACES = ("webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0")
START_SECONDS = 20.0
PATIENCE_SECONDS = 20.0
UNCAGED = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
"""Our own pages only; the sandbox cannot be had in a container."""


class NoWebKitError(Exception):
    """WebKit cannot be had; the message is a sentence for people."""


def mini_browser() -> Path:
    """Find the browser; raises NoWebKitError if anything is missing."""
    missing = [name for name in (DRIVER, "xvfb-run") if not shutil.which(name)]
    found = [p for place in PLACES for p in Path("/usr/lib").glob(f"*/{place}/MiniBrowser")]
    if missing or not found:
        lacking = "、".join(missing or ["MiniBrowser"])
        message = "WebKit がこの端末にありません"
        raise NoWebKitError(f"{message}（{lacking}。Debian では webkit2gtk-driver と xvfb）")
    return found[0]


class WebKit:
    """One window of WebKit."""

    def __init__(self, home: Path) -> None:
        """Start the driver on a screen of its own, and the browser with an empty profile."""
        browser = mini_browser()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", DRIVER, f"--port={port}"],  # noqa: S607 - the system's own
            env={**os.environ, **UNCAGED, "HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._wait()
        options = {"binary": str(browser), "args": ["--automation"]}
        wanted = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.session = f"/session/{made['sessionId']}"
        self.version: str = made["capabilities"]["browserVersion"]

    def _wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            try:
                self._ask("GET", "/status")
            except (URLError, ConnectionError):
                time.sleep(0.1)
            else:
                return
        self.close()
        raise NoWebKitError(f"{DRIVER} が{START_SECONDS:.0f}秒たっても始まりませんでした")

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        head = {"Content-Type": "application/json"}
        request = Request(self.address + path, data, head, method=method)  # noqa: S310 - our own driver
        try:
            with urlopen(request, timeout=60) as answer:  # noqa: S310 - as above
                return json.load(answer)["value"]
        except HTTPError as refused:
            with refused:
                raise AssertionError(f"WebKit: {json.load(refused)['value']}") from None

    def open(self, address: str) -> None:
        """Go to an address."""
        self._ask("POST", f"{self.session}/url", {"url": address})

    def resize(self, width: int, height: int) -> None:
        """Give the window a size."""
        self._ask("POST", f"{self.session}/window/rect", {"width": width, "height": height})

    def add(self, script: str) -> None:
        """Run a script that gives nothing, a library for instance."""
        self._ask("POST", f"{self.session}/execute/sync", {"script": script, "args": []})

    def run(self, function: str, *arguments: object) -> Any:
        """Call a function of the page's language in the page; what it promises is waited for."""
        script = f"""const done = arguments[arguments.length - 1];
            Promise.resolve(({function})(...[...arguments].slice(0, -1))).then(done, (error) => done(String(error)));"""
        body = {"script": script, "args": list(arguments)}
        return self._ask("POST", f"{self.session}/execute/async", body)

    def until(self, function: str, *arguments: object) -> Any:
        """Wait until a function gives something; give that."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if found := self.run(function, *arguments):
                return found
            time.sleep(0.05)
        raise AssertionError(f"WebKit: 待っても来ません: {function}")

    def close(self) -> None:
        """End the browser, its driver and their screen."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()
