{
  const KANJI = /\p{Script=Han}/u;
  const HIRAGANA = /^[\u3041-\u309f]+$/;
  const KATAKANA = /^[\u30a0-\u30ff]+$/;
  const LETTER = /[a-z0-9]/;
  /** Shorter words of kana or letters are found only where a word may begin. */
  const LONG_ENOUGH = 3;
  /** How well a place fits: written as typed, at the beginning of a word, or inside one. */
  const QUALITY = { exact: 3, start: 2, inside: 1, none: 0 };

  /**
   * Where a word stands in a text: written alike, by the text's reading, or by the word's own reading.
   * @param {SearchField} field
   * @param {SearchWord} word
   * @returns {SearchSpan[]}
   */
  function findWord(field, word) {
    const found = field.forms.flatMap((form) => [
      ...places(field.text, form, word.folded, (span, index) => quality(field.text, form, word, span, index)),
      ...(word.reading === word.folded ? [] : places(field.text, form, word.reading, (span) => byReading(field.text, form, word, span))),
    ]);
    return found.length || !word.spelling ? found : inOtherSpelling(field.text, word.spelling);
  }

  /**
   * @param {string} text
   * @param {RegExp} spelling
   */
  const inOtherSpelling = (text, spelling) => [...text.matchAll(spelling)].map(({ 0: { length }, index }) => ({ start: index, end: index + length, quality: QUALITY.start }));

  /**
   * @param {string} text
   * @param {SearchForm} form
   * @param {string} needle
   * @param {(span: {start: number, end: number}, index: number) => number} judge
   */
  function places(text, form, needle, judge) {
    const found = [];
    for (let index = form.folded.indexOf(needle); index >= 0; index = form.folded.indexOf(needle, index + 1)) {
      const start = form.at[index];
      const span = { start, end: endOf(text, form, start, index + needle.length) };
      const fits = judge(span, index);
      if (fits) found.push({ ...span, quality: fits });
    }
    return found;
  }

  /**
   * Where in the text a match ends: behind the whole of a kanji run whose reading it ends in, and before what makes no difference.
   * @param {string} text
   * @param {Folded} form
   * @param {number} start
   * @param {number} after  the place in the folded text
   */
  function endOf(text, { at }, start, after) {
    let next = after;
    while (next < at.length && at[next] === at[after - 1]) next += 1;
    let end = next < at.length ? at[next] : text.length;
    while (end > start + 1 && !course.fold(text[end - 1]).folded) end -= 1;
    return end;
  }

  /**
   * @param {string} text
   * @param {SearchForm} form
   * @param {SearchWord} word
   * @param {{start: number, end: number}} span
   * @param {number} index
   */
  function quality(text, form, word, span, index) {
    const original = text.slice(span.start, span.end).normalize("NFKC").toLowerCase();
    const isShort = word.folded.length < LONG_ENOUGH;
    const isInside = index > 0 && (form.at[index - 1] === form.at[index] || (LETTER.test(word.folded[0]) && LETTER.test(form.folded[index - 1])));
    if (isInside) return isShort ? QUALITY.none : QUALITY.inside;
    if (original.startsWith(word.typed)) return QUALITY.exact;
    // コスト does not stand in 「起こすと」.
    if (word.folded.length <= LONG_ENOUGH && KATAKANA.test(word.typed) && HIRAGANA.test(original)) return QUALITY.none;
    return QUALITY.start;
  }

  /**
   * 子ども is found by 子供, for they share a kanji; 制作 is not found by 政策.
   * @param {string} text
   * @param {SearchForm} form
   * @param {SearchWord} word
   * @param {{start: number, end: number}} span
   */
  function byReading(text, form, word, { start, end }) {
    const original = [...text.slice(start, end)].filter((one) => KANJI.test(one));
    if (!original.length && word.reading.length < LONG_ENOUGH) return QUALITY.none;
    if (!form.isReading || !original.length) return QUALITY.start;
    return original.some((one) => word.typed.includes(one)) ? QUALITY.start : QUALITY.none;
  }

  /** One kana or letter is too little to look for. @param {SearchWord} word */
  const isTooShort = (word) => word.folded.length === 1 && !KANJI.test(word.folded);

  course.findWord = findWord;
  course.isTooShort = isTooShort;
}
