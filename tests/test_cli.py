"""The command line, run as people run it: its words, its exit codes, and what it writes."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from course.checks import language, writing
from course.cli import main
from tests.courses import (
    CATALOGUE,
    COURSE,
    FIGURE,
    GLOSSARY,
    MODULE,
    QUIZ,
    SCENARIO,
    line_of,
    replace,
)
from tests.golden import elements
from tests.sites import ROOT, TINY, copy_of

ENCODINGS = ["utf-8", "cp932"]
PROBLEM = re.compile(r"((?:modules|quizzes)/\S+):(\d+): (注意: )?(.+)")
LONG_SENTENCE = "長い、とても、たくさん、点の、ある文です。"


class Run:
    """A finished run of the command line."""

    def __init__(self, root: Path, *arguments: str, encoding: str = "utf-8") -> None:
        """Run `python build.py …` as it stands in `root`, on a console of this encoding."""
        env = {**os.environ, "PYTHONIOENCODING": encoding}
        command = [sys.executable, "build.py", *arguments]
        done = subprocess.run(command, cwd=root, env=env, capture_output=True, check=False)
        self.code = done.returncode
        self.out = done.stdout.decode(encoding).replace("\r\n", "\n")
        self.err = done.stderr.decode(encoding).replace("\r\n", "\n")
        assert "Traceback" not in self.out + self.err, self.err

    @property
    def problems(self) -> list[tuple[str, int, bool]]:
        """Path, line and whether it is a warning, of each problem in the order printed."""
        found = (PROBLEM.fullmatch(line) for line in self.err.splitlines())
        return [(one[1], int(one[2]), bool(one[3])) for one in found if one]


def run(*arguments: str | Path, encoding: str = "utf-8") -> Run:
    """Run a command of this project's build.py."""
    return Run(ROOT, *map(str, arguments), encoding=encoding)


