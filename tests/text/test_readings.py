"""Words are found longest first around each kanji, and their readings divided over the kanji alone."""

from __future__ import annotations

import pytest

from course.text.readings import Lexicon, Word, align, coded, is_hard

WORDS = {
    "図": "ず",
    "案": "あん",
    "人": "ひと",
    "日": "ひ",
    "方": "",
    "分か": "わか",
    "回し": "まわし",
    "やり方": "やりかた",
    "何": "なに",
    "何の": "なんの",
    "行う": "おこなう",
    "行く": "いく",
    "熊谷": "くまがや",
    "市役所": "しやくしょ",
    "役所": "やくしょ",
    "打ち合わせ": "うちあわせ",
    "手書き": "てがき",
    "書き": "かき",
    "N人": "Nにん",
    "1人": "ひとり",
    "N分": "Nふん",
    "N分前": "Nふんまえ",
    "10分": "10ぷん",
    "N回": "Nかい",
    "Nか月": "Nかげつ",
}


@pytest.fixture
def lexicon() -> Lexicon:
    """Know a few words."""
    return Lexicon(Word(*pair) for pair in WORDS.items())


def found(lexicon: Lexicon, text: str) -> list[str]:
    """List what is found: words with their reading, and a question mark for what has none."""
    return [
        f"{text[start:end]}={word.reading if word and word.reading else '?'}"
        for start, end, word in lexicon.resolve(text)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("かなだけ ABC 123", []),
        ("図を見る", ["図=ず", "見=?"]),
        ("市役所と役所", ["市役所=しやくしょ", "役所=やくしょ"]),
        ("何を、何の図", ["何=なに", "何の=なんの", "図=ず"]),
        ("行うか行くか行け", ["行う=おこなう", "行く=いく", "行=?"]),
        ("打ち合わせ", ["打ち合わせ=うちあわせ"]),
        ("熊谷市", ["熊谷=くまがや", "市=?"]),
    ],
)
def test_the_longest_word_is_found(lexicon: Lexicon, text: str, words: list[str]) -> None:
    """At each kanji, with the kana behind it; a kanji of no word is told of."""
    assert found(lexicon, text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("図案", ["図=?", "案=?"]),
        ("図の案", ["図=ず", "案=あん"]),
        ("市役所人", ["市役所=しやくしょ", "人=?"]),
        ("手書き案", ["手書き=てがき", "案=あん"]),
        ("手書き", ["手書き=てがき"]),
        ("図書き", ["図=?", "書き=かき"]),
    ],
)
def test_a_lone_kanji_stands_beside_no_other(lexicon: Lexicon, text: str, words: list[str]) -> None:
    """In a compound it may be read in another way, so the compound must be a word of its own."""
    assert found(lexicon, text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1人と11人と２人", ["1人=ひとり", "1人=Nにん", "２人=Nにん"]),
        ("10分、15分", ["10分=10ぷん", "5分=Nふん"]),
        ("1.5人", ["5人=Nにん"]),
        ("1,000人", ["0人=Nにん"]),
        ("1回しか", ["1回=Nかい"]),
        ("10分かかる", ["10分=10ぷん"]),
        ("5分前", ["5分前=Nふんまえ"]),
        ("10分前", ["10分=10ぷん", "前=?"]),
        ("3か月", ["3か月=Nかげつ"]),
        ("１人", ["１人=ひとり"]),
        ("人は", ["人=ひと"]),
    ],
)
def test_words_behind_numbers(lexicon: Lexicon, text: str, words: list[str]) -> None:
    """A certain number goes before any number, and both before words without; wide digits are digits."""
    assert found(lexicon, text) == words


def test_kana_may_stand_before_the_kanji(lexicon: Lexicon) -> None:
    """What alone waits for its text may be known by what it stands behind."""
    assert found(lexicon, "やり方と、この方") == ["やり方=やりかた", "方=?"]


def test_a_later_word_takes_the_place_of_an_earlier_one() -> None:
    """So a course may read a word of the page in its own way."""
    lexicon = Lexicon([Word("版", "ばん"), Word("版", "はん")])
    assert found(lexicon, "版") == ["版=はん"]


@pytest.mark.parametrize(
    ("surface", "reading", "segments"),
    [
        ("熊谷", "くまがや", (("熊谷", "くまがや"),)),
        ("涼しい", "すずしい", (("涼", "すず"), ("しい", ""))),
        ("打ち合わせ", "うちあわせ", (("打", "う"), ("ち", ""), ("合", "あ"), ("わせ", ""))),
        ("お知らせ", "おしらせ", (("お", ""), ("知", "し"), ("らせ", ""))),
        ("段ボール", "だんボール", (("段", "だん"), ("ボール", ""))),
        ("段ボール", "だんぼーる", (("段", "だん"), ("ボール", ""))),
        ("1人", "ひとり", (("1人", "ひとり"),)),
        ("3本", "3ぼん", (("3", ""), ("本", "ぼん"))),
        ("N人", "Nにん", (("N", ""), ("人", "にん"))),
        ("Nか月", "Nかげつ", (("N", ""), ("か", ""), ("月", "げつ"))),
        ("関ヶ原", "せきがはら", (("関ヶ原", "せきがはら"),)),
        ("人々", "ひとびと", (("人々", "ひとびと"),)),
        ("涼しい", "すずしく", None),
        ("話し合い", "はなしあう", None),
        ("聞き聞", "きききき", None),
        ("かな", "かな", None),
        ("図", "", None),
    ],
)  # fmt: skip
def test_a_reading_is_divided_over_the_kanji(
    surface: str, reading: str, segments: tuple[tuple[str, str], ...] | None
) -> None:
    """By word, not by character; what fits in no way, or in two, cannot be divided."""
    assert align(surface, reading) == segments


@pytest.mark.parametrize(
    ("surface", "reading", "code"),
    [
        ("打ち合わせ", "うちあわせ", "う|あ"),
        ("熊谷", "くまがや", "くまがや"),
        ("N人", "Nにん", "Nにん"),
        ("3本", "3ぼん", "3ぼん"),
        ("Nか月", "Nかげつ", "Nげつ"),
        ("聞き聞", "きききき", "きききき"),
    ],
)
def test_the_page_gets_what_stands_over_the_kanji(surface: str, reading: str, code: str) -> None:
    """The kana between them say themselves; what cannot be divided stands over the whole."""
    assert coded(surface, reading) == code


def test_hard_words_have_kanji_from_after_primary_school() -> None:
    """熊 is taught in the fourth year, 芹 never."""
    assert not is_hard("熊谷")
    assert is_hard("芹沢")
    assert is_hard("避難")
