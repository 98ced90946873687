"""The texts of a course with each word's reading behind it, for people who look the readings through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from course.checks.readings import texts_read
from course.checks.view import view_of
from course.lexicon import base_lexicon, lexicon_of
from course.model import Course
from course.problems import Problems, Text
from course.text.inline import TOKEN
from course.text.readings import HALF_WIDTH, Lexicon, align


def lexicon_to_read(course: Course) -> Lexicon:
    """Give what is known so far: for a course without readings, too."""
    return lexicon_of(course) or base_lexicon(course)


def texts_to_read(course: Course, root: Path) -> list[Text]:
    """Give what learners see of a course."""
    return list(texts_read(view_of(course, root, Problems())))


def as_read(text: str, lexicon: Lexicon) -> str:
    """Write each word as 漢字(かんじ): as the course says, or as the text itself says."""
    pieces, done = [], 0
    for token in TOKEN.finditer(text):
        if token["base"]:
            before = annotated(text[done : token.start()], lexicon)
            pieces += [before, f"{token['base']}({token['reading']})"]
            done = token.end()
    return "".join([*pieces, annotated(text[done:], lexicon)])


def annotated(text: str, lexicon: Lexicon) -> str:
    """Write the readings of words behind their kanji; what cannot be read gets (?)."""
    pieces, done = [], 0
    for start, end, word in lexicon.resolve(text):
        shown = text[start:end]
        reading = word.reading if word else ""
        own = align(word.surface.translate(HALF_WIDTH), reading) if word and reading else None
        pieces.append(text[done:start])
        for base, over in own or ((shown, reading or "?"),):
            number = shown[: len(shown) - len(word.surface) + 1] if word else ""
            pieces.append(f"{base}({over})" if over else number if base == "N" else base)
        done = end
    return "".join([*pieces, text[done:]])


def module_as_read(course: Course, root: Path, module: str) -> Iterator[str]:
    """Give all texts of a module and its quiz, each behind its place; nothing if there is no such module."""
    name = PurePosixPath(module.replace("\\", "/")).name
    lexicon = lexicon_to_read(course)
    for text in texts_to_read(course, root):
        path = text.place.path
        if path == f"quizzes/{name}.yaml" or path.startswith(f"modules/{name}/"):
            yield f"{path}:{text.place.line}: {as_read(text, lexicon)}"
