"""A trainer at the desk: what people do there, by what they see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import Download, FilePayload, Locator

MAKE_RECORD = """(who) => {
    const data = JSON.parse(document.querySelector('script[data-part="facts"]').textContent);
    const facts = course.factsFor(data, data.tracks[0].id, null);
    const about = { course: data.course, version: data.version, build: "0123456789" };
    const record = course.makeRecord({ entries: [], who, facts, about, now: Date.now() });
    return [JSON.stringify(record), course.recordCode(course.summaryOf(record, facts))];
}"""


class Trainer(Learner):
    """Somebody at the desk."""

    def sample(self) -> Trainer:
        """Lay out the sample class, and wait until it is read."""
        self.button("見本の40人で試す").click()
        expect(self.tally("人")).to_have_text("40")
        expect(self.page.get_by_label("読み取りの進み")).to_be_hidden()
        return self

    def tally(self, name: str) -> Locator:
        """Find the number under a name, above the table of people."""
        places = self.page.locator(".tallies > div")
        return places.filter(has=self.page.get_by_text(name, exact=True)).locator("strong")

    def record_of(self, name: str, **who: str) -> tuple[FilePayload, str]:
        """Make a record of somebody who has begun nothing: a file, and a code."""
        fields = {"kind": "staff", "school": "", "section": "", "number": "", "name": name} | who
        text, code = self.page.evaluate(MAKE_RECORD, fields)
        return {
            "name": f"修了記録_{name[:3]}.json".replace("<", ""),
            "mimeType": "application/json",
            "buffer": text.encode(),
        }, code

    def hand_in(self, *files: FilePayload) -> Trainer:
        """Choose files; wait until they are read."""
        self.go("collect")
        self.view.get_by_label("ファイルを選ぶ").set_input_files(files)
        expect(self.view.locator('[data-part="collect-says"]')).not_to_be_empty()
        return self

    def people(self) -> list[str]:
        """List the names in the table of people, in their order."""
        expect(self.view.locator("[aria-busy=true]")).to_have_count(0)
        return self.view.locator(".person-name").all_inner_texts()

    def saved_by(self, button: str | re.Pattern[str]) -> tuple[str, bytes]:
        """Press a button that saves a file; give its name and what is in it."""
        with self.page.expect_download() as download:
            self.button(button).click()
        return content_of(download.value)


def content_of(download: Download) -> tuple[str, bytes]:
    """Read what was downloaded."""
    return download.suggested_filename, download.path().read_bytes()
