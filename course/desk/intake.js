{
  const CODES_IN = /\.(txt|csv|tsv|eml|md)$/i; // files in which text codes are looked for
  const CODE_REASONS = { slip: "code_slip", foreign: "code_foreign", edition: "code_edition", newer: "newer_format" };

  /** @param {Uint8Array} bytes  whether it begins like an object of JSON, whatever its name */
  const looksLikeRecord = (bytes) => /^(?:\xef\xbb\xbf)?\s*\{/.test(String.fromCharCode(...bytes.subarray(0, 100)));

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

  /** What the learner wrote and wants to be read. @param {readonly Entry[]} entries */
  const notesIn = (entries) => course.sharedNotes(entries).map(({ key, text }) => ({ key, text }));

  /** Takes in what people hand over, and says who handed in what: the desk's one way in. */
  class Intake {
    #data;
    #now;
    #keys;
    #assignments;
    #register = new course.Register(
      async ({ read }) => this.#recordIn(await read()),
      (entries, head) => this.#resultOf(entries, head),
    );
    /** The end of the line of work. @type {Promise<unknown>} */
    #work = Promise.resolve();
    /** @type {Person[]} */
    #people = [];
    /** @type {Roster | null} */
    #roster = null;

    /**
     * @param {DeskData} data
     * @param {{now?: () => number, keys?: () => ClassKey[], assignments?: () => string[]}} [options]  assignments = the ids of those
     *   that were handed out; without any, a record may answer whichever
     */
    constructor(data, { now = Date.now, keys = () => [], assignments = () => [] } = {}) {
      this.#data = data;
      this.#now = now;
      this.#keys = keys;
      this.#assignments = assignments;
    }

    /**
     * Reads files, and what lies in zips. What has been read when it is stopped stays.
     * @param {Iterable<File>} files
     * @param {{onProgress?: (done: number, total: number) => void, signal?: AbortSignal}} [options]
     * @returns {Promise<void>}  does not reject because of a file
     */
    add(files, { onProgress = () => {}, signal } = {}) {
      const list = [...files];
      return this.#inLine(async (pace) => {
        let [done, total] = [0, list.length];
        for await (const read of course.readAll(list, (more) => (total += more))) {
          if (signal?.aborted) break;
          await this.#take(read, pace);
          done += 1;
          if (!pace.isDue()) continue;
          onProgress(done, total);
          await pace.rest();
        }
        onProgress(done, total);
      });
    }

    /**
     * Reads what was pasted: a record, or any number of text codes with rubbish between them.
     * @param {string} text
     * @param {string} [name]  what to call it
     * @param {Origin} [origin]
     * @returns {Promise<void>}
     */
    addText(text, name = "貼り付けた文字", origin = { text }) {
      return this.#inLine(async (pace) => {
        const bytes = new TextEncoder().encode(text);
        const material = { name, size: bytes.length, read: async () => bytes, origin };
        if (looksLikeRecord(bytes)) await this.#judge(this.#register.open(material), bytes);
        else await this.#takeCodes(text, { name, origin }, pace);
      });
    }

    /** Tries those again whose key was not at hand. @returns {Promise<void>} */
    retry() {
      return this.#inLine(async (pace) => {
        for (const handed of this.#register.handed.filter(({ reason }) => reason === "sealed_no_key")) {
          await handed.read().then((bytes) => this.#judge(handed, bytes), () => {});
          if (pace.isDue()) await pace.rest();
        }
      });
    }

    /**
     * Takes out what was handed in, as if it had never been there.
     * @param {number} source  its place in sources()
     * @returns {Promise<void>}
     */
    remove(source) {
      const gone = this.#register.handed[source]; // which one that is may have changed when its turn comes
      return this.#inLine((pace) => this.#register.remove(gone, pace));
    }

    /** What each of the sources came in, and how to read it apart from that. */
    pieces() {
      return this.#register.handed.map(({ name, size, read, origin, code }) => ({ name, size, read, origin, code }));
    }

    /** @param {Roster | null} roster  whom to expect; null takes it back */
    expect(roster) {
      this.#roster = roster;
      return this.#inLine(async () => {});
    }

    /** @returns {Source[]} everything that was handed in, in its order */
    sources() {
      return this.#register.handed.map(({ name, size, state, reason, detail, person }) => ({ name, size, state, reason, detail, person }));
    }

    /** @returns {Person[]} in the order in which they first handed something in */
    people() {
      return this.#people;
    }

    /**
     * One piece of work after the other; then it is found out who is who.
     * @param {(pace: PaceLike) => Promise<void>} work
     * @returns {Promise<void>}
     */
    #inLine(work) {
      const turn = this.#work.then(async () => {
        const pace = new course.Pace();
        await work(pace);
        await this.#register.settle(pace);
        const { handed, drafts } = this.#register;
        this.#people = await course.peopleOf({ handed, drafts, assignments: this.#assignments(), roster: this.#roster }, pace);
      });
      this.#work = turn.catch(() => {});
      return turn;
    }

    /** @param {ReadMaterial} read @param {PaceLike} pace */
    async #take({ material, bytes, refusal }, pace) {
      if (refusal !== null) this.#register.refuse(this.#register.open(material), refusal);
      else if (course.isRecordName(material.name) || looksLikeRecord(bytes)) await this.#judge(this.#register.open(material), bytes);
      else await this.#takeOther(material, bytes, pace);
    }

    /** Somebody's other file, which may have text codes in it. @param {Material} material @param {Uint8Array} bytes @param {PaceLike} pace */
    async #takeOther(material, bytes, pace) {
      const found = CODES_IN.test(material.name) && (await this.#takeCodes(course.anyTextOf(bytes), material, pace));
      if (!found) this.#register.refuse(this.#register.open(material), new course.Refusal("not_record"));
    }

    /** @param {string} text @param {Pick<Material, "name" | "origin">} whole @param {PaceLike} pace @returns {Promise<boolean>} whether there are any */
    async #takeCodes(text, { name, origin }, pace) {
      const found = course.findRecordCodes(text, this.#data);
      for (const { text: code, reading } of found) {
        const handed = this.#register.open({ name: `${name}: ${code.slice(0, 80)}`, size: code.length, read: async () => new Uint8Array(0), origin, code });
        if (reading.state === "right" && course.identityOf(reading.summary.who)) this.#takeCode(handed, reading.summary);
        else this.#register.refuse(handed, new course.Refusal(CODE_REASONS[reading.state === "right" ? "slip" : reading.state], code.slice(0, 80)));
        if (pace.isDue()) await pace.rest();
      }
      return found.length > 0;
    }

    /** @param {Handed} handed @param {RecordSummary} summary */
    #takeCode(handed, summary) {
      const { who, track, made_at: madeAt } = summary;
      this.#register.put(handed, { who, track, madeAt, summary, isCode: true });
    }

    /** @param {Handed} handed @param {Uint8Array} bytes */
    async #judge(handed, bytes) {
      try {
        const checked = await this.#recordIn(bytes);
        const { who, track, assignment, record, made_at: madeAt } = checked;
        const entries = this.#register.link(handed, checked.entries, who);
        const facts = course.factsFor(this.#data, track, assignment);
        const result = course.resultOf(entries, facts, this.#data);
        const flags = course.recordFlags(checked, result, facts, { data: this.#data, now: this.#now() });
        this.#register.put(handed, { who, track, assignment, record, madeAt, result, flags, notes: notesIn(entries) });
      } catch (error) {
        this.#register.refuse(handed, course.asRefusal(error));
      }
    }

    /** @param {Uint8Array} bytes @returns {Promise<CheckedRecord>} */
    async #recordIn(bytes) {
      if (bytes.length > course.mostBytes) throw new course.Refusal("too_large");
      const file = course.jsonOf(course.utf8Of(bytes));
      if (course.kindOfFile(file, this.#data) === "plain") return course.checkRecord(file, this.#data);
      const open = course.jsonOf(await openSealed(file, this.#keys()));
      if (course.kindOfFile(open, this.#data) !== "plain") throw new course.Refusal("sealed_damaged");
      return course.checkRecord(open, this.#data);
    }

    /** @param {readonly Entry[]} entries @param {Pick<CheckedRecord, "track" | "assignment">} head */
    #resultOf(entries, { track, assignment }) {
      return course.resultOf(entries, course.factsFor(this.#data, track, assignment), this.#data);
    }
  }

  course.notesIn = notesIn;
  course.Intake = Intake;
}
