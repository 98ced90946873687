"""Our inline markup becomes links, readings and emphasis; everything else is shown as it was typed."""

from __future__ import annotations

import pytest

from course.text.inline import Inline, Link, label, plain, without_readings

CITES = {
    "s1.p1": Link("#sources/s1.p1", "ポイント①-1", "聞く人を知る"),
    "s1.f1": Link("#sources/s1.f1", "失敗事例①-1", '"長い"本 & <難しい>本'),
}
TERMS = {
    "司書": Link("#glossary/司書", "司書", "本を案内する人"),
    '"引用"<b>': Link('#glossary/"引用"<b>', '"引用"<b>', "記号の入った語"),
}
CITE = (
    '<a class="cite" href="#sources/s1.p1" data-source="s1.p1" title="聞く人を知る">ポイント①-1</a>'
)
READ = '<span class="read" data-reading="かんじ">漢字</span>'


@pytest.fixture
def inline() -> Inline:
    """Make the inline markup of a course with two items and two terms."""
    return Inline(CITES, TERMS)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("ただの文です。", "ただの文です。"),
        ("{漢字|かんじ}です", f"{READ}です"),
        ("根拠[s1.p1]。", f"根拠{CITE}。"),
        ("[[司書]]に聞く", '<a class="term" href="#glossary/司書" title="本を案内する人">司書</a>に聞く'),
        ("[[専門の人|司書]]", '<a class="term" href="#glossary/司書" title="本を案内する人">専門の人</a>'),
        ("**強く**言う", "<strong>強く</strong>言う"),
        ("**{漢字|かんじ}**と**二つ**", f"<strong>{READ}</strong>と<strong>二つ</strong>"),
        ("`**x**`", "<code>**x**</code>"),
        ("`[s1.p1]`と`{漢字|かんじ}`", "<code>[s1.p1]</code>と<code>{漢字|かんじ}</code>"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("{<b>|<i>}", '<span class="read" data-reading="&lt;i&gt;">&lt;b&gt;</span>'),
        ("{打ち合わせ|うちあわせ}", '<span class="read" data-reading="うちあわせ" data-over="う|あ">打ち合わせ</span>'),
        ("{把握|はあく}", '<span class="read is-hard" data-reading="はあく">把握</span>'),
        ("{a|b|c} {a} [x] ** [[a]", "{a|b|c} {a} [x] ** [[a]"),
        ("[s1.p1](#home)", "[s1.p1](#home)"),
        ("閉じない**太字", "閉じない**太字"),
        ("'1' \"2\"", "'1' \"2\""),
    ],
)  # fmt: skip
def test_html_of_a_line(inline: Inline, text: str, html: str) -> None:
    """Each mark of ours becomes its element; what is not ours is text."""
    assert inline.html(text) == html


def test_words_of_a_link_cannot_leave_their_attribute(inline: Inline) -> None:
    """Quotes and brackets of a summary or a term are escaped, in the address too."""
    assert 'title="&quot;長い&quot;本 &amp; &lt;難しい&gt;本"' in inline.html("[s1.f1]")
    made = inline.html('[["引用"<b>]]')
    assert 'href="#glossary/&quot;引用&quot;&lt;b&gt;"' in made
    assert made.endswith('>"引用"&lt;b&gt;</a>'.replace('"', "&quot;"))


def test_marks_are_put_back_where_they_were_taken(inline: Inline) -> None:
    """What is set aside of several texts does not mix."""
    first, second = inline.set_aside("{漢字|かんじ}"), inline.set_aside("[s1.p1]")
    assert "漢" not in first
    assert "s1" not in second
    assert inline.put_back(second) == CITE
    assert inline.put_back(first) == READ


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ただの文です。", "ただの文です。"),
        ("{漢字|かんじ}を**強く**、[[人|司書]]へ[s1.p1]", "漢字を強く、人へ"),
        ("`<b>`と`[s1.p1]`", "<b>と[s1.p1]"),
        ("**{漢字|かんじ}**", "漢字"),
        ("a < b & c", "a < b & c"),
        (" 前後の空白 [s1.p1] ", "前後の空白"),
        ("[s1.p1]", ""),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    """Buttons and attributes get the bare words, without readings and citations."""
    assert plain(text) == words


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("ただの文です。", "ただの文です。"),
        ("{漢字|かんじ}を**強く**、[[人|司書]]へ[s1.p1]", f"{READ}を強く、人へ"),
        ("a < b & `<b>`", "a &lt; b &amp; &lt;b&gt;"),
        (" 前後の空白 ", "前後の空白"),
    ],
)
def test_words_of_a_label(text: str, html: str) -> None:
    """Buttons and labels get the bare words too, but keep the readings that the text brings."""
    assert label(text) == html


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ただの**文**です。", "ただの**文**です。"),
        ("{漢字|かんじ}と漢字", "        と漢字"),
        ("[[専門の人|司書]]に聞く", "  専門の人     に聞く"),
        ("[[司書]][s1.p1]`印`", "  司書" + " " * 12),
        ("[一覧](#glossary/司書)を見る", "[一覧               を見る"),
    ],
)
def test_what_has_to_be_known_how_to_read(text: str, masked: str) -> None:
    """What is not shown, or brings its reading, is blank; the rest stays in its place."""
    assert without_readings(text) == masked
