{
  const MOST_TOGETHER = 200_000; // entries of one person, in all records

  /** @typedef {{key: string, handed: Set<Handed>, people: PersonDraft[]}} Bucket  what was handed in under one identity */

  /** @param {Handed} handed @param {Handed["state"]} state @param {string | null} [reason] @param {string} [detail] */
  const settleAs = (handed, state, reason = null, detail = "") => void Object.assign(handed, { state, reason, detail });

  /** The newest first; of copies the one that was read first. @param {Handed} a @param {Handed} b */
  const byAge = (a, b) => b.madeAt - a.madeAt || (a.record === b.record ? a.number - b.number : a.record < b.record ? 1 : -1);

  /**
   * Keeps what was handed in and finds out whose it is. Entries are not kept: where a person has several records,
   * they are read again and put together.
   */
  class Register {
    #again;
    #resultOf;
    /** @type {Handed[]} */
    #handed = [];
    /** @type {Set<number>} */
    #numbers = new Set();
    #last = 0;
    #ids = new course.EntryIds();
    /** @type {Map<string, Bucket>} */
    #buckets = new Map();
    /** @type {Set<Bucket>} */
    #changed = new Set();

    /**
     * @param {(handed: Handed) => Promise<CheckedRecord>} again  reads a record again
     * @param {(entries: readonly Entry[], head: Pick<CheckedRecord, "track" | "assignment">) => Result} resultOf
     */
    constructor(again, resultOf) {
      this.#again = again;
      this.#resultOf = resultOf;
    }

    get handed() {
      return this.#handed;
    }

    get drafts() {
      return [...this.#buckets.values()].flatMap(({ people }) => people);
    }

    /**
     * A place for what is about to be judged: refused, until it is put under somebody.
     * @param {Material} material
     * @returns {Handed}
     */
    open({ name, size, read, origin, code = "" }) {
      this.#last += 1;
      this.#numbers.add(this.#last);
      const unknown = { key: "", who: null, folded: "", isCode: false, record: "", madeAt: 0, track: "", assignment: null, summary: null };
      const source = { number: this.#last, name, size, read, origin, code, person: null, state: /** @type {const} */ ("refused"), reason: null, detail: "" };
      const handed = { ...source, ...unknown, result: null, flags: [], notes: [], links: new Set() };
      this.#handed.push(handed);
      return handed;
    }

    /**
     * @param {Handed} handed
     * @param {RefusalLike} refusal
     */
    refuse(handed, { reason, detail }) {
      settleAs(handed, "refused", reason, detail);
    }

    /**
     * Puts what was judged under the person who it says that it is of.
     * @param {Handed} handed
     * @param {Partial<Handed> & {who: Who}} what
     */
    put(handed, what) {
      const { key, name } = /** @type {{key: string, name: string}} */ (course.identityOf(what.who));
      Object.assign(handed, what, { key, folded: name });
      settleAs(handed, "used");
      const bucket = this.#buckets.get(key) ?? { key, handed: new Set(), people: [] };
      this.#buckets.set(key, bucket);
      bucket.handed.add(handed);
      this.#changed.add(bucket);
    }

    /**
     * Notes which records have entries in common with this one.
     * @param {Handed} handed
     * @param {readonly Entry[]} entries
     * @param {Who} who  says that it is of
     * @returns {Entry[]}  each once
     */
    link(handed, entries, who) {
      // Who had an entry first may be somebody else: those of one nickname must find each other all the same.
      const key = who.kind === "nickname" ? course.identityOf(who)?.key : undefined;
      if (key !== undefined) this.#claim(handed, entries, `${key}\t`);
      return this.#claim(handed, entries, "");
    }

    /** @param {Handed} handed @param {readonly Entry[]} entries @param {string} before  what stands before their ids */
    #claim({ number, links }, entries, before) {
      const isThere = (/** @type {number} */ other) => this.#numbers.has(other);
      return entries.filter(({ id }) => {
        const known = this.#ids.claim(before + id, number, isThere);
        if (known !== 0 && known !== number) links.add(known);
        return known !== number;
      });
    }

    /**
     * Takes out what was handed in, as if it had never been there.
     * @param {Handed | undefined} gone  nothing is done when it is there no more
     * @param {PaceLike} pace
     */
    async remove(gone, pace) {
      if (gone === undefined || !this.#numbers.has(gone.number)) return;
      this.#handed.splice(this.#handed.indexOf(gone), 1);
      this.#numbers.delete(gone.number);
      for (const handed of this.#handed) {
        if (!handed.links.delete(gone.number)) continue;
        await this.#again(handed).then(({ entries, who }) => this.link(handed, entries, who), () => {});
        if (pace.isDue()) await pace.rest();
      }
      this.#leave(gone);
    }

    /** @param {Handed} handed */
    #leave(handed) {
      const bucket = this.#buckets.get(handed.key);
      if (bucket?.handed.delete(handed)) this.#changed.add(bucket);
    }

    /** Finds out who is who where something has changed. @param {PaceLike} pace */
    async settle(pace) {
      for (const bucket of this.#changed) {
        const parts = course.partPeople([...bucket.handed]);
        const known = bucket.people;
        bucket.people = [];
        for (const part of parts) {
          const same = known.find(({ handed }) => handed.length === part.length && handed.every((one, index) => one === part[index]));
          const draft = same ?? (await this.#draftOf(part, pace));
          if (draft) bucket.people.push(draft);
          if (pace.isDue()) await pace.rest();
        }
        this.#changed.delete(bucket);
      }
    }

    /**
     * @param {Handed[]} handed  of one person
     * @param {PaceLike} pace
     * @returns {Promise<PersonDraft | null>}  null when nothing of it can be read any more
     */
    async #draftOf(handed, pace) {
      const files = handed.filter(({ isCode }) => !isCode).sort(byAge);
      const codes = handed.filter(({ isCode }) => isCode).sort(byAge);
      for (const code of codes) settleAs(code, "superseded", "older_record");
      if (files.length === 0) settleAs(codes[0], "used");
      if (files.length === 0) return { handed, newest: codes[0], result: null, notes: [], flags: [{ reason: "code_only", detail: "" }] };
      if (files.length > 1) return this.#merged(handed, files, pace);
      settleAs(files[0], "used");
      files[0].result ??= await this.#resultAgain(files[0]);
      if (files[0].result === null) return null;
      return { handed, newest: files[0], result: files[0].result, notes: files[0].notes, flags: [] };
    }

    /**
     * @param {Handed[]} handed
     * @param {Handed[]} files  the newest first
     * @param {PaceLike} pace
     * @returns {Promise<PersonDraft | null>}
     */
    async #merged(handed, files, pace) {
      const merged = new course.Merged();
      /** @type {Handed[]} */
      const adding = [];
      for (const file of files) {
        const entries = await this.#entriesOf(file).catch((error) => this.refuse(file, course.asRefusal(error)));
        if (pace.isDue()) await pace.rest();
        if (!entries) continue;
        file.result = null; // of a part of what the person has done
        if (merged.size + entries.length > MOST_TOGETHER) this.refuse(file, new course.Refusal("too_many_entries"));
        else if (merged.add(entries, file.number) || adding.length === 0) adding.push(file);
        else settleAs(file, "superseded", adding.some(({ record }) => record === file.record) ? "same_record_again" : "older_record");
      }
      if (adding.length === 0) return null;
      for (const file of adding) settleAs(file, adding.length > 1 ? "merged" : "used");
      const entries = merged.entries();
      const flags = adding.length > 1 ? [{ reason: "merged_devices", detail: String(adding.length) }] : [];
      return { handed, newest: adding[0], result: this.#resultOf(entries, adding[0]), notes: course.notesIn(entries), flags };
    }

    /** @param {Handed} handed */
    async #resultAgain(handed) {
      try {
        const merged = new course.Merged();
        merged.add(await this.#entriesOf(handed), handed.number);
        return this.#resultOf(merged.entries(), handed);
      } catch (error) {
        this.refuse(handed, course.asRefusal(error));
        return null;
      }
    }

    /** @param {Handed} handed */
    async #entriesOf(handed) {
      return (await this.#again(handed)).entries;
    }
  }

  course.Register = Register;
}
