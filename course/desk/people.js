{
  /** For comparing: one width, one case, no blanks. Leading zeros stay, they are part of a number. @param {string} text */
  const foldText = (text) => text.normalize("NFKC").toLowerCase().replace(/\s/g, "");

  /**
   * By what somebody is known. Folded texts hold no tab: it parts them.
   * @param {Who} who
   * @returns {{key: string, name: string} | null}  null when nothing tells who it is; name = folded, maybe ""
   */
  function identityOf(who) {
    const [school, section, number, name] = [who.school, who.section, who.number, who.name].map(foldText);
    if (who.kind === "nickname" ? !name : !number && !name) return null;
    const own = number ? ["number", number] : ["name", name];
    const parts = { staff: number ? own : [section, ...own], student: [school, section, ...own], nickname: [name] };
    return { key: [who.kind, ...parts[who.kind]].join("\t"), name };
  }

  /**
   * What people call somebody.
   * @param {Who} who
   * @returns {string}
   */
  function labelOf({ kind, school, section, number, name }) {
    if (name.trim()) return name.trim();
    return (kind === "student" ? [school, section, number] : [number]).filter(Boolean).join(" ");
  }

  /**
   * Parts what was handed in under one key into people.
   * @param {readonly Handed[]} handed
   * @returns {Handed[][]}  each in the order in which it was given
   */
  function partPeople(handed) {
    return handed[0]?.who?.kind === "nickname" ? byEntries(handed) : byName(handed);
  }

  /**
   * @template T
   * @param {readonly T[]} list
   * @param {(one: T) => unknown} markOf
   * @returns {T[][]}  those with the same mark together
   */
  function grouped(list, markOf) {
    /** @type {Map<unknown, T[]>} */
    const groups = new Map();
    for (const one of list) {
      const known = groups.get(markOf(one));
      if (known) known.push(one);
      else groups.set(markOf(one), [one]);
    }
    return [...groups.values()];
  }

  /**
   * A number under two names is two people; who gives no name is the first of them.
   * @param {readonly Handed[]} handed
   */
  function byName(handed) {
    const first = handed.find(({ folded }) => folded !== "")?.folded;
    return grouped(handed, ({ folded }) => folded || first);
  }

  /**
   * A nickname without an entry in common is two people. A code, which has no entries, is the first of them.
   * @param {readonly Handed[]} handed
   */
  function byEntries(handed) {
    const files = handed.filter(({ isCode }) => !isCode);
    const firstOf = linkedTo(files);
    return grouped(handed, ({ isCode, number }) => firstOf(isCode ? files[0]?.number : number));
  }

  /**
   * Follows links, however long the chain (union-find).
   * @param {readonly {number: number, links: Set<number>}[]} files
   * @returns {(number: number | undefined) => number | undefined}  one number for all that hang together
   */
  function linkedTo(files) {
    const up = new Map(files.map(({ number }) => [number, number]));
    /** @param {number} number @returns {number} */
    const top = (number) => {
      let at = number;
      for (let next = up.get(at); next !== undefined && next !== at; next = up.get(at)) at = next;
      return at;
    };
    for (const { number, links } of files) {
      for (const other of links) if (up.has(other)) up.set(top(number), top(other));
      up.set(number, top(number));
    }
    return (number) => (number === undefined ? undefined : top(number));
  }

  /** The entries of all records of a person. Records are added from the newest to the oldest. */
  class Merged {
    /** @type {Map<string, {entry: Entry, number: number}>} */
    #known = new Map();

    /**
     * @param {readonly Entry[]} entries  of one record
     * @param {number} number  of the record: of entries with one id, that of the smallest number stands
     * @returns {boolean}  whether it has what no newer record has
     */
    add(entries, number) {
      const before = this.#known.size;
      for (const entry of entries) {
        const known = this.#known.get(entry.id);
        if (known === undefined || number < known.number) this.#known.set(entry.id, { entry, number });
      }
      return this.#known.size > before;
    }

    get size() {
      return this.#known.size;
    }

    entries() {
      return Array.from(this.#known.values(), ({ entry }) => entry);
    }
  }

  course.foldText = foldText;
  course.identityOf = identityOf;
  course.labelOf = labelOf;
  course.partPeople = partPeople;
  course.Merged = Merged;
}
