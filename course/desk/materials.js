{
  // Whatever was dropped, as a row of things to read: files, and what lies in zips. Each can be read again later.

  const FILES_AHEAD = 16; // reads under way at once: most of a read is waiting
  const MEMBERS_AHEAD = 4;
  const OFFICE = "[Content_Types].xml"; // xlsx and docx are zips too
  const LONGEST_NAME = 200;

  /** @param {string} name */
  const isRecordName = (name) => /\.json$/i.test(name);

  /** @param {string} name  as it is shown */
  const clip = (name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);

  /** @param {Uint8Array} bytes */
  const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

  /**
   * @param {File} file
   * @returns {Material}  its size is known when it has been read
   */
  function ofFile(file) {
    const material = { name: clip(course.pathOf(file)), size: 0, read, origin: file };
    /** To ask a file for its size would take as long as to read it. Of a large one only the beginning counts: it may be a zip. */
    async function read() {
      const { bytes, isWhole } = await course.readStream(file.stream(), course.mostBytes);
      material.size = isWhole ? bytes.length : file.size;
      if (!isWhole && !isZip(bytes)) throw new course.Refusal(isRecordName(material.name) ? "too_large" : "not_record");
      return bytes;
    }
    return material;
  }

  /**
   * @param {{file: File, name: string}} whole
   * @param {ZipLike} zip
   * @param {ZipMember} member
   * @returns {Material}
   */
  function ofMember({ file, name }, zip, member) {
    const read = async () => {
      if (member.size > course.mostBytes && !isRecordName(member.name)) throw new course.Refusal("not_record");
      const bytes = await zip.read(member, course.mostBytes);
      if (isZip(bytes)) throw new course.Refusal(/\.(xls|doc|ppt)\w$/i.test(member.name) ? "not_record" : "zip_nested");
      return bytes;
    };
    return { name: clip(`${name}/${member.name}`), size: member.size, read, origin: file };
  }

  /** @param {string} name  what macOS adds beside each file is no file of anybody's */
  const isOwnFile = (name) => !name.endsWith("/") && !name.startsWith("__MACOSX/");

  /**
   * @param {File} file
   * @param {string} name
   * @returns {Promise<Material[]>}
   */
  async function inZip(file, name) {
    const zip = await course.Zip.open(file);
    if (zip.members.some((member) => member.name === OFFICE)) throw new course.Refusal("not_record");
    return zip.members.filter((member) => isOwnFile(member.name)).map((member) => ofMember({ file, name }, zip, member));
  }

  /**
   * Reads things in their order, some of them ahead.
   * @param {Iterable<Material>} materials
   * @param {number} ahead
   * @returns {AsyncGenerator<ReadMaterial>}
   */
  async function* readAhead(materials, ahead) {
    /** @type {Promise<ReadMaterial>[]} */
    const waiting = [];
    for (const material of materials) {
      waiting.push(attempt(material));
      if (waiting.length >= ahead) yield /** @type {Promise<ReadMaterial>} */ (waiting.shift());
    }
    while (waiting.length > 0) yield /** @type {Promise<ReadMaterial>} */ (waiting.shift());
  }

  /**
   * @param {Material} material
   * @returns {Promise<ReadMaterial>}
   */
  async function attempt(material) {
    try {
      return { material, bytes: await material.read(), refusal: null };
    } catch (error) {
      return { material, bytes: new Uint8Array(0), refusal: course.asRefusal(error) };
    }
  }

  /**
   * One file after the other: only to ask ten thousand for their sizes would stop the page for seconds.
   * @param {readonly File[]} files
   * @param {Map<Material, File>} opened  is told which is which
   */
  function* opening(files, opened) {
    for (const file of files) {
      const material = ofFile(file);
      opened.set(material, file);
      yield material;
    }
  }

  /**
   * Reads everything that was handed over, in its order.
   * @param {readonly File[]} files
   * @param {(more: number) => void} onMore  told how many things more there are than files
   * @returns {AsyncGenerator<ReadMaterial>}
   */
  async function* readAll(files, onMore) {
    /** @type {Map<Material, File>} */
    const opened = new Map();
    for await (const read of readAhead(opening(files, opened), FILES_AHEAD)) {
      const file = /** @type {File} */ (opened.get(read.material));
      opened.delete(read.material);
      if (read.refusal !== null || !isZip(read.bytes)) {
        yield read;
        continue;
      }
      const { material } = read;
      try {
        const members = await inZip(file, material.name);
        onMore(members.length - 1);
        yield* readAhead(members, MEMBERS_AHEAD);
      } catch (error) {
        yield { ...read, refusal: course.asRefusal(error) };
      }
    }
  }

  course.isRecordName = isRecordName;
  course.readAll = readAll;
}
