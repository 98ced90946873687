"""Writing: short sentences, and questions that give nothing away. All of it is advice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from course.checks.questions import correct_of
from course.checks.texts import length, place_at, visible, without_code
from course.checks.view import View, warning
from course.model import Question, QuestionChoice, Quiz, SceneChoice
from course.problems import Problem, Text

LONGEST_TO_SHORTEST = 1.3
MOST_FEEDBACK = 120
MOST_IN_SENTENCE = 60
MOST_COMMAS = 3
MOST_KEYS_IN_PLACE = 0.6
FEWEST_TO_JUDGE = 6
CATCH_ALL = re.compile(r"すべて正しい|該当なし|上記のどれでもない")
GIVE_AWAY = re.compile(r"必ず|絶対")
NEGATIVE = re.compile(
    r"(?:では?ない|あてはまらない|当てはまらない|適切で(?:は)?ない|ふさわしくない"
    r"|誤った|誤っている|間違った|間違っている|不適切な)"
    r"(?:もの|こと|説明|行動|対応|理由|選択肢|考え|の[はを])"
)
MARKED = re.compile(r"【[^】]*】")
SENTENCE = re.compile(r"(?:[^。！？\n「『]+|「[^「」\n]*」|『[^『』\n]*』|[「『])+")
OFFICIAL = frozenset(("Skill.name",))


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
        yield warning(longest.text.place, message, "長いものを短いものの1.3倍までにしてください。")


def feedback_short(view: View) -> Iterator[Problem]:
    """Feedback has at most 120 characters."""
    for question in _questions(view):
        for choice in question.choices:
            if len(choice.feedback) <= MOST_FEEDBACK:
                continue
            if (size := length(choice.feedback)) > MOST_FEEDBACK:
                message = f"フィードバックが{size}字あります。"
                yield warning(
                    choice.feedback.place, message, f"{MOST_FEEDBACK}字までにしてください。"
                )


def no_catch_all(view: View) -> Iterator[Problem]:
    """No text of a question or a choice is a catch-all such as 「該当なし」."""
    for question in _questions(view):
        for text in (question.prompt, *(choice.text for choice in question.choices)):
            if found := CATCH_ALL.search(text):
                hint = "実際にありそうな間違いを選択肢にしてください。"
                yield warning(text.place, f"「{found[0]}」は使いません。", hint)


def no_give_away(view: View) -> Iterator[Problem]:
    """No choice of a question is given away by 「必ず」 or 「絶対」."""
    for question in _questions(view):
        for choice in question.choices:
            if found := GIVE_AWAY.search(choice.text):
                message = f"選択肢の「{found[0]}」は、答えの手がかりになります。"
                yield warning(choice.text.place, message, "その語を使わずに書いてください。")


def negative_is_marked(view: View) -> Iterator[Problem]:
    """Every question for what does not hold says so between 【 and 】."""
    for question in _questions(view):
        if found := NEGATIVE.search(MARKED.sub("", question.prompt)):
            message = f"「{found[0]}」を問うことが目立ちません。"
            hint = f"肯定の問いに直すか、「【{found[0]}】」と囲んでください。"
            yield warning(question.prompt.place, message, hint)


def keys_spread(view: View) -> Iterator[Problem]:
    """In a quiz of six or more single-choice questions, no position has over 60 % of the keys."""
    for module in view.course.modules:
        places = _key_positions(module.quiz)
        total = sum(places.values())
        for position, count in places.items():
            if total >= FEWEST_TO_JUDGE and count > MOST_KEYS_IN_PLACE * total:
                message = f"{total}問のうち{count}問で、正解が{position + 1}番目にあります。"
                yield warning(module.quiz.place, message, "正解の位置を散らしてください。")


def _key_positions(quiz: Quiz) -> Counter[int]:
    singles = (question for question in quiz.questions if question.type == "single")
    keys = ((question, correct_of(question)) for question in singles)
    return Counter(q.choices.index(found[0]) for q, found in keys if len(found) == 1)


def sentences_short(view: View) -> Iterator[Problem]:
    """Every sentence has at most 60 characters and at most three commas."""
    for found in view.texts:
        if found.kind not in OFFICIAL and len(found.text) > MOST_COMMAS:
            yield from _long_sentences(found.text)


def _long_sentences(text: Text) -> Iterator[Problem]:
    plain = without_code(text)
    if len(plain) <= MOST_IN_SENTENCE and plain.count("、") <= MOST_COMMAS:
        return
    for found in SENTENCE.finditer(plain):
        if len(found[0]) <= MOST_IN_SENTENCE and found[0].count("、") <= MOST_COMMAS:
            continue
        shown = visible(found[0]).strip()
        place, size, commas = place_at(text, found.start()), length(shown), shown.count("、")
        if size > MOST_IN_SENTENCE:
            message = f"1文が{size}字あります（「{shown[:12]}…」）。"
            yield warning(place, message, f"{MOST_IN_SENTENCE}字までに分けてください。")
        elif commas > MOST_COMMAS:
            message = f"1文に「、」が{commas}個あります（「{shown[:12]}…」）。"
            yield warning(place, message, f"{MOST_COMMAS}個までにしてください。")


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
    sentences_short,
)
