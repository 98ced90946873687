{
  /**
   * @param {string} text
   * @returns {{value: unknown, why?: string}}
   */
  function parseValue(text) {
    try {
      return { value: JSON.parse(text) };
    } catch {
      return { value: text, why: "保存された文字列がJSONではありません。" };
    }
  }

  /** Keeps each entry under a key of its own in localStorage. The storage is shared with other courses: never clear() it. */
  class LocalStorageStore {
    /** @type {"localstorage"} */
    kind = "localstorage";
    /** @type {string | null} */
    notice = null;
    /** @type {Storage} */
    #storage;
    /** @type {string} */
    #entryPrefix;
    /** @type {string} */
    #asidePrefix;
    /** @type {string} */
    #valuePrefix;
    /** @type {string} */
    #probeKey;

    /**
     * @param {string} courseId
     * @param {Storage} storage
     */
    constructor(courseId, storage) {
      this.#storage = storage;
      this.#entryPrefix = `course:${courseId}:entry:`;
      this.#asidePrefix = `course:${courseId}:aside:`;
      this.#valuePrefix = `course:${courseId}:value:`;
      this.#probeKey = `course:${courseId}:probe`;
    }

    /**
     * @param {string} prefix
     * @returns {{key: string, value: any, why?: string}[]}
     */
    #items(prefix) {
      const keys = Object.keys(this.#storage).filter((key) => key.startsWith(prefix));
      return keys.map((key) => ({ key, ...parseValue(this.#storage.getItem(key) ?? "") }));
    }

    async probe() {
      const kept = guarded(() => {
        this.#storage.setItem(this.#probeKey, "probe");
        const text = this.#storage.getItem(this.#probeKey);
        this.#storage.removeItem(this.#probeKey);
        return text;
      });
      if (kept !== "probe") throw new course.StoreError("unknown", "書いた記録を読み戻せません。");
    }

    /** @param {string} profile */
    async all(profile) {
      return guarded(() => course.sortOut(this.#items(this.#entryPrefix), profile));
    }

    async profiles() {
      const found = guarded(() => this.#items(this.#entryPrefix).map(({ value }) => value?.profile));
      return [...new Set(found.filter((profile) => typeof profile === "string"))];
    }

    /** @param {Entry[]} entries */
    async append(entries) {
      guarded(() => {
        for (const entry of entries) this.#storage.setItem(`${this.#entryPrefix}${entry.profile}:${entry.id}`, JSON.stringify(entry));
      });
    }

    async values() {
      const items = guarded(() => this.#items(this.#valuePrefix)).filter(({ why }) => why === undefined);
      return Object.fromEntries(items.map(({ key, value }) => [key.slice(this.#valuePrefix.length), value]));
    }

    /**
     * @param {string} name
     * @param {unknown} value
     */
    async keepValue(name, value) {
      const key = this.#valuePrefix + name;
      guarded(() => (value === null ? this.#storage.removeItem(key) : this.#storage.setItem(key, JSON.stringify(value))));
    }

    /** @param {Damaged[]} damaged */
    async setAside(damaged) {
      guarded(() => {
        for (const { key, value, why, profile } of damaged) {
          this.#storage.setItem(this.#freeAsideKey(), JSON.stringify({ value, why, profile }));
          this.#storage.removeItem(key);
        }
      });
    }

    #freeAsideKey() {
      let number = 1;
      while (this.#storage.getItem(this.#asidePrefix + number) !== null) number += 1;
      return this.#asidePrefix + number;
    }

    /**
     * Forgets a profile, and what was set aside of it.
     * @param {string} profile
     */
    async erase(profile) {
      guarded(() => {
        const items = [...this.#items(this.#entryPrefix), ...this.#items(this.#asidePrefix)];
        for (const { key, value } of items) if (value?.profile === profile) this.#storage.removeItem(key);
      });
    }
  }

  /**
   * @template T
   * @param {() => T} work
   * @returns {T}
   * @throws a StoreError in place of whatever the browser throws
   */
  function guarded(work) {
    try {
      return work();
    } catch (error) {
      throw course.asStoreError(error);
    }
  }

  /**
   * @param {string} courseId
   * @returns {Promise<Store>}  rejects with a StoreError
   */
  async function openLocalStorage(courseId) {
    const storage = guarded(() => localStorage); // where storage is denied, even naming it may throw
    if (!storage) throw new course.StoreError("blocked", "localStorage がありません。");
    return new LocalStorageStore(courseId, storage);
  }

  course.openLocalStorage = openLocalStorage;
}
