{
  /** The values that each setting can have; the first is the one it has until the learner chooses. */
  const VALUES = {
    theme: ["system", "light", "dark"],
    size: ["1", "2", "3", "4", "5"],
    spacing: ["normal", "wide", "wider"],
    furigana: ["none", "difficult", "all"],
    screen: ["one", "two"],
    shortcuts: ["off", "on"],
    certainty: ["off", "on"],
    voiceRate: ["1", "0.8", "1.2", "1.5"],
  };
  /** What styles look at, as data-<name> of the page; boot.js sets the same before the first paint. */
  const SHOWN = /** @type {const} */ (["theme", "size", "spacing", "furigana", "screen"]);
  const NAMES = /** @type {SettingName[]} */ (Object.keys(VALUES));

  /**
   * How the learner wants to read. Kept in localStorage, because it is needed before the first paint, and in the store, because
   * localStorage may lose it; where both are denied or full, the settings hold for this visit.
   */
  class Settings {
    #root;
    #key;
    /** What differs from the first values. @type {Partial<Record<SettingName, string>>} */
    #chosen = {};
    #isKept = true;
    /** Whether the learner has chosen since the page was opened: then the store has nothing newer. */
    #isNewer = false;
    /** @type {Store | null} */
    #store = null;
    /** @type {Set<(name: SettingName, value: string) => void>} */
    #listeners = new Set();
    #dark = window.matchMedia("(prefers-color-scheme: dark)");

    /** @param {HTMLElement} root  the page, marked with the course */
    constructor(root) {
      this.#root = root;
      this.#key = `course:${root.dataset.course}:settings`;
      this.#dark.addEventListener("change", () => this.#show());
      window.addEventListener("storage", ({ key }) => key === this.#key && this.#reread());
      window.addEventListener("focus", () => this.#reread()); // not every browser tells of other tabs on file://
      this.#reread();
      this.#show();
    }

    /**
     * Takes over what the store keeps, and keeps there what is chosen from now on. Never rejects.
     * @param {Store} store
     */
    async follow(store) {
      const { settings } = await store.values().catch(() => ({ settings: undefined }));
      this.#store = store;
      if (settings !== undefined && !this.#isNewer) this.#take(settings);
      this.#copy();
      if (JSON.stringify(settings ?? {}) !== JSON.stringify(this.#chosen)) await this.#keep();
    }

    /**
     * @param {SettingName} name
     * @returns {string}
     */
    get(name) {
      return this.#chosen[name] ?? VALUES[name][0];
    }

    /**
     * @param {SettingName} name
     * @param {string} value
     */
    set(name, value) {
      if (!VALUES[name].includes(value)) throw new Error(`no value of ${name}: ${value}`);
      this.#reread();
      this.#take({ ...this.#chosen, [name]: value });
      this.#isNewer = true;
      void this.#keep();
    }

    /**
     * Takes back whatever the learner has chosen.
     * @returns {Promise<void>}  when it is forgotten everywhere; never rejects
     */
    async reset() {
      this.#take({});
      this.#isNewer = true;
      await this.#keep();
    }

    /**
     * @param {(name: SettingName, value: string) => void} listener  called after each change, in whichever tab it was made
     * @returns {() => void}
     */
    onChange(listener) {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    }

    /** Takes over what another tab has kept. What could be kept nowhere stays as it is. */
    #reread() {
      if (!this.#isKept) return;
      try {
        this.#take(JSON.parse(localStorage.getItem(this.#key) ?? "{}"));
      } catch {
        // denied or damaged: nothing to take over
      }
    }

    /** Keeps what is chosen in both places; nothing where nothing is. */
    async #keep() {
      this.#copy();
      await this.#store?.keepValue("settings", this.#isFirst() ? null : this.#chosen).catch(() => {});
    }

    /** Writes down for the first paint what is chosen. */
    #copy() {
      try {
        if (this.#isFirst()) localStorage.removeItem(this.#key);
        else localStorage.setItem(this.#key, JSON.stringify(this.#chosen));
        this.#isKept = true;
      } catch {
        this.#isKept = false;
      }
    }

    #isFirst() {
      return Object.keys(this.#chosen).length === 0;
    }

    /** @param {any} wanted  whatever was found; only what this edition knows is taken */
    #take(wanted) {
      const before = this.#chosen;
      const known = NAMES.filter((name) => VALUES[name].indexOf(wanted?.[name]) > 0);
      this.#chosen = Object.fromEntries(known.map((name) => [name, wanted[name]]));
      const changed = NAMES.filter((name) => this.#chosen[name] !== before[name]);
      if (changed.length === 0) return;
      this.#show();
      for (const name of changed) for (const listener of this.#listeners) listener(name, this.get(name));
    }

    #show() {
      for (const name of SHOWN) this.#root.dataset[name] = this.get(name);
      if (this.get("theme") === "system") this.#root.dataset.theme = this.#dark.matches ? "dark" : "light";
    }
  }

  course.settings = new Settings(document.documentElement);
}
