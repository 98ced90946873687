{
  /** @typedef {{number: string, section: string, name: string, school: string}} Folded */

  /** @param {RosterPerson} person @returns {Folded} */
  function folded({ number, section, name, school }) {
    const [a, b, c, d] = [number, section, name, school].map(course.foldText);
    return { number: a, section: b, name: c, school: d };
  }

  /** Lists lose zeros in front when Excel takes numbers for numbers. @param {string} number */
  const withoutZeros = (number) => number.replace(/^0+(?=.)/, "");

  /** What is said on both sides must be the same. @type {(a: string, b: string) => boolean} */
  const agrees = (a, b) => a === "" || b === "" || a === b;
  /** @type {(a: string, b: string) => boolean} */
  const isSame = (a, b) => a !== "" && a === b;

  /**
   * Ways to see that it is the same person, the surest first; numbers of students are their own only within class and school.
   * `by` finds those who may be it.
   * @type {{by: (one: Folded) => string, fits: (one: Folded, row: Folded) => boolean}[]}
   */
  const WAYS = [
    { by: ({ number }) => number, fits: (one, row) => isSame(one.name, row.name) && agrees(one.section, row.section) && agrees(one.school, row.school) },
    { by: ({ number }) => number, fits: (one, row) => isSame(one.name, row.name) && agrees(one.school, row.school) },
    { by: ({ number }) => number, fits: (one, row) => agrees(one.section, row.section) && agrees(one.school, row.school) },
    { by: ({ number }) => withoutZeros(number), fits: (one, row) => isSame(one.name, row.name) },
    { by: ({ name }) => name, fits: (one, row) => agrees(one.number, row.number) && isSame(one.section, row.section) && agrees(one.school, row.school) },
    { by: ({ name }) => name, fits: (one, row) => agrees(one.number, row.number) && agrees(one.section, row.section) && agrees(one.school, row.school) },
  ];

  /**
   * @template T
   * @param {readonly T[]} list
   * @param {(one: T) => string} markOf
   * @returns {Map<string, T[]>}
   */
  function indexed(list, markOf) {
    /** @type {Map<string, T[]>} */
    const index = new Map();
    for (const one of list) {
      const known = index.get(markOf(one));
      if (known) known.push(one);
      else index.set(markOf(one), [one]);
    }
    return index;
  }

  /**
   * Who of a list has handed something in. A way counts only where it leads to one person on either side.
   * @param {readonly Person[]} people
   * @param {Roster} roster
   * @param {PaceLike} [pace]
   * @returns {Promise<RosterMatch>}
   */
  async function matchRoster(people, roster, pace = new course.Pace()) {
    const rows = await course.mapInSlices(roster.people, (person) => ({ roster: person, folded: folded(person), person: /** @type {Person | null} */ (null) }), pace);
    let left = await course.mapInSlices(people, (person) => ({ person, folded: folded(person.who) }), pace);
    for (const { by, fits } of WAYS) {
      const free = indexed(rows.filter(({ person }) => person === null), (row) => by(row.folded));
      const found = await course.mapInSlices(left, (one) => {
        const mark = by(one.folded);
        return { one, rows: mark === "" ? [] : (free.get(mark) ?? []).filter((row) => fits(one.folded, row.folded)) };
      }, pace);
      const claims = new Map();
      for (const { rows: fitting } of found) for (const row of fitting) claims.set(row, (claims.get(row) ?? 0) + 1);
      const matched = found.filter(({ rows: fitting }) => fitting.length === 1 && claims.get(fitting[0]) === 1);
      for (const { one, rows: [row] } of matched) row.person = one.person;
      const done = new Set(matched.map(({ one }) => one));
      left = left.filter((one) => !done.has(one));
      if (pace.isDue()) await pace.rest();
    }
    return { rows: rows.map(({ roster: row, person }) => ({ roster: row, person })), extra: left.map(({ person }) => person) };
  }

  /**
   * The people with a mark on those who are not on the list.
   * @param {readonly Person[]} people
   * @param {Roster} roster
   * @param {PaceLike} [pace]
   * @returns {Promise<Person[]>}
   */
  async function withRoster(people, roster, pace = new course.Pace()) {
    const extra = new Set((await matchRoster(people, roster, pace)).extra);
    return course.mapInSlices(people, (person) => {
      const onRoster = !extra.has(person);
      return { ...person, onRoster, flags: onRoster ? person.flags : [...person.flags, { reason: "not_on_roster", detail: "" }] };
    }, pace);
  }

  course.matchRoster = matchRoster;
  course.withRoster = withRoster;
}
