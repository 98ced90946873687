"""The schemas say to editors what the loader demands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from course.schema import schemas, text_of, write_schemas
from tests.courses import TINY

ROOT = Path(__file__).parents[1]
PLACES = {
    "course": "modules/course.yaml",
    "catalogue": "modules/catalogue.yaml",
    "glossary": "modules/glossary.yaml",
    "readings": "modules/readings.yaml",
    "module": "modules/*/module.md",
    "scenario": "modules/*/scenario.yaml",
    "quiz": "quizzes/*.yaml",
}


class _Editor(yaml.SafeLoader):
    """Reads YAML as editors do: a date is a text."""


_Editor.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if not tag.endswith("timestamp")]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> Any:
    """Read a file of a course as an editor does."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1]
    return yaml.load(text, Loader=_Editor)  # noqa: S506 - a safe loader


def errors(name: str, values: Any) -> list[str]:
    """List what a schema has against a file."""
    return [error.message for error in Draft202012Validator(schemas()[name]).iter_errors(values)]


def files(root: Path) -> Iterator[tuple[str, Path]]:
    """Give the files of a course, each with the name of its schema."""
    for name, pattern in PLACES.items():
        yield from ((name, path) for path in sorted(root.glob(pattern)))


@pytest.mark.parametrize("name", PLACES)
def test_the_files_in_schemas_are_what_the_code_makes(name: str) -> None:
    """Run `write_schemas(Path("schemas"))` after a change of the model."""
    path = ROOT / "schemas" / f"{name}.schema.json"
    assert path.read_text(encoding="utf-8") == text_of(schemas()[name])


def test_writing_gives_a_file_for_each_kind(tmp_path: Path) -> None:
    """Each is JSON, with Japanese as it is."""
    written = write_schemas(tmp_path / "schemas")
    assert [path.name for path in written] == [f"{name}.schema.json" for name in PLACES]
    assert all(
        "（例: " in path.read_text(encoding="utf-8")
        for path in written
        if "readings" not in path.name
    )
    assert json.loads(written[0].read_text(encoding="utf-8"))["additionalProperties"] is False


@pytest.mark.parametrize("name", PLACES)
def test_every_schema_is_a_schema(name: str) -> None:
    """It keeps to the draft that editors know."""
    Draft202012Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("root", [TINY, ROOT], ids=["tiny", "real"])
def test_the_schemas_accept_good_courses(root: Path) -> None:
    """An editor marks nothing in a file that loads."""
    found = {str(path): errors(name, read(path)) for name, path in files(root)}
    assert found
    assert not {path: told for path, told in found.items() if told}


def without(values: Any, *path: Any) -> Any:
    """Take a value away."""
    for step in path[:-1]:
        values = values[step]
    return values.pop(path[-1])


def put(value: Any, values: Any, *path: Any) -> Any:
    """Put a value in place of another."""
    for step in path[:-1]:
        values = values[step]
    values[path[-1]] = value
    return values


@pytest.mark.parametrize(
    ("name", "path", "value", "message"),
    [
        ("quiz", ("questions", 0, "prompt"), None, "'prompt' is a required property"),
        ("quiz", ("questions", 0, "hnit"), "x", "'hnit' was unexpected"),
        ("quiz", ("questions", 0, "kind"), "recognize", "is not one of"),
        ("quiz", ("questions", 0, "difficulty"), 4, "greater than the maximum"),
        ("quiz", ("questions", 0, "covers"), [], "non-empty"),
        ("quiz", ("questions", 0, "id"), "問1", "does not match"),
        ("quiz", ("questions", 0, "choices", 0, "correct"), "はい", "not of type 'boolean'"),
        ("course", ("pass_mark",), "８０", "not of type 'integer'"),
        ("course", ("title",), ["題"], "not of type 'string'"),
        ("course", ("title",), "", "too short|non-empty"),
        ("module", ("plan", "if"), None, "'if' is a required property"),
        ("scenario", ("scenes", 0, "choices", 0, "goto"), [], "is not valid under any"),
        ("scenario", ("scenes", 0, "choices", 0, "effects"), {"a": "x"}, "not of type 'integer'"),
    ],
)
def test_the_schemas_refuse_a_broken_course(
    name: str, path: tuple[Any, ...], value: Any, message: str
) -> None:
    """One mistake is marked while it is typed."""
    values = read(next(iter(TINY.glob(PLACES[name]))))
    if value is None:
        without(values, *path)
    else:
        put(value, values, *path)
    told = errors(name, values)
    assert len(told) == 1, told
    assert re.search(message, told[0]), told
