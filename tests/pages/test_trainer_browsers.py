"""The desk in the other browsers, opened by double-click: the sample class is read, counted and taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.pages.test_firefox import firefox
from tests.pages.test_webkit import webkit
from tests.trainer import Trainer
from tests.webkit import WebKit

pytestmark = pytest.mark.full
__all__ = ["firefox", "webkit"]
READY = "() => document.documentElement.dataset.ready === 'desk'"
SAMPLE = "() => document.querySelector('#home [data-action=sample]').click()"
COUNTED = """() => document.querySelectorAll('[data-part="matrix-body"] tr').length === 40"""
SHOW = '() => { location.hash = "class"; }'
SAID = """() => {
    const says = [...document.querySelectorAll("#class .figure-says")];
    return says.length > 0 && says.every((one) => one.textContent !== "");
}"""
SEAL = """async () => {
    const key = await course.makeClassKey();
    const sealed = await course.sealRecord('{"course":"x"}', key.public);
    return course.unsealRecord(sealed, key);
}"""
SPILLS = "() => document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def trainer(firefox: Browser, real_site: Path) -> Iterator[Trainer]:
    """Open the desk in Firefox."""
    context = firefox.new_context(viewport={"width": 820, "height": 900})
    made = Trainer(context, real_site.with_name("trainer.html"))
    made.open("", "desk")
    yield made
    context.close()
    made.assert_nothing_wrong()


def test_firefox(trainer: Trainer) -> None:
    """The class is counted; the workbook is saved; records can be sealed."""
    trainer.sample()
    expect(trainer.view.locator(".person")).to_have_count(40)
    assert trainer.page.evaluate(SEAL) == '{"course":"x"}'
    for view in ("class", "items", "failures", "collect", "assign"):
        trainer.go(view)
        assert trainer.page.evaluate(SPILLS) <= 0, view
    trainer.go("out")
    trainer.button("Excel の表（xlsx）を保存").click()  # its driver does not tell of downloads
    expect(
        trainer.view.get_by_text(re.compile("「見本_修了一覧_.*」を保存しました。"))
    ).to_be_visible()


def test_webkit(webkit: WebKit, real_site: Path) -> None:
    """The class is counted, every figure says something, records can be sealed."""
    webkit.open(real_site.with_name("trainer.html").as_uri())
    webkit.until(READY)
    webkit.run(SAMPLE)
    webkit.until(COUNTED)
    webkit.run(SHOW)
    webkit.until(SAID)  # the figures are drawn one after the other
    assert webkit.run(SEAL) == '{"course":"x"}'
    assert webkit.run(SPILLS) <= 0
