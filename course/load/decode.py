"""YAML into the model's dataclasses, as their annotations and rules say.

A wrong value is noted as a problem and replaced by a neutral one of its type, so that the rest of
the file is still read and all mistakes come out of one run.
"""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from course.fields import Rule, is_required, rule_of
from course.load.reader import Reader
from course.load.yaml_errors import explain
from course.load.yaml_limits import Loader, refused_in
from course.problems import Text

T = TypeVar("T")
Decoder = Callable[[yaml.Node, Reader], Any]

NULL = "tag:yaml.org,2002:null"
FULL_WIDTH = str.maketrans("０１２３４５６７８９－＋", "0123456789-+")
# A folded block joins its lines by blanks, which Japanese does not want.
FOLDED = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
TABLES: dict[Any, tuple[str, str]] = {
    int: ("数", "trust: 1"),
    Text: ("文字", "modules/course.yaml: …"),
    tuple[Text, ...]: ("一覧", "今日: [きょう, こんにち]"),
}
KINDS: dict[type[yaml.Node], str] = {
    yaml.MappingNode: "「キー: 値」の組",
    yaml.SequenceNode: "「- 」で始まる一覧",
}


def decode(text: str, cls: type[T], reader: Reader) -> T | None:
    """Read YAML text as `cls`; None, with a problem noted, if it cannot be parsed at all."""
    try:
        if refused := refused_in(text):
            reader.error(*refused)
            return None
        root = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as reason:
        reader.error(*explain(reason, text))
        return None
    if root is None:
        reader.error(1, "中身がありません。", "docs/authors.md の例を見て書いてください。")
        return None
    hint: Any = cls
    result: T = _decoder(hint)(root, reader)
    return result


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


