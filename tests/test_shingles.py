"""What is kept of the source catalogue is enough to find what was copied, and no text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from course.shingles import (
    PROBE,
    SIZE,
    ShinglesError,
    hashed,
    items_in,
    kept_of,
    normalised,
    pieces,
    read,
    shared,
    texts_in,
    written,
)

CATALOGUE = """title: 手引き
skills:
  - name: 場をつくるスキル
    points: {s1.p1: 年齢を先に聞く。, s1.p2: 声に出す。}
    failures: {s1.f1: 本が難しい。}
"""


def source(count: int, seed: int = 1) -> str:
    """Make up a text of many different characters."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    return "".join(chr(dice.randrange(0x4E00, 0x9000)) for _ in range(count))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("ＡＢＣ　１２３", "ABC123"),
        ("「図に、する。」\n（案）", "図にする案"),
        ("①ｶﾞ", "1ガ"),
        ("a_b-c", "abc"),
    ],
)
def test_only_letters_and_figures_count(text: str, bare: str) -> None:
    """In one form of each."""
    assert normalised(text) == bare


def test_any_piece_of_fifteen_is_found_wherever_it_stands() -> None:
    """Though only every eighth character is looked up."""
    text = source(200)
    kept = kept_of([text], {}, [])
    for at in range(len(text) - SIZE + 1):
        before = source(at % (2 * PROBE), seed=2)
        assert list(shared(f"{before}{text[at : at + SIZE]}々々々", kept)) == [len(before)]


def test_less_than_that_is_not_found() -> None:
    """Nor pieces that stand apart."""
    text = source(200)
    kept = kept_of([text], {}, [])
    for at in range(0, 180, 7):
        apart = f"々{text[at : at + SIZE - 1]}々{text[at + 1 : at + SIZE]}々"
        assert list(shared(apart, kept)) == []


def test_a_long_copy_is_told_of_once_every_fifteen_characters() -> None:
    """Not once for each of its pieces."""
    text = source(90)
    assert list(shared(text, kept_of([text], {}, []))) == [0, 15, 30, 45, 60, 75]


def test_the_file_holds_what_was_kept_and_no_text() -> None:
    """It is the same, however often it is made."""
    text = source(60)
    kept = kept_of([text, text], {"s1.p1": "年齢"}, [])
    file = written(kept)
    assert read(file) == kept
    assert file == written(kept_of([text], {"s1.p1": "年　齢。"}, []))
    assert not any(piece in file for piece in pieces(text, 2))
    assert file.startswith("# 出典の文ではなく、")
    assert len(kept.shingles) == 60 - SIZE + 1
    assert all(len(one) == 5 for one in kept.shingles)


def test_pieces_of_official_names_are_not_kept() -> None:
    """What reaches beyond a name is."""
    name = source(20)
    kept = kept_of([f"々{name}々"], {}, [name])
    assert kept.shingles == {hashed(f"々{name[:14]}"), hashed(f"{name[6:]}々")}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#\n",
        "items\nprobes \nshingles \n",
        "items a\nprobes \nshingles \n",
        "items \nprobes ?\nshingles \n",
        "items \nprobes AAA=\nshingles \n",
    ],
)
def test_a_file_of_another_kind_is_refused(text: str) -> None:
    """In a sentence."""
    with pytest.raises(ShinglesError, match="作り直してください"):
        read(text)


def test_items_and_texts_of_a_catalogue(tmp_path: Path) -> None:
    """Of YAML the values count, and of any other file all."""
    path = tmp_path / "catalogue.yaml"
    path.write_text(CATALOGUE, encoding="utf-8")
    assert items_in(path) == {
        "s1.p1": "年齢を先に聞く。",
        "s1.p2": "声に出す。",
        "s1.f1": "本が難しい。",
    }
    assert texts_in(path)[:3] == ["手引き", "場をつくるスキル", "年齢を先に聞く。"]
    (tmp_path / "source.txt").write_text("年齢を\n聞く。", encoding="utf-8")
    assert texts_in(tmp_path / "source.txt") == ["年齢を\n聞く。"]


@pytest.mark.parametrize(
    "text", ["", "a: 1", "skills: 1", "skills: [a]", "skills: [{points: [a]}]", "a: ["]
)
def test_yaml_of_another_kind_is_refused(tmp_path: Path, text: str) -> None:
    """In a sentence that names the file."""
    path = tmp_path / "new.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ShinglesError, match=r"new\.yaml"):
        items_in(path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """It would be taken for something else."""
    path = tmp_path / "source.txt"
    path.write_bytes("出典".encode("cp932"))
    with pytest.raises(ShinglesError, match="UTF-8"):
        texts_in(path)
