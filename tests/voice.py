"""A voice for the tests: it hears what the page says, and goes on when it is told to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.learner import Learner

FAKE = """(() => {
    const said = [];
    let now = null;
    const synthesis = {
        voices: [
            { name: "English", lang: "en-US", localService: true, default: true },
            { name: "Eddy (日本語)", lang: "ja-JP", localService: true, default: false },
            { name: "Net", lang: "ja-JP", localService: false, default: false },
            { name: "Local", lang: "ja_JP", localService: true, default: false },
        ],
        speaking: false,
        pending: false,
        getVoices() { return [...this.voices]; },
        speak(utterance) {
            const { text, rate, lang, voice } = utterance;
            said.push({ text, rate, lang, voice: voice.name });
            [now, this.speaking] = [utterance, true];
        },
        cancel() { // some browsers tell of an error, some of an end, all of them late
            const cut = now;
            [now, this.speaking] = [null, false];
            if (cut) setTimeout(() => { cut.onerror({ error: "interrupted" }); cut.onend({}); });
        },
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    window.voice = {
        said,
        synthesis,
        tell(name, event) {
            const told = now;
            [now, synthesis.speaking] = [null, false];
            told[name](event);
        },
        forget() { [now, synthesis.speaking] = [null, false]; },
    };
})();"""
WITHOUT_VOICES = FAKE + "voice.all = voice.synthesis.voices; voice.synthesis.voices = [];"
WITHOUT_HIGHLIGHTS = FAKE + "delete CSS.highlights; delete window.Highlight;"
MARKED = """() => {
    const ranges = [...(window.CSS.highlights?.get("spoken") ?? [])].map((range) => {
        const words = range.cloneContents();
        for (const above of words.querySelectorAll("rt")) above.remove();
        return words.textContent;
    });
    return [...ranges, ...[...document.querySelectorAll(".is-spoken")].map(({ textContent }) => textContent)].join();
}"""


class Voice:
    """What is said in a page that was opened with one of the scripts above."""

    def __init__(self, learner: Learner) -> None:
        """Listen to the page of a learner."""
        self.page = learner.page

    @property
    def said(self) -> list[dict[str, Any]]:
        """All that was begun so far, with voice and speed."""
        said: list[dict[str, Any]] = self.page.evaluate("voice.said")
        return said

    @property
    def words(self) -> list[str]:
        """The words of all that was begun so far."""
        return [one["text"] for one in self.said]

    @property
    def marked(self) -> str:
        """The words on the page that are painted as being said."""
        marked: str = self.page.evaluate(MARKED)
        return marked

    @property
    def is_speaking(self) -> bool:
        """Whether anything can be heard."""
        speaking: bool = self.page.evaluate("voice.synthesis.speaking")
        return speaking

    def end(self) -> None:
        """Come to the end of the sentence."""
        self.page.evaluate("voice.tell('onend', {})")

    def break_off(self) -> None:
        """Fail in the middle of the sentence."""
        self.page.evaluate("voice.tell('onerror', { error: 'network' })")

    def to_the_end(self) -> list[str]:
        """Say all there is to say; give the words."""
        while self.is_speaking:
            self.end()
        return self.words

    def expect_state(self, learner: Learner, *buttons: str) -> None:
        """Assert which buttons the bar on show has."""
        bar = learner.view.get_by_role("group", name="読み上げ")
        expect(bar.get_by_role("button")).to_have_text(list(buttons))
