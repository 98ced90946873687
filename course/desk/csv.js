{
  /** With these signs at its beginning, full width or half, a spreadsheet takes a cell for a formula. */
  const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
  const MARK = "\uFEFF"; // tells Excel that it is UTF-8

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
   * A table as a file that Excel opens by double-click.
   * @param {Table} table
   * @param {{pace?: PaceLike}} [options]
   */
  async function csvOf({ columns, rows }, { pace = new course.Pace() } = {}) {
    const lines = await course.mapInSlices([columns.map(({ title }) => title), ...rows], (cells) => cells.map(quoted).join(","), pace);
    return `${MARK}${lines.join("\r\n")}\r\n`;
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
  course.tsvOf = tsvOf;
}