def files(root: Path) -> dict[str, tuple[bytes, int]]:
    """Read everything below a folder, with its times."""
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in root.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Copy the tiny course."""
    return copy_of(TINY, tmp_path)


@pytest.fixture
def with_warning(source: Path) -> Path:
    """Give the tiny course with one warning."""
    replace(source, COURSE, "図書館で本を読み聞かせる人のための、小さな講座です。", LONG_SENTENCE)
    return source


@pytest.fixture
def broken(source: Path) -> Path:
    """Give the tiny course with mistakes in several files, and a warning."""
    replace(source, COURSE, "図書館で本を読み聞かせる人のための、小さな講座です。", LONG_SENTENCE)
    replace(source, QUIZ, "kind: recognise", "kind: recognize")
    replace(source, QUIZ, "covers: [s1.c1]", "covers: [s1.c9]")
    replace(source, SCENARIO, "start: choose", "start: chose")
    replace(source, FIGURE, "</svg>", "<script/></svg>")
    return source


# build


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_without_arguments_the_course_beside_build_py_is_built(
    tmp_path: Path, encoding: str
) -> None:
    """A copy of the project needs nothing else."""
    root = copy_of(TINY, tmp_path)
    shutil.copy(ROOT / "build.py", root)
    shutil.copytree(ROOT / "course", root / "course", ignore=shutil.ignore_patterns("__pycache__"))
    done = Run(root, encoding=encoding)
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in (root / "site").iterdir()) == [
        "assignment.js",
        "course.css",
        "course.js",
        "index.html",
        "trainer.css",
        "trainer.html",
        "trainer.js",
    ]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_summary(source: Path, encoding: str) -> None:
    """It tells how much there is, what it covers, how large and how fast, and which file to open."""
    done = run("build", "--source", source, encoding=encoding)
    assert (done.code, done.err) == (0, "")
    counts, covered, size, opening = done.out.splitlines()
    assert counts == "モジュール 1・場面 5・問題 3"
    assert covered == "出典の項目: ポイント 2/2、留意点 2/2、失敗事例 2/2"
    assert re.fullmatch(r"大きさ [\d,]+ KB・\d+\.\d\d 秒", size)
    assert opening.endswith(f": {source / 'site' / 'index.html'}")
    kilobytes = sum(path.stat().st_size for path in (source / "site").iterdir()) / 1024
    assert f"大きさ {kilobytes:,.0f} KB" in size


def test_the_site_may_go_elsewhere(source: Path, tmp_path: Path) -> None:
    """Then nothing is written into the course."""
    before = files(source)
    done = run("build", "--source", source, "--out", tmp_path / "出力 先" / "site")
    assert done.code == 0
    assert (tmp_path / "出力 先" / "site" / "index.html").is_file()
    assert files(source) == before


def test_a_warning_does_not_stop_a_build(with_warning: Path) -> None:
    """It is told all the same."""
    done = run("build", "--source", with_warning)
    assert done.code == 0
    assert done.problems == [(COURSE, line_of(with_warning, COURSE, "description"), True)]
    assert "誤り 0件、注意 1件" in done.err
    assert (with_warning / "site" / "index.html").is_file()


def test_an_error_leaves_the_old_site(source: Path) -> None:
    """Every byte and every time of it."""
    run("build", "--source", source)
    before = files(source / "site")
    assert len(before) == 7
    replace(source, QUIZ, "kind: recognise", "kind: recognize")
    done = run("build", "--source", source)
    assert done.code == 1
    assert "site は前のまま" in done.err
    assert files(source / "site") == before
    assert sorted(path.name for path in source.iterdir()) == ["modules", "quizzes", "site"]


def test_an_error_makes_no_first_site(broken: Path) -> None:
    """Not even its folder."""
    assert run("build", "--source", broken).code == 1
    assert not (broken / "site").exists()


def test_a_folder_of_somebody_else_is_refused(source: Path, tmp_path: Path) -> None:
    """With a sentence, and code 1."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine", encoding="utf-8")
    done = run("build", "--source", source, "--out", tmp_path / "mine")
    assert done.code == 1
    assert "この道具が作っていないもの" in done.err
    assert list(files(tmp_path / "mine")) == ["letter.txt"]


# check


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_check_of_a_sound_course(source: Path, encoding: str) -> None:
    """It says how much there is, and writes nothing."""
    before = files(source)
    done = run("check", "--source", source, encoding=encoding)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("モジュール 1・場面 5・問題 3\n")
    assert files(source) == before


@pytest.mark.parametrize(
    ("fixture", "options", "code"),
    [
        ("source", [], 0),
        ("source", ["--strict"], 0),
        ("with_warning", [], 0),
        ("with_warning", ["--strict"], 1),
        ("broken", [], 1),
        ("broken", ["--strict"], 1),
        ("with_warning", ["--json"], 0),
        ("with_warning", ["--json", "--strict"], 1),
        ("broken", ["--json"], 1),
    ],
)
def test_exit_codes_of_check(
    request: pytest.FixtureRequest, fixture: str, options: list[str], code: int
) -> None:
    """0 is sound, 1 has errors; a warning counts where one is strict."""
    assert run("check", "--source", request.getfixturevalue(fixture), *options).code == code


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_all_problems_of_all_files_come_in_one_run(broken: Path, encoding: str) -> None:
    """Errors first, then warnings, each by path and line; nothing is written."""
    before = files(broken)
    done = run("check", "--source", broken, encoding=encoding)
    assert files(broken) == before
    errors = [(path, line) for path, line, warning in done.problems if not warning]
    warnings = [(path, line) for path, line, warning in done.problems if warning]
    assert {path for path, _ in errors} == {QUIZ, SCENARIO, FIGURE}
    assert (QUIZ, line_of(broken, QUIZ, "recognize")) in errors
    assert (SCENARIO, line_of(broken, SCENARIO, "start: chose")) in errors
    assert (FIGURE, line_of(broken, FIGURE, "<script/>")) in errors
    assert warnings == [(COURSE, line_of(broken, COURSE, "description"))]
    assert errors == sorted(errors)
    assert [warning for _, _, warning in done.problems] == [False] * len(errors) + [True]
    assert done.err.splitlines()[-1] == f"誤り {len(errors)}件、注意 1件"


