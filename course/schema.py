"""JSON Schemas for the editors of authors, made from the model's annotations and rules."""

from __future__ import annotations

import json
import types
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from course.fields import Rule, is_required, rule_of
from course.model import Catalogue, CourseInfo, Glossary, ModuleHead, Quiz, Readings, Scenario
from course.problems import Text

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, tuple[Any, str]] = {
    "course": (CourseInfo, "modules/course.yaml"),
    "catalogue": (Catalogue, "modules/catalogue.yaml"),
    "glossary": (Glossary, "modules/glossary.yaml"),
    "readings": (Readings, "modules/readings.yaml"),
    "module": (ModuleHead, "module.md の先頭の設定"),
    "scenario": (Scenario, "scenario.yaml"),
    "quiz": (Quiz, "quizzes/ の問題"),
}


def schemas() -> dict[str, Schema]:
    """Give the schema of each kind of file by its name."""
    return {name: _file(cls, title) for name, (cls, title) in FILES.items()}


def write_schemas(folder: Path) -> list[Path]:
    """Write all schemas; give the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, schema in schemas().items():
        path = folder / f"{name}.schema.json"
        path.write_text(text_of(schema), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


def text_of(schema: Schema) -> str:
    """Give a schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _file(cls: Any, title: str) -> Schema:  # noqa: ANN401 - any of the model's classes
    parts: dict[str, Schema] = {}
    whole = _mapping(cls, parts)
    return {"$schema": DRAFT, "title": title, **whole, "$defs": parts}


def _mapping(cls: Any, parts: dict[str, Schema]) -> Schema:  # noqa: ANN401 - as above
    hints = get_type_hints(cls)
    properties: Schema = {}
    required = []
    for declared in fields(cls):
        if rule := rule_of(declared):
            name = rule.alias or declared.name
            properties[name] = {
                "description": describe(rule),
                **_value(hints[declared.name], rule, parts),
            }
            if is_required(declared):
                required.append(name)
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def describe(rule: Rule) -> str:
    """Say what a key is for, with its example."""
    return f"{rule.doc}（例: {rule.example}）" if rule.example else rule.doc


def _value(hint: Any, rule: Rule, parts: dict[str, Schema]) -> Schema:  # noqa: ANN401 - any annotation
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [_value(arg, rule, parts) for arg in args if arg is not type(None)]
        return inner[0] if len(inner) == 1 else {"anyOf": inner}
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return _list(args[0], rule, parts)
    if origin is dict:
        values = _value(args[1], Rule("", empty=False), parts)
        return {"type": "object", "additionalProperties": values}
    return _simple(hint, rule, parts)


def _simple(hint: Any, rule: Rule, parts: dict[str, Schema]) -> Schema:  # noqa: ANN401 - as above
    if hint is Text:
        return _text(rule)
    if hint is int:
        limits = {"minimum": rule.least, "maximum": rule.most}
        return {"type": "integer", **{k: v for k, v in limits.items() if v is not None}}
    if hint is bool:
        return {"type": "boolean"}
    if hint.__name__ not in parts:
        parts[hint.__name__] = _mapping(hint, parts)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _text(rule: Rule) -> Schema:
    if rule.pattern:
        return {"type": "string", "pattern": f"^(?:{rule.pattern})$"}
    # A version such as 1.0 is a number to YAML, and a text to us.
    return {"type": ["string", "number"], **({} if rule.empty else {"minLength": 1})}


def _list(inner: Any, rule: Rule, parts: dict[str, Schema]) -> Schema:  # noqa: ANN401 - as above
    item_rule = Rule(rule.doc, rule.example, rule.pattern)
    items: Schema = {"type": "array", "items": _value(inner, item_rule, parts)}
    if not rule.empty:
        items["minItems"] = 1
    return {"anyOf": [{"type": "string", "minLength": 1}, items]} if rule.lone else items
