"""The model as HTML: small pieces of the page, compared with what stands in tests/golden/."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.build import check
from course.model import Course
from course.render import environment, render
from tests.courses import COURSE, MODULE, QUIZ, copy_of_tiny, replace
from tests.golden import Element, assert_golden, elements
from tests.sites import TINY


def course_in(root: Path) -> Course:
    """Read a course without errors."""
    checked = check(root)
    assert checked.sound is not None, list(map(str, checked.problems))
    return checked.sound


@pytest.fixture(scope="module")
def page() -> Element:
    """Render the tiny course."""
    return elements(render(course_in(TINY))["index.html"].decode("utf-8"))


def test_a_passage_with_a_box_and_a_figure(page: Element) -> None:
    """Heading with its citation, prose, box, and the drawing with ids of its own."""
    assert_golden("passage", page.find("section", id="s1/points/s1.p1"))


def test_a_choice_with_a_failure(page: Element) -> None:
    """The button, and the consequence with failure case, cost, reason and next move."""
    scene = page.find("section", id="s1/scenario/choose")
    assert_golden("choice-with-failure", scene.find("li", data_choice="a"))


def test_a_choice_with_routes(page: Element) -> None:
    """Without a failure there is no way back; without scripts the ways on are links."""
    scene = page.find("section", id="s1/scenario/read")
    assert_golden("choice-with-routes", scene.find("li", data_choice="b"))


def test_a_question_with_one_answer(page: Element) -> None:
    """Radio buttons in a fieldset, a hint, and the answer that opens without scripts."""
    assert_golden("question-single", page.find("form", data_question="s1.q01"))


def test_a_question_with_several_answers(page: Element) -> None:
    """Check boxes, and the words that say so."""
    assert_golden("question-multiple", page.find("form", data_question="s1.q02"))


def test_the_header_of_a_module(page: Element) -> None:
    """Its skill, its title, and its steps."""
    assert_golden("module-header", page.find("article", id="s1").find("header"))


def test_all_signs_of_authors_are_escaped(tmp_path: Path) -> None:
    """In headings, buttons, attributes and titles alike."""
    root = copy_of_tiny(tmp_path)
    signs = "\"><b>'&<!--boot--><!--build-->"
    replace(root, COURSE, "title: 図書館ボランティア入門", f"title: |-\n  題`{signs}`")
    replace(root, MODULE, "title: 本を1冊えらぶ", f"title: |-\n  本`{signs}`")
    replace(
        root,
        QUIZ,
        "prompt: 最初にすることはどれですか。",
        f"prompt: |-\n      どれ`{signs}`ですか。",
    )
    page = elements(render(course_in(root))["index.html"].decode("utf-8"))
    assert page.find("title").text == f"題{signs}"
    article = page.find("article", id="s1")
    assert article.attributes["data-name"] == f"① 本{signs}"
    assert page.find("h2", id="s1-title").text == f"本{signs}"
    assert page.find("form", data_question="s1.q01").find("legend").text == f"どれ{signs}ですか。"
    assert not [one for one in page.all() if one.tag == "b"]


def test_pictures_lie_beside_the_page(tmp_path: Path) -> None:
    """Under the very names that the page asks for."""
    root = copy_of_tiny(tmp_path)
    picture = root / "modules/01-welcome/figures/地図 50%.png".replace(" ", "_")
    picture.write_bytes(b"\x89PNG")
    line = "![年齢を聞き、本を選び、下読みをする3つの丸](figures/steps.svg"
    replace(root, MODULE, line, f"![図書館の地図](figures/{picture.name})\n\n{line}")
    files = render(course_in(root))
    assert files["images/01-welcome/figures/地図_50%.png"] == b"\x89PNG"
    page = elements(files["index.html"].decode("utf-8"))
    image = page.find("img", alt="図書館の地図")
    assert image.attributes["src"] == "images/01-welcome/figures/%E5%9C%B0%E5%9B%B3_50%25.png"


def test_the_build_has_a_name_of_its_own(tmp_path: Path) -> None:
    """The same course has the same; a change of one letter has another."""

    def name(course: Course) -> str | None:
        html = elements(render(course)["index.html"].decode("utf-8")).find("html")
        return html.attributes["data-build"]

    root = copy_of_tiny(tmp_path)
    assert name(course_in(root)) == name(course_in(TINY))
    replace(root, QUIZ, "最初にすることはどれですか。", "最初にすることは、どれですか。")
    assert name(course_in(root)) != name(course_in(TINY))


def test_two_courses_in_one_process_do_not_mix(tmp_path: Path) -> None:
    """Rendering another one in between changes nothing."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, "title: 本を1冊えらぶ", "title: 別の題")
    first = render(course_in(TINY))
    render(course_in(root))
    assert render(course_in(TINY)) == first


def test_how_far_it_has_come_is_told() -> None:
    """Once for each module."""
    told = []
    render(course_in(TINY), lambda *step: told.append(step))
    assert told == [("ページ作り", 0, 1)]


def test_a_template_that_asks_for_what_is_not_there_fails() -> None:
    """A misspelt name is no empty text."""
    with pytest.raises(Exception, match="'nothing' is undefined"):
        environment().from_string("{{ nothing }}").render()
    assert environment().from_string("{{ '<b>' }}").render() == "&lt;b&gt;"
