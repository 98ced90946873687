{
  // Zips as Windows, macOS, Google Drive and 7-Zip make them. What is in one is read from its central directory alone, which
  // also knows the sizes that a zip written as a stream leaves out of the members' own headers.

  const MOST_MEMBERS = 20_000;
  const MOST_UNPACKED = 2 * 1024 ** 3;
  const MOST_DIRECTORY = 32 * 1024 ** 2;
  const TAIL = 22 + 65_535 + 20; // the end record with its longest comment, and the locator of zip64 before it
  const END = 0x06054b50;
  const END64 = 0x06064b50;
  const LOCATOR64 = 0x07064b50;
  const MEMBER = 0x02014b50;
  const LOCAL = 0x04034b50;
  const LOCAL_SIZE = 30;
  const FULL = 0xffffffff; // the number stands in the zip64 field
  const [STORED, DEFLATED] = [0, 8];
  const PIECE = 16 * 1024; // packed bytes at a time: at the worst ratio they become 16 MB
  const WINDOW = 1024 ** 2; // bytes of the file at a time: small members lie side by side

  const UTF8 = new TextDecoder("utf-8", { fatal: true });
  const CP932 = new TextDecoder("shift_jis");

  /** @returns {never} */
  const damaged = () => {
    throw new course.Refusal("zip_damaged");
  };

  /** @param {Blob} blob @param {number} start @param {number} end */
  async function bytesOf(blob, start, end) {
    if (start < 0 || end > blob.size || start > end) damaged();
    return new Uint8Array(await blob.slice(start, end).arrayBuffer());
  }

  /** @param {Uint8Array} bytes */
  const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  /** @param {DataView} view @param {number} at */
  function number64(view, at) {
    const value = Number(view.getBigUint64(at, true));
    return Number.isSafeInteger(value) ? value : damaged();
  }

  /**
   * Where the central directory lies, and by how much all places are off because something stands before the zip.
   * @param {Blob} blob
   * @returns {Promise<{start: number, size: number, count: number, shift: number}>}
   */
  async function findDirectory(blob) {
    const from = Math.max(0, blob.size - TAIL);
    const view = viewOf(await bytesOf(blob, from, blob.size));
    let at = view.byteLength - 22;
    while (at >= 0 && !(view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)) at -= 1;
    if (at < 0) damaged();
    const end = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), start: view.getUint32(at + 16, true), at: from + at };
    const is64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR64;
    const { count, size, start, at: after } = is64 ? await readEnd64(blob, number64(view, at - 12), end.at - 20) : end;
    const shift = after - size - start;
    return shift < 0 ? damaged() : { start: start + shift, size, count, shift };
  }

  /** @param {Blob} blob @param {number} place  where the locator says that it is @param {number} locator */
  async function readEnd64(blob, place, locator) {
    const isThere = place + 56 <= locator && viewOf(await bytesOf(blob, place, place + 4)).getUint32(0, true) === END64;
    const at = isThere ? place : locator - 56; // off, when something stands before the zip
    const view = viewOf(await bytesOf(blob, at, at + 56));
    if (view.getUint32(0, true) !== END64) damaged();
    return { count: number64(view, 32), size: number64(view, 40), start: number64(view, 48), at };
  }

  /**
   * @param {Uint8Array} directory
   * @param {number} shift
   * @param {number} count
   * @returns {Promise<ZipMember[]>}
   */
  async function readDirectory(directory, shift, count) {
    const pace = new course.Pace();
    const members = [];
    for (let at = 0; members.length < count; ) {
      const { member, next } = readMember(directory, at, shift);
      members.push(member);
      at = next;
      if (pace.isDue()) await pace.rest();
    }
    return members;
  }

  /** @param {Uint8Array} directory @param {number} at @param {number} shift */
  function readMember(directory, at, shift) {
    const view = viewOf(directory);
    if (at + 46 > directory.length || view.getUint32(at, true) !== MEMBER) damaged();
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [nameEnd, extraEnd] = [at + 46 + nameSize, at + 46 + nameSize + extraSize];
    if (extraEnd + noteSize > directory.length) damaged();
    const flags = view.getUint16(at + 8, true);
    const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
    readExtra64(view, nameEnd, extraEnd, sizes);
    const name = nameOf(directory.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
    const rest = { name, nameSize, isEncrypted: (flags & 1) !== 0, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) };
    return { member: { ...rest, ...sizes, offset: sizes.offset + shift }, next: extraEnd + noteSize };
  }

  /**
   * Puts the numbers of the zip64 field, which has just those that found no room, into their places.
   * @param {DataView} view
   * @param {number} at
   * @param {number} end
   * @param {{size: number, packed: number, offset: number}} sizes
   */
  function readExtra64(view, at, end, sizes) {
    while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
    const wanted = /** @type {("size" | "packed" | "offset")[]} */ (["size", "packed", "offset"]).filter((key) => sizes[key] === FULL);
    wanted.forEach((key, index) => {
      if (at + 4 + 8 * (index + 1) > end) damaged();
      sizes[key] = number64(view, at + 4 + 8 * index);
    });
  }

  /**
   * A name is only shown. Windows writes it in cp932, macOS in UTF-8, both often without saying so.
   * @param {Uint8Array} bytes
   * @param {boolean} isUtf8
   */
  function nameOf(bytes, isUtf8) {
    try {
      return UTF8.decode(bytes).normalize("NFC");
    } catch {
      return (isUtf8 ? new TextDecoder() : CP932).decode(bytes);
    }
  }

  /**
   * Members that lie over each other are a bomb: a few bytes that are unpacked again and again.
   * @param {ZipMember[]} members  in the order of their places
   * @param {number} end  where the directory begins
   */
  function lieApart(members, end) {
    return members.every(({ offset, nameSize, packed }, index) => offset + LOCAL_SIZE + nameSize + packed <= (members[index + 1]?.offset ?? end));
  }

  /**
   * Puts a gzip's head and foot around deflated bytes: then the browser itself checks their sum and size.
   * @param {ZipMember} member
   * @param {Uint8Array} packed
   * @returns {Uint8Array}
   */
  function gzipOf({ crc, size, method }, packed) {
    const parts = method === STORED ? storedBlocks(packed) : [packed];
    const gzip = course.joinBytes([Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255), ...parts, new Uint8Array(8)]);
    viewOf(gzip).setUint32(gzip.length - 8, crc, true);
    viewOf(gzip).setUint32(gzip.length - 4, size, true);
    return gzip;
  }

  /** Bytes that were not packed, as a deflated stream has them. @param {Uint8Array} bytes */
  function storedBlocks(bytes) {
    const blocks = [];
    for (let at = 0; at === 0 || at < bytes.length; at += 65_535) {
      const block = bytes.subarray(at, at + 65_535);
      const isLast = at + 65_535 >= bytes.length;
      blocks.push(Uint8Array.of(Number(isLast), block.length & 255, block.length >> 8, ~block.length & 255, (~block.length >> 8) & 255), block);
    }
    return blocks;
  }

  /**
   * @param {Uint8Array} gzip
   * @param {number} size  of what is in it: where there is more, it is not read
   * @returns {Promise<Uint8Array>}
   */
  async function gunzip(gzip, size) {
    const { readable, writable } = new DecompressionStream("gzip");
    feed(writable.getWriter(), gzip).catch(() => {}); // what is wrong is told to the reader too
    const { bytes, isWhole } = await course.readStream(readable, size);
    return isWhole && bytes.length === size ? bytes : damaged();
  }

  /**
   * Piece by piece, each when the one before has been read: so a bomb stops at the limit, not in memory.
   * @param {WritableStreamDefaultWriter<BufferSource>} writer
   * @param {Uint8Array} gzip
   */
  async function feed(writer, gzip) {
    for (let at = 0; at < gzip.length; at += PIECE) {
      await writer.ready;
      await writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (gzip.subarray(at, at + PIECE)));
    }
    await writer.close();
  }

  /** A zip that has been opened: its members in the order of their places, for reading them one after the other. */
  class Zip {
    #blob;
    /** @type {{start: number, end: number, bytes: Promise<Uint8Array>}} */
    #window = { start: 0, end: 0, bytes: Promise.resolve(new Uint8Array(0)) };

    /**
     * @param {Blob} blob
     * @param {ZipMember[]} members
     */
    constructor(blob, members) {
      this.#blob = blob;
      this.members = members;
    }

    /**
     * @param {Blob} blob
     * @returns {Promise<Zip>}  or a Refusal: zip_damaged, zip_too_large
     */
    static async open(blob) {
      const { start, size, count, shift } = await findDirectory(blob);
      if (count > MOST_MEMBERS || size > MOST_DIRECTORY) throw new course.Refusal("zip_too_large");
      const directory = await bytesOf(blob, start, start + size);
      const members = (await readDirectory(directory, shift, count)).sort((a, b) => a.offset - b.offset);
      if (members.reduce((sum, member) => sum + member.size, 0) > MOST_UNPACKED) throw new course.Refusal("zip_too_large");
      return lieApart(members, start) ? new Zip(blob, members) : damaged();
    }

    /**
     * What is in a member.
     * @param {ZipMember} member
     * @param {number} limit  bytes
     * @returns {Promise<Uint8Array>}  or a Refusal: too_large, zip_damaged
     */
    async read(member, limit) {
      const { offset, packed, size, method, isEncrypted } = member;
      if (isEncrypted || (method !== STORED && method !== DEFLATED)) damaged();
      // Deflate adds five bytes to each block of 64 KB that it cannot shrink: more than that is no honest member.
      if (size > limit || packed > limit * 1.01 + 1024) throw new course.Refusal("too_large");
      const head = await this.#bytes(offset, offset + LOCAL_SIZE);
      if (viewOf(head).getUint32(0, true) !== LOCAL) damaged();
      const start = offset + LOCAL_SIZE + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
      const bytes = await this.#bytes(start, start + packed);
      return gunzip(gzipOf(member, bytes), size).catch((error) => {
        throw error instanceof course.Refusal ? error : new course.Refusal("zip_damaged");
      });
    }

    /** Bytes of the file; those that follow are at hand for the next call. @param {number} start @param {number} end */
    async #bytes(start, end) {
      if (start < this.#window.start || end > this.#window.end) {
        const limit = Math.max(end, Math.min(start + WINDOW, this.#blob.size));
        this.#window = { start, end: limit, bytes: bytesOf(this.#blob, start, limit) };
      }
      const window = this.#window;
      return (await window.bytes).subarray(start - window.start, end - window.start);
    }

    /** Lets go of the bytes at hand. */
    rest() {
      this.#window = { start: 0, end: 0, bytes: Promise.resolve(new Uint8Array(0)) };
    }
  }

  course.Zip = Zip;
}
