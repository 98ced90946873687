"""The order of Japanese words by their readings (五十音順)."""

from __future__ import annotations

import unicodedata

OTHER_ROW = "その他"
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_VOICED = {0x3099: None, 0x309A: None}
_ROWS = {
    "あ": "あいうえお",
    "か": "かきくけこ",
    "さ": "さしすせそ",
    "た": "たちつてと",
    "な": "なにぬねの",
    "は": "はひふへほ",
    "ま": "まみむめも",
    "や": "やゆよ",
    "ら": "らりるれろ",
    "わ": "わゐゑをん",
}
_ROW_OF = {kana: row for row, all_of_it in _ROWS.items() for kana in all_of_it}
_VOWELS = "あかさたなはまやらわ,いきしちにひみりゐ,うくすつぬふむゆる,えけせてねへめれゑ,おこそとのほもよろを"
_VOWEL_OF = {kana: column[0] for column in _VOWELS.split(",") for kana in column}


def order(reading: str) -> tuple[str, str]:
    """Give what a reading is sorted by: its plain kana, ー as the vowel before it, then the reading itself."""
    folded = unicodedata.normalize("NFKC", reading).translate(_TO_HIRAGANA)
    plain = unicodedata.normalize("NFD", folded).translate(_VOICED).translate(_SMALL)
    sounds: list[str] = []
    for kana in plain:
        sounds.append(_VOWEL_OF.get(sounds[-1], kana) if kana == "ー" and sounds else kana)
    return "".join(sounds), folded


def row_of(reading: str) -> str:
    """Name the row of the table of kana that a reading begins in."""
    return _ROW_OF.get(order(reading)[0][:1], OTHER_ROW)
