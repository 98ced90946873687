{
  /** @type {Record<StoreReason, string>} */
  const CAUSES = {
    full: "保存場所がいっぱいです。端末の空きを増やすか、不要なサイトデータを消してください。",
    blocked: "ブラウザーがこのページの保存を止めています。ほかのタブでこのコースを開いていれば閉じ、ページを開き直してください。",
    unknown: "ブラウザーの保存の働きに問題が起きました。",
  };
  const SAFE_WAY = "学習は続けられます。「ファイルに保存」で記録を残せます。";

  /** @type {ProgressStatus} */
  const SAVING = { state: "saving", message: "保存しています…" };

  /** What a learner has done: kept in memory, reduced to a snapshot, and saved in a store as it grows. */
  class Progress {
    /** @type {Store} */
    #store;
    /** @type {EntryContext} */
    #context;
    /** @type {Snapshot} */
    #snapshot = course.emptySnapshot();
    /** @type {Map<string, Entry>} */
    #entries = new Map();
    /** Entries that the store has not confirmed yet. @type {Map<string, Entry>} */
    #queue = new Map();
    /** @type {Set<(progress: Progress) => void>} */
    #listeners = new Set();
    /** @type {ProgressStatus} */
    #status;
    #latest = 0;
    /** The end of the line of work on the store. @type {Promise<unknown>} */
    #work = Promise.resolve();

    /** @param {{store: Store, context: EntryContext}} options */
    constructor({ store, context }) {
      this.#store = store;
      this.#context = { ...context, now: () => this.now() };
      this.#clock = context.now ?? Date.now;
      this.#status = this.#savedStatus();
    }

    /** @type {() => number} */
    #clock;

    /**
     * The time for the next entry: later than all known ones, even when the clock of the device was set back
     * or has not moved on. The order of entries depends on it.
     */
    now() {
      return Math.max(this.#clock(), this.#latest + 1);
    }

    get snapshot() {
      return this.#snapshot;
    }

    get status() {
      return this.#status;
    }

    /** How many entries the store has not confirmed. */
    get unsaved() {
      return this.#queue.size;
    }

    get notice() {
      return this.#store.notice;
    }

    get context() {
      return this.#context;
    }

    /** Reads the store for the first time. Never rejects: what cannot be read is told by the status. */
    async load() {
      await this.refresh();
    }

    /** Reads the store and adds what is new, for instance from another tab. Never rejects. */
    async refresh() {
      await this.#inLine(async () => {
        const { entries, damaged } = await this.#store.all(this.#context.profile);
        this.#take(entries);
        if (damaged.length > 0) await this.#store.setAside(damaged);
      });
    }

    /**
     * Makes an entry, shows its effect at once, then saves it. Never rejects because of the store.
     * @param {string} type
     * @param {Record<string, any>} fields
     * @returns {Promise<Entry>}  when the store has answered
     */
    async add(type, fields) {
      const entry = course.newEntry(this.#context, type, fields);
      await this.#keep([entry]);
      return entry;
    }

    /** Tries again to save what could not be saved. */
    async retry() {
      await this.#keep([]);
    }

    /** Puts what is not saved yet where the next opening finds it: the page is being closed. */
    putAside() {
      course.putAside(this.#context.course, [...this.#queue.values()]);
    }

    /** Forgets all that the learner has done in this profile. Rejects with a StoreError when the store cannot. */
    async erase() {
      const error = await this.#inLine(async () => {
        await course.eraseEverywhere(this.#context.course, this.#store, this.#context.profile);
        this.#queue.clear();
        this.#entries.clear();
        this.#snapshot = course.emptySnapshot();
      });
      if (error !== null) throw error;
    }

    /** @returns {Entry[]} all entries, saved or not, in the order of time */
    exportEntries() {
      return [...this.#entries.values()].sort(course.compareStamps);
    }

    /**
     * Adds entries from a file; they take the current profile.
     * @param {unknown[]} list
     * @returns {Promise<{added: number, known: number, rejected: string[]}>}
     */
    async importEntries(list) {
      const { entries, rejected } = course.judgeEntries(list, this.#context.course);
      const fresh = new Map(entries.filter(({ id }) => !this.#entries.has(id)).map((entry) => [entry.id, { ...entry, profile: this.#context.profile }]));
      await this.#keep([...fresh.values()]);
      return { added: fresh.size, known: entries.length - fresh.size, rejected };
    }

    /**
     * @param {(progress: Progress) => void} listener  called after each change of snapshot or status
     * @returns {() => void}  call it to stop listening
     */
    onChange(listener) {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    }

    /**
     * Adds the entries that are not known yet to the snapshot.
     * @param {Entry[]} entries
     */
    #take(entries) {
      const fresh = entries.filter((entry) => !this.#entries.has(entry.id));
      for (const entry of fresh) {
        this.#entries.set(entry.id, entry);
        this.#latest = Math.max(this.#latest, entry.at);
      }
      if (fresh.length > 0) this.#snapshot = course.reduce(this.#snapshot, fresh);
    }

    /** @param {Entry[]} entries */
    async #keep(entries) {
      for (const entry of entries) this.#queue.set(entry.id, entry);
      this.#take(entries);
      if (this.#queue.size > 0) this.#tell(SAVING);
      await this.#inLine(() => this.#save());
    }

    async #save() {
      const entries = [...this.#queue.values()];
      if (entries.length === 0) return;
      await this.#store.append(entries);
      for (const { id } of entries) this.#queue.delete(id);
    }

    /**
     * Does one piece of work on the store after the other; the status tells how the last one went.
     * @param {() => Promise<void>} work
     * @returns {Promise<StoreFailure | null>}
     */
    #inLine(work) {
      const turn = async () => {
        const error = await work().then(() => null, course.asStoreError);
        if (error !== null) this.#tell(this.#failedStatus(error));
        else this.#tell(this.#queue.size > 0 ? this.#status : this.#savedStatus());
        return error;
      };
      const result = this.#work.then(turn);
      this.#work = result;
      return result;
    }

    /** @returns {ProgressStatus} */
    #savedStatus() {
      return { state: "saved", message: this.#store.notice ?? "保存しました。" };
    }

    /**
     * @param {StoreFailure} error
     * @returns {ProgressStatus}
     */
    #failedStatus({ reason }) {
      const what = this.#queue.size > 0 ? `${this.#queue.size}件の記録をまだ保存できていません。` : "この端末の保存場所を使えませんでした。";
      return { state: "failed", message: what + CAUSES[reason] + SAFE_WAY };
    }

    /** @param {ProgressStatus} status */
    #tell(status) {
      this.#status = status;
      for (const listener of [...this.#listeners]) {
        try {
          listener(this);
        } catch (error) {
          reportError(error); // one broken listener must stop neither saving nor the others
        }
      }
    }
  }

  course.Progress = Progress;
}
