{
  /** How long one stretch of work may take, so that typing and scrolling stay smooth. */
  const SLICE_MS = 8;

  /** @type {ToKana} */
  const asWritten = (text) => ({ kana: text, at: [...Array(text.length).keys()] });

  /** Readings of kanji, where the course has them. @returns {ToKana} */
  function toKana() {
    const { readings } = /** @type {{readings?: {kana: ToKana}}} */ (course);
    return readings ? (text) => readings.kana(text) : asWritten;
  }

  /**
   * @param {string} text
   * @param {ToKana} kana
   * @returns {SearchField}
   */
  function searchField(text, kana) {
    const written = { ...course.fold(text), isReading: false };
    const reading = course.foldReading(text, kana);
    return { text, forms: reading ? [written, { ...reading, isReading: true }] : [written] };
  }

  /**
   * @param {SearchText} text
   * @param {ToKana} kana
   * @returns {SearchEntry}
   */
  const searchEntry = (text, kana) => ({ ...text, names: text.names.map((name) => searchField(name, kana)), body: searchField(text.body, kana) });

  /**
   * Prepares all that can be found, a little at a time.
   * @param {Document} page
   * @returns {Promise<SearchEntry[]>}
   */
  async function searchIndex(page) {
    const kana = toKana();
    const entries = [];
    let until = performance.now() + SLICE_MS;
    for (const text of course.searchTexts(page)) {
      entries.push(searchEntry(text, kana));
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + SLICE_MS;
    }
    return entries;
  }

  course.toKana = toKana;
  course.searchEntry = searchEntry;
  course.searchIndex = searchIndex;
}
