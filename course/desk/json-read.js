{
  const MOST_BYTES = 5 * 1024 ** 2;
  const MOST_DEPTH = 5; // file → claims → modules → s1 is 4
  const [QUOTE, ESCAPE, LIST, LIST_END, OBJECT, OBJECT_END] = [..."\"\\[]{}"].map((sign) => sign.charCodeAt(0));

  const UTF8 = new TextDecoder("utf-8", { fatal: true });

  /**
   * Text out of bytes; a mark of order at the beginning is left out.
   * @param {Uint8Array} bytes
   * @returns {string}  or a Refusal: encoding
   */
  function utf8Of(bytes) {
    try {
      return UTF8.decode(bytes);
    } catch {
      throw new course.Refusal("encoding");
    }
  }

  /**
   * Text out of bytes that other programs wrote: by the mark at the beginning, else UTF-8, else cp932. Never throws.
   * @param {Uint8Array} bytes
   * @returns {string}
   */
  function anyTextOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
    try {
      return UTF8.decode(bytes);
    } catch {
      return new TextDecoder("shift_jis").decode(bytes);
    }
  }

  /**
   * Whether lists and objects lie in each other deeper than they may: found before they are parsed, as parsing them costs memory.
   * @param {string} text
   * @param {number} most
   */
  function isDeeper(text, most) {
    let [depth, inText] = [0, false];
    for (let index = 0; index < text.length; index += 1) {
      const sign = text.charCodeAt(index);
      if (inText) {
        if (sign === ESCAPE) index += 1;
        else if (sign === QUOTE) inText = false;
      } else if (sign === QUOTE) inText = true;
      else if (sign === LIST || sign === OBJECT) {
        depth += 1;
        if (depth > most) return true;
      } else if (sign === LIST_END || sign === OBJECT_END) depth -= 1;
    }
    return false;
  }

  /**
   * Reads JSON of unknown origin.
   * @param {string} text
   * @returns {unknown}  or a Refusal: too_deep, not_json
   */
  function jsonOf(text) {
    if (isDeeper(text, MOST_DEPTH)) throw new course.Refusal("too_deep");
    try {
      return JSON.parse(text);
    } catch {
      throw new course.Refusal("not_json");
    }
  }

  course.mostBytes = MOST_BYTES;
  course.utf8Of = utf8Of;
  course.anyTextOf = anyTextOf;
  course.jsonOf = jsonOf;
}
