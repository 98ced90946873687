"""A course with two tracks, a scenario of their own for pupils, and the forms of the tests before and after."""

from __future__ import annotations

from pathlib import Path

from course.gallery.sample import Texts, lay, texts_in
from tests.sites import PLAYER_COURSE, build

TRACKS = """tracks:
  - {id: adult, name: 大人, about: 大人のコースです。, quiz: 2}
  - {id: pupil, name: 中学生, about: 中学生のコースです。, modules: [s1], furigana: all, quiz: 2}
"""
SCENARIO = """title: 朝の読み聞かせ
tracks: [pupil]
intro: あなたは図書委員です。
start: morning
scenes:
  - id: morning
    title: 朝の教室
    text: [1年生が待っています。]
    choices:
      - id: a
        text: 短い絵本を開く
        consequence: {text: みんなが聞いています。, why: "聞く人に合いました。[s1.p1]", next: 続けます。}
        goto: end_good
      - id: b
        text: 長い物語を開く
        consequence:
          text: 席を立つ子がいます。
          failure: s1.f1
          cost: 朝の10分です。
          why: "長すぎました。[s1.f1]"
          next: 選び直します。
        goto: end_poor
  - {id: end_good, title: 朝の拍手, text: [また明日。], ending: good}
  - {id: end_poor, title: 朝のため息, text: [また明日。], ending: poor}
debrief: 聞く人を知ることから始まります。
"""
FORM = """  - id: {skill}.{form}{number}
    form: {FORM}
    kind: prevent
    covers: [{skill}.f{number}]
    difficulty: 1
    revision: 1
    situation: {situation}
    prompt: {prompt}
    choices:
      - {{id: a, text: 先に確かめておく, correct: true, feedback: "防げます。[{skill}.f{number}]"}}
      - {{id: b, text: 始めてから考える, feedback: 間に合いません。}}
      - {{id: c, text: ほかの人に任せる, feedback: だれも見ません。}}
    explanation: 先に確かめます。[{skill}.f{number}]
"""
FAILURES = {"s1": 2, "s2": 1}


def form(skill: str, name: str, number: int) -> str:
    """Write one question of a form."""
    words = {
        "situation": f"{skill}の{number}つめの場面{name}です。",
        "prompt": f"{name}ではどうしますか。",
    }
    return FORM.format(skill=skill, form=name.lower(), FORM=name, number=number, **words)


def forms(skill: str) -> str:
    """Write the questions of both forms for one module."""
    numbers = range(1, FAILURES[skill] + 1)
    return "".join(form(skill, name, number) for name in "AB" for number in numbers)


def tracked_texts() -> Texts:
    """Give the files of the course."""
    texts = texts_in(PLAYER_COURSE)
    info = texts["modules/course.yaml"]
    head, rest = info.split("tracks:\n")[0], info[info.index("cast:\n") :]
    texts["modules/course.yaml"] = head + TRACKS + rest
    texts["modules/01-welcome/scenario-pupil.yaml"] = SCENARIO
    for skill, name in (("s1", "01-welcome"), ("s2", "02-mend")):
        texts[f"quizzes/{name}.yaml"] += forms(skill)
    return texts


def tracked_course(folder: Path) -> Path:
    """Build the course; give its page."""
    lay(tracked_texts(), folder / "source")
    return build(folder / "source", folder / "site")
