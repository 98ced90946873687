"""A learner at the course: what people do, by what they see."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from tests.local_storage import with_shared_storage

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator

READY = "html[data-ready={}]"
PATIENCE = 30_000
"""Milliseconds until a state that is waited for counts as missing: a busy computer is slow."""
QUOTA_ERROR = "new DOMException('no room', 'QuotaExceededError')"
DENIED = "new DOMException('denied', 'SecurityError')"
WITHOUT_INDEXED_DB = f"IDBFactory.prototype.open = () => {{ throw {DENIED}; }};"
WITHOUT_LOCAL_STORAGE = (
    f"Object.defineProperty(window, 'localStorage', {{ get() {{ throw {DENIED}; }} }});"
)
READ_ENTRIES = """() => new Promise((resolve, reject) => {
    const request = indexedDB.open(`course:${document.documentElement.dataset.course}`);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
        const all = request.result.transaction("entries").objectStore("entries").getAll();
        all.onsuccess = () => { request.result.close(); resolve(all.result); };
    };
})"""

BUSY = """() => new Promise((begun) => {
    const opening = indexedDB.open(`course:${document.documentElement.dataset.course}`);
    opening.onsuccess = () => {
        const entries = opening.result.transaction("entries", "readwrite").objectStore("entries");
        const goOn = () => { begun(); entries.count().onsuccess = goOn; };
        goOn();
    };
})"""
"""A piece of work on the entries that never ends: whatever the page writes has to wait."""


class Learner:
    """One page of the course; whatever goes wrong in it is gathered and told at the end."""

    def __init__(self, context: BrowserContext, index: Path) -> None:
        """Watch a new page; it is empty until `open`."""
        self.index = index
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.wrong: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on("console", self._heard)
        self.page.on("request", self._asked_for)

    def _heard(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.wrong.append(f"console: {message.text}")

    def _asked_for(self, request: Any) -> None:
        if not request.url.startswith(("file:", "data:", "blob:")):
            self.wrong.append(f"request: {request.url}")

    def assert_nothing_wrong(self) -> None:
        """No script failed, nothing was complained about, and nothing left the page."""
        assert not self.wrong, "\n".join(self.wrong)

    # Going about

    def open(self, route: str = "", kind: str = "indexeddb") -> Learner:
        """Open the course at a route, and wait until it can be used."""
        self.page.goto(self.index.as_uri() + (f"#{route}" if route else ""))
        return self.ready(kind)

    def reload(self, kind: str = "indexeddb") -> Learner:
        """Load the page again."""
        self.page.reload()
        return self.ready(kind)

    def with_shared_storage(self, kind: str = "indexeddb") -> Learner:
        """Make sure of the localStorage that this browser's other pages have."""
        with_shared_storage(self.page)
        return self.ready(kind)

    def with_busy_store(self) -> Learner:
        """Let whatever the page writes from now on wait in vain."""
        self.page.evaluate(BUSY)
        return self

    def ready(self, kind: str = "indexeddb") -> Learner:
        """Wait until the player keeps the record in this kind of store."""
        self.page.locator(READY.format(kind)).wait_for(state="attached")
        return self

    def go(self, route: str) -> Learner:
        """Change the address, as following a link does."""
        self.page.evaluate("route => { location.hash = route; }", route)
        self.page.locator(f'.view.is-current[data-view="{route}"]').wait_for(state="attached")
        return self

    @property
    def view(self) -> Locator:
        """The view on show."""
        return self.page.locator(".view.is-current")

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """Find a button on show by its words."""
        return self.view.get_by_role("button", name=name)

    def link(self, name: str) -> Locator:
        """Find a link on show by its words."""
        return self.view.get_by_role("link", name=name)

    def saved(self) -> Learner:
        """Wait until the store has all that was done."""
        expect(self.page.locator('[data-part="saving"]')).to_have_text("保存しました。")
        return self

    # The scenario

    def begin_scenario(self) -> Learner:
        """Begin the scenario of the module on show."""
        self.button("シナリオを始める").click()
        return self

    def choose(self, text: str) -> Learner:
        """Choose what to do in the scene on show."""
        self.view.get_by_role("button", name=text, exact=True).click()
        return self

    def go_on(self) -> Learner:
        """Go on from the consequence on show."""
        self.button("この結果で先へ進む").click()
        return self

    def play(self, *texts: str) -> Learner:
        """Choose and go on, several times."""
        for text in texts:
            self.choose(text).go_on()
        return self

    @property
    def scene(self) -> Locator:
        """The heading of the scene on show."""
        return self.view.locator("section.scene:not([hidden]) > h4")

    @property
    def consequence(self) -> Locator:
        """The consequence on show."""
        return self.view.locator(".scene:not([hidden]) details.consequence:not([hidden])")

    @property
    def debrief(self) -> Locator:
        """The look back at the end of the scenario; Playwright reads a blank on each side of a reading."""
        return self.view.get_by_role("region", name=re.compile(r"ふり ?返 ?り"))

    # The quiz

    @property
    def question(self) -> Locator:
        """The question on show."""
        return self.view.locator("form.question:not([hidden])")

    @property
    def question_id(self) -> str:
        """The id of the question on show."""
        return self.question.get_attribute("data-question") or ""

    @property
    def verdict(self) -> Locator:
        """The heading over the feedback."""
        return self.question.locator(".verdict")

    def begin_quiz(self) -> Learner:
        """Begin the quiz of the module on show."""
        self.button("クイズを始める").click()
        return self

    def answer(self, question: str, choices: str) -> Learner:
        """Answer a question, which must be on show, with choices such as "ab"."""
        expect(self.question).to_have_attribute("data-question", question)
        for choice in choices:
            self.question.locator(f'input[value="{choice}"]').check()
        self.button("答える").click()
        expect(self.verdict).to_be_visible()
        return self

    def key(self) -> str:
        """Give the right choices of the question on show."""
        return (self.question.get_attribute("data-key") or "").replace(" ", "")

    def wrong_choice(self) -> str:
        """Give a wrong choice of the question on show."""
        key = self.key()
        inputs = self.question.locator("input").evaluate_all("all => all.map((one) => one.value)")
        return next(choice for choice in sorted(inputs) if choice not in key)

    def answer_shown(self, *, right: bool) -> str:
        """Answer whichever question is on show; give its id."""
        question = self.question_id
        self.answer(question, self.key() if right else self.wrong_choice())
        return question

    def next_question(self) -> Learner:
        """Leave the feedback on show."""
        self.button(re.compile("次の問題へ|結果を見る")).click()
        return self

    def finish_quiz(self, *, wrong: tuple[str, ...] = ()) -> list[str]:
        """Answer all that is asked, right but for some; give the ids in the order they were asked."""
        asked = []
        while self.question.count():
            asked.append(self.question_id)
            self.answer_shown(right=self.question_id not in wrong)
            self.next_question()
        return asked

    @property
    def result(self) -> Locator:
        """The result of the quiz."""
        return self.view.get_by_role("region", name=re.compile(r"クイズの ?結果"))

    # The record

    def entries(self) -> list[dict[str, Any]]:
        """Read what the IndexedDB store holds, without asking the player."""
        found: list[dict[str, Any]] = self.page.evaluate(READ_ENTRIES)
        return sorted(found, key=lambda entry: (entry["at"], entry["id"]))

    def until_kept(self, kind: str) -> Learner:
        """Wait until the IndexedDB store holds an entry of a type."""
        script = f"""async (kind) => {{
            const isKept = async () => (await ({READ_ENTRIES})()).some(({{ type }}) => type === kind);
            for (let turn = 0; turn < 200; turn += 1) {{
                if (await isKept()) return true;
                await new Promise((resolve) => setTimeout(resolve, 50));
            }}
            return false;
        }}"""
        assert self.page.evaluate(script, kind), f"no entry of type {kind} was kept"
        return self

    def of_type(self, kind: str) -> list[dict[str, Any]]:
        """Read the entries of a type."""
        return [entry for entry in self.entries() if entry["type"] == kind]

    def file_of_record(self, folder: Path) -> Path:
        """Save the record to a file, under the name that the page gives it."""
        with self.page.expect_download() as download:
            self.button("ファイルに保存").click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path

    def load_record(self, file: Path) -> Locator:
        """Load a file into the record; give what the page says about it."""
        self.view.get_by_label("ファイルを読み込む").set_input_files(file)
        told = self.view.locator('[data-part="load-result"]')
        expect(told).not_to_be_empty()
        return told
