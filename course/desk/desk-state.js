{
  const CHUNK = 4 * 16_384; // signs of base64 that are written or read at once, for three bytes each four
  const MOST_BYTES = 100 * 1024 * 1024; // of all files together: a backup is one text

  /**
   * All that a backup keeps: what was handed in as it was handed in, the roster, the assignments. Keys have files of their own.
   * @param {Pick<DeskLike, "kept" | "roster" | "assignments" | "due">} desk
   * @returns {Promise<DeskState | null>}  null when it is too much for one file
   */
  async function deskState({ kept: { files, texts }, roster, assignments, due }) {
    if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return null;
    /** @type {DeskState["files"]} */
    const contents = [];
    const pace = new course.Pace();
    for (const file of files) contents.push(await keptFile(file, pace));
    return { files: contents, texts, roster: roster?.people ?? null, assignments: assignments.map(course.assignmentCode), due };
  }

  /**
   * @param {File | Material} file
   * @param {PaceLike} pace
   * @returns {Promise<DeskState["files"][number]>}
   */
  async function keptFile(file, pace) {
    const [name, bytes] = file instanceof File ? [course.pathOf(file), new Uint8Array(await file.arrayBuffer())] : [file.name, await readable(file)];
    try {
      return { name, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      return { name, bytes: (await course.mapInSlices(startsIn(bytes.length, (CHUNK / 4) * 3), (start) => course.toBase64(bytes.subarray(start, start + (CHUNK / 4) * 3)), pace)).join("") };
    }
  }

  /** @param {number} length @param {number} size  of the pieces */
  const startsIn = (length, size) => Array.from({ length: Math.ceil(length / size) }, (_, index) => index * size);

  /** What cannot be read was refused; its name is kept, so that it is told of again. @param {Material} material */
  const readable = ({ read }) => read().catch(() => new Uint8Array(0));

  /**
   * Reads what a backup has kept. Whoever wrote it, only what has the right shape is taken.
   * @param {any} content  of unknown origin
   * @param {readonly TrackFacts[]} tracks
   * @returns {Promise<{files: File[], texts: string[], roster: Roster | null, assignments: Assignment[], due: string}>}
   */
  async function readState(content, tracks) {
    const { files, texts, roster, assignments, due } = content ?? {};
    const readings = listOf(assignments).filter(isText).map((code) => course.readAssignment(code, tracks));
    const pace = new course.Pace();
    const laidOut = [];
    for (const kept of listOf(files).filter((one) => isText(one?.name))) laidOut.push(await fileOf(kept, pace));
    return {
      files: laidOut,
      texts: listOf(texts).filter(isText),
      roster: Array.isArray(roster) ? { people: roster.map(rosterPerson), columns: {}, problems: [] } : null,
      assignments: readings.flatMap((reading) => (reading.state === "right" ? [reading.assignment] : [])),
      due: isText(due) && /^\d{4}-\d\d-\d\d$/.test(due) ? due : "",
    };
  }

  /** @param {unknown} value @returns {any[]} */
  const listOf = (value) => (Array.isArray(value) ? value : []);

  /** @param {unknown} value @returns {value is string} */
  const isText = (value) => typeof value === "string";

  /** @param {{name: string, text?: unknown, bytes?: unknown}} kept @param {PaceLike} pace */
  async function fileOf({ name, text, bytes }, pace) {
    if (isText(text) || !isText(bytes)) return new File([isText(text) ? text : ""], name);
    return new File(await course.mapInSlices(startsIn(bytes.length, CHUNK), (start) => course.fromBase64(bytes.slice(start, start + CHUNK)), pace), name);
  }

  /** @param {any} person @returns {RosterPerson} */
  function rosterPerson(person) {
    const [number, section, name, school] = ["number", "section", "name", "school"].map((field) => String(person?.[field] ?? "").slice(0, 200));
    return { number, section, name, school };
  }

  course.deskState = deskState;
  course.readState = readState;
}
