"""A new module to begin with: it loads, covers its skill, and explains every key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from course.load import load_course
from course.load.course import FOLDER
from course.model import Course, ModuleHead, Quiz, Scenario, Skill
from course.problems import Problems
from course.sample import figure, module_body, module_head, quiz, scenario
from course.written import written

COURSE_FILE = "modules/course.yaml"
SCHEMA = "# yaml-language-server: $schema={}schemas/{}.schema.json\n"


class NewModuleError(Exception):
    """A module that cannot be made; the message is a sentence for its author."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be made: the skill that it teaches, and ids that are free."""

    folder: str
    module_id: str
    skill: Skill


def new_module(root: Path, folder: str) -> list[Path]:
    """Make the files of a module, and list it in course.yaml; give the paths written."""
    _refuse(root, folder)
    course = load_course(root, Problems())
    if course is None:
        message = "course.yaml・catalogue.yaml・glossary.yaml のどれかを読めません。"
        raise NewModuleError(f"{message}先に python build.py check で直してください。")
    listed = _with_module(root / COURSE_FILE, folder)
    files = _files(_plan(course, folder)) | {COURSE_FILE: listed}
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")
    return [root / path for path in files]


def _refuse(root: Path, folder: str) -> None:
    if not FOLDER.fullmatch(folder):
        message = f"フォルダー名「{folder}」は使えません。"
        raise NewModuleError(
            f"{message}「10-next-step」のように、番号と半角の英小文字で書いてください。"
        )
    for path in (f"modules/{folder}", f"quizzes/{folder}.yaml"):
        if (root / path).exists():
            raise NewModuleError(f"{path} はもうあります。別の名前にしてください。")


def _plan(course: Course, folder: str) -> _Plan:
    taught = {module.head.skill for module in course.modules}
    skills = course.catalogue.skills
    if not skills:
        raise NewModuleError("catalogue.yaml にスキルがありません。先に書いてください。")
    skill = next((skill for skill in skills if skill.id not in taught), skills[-1])
    used = {str(module.id) for module in course.modules}
    names = (f"{skill.id}{'_' * bool(n)}{n or ''}" for n in (0, *range(2, len(used) + 3)))
    return _Plan(folder, next(name for name in names if name not in used), skill)


def _files(plan: _Plan) -> dict[str, str]:
    """Give the text of each new file by its path."""
    home = f"modules/{plan.folder}"
    head = written(module_head(plan.module_id, plan.skill), ModuleHead)
    play = written(scenario(plan.skill), Scenario)
    asked = written(quiz(plan.module_id, plan.skill), Quiz)
    return {
        f"{home}/module.md": f"---\n{head}---\n\n{module_body(plan.skill)}",
        f"{home}/scenario.yaml": SCHEMA.format("../../", "scenario") + play,
        f"{home}/figures/one.svg": figure(),
        f"quizzes/{plan.folder}.yaml": SCHEMA.format("../", "quiz") + asked,
    }


def _with_module(path: Path, folder: str) -> str:
    """Give course.yaml with one more module, everything else as it was."""
    text = path.read_bytes().decode("utf-8")
    last = _last_module(text)
    if last is None:
        raise NewModuleError(f"{COURSE_FILE} の modules に一覧がありません。先に書いてください。")
    lines = text.splitlines(keepends=True)
    line, column = last.end_mark.line, last.end_mark.column
    before, rest = lines[line][:column], lines[line][column:]
    opening = re.match(r"[ \t]*-[ \t]+", before)
    if opening is None:
        lines[line] = f"{before}, {folder}{rest}"
    else:
        ending = "\r\n" if text.find("\r\n") >= 0 else "\n"
        lines[line] = f"{before}{rest.rstrip()}{ending}{opening[0]}{folder}{ending}"
    return "".join(lines)


def _last_module(text: str) -> yaml.Node | None:
    """Give the last value of the list of modules."""
    try:
        whole = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    pairs = whole.value if isinstance(whole, yaml.MappingNode) else []
    for key, value in pairs:
        if key.value == "modules" and isinstance(value, yaml.SequenceNode) and value.value:
            last: yaml.Node = value.value[-1]
            return last
    return None
