{
  const { base, fields, optional, word, words: wordList } = course.entryRules;
  const TYPES = ["visit", "attempt", "answer", "run", "choose", "arrive", "back", "track", "note"];
  /** Names that stay on the learner's device. */
  const PRIVATE = /^(certificate|record)\./;
  const HEAD = 3; // id, type, at

  /** What a field of a row says; undefined when it is wrong. @typedef {(value: unknown, words: readonly string[]) => unknown} Read */
  /** @typedef {{names: string[], reads: Read[], fewest: number}} Kind */

  /** @type {Read} */
  const readWord = (value, words) => (typeof value === "number" ? words[value] : undefined);

  /** @type {Read} */
  function readWords(value, words) {
    if (!Array.isArray(value)) return undefined;
    const list = value.map((place) => readWord(place, words));
    return wordList.fits(list) ? list : undefined;
  }

  /** @param {FieldRules[string]} rule @returns {Read} */
  const readerOf = (rule) => (rule === word ? readWord : rule === wordList ? readWords : (value) => (rule.fits(value) ? value : undefined));

  /** How the rows of each type are read, made once: a class hands in millions of them. @type {Map<unknown, Kind>} */
  const KINDS = new Map(
    TYPES.map((type) => {
      const rules = { ...fields[type], ...optional[type] };
      return [type, { names: Object.keys(rules), reads: Object.values(rules).map(readerOf), fewest: HEAD + Object.keys(fields[type]).length }];
    }),
  );

  /**
   * The entry of a row, if it is one that counts (rules of entries.js).
   * @param {unknown} row  of unknown origin
   * @param {readonly string[]} words  the record's table
   * @param {boolean} sharesNotes
   * @returns {Entry | null}
   */
  function entryOf(row, words, sharesNotes) {
    const kind = Array.isArray(row) ? KINDS.get(row[1]) : undefined;
    if (kind === undefined) return null;
    const [{ length }, [id, type, at]] = [/** @type {unknown[]} */ (row), /** @type {any[]} */ (row)];
    if (length < kind.fewest || length > HEAD + kind.names.length || !base.id.fits(id) || !base.at.fits(at)) return null;
    /** @type {any} */
    const entry = { id, type, at };
    for (let index = 0; index < length - HEAD; index += 1) {
      const value = kind.reads[index](/** @type {unknown[]} */ (row)[HEAD + index], words);
      if (value === undefined) return null;
      entry[kind.names[index]] = value;
    }
    if (type === "attempt") return carriesAsked(entry) ? entry : null;
    return type === "note" && !(sharesNotes && !PRIVATE.test(entry.key)) ? null : entry;
  }

  /** @param {{questions: string[], carried: string[]}} attempt */
  function carriesAsked({ questions, carried }) {
    if (carried.length === 0) return true;
    const asked = new Set(questions);
    return carried.every((id) => asked.has(id));
  }

  course.entryOf = entryOf;
}
