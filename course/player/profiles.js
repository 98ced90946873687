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

  /** Under these names the store keeps who learns on the device now, and each person who has a name. */
  const CURRENT = "current";
  const PERSON = "person:";

  /**
   * The people who learn on this device. Their names are in the store, beside what they have done; whoever has entries there is
   * listed, with a name or without. A tab stays with its person.
   */
  class Profiles {
    #course;
    #store;
    /** The profiles that had entries at the start. @type {Set<string>} */
    #found = new Set();
    /** Who has a name, in the order in which they came. @type {Map<string, NamedPerson>} */
    #named = new Map();
    #current = DEFAULT;

    /**
     * @param {string} courseId
     * @param {Store} store
     */
    constructor(courseId, store) {
      this.#course = courseId;
      this.#store = store;
    }

    /** Finds out who is there and who learns now. Never rejects. */
    async load() {
      const [found, current] = await Promise.all([this.#store.profiles().catch(() => []), this.refresh()]);
      this.#found = new Set(found);
      const isFirst = this.#found.size === 0 || this.#found.has(DEFAULT);
      this.#current = this.#handedOver() ?? this.#ofTab() ?? current ?? (isFirst ? DEFAULT : [...this.#found][0]);
      this.#keepForTab(this.#current);
    }

    /**
     * Reads the names again: another tab may have changed them. Never rejects.
     * @returns {Promise<string | null>}  whom a page that is opened now belongs to
     */
    async refresh() {
      const values = await this.#store.values().catch(() => null);
      if (values === null) return null;
      const people = Object.entries(values).filter(([name, value]) => name.startsWith(PERSON) && isPerson(value));
      const named = people.map(([name, value]) => /** @type {const} */ ([name.slice(PERSON.length), /** @type {NamedPerson} */ (value)]));
      this.#named = new Map(named.sort(([, one], [, other]) => one.place - other.place));
      return isWord(values[CURRENT]) ? values[CURRENT] : null;
    }

    /** The profile of this page: another page may have changed to another one since it was opened. */
    get current() {
      return this.#current;
    }

    /** Whether this device can tell several people apart. */
    get canBeMany() {
      return this.#store.kind !== "memory";
    }

    /**
     * Everybody who learns on this device, in the order in which they came.
     * @returns {Profile[]}
     */
    list() {
      const ids = new Set([...this.#named.keys(), ...this.#found, this.#current]);
      const ordered = [...(ids.has(DEFAULT) ? [DEFAULT] : []), ...[...ids].filter((id) => id !== DEFAULT)];
      const nameless = ordered.filter((id) => id !== DEFAULT && !this.#named.has(id));
      const numbers = nameless.length > 1 ? nameless : [];
      return ordered.map((id) => {
        const standIn = id === DEFAULT ? FIRST : NAMELESS + (numbers.indexOf(id) + 1 || "");
        const name = this.#named.get(id)?.name;
        return { id, name: name ?? "", label: name ?? standIn };
      });
    }

    /**
     * Takes one more person in.
     * @param {string} name
     * @returns {Promise<boolean>}  whether that was kept
     */
    add(name) {
      return this.rename(course.newId(), name);
    }

    /**
     * @param {string} id
     * @param {string} name
     * @returns {Promise<boolean>}  whether that was kept
     */
    async rename(id, name) {
      const last = Math.max(0, ...[...this.#named.values()].map(({ place }) => place));
      const person = { name: tidy(name), place: this.#named.get(id)?.place ?? last + 1 };
      this.#named.set(id, person); // at once: the same name may be asked for again before the store has answered
      const isKept = await this.#keep(PERSON + id, person);
      if (!isKept) await this.refresh();
      return isKept;
    }

    /**
     * Says who learns when the page is opened the next time, in this tab or in a new one.
     * @param {string} id
     * @returns {Promise<boolean>}  whether that was kept
     */
    async select(id) {
      if (!(await this.#keep(CURRENT, id))) return false;
      this.#keepForTab(id);
      history.replaceState({ ...history.state, profile: id }, "");
      return true;
    }

    /**
     * Forgets the name of a person, who is listed no more unless this page is theirs.
     * @param {string} id
     * @returns {Promise<void>}  rejects with a StoreError
     */
    async forget(id) {
      const current = await this.refresh();
      if (current === id && id !== this.#current) await this.#store.keepValue(CURRENT, this.#current);
      await this.#store.keepValue(PERSON + id, null);
      this.#found.delete(id);
      this.#named.delete(id);
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
      await course.eraseEverywhere(this.#course, this.#store, id);
      await this.forget(id);
    }

    /** To whom the page was handed over before it was opened anew; once. The storages may be told of it too late. */
    #handedOver() {
      const { profile, ...rest } = history.state ?? {};
      if (!isWord(profile)) return null;
      history.replaceState(rest, "");
      return profile;
    }

    /** Under this name the tab keeps whose it is. */
    get #key() {
      return `course:${this.#course}:profile`;
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

    /**
     * @param {string} name
     * @param {unknown} value
     */
    #keep(name, value) {
      return this.#store.keepValue(name, value).then(() => true, () => false);
    }
  }

  /** @param {unknown} value  @returns {value is string} */
  const isWord = (value) => typeof value === "string" && value !== "" && value.length <= 200;

  /** @param {any} value */
  const isPerson = (value) => isWord(value?.name) && Number.isFinite(value.place);

  course.tidyName = tidy;
  course.wrongName = wrongName;
  course.Profiles = Profiles;
}
