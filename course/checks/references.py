"""References: whatever a text or a field names is there."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import chain

from course.checks.texts import Found, cited_in, place_at, terms_in
from course.checks.view import CATALOGUE, COURSE, GLOSSARY, View, nearest
from course.model import Box, Line, Module, Scenario
from course.problems import Problem, Text


def items_known(view: View) -> Iterator[Problem]:
    """Every catalogue item that is cited stands in the catalogue."""
    cure = "番号を確かめるか、modules/catalogue.yaml に書き足してください。"
    cited = _strangers(view.texts, cited_in, view.items)
    named = (cite for module in view.course.modules for cite in _items_named(module))
    if view.is_whole(CATALOGUE):
        yield from _unknown("カタログの項目", chain(cited, named), view.items, cure)


def _items_named(module: Module) -> Iterator[Text]:
    for aim in module.head.aims:
        yield from aim.cites
    for passage in module.passages():
        yield from passage.cites
    for _, choice in module.scene_choices():
        if choice.consequence.failure:
            yield choice.consequence.failure
    for question in module.quiz.questions:
        yield from question.covers


def failures_are_failures(view: View) -> Iterator[Problem]:
    """Every failure that a consequence names is a failure case of the catalogue."""
    for module in view.course.modules:
        for _, choice in module.scene_choices():
            named = choice.consequence.failure
            if named and view.items.get(named, ("failure",))[0] != "failure":
                hint = "失敗事例の番号にするか、failure を消してください。"
                yield Problem(named.place, f"「{named}」は失敗事例ではありません。", hint)


def terms_known(view: View) -> Iterator[Problem]:
    """Every term that is marked or pointed at stands in the glossary."""
    if not view.is_whole(GLOSSARY):
        return
    terms = view.course.glossary.terms
    known = {str(term.term) for term in terms}
    marked = _strangers(view.texts, terms_in, known)
    pointed = (name for term in terms for name in term.see)
    cure = "modules/glossary.yaml に書き足すか、[[ ]] を外してください。"
    yield from _unknown("用語", chain(marked, pointed), known, cure)


def speakers_known(view: View) -> Iterator[Problem]:
    """Everyone who speaks in a scene belongs to the cast."""
    scenes = (scene for module in view.course.modules for scene in module.scenes())
    who = (part.who for scene in scenes for part in scene.text if isinstance(part, Line))
    cure = "modules/course.yaml の cast に書き足してください。"
    if view.is_whole(COURSE):
        yield from _unknown("登場人物", who, {p.id for p in view.course.info.cast}, cure)


def tracks_known(view: View) -> Iterator[Problem]:
    """Every track that a scenario or a question is limited to is one of the course."""
    modules = view.course.modules
    limits = [scenario.tracks for module in modules for scenario in module.scenarios]
    limits += [question.tracks for module in modules for question in module.quiz.questions]
    cure = "modules/course.yaml の tracks にある id を書いてください。"
    if view.is_whole(COURSE):
        known = {track.id for track in view.course.info.tracks}
        yield from _unknown("コースの対象", chain.from_iterable(limits), known, cure)


def boxes_known(view: View) -> Iterator[Problem]:
    """Every box is of a kind of the course, and one that states facts has a title."""
    styles = {box.name: box.style for box in view.course.info.boxes}
    if not view.is_whole(COURSE):
        return
    for box in boxes_of(view):
        cure = f"使えるのは {'、'.join(styles)} です。"
        yield from _unknown("囲み", [box.kind], styles, cure)
        if styles.get(box.kind) == "fact" and not box.title:
            message = f"囲み「{box.kind}」に、出典と時点がありません。"
            hint = f"「::: {box.kind} カタログによれば、令和6年1月時点」のように書いてください。"
            yield Problem(box.kind.place, message, hint)


def scenes_known(view: View) -> Iterator[Problem]:
    """Every scene that a scenario starts at, goes to or goes back to is one of its scenes."""
    for module in view.course.modules:
        for scenario in module.scenarios:
            if view.is_whole(scenario.place.path):
                known = [scene.id for scene in scenario.scenes]
                cure = f"使えるのは {'、'.join(known)} です。"
                yield from _unknown("場面", _scenes_named(scenario), known, cure)


def _scenes_named(scenario: Scenario) -> Iterator[Text]:
    yield scenario.start
    for _, choice in scenario.choices():
        if choice.consequence.back:
            yield choice.consequence.back
        yield from (route.to for route in choice.goto)


def boxes_of(view: View) -> Iterator[Box]:
    """Give all boxes of all modules."""
    for module in view.course.modules:
        for passage in module.passages():
            yield from (part for part in passage.parts if isinstance(part, Box))


def _strangers(
    texts: Iterable[Found],
    names_in: Callable[[str], Iterator[tuple[str, int]]],
    known: Container[str],
) -> Iterator[Text]:
    """Give the names in texts that are not known, each with its place."""
    for found in texts:
        for name, offset in names_in(found.text):
            if name not in known:
                yield Text(name, place_at(found.text, offset))


def _unknown(
    what: str, names: Iterable[Text], known: Iterable[str], otherwise: str
) -> Iterator[Problem]:
    names_known = set(known)
    for name in names:
        if name and name not in names_known:
            hint = nearest(name, sorted(names_known), otherwise)
            yield Problem(name.place, f"{what}「{name}」がありません。", hint)


RULES = (
    items_known,
    failures_are_failures,
    terms_known,
    speakers_known,
    tracks_known,
    boxes_known,
    scenes_known,
)
