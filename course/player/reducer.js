{
  /** A table without a prototype: a key such as "__proto__" is a key like any other. */
  const table = () => Object.create(null);

  /**
   * A deep copy whose objects are such tables.
   * @param {any} value
   * @returns {any}
   */
  function copyOf(value) {
    if (Array.isArray(value)) return value.map(copyOf);
    if (typeof value !== "object" || value === null) return value;
    const copy = table();
    for (const key of Object.keys(value)) copy[key] = copyOf(value[key]);
    return copy;
  }

  /**
   * Order of what has happened: time first, then id.
   * @param {Stamp} a
   * @param {Stamp} b
   */
  function compareStamps(a, b) {
    return a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id));
  }

  /** @type {(known: Stamp | null | undefined, entry: Stamp) => boolean} */
  const isLater = (known, entry) => !known || compareStamps(known, entry) < 0;
  /** @type {(known: Stamp | null | undefined, entry: Stamp) => boolean} */
  const isEarlier = (known, entry) => !known || compareStamps(known, entry) > 0;

  /**
   * @param {Record<string, number>} times
   * @param {string} key
   * @param {number} at
   */
  function keepFirst(times, key, at) {
    times[key] = Math.min(times[key] ?? at, at);
  }

  /**
   * The attempt that an entry belongs to: a stub when its own entry has not arrived yet.
   * @param {Snapshot} draft
   * @param {AttemptEntry | AskEntry | AnswerEntry} entry
   */
  function attemptIn(draft, entry) {
    const attempt = (draft.attempts[entry.attempt] ??= { module: entry.module, at: null, seed: 0, questions: [], carried: [], asked: null, answers: table() });
    if (attempt.at === null && entry.module < attempt.module) attempt.module = entry.module;
    return attempt;
  }

  /**
   * @param {Snapshot} draft
   * @param {AttemptEntry} entry
   */
  function addAttempt(draft, entry) {
    const attempt = attemptIn(draft, entry);
    const { module, at, seed, questions, carried } = entry;
    // Two beginnings of one attempt cannot happen; if they do, any fixed choice will do, so that order does not matter.
    /** @param {{module: string, seed: number, questions: string[], carried: string[]}} one */
    const text = (one) => JSON.stringify([one.module, one.seed, one.questions, one.carried]);
    const stands = attempt.at !== null && (attempt.at - at || (text(attempt) <= text(entry) ? -1 : 1)) < 0;
    if (!stands) Object.assign(attempt, { module, at, seed, questions: [...questions], carried: [...carried] });
  }

  /**
   * @param {Snapshot} draft
   * @param {AskEntry} entry
   */
  function addAsk(draft, entry) {
    const attempt = attemptIn(draft, entry);
    if (isLater(attempt.asked, entry)) attempt.asked = { question: entry.question, at: entry.at, id: entry.id };
  }

  /**
   * The first answer to a question in an attempt stands, until the question's key has changed.
   * @param {Snapshot} draft
   * @param {AnswerEntry} entry
   */
  function addAnswer(draft, entry) {
    const { answers } = attemptIn(draft, entry);
    const { at, id, revision, choices, ms, certainty = null } = entry;
    const known = answers[entry.question];
    const stands = known && (known.revision - revision || (isEarlier(known, entry) ? -1 : 1)) > 0;
    if (!stands) answers[entry.question] = { at, id, revision, choices: [...choices], ms, certainty };
  }

  /**
   * Notes that a run exists; only the latest of a module is kept.
   * @param {Snapshot} draft
   * @param {{module: string, run: string}} entry
   * @returns {Run | null}  null when there is a later one
   */
  function runIn(draft, { module, run }) {
    if (!draft.runs[module] || draft.runs[module].run < run) draft.runs[module] = { run, events: [] };
    return draft.runs[module].run === run ? draft.runs[module] : null;
  }

  /**
   * @param {Snapshot} draft
   * @param {ChooseEntry | ArriveEntry | BackEntry} entry
   */
  function addRunEvent(draft, entry) {
    const events = runIn(draft, entry)?.events;
    if (!events) return;
    const place = placeOf(events, entry);
    if (events[place]?.id === entry.id) return;
    const { at, id, type, step, scene } = entry;
    events.splice(place, 0, entry.type === "choose" ? { at, id, type, step, scene, choice: entry.choice } : { at, id, type, step, scene });
  }

  /**
   * Where an event stands among those in order, or would stand: sorting all of them again would take minutes for a file of nothing else.
   * @param {readonly RunEvent[]} events
   * @param {Stamp} entry
   */
  function placeOf(events, entry) {
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareStamps(events[middle], entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @type {Record<string, (draft: Snapshot, entry: any) => void>} */
  const HANDLERS = {
    visit(draft, { route, at, id }) {
      keepFirst(draft.visits, route, at);
      if (isLater(draft.place, { at, id })) draft.place = { route, at, id };
    },
    attempt: addAttempt,
    ask: addAsk,
    answer: addAnswer,
    run: runIn,
    choose(draft, entry) {
      addRunEvent(draft, entry);
      keepFirst((draft.chosen[entry.module] ??= table()), `${entry.scene}/${entry.choice}`, entry.at);
    },
    arrive(draft, entry) {
      addRunEvent(draft, entry);
      keepFirst((draft.arrivals[entry.module] ??= table()), entry.scene, entry.at);
    },
    back: addRunEvent,
    track(draft, { track, at, id }) {
      if (isLater(draft.track, { at, id })) draft.track = { track, at, id };
    },
    note(draft, { key, text, at, id }) {
      if (isLater(draft.notes[key], { at, id })) draft.notes[key] = { text, at, id };
    },
    assign(draft, { code, at, id }) {
      if (isLater(draft.assignment, { at, id })) draft.assignment = { code, at, id };
      if (code) draft.assigned[code] = Math.max(draft.assigned[code] ?? 0, at);
    },
  };

  /** @returns {Snapshot} of a learner who has done nothing yet */
  function emptySnapshot() {
    return { track: null, visits: table(), place: null, attempts: table(), runs: table(), chosen: table(), arrivals: table(), notes: table(), assignment: null, assigned: table() };
  }

  /**
   * Adds entries to a snapshot. Order, repetition and splitting of the entries make no difference.
   * @param {Snapshot} snapshot  is left as it is
   * @param {readonly Entry[]} entries  that checkEntry has passed
   * @returns {Snapshot}
   */
  function reduce(snapshot, entries) {
    const draft = copyOf(snapshot);
    for (const entry of entries) HANDLERS[entry.type](draft, entry);
    return draft;
  }

  /**
   * The events that made the current path, one pair a step; events that do not fit the path (a lost one went before) are passed over.
   * @param {Run} run
   * @returns {RunStep[]}
   */
  function foldRun({ events }) {
    /** @type {RunStep[]} */
    const steps = [];
    for (const event of events) {
      const { type, step, scene } = event;
      if (type === "arrive" && step <= steps.length) steps.splice(step, Infinity, { arrive: event, choose: null });
      if (type !== "arrive" && steps[step]?.arrive.scene === scene) {
        steps.splice(step, Infinity, { arrive: steps[step].arrive, choose: type === "choose" ? event : null });
      }
    }
    return steps;
  }

  /**
   * The path of a run as it is now.
   * @param {Run} run
   * @returns {RunPath}  settled = the consequence of the last choice is on show
   */
  function runPath(run) {
    const steps = foldRun(run).map(({ arrive, choose }) => ({ scene: arrive.scene, choice: choose?.choice ?? null }));
    return { steps, settled: steps.length > 0 && steps[steps.length - 1].choice !== null };
  }

  course.copyOf = copyOf;
  course.compareStamps = compareStamps;
  course.emptySnapshot = emptySnapshot;
  course.reduce = reduce;
  course.foldRun = foldRun;
  course.runPath = runPath;
}
