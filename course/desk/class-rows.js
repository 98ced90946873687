{
  /** In which order people are listed by their state. @type {RowState[]} */
  const STATES = ["absent", "new", "started", "done"];
  const collator = new Intl.Collator("ja", { numeric: true });
  /** What takes long to work out of a row: its place among all of them by name, and the text that is searched. @type {WeakMap<ClassRow, {place: number, text: string}>} */
  const known = new WeakMap();

  /**
   * The lines of the table of people: those who handed in, then those who are expected to.
   * @param {readonly Person[]} people
   * @param {readonly RosterPerson[]} absent  those of the roster who have not
   * @param {{data: DeskData, assignments: readonly Assignment[], due: string, today: string}} about  due = for those whose record names none
   * @param {PaceLike} [pace]
   * @returns {Promise<ClassRow[]>}
   */
  async function classRows(people, absent, about, pace = new course.Pace()) {
    const expected = about.assignments.at(-1) ?? latestAnswered(people);
    const present = await course.mapInSlices(people, (person) => rowOf(person, about), pace);
    const rows = [...present, ...(await course.mapInSlices(absent, (one) => absentRow(one, expected, about), pace))];
    const sorted = await course.sortInSlices(rows, byName, pace);
    await course.mapInSlices(sorted, (row, place) => void known.set(row, { place, text: textOf(row) }), pace);
    return rows;
  }

  /**
   * @param {Person} person
   * @param {{data: DeskData, assignments: readonly Assignment[], due: string, today: string}} about
   * @returns {ClassRow}
   */
  function rowOf(person, { data, assignments, due: usualDue, today }) {
    const { who, label, track, result, code, flags } = person;
    const assignment = person.assignment ?? assignments.find(({ id }) => id === code?.assignment) ?? null;
    const asked = assignment?.modules ?? data.tracks.find(({ id }) => id === track)?.modules ?? [];
    const modules = result ? result.modules : modulesOfCode(code, asked);
    const isDone = result ? result.complete : Boolean(code?.claims.complete);
    const left = isDone ? [] : asked.filter((/** @type {string} */ id) => modules[id]?.state !== "done");
    const isNew = asked.every((/** @type {string} */ id) => (modules[id]?.state ?? "new") === "new");
    const state = isDone ? "done" : isNew ? "new" : "started";
    const due = assignment?.due || usualDue;
    const isLate = !isDone && due !== "" && today > due;
    const mean = result ? result.mean : meanOf(Object.values(modules));
    return { person, who, label, number: who.number, section: placeOf(who), track, state, isLate, due, asked, modules, left, mean, flags };
  }

  /**
   * The assignment that was answered last: what those who have not handed in are taken to owe.
   * @param {readonly Person[]} people
   */
  function latestAnswered(people) {
    return people.reduce((/** @type {Person | null} */ latest, one) => (one.assignment && one.madeAt > (latest?.madeAt ?? 0) ? one : latest), null)?.assignment ?? null;
  }

  /**
   * @param {RosterPerson} roster
   * @param {CourseRecord["assignment"] | null} expected
   * @param {{due: string, today: string}} about
   * @returns {ClassRow}
   */
  function absentRow(roster, expected, { due: usualDue, today }) {
    const due = usualDue || (expected?.due ?? "");
    const { name, number } = roster;
    /** @type {Who} */
    const who = { kind: roster.school ? "student" : "staff", ...roster };
    const common = { person: null, who, label: name || number, number, section: placeOf(roster), track: "", modules: {}, mean: null, flags: [] };
    const asked = expected?.modules ?? [];
    return { ...common, state: "absent", isLate: due !== "" && today > due, due, asked, left: asked };
  }

  /** @param {{school: string, section: string}} who */
  const placeOf = ({ school, section }) => [school, section].filter(Boolean).join(" ");

  /**
   * What a code tells of the modules.
   * @param {RecordSummary | null} code
   * @param {readonly string[]} asked
   * @returns {ClassRow["modules"]}
   */
  function modulesOfCode(code, asked) {
    const told = asked.flatMap((id) => (code?.claims.modules[id] ? [{ id, ...code.claims.modules[id] }] : []));
    return Object.fromEntries(told.map(({ id, percent, ended, done }) => [id, { percent, state: done ? "done" : percent !== null || ended ? "started" : "new" }]));
  }

  /** @param {{percent: number | null}[]} modules */
  function meanOf(modules) {
    const percents = modules.flatMap(({ percent }) => (percent === null ? [] : [percent]));
    return percents.length ? Math.floor(percents.reduce((sum, one) => sum + one, 0) / percents.length) : null;
  }

  /**
   * @param {readonly ClassRow[]} rows
   * @param {RowFilter} filter  "" = whatever it is
   */
  function filterRows(rows, { search, section, state, track }) {
    const words = search.normalize("NFKC").split(/\s+/).map(course.foldText).filter(Boolean);
    if (words.length === 0 && !section && !track && !state) return [...rows];
    return rows.filter((row) => {
      const text = words.length === 0 ? "" : (known.get(row)?.text ?? textOf(row));
      return words.every((word) => text.includes(word)) && (!section || row.section === section) && (!track || row.track === track) && isInState(row, state);
    });
  }

  /** @param {ClassRow} row */
  const textOf = ({ label, number, section }) => course.foldText(`${label}\t${number}\t${section}`);

  /**
   * @param {ClassRow} row
   * @param {string} state
   */
  function isInState(row, state) {
    if (state === "late") return row.isLate;
    if (state === "flagged") return row.flags.length > 0;
    if (state === "new") return row.state === "new" || row.state === "absent";
    return state === "" || row.state === state;
  }

  /** @type {(a: ClassRow, b: ClassRow) => number} */
  const byName = (a, b) => collator.compare(a.section, b.section) || collator.compare(a.number, b.number) || collator.compare(a.label, b.label);

  /** @type {(a: ClassRow, b: ClassRow) => number} */
  function byPlace(a, b) {
    const [one, other] = [known.get(a), known.get(b)];
    return one && other ? one.place - other.place : byName(a, b);
  }

  /** @type {Record<string, (a: ClassRow, b: ClassRow) => number>} */
  const ORDERS = {
    name: byPlace,
    state: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || Number(b.isLate) - Number(a.isLate),
    mean: (a, b) => (a.mean ?? -1) - (b.mean ?? -1),
  };

  /**
   * @param {readonly ClassRow[]} rows
   * @param {string} by  name, state, mean, or the id of a module
   * @param {boolean} isDown
   */
  function sortRows(rows, by, isDown) {
    const order = ORDERS[by] ?? ((a, b) => (a.modules[by]?.percent ?? -1) - (b.modules[by]?.percent ?? -1));
    const sorted = [...rows].sort((a, b) => order(a, b) || ORDERS.name(a, b));
    return isDown ? sorted.reverse() : sorted;
  }

  course.classRows = classRows;
  course.filterRows = filterRows;
  course.sortRows = sortRows;
}
