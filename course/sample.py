"""The content of a new module: short stand-ins for every item of a skill, to be written over."""

from __future__ import annotations

from typing import Any

from course.model import Item, Skill

Data = dict[str, Any]


def module_head(module_id: str, skill: Skill) -> Data:
    """Give the front matter."""
    cites = [str(item.id) for item in skill.points]
    return {
        "id": module_id,
        "skill": str(skill.id),
        "title": "ここにモジュールの題を書く",
        "question": "ここに、始めに考える問いを書きます。",
        "aims": [{"text": "ここに、できるようになることを書く", "cites": cites}],
        "plan": {"if": "もし、ここに書いた場面になったら", "then": "ここに書いた行動をする"},
    }


def module_body(skill: Skill) -> str:
    """Give the text below the front matter."""
    points = "\n".join(_passage(item, "ポイント") for item in skill.points)
    cautions = "\n".join(_passage(item, "留意点") for item in skill.cautions)
    return (
        "## ねらい\n\nここに、今どこにいて、何を決めるのかを書きます。\n\n"
        f"## ポイント\n\n{points}\n"
        '![ここに、図が何を示すかを言葉で書く](figures/one.svg "ここに図の題を書く")\n\n'
        f"## 留意点\n\n{cautions}\n"
        "## 実践ワーク\n\n1. ここに、自分の仕事で試す手順を書きます。\n"
    )


def _passage(item: Item, what: str) -> str:
    return f"### ここに{what}の見出しを書く [{item.id}]\n\n{item.summary}\n"


def scenario(skill: Skill) -> Data:
    """Give a scene for each failure case, but two at the least, and three endings."""
    failures = [*skill.failures, *skill.failures[: max(0, 2 - len(skill.failures))]]
    names = [f"scene{number}" for number, _ in enumerate(failures, 1)]
    following = [*((name, name, name) for name in names[1:]), _routes()]
    scenes = [
        _scene(name, item, gotos)
        for name, item, gotos in zip(names, failures, following, strict=True)
    ]
    trust = {
        "id": "trust",
        "name": "信頼",
        "hint": "まわりの人が話を聞いてくれる度合い",
        "start": 2,
        "min": 0,
        "max": 5,
    }
    return {
        "title": "ここにシナリオの題を書く",
        "intro": "あなたは、ここに書いた人です。\nここに書いたことを目指します。\n",
        "state": [trust],
        "start": names[0],
        "scenes": [*scenes, *(_ending(rank) for rank in ("good", "fair", "poor"))],
        "debrief": "ここに、どの結末のあとにも示すまとめを書きます。\n",
    }


Gotos = tuple[Any, Any, Any]
"""Where each of the three choices leads: a scene, or routes."""


def _routes() -> Gotos:
    good, fair = {"when": "trust >= 3", "to": "end_good"}, {"when": "trust >= 2", "to": "end_fair"}
    poor = {"to": "end_poor"}
    return [fair, poor], [good, {"to": "end_fair"}], [good, fair, poor]


def _scene(name: str, failure: Item, gotos: Gotos) -> Data:
    wrong = {"failure": str(failure.id), "cost": "ここに、失うものを書きます。"}
    return {
        "id": name,
        "title": "ここに場面の題を書く",
        "text": ["ここに、場面の様子を書きます。"],
        "choices": [
            _choice("a", "ここに、失敗する行動を書く", -1, failure, gotos[0], wrong),
            _choice("b", "ここに、勧める行動を書く", 1, failure, gotos[1]),
            _choice("c", "ここに、惜しい行動を書く", 0, failure, gotos[2]),
        ],
    }


def _choice(  # noqa: PLR0913, PLR0917 - what differs between the three choices
    name: str,
    text: str,
    trust: int,
    failure: Item,
    goto: Any,  # noqa: ANN401 - a scene or routes
    more: Data | None = None,
) -> Data:
    return {
        "id": name,
        "text": text,
        **({"effects": {"trust": trust}} if trust else {}),
        "consequence": {
            "text": "ここに、まず何が起きたかを書きます。",
            **(more or {}),
            "why": f"ここに、なぜかを書きます。[{failure.id}]",
            "next": "ここに、次の一手を書きます。",
        },
        "goto": goto,
    }


def _ending(rank: str) -> Data:
    return {
        "id": f"end_{rank}",
        "title": "ここに結末の題を書く",
        "text": ["ここに、どうなったかを書きます。"],
        "ending": rank,
    }


def quiz(module_id: str, skill: Skill) -> Data:
    """Give a question for each failure case and each caution."""
    items = [*skill.failures, *(item for item in skill.cautions if not item.informs)]
    return {"questions": [_question(module_id, n, item) for n, item in enumerate(items, 1)]}


def _question(module_id: str, number: int, item: Item) -> Data:
    key = (number - 1) % 3
    texts = [f"ここに選択肢{letter}を書く" for letter in "ABC"]
    choices = [
        {
            "id": "abc"[at],
            "text": text,
            **({"correct": True} if at == key else {}),
            "feedback": "ここに、選ぶと何が起きるかと、その理由を書きます。",
        }
        for at, text in enumerate(texts)
    ]
    return {
        "id": f"{module_id}.q{number:02d}",
        "type": "single",
        "kind": "recognise",
        "covers": [str(item.id)],
        "difficulty": 1,
        "revision": 1,
        "situation": "ここに、小さな場面を書きます。",
        "prompt": "ここに問いを書きます。どれを選びますか。",
        "hint": "ここに手がかりを書きます。",
        "choices": choices,
        "explanation": f"ここに解説を書きます。[{item.id}]",
    }


def figure() -> str:
    """Give a drawing with two boxes and an arrow."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 80">\n'
        '  <rect class="f-soft" x="4" y="8" width="144" height="64" rx="14"/>\n'
        '  <text class="f-ink" x="76" y="46" font-size="18" text-anchor="middle">今</text>\n'
        '  <path class="f-tone-line" d="M156 40H202M196 33L203 40L196 47" stroke-width="3"/>\n'
        '  <rect class="f-tone-soft" x="212" y="8" width="144" height="64" rx="14"/>\n'
        '  <text class="f-ink" x="284" y="46" font-size="18" text-anchor="middle">これから</text>\n'
        "</svg>\n"
    )
