{
  const DEFAULT = "default";
  const NAME_LENGTH = 20;
  const FIRST = "この端末の学習者";
  const NAMELESS = "名前のない学習者";

  /**
   * A name as it is kept: no blanks around it, single ones within.
   * @param {string} name
   */
  const tidy = (name) => name.trim().replace(/\s+/g, " ");

  /** @param {string} name */
  const folded = (name) => tidy(name).normalize("NFKC").toLowerCase();

  /**
   * Says what is wrong with a name.
   * @param {string} name
   * @param {readonly string[]} others  the names of the other people
   * @returns {string | null}
   */
  function wrongName(name, others) {
    const { length } = [...tidy(name)];
    if (length === 0) return "名前を入れてください。";
    if (length > NAME_LENGTH) return `名前は${NAME_LENGTH}字までにしてください。いまは${length}字です。`;
    return others.some((other) => folded(other) === folded(name)) ? "同じ名前の人がいます。別の名前にしてください。" : null;
  }

  /**
   * The people who learn on this device. Their names and the current one are kept in localStorage, which may get lost; what they
   * have done is in the store: whoever has entries there is listed, with a name or without. A tab stays with its person.
   */
  class Profiles {
    #key;
    #store;
    /** The profiles that had entries at the start. @type {Set<string>} */
    #found = new Set();
    #current = DEFAULT;
    #canBeMany = false;

    /**
     * @param {string} courseId
     * @param {Store} store
     */
    constructor(courseId, store) {
      this.#key = `course:${courseId}:profiles`;
      this.#store = store;
    }

    /** Finds out who is there and who learns now. Never rejects. */
    async load() {
      this.#found = new Set(await this.#store.profiles().catch(() => []));
      this.#canBeMany = this.#store.kind !== "memory" && this.#keeps();
      const isFirst = this.#found.size === 0 || this.#found.has(DEFAULT);
      this.#current = this.#handedOver() ?? this.#ofTab() ?? this.#kept().current ?? (isFirst ? DEFAULT : [...this.#found][0]);
      this.#keepForTab(this.#current);
    }

    /**
     * Calls back when the list has changed: in another tab, or in this one right before it was opened anew, told late.
     * @param {() => void} listener
     */
    onChange(listener) {
      window.addEventListener("storage", ({ key }) => key === this.#key && listener());
    }

    /** The profile of this page: another page may have changed to another one since it was opened. */
    get current() {
      return this.#current;
    }

    /** Whether this device can tell several people apart. */
    get canBeMany() {
      return this.#canBeMany;
    }

    /**
     * Everybody who learns on this device, in the order in which they came.
     * @returns {Profile[]}
     */
    list() {
      const { list } = this.#kept();
      const names = new Map(list.map(({ id, name }) => [id, name]));
      const ids = new Set([...names.keys(), ...this.#found, this.#current]);
      const ordered = [...(ids.has(DEFAULT) ? [DEFAULT] : []), ...[...ids].filter((id) => id !== DEFAULT)];
      const nameless = ordered.filter((id) => id !== DEFAULT && !names.has(id));
      const numbers = nameless.length > 1 ? nameless : [];
      return ordered.map((id) => {
        const standIn = id === DEFAULT ? FIRST : NAMELESS + (numbers.indexOf(id) + 1 || "");
        return { id, name: names.get(id) ?? "", label: names.get(id) ?? standIn };
      });
    }

    /**
     * Takes one more person in.
     * @param {string} name
     * @returns {boolean}  whether that was kept
     */
    add(name) {
      return this.rename(course.newId(), name);
    }

    /**
     * @param {string} id
     * @param {string} name
     * @returns {boolean}  whether that was kept
     */
    rename(id, name) {
      const { list } = this.#kept();
      const named = { id, name: tidy(name) };
      const isKnown = list.some((one) => one.id === id);
      return this.#keep({ list: isKnown ? list.map((one) => (one.id === id ? named : one)) : [...list, named] });
    }

    /**
     * Says who learns when the page is opened the next time, in this tab or in a new one.
     * @param {string} id
     * @returns {boolean}  whether that was kept
     */
    select(id) {
      this.#keepForTab(id);
      history.replaceState({ ...history.state, profile: id }, "");
      return this.#keep({ current: id });
    }

    /**
     * Forgets the name of a person, who is listed no more unless this page is theirs.
     * @param {string} id
     */
    forget(id) {
      this.#found.delete(id);
      const { current, list } = this.#kept();
      this.#keep({ current: current === id ? this.#current : current, list: list.filter((one) => one.id !== id) });
    }

    /**
     * What another person has done.
     * @param {string} id
     * @returns {Promise<Entry[]>}  rejects with a StoreError
     */
    async entriesOf(id) {
      const { entries } = await this.#store.all(id);
      return entries.sort(course.compareStamps);
    }

    /**
     * Forgets what another person has done, and the name.
     * @param {string} id
     * @returns {Promise<void>}  rejects with a StoreError
     */
    async erase(id) {
      await this.#store.erase(id);
      this.forget(id);
    }

    /** To whom the page was handed over before it was opened anew; once. The storages may be told of it too late. */
    #handedOver() {
      const { profile, ...rest } = history.state ?? {};
      if (!isWord(profile)) return null;
      history.replaceState(rest, "");
      return profile;
    }

    /** Whose this tab is: a reload must not make it somebody else's, whatever other tabs have done. */
    #ofTab() {
      try {
        return sessionStorage.getItem(this.#key);
      } catch {
        return null; // denied
      }
    }

    /** @param {string} id */
    #keepForTab(id) {
      try {
        sessionStorage.setItem(this.#key, id);
      } catch {
        // denied: then all tabs go by the list
      }
    }

    /** @returns {{current: string | null, list: {id: string, name: string}[]}} */
    #kept() {
      try {
        const { current, list } = JSON.parse(localStorage.getItem(this.#key) ?? "{}");
        const sound = Array.isArray(list) ? list.filter((one) => isWord(one?.id) && isWord(one?.name)) : [];
        return { current: isWord(current) ? current : null, list: sound };
      } catch {
        return { current: null, list: [] }; // denied or damaged
      }
    }

    /** @param {{current?: string | null, list?: {id: string, name: string}[]}} change */
    #keep(change) {
      const text = JSON.stringify({ ...this.#kept(), ...change });
      try {
        localStorage.setItem(this.#key, text);
        return localStorage.getItem(this.#key) === text;
      } catch {
        return false;
      }
    }

    /** Whether localStorage keeps anything. */
    #keeps() {
      const probe = `${this.#key}:probe`;
      try {
        localStorage.setItem(probe, "probe");
        const text = localStorage.getItem(probe);
        localStorage.removeItem(probe);
        return text === "probe";
      } catch {
        return false;
      }
    }
  }

  /** @param {unknown} value  @returns {value is string} */
  const isWord = (value) => typeof value === "string" && value !== "" && value.length <= 200;

  course.tidyName = tidy;
  course.wrongName = wrongName;
  course.Profiles = Profiles;
}