@cache
def _decoder(hint: Any, rule: Rule = Rule("")) -> Decoder:  # noqa: ANN401, B008 - any annotation; frozen
    """Give the function that reads a value of an annotated type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [arg for arg in args if arg is not type(None)]
        return _decoder(inner[0], rule) if len(inner) == 1 else _union(inner, rule)
    if origin is Literal:
        return _literal(args)
    if origin is tuple:
        return _sequence(args[0], rule)
    if origin is dict:
        return _table(_decoder(args[1]), *TABLES[args[1]])
    simple = {Text: _text(rule), int: _integer(rule), bool: _boolean}
    return simple[hint] if hint in simple else _mapping(hint)


def _text(rule: Rule) -> Decoder:
    pattern = re.compile(rule.pattern) if rule.pattern else None

    def read(node: yaml.Node, reader: Reader) -> Text:
        line = _line(node)
        if not isinstance(node, yaml.ScalarNode):
            reader.error(
                line,
                f"文字を書くところに、{KINDS[type(node)]}があります。",
                "文字だけを書いてください。",
            )
            return reader.text("", line)
        if node.tag == "tag:yaml.org,2002:bool":
            reader.error(
                line,
                f"「{node.value}」は YAML では真偽値として読まれます。",
                f'文字として書くなら "{node.value}" と引用符で囲んでください。',
            )
        value = "" if node.tag == NULL else _unfolded(node).strip()
        if not value and not rule.empty:
            reader.error(line, "値が空です。", "値を書くか、このキーを消してください。")
        elif pattern and not pattern.fullmatch(value):
            reader.error(line, f"「{value}」は使えない形です。", _pattern_cure(rule))
        return reader.text(value, line + _lines_before(node))

    return read


def _unfolded(node: yaml.ScalarNode) -> str:
    return FOLDED.sub("", node.value) if node.style == ">" else str(node.value)


def _lines_before(node: yaml.ScalarNode) -> int:
    """Count the lines between the sign of a block of text and its first line that is not empty."""
    if node.style not in ("|", ">"):
        return 0
    start: str = node.value[: len(node.value) - len(node.value.lstrip())]
    return 1 + start.count("\n")


def _pattern_cure(rule: Rule) -> str:
    return (
        f"半角の英小文字・数字・_ ・. で、「{rule.example}」のように書いてください。"
        if "a-z" in rule.pattern
        else f"「{rule.example}」のように書いてください。"
    )


def _integer(rule: Rule) -> Decoder:
    def read(node: yaml.Node, reader: Reader) -> int:
        line, neutral = _line(node), rule.least or 0
        value = node.value if isinstance(node, yaml.ScalarNode) else ""
        if not re.fullmatch(r"[-+]?[0-9]{1,9}", str(value)):
            folded = str(value).translate(FULL_WIDTH)
            if re.fullmatch(r"[-+]?[0-9]{1,9}", folded):
                reader.error(
                    line, f"数字「{value}」が全角です。", f"半角で {folded} と書いてください。"
                )
            else:
                reader.error(
                    line,
                    f"整数を書くところに「{value}」があります。" if value else "整数が要ります。",
                    "半角の整数を書いてください。",
                )
            return neutral
        number = int(value)
        if (rule.least is not None and number < rule.least) or (
            rule.most is not None and number > rule.most
        ):
            reader.error(
                line,
                f"{number} は範囲の外です。",
                _range_cure(rule),
            )
            return neutral
        return number

    return read


def _range_cure(rule: Rule) -> str:
    least = "" if rule.least is None else f"{rule.least} 以上"
    most = "" if rule.most is None else f"{rule.most} 以下"
    return f"{least}{most}の整数にしてください。"


def _boolean(node: yaml.Node, reader: Reader) -> bool:
    if isinstance(node, yaml.ScalarNode) and node.value in ("true", "false"):
        return bool(node.value == "true")
    shown = f"「{node.value}」" if isinstance(node, yaml.ScalarNode) else "別の形の値"
    reader.error(
        _line(node),
        f"true か false を書くところに{shown}があります。",
        "true か false を、半角の小文字で書いてください。",
    )
    return False


def _literal(allowed: tuple[str, ...]) -> Decoder:
    def read(node: yaml.Node, reader: Reader) -> str:
        if isinstance(node, yaml.ScalarNode) and node.value in allowed:
            return str(node.value)
        value = node.value if isinstance(node, yaml.ScalarNode) else ""
        near = difflib.get_close_matches(value, allowed, 1)
        hint = f"「{near[0]}」のことですか。" if near else ""
        reader.error(
            _line(node),
            f"「{value}」は使えません。",
            f"{hint}使えるのは {'、'.join(allowed)} です。",
        )
        return allowed[0]

    return read


def _sequence(inner: Any, rule: Rule) -> Decoder:  # noqa: ANN401 - any annotation
    read_one = _decoder(inner, Rule(rule.doc, rule.example, rule.pattern))

    def read(node: yaml.Node, reader: Reader) -> tuple[Any, ...]:
        if isinstance(node, yaml.SequenceNode):
            if not node.value and not rule.empty:
                reader.error(
                    _line(node), "一覧が空です。", "1つ以上書くか、このキーを消してください。"
                )
            return tuple(read_one(child, reader) for child in node.value)
        if rule.lone and isinstance(node, yaml.ScalarNode):
            key = yaml.ScalarNode(
                "tag:yaml.org,2002:str", rule.lone, node.start_mark, node.end_mark
            )
            alone = yaml.MappingNode(node.tag, [(key, node)], node.start_mark, node.end_mark)
            return (read_one(alone, reader),)
        reader.error(
            _line(node),
            "一覧を書くところに、別の形の値があります。",
            "「- 」で始まる行を並べるか、[ ] で囲んでください。",
        )
        return ()

    return read


def _union(inner: list[Any], rule: Rule) -> Decoder:
    """Read a plain text, or a mapping as the one dataclass of the union."""
    read_text = _decoder(Text, rule)
    read_mapping = _decoder(next(hint for hint in inner if hint is not Text))

    def read(node: yaml.Node, reader: Reader) -> Any:  # noqa: ANN401 - one of the union
        chosen = read_mapping if isinstance(node, yaml.MappingNode) else read_text
        return chosen(node, reader)

    return read


def _table(read_value: Decoder, kind: str, example: str) -> Decoder:
    """Read a mapping of any names to values of one kind."""
    read_name = _decoder(Text)

    def read(node: yaml.Node, reader: Reader) -> dict[Text, Any]:
        if not isinstance(node, yaml.MappingNode):
            hint = f"「{example}」のように書いてください。"
            reader.error(_line(node), f"「名前: {kind}」の組が要ります。", hint)
            return {}
        found: dict[Text, Any] = {}
        for name_node, value in node.value:
            name = read_name(name_node, reader)
            if name in found:
                message = f"「{name}」が2回書かれています。"
                reader.error(_line(name_node), message, "1つにまとめてください。")
            found[name] = read_value(value, reader)
        return found

    return read


def _mapping(cls: Any) -> Decoder:  # noqa: ANN401 - any of the model's classes
    hints = get_type_hints(cls)
    rules = [(declared, rule) for declared in fields(cls) if (rule := rule_of(declared))]
    decoders = {
        rule.alias or declared.name: (declared.name, _decoder(hints[declared.name], rule))
        for declared, rule in rules
    }
    required = {
        rule.alias or declared.name: hints[declared.name]
        for declared, rule in rules
        if is_required(declared)
    }

    def read(node: yaml.Node, reader: Reader) -> Any:  # noqa: ANN401 - an instance of cls
        line = _line(node)
        values: dict[str, Any] = {"place": reader.place(line)}
        if isinstance(node, yaml.MappingNode):
            for name, child in _pairs(node, decoders, reader):
                target, read_value = decoders[name]
                values[target] = read_value(child, reader)
            for name in sorted(name for name in required if decoders[name][0] not in values):
                reader.error(line, f"キー「{name}」がありません。", rule_text(cls, name))
        else:
            hint = f"使えるキーは {'、'.join(decoders)} です。"
            reader.error(line, "「キー: 値」の組が要ります。", hint)
        for name, hint in required.items():
            if decoders[name][0] not in values:
                values[decoders[name][0]] = _neutral(hint, reader, line)
        return cls(**values)

    return read


def rule_text(cls: Any, name: str) -> str:  # noqa: ANN401 - any of the model's classes
    """Say what to write for a key, and what it is for."""
    for declared in fields(cls):
        rule = rule_of(declared)
        if rule and (rule.alias or declared.name) == name:
            shown = f"「{name}: {rule.example}」のように" if rule.example else f"「{name}:」を"
            return f"{shown}書いてください（{rule.doc}）。"
    raise KeyError(name)


def _pairs(
    node: yaml.MappingNode, known: dict[str, Any], reader: Reader
) -> list[tuple[str, yaml.Node]]:
    """Give the pairs with a known key, each key once; the rest are problems."""
    found: dict[str, yaml.Node] = {}
    for key_node, child in node.value:
        name, line = str(key_node.value), _line(key_node)
        if name in found:
            reader.error(line, f"キー「{name}」が2回書かれています。", "1つにまとめてください。")
        elif name in known:
            found[name] = child
        else:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"「{near[0]}」のことですか。" if near else ""
            reader.error(
                line,
                f"キー「{name}」は使えません。",
                f"{hint}使えるキーは {'、'.join(known)} です。",
            )
    return list(found.items())


def _neutral(hint: Any, reader: Reader, line: int) -> Any:  # noqa: ANN401 - a value of any annotated type
    """Stand in for a missing value, so that the rest of the file can be read."""
    origin = get_origin(hint)
    if origin is tuple:
        return ()
    if origin is Literal:
        return get_args(hint)[0]
    if hint is Text:
        return reader.text("", line)
    if hint in (int, bool):
        return hint()
    empty = yaml.MappingNode("", [], yaml.Mark("", 0, line - 1, 0, None, 0), None)
    silent = Reader(reader.path, type(reader.problems)(), reader.offset)
    return _decoder(hint)(empty, silent)
