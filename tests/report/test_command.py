"""`build.py report`, run as people run it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from course.build import check
from course.cli import main
from course.facts import facts_of
from course.report.command import report, summary
from tests import records
from tests.records.learners import Learner, seeded
from tests.records.rows import packed
from tests.sites import PLAYER_COURSE


def record_of_the_course() -> dict[str, Any]:
    """Make a record of the player's course, of somebody who only looked."""
    course = check(PLAYER_COURSE).course
    assert course is not None
    facts = facts_of(course)
    one = Learner(facts, facts["tracks"][0]["id"], 0, 1_790_000_000_000, seeded(1))
    one.begin()
    good: dict[str, Any] = json.loads(records.files()["03-looked.json"])
    claim = {"percent": None, "ended": False, "done": False}
    modules = dict.fromkeys(facts["tracks"][0]["modules"], claim)
    head = {"course": facts["course"], "version": facts["version"], "track": one.track}
    claims = {**good["claims"], "modules": modules}
    return {**good, **head, "claims": claims, **packed({"entries": one.entries})}


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Run the command on the player's course."""
    told = [*map(str, arguments), "--source", str(PLAYER_COURSE)]
    code = main(["report", *told], PLAYER_COURSE)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who was read, what was refused and why, and where the workbook is."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").write_text(json.dumps(record_of_the_course()), encoding="utf-8")
    for name in ("b", "c"):
        (tmp_path / "in" / f"{name}.json").write_bytes(records.files()["03-looked.json"])
    out = tmp_path / "out.xlsx"
    out.write_text("an older report", encoding="utf-8")
    code, said, err = run(capsys, tmp_path / "in", tmp_path / "gone.zip", "-o", out)
    assert (code, err) == (0, "")
    first, second, *reasons, last = said.splitlines()
    assert first == "1人（修了 0人）"
    assert second == "記録 4件: 使った 1・新しい記録に含まれた 0・はじいた 3"
    assert reasons[0].startswith("  b.json など2件: 別の講座（small-course）の記録です。")
    assert reasons[1].startswith("  gone.zip: ファイルを開けませんでした（見つかりません）。")
    assert last == f"作りました: {out}"
    assert load_workbook(out)["完了"]["D2"].value == "見ただけ"


def test_nothing_that_could_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, and what stands in the place of the report stays."""
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    out = tmp_path / "out.xlsx"
    out.write_text("an older report", encoding="utf-8")
    code, said, err = run(capsys, tmp_path / "a.json", "-o", out)
    assert code == 1
    assert "途中で切れているか" in said
    assert err == "読める記録がないので、何も書きませんでした。\n"
    assert out.read_text(encoding="utf-8") == "an older report"


def test_a_place_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback."""
    (tmp_path / "a.json").write_text(json.dumps(record_of_the_course()), encoding="utf-8")
    code, _, err = run(capsys, tmp_path / "a.json", "-o", tmp_path / "gone" / "out.xlsx")
    assert code == 1
    assert err.startswith("ファイルを読み書きできませんでした")


def test_the_class_as_a_zip(tmp_path: Path) -> None:
    """The same people and reasons as file by file; the sealed one is told where it can be opened."""
    steps: list[tuple[str, int, int]] = []
    out = tmp_path / "out.xlsx"
    reported = report(
        [records.HERE / "class.zip"], out, records.facts(), lambda *one: steps.append(one)
    )
    expected = records.expected()
    assert [source.reason for source in reported.intake.sources] == [
        source["reason"] for source in expected["sources"]
    ]
    assert len(reported.people) == expected["figures"]["people"]
    assert "クラスの鍵を読み込んだ講師の机（trainer.html）で開いてください。" in "".join(
        summary(reported)
    )
    assert len(load_workbook(out)["はじかれた記録"]["A"]) == 23
    assert {what for what, _, _ in steps} == {"記録を読む", "人ごとにまとめる"}


def test_many_reasons_are_cut_short(tmp_path: Path) -> None:
    """The sheet has them all."""
    record = json.loads(records.files()["03-looked.json"])
    for number in range(25):
        text = json.dumps({**record, "course": f"course-{number}"})
        (tmp_path / f"{number:02}.json").write_text(text, encoding="utf-8")
    lines = summary(report([tmp_path], tmp_path / "out.xlsx", records.facts()))
    assert len(lines) == 2 + 20 + 1
    assert lines[-1] == "  ほかの理由が5つあります。"
