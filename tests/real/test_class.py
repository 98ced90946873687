"""A class of the real course: learners play it in the browser and hand in; desk and report say the same of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from course.cli import main
from tests.conftest import OpenLearner
from tests.learner import PATIENCE, Learner
from tests.real.classmates import Classmate, Desk
from tests.sites import ROOT

SECTIONS = ("企画課", "市民課", "福祉課", "道路課")
TITLE = "秋の研修"
Percents = list[int | None]

PERCENTS = """(modules) => modules.map((id) => {
    const row = document.querySelector(`[data-view="progress"] [data-row="${id}"]`);
    const percent = /(\\d+)%/.exec(row.textContent);
    return percent ? Number(percent[1]) : null;
})"""
MATRIX = """(table) => Object.fromEntries([...table.querySelectorAll("tbody tr")].map((row) => {
    const number = row.querySelector(".person-about").textContent.split("・").at(-1);
    const cells = [...row.querySelectorAll("td")].slice(1, -1).filter((cell) => !cell.classList.contains("cell-off"));
    const percents = cells.map((cell) => Number.parseInt(cell.querySelector(".cell-percent")?.textContent ?? "", 10));
    return [number, percents.map((percent) => (Number.isNaN(percent) ? null : percent))];
}))"""


@dataclass
class Class:
    """What a class hands in, and what each learner's own page says of the quizzes."""

    folder: Path
    told: dict[str, Percents] = field(default_factory=dict)
    by_file: set[str] = field(default_factory=set)
    codes: list[str] = field(default_factory=list)

    @property
    def mail(self) -> str:
        """The codes as they come: in mails that quote each other."""
        return "\n".join(
            f"お世話になります。提出します。\n> {code}\n--\n市民課" for code in self.codes
        )


def turn_to(page: Page, view: str) -> None:
    """Go to a view of the desk, as following a link does."""
    page.evaluate("view => { location.hash = view; }", view)
    page.locator(f'.view.is-current[data-view="{view}"]').wait_for(state="attached")


def assign(page: Page, site: Path, modules: tuple[str, ...]) -> None:
    """Make an assignment at the desk as a trainer does, and lay its file beside the course."""
    turn_to(page, "assign")
    page.get_by_label("題", exact=True).fill(TITLE)
    boxes = page.get_by_role("group", name="モジュール").get_by_role("checkbox")
    for index in range(boxes.count()):
        boxes.nth(index).set_checked(index < len(modules))
    page.get_by_role("button", name="この内容で課題を作る").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="assignment.js を保存").click()
    download.value.save_as(site.with_name("assignment.js"))


def identify(learner: Learner, mate: Classmate) -> None:
    """Go where records are handed in, and say who one is."""
    learner.go("submit")
    learner.view.get_by_role("radio", name="職員", exact=True).check(force=True)
    for label, text in mate.identity.items():
        learner.view.get_by_role("textbox", name=label, exact=True).fill(text)


def hand_in_file(learner: Learner, mate: Classmate, folder: Path) -> Path:
    """Make the file of one's record."""
    identify(learner, mate)
    with learner.page.expect_download() as download:
        learner.button("ファイルを作る").click()
    path = (
        folder / f"{mate.number}-{len(list(folder.iterdir()))}-{download.value.suggested_filename}"
    )
    download.value.save_as(path)
    return path


def hand_in_code(learner: Learner, mate: Classmate) -> str:
    """Copy the text that stands for one's record."""
    identify(learner, mate)
    learner.view.get_by_text("ファイルを渡せないとき").click()
    code: str = learner.view.get_by_label("記録の文字").input_value()
    assert len(code) < 200
    return code


def edit_score(file: Path) -> None:
    """Claim to have passed with full marks, and leave the answers as they are."""
    record = json.loads(file.read_text(encoding="utf-8"))
    for claim in record["claims"]["modules"].values():
        claim.update(percent=100, ended=True, done=True)
    record["claims"]["complete"] = True
    file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def damage(file: Path) -> None:
    """Lose the end of a file, as a copy that was broken off does."""
    file.write_bytes(file.read_bytes()[:-2000])


Sheets = dict[str, list[dict[str, Any]]]
Start = Callable[[], Learner]


def study(start: Start, mate: Classmate, whole: Class, parts: list[tuple[str, ...]]) -> None:
    """Learn on as many devices as there are parts, and hand in from each."""
    for modules in parts:
        learner = start()
        expect(learner.view.get_by_role("heading", name=TITLE)).to_be_visible()
        Desk(learner, mate).study(modules, tests=modules == parts[-1])
        learner.go("progress")
        told: Percents = learner.page.evaluate(PERCENTS, mate.modules)
        known = whole.told.get(mate.key, told)
        whole.told[mate.key] = [
            max((one for one in both if one is not None), default=None)
            for both in zip(known, told, strict=True)
        ]
        hand_in(learner, mate, whole)
        learner.page.close()


def hand_in(learner: Learner, mate: Classmate, whole: Class) -> None:
    """Hand in as this person does: honestly or not, with a file or without."""
    if mate.trait in {"code", "damaged"}:
        whole.codes.append(hand_in_code(learner, mate))
    if mate.trait != "code":
        file = hand_in_file(learner, mate, whole.folder)
        {"edited": edit_score, "damaged": damage}.get(mate.trait, lambda _: None)(file)
    if mate.trait not in {"code", "damaged"}:
        whole.by_file.add(mate.key)


