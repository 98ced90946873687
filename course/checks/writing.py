"""Writing: questions that give nothing away and tell enough. All of it is advice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from course.checks.questions import correct_of
from course.checks.texts import length, visible
from course.checks.view import View, warning
from course.model import Question, QuestionChoice, Quiz, SceneChoice
from course.problems import Problem

REPORT = {
    "length": "選択肢の長さ",
    "feedback": "返事の長さ",
    "phrases": "使わない言い方",
    "negative": "目立たない否定",
    "keys": "正解の位置",
    "cue": "正解だけにある語",
    "alike": "似た問題",
}
"""What is counted, by the rule of a problem."""
LONGEST_TO_SHORTEST = 1.3
MOST_FEEDBACK = 120
MOST_KEYS_IN_PLACE = 0.5
FEWEST_TO_JUDGE = 8
CATCH_ALL = re.compile(r"すべて正しい|該当なし|上記のどれでもない")
GIVE_AWAY = re.compile(r"必ず|絶対")
NEGATIVE = re.compile(
    r"(?:では?ない|あてはまらない|当てはまらない|適切で(?:は)?ない|ふさわしくない"
    r"|誤った|誤っている|間違った|間違っている|不適切な)"
    r"(?:もの|こと|説明|行動|対応|理由|選択肢|考え|の[はを])"
)
MARKED = re.compile(r"【[^】]*】")
SENTENCE = re.compile(r"[^。！？\n]+")
KANJI_RUN = re.compile(r"[一-鿿々]{2,}")
KATAKANA_RUN = re.compile(r"[ァ-ヺー]{2,}")


def choices_alike(view: View) -> Iterator[Problem]:
    """No choice is longer than 1.3 times the shortest."""
    for question in _questions(view):
        yield from _unlike(question.choices)
    for module in view.course.modules:
        for scene in module.scenes():
            yield from _unlike(scene.choices)


def _unlike(choices: Sequence[QuestionChoice | SceneChoice]) -> Iterator[Problem]:
    sizes = [size for choice in choices if (size := length(choice.text))]
    if sizes and max(sizes) > LONGEST_TO_SHORTEST * min(sizes):
        message = f"選択肢の長さが{min(sizes)}字から{max(sizes)}字まで違います。"
        longest = max(choices, key=lambda choice: length(choice.text))
        hint = "長いものを短いものの1.3倍までにしてください。"
        yield warning(longest.text.place, message, hint, "length")


def feedback_short(view: View) -> Iterator[Problem]:
    """Feedback has at most 120 characters."""
    for question in _questions(view):
        for choice in question.choices:
            if len(choice.feedback) <= MOST_FEEDBACK:
                continue
            if (size := length(choice.feedback)) > MOST_FEEDBACK:
                message = f"フィードバックが{size}字あります。"
                hint = f"{MOST_FEEDBACK}字までにしてください。"
                yield warning(choice.feedback.place, message, hint, "feedback")


def no_catch_all(view: View) -> Iterator[Problem]:
    """No text of a question or a choice is a catch-all such as 「該当なし」."""
    for question in _questions(view):
        for text in (question.prompt, *(choice.text for choice in question.choices)):
            if found := CATCH_ALL.search(text):
                hint = "実際にありそうな間違いを選択肢にしてください。"
                yield warning(text.place, f"「{found[0]}」は使いません。", hint, "phrases")


def no_give_away(view: View) -> Iterator[Problem]:
    """No choice of a question is given away by 「必ず」 or 「絶対」."""
    for question in _questions(view):
        for choice in question.choices:
            if found := GIVE_AWAY.search(choice.text):
                message = f"選択肢の「{found[0]}」は、答えの手がかりになります。"
                hint = "その語を使わずに書いてください。"
                yield warning(choice.text.place, message, hint, "phrases")


def negative_is_marked(view: View) -> Iterator[Problem]:
    """Every question for what does not hold says so between 【 and 】."""
    for question in _questions(view):
        if found := NEGATIVE.search(MARKED.sub("", question.prompt)):
            message = f"「{found[0]}」を問うことが目立ちません。"
            hint = f"肯定の問いに直すか、「【{found[0]}】」と囲んでください。"
            yield warning(question.prompt.place, message, hint, "negative")


def keys_spread(view: View) -> Iterator[Problem]:
    """In a quiz of eight or more single-choice questions, no position has over half of the keys."""
    for module in view.course.modules:
        places = key_positions(module.quiz)
        total = sum(places.values())
        for position, count in places.items():
            if total >= FEWEST_TO_JUDGE and count > MOST_KEYS_IN_PLACE * total:
                message = f"{total}問のうち{count}問で、正解が{position + 1}番目にあります。"
                hint = "正解の位置を散らしてください。"
                yield warning(module.quiz.place, message, hint, "keys")


def key_positions(quiz: Quiz) -> Counter[int]:
    """Count in which place the keys of the single-choice questions stand, from 0."""
    singles = (question for question in quiz.questions if question.type == "single")
    keys = ((question, correct_of(question)) for question in singles)
    return Counter(q.choices.index(found[0]) for q, found in keys if len(found) == 1)


def key_not_echoed(view: View) -> Iterator[Problem]:
    """No word of the prompt, or of the sentence before it, is in the key and in no other choice."""
    for question in _questions(view):
        keys = correct_of(question)
        if question.type != "single" or len(keys) != 1:
            continue
        if found := _echoed(question, keys[0]):
            message = f"問いの「{'」「'.join(found)}」が、正解の選択肢だけにあります。"
            hint = "ほかの選択肢でも使うか、別の語で問うてください。"
            yield warning(keys[0].text.place, message, hint, "cue")


def _echoed(question: Question, key: QuestionChoice) -> list[str]:
    """Give the words; what stands before the prompt tells nothing if it has words of every choice."""
    others = [visible(choice.text) for choice in question.choices if choice is not key]
    situation, asked = visible(question.situation), _words(visible(question.prompt))
    told, kept = _words(situation), _words(visible(key.text))
    if not all((_words(other) - kept) & told for other in others):
        asked |= _words(SENTENCE.findall(situation)[-1])
    shared = asked - _words("\n".join(others))
    return [word for word in _longest(visible(key.text), shared) if word not in "\n".join(others)]


def _words(text: str) -> set[str]:
    """Give the katakana words of a text, and each two kanji that stand side by side."""
    pairs = {run[i : i + 2] for run in KANJI_RUN.findall(text) for i in range(len(run) - 1)}
    return pairs | set(KATAKANA_RUN.findall(text))


def _longest(text: str, shared: set[str]) -> Iterator[str]:
    """Give the words of a text that are shared; kanji that overlap are one word."""
    yield from (word for word in KATAKANA_RUN.findall(text) if word in shared)
    for run in KANJI_RUN.findall(text):
        begun = None
        for at in range(len(run)):
            if run[at : at + 2] in shared:
                begun = at if begun is None else begun
            elif begun is not None:
                yield run[begun : at + 1]
                begun = None


def _questions(view: View) -> Iterator[Question]:
    for module in view.course.modules:
        yield from module.quiz.questions


RULES = (
    choices_alike,
    feedback_short,
    no_catch_all,
    no_give_away,
    negative_is_marked,
    keys_spread,
    key_not_echoed,
)
