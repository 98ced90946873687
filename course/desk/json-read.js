{
  const MOST_BYTES = 5 * 1024 ** 2;
  const MOST_DEPTH = 5; // file → claims → modules → s1 is 4
  const LARGE = 256 * 1024; // characters
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
   * Whether lists and objects of a text lie in each other deeper than they may: seen without parsing it.
   * @param {string} text
   */
  function isDeepText(text) {
    let [depth, inText] = [0, false];
    for (let index = 0; index < text.length; index += 1) {
      const sign = text.charCodeAt(index);
      if (inText) {
        if (sign === ESCAPE) index += 1;
        else if (sign === QUOTE) inText = false;
      } else if (sign === QUOTE) inText = true;
      else if (sign === LIST || sign === OBJECT) {
        depth += 1;
        if (depth > MOST_DEPTH) return true;
      } else if (sign === LIST_END || sign === OBJECT_END) depth -= 1;
    }
    return false;
  }

  /**
   * The same of what was parsed. It goes no deeper than that itself.
   * @param {unknown} value
   * @param {number} [left]
   * @returns {boolean}
   */
  function isDeep(value, left = MOST_DEPTH) {
    if (typeof value !== "object" || value === null) return false;
    return left === 0 || Object.values(value).some((inner) => typeof inner === "object" && isDeep(inner, left - 1));
  }

  /**
   * Parses JSON of unknown origin. It may still be too deep: whoever has looked at a part of it need not look at that again.
   * @param {string} text
   * @returns {unknown}  or a Refusal: too_deep, not_json
   */
  function jsonOf(text) {
    // A text of nothing but brackets would take hundreds of megabytes when it is parsed.
    if (text.length > LARGE && isDeepText(text)) throw new course.Refusal("too_deep");
    try {
      return JSON.parse(text);
    } catch {
      throw new course.Refusal(isDeepText(text) ? "too_deep" : "not_json");
    }
  }

  course.mostBytes = MOST_BYTES;
  course.utf8Of = utf8Of;
  course.anyTextOf = anyTextOf;
  course.isDeep = isDeep;
  course.jsonOf = jsonOf;
}