def report(source: Path) -> dict[str, Any]:
    """Read what `check --json` prints."""
    told: dict[str, Any] = json.loads(run("check", "--json", "--source", source).out)
    return told


def test_json_of_a_sound_course(source: Path) -> None:
    """Exactly these keys and numbers."""
    assert report(source) == {
        "modules": 1,
        "questions": 3,
        "scenes": 5,
        "covered": {"failures": 2, "points": 2, "cautions": 2},
        "tracks": [
            {"track": track, "module": "s1", "scenes": 5, "met": 2, "questions": questions, "asked": 2, "failures": 2, "minutes": minutes, "forms": {"A": 0, "B": 0}}
            for track, questions, minutes in (("adult", 3, 5), ("pupil", 2, 4))
        ],
        "reports": dict.fromkeys([*writing.REPORT, *language.REPORT], 0),
        "excused": [],
        "problems": [],
    }  # fmt: skip


def test_json_of_a_broken_course(broken: Path) -> None:
    """Each problem has its place, how bad it is, what it is, and the cure; nothing else is printed."""
    told = report(broken)
    assert list(told) == ["modules", "questions", "scenes", "covered", "tracks", "reports", "excused", "problems"]  # fmt: skip
    assert told["reports"]["commas"] == 1
    assert all(type(told[name]) is int for name in ("modules", "questions", "scenes"))
    assert set(told["covered"]) == {"failures", "points", "cautions"}
    for problem in told["problems"]:
        assert list(problem) == ["path", "line", "severity", "message", "hint"]
        assert (broken / problem["path"]).is_file()
        assert problem["line"] >= 1
        assert problem["severity"] in {"error", "warning"}
        assert problem["message"]
        assert problem["hint"]
    places = [(problem["path"], problem["line"]) for problem in told["problems"]]
    assert places == sorted(places)
    printed = run("check", "--source", broken).problems
    assert sorted(places) == sorted((path, line) for path, line, _ in printed)
    assert run("check", "--json", "--source", broken).err == ""


def test_json_without_a_course(tmp_path: Path) -> None:
    """The shape stays where nothing can be read."""
    told = report(tmp_path)
    assert (told["modules"], told["questions"], told["scenes"]) == (0, 0, 0)
    assert told["covered"] == {"failures": 0, "points": 0, "cautions": 0}
    assert told["tracks"] == told["excused"] == []
    assert told["problems"]


def test_json_reaches_a_console_of_windows(with_warning: Path) -> None:
    """It can be read in the encoding of the console."""
    done = run("check", "--json", "--source", with_warning, encoding="cp932")
    assert "「、」が4個" in json.loads(done.out)["problems"][0]["message"]


def test_signs_that_a_console_lacks_are_replaced(source: Path) -> None:
    """A problem is told even if it quotes what cp932 cannot say."""
    replace(source, SCENARIO, "start: choose", "start: 𠮷野😀")
    done = run("check", "--source", source, encoding="cp932")
    assert done.code == 1
    assert (SCENARIO, line_of(source, SCENARIO, "start: 𠮷"), False) in done.problems


# Bad content

