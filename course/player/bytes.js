{
  /**
   * One row of bytes out of several. A single one is given as it is.
   * @param {readonly Uint8Array[]} parts
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function joinBytes(parts) {
    if (parts.length === 1) return /** @type {Uint8Array<ArrayBuffer>} */ (parts[0]);
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  /**
   * Reads a stream, but not much more of it than is wanted.
   * @param {ReadableStream<Uint8Array>} stream
   * @param {number} most  bytes
   * @returns {Promise<{bytes: Uint8Array<ArrayBuffer>, isWhole: boolean}>}
   */
  async function readStream(stream, most) {
    const reader = stream.getReader();
    const parts = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value);
      size += read.value.length;
      if (size <= most) continue;
      await reader.cancel().catch(() => {});
      return { bytes: joinBytes(parts), isWhole: false };
    }
    return { bytes: joinBytes(parts), isWhole: true };
  }

  course.joinBytes = joinBytes;
  course.readStream = readStream;
}
