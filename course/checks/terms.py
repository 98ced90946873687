"""Glossary terms: marked where a reader first meets them, and only there. All of it is advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.checks.texts import Found, place_at, terms_in, texts_in
from course.checks.view import View, warning
from course.model import Line, Module, Scene
from course.problems import Problem, Text

FEWEST_CHARACTERS = 3
"""Shorter terms are too often a part of another word."""
WITHOUT_LINKS = frozenset(
    ("Figure.alt", "Question.prompt", "QuestionChoice.text", "SceneChoice.text")
)
"""Texts of buttons and labels, in which nothing can be marked."""


def marked_once(view: View) -> Iterator[Problem]:
    """No term is marked twice in what is read in one go: a step, a scene with what follows, a question."""
    for module in view.course.modules:
        for texts in _steps(module):
            yield from _again(texts, set())
        for scene in module.scenes():
            seen: set[str] = set()
            yield from _again(_text_of(scene), seen)
            for choice in scene.choices:
                yield from _again(_all_in(choice), set(seen))
        for question in module.quiz.questions:
            yield from _again(_all_in(question), set())


def met_is_marked(view: View) -> Iterator[Problem]:
    """Every term of three or more characters in a module is marked somewhere in it."""
    names = (str(term.term) for term in view.course.glossary.terms)
    terms = sorted(names, key=len, reverse=True)
    for found in _texts_by_module(view):
        marked = {term for one in found for term, _ in terms_in(one.text)}
        if not marked.issubset(terms):
            continue  # a mark with a slip in it may be the one that is missing
        texts = [one.text for one in found if one.kind not in WITHOUT_LINKS]
        for term in _standing_in("\n".join(texts), terms):
            if term not in marked and len(term) >= FEWEST_CHARACTERS:
                text = next(text for text in texts if term in text)
                hint = f"最初に出たところを [[{term}]] と書いてください。"
                place = place_at(text, text.index(term))
                yield warning(place, f"用語「{term}」に、用語集への印がありません。", hint, "terms")


def _texts_by_module(view: View) -> Iterable[list[Found]]:
    """Sort the texts of the course by the module they belong to; the walk over them has been made."""
    by_path: dict[str, list[Found]] = {}
    for module in view.course.modules:
        texts: list[Found] = []
        for place in (module.place, *(one.place for one in module.scenarios), module.quiz.place):
            by_path[place.path] = texts
    for found in view.texts:
        if found.text.place.path in by_path:
            by_path[found.text.place.path].append(found)
    return {id(texts): texts for texts in by_path.values()}.values()


def _standing_in(text: str, terms: Iterable[str]) -> Iterator[str]:
    """Give the terms in a text; one that is only a part of a longer one does not count."""
    for term in terms:
        if term in text:
            text = text.replace(term, "\n")
            yield term


def _steps(module: Module) -> Iterator[list[Text]]:
    """Give the texts of each step of a module that is shown as a whole."""
    head = module.head
    beside = {
        "ねらい": (head.question, *(aim.text for aim in head.aims)),
        "実践ワーク": _all_in(head.plan),
    }
    for section, passages in module.sections.items():
        texts = [text for passage in passages for text in _all_in(passage)]
        yield [*texts, *beside.get(section, ())]
    for scenario in module.scenarios:
        yield [scenario.intro]
        yield [scenario.debrief]


def _text_of(scene: Scene) -> Iterator[Text]:
    yield scene.title
    for part in scene.text:
        yield part.says if isinstance(part, Line) else part


def _all_in(part: object) -> list[Text]:
    return [found.text for found in texts_in(part)]


def _again(texts: Iterable[Text], seen: set[str]) -> Iterator[Problem]:
    """Tell of each term that is marked though it has been seen; add the others to what has been seen."""
    for text in texts:
        for term, offset in terms_in(text):
            if term in seen:
                hint = "最初に出たところだけを [[ ]] で囲んでください。"
                message = f"用語「{term}」に、もう一度印を付けています。"
                yield warning(place_at(text, offset), message, hint)
            seen.add(term)


RULES = (marked_once, met_is_marked)
