"""Texts become the same HTML one by one, all together, and without Markdown where they need none."""

from __future__ import annotations

import re
from itertools import product

import pytest

from course.text.inline import Inline, Link
from course.text.markdown import Converter, _machine, _tidy, is_plain

PLAIN = [
    "一つの文です。",
    "二行\nあります。",
    "段落です。\n\n次の段落です。",
    "段落です。\n\n\n\n次の段落です。",
    "段落です。\n \t\n次の段落です。",
    "  先頭の空白",
    "　全角の字下げ",
    "行\n  字下げした行",
    "終わりの改行\n\n",
    "\n\n初めの改行",
    "行末の空白  \n次の行",
    "**太字**の文",
    "前**太字**後ろ**二つめ**",
    "！**「重要」**です",
    "一つめ\n\n**段落の太字**\n\n三つめ",
    "`コード`",
    "`<b>`と`[s1.p1]`と`**a**`",
    "**`x`**",
    "**太字の中の`コード`です**",
    "{漢字|かんじ}です",
    "**{漢字|かんじ}**と{本|ほん}",
    "{上手|じょうず}に\n{読|よ}む。\n\n次へ。",
    "根拠[s1.p1]。",
    "根拠[s1.p1][s1.f1]",
    "**[s1.p1]**",
    "[[司書]]に聞く",
    "[[専門の人|司書]]に聞く",
    "[[司書]]が{本|ほん}を**選ぶ**。[s1.f1]\n次の行。\n\n次の段落。",
    "[角括弧]と(丸括弧)",
    "[一つ][二つ]",
    "[名前]: 説明",
    "{a}と[[a]",
    "\"引用\"と'引用'と“引用”",
    "https://example.jp",
    "用語\n: 説明",
    "1)番号 １．全角 1.5倍 令和6年",
    "-5度、10-20人、~~取消~~、3+4=7、50%",
    "＊全角＊　＿全角＿　＜全角＞　＆",
    "…と、――。※注 ●印 ①②",
    "感嘆!感嘆！ 3:4 a;b a/b a,b $ @ ^",
]
NEEDS_MARKDOWN = [
    "a & b",
    "3 < 5 > 2",
    "<子>の印",
    "&amp;と&copy;",
    "<script>alert(1)</script>",
    "<!-- 覚え書き -->",
    "*斜体*と_斜体_",
    "2 * 3 * 4",
    "** 空白つき **",
    "閉じない**太字",
    "**閉じ**ない**太字",
    "**二行の\n太字**",
    "`閉じないコード",
    "- 箇条一\n- 箇条二",
    "1. 番号一\n2. 番号二",
    "文のあと\n\n- 箇条一\n\n    続きの段落",
    "+ 箇条",
    "# 見出し",
    "文\n===",
    "文\n---",
    "---",
    "> 引用です\n> 続き",
    "    字下げのコード",
    "[文字](#home)",
    "|a|b|\n|---|--:|\n|1|2|",
    "[名前]: #home",
    "[司書]: #glossary\n\n**a** & b",
    "a\\*b",
]


@pytest.fixture
def converter() -> Converter:
    """Make a converter that knows two items and a term."""
    link = Link("#there", "そこ", "説明")
    return Converter(Inline({"s1.p1": link, "s1.f1": link}, {"司書": link}))


def by_markdown(converter: Converter, text: str) -> str:
    """Give what Python-Markdown alone makes of a text."""
    inline = converter.inline
    return inline.put_back(_tidy(_machine().convert(inline.set_aside(text))))


def shown(html: str) -> str:
    """Leave out blanks before a line break, which no browser shows."""
    return re.sub(r" +<br>", "<br>", html)


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_text_is_what_markdown_would_make_of_it(converter: Converter, text: str) -> None:
    """Texts of paragraphs and our own markup take the short way, to the same HTML."""
    assert is_plain(text)
    assert shown(converter.block(text)) == by_markdown(converter, text)


@pytest.mark.parametrize("text", NEEDS_MARKDOWN)
def test_other_texts_go_through_markdown(converter: Converter, text: str) -> None:
    """Whatever Markdown could see more in is given to it."""
    assert not is_plain(text)
    assert converter.block(text) == by_markdown(converter, text)


@pytest.mark.parametrize("first", NEEDS_MARKDOWN)
def test_neighbours_do_not_touch_each_other(converter: Converter, first: str) -> None:
    """Together in one go, in any order, each text is what it is alone: lists, tables, open emphasis."""
    alone = {text: by_markdown(converter, text) for text in NEEDS_MARKDOWN}
    for second in NEEDS_MARKDOWN:
        together = Converter(converter.inline)
        together.prepare([first, second, "*x*"])
        assert together.block(first) == alone[first]
        assert together.block(second) == alone[second]


def test_all_in_one_go(converter: Converter) -> None:
    """A hundred texts at once are a hundred texts, and each is converted once."""
    texts = [f"{a}\n\n{b}" for a, b in product(NEEDS_MARKDOWN[:10], NEEDS_MARKDOWN[:10])]
    converter.prepare([*texts, *texts])
    assert {text: converter.block(text) for text in texts} == {
        text: by_markdown(converter, text) for text in texts
    }


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<b>太い</b>字", "<p>&lt;b&gt;太い&lt;/b&gt;字</p>"),
        ("<script>a</script>", "<p>&lt;script&gt;a&lt;/script&gt;</p>"),
        ("<div onclick='x'>\n\n中\n\n</div>", "<p>&lt;div onclick='x'&gt;</p>\n<p>中</p>\n<p>&lt;/div&gt;</p>"),
        ("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>"),
        ("<img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>"),
        ("一行\n*二*行", "<p>一行<br>\n<em>二</em>行</p>"),
    ],
)  # fmt: skip
def test_raw_html_is_shown_as_text(converter: Converter, text: str, html: str) -> None:
    """No author's tag becomes an element."""
    assert converter.block(text) == html


def test_aligned_tables_give_classes(converter: Converter) -> None:
    """The page's policy forbids style attributes; a cell's markup of ours stays whole."""
    table = "|左|中|右|なし|\n|:--|:-:|--:|---|\n|{漢字|かんじ}|`a|b`|[[人|司書]]|[s1.p1]|"
    made = converter.block(table)
    assert "style" not in made
    for side, word in (("left", "左"), ("center", "中"), ("right", "右")):
        assert f'<th class="align-{side}">{word}</th>' in made
    assert "<th>なし</th>" in made
    assert '<td class="align-left"><span class="read" data-reading="かんじ">漢字</span>' in made
    assert '<td class="align-center"><code>a|b</code></td>' in made
    assert '<td class="align-right"><a class="term" href="#there" title="説明">人</a></td>' in made
    assert made.count("<td") == 4


def test_what_an_author_writes_about_alignment_stays_text(converter: Converter) -> None:
    """Only Markdown's own attribute becomes a class."""
    made = converter.block('`<td style="text-align: left;">` & *x*')
    assert "&lt;td style=&quot;text-align: left;&quot;&gt;" in made


def test_a_line_keeps_its_lines(converter: Converter) -> None:
    """Inside a heading or a paragraph, lines are broken and nothing is wrapped around them."""
    assert converter.line(" 一行\n**二**行 ") == "一行<br>\n<strong>二</strong>行"
    assert converter.line("- a & b") == "- a &amp; b"
