"""The `examples.yaml` of the components: what the gallery and the tests show of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from course.fields import key, rule_of
from course.load.decode import decode
from course.load.reader import Reader, read_text
from course.problems import Place, Problems, Text

COMPONENTS = Path(__file__).parents[1] / "components"
FILE = "examples.yaml"
StoreKind = Literal["indexeddb", "localstorage", "memory"]
NAME = r"[a-z0-9][a-z0-9-]*"


@dataclass(frozen=True, slots=True)
class Typing:
    """A text for a field."""

    place: Place
    label: Text = key("入力欄の名前", "もし")
    text: Text = key("書き入れる文字", "打合せに呼ばれたら")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a learner does, by visible names; exactly one of the keys is written."""

    place: Place
    click: Text | None = key("押すもの（ボタン・リンク・開閉）の名前", "答える", default=None)
    choose: Text | None = key("選ぶものの名前", "目的を白板に書く。", default=None)
    type: Typing | None = key("書き入れる欄と文字", default=None)
    press: Text | None = key("押すキー", "Escape", default=None)

    def done(self) -> dict[str, Any]:
        """Give the step as the page's script reads it."""
        typed = self.type and {"label": self.type.label, "text": self.type.text}
        given = {"click": self.click, "choose": self.choose, "type": typed, "press": self.press}
        return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Example:
    """A component in one state."""

    place: Place
    name: Text = key("部品の中でただ1つの名前", "single-before", pattern=NAME)
    title: Text = key("どんな状態か", "1つ選ぶ問題（答える前）")
    route: Text = key("開く行き先", "s1/quiz")
    part: Text | None = key("部品そのものの CSS セレクター", "form.question", default=None)
    store: StoreKind = key(
        "記録を保存できる場所。memory ではどこにも", "memory", default="indexeddb"
    )
    scripts: bool = key("false なら、講座のスクリプトが届かなかったとき", "false", default=True)
    steps: tuple[Step, ...] = key("その状態になるまでにすること", default=())


@dataclass(frozen=True, slots=True)
class ExamplesFile:
    """`course/components/<name>/examples.yaml`."""

    place: Place
    content: dict[Text, Text] = key("見本の講座に重ねるファイル（名前: 中身）", factory=dict)
    examples: tuple[Example, ...] = key("見せる状態の一覧")


@dataclass(frozen=True, slots=True)
class Component:
    """A component's folder, and what is to be shown of it."""

    name: str
    content: dict[str, Text]
    examples: tuple[Example, ...]


def read_components(problems: Problems, folder: Path = COMPONENTS) -> list[Component]:
    """Read the examples of all components by name; mistakes are noted, and their components left out."""
    found = (_component(path, problems) for path in sorted(folder.iterdir()) if path.is_dir())
    return [component for component in found if component is not None]


def _component(folder: Path, problems: Problems) -> Component | None:
    """Read one folder's examples; None if anything is wrong with them."""
    path = f"{folder.name}/{FILE}"
    text = read_text(folder.parent, path, problems)
    found = Problems()
    read = decode(text, ExamplesFile, Reader(path, found)) if text is not None else None
    for place, message, hint in _wrong(read) if read else ():
        found.error(place, message, hint)
    problems.extend(found)
    if read is None or len(found):
        return None
    content = {str(name): text for name, text in read.content.items()}
    return Component(folder.name, content, read.examples)


Wrong = tuple[Place, str, str]


def _wrong(read: ExamplesFile) -> Iterator[Wrong]:
    """Find what the decoder cannot know."""
    seen: set[str] = set()
    for example in read.examples:
        if example.name in seen:
            message = f"名前「{example.name}」の見本が2つあります。"
            yield example.name.place, message, "別の名前にしてください。"
        seen.add(example.name)
        yield from (wrong for step in example.steps for wrong in _wrong_step(step))
    for name in read.content:
        if Path(name).is_absolute() or ".." in Path(name).parts:
            hint = "modules/ か quizzes/ の中の名前にしてください。"
            yield name.place, f"ファイル名「{name}」は使えません。", hint


def _wrong_step(step: Step) -> Iterator[Wrong]:
    if len(step.done()) != 1:
        kinds = "、".join(field.name for field in fields(step) if rule_of(field))
        yield (
            step.place,
            "1つの手順に書けることは1つだけです。",
            f"{kinds} のどれか1つを書いてください。",
        )