def make_class(count: int, modules: tuple[str, ...]) -> list[Classmate]:
    """Have people of different abilities; of each four one hands in by code, as does every other of the second half."""
    traits = {1: "file", 2: "damaged", 3: "edited", 4: "devices", 5: "edited"}
    return [
        Classmate(
            number, 0.95 if number == 1 else 0.35 + 0.6 * (number * 7 % 10) / 10, modules,
            SECTIONS[number % len(SECTIONS)], traits.get(number, "file" if number % 2 else "code"),
        )
        for number in range(1, count + 1)
    ]  # fmt: skip


def read_at_desk(page: Page, whole: Class) -> None:
    """Drop the files, and paste what the mails say."""
    turn_to(page, "collect")
    page.locator('[data-part="files"]').set_input_files(sorted(whole.folder.iterdir()))
    expect(page.locator('[data-part="collect-says"]')).to_contain_text("件を読みました")
    page.get_by_label("文字の記録", exact=True).fill(whole.mail)
    page.get_by_role("button", name="読み取る").click()
    told = f"{len(whole.codes)}人分を読み取りました"
    expect(page.locator('[data-part="paste-says"]')).to_contain_text(told)


def sheets(path: Path) -> Sheets:
    """Read a workbook: sheet → rows by column."""
    found = {}
    for sheet in load_workbook(path).worksheets:
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return found


def saved_at_desk(page: Page, target: Path) -> Sheets:
    """Save the workbook that the desk makes."""
    turn_to(page, "out")
    with page.expect_download() as download:
        page.get_by_role("button", name="Excel の表（xlsx）を保存").click()
    download.value.save_as(target)
    return sheets(target)


def numbers(rows: list[dict[str, Any]]) -> list[str]:
    """List whose rows these are."""
    return sorted({row["番号"] for row in rows})


def of(rows: list[dict[str, Any]], people: set[str]) -> list[dict[str, Any]]:
    """Give the rows of some people in a fixed order, without empty cells: codes bring the desk more columns."""
    chosen = [row for row in rows if row["番号"] in people]
    filled = [{name: value for name, value in row.items() if value is not None} for row in chosen]
    return sorted(filled, key=lambda row: [str(value) for value in row.values()])


@dataclass
class Room:
    """Where a class meets: its course, where learners open it, and the trainer's desk."""

    site: Path
    start: Start
    desk: Page
    folder: Path


@pytest.fixture
def room(
    browser: Browser, open_learner: OpenLearner, real_site: Path, tmp_path: Path
) -> Iterator[Room]:
    """Have the real course in a folder of its own, where an assignment can be laid."""
    site = Path(shutil.copytree(real_site.parent, tmp_path / "site")) / real_site.name
    desk = browser.new_page()
    desk.set_default_timeout(PATIENCE)
    desk.goto(site.with_name("trainer.html").as_uri())
    yield Room(site, lambda: open_learner(site=site), desk, tmp_path)
    desk.close()


@pytest.mark.parametrize(
    ("count", "modules"),
    [(4, ("s1", "s2")), pytest.param(40, ("s1", "s2", "s3"), marks=pytest.mark.full)],
)
def test_desk_and_report_say_the_same_of_a_class(
    room: Room, count: int, modules: tuple[str, ...]
) -> None:
    """Same people and percents as on the learners' own pages; who edited is named, what is damaged is refused."""
    people = make_class(count, modules)
    whole = learn(room, people)
    read_at_desk(room.desk, whole)
    turn_to(room.desk, "people")
    assert room.desk.locator('[data-part="matrix"]').evaluate(MATRIX) == whole.told
    at_desk = saved_at_desk(room.desk, room.folder / "desk.xlsx")
    target = room.folder / "report.xlsx"
    assert main(["report", str(whole.folder), "-o", str(target)], ROOT) == 0
    see_the_same(at_desk, sheets(target), whole)
    see_what_was_done(at_desk, people)


def learn(room: Room, people: list[Classmate]) -> Class:
    """Have all take the trainer's assignment, learn, and hand in."""
    assign(room.desk, room.site, people[0].modules)
    whole = Class(room.folder / "records")
    whole.folder.mkdir()
    for mate in people:
        modules = mate.modules
        parts = [modules[:1], modules[1:]] if mate.trait == "devices" else [modules]
        study(room.start, mate, whole, parts)
    return whole


def see_the_same(at_desk: Sheets, report: Sheets, whole: Class) -> None:
    """Compare the desk's workbook with the report's, cell by cell; codes are read at the desk alone."""
    assert numbers(at_desk["完了"]) == sorted(whole.told)
    assert numbers(report["完了"]) == sorted(whole.by_file)
    for sheet in ("完了", "得点"):
        assert of(at_desk[sheet], whole.by_file) == of(report[sheet], whole.by_file)
    for sheet in ("問題", "失敗事例", "テスト", "確信度", "はじかれた記録"):
        assert at_desk[sheet] == report[sheet]


def see_what_was_done(at_desk: Sheets, people: list[Classmate]) -> None:
    """Find those named who edited a score or had two devices, and nobody else; only the damaged file is refused."""
    flags = {row["番号"]: row["知らせ"] or "" for row in at_desk["完了"]}
    for mate in people:
        assert ("答えから計算した点と違います" in flags[mate.key]) == (mate.trait == "edited")
        assert ("1人分に合わせました" in flags[mate.key]) == (mate.trait == "devices")
    refused = [row["ファイル"] for row in at_desk["はじかれた記録"] if row["扱い"] == "はじいた"]
    damaged = [mate.number for mate in people if mate.trait == "damaged"]
    assert [int(name.split("-")[0]) for name in refused] == damaged
