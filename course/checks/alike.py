"""Questions that are nearly alike: two that ask the same of the same situation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from course.checks.view import View, warning
from course.model import Question
from course.problems import Problem

SIZE = 3
"""Characters that are looked at together."""
MOST_SHARED = 0.6
"""More of them than this, of all that two questions hold, and they are nearly alike."""
FEWEST = 40
"""With fewer than this, two questions are alike by chance."""

Grams = set[str]


@dataclass(slots=True)
class _Index:
    """Questions by the rarest of their grams; two that are nearly alike have one of those in common.

    Over 60 % of the grams of a question must be shared: so one of the rarest 40 % and a little is.
    """

    counts: Counter[str]
    common: Grams
    """Grams that stand in more than one question."""
    seen: list[tuple[Question, Grams]] = field(default_factory=list)
    by_gram: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def twin(self, question: Question, grams: Grams) -> Question | None:
        """Give the first question seen that is nearly alike; remember a question without one."""
        rare = self._rarest(grams)
        for number in sorted({number for gram in rare for number in self.by_gram.get(gram, ())}):
            other, held = self.seen[number]
            if len(grams & held) > MOST_SHARED * len(grams | held):
                return other
        for gram in rare:
            self.by_gram[gram].append(len(self.seen))
        self.seen.append((question, grams))
        return None

    def _rarest(self, grams: Grams) -> list[str]:
        """Give as many of the rarest grams as it takes; those of this question alone help nobody."""
        common, enough = grams & self.common, len(grams) - ceil(MOST_SHARED * len(grams)) + 1
        alone = len(grams) - len(common)
        if alone >= enough:
            return []
        return sorted(sorted(common), key=self.counts.__getitem__)[: enough - alone]


def no_two_alike(view: View) -> Iterator[Problem]:
    """No question of the course is nearly like an earlier one, in situation and prompt."""
    questions = [q for module in view.course.modules for q in module.quiz.questions]
    grams = [_grams(question) for question in questions]
    counts: Counter[str] = Counter()
    for found in grams:
        counts.update(found)
    index = _Index(counts, {gram for gram, count in counts.items() if count > 1})
    for question, found in zip(questions, grams, strict=True):
        if len(found) < FEWEST:
            continue
        if twin := index.twin(question, found):
            message = f"問題「{question.id}」は、「{twin.id}」とほとんど同じです。"
            where = f"{twin.place.path}:{twin.place.line}"
            hint = f"場面か問いを変えてください（{where}）。"
            yield warning(question.prompt.place, message, hint, "alike")


def _grams(question: Question) -> Grams:
    text = "".join((question.situation + question.prompt).split())
    return {text[at : at + SIZE] for at in range(len(text) - SIZE + 1)}


RULES = (no_two_alike,)
