"""Markup: texts bring no HTML of their own and lead nowhere but into the course."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.texts import Found, place_at, without_code
from course.checks.view import View, nearest
from course.labels import STEPS
from course.problems import Problem

PAGES = ("home", "glossary", "sources", "progress", "check")
AUTOLINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*|[^\s<>]+@[^\s<>]+)>")
HTML = re.compile(r"<(?:[a-zA-Z/][^<>]*|!--.*?--|[!?][^<>]*)>", re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(\s*<?([^)\s>]*)")
DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]+\]:[ \t]*(\S+)", re.MULTILINE)
IMAGE = re.compile(r"!\[")
AT_HAND = "別のページへは「[一覧](#glossary)」のように # で始まる行き先だけを書けます。"


def no_html(view: View) -> Iterator[Problem]:
    """No text contains HTML tags or comments."""
    for found in _with("<", view):
        text = AUTOLINK.sub(lambda link: " " * len(link[0]), without_code(found.text))
        for tag in HTML.finditer(text):
            message = f"HTML のタグ「{_short(tag[0])}」は使えません。"
            hint = "タグを消すか、記号として見せたいときは ` ` で囲んでください。"
            yield Problem(place_at(found.text, tag.start()), message, hint)


def links_stay_inside(view: View) -> Iterator[Problem]:
    """Every link leads to a page of the course, never to the network or to a file."""
    routes = routes_of(view)
    for found in view.texts:
        for target, offset in _links(found):
            place = place_at(found.text, offset)
            if not target.startswith("#"):
                message = f"リンク「{_short(target)}」は、コースの外へ出ます。"
                yield Problem(place, message, f"{AT_HAND}住所は文字のまま書いてください。")
            elif target[1:] not in routes and not view.wrong:
                cure = f"行き先は {'、'.join(PAGES)} か、「s1/quiz」の形です。"
                hint = nearest(target[1:], routes, cure)
                yield Problem(place, f"リンクの行き先「{target}」がありません。", hint)


def pictures_stand_alone(view: View) -> Iterator[Problem]:
    """Every picture has a line of its own, outside boxes, in a module's text."""
    for found in _with("![", view):
        if not view.is_whole(found.text.place.path):
            continue
        for image in IMAGE.finditer(without_code(found.text)):
            message = "図が、1行だけで置かれていません。"
            hint = '囲みの外で、行の先頭から ![説明](figures/名前.svg "題") だけを書いてください。'
            yield Problem(place_at(found.text, image.start()), message, hint)


def routes_of(view: View) -> set[str]:
    """Give everything that a link may lead to."""
    ids = [module.id for module in view.course.modules]
    terms = ("glossary/" + "".join(t.term.split()) for t in view.course.glossary.terms)
    steps = (f"{module_id}/{step}" for module_id in ids for step, _ in STEPS)
    return {*PAGES, *ids, *steps, *(f"sources/{item}" for item in view.items), *terms}


def _links(found: Found) -> Iterator[tuple[str, int]]:
    if "](" not in found.text and "]:" not in found.text and "<" not in found.text:
        return
    text = without_code(found.text)
    for pattern in (LINK, DEFINITION, AUTOLINK):
        yield from ((link[1], link.start()) for link in pattern.finditer(text))


def _with(sign: str, view: View) -> Iterator[Found]:
    return (found for found in view.texts if sign in found.text)


def _short(text: str, most: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"


RULES = (no_html, links_stay_inside, pictures_stand_alone)
