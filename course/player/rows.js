{
  const { fields, optional, word, words } = course.entryRules;

  /** Every word of a record stands once, in a table; entries name it by its place. */
  class Words {
    #places = new Map();

    /** @param {string} text @returns {number} */
    place(text) {
      const known = this.#places.get(text);
      if (known !== undefined) return known;
      this.#places.set(text, this.#places.size);
      return this.#places.size - 1;
    }

    list() {
      return [...this.#places.keys()];
    }
  }

  /**
   * Entries as a record holds them: a row each, a third as long as an object. A row has id, type and at, then the fields of its
   * type in the order of entries.js; the one field that may be missing is the last.
   * @param {readonly Entry[]} entries
   * @returns {{words: string[], rows: EntryRow[]}}
   */
  function rowsOf(entries) {
    const table = new Words();
    /** @param {any} value @param {unknown} rule */
    const packed = (value, rule) => (rule === word ? table.place(value) : rule === words ? value.map((/** @type {string} */ one) => table.place(one)) : value);
    /** @param {Record<string, any>} entry @returns {EntryRow} */
    function rowOf(entry) {
      const rules = Object.entries({ ...fields[entry.type], ...optional[entry.type] }).filter(([key]) => Object.hasOwn(entry, key));
      return [entry.id, entry.type, entry.at, ...rules.map(([key, rule]) => packed(entry[key], rule))];
    }
    const rows = entries.map(rowOf);
    return { words: table.list(), rows };
  }

  course.rowsOf = rowsOf;
}
