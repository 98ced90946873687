{
  /** What belongs to the character before it: marks of voicing, full- and half-width, and accents. */
  const MARKS = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f]/;
  const KATAKANA = /[\u30a1-\u30f6]/g;
  /** All that is typed for the long mark ー. */
  const DASHES = /[-~\u2010-\u2015\u2212\u2500\u301c\u30fc]/g;
  /** What nobody types when searching: spaces but for the ends of lines, and brackets. */
  const DROPPED = /[^\S\n]|[()[\]{}<>"'“”‘’「」『』〈〉《》【】〔〕・]/g;
  /** Small letters and others that are written in two ways: ウェブ and ウエブ, ヴ and ブ, ヶ月 and か月. */
  const TWINS = new Map(["ぁあ", "ぃい", "ぅう", "ぇえ", "ぉお", "ゎわ", "ゔぶ", "ゕか", "ゖか"].map(([small, usual]) => [small, usual]));
  /** @type {Map<string, string>} */
  const folded = new Map();

  /**
   * One character with its marks, as it is compared.
   * @param {string} piece
   * @returns {string}
   */
  function foldPiece(piece) {
    const plain = piece.normalize("NFKC").toLowerCase().replace(DROPPED, "").replace(DASHES, "ー");
    const hiragana = plain.replace(KATAKANA, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60));
    return [...hiragana].map((one) => TWINS.get(one) ?? one).join("");
  }

  /**
   * Where the character that begins at a place, with its marks, ends.
   * @param {string} text
   * @param {number} start
   */
  function pieceEnd(text, start) {
    let end = start + (/** @type {number} */ (text.codePointAt(start)) > 0xffff ? 2 : 1);
    while (MARKS.test(text.charAt(end))) end += 1;
    return end;
  }

  /**
   * A text as it is compared: width, case, kind of kana, dashes and brackets make no difference.
   * @param {string} text
   * @returns {Folded}
   */
  function fold(text) {
    let all = "";
    const at = [];
    for (let start = 0; start < text.length; ) {
      const end = pieceEnd(text, start);
      const piece = text.slice(start, end);
      let plain = folded.get(piece);
      if (plain === undefined) folded.set(piece, (plain = foldPiece(piece)));
      for (let count = 0; count < plain.length; count += 1) at.push(start);
      all += plain;
      start = end;
    }
    return { folded: all, at };
  }

  /**
   * The same for a text's reading; null where it reads as it is written.
   * @param {string} text
   * @param {ToKana} toKana
   * @returns {Folded | null}
   */
  function foldReading(text, toKana) {
    const { kana, at: origin } = toKana(text);
    if (kana === text) return null;
    const { folded: all, at } = fold(kana);
    return { folded: all, at: at.map((place) => origin[place]) };
  }

  course.fold = fold;
  course.foldReading = foldReading;
}
