"""What makes no difference when one searches, and what does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser

from tests.player.page import Player
from tests.sites import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("fold", "words", "match", "rank", "snippet", "suggest", "index")
SEARCH = ROOT / "course" / "components" / "search"
READINGS = {
    "涼": "すず",
    "決裁": "けっさい",
    "決済": "けっさい",
    "政策": "せいさく",
    "制作": "せいさく",
    "子供": "こども",
    "子": "こ",
    "政": "せい",
    "研究": "けんきゅう",
    "商店街": "しょうてんがい",
    "起": "お",
    "所": "どころ",
}
KANA = f"""(text) => {{
    const readings = {READINGS};
    const words = Object.keys(readings).sort((a, b) => b.length - a.length);
    let kana = "";
    const at = [];
    for (let place = 0; place < text.length; ) {{
        const word = words.find((one) => text.startsWith(one, place)) ?? text[place];
        const reading = readings[word] ?? word;
        kana += reading;
        at.push(...[...reading].map(() => place));
        place += word.length;
    }}
    return {{ kana, at }};
}}"""
AS_WRITTEN = "(text) => ({ kana: text, at: [...text].map((_, at) => at) })"


@pytest.fixture(scope="module")
def search(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    """Open a page with the parts of the search that need no page."""
    folder: Path = tmp_path_factory.mktemp("search")
    files = [ROOT / "course" / "player" / "namespace.js"]
    files += [SEARCH / f"search-{part}.js" for part in PARTS]
    script = "\n".join(path.read_text(encoding="utf-8") for path in files)
    (folder / "search.js").write_text(f'"use strict";\n{script}', encoding="utf-8")
    page = '<!doctype html><meta charset="utf-8"><title>search</title><script src="search.js"></script>'
    (folder / "index.html").write_text(page, encoding="utf-8")
    context = browser.new_context()
    yield Player(context, (folder / "index.html").as_uri())
    context.close()


def term(name: str, reading: str, meaning: str = "") -> dict[str, Any]:
    """Write a term as the page gives it."""
    address = f"glossary/{name}"
    return {
        "kind": "term",
        "address": address,
        "place": [],
        "names": [name, reading],
        "body": meaning,
    }


def text(address: str, heading: str, body: str = "", kind: str = "text") -> dict[str, Any]:
    """Write something else that can be found."""
    return {"kind": kind, "address": address, "place": [], "names": [heading], "body": body}


def found(
    search: Player, query: str, *texts: dict[str, Any], kana: str = KANA
) -> list[dict[str, Any]]:
    """Search texts."""
    hits: list[dict[str, Any]] = search(
        f"""(() => {{
            const kana = {kana};
            const entries = texts.map((one) => course.searchEntry(one, kana));
            return course.findEntries(entries, course.searchWords(query, kana));
        }})()""",
        query=query,
        texts=list(texts),
    )
    return hits


def addresses(search: Player, query: str, *texts: dict[str, Any], kana: str = KANA) -> list[str]:
    """Search texts; give where it leads, the best first."""
    return [str(hit["entry"]["address"]) for hit in found(search, query, *texts, kana=kana)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｅｂｐｍ", "EBPM"),
        ("ガントチャート", "がんとちゃーと"),
        ("ｶﾞﾝﾄﾁｬｰﾄ", "ガントチャート"),
        ("か\u3099んと", "ガント"),
        ("ガント チャート", "ガント　チャート"),
        ("ガント・チャート", "ガントチャート"),
        ("デ-タ", "データ"),
        ("デ‐タ", "データ"),
        ("デ−タ", "データ"),
        ("デ〜タ", "データ"),
        ("６～９月", "6〜9月"),
        ("ウェブ", "ウエブ"),
        ("ヴィジョン", "ブィジョン"),
        ("3ヶ月", "3か月"),
        ("「できない」", "できない"),
        ("㈱", "(株)"),
        ("①", "1"),
        ("\U0002f81a", "\u51ac"),
        ("", ""),
        ("　 ", ""),
    ],
)
def test_alike(search: Player, one: str, other: str) -> None:
    """Width, case, kind of kana, dashes, spaces and brackets make no difference."""
    assert search("course.fold(text).folded", text=one) == search(
        "course.fold(text).folded", text=other
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("データ", "デタ"), ("はし", "ばし"), ("か", "が"), ("きゃく", "きやく"), ("要件", "用件")],
)
def test_not_alike(search: Player, one: str, other: str) -> None:
    """What changes the word does."""
    assert search("course.fold(text).folded", text=one) != search(
        "course.fold(text).folded", text=other
    )


@pytest.mark.parametrize(
    ("text", "folded", "at"),
    [
        ("aB", "ab", [0, 1]),
        ("ｶﾞﾝﾄ", "がんと", [0, 2, 3]),
        ("㈱A", "株a", [0, 1]),
        ("「a」 b", "ab", [1, 4]),
        ("𠮷a", "𠮷a", [0, 0, 2]),
        ("か\u3099", "が", [0]),
    ],
)
def test_places(search: Player, text: str, folded: str, at: list[int]) -> None:
    """Each character remembers where it came from."""
    assert search("course.fold(text)", text=text) == {"folded": folded, "at": at}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", []),
        ("　 ", []),
        ("「」", []),
        ("決裁　起案", ["決裁", "起案"]),
        ("API,GIS", ["api", "gis"]),
        ("サーバー", ["さーば"]),
        ("コー", ["こー"]),
        ("EBPMとは？", ["ebpm"]),
        ("決裁って何ですか", ["決裁"]),
        ("とは", ["とは"]),
        ("？", ["?"]),
    ],
)
def test_words(search: Player, query: str, words: list[str]) -> None:
    """Spaces part the words; what asks for a meaning is left out."""
    expression = f"course.searchWords(query, {AS_WRITTEN}).map(({{ folded }}) => folded)"
    assert search(expression, query=query) == words


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("涼み", "涼みどころ"),
        ("すずみ", "涼みどころ"),
        ("スズミ", "涼みどころ"),
        ("ｽｽﾞﾐ", "涼みどころ"),
        ("すず", "涼みどころ"),
        ("けん", "政研究"),
        ("涼みどころ", "すずみどころの目印"),
        ("涼み所", "涼みどころ"),
        ("子供", "子どもの声"),
        ("こども", "子どもの声"),
        ("子ども", "子供の声"),
        ("しょうてん", "商店街の店"),
        ("てんがい", "商店街の店"),
        ("けっさい", "決裁を待つ"),
        ("ebpm", "ＥＢＰＭの考え"),
        ("コスト", "費用（コスト）"),
        ("政策 子", "子のための政策"),
        ("コンピューター", "コンピュータで計算"),
        ("市", "市の仕事"),
        ("打ち合わせ", "打合せの前"),
        ("打合せ", "打ち合わせの前"),
        ("取り組み", "取組を進める"),
        ("取組", "取り組みを進める"),
        ("申込み", "申し込みの紙"),
        ("サーバー", "サーバの名"),
    ],
)
def test_finds(search: Player, query: str, body: str) -> None:
    """However it is written, by either or by both."""
    assert addresses(search, query, text("a", "題", body)) == ["a"]


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("制作", "政策を考える"),
        ("いけ", "政研究"),
        ("コスト", "人を起こすと困る"),
        ("ai", "main"),
        ("政策 予算", "子のための政策"),
        ("す", "涼みどころ"),
        ("a", "a"),
        ("聞く直す", "聞く。直す"),
        ("人手", "人に手を"),
        ("取り組み", "取るに足りない組"),
        ("一" * 70 + "x", "一" * 90),
    ],
)
def test_does_not_find(search: Player, query: str, body: str) -> None:
    """Other words that sound alike, halves of words, and texts that lack a word."""
    assert addresses(search, query, text("a", "題", body)) == []


def test_without_readings(search: Player) -> None:
    """What is written can be found, and terms by their readings."""
    texts = (term("決裁", "けっさい"), text("a", "題", "決裁を待つ"), text("b", "題", "けっさい"))
    assert addresses(search, "けっさい", *texts, kana=AS_WRITTEN) == ["glossary/決裁", "a", "b"]
    assert addresses(search, "しょうてんがい", text("a", "商店街"), kana=AS_WRITTEN) == []


def test_the_reading_of_a_term_finds_the_term_in_texts(search: Player) -> None:
    """Letters have no readings but in the glossary."""
    texts = (text("a", "題", "EBPMの考え"), term("EBPM", "いーびーぴーえむ"))
    assert addresses(search, "イービーピーエム", *texts) == ["glossary/EBPM", "a"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("会議の進め方", ["会議", "進め方"]),
        ("データの根拠", ["でーた", "根拠"]),
        ("人材育成", ["人材", "育成"]),
        ("債務負担行為", ["債務負担行為"]),
        ("APIとGIS", ["api", "gis"]),
        ("ようけんてい", ["ようけんてい"]),
    ],
)
def test_words_written_together(search: Player, query: str, words: list[str]) -> None:
    """What is found nowhere as it is written may be parted."""
    expression = f"course.searchWords(query, {AS_WRITTEN}, true).map(({{ folded }}) => folded)"
    assert search(expression, query=query) == words


def test_halves_of_words_are_shown_for_want_of_better(search: Player) -> None:
    """And only then."""
    half, whole = text("half", "題", "商店街"), text("whole", "題", "てんがいの話")
    assert addresses(search, "てんがい", half) == ["half"]
    assert addresses(search, "てんがい", half, whole) == ["whole"]


def test_a_long_mark_at_the_end_does_not_count(search: Player) -> None:
    """A term is itself with and without it."""
    texts = (text("heading", "ベンダーの話"), term("ベンダー", "べんだー"))
    assert addresses(search, "ベンダ", *texts) == ["glossary/ベンダー", "heading"]
    assert addresses(search, "べんだー", *texts) == ["glossary/ベンダー", "heading"]


def test_order(search: Player) -> None:
    """The term itself, terms that begin so, headings, and then texts, the whole phrase first."""
    texts = (
        text("s1/quiz", "", "要件を見る", "quiz"),
        text("spread", "題", "件の要は、要件ではない用件"),
        text("late", "題", "要件です"),
        text("early", "題", "要件です"),
        text("heading", "要件をまとめる"),
        term("要件定義", "ようけんていぎ"),
        term("要件", "ようけん"),
    )
    assert addresses(search, "要件", *texts) == [
        "glossary/要件",
        "glossary/要件定義",
        "heading",
        "spread",
        "late",
        "early",
        "s1/quiz",
    ]


def test_the_whole_phrase_comes_first(search: Player) -> None:
    """Of several words, those that stand together."""
    texts = (text("apart", "題", "課題と政策"), text("together", "題", "政策の課題と政策課題"))
    assert addresses(search, "政策 課題", *texts) == ["together", "apart"]


def test_one_kana_finds_the_beginnings_of_terms(search: Player) -> None:
    """And nothing else."""
    texts = (text("a", "し"), term("仕様", "しよう"), term("要件", "ようけん"), term("API", "えー"))
    assert addresses(search, "し", *texts) == ["glossary/仕様"]
    assert addresses(search, "シ", *texts) == ["glossary/仕様"]
    assert addresses(search, "A", *texts) == ["glossary/API"]


def test_what_leads_to_the_same_place_is_shown_once(search: Player) -> None:
    """The best question stands for all of a quiz."""
    texts = [text("s1/quiz", "", f"決裁 {number}", "quiz") for number in range(3)]
    (hit,) = found(search, "決裁", *texts)
    assert hit["more"] == 2


@pytest.mark.parametrize(
    ("query", "body", "marked"),
    [
        ("すずみ", "店は涼みどころです。", "店は[涼み]どころです。"),
        ("しょうてん", "商店街の店", "[商店街]の店"),
        ("ｶﾞﾝﾄ", "ガント・チャート", "[ガント]・チャート"),
        ("けっさい 待つ", "決裁を待つ。", "[決裁]を[待つ]。"),
        ("決裁", f"{'あ' * 90}。{'い' * 20}決裁", f"{'い' * 20}[決裁]"),
        ("決裁", f"{'あ' * 50}決裁{'い' * 100}", f"…{'あ' * 40}[決裁]{'い' * 68}…"),
        ("決裁", "1行目\n決裁", "1行目 [決裁]"),
        ("決裁", "決裁の文。\n次の文", "[決裁]の文。次の文"),
        ("決裁", f"{'あ' * 109}\n決裁", "[決裁]"),
    ],
)
def test_snippets(search: Player, query: str, body: str, marked: str) -> None:
    """What was found is marked in the text as it is written, with its sentence around it."""
    (hit,) = found(search, query, text("a", "題", body))
    parts = search("course.snippet(body, spans)", body=body, spans=hit["body"])
    assert "".join(f"[{one['text']}]" if one["isHit"] else one["text"] for one in parts) == marked


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("しゅみれーしょん", ["シミュレーション"]),
        ("シュミレーション", ["シミュレーション"]),
        ("けつさい", ["決裁"]),
        ("EBMP", ["EBPM"]),
        ("EBPN", ["EBPM"]),
        ("さかなつり", []),
        ("けっ", []),
    ],
)
def test_suggestions(search: Player, query: str, terms: list[str]) -> None:
    """Terms that are nearly written like this."""
    glossary = [
        term("シミュレーション", "しみゅれーしょん"),
        term("決裁", "けっさい"),
        term("EBPM", "いーびーぴーえむ"),
    ]
    expression = f"""course.suggestions(
        terms.map((one) => course.searchEntry(one, {AS_WRITTEN})),
        course.searchWords(query, {AS_WRITTEN}),
    )"""
    assert search(expression, query=query, terms=glossary) == terms