EDITS = {
    "no front matter": (MODULE, "---\nid: s1\n", "id: s1\n"),
    "an unclosed quote": (QUIZ, "hint: 聞く", 'hint: "聞く'),
    "a tab": (QUIZ, "    type: multiple", "\ttype: multiple"),
    "a list for a text": (COURSE, "subtitle: はじめての読み聞かせ", "subtitle: [a, b]"),
    "a text for a list": (QUIZ, "    choices:\n      - {id: a, text: 年齢", "    choices: a\n    x:\n      - {id: a, text: 年齢"),
    "an anchor to itself": (GLOSSARY, "terms:", "terms: &a [*a]\nmore:"),
    "a billion laughs": (GLOSSARY, "terms:", "a: &a [x,x]\nb: &b [*a,*a]\nterms:"),
    "a python object": (COURSE, "subtitle: はじめての読み聞かせ", "subtitle: !!python/object/apply:os.getcwd []"),
    "an unknown key": (CATALOGUE, "publisher: みどり図書館", "publisher: みどり図書館\npubisher: a"),
    "a mapping for a text": (COURSE, "version: 1.0.0", "version: {a: b}"),
    "a huge number": (COURSE, "pass_mark: 80", "pass_mark: 1e999"),
    "nothing": (SCENARIO, "start: choose", "start:"),
    "an unclosed box": (MODULE, "森さんは、絵の大きな本を選びました。\n:::", "森さんは"),
    "a figure outside": (MODULE, "figures/steps.svg", "../../../../etc/passwd"),
    "a figure that is a folder": (MODULE, "figures/steps.svg", "figures"),
    "no such figure": (MODULE, "figures/steps.svg", "figures/none.png"),
    "a bad drawing": (FIGURE, "</svg>", ""),
    "an empty drawing": (FIGURE, "<svg xmlns", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns"),
    "an unknown item": (MODULE, "### 聞く人を知る [s1.p1]", "### 聞く人を知る [s9.p9]"),
    "an unknown term": (MODULE, "[[司書]]", "[[だれか]]"),
    "a module twice": (COURSE, "  - 01-welcome", "  - 01-welcome\n  - 01-welcome"),
    "a folder outside": (COURSE, "  - 01-welcome", "  - ../../tmp"),
    "a bad condition": (SCENARIO, "when: calm >= 3\n", "when: calm => 3\n"),
    "a scene that nobody reaches": (SCENARIO, "to: end_fair", "to: end_good"),
    "no right answer": (QUIZ, "text: 年齢に合う本を選ぶ, correct: true", "text: 年齢に合う本を選ぶ"),
    "an unknown skill": (MODULE, "skill: s1", "skill: s7"),
    "an unknown person": (SCENARIO, "who: mori", "who: nobody"),
    "an unknown track": (QUIZ, "tracks: [adult, pupil]", "tracks: [adult, cat]"),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_bad_content_is_told_with_its_line(
    source: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Never with a traceback; every command that needs a sound course ends with 1 and writes nothing."""
    path, old, new = EDITS[name]
    replace(source, path, old, new)
    before = files(source)
    for command in (["build"], ["check"], ["check", "--json"], ["review"], ["generate"]):
        assert main([*command, "--source", str(source)], source) == 1
        told = capfd.readouterr()
        if "--json" not in command:
            assert PROBLEM.search(told.err), told.err
    assert files(source) == before


BYTES: dict[str, bytes] = {
    "nothing": b"",
    "blanks": b" \n\t\n",
    "Shift_JIS": "title: 日本語".encode("cp932"),
    "UTF-16": "title: a".encode("utf-16"),
    "zeros": b"\0" * 100,
    "any bytes": bytes(range(256)),
    "a control character": b"title: a\x07b\n",
    "a list": b"- a\n- b\n",
    "a word": b"word",
    "two documents": b"a: 1\n---\nb: 2\n",
    "deep brackets": b"a: " + b"[" * 5000,
    "a front matter alone": b"---\nid: s1\n---\n",
}


@pytest.mark.parametrize("path", [COURSE, CATALOGUE, GLOSSARY, MODULE, SCENARIO, QUIZ])
@pytest.mark.parametrize("name", BYTES)
def test_files_that_are_none_of_ours(
    source: Path, path: str, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever a file holds, it is named."""
    (source / path).write_bytes(BYTES[name])
    assert main(["check", "--source", str(source)], source) == 1
    assert any(line.startswith(f"{path}:") for line in capfd.readouterr().err.splitlines())


@pytest.mark.parametrize("path", [COURSE, CATALOGUE, GLOSSARY, MODULE, SCENARIO, QUIZ])
@pytest.mark.parametrize("instead", ["nothing", "a folder"])
def test_files_that_are_missing(
    source: Path, path: str, instead: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """A folder in the place of a file is no file either."""
    (source / path).unlink()
    if instead == "a folder":
        (source / path).mkdir()
    assert main(["check", "--source", str(source)], source) == 1
    assert any(line.startswith(f"{path}:1: ") for line in capfd.readouterr().err.splitlines())


@pytest.mark.parametrize("command", ["build", "check", "review", "generate", "new module 02-next"])
@pytest.mark.parametrize(
    ("where", "code", "said"),
    [
        ("missing", 2, "missing がありません"),
        ("file", 2, "file がありません"),
        ("empty", 1, "course.yaml"),
    ],
)
def test_a_source_that_is_no_course(
    tmp_path: Path, command: str, where: str, code: int, said: str
) -> None:
    """A sentence says what is missing; nothing is made there. No folder at all is wrong usage."""
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    before = sorted(tmp_path.rglob("*"))
    name, *rest = command.split()
    done = run(name, "--source", tmp_path / where, *rest)
    assert done.code == code
    assert said in done.err
    assert sorted(tmp_path.rglob("*")) == before


# The other commands


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    "arguments",
    [
        ["bake"],
        ["build", "--fast"],
        ["build", "more"],
        ["check", "--out", "x"],
        ["serve", "--port", "eighty"],
        ["new"],
        ["new", "scene", "x"],
        ["new", "module"],
        ["--strict"],
        ["build", "--source"],
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], encoding: str) -> None:
    """Code 2, and where to read how it is used."""
    done = run(*arguments, encoding=encoding)
    assert done.code == 2
    assert "使い方が正しくありません" in done.err
    assert "--help" in done.err
    assert done.out == ""


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["serve"], ["new"], ["review"]])
def test_help(command: list[str], encoding: str) -> None:
    """Every command explains itself."""
    done = run(*command, "--help", encoding=encoding)
    assert (done.code, done.err) == (0, "")
    assert "--help" in done.out


def test_a_new_module_builds(source: Path) -> None:
    """From its first minute."""
    done = run("new", "module", "02-next", "--source", source)
    assert done.code == 0
    named = [Path(line.strip()) for line in done.out.splitlines() if line.startswith("  ")]
    assert len(named) == 5
    assert all(path.is_file() for path in named)
    built = run("build", "--source", source)
    assert (built.code, built.err) == (0, "")
    assert built.out.startswith("モジュール 2・")


def test_a_new_module_of_an_old_name_is_refused(source: Path) -> None:
    """Nothing changes."""
    before = files(source)
    done = run("new", "module", "01-welcome", "--source", source)
    assert done.code == 1
    assert "もうあります" in done.err
    assert files(source) == before


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_review_makes_the_sheet(source: Path, tmp_path: Path, encoding: str) -> None:
    """In the course, or where one wants it; all questions are in it."""
    assert run("review", "--source", source, encoding=encoding).code == 0
    done = run("review", "--source", source, "--out", tmp_path / "表.html", encoding=encoding)
    assert str(tmp_path / "表.html") in done.out
    made = (tmp_path / "表.html").read_bytes()
    assert made == (source / "review.html").read_bytes()
    page = elements(made.decode("utf-8"))
    assert sum(one.tag == "article" for one in page.all()) == 3


def test_generate_writes_schemas_and_the_table_of_sources(source: Path) -> None:
    """Both can be made again and again."""
    done = run("generate", "--source", source)
    assert done.code == 0
    assert len(list((source / "schemas").glob("*.schema.json"))) == 7
    assert "| ポイント①-1（s1.p1） |" in (source / "docs" / "sources.md").read_text(
        encoding="utf-8"
    )
    first = {name: data for name, (data, _) in files(source).items()}
    assert run("generate", "--source", source).code == 0
    assert {name: data for name, (data, _) in files(source).items()} == first


OLD = "skills: [{points: {s1.p1: 年齢を先に知ることから始め、本はそのあとで選ぶようにする。}}]"


@pytest.fixture
def kept(source: Path, tmp_path: Path) -> Path:
    """Give the tiny course, with the hashes of its source."""
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    done = run("shingles", tmp_path / "old.yaml", "--source", source)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("作りました。15字の並び 13・項目 1\n")
    return source


def test_what_is_copied_from_the_source_is_an_error(kept: Path) -> None:
    """Once there are hashes to compare with."""
    assert run("check", "--source", kept).code == 0
    replace(kept, MODULE, "年齢と人数を聞きます。", "年齢を先に知ることから始め、本は後です。")
    done = run("check", "--source", kept)
    assert done.code == 1
    assert "出典と同じ文があります" in done.err


def test_a_new_edition_tells_what_to_read_again(kept: Path, tmp_path: Path) -> None:
    """In words or as data; `check` is as sound as before."""
    new = tmp_path / "new.yaml"
    new.write_text(OLD.replace("先に", "まず"), encoding="utf-8")
    done = run("check", "--source", kept, "--catalogue", new)
    assert done.code == 0
    assert "  s1.p1（ポイント①-1）文が変わりました\n    問題: s1.q01\n" in done.out
    data = json.loads(run("check", "--json", "--source", kept, "--catalogue", new).out)
    assert [change["item"] for change in data["catalogue"]] == ["s1.p1"]
    same = run("check", "--source", kept, "--catalogue", tmp_path / "old.yaml")
    assert same.out.endswith("出典の項目に、変わったものはありません。\n")


@pytest.mark.parametrize("text", [None, "a: [", "a: 1"], ids=["missing", "no YAML", "no catalogue"])
def test_a_catalogue_that_cannot_be_read(kept: Path, tmp_path: Path, text: str | None) -> None:
    """It is named; nothing is written."""
    if text is not None:
        (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
    before = files(kept)
    for command in (["check", "--catalogue"], ["shingles"]):
        done = run(command[0], "--source", kept, *command[1:], tmp_path / "new.yaml")
        assert done.code == 1
        assert "new.yaml" in done.err
    assert files(kept) == before


def test_generate_needs_a_place_for_the_table(source: Path) -> None:
    """A document without its marks stays as it is."""
    (source / "docs").mkdir()
    (source / "docs" / "sources.md").write_text("# 出典\n", encoding="utf-8")
    done = run("generate", "--source", source)
    assert done.code == 1
    assert "sources.md: 表を書く場所がありません" in done.err
    assert (source / "docs" / "sources.md").read_text(encoding="utf-8") == "# 出典\n"
    assert not (source / "schemas").exists()


@pytest.mark.parametrize("command", ["build --out {}/site", "review --out {}/x.html"])
def test_a_place_that_cannot_be_written(source: Path, tmp_path: Path, command: str) -> None:
    """A file stands where a folder is needed: a sentence names it."""
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    name, *rest = command.format(tmp_path / "file").split()
    done = run(name, "--source", source, *rest)
    assert done.code == 1
    assert str(tmp_path / "file") in done.err
    assert len(done.err.splitlines()) == 1


def test_generate_where_nothing_can_be_written(source: Path) -> None:
    """A file stands where the schemas go."""
    (source / "docs").write_text("a file", encoding="utf-8")
    done = run("generate", "--source", source)
    assert done.code == 1
    assert "docs" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_reader_that_goes_away_is_no_failure_of_ours(source: Path) -> None:
    """`check --json | head -1` ends without a traceback."""
    command = [sys.executable, "build.py", "check", "--json", "--source", str(source)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""


def test_nothing_but_words_goes_to_a_file(source: Path) -> None:
    """How far a run has come is shown on terminals only: no carriage returns in a log."""
    done = run("build", "--source", source)
    assert "\r" not in done.out + done.err
    assert "読み込み" not in done.err
