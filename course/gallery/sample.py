"""The course that the gallery shows components in: `sample/`, and a component's own files over it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from course.load import load_course
from course.new import COURSE_FILE, new_module
from course.problems import Problems

SAMPLE = Path(__file__).parent / "sample"
HEADS = (COURSE_FILE, "modules/catalogue.yaml")
"""What says which modules there are."""
TITLE = "ここにモジュールの題を書く"

Texts = dict[str, str]
"""The text of each file of a course by its path."""


def sample_with(content: Texts) -> Texts:
    """Give the sample course with a component's own files laid over it."""
    heads = tuple((path, text) for path, text in content.items() if path in HEADS)
    rest = {path: text for path, text in content.items() if path not in HEADS}
    return _complete(heads) | rest


@cache
def _complete(heads: tuple[tuple[str, str], ...]) -> Texts:
    """Give the sample with a stand-in module for each skill that it does not teach."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        lay(texts_in(SAMPLE) | dict(heads), root)
        course = load_course(root, Problems())
        taught = {module.head.skill for module in course.modules} if course else set()
        skills = [s for s in course.catalogue.skills if s.id not in taught] if course else []
        for number, skill in enumerate(skills, len(taught) + 1):
            new_module(root, f"{number:02}-sample")
            module = root / "modules" / f"{number:02}-sample" / "module.md"
            text = module.read_text(encoding="utf-8").replace(TITLE, skill.tagline)
            module.write_text(text, encoding="utf-8", newline="\n")
        return texts_in(root)


def lay(texts: Texts, root: Path) -> None:
    """Write the files of a course."""
    for path, text in texts.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def texts_in(root: Path) -> Texts:
    """Read the files of a course."""
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}
