{
  /**
   * Bytes as base64url: letters, digits, - and _, nothing at the end.
   * @param {Uint8Array} bytes
   */
  function toBase64(bytes) {
    let text = "";
    for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
    return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  /**
   * @param {string} text  what toBase64 made
   * @returns {Uint8Array<ArrayBuffer>}
   * @throws {SyntaxError} when it is none
   */
  function fromBase64(text) {
    if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new SyntaxError("base64url ではありません。");
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  }

  course.toBase64 = toBase64;
  course.fromBase64 = fromBase64;
}
