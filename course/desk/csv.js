{
  /** With these signs at its beginning, full width or half, a spreadsheet takes a cell for a formula. */
  const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
  const MARK = "\uFEFF"; // tells Excel that it is UTF-8
  const ROWS_AT_ONCE = 100;

  /**
   * One cell as text that no spreadsheet runs. What is a number stays one.
   * @param {TableCell} value
   */
  function guarded(value) {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    return FORMULA.test(value) ? `'${value}` : value;
  }

  /** @param {TableCell} value */
  function quoted(value) {
    const text = guarded(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  /**
   * A table as a file that Excel opens by double-click, in pieces of some rows.
   * @param {Table} table
   * @param {{pace?: PaceLike}} [options]
   * @returns {Promise<string[]>}
   */
  function csvPieces({ columns, rows }, { pace = new course.Pace() } = {}) {
    const all = [columns.map(({ title }) => title), ...rows];
    const starts = Array.from({ length: Math.ceil(all.length / ROWS_AT_ONCE) }, (_, index) => index * ROWS_AT_ONCE);
    const piece = (/** @type {number} */ start) => all.slice(start, start + ROWS_AT_ONCE).map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
    return course.mapInSlices(starts, (start) => (start === 0 ? MARK : "") + piece(start), pace);
  }

  /**
   * @param {Table} table
   * @param {{pace?: PaceLike}} [options]
   */
  const csvOf = async (table, options) => (await csvPieces(table, options)).join("");

  /**
   * The same as bytes: to turn the whole text into them at once would take long.
   * @param {Table} table
   * @param {{pace?: PaceLike}} [options]
   */
  async function csvFile(table, { pace = new course.Pace() } = {}) {
    const encoder = new TextEncoder();
    return new Blob(await course.mapInSlices(await csvPieces(table, { pace }), (piece) => encoder.encode(piece), pace));
  }

  /**
   * A table for the clipboard, to be pasted into a sheet: what would break a row becomes a blank.
   * @param {Table} table
   * @param {{pace?: PaceLike}} [options]
   */
  async function tsvOf({ columns, rows }, { pace = new course.Pace() } = {}) {
    const plain = (/** @type {TableCell} */ value) => guarded(value).replace(/[\t\r\n]+/g, " ");
    const lines = await course.mapInSlices([columns.map(({ title }) => title), ...rows], (cells) => cells.map(plain).join("\t"), pace);
    return lines.join("\n");
  }

  course.csvOf = csvOf;
  course.csvFile = csvFile;
  course.tsvOf = tsvOf;
}
