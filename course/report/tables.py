"""The sheets of the report and of the desk's exports (desk/tables.js): the same cells on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import floor
from typing import Any

from course.facts import Facts
from course.report.figures import Figures, day_of
from course.report.intake import Flag, Person, Source
from course.report.results import PLACES, TESTS, Result

Table = dict[str, Any]
Cell = str | float | None
Row = list[Cell]

STATES = {"done": "修了", "started": "途中", "new": "未着手"}
LEVELS = {3: "自信がある", 2: "たぶん", 1: "あてずっぽう"}
SOURCE_STATES = {
    "used": "使った",
    "merged": "合わせた",
    "superseded": "新しい記録に含まれた",
    "refused": "はじいた",
}
WHY_NOT = {
    "few": "人数が少ないため計算できません",
    "same": "全員が同じ点のため計算できません",
    "drawn": "人によって問題が違うため計算できません",
    "one": "問題が1つのため計算できません",
    "full": "始めが満点のため計算できません",
    "loss": "終わりのほうが低いため計算しません",
}


def tables_of(
    people: Iterable[Person], figures: Figures, sources: Sequence[Source], facts: Facts
) -> list[Table]:
    """Give all tables; people are gone through once."""
    modules = [_module(facts, figure["module"]) for figure in figures["modules"]]
    completion: list[Row] = []
    scores: list[Row] = []
    for person in people:
        result = person.result
        completion.append(_completion(person, result, modules, facts))
        scores.extend(_scores(person, result, facts))
    return [
        _table("completion", "完了", _completion_columns(modules), completion),
        _table("scores", "得点", SCORES, scores),
        _table("items", "問題", ITEMS, [_item(one, facts) for one in figures["items"]]),
        _table("failures", "失敗事例", FAILURES, _failures(figures, facts)),
        _table("tests", "テスト", FORMS, [*map(_form, figures["forms"]), *_gain(figures["gain"])]),
        _table("certainty", "確信度", CERTAINTY, [_level(one) for one in figures["certainty"]]),
        _table("rejected", "はじかれた記録", REJECTED, _rejected(sources, facts)),
    ]


def _columns(*columns: str) -> list[dict[str, str]]:
    """Make columns from titles with their kind behind a colon; text where nothing is said."""
    parts = (column.partition(":") for column in columns)
    return [{"title": title, "kind": kind or "text"} for title, _, kind in parts]


SCORES = _columns(
    *("番号", "学校", "所属・組", "氏名", "モジュール", "得点:percent", "回数:number", "分:number")
)
ITEMS = _columns(
    *("問題", "モジュール", "出た所", "問い", "人数:number", "正答:number", "正答率:percent"),
    *("残りの点との相関 r:number", "識別力 D:number", "選んだ人", "選ばれない選択肢", "注"),
)
FAILURES = _columns(
    *("失敗事例", "内容", "問われた人:number", "間違えた人:number", "間違えた割合:percent"),
    *("シナリオをした人:number", "出会った人:number", "出会った割合:percent"),
)
FORMS = _columns(
    *("テスト", "組", "人数:number", "問題数:number", "KR-20:number"),
    *("平均（%）:number", "伸び:number", "注"),
)
CERTAINTY = _columns("自信", "答え:number", "正答:number", "正答率:percent")
REJECTED = _columns("ファイル", "扱い", "理由", "直し方")


def _completion_columns(modules: Sequence[Facts]) -> list[dict[str, str]]:
    marks = [f"{module['mark']} {module['title']}" for module in modules]
    who = ("番号", "学校", "所属・組", "氏名", "コース", "課題", "状態", "完了日:date", "期限:date")
    return _columns(*who, *marks, "知らせ")


def _table(name: str, title: str, columns: list[dict[str, str]], rows: list[Row]) -> Table:
    return {"id": name, "title": title, "columns": columns, "rows": rows}


def _module(facts: Facts, name: str) -> Facts:
    found: Facts = next(module for module in facts["modules"] if module["id"] == name)
    return found


def _who(person: Person) -> Row:
    who = person.who
    return [who["number"], who["school"], who["section"], who["name"]]


def _completion(person: Person, result: Result, modules: Sequence[Facts], facts: Facts) -> Row:
    names = {track["id"]: track["name"] for track in facts["tracks"]}
    assignment = person.assignment or {"id": "", "due": ""}
    done = result["completed_at"]
    states = [result["modules"].get(module["id"], {"state": ""})["state"] for module in modules]
    return [
        *_who(person),
        names.get(person.track, person.track),
        assignment["id"],
        STATES[_state(result)],
        "" if done is None else day_of(done),
        assignment["due"],
        *(STATES.get(state, "") for state in states),
        " ".join(told(flag, facts)[0] for flag in person.flags),
    ]


def _state(result: Result) -> str:
    if result["complete"]:
        return "done"
    started = any(one["state"] != "new" for one in result["modules"].values())
    return "started" if started else "new"


def told(flag: Flag | Source, facts: Facts) -> tuple[str, str]:
    """Give cause and cure of a flag or of a source's reason, with the detail filled in."""
    reason = facts["reasons"][flag.reason]
    return reason["what"].replace("{detail}", flag.detail), reason["cure"]


