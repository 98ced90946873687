{
  // What is told of one record, without a look at any other: that can be done in the page and in a worker alike.

  /**
   * @param {any} file  a sealed record
   * @param {readonly ClassKey[]} keys
   * @returns {Promise<string>}  or a Refusal: sealed_no_key, sealed_damaged, too_large
   */
  async function openSealed(file, keys) {
    const key = keys.find(({ id }) => id === file.key);
    if (key === undefined) throw new course.Refusal("sealed_no_key");
    try {
      return await course.unsealRecord(file, key);
    } catch (error) {
      throw new course.Refusal(error instanceof RangeError ? "too_large" : "sealed_damaged");
    }
  }

  /**
   * A record out of bytes of unknown origin.
   * @param {Uint8Array} bytes
   * @param {Pick<ReaderContext, "data" | "keys">} context
   * @returns {Promise<CheckedRecord>}  or a Refusal
   */
  async function readRecord(bytes, { data, keys }) {
    if (bytes.length > course.mostBytes) throw new course.Refusal("too_large");
    const file = course.jsonOf(course.utf8Of(bytes));
    if (course.kindOfFile(file, data) === "plain") return course.checkRecord(file, data);
    const open = course.jsonOf(await openSealed(file, keys));
    if (course.kindOfFile(open, data) !== "plain") throw new course.Refusal("sealed_damaged");
    return course.checkRecord(open, data);
  }

  /**
   * Reads a record and recomputes what it claims.
   * @param {Uint8Array} bytes
   * @param {ReaderContext} context
   * @returns {Promise<Judged>}  or a Refusal
   */
  async function judgeRecord(bytes, { data, keys, now }) {
    const checked = await readRecord(bytes, { data, keys });
    const { who, track, assignment, record, made_at: madeAt } = checked;
    const entries = once(checked.entries);
    const facts = course.factsFor(data, track, assignment);
    const result = course.resultOf(entries, facts, data);
    const flags = course.recordFlags(checked, result, facts, { data, now });
    return { who, track, assignment, record, madeAt, result, flags, notes: notesIn(entries), numbers: course.entryNumbers(entries, who) };
  }

  /** Of entries with one id the first stands. @param {readonly Entry[]} entries */
  function once(entries) {
    const known = new Set();
    return entries.filter(({ id }) => !known.has(id) && known.add(id));
  }

  /** What the learner wrote and wants to be read. @param {readonly Entry[]} entries */
  const notesIn = (entries) => course.sharedNotes(entries).map(({ key, text }) => ({ key, text }));

  /**
   * Reads for a page what that sends: the first message has the course, each further one a record.
   * @param {ReaderScope} scope  of a worker
   */
  function serveReader(scope) {
    /** @type {DeskData} */
    let data;
    scope.onmessage = async ({ data: asked }) => {
      if ("course" in asked) {
        data = asked.course;
        return;
      }
      const { number, bytes, keys, now } = asked;
      try {
        const { numbers, ...judged } = await judgeRecord(bytes, { data, keys, now });
        scope.postMessage({ number, judged: JSON.stringify(judged), numbers }); // to copy so many small objects takes thrice as long
      } catch (error) {
        const { reason, detail } = course.asRefusal(error);
        scope.postMessage({ number, refused: { reason, detail } });
      }
    };
  }

  course.readRecord = readRecord;
  course.judgeRecord = judgeRecord;
  course.notesIn = notesIn;
  course.serveReader = serveReader;
}
