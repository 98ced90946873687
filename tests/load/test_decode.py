"""A value of the wrong form is one problem at its line."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from tests.courses import (
    CATALOGUE,
    COURSE,
    GLOSSARY,
    QUIZ,
    SCENARIO,
    Mistake,
    assert_mistake,
    assert_only,
    copy_of_tiny,
    mistakes,
    problems_of,
    replace,
)


@mistakes(
    Mistake("an unknown key", QUIZ, "hint: 聞く", "hnit: 聞く", "hnit", "「hint」のことですか"),
    Mistake("an unknown key without a near one", COURSE, "subtitle: は", "zzz: は", "zzz", "キー「zzz」は使えません"),
    Mistake("a missing key", QUIZ, "    prompt: 最初にすることはどれですか。\n", "", "- id: s1.q01", "キー「prompt」がありません"),
    Mistake("a key twice", COURSE, "version: 1.0.0", "version: 1.0.0\nversion: 1.0.1", "version: 1.0.1", "キー「version」が2回"),
    Mistake("an effect twice", SCENARIO, "{calm: -1}", "{calm: -1, calm: 1}", "calm: -1, calm", "「calm」が2回"),
    Mistake("a list for a text", COURSE, "audience: はじめて", "audience:\n  - はじめて", "- はじめて", "「- 」で始まる一覧があります"),
    Mistake("a mapping for a text", COURSE, "audience: は", "audience:\n  a: は", "a: は", "「キー: 値」の組があります"),
    Mistake("a text for a list", QUIZ, "covers: [s1.c1]", "covers: s1.c1", "covers: s1.c1", "一覧を書くところに"),
    Mistake("an empty list", QUIZ, "covers: [s1.c1]", "covers: []", "covers: []", "一覧が空です"),
    Mistake("a text for a mapping", SCENARIO, "effects: {calm: -1}", "effects: calm", "effects: calm", "「名前: 数」の組が要ります"),
    Mistake("a word for a number", COURSE, "pass_mark: 80", "pass_mark: 八十", "pass_mark", "整数を書くところに「八十」"),
    Mistake("a number out of range", COURSE, "pass_mark: 80", "pass_mark: 101", "pass_mark", "1 以上100 以下の整数"),
    Mistake("full-width digits", COURSE, "pass_mark: 80", "pass_mark: ８０", "pass_mark", "半角で 80 と書いて"),
    Mistake("full-width digits in an effect", SCENARIO, "{calm: -1}", "{calm: －１}", "{calm: －１}", "半角で -1 と書いて"),
    Mistake("yes as a text", CATALOGUE, "publisher: みどり図書館", "publisher: yes", "publisher", '"yes" と引用符で囲んで'),
    Mistake("on as a text", GLOSSARY, "reading: ししょ", "reading: on", "reading: on", "「on」は YAML では真偽値"),
    Mistake("no as a text", COURSE, "subtitle: はじめての読み聞かせ", "subtitle: no", "subtitle", "真偽値として読まれます"),
    Mistake("yes as a boolean", CATALOGUE, "informs: true", "informs: yes", "informs: yes", "true か false を"),
    Mistake("a word out of a set", QUIZ, "kind: recognise", "kind: recognize", "kind: recognize", "「recognise」のことですか"),
    Mistake("a bad id", QUIZ, "id: s1.q02", "id: 問2", "id: 問2", "「s1.q01」のように"),
    Mistake("nothing for a text", COURSE, "notice: この図書館は架空のものです。", "notice:", "notice", "値が空です"),
    Mistake("null for a text", COURSE, "notice: この図書館は架空のものです。", "notice: null", "notice", "値が空です"),
    Mistake("a tab", COURSE, "  # 学ぶ順", "\t- x\n  # 学ぶ順", "\t- x", "タブ"),
    Mistake("a colon in a text", COURSE, "audience: はじめて", "audience: 対象: はじめて", "audience", "「: 」の位置"),
    Mistake("a bracket in braces", QUIZ, '"難しくて席を立ちます。[s1.f1]"', "難しくて席を立ちます。[s1.f1]", "難しくて", "途中で切れています"),
    Mistake("an alias", COURSE, "title: 図書", "title: *a 図書", "title: *a", "別名（& と *）"),
    Mistake("an anchor", COURSE, "title: 図書", "title: &a 図書", "title: &a", "別名（& と *）"),
)  # fmt: skip
def test_each_wrong_value_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The line is that of the value, and the cure says what to write."""
    assert_mistake(tmp_path, mistake)


def test_an_open_quote_is_one_error(tmp_path: Path) -> None:
    """It swallows the rest of the file, and is reported at its end."""
    root = copy_of_tiny(tmp_path)
    replace(root, GLOSSARY, "reading: ししょ", 'reading: "ししょ')
    assert_only(problems_of(root), GLOSSARY, 4, "引用符が閉じて", "error")


def test_deep_nesting_is_one_error(tmp_path: Path) -> None:
    """A depth that would end the parser is refused before it starts."""
    root = copy_of_tiny(tmp_path)
    (root / GLOSSARY).write_text(f"terms: {'[' * 100_000}", encoding="utf-8")
    assert_only(problems_of(root), GLOSSARY, 1, "入れ子が深すぎます", "error")


def test_deep_blocks_are_one_error(tmp_path: Path) -> None:
    """A list in a list, and so on, is refused as well."""
    root = copy_of_tiny(tmp_path)
    (root / GLOSSARY).write_text("terms:\n" + "- " * 50_000 + "x", encoding="utf-8")
    assert_only(problems_of(root), GLOSSARY, 2, "入れ子が深すぎます", "error")


def test_aliases_that_multiply_are_one_error(tmp_path: Path) -> None:
    """Ten lists of ten lists of ten lists are never made."""
    root = copy_of_tiny(tmp_path)
    rows = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 10)]
    (root / GLOSSARY).write_text("l0: &l0 [x]\n" + "\n".join(rows), encoding="utf-8")
    assert_only(problems_of(root), GLOSSARY, 1, "別名（& と *）", "error")
