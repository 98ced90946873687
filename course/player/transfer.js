{
  const FORMAT = "course-progress";
  const FORMAT_VERSION = 1;
  const MOST_BYTES = 20 * 1024 * 1024;
  const MOST_DEPTH = 4; // file → entries → entry → choices

  /** @typedef {{entries: Entry[], rejected: string[], error: string | null}} ParsedFile */

  /**
   * The progress as a file to keep or to take to another device.
   * @param {{exportEntries: () => Entry[], context: EntryContext}} progress
   * @param {{id: string, version: string}} about  the course
   * @param {number} [now]
   * @returns {{name: string, text: string}}
   */
  function toFile(progress, { id, version }, now = Date.now()) {
    const { profile } = progress.context;
    const head = { format: FORMAT, format_version: FORMAT_VERSION, course: id, version, profile, saved_at: now };
    return { name: `進捗_${id}_${timeStamp(new Date(now))}.json`, text: JSON.stringify({ ...head, entries: progress.exportEntries() }) };
  }

  /**
   * @param {Date} date
   * @returns {string}  YYYYMMDD-HHMM, local time
   */
  function timeStamp(date) {
    /** @param {number} number */
    const two = (number) => String(number).padStart(2, "0");
    const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
    return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
  }

  /**
   * Reads a file that toFile made, or that anybody says it made.
   * @param {string} text
   * @param {string} courseId
   * @returns {ParsedFile}  error = why nothing of it can be used; rejected = why single entries cannot
   */
  function parseFile(text, courseId) {
    if (new Blob([text]).size > MOST_BYTES) return failed("ファイルが大きすぎます（20MBまで）。このコースで保存した進捗ファイルを選んでください。");
    let file;
    try {
      file = JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch {
      return failed("ファイルを読めません。途中で切れているか、進捗ファイルではありません。保存し直したファイルを選んでください。");
    }
    const error = wrongFile(file, courseId);
    return error === null ? { ...course.judgeEntries(file.entries, courseId), error } : failed(error);
  }

  /** @type {(error: string) => ParsedFile} */
  const failed = (error) => ({ entries: [], rejected: [], error });

  /**
   * @param {any} file
   * @param {string} courseId
   * @returns {string | null}
   */
  function wrongFile(file, courseId) {
    const isOurs = file?.format === FORMAT && Number.isSafeInteger(file.format_version) && Array.isArray(file.entries);
    if (!isOurs || file.format_version < 1) return "進捗ファイルではありません。「ファイルに保存」で作ったファイルを選んでください。";
    if (file.format_version > FORMAT_VERSION) return "新しい版のコースで保存されたファイルです。コースを新しい版にしてから読み込んでください。";
    if (file.course !== courseId) return `別のコース「${file.course}」の進捗ファイルです。このコース「${courseId}」のファイルを選んでください。`;
    return isDeeper(file, MOST_DEPTH) ? "ファイルの中の入れ子が深すぎます。手を加えていない進捗ファイルを選んでください。" : null;
  }

  /**
   * @param {unknown} value
   * @param {number} depth
   * @returns {boolean}
   */
  function isDeeper(value, depth) {
    if (typeof value !== "object" || value === null) return false;
    return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
  }

  course.timeStamp = timeStamp;
  course.toFile = toFile;
  course.parseFile = parseFile;
}
