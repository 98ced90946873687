"""Synthetic courses of any size: the first module of the real course, written again under other ids."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIRST = "01-shared-value"


def make_course(target: Path, count: int) -> None:
    """Write a course of `count` modules, each with its own skill, into `target`."""
    (target / "quizzes").mkdir(parents=True)
    modules = target / "modules"
    modules.mkdir()
    names = [f"{number:04}-synthetic" for number in range(1, count + 1)]
    head, _ = _read("modules/course.yaml").split("\nmodules:\n")
    head = re.sub(r"\n {4}modules: .*", "", head)  # every track has all modules
    _write(modules / "course.yaml", head + "\nmodules:\n" + "".join(f"  - {n}\n" for n in names))
    shutil.copy(ROOT / "modules/glossary.yaml", modules)
    _write(modules / "catalogue.yaml", _catalogue(count))
    for number, name in enumerate(names, 1):
        _module(target, name, number)


def touch_one(course: Path) -> None:
    """Change one text of one module, as an author would."""
    path = min(course.glob("modules/*/module.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("## ポイント\n", "## ポイント\n\n少し書き足しました。\n", 1), encoding="utf-8"
    )


def _catalogue(count: int) -> str:
    head, skills = _read("modules/catalogue.yaml").split("skills:\n")
    first = skills.split("  - id: s2\n")[0]
    return head + "skills:\n" + "".join(_renamed(first, number) for number in range(1, count + 1))


def _module(target: Path, name: str, number: int) -> None:
    folder = target / "modules" / name
    shutil.copytree(ROOT / "modules" / FIRST / "figures", folder / "figures")
    for file in ("module.md", "scenario.yaml"):
        _write(folder / file, _renamed(_read(f"modules/{FIRST}/{file}"), number))
    _write(target / "quizzes" / f"{name}.yaml", _renamed(_read(f"quizzes/{FIRST}.yaml"), number))


def _renamed(text: str, number: int) -> str:
    """Give the skill, its items and its questions ids of their own."""
    text = re.sub(r"\bs1\b", f"s{number}", text)
    return re.sub(rf"\[s(?!{number}\.)\d+\.[pcf]\d+\]", f"[s{number}.p1]", text)


def _read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