def _scores(person: Person, result: Result, facts: Facts) -> Iterable[Row]:
    for name, one in result["modules"].items():
        module = _module(facts, name)
        title = f"{module['mark']} {module['title']}"
        yield [
            *_who(person),
            title,
            one["percent"],
            one["attempts"],
            one["ms"] // 60_000,
        ]
    for test in TESTS:
        tally = result["tests"][test]
        if tally and tally["complete"]:
            percent = 100 * tally["right"] // tally["asked"]
            yield [*_who(person), PLACES[test], percent, 1, None]


def _item(item: Figures, facts: Facts) -> Row:
    module = _module(facts, item["module"])
    question = next(one for one in module["questions"] if one["id"] == item["question"])
    taken = "・".join(f"{choice} {n}" for choice, n in item["choices"].items())
    return [
        item["question"],
        f"{module['mark']} {module['title']}",
        PLACES[item["test"]],
        question["prompt"],
        item["n"],
        item["right"],
        _percent(item["right"], item["n"]),
        item["r"],
        item["d"],
        taken,
        "・".join(item["idle"]),
        _notes({"r": item["rReason"], "D": item["dReason"]}),
    ]


def _percent(part: int, whole: int) -> int | None:
    """Give whole percents, rounded as p is, where scores are rounded down; nothing of nobody."""
    return floor(part / whole * 100 + 0.5) if whole else None


def _notes(reasons: Mapping[str, str | None]) -> str:
    return "。".join(f"{name}: {WHY_NOT[reason]}" for name, reason in reasons.items() if reason)


def _failures(figures: Figures, facts: Facts) -> list[Row]:
    return [
        [
            facts["items"][one["failure"]]["label"],
            facts["items"][one["failure"]]["summary"],
            one["asked"],
            one["missed"],
            _percent(one["missed"], one["asked"]),
            one["played"],
            one["met"],
            _percent(one["met"], one["played"]),
        ]
        for one in figures["failures"]
    ]


def _form(form: Figures) -> Row:
    return [
        PLACES[form["test"]],
        form["form"],
        form["n"],
        form["questions"],
        form["kr20"],
        None,
        None,
        _notes({"KR-20": form["reason"]}),
    ]


def _gain(gain: Figures) -> list[Row]:
    """Give the means of those who took both tests, and the gain beside the second."""
    both = "両方を終えた人"
    note = _notes({f"{both}。伸び": gain["reason"]}) or both
    return [
        [PLACES["before"], "", gain["n"], None, None, gain["before"], None, both],
        [PLACES["after"], "", gain["n"], None, None, gain["after"], gain["hake"], note],
    ]


def _level(one: Figures) -> Row:
    return [LEVELS[one["level"]], one["asked"], one["right"], _percent(one["right"], one["asked"])]


def _rejected(sources: Sequence[Source], facts: Facts) -> list[Row]:
    """List what was refused, and what a newer record made needless."""
    return [
        [source.name, SOURCE_STATES[source.state], *told(source, facts)]
        for source in sources
        if source.reason is not None
    ]
