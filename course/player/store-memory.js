{
  /** Keeps entries until the page is closed: the last resort. */
  class MemoryStore {
    /** @type {"memory"} */
    kind = "memory";
    /** @type {string | null} */
    notice = null;
    /** @type {Map<string, Entry>} */
    #entries = new Map();
    /** @type {Map<string, unknown>} */
    #values = new Map();

    /** @param {string} profile */
    async all(profile) {
      return { entries: [...this.#entries.values()].filter((entry) => entry.profile === profile), damaged: [] };
    }

    async profiles() {
      return [...new Set([...this.#entries.values()].map(({ profile }) => profile))];
    }

    /** @param {Entry[]} entries */
    async append(entries) {
      for (const entry of entries) this.#entries.set(entry.id, entry);
    }

    async values() {
      return Object.fromEntries(this.#values);
    }

    /**
     * @param {string} name
     * @param {unknown} value
     */
    async keepValue(name, value) {
      if (value === null) this.#values.delete(name);
      else this.#values.set(name, value);
    }

    /** Memory always works. */
    async probe() {}

    /** What memory holds was checked on its way in: nothing is damaged. */
    async setAside() {}

    /** @param {string} profile */
    async erase(profile) {
      for (const [id, entry] of this.#entries) if (entry.profile === profile) this.#entries.delete(id);
    }
  }

  /** @returns {Promise<Store>} */
  async function openMemory() {
    return new MemoryStore();
  }

  course.openMemory = openMemory;
}
