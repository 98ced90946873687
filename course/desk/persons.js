{
  const MOST_NAMED = 3; // of those with the same entries: a record may have been copied for a whole class

  /**
   * Everybody who handed something in, as the desk shows them.
   * @param {{handed: readonly Handed[], drafts: readonly PersonDraft[], assignments: readonly string[], roster: Roster | null}} register
   *   assignments = the ids of those that were handed out, [] = whichever
   * @param {PaceLike} pace
   * @returns {Promise<Person[]>}  in the order in which they first handed something in
   */
  async function peopleOf({ handed, drafts, assignments, roster }, pace) {
    const sorted = [...drafts].sort(byOrder);
    const places = new Map(handed.map(({ number }, index) => [number, index]));
    const namesakes = namesakesOf(sorted);
    if (pace.isDue()) await pace.rest();
    const sharers = await sharersOf(sorted, pace);
    for (const one of handed) one.person = null;
    const people = await course.mapInSlices(sorted, (draft) => {
      const same = /** @type {PersonDraft[]} */ (namesakes.get(draft.newest.key));
      const others = same.length === 1 ? [] : same.filter((one) => one !== draft);
      const flags = [...ownFlags(draft), ...assignmentFlags(draft, assignments), ...namesakeFlags(draft, others), ...sharerFlags(sharers.get(draft))];
      return personOf(draft, same.indexOf(draft), places, flags);
    }, pace);
    return roster === null ? people : course.withRoster(people, roster, pace);
  }

  /** @param {PersonDraft} a @param {PersonDraft} b */
  const byOrder = (a, b) => a.handed[0].number - b.handed[0].number;

  /**
   * Who has which number or nickname.
   * @param {readonly PersonDraft[]} drafts
   */
  function namesakesOf(drafts) {
    /** @type {Map<string, PersonDraft[]>} */
    const namesakes = new Map();
    for (const draft of drafts) {
      const known = namesakes.get(draft.newest.key);
      if (known) known.push(draft);
      else namesakes.set(draft.newest.key, [draft]);
    }
    return namesakes;
  }

  /**
   * Who has entries of whom.
   * @param {readonly PersonDraft[]} drafts
   * @param {PaceLike} pace
   */
  async function sharersOf(drafts, pace) {
    const owners = new Map(drafts.flatMap((draft) => draft.handed.map(({ number }) => [number, draft])));
    /** @type {Map<PersonDraft, Set<PersonDraft>>} */
    const sharers = new Map();
    /** @param {PersonDraft} draft @param {PersonDraft} other */
    const note = (draft, other) => void sharers.set(draft, (sharers.get(draft) ?? new Set()).add(other));
    for (const draft of drafts) {
      for (const link of draft.handed.flatMap(({ links }) => [...links])) {
        const other = owners.get(link);
        if (other === undefined || other === draft) continue;
        note(draft, other);
        note(other, draft);
      }
      if (pace.isDue()) await pace.rest();
    }
    return sharers;
  }

  /** What the records say of themselves, each thing once. @param {PersonDraft} draft @returns {Flag[]} */
  function ownFlags({ handed, flags }) {
    const all = [...handed.filter(({ state }) => state !== "refused").flatMap((one) => one.flags), ...flags];
    return all.filter(({ reason, detail }, index) => index === all.findIndex((one) => one.reason === reason && one.detail === detail));
  }

  /** @param {PersonDraft} draft @param {readonly string[]} assignments @returns {Flag[]} */
  function assignmentFlags({ newest: { assignment, summary } }, assignments) {
    const id = assignment?.id ?? summary?.assignment ?? null;
    if (assignments.length === 0 || (id !== null && assignments.includes(id))) return [];
    return [{ reason: "assignment_differs", detail: id ?? "課題なし" }];
  }

  /** @param {PersonDraft} draft @param {readonly PersonDraft[]} others  of the same number or nickname @returns {Flag[]} */
  function namesakeFlags({ newest: { who } }, others) {
    if (others.length === 0) return [];
    if (who?.kind === "nickname") return [{ reason: "same_nickname", detail: "" }];
    return [{ reason: "same_number_other_name", detail: others.slice(0, MOST_NAMED).map(labelOf).join("・") }];
  }

  /** @param {Set<PersonDraft>} [others] @returns {Flag[]} */
  const sharerFlags = (others = new Set()) => [...others].sort(byOrder).slice(0, MOST_NAMED).map((other) => ({ reason: "shared_entries", detail: labelOf(other) }));

  /** @param {PersonDraft} draft */
  const labelOf = ({ newest: { who } }) => (who === null ? "" : course.labelOf(who));

  /**
   * @param {PersonDraft} draft
   * @param {number} index  among those with the same number or nickname
   * @param {Map<number, number>} places  of the sources, by their numbers
   * @param {Flag[]} flags
   * @returns {Person}
   */
  function personOf(draft, index, places, flags) {
    const { handed, newest, result, notes } = draft;
    const key = index === 0 ? newest.key : `${newest.key}\t${index + 1}`;
    const counted = handed.filter(({ state }) => state !== "refused");
    for (const one of counted) one.person = key;
    const { who, track, assignment, madeAt, summary } = newest;
    return {
      key, who: /** @type {Who} */ (who), label: labelOf(draft), track, assignment, madeAt, result, notes, flags,
      records: counted.filter(({ isCode }) => !isCode).length,
      sources: counted.map(({ number }) => /** @type {number} */ (places.get(number))),
      code: result === null ? summary : null,
      onRoster: null,
    };
  }

  course.peopleOf = peopleOf;
}
