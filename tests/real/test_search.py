"""What learners type, and where the real course has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.learner import Learner

FIRST = 3
FIND = """async (query) => {
    const find = (isLoose) => course.findEntries(entries, course.searchWords(query, course.toKana(), isLoose));
    const hits = find(false);
    return (hits.length ? hits : find(true)).map(({ entry }) => entry.address);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, real_site: Path) -> Iterator[Page]:
    """Open the real course with all prepared that can be found."""
    context = browser.new_context()
    learner = Learner(context, real_site).open("search")
    learner.page.evaluate("async () => { window.entries = await course.searchIndex(document); }")
    yield learner.page
    context.close()


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("涼みどころ", "glossary/涼みどころ"),
        ("すずみどころ", "glossary/涼みどころ"),
        ("スズミドコロ", "glossary/涼みどころ"),
        ("ｅｂｐｍ", "glossary/EBPM"),
        ("ebpmとは？", "glossary/EBPM"),
        ("イービーピーエム", "glossary/EBPM"),
        ("EBPM", "s7/cautions/s7.c1"),
        ("決裁", "glossary/決裁"),
        ("けっさい", "glossary/決裁"),
        ("決裁", "glossary/起案"),
        ("商店街", "s5/points/s5.p2"),
        ("しょうてんがい", "s5/points/s5.p2"),
        ("要件", "glossary/要件"),
        ("要件", "glossary/要件定義"),
        ("ガントチャート", "glossary/ガントチャート"),
        ("がんとちゃーと", "glossary/ガントチャート"),
        ("ｶﾞﾝﾄ", "glossary/ガントチャート"),
        ("工程表", "glossary/ガントチャート"),
        ("よさん", "glossary/予算要求"),
        ("予算要求", "s4/scenario"),
        ("とうじしゃ", "s1/points/s1.p2"),
        ("3d", "glossary/3D都市モデル"),
        ("官民連携", "glossary/公民連携"),
        ("ベンダ", "glossary/ベンダー"),
        ("締め切り", "glossary/中間目標"),
        ("打ち合わせ", "s6/points/s6.p3"),
        ("取り組み", "s2/points/s2.p1"),
        ("見積もり", "glossary/見積り"),
        ("議事録", "s6/points/s6.p3"),
        ("熱中症", "s1/aims"),
        ("ねっちゅうしょう", "s1/aims"),
        ("高校生", "s9/cautions/s9.c2"),
        ("データ 集める", "s1/points/s1.p2"),
        ("因果関係", "s7/points/s7.p1-3"),
        ("アンケート", "s7/quiz"),
        ("引き継ぎ", "s9/quiz"),
        ("橘さん 図書館", "s1/points/s1.p2"),
        ("実行計画", "s1/reflection"),
        ("失敗事例", "sources/s1.f1"),
        ("け", "glossary/KPI"),
    ],
)
def test_a_query_finds(page: Page, query: str, address: str) -> None:
    """Among the first three."""
    assert address in page.evaluate(FIND, query)[:FIRST]
