{
  const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
  const VERSION = 20; // 2.0: folders and deflate
  const UTF8 = 0x0800; // names are UTF-8
  const [STORED, DEFLATED] = [0, 8];
  const FIRST_DAY = 0x21; // 1 January 1980: the same content gives the same bytes

  /** What a CRC-32 becomes by each byte. */
  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });

  /**
   * @param {number} crc  of what came before, 0 at the beginning
   * @param {Uint8Array} bytes
   */
  function crc32(crc, bytes) {
    let value = ~crc;
    for (let index = 0; index < bytes.length; index += 1) value = (value >>> 8) ^ TABLE[(value ^ bytes[index]) & 255];
    return ~value >>> 0;
  }

  /**
   * Puts numbers into bytes, little end first.
   * @param {[value: number, size: 2 | 4][]} numbers
   */
  function bytesOf(...numbers) {
    const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, size]) => sum + size, 0)));
    let at = 0;
    for (const [value, size] of numbers) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(view.buffer);
  }

  /**
   * Packs one text that comes in pieces; where the browser cannot deflate, it is stored as it is.
   * @param {Iterable<string>} pieces
   * @param {PaceLike} pace
   * @returns {Promise<{packed: Blob, crc: number, size: number, method: number}>}
   */
  async function pack(pieces, pace) {
    const encoder = new TextEncoder();
    const deflates = typeof CompressionStream === "function";
    const stream = deflates ? new CompressionStream("deflate-raw") : new TransformStream();
    const packed = new Response(stream.readable).blob(); // reads while the rest is still being written
    const writer = stream.writable.getWriter();
    let [crc, size] = [0, 0];
    for (const piece of pieces) {
      const bytes = encoder.encode(piece);
      [crc, size] = [crc32(crc, bytes), size + bytes.length];
      await writer.write(bytes);
      if (pace.isDue()) await pace.rest();
    }
    await writer.close();
    return { packed: await packed, crc, size, method: deflates ? DEFLATED : STORED };
  }

  /**
   * A zip of texts in UTF-8.
   * @param {{name: string, pieces: Iterable<string>}[]} files  in their order
   * @param {PaceLike} [pace]
   * @returns {Promise<Blob>}
   */
  async function zipOf(files, pace = new course.Pace()) {
    /** @type {[BlobPart[], BlobPart[]]} */
    const [parts, directory] = [[], []];
    let at = 0;
    for (const { name, pieces } of files) {
      const { packed, crc, size, method } = await pack(pieces, pace);
      const path = new TextEncoder().encode(name);
      const about = bytesOf([VERSION, 2], [UTF8, 2], [method, 2], [0, 2], [FIRST_DAY, 2], [crc, 4], [packed.size, 4], [size, 4], [path.length, 2], [0, 2]);
      const head = [bytesOf([LOCAL, 4]), about, path];
      parts.push(...head, packed);
      directory.push(bytesOf([CENTRAL, 4], [VERSION, 2]), about, bytesOf([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), path);
      at += new Blob(head).size + packed.size;
    }
    const size = new Blob(directory).size;
    return new Blob([...parts, ...directory, bytesOf([END, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [at, 4], [0, 2])]);
  }

  course.crc32 = crc32;
  course.zipOf = zipOf;
}
