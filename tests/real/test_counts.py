"""The real course holds what was promised, counted in the page that learners get."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from course.build import check
from course.load import load_course
from course.problems import Problems
from tests.sites import ROOT

COURSE = load_course(ROOT, Problems())
SKILLS = COURSE.catalogue.skills if COURSE else ()
FAILURES = [str(item.id) for skill in SKILLS for item in skill.failures]
BEHAVIOURS = [str(item.id) for skill in SKILLS for item in skill.cautions if not item.informs]
ITEMS = [
    str(item.id) for skill in SKILLS for item in (*skill.points, *skill.cautions, *skill.failures)
]


@pytest.fixture(scope="module")
def page(browser: Browser, real_site: Path) -> Page:
    """Open the page, to be read only."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_site.as_uri())
    yield page
    context.close()


@pytest.fixture(scope="module")
def covers(page: Page) -> Counter[str]:
    """Count the questions that cover each item."""
    lists = page.locator("form.question:not([data-form])").evaluate_all(
        "all => all.map((one) => one.dataset.covers.split(' '))"
    )
    return Counter(item for items in lists for item in items)


def test_the_course_has_no_errors() -> None:
    """Every rule for authors is kept."""
    assert [str(problem) for problem in check(ROOT).problems.errors] == []


@pytest.mark.parametrize(
    ("track", "skills"),
    [
        ("newcomer", "123456789"),
        ("manager", "123456789"),
        ("student", "123"),
        ("university", "789"),
        ("partner", "2489"),
    ],
)
def test_a_track_teaches_its_skills(page: Page, track: str, skills: str) -> None:
    """One module for each, in the order of the skills, and each with its six steps."""
    modules = page.locator(f'[data-module][data-tracks~="{track}"]')
    found = modules.evaluate_all("all => all.map((one) => one.dataset.skill)")
    assert found == [f"s{number}" for number in skills]
    assert modules.locator("[data-view]").count() == 6 * len(skills)


@pytest.mark.parametrize("failure", FAILURES)
def test_the_forms_have_each_failure_case_once(page: Page, failure: str) -> None:
    """For staff; both forms."""
    for form in "AB":
        selector = f'form[data-form="{form}"][data-covers~="{failure}"][data-of^="s"]'
        staff = page.locator(selector).and_(page.locator(':not([data-of^="st"])'))
        assert staff.count() == 1


def test_there_are_at_least_75_questions(page: Page) -> None:
    """Each with an id of its own."""
    ids = page.locator("form.question").evaluate_all(
        "all => all.map((one) => one.dataset.question)"
    )
    assert len(set(ids)) == len(ids) >= 75


def test_the_catalogue_has_69_items() -> None:
    """Points, cautions and failure cases of the source."""
    assert len(set(ITEMS)) == len(ITEMS) == 69


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failure_case_has_four_questions(covers: Counter[str], failure: str) -> None:
    """At least; those of the tests before and after not counted."""
    assert covers[failure] >= 4


@pytest.mark.parametrize("caution", BEHAVIOURS)
def test_a_caution_has_a_question(covers: Counter[str], caution: str) -> None:
    """If it is about what one does; what only informs is read."""
    assert covers[caution] >= 1


def test_every_item_is_dealt_with(page: Page, covers: Counter[str]) -> None:
    """In a passage, in a consequence or in a question: nothing of the catalogue is only listed."""
    sources = page.locator("[data-module] [data-source]").evaluate_all(
        "all => all.flatMap((one) => one.dataset.source.split(' '))"
    )
    failures = page.locator("[data-failure]").evaluate_all(
        "all => all.map((one) => one.dataset.failure)"
    )
    assert set(ITEMS) - set(covers) - set(sources) - set(failures) == set()


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failure_case_happens_in_a_scenario(page: Page, failure: str) -> None:
    """It can be met, in the module of its skill."""
    assert (
        page.locator(
            f'[data-module="{failure.split(".", maxsplit=1)[0]}"] [data-failure="{failure}"]'
        ).count()
        >= 1
    )
