{
  const { int, time, word, id, oneOf, maybe, list, record, dict } = course.codec;
  const FORMAT = 3;
  const WITHOUT_ASSIGNMENTS = 2;

  /**
   * A smaller snapshot with the same results, and a legal start for reduce: it only leaves things out.
   * Kept of each module: the latest and the best attempt, and the current path of its run.
   * @param {Snapshot} snapshot
   * @param {CourseFacts} facts
   * @returns {Snapshot}
   */
  function compact(snapshot, facts) {
    const small = course.copyOf(snapshot);
    for (const key of Object.keys(small.attempts)) {
      if (!isKept(snapshot, facts, key)) delete small.attempts[key];
    }
    for (const run of Object.values(small.runs)) run.events = pathEvents(run);
    return small;
  }

  /**
   * Stubs stay, for their attempt may still arrive; so do attempts of modules that this course does not know.
   * @param {Snapshot} snapshot
   * @param {CourseFacts} facts
   * @param {string} key
   */
  function isKept(snapshot, { modules, passMark }, key) {
    const attempt = snapshot.attempts[key];
    const module = modules.find((one) => one.id === attempt.module);
    if (module === undefined || attempt.at === null) return true;
    return key === course.latest(snapshot, module) || key === course.best(snapshot, module, passMark)?.attempt;
  }

  /**
   * @param {Run} run
   * @returns {RunEvent[]}  the fewest events that lead to the same path
   */
  function pathEvents(run) {
    return course.foldRun(run).flatMap(({ arrive, choose }) => (choose === null ? [arrive] : [arrive, choose]));
  }

  const TIMES = dict(word, time);

  const ATTEMPT = record({
    module: word,
    at: maybe(time),
    seed: int,
    questions: list(word),
    carried: list(word),
    asked: maybe(record({ question: word, at: time, id })),
    answers: dict(word, record({ at: time, id, revision: int, choices: list(word), ms: int, certainty: maybe(int) })),
  });

  const STEP = { at: time, id, step: int, scene: word };
  const CHOOSE = record({ ...STEP, choice: word });
  const OTHER = record(STEP);
  const TYPE = oneOf("choose", "arrive", "back");

  /** @type {Codec} */
  const EVENT = {
    write(output, event) {
      TYPE.write(output, event.type);
      (event.type === "choose" ? CHOOSE : OTHER).write(output, event);
    },
    read(input) {
      const type = TYPE.read(input);
      return { type, ...(type === "choose" ? CHOOSE : OTHER).read(input) };
    },
  };

  const FIELDS = {
    track: maybe(record({ track: word, at: time, id })),
    visits: TIMES,
    place: maybe(record({ route: word, at: time, id })),
    attempts: dict(id, ATTEMPT),
    runs: dict(word, record({ run: id, events: list(EVENT) })),
    chosen: dict(word, TIMES),
    arrivals: dict(word, TIMES),
    notes: dict(word, record({ text: word, at: time, id })),
  };
  const SNAPSHOT = record({ ...FIELDS, assignment: maybe(record({ code: word, at: time, id })), assigned: TIMES });
  const OLD_SNAPSHOT = record(FIELDS);

  /** The format comes first and says what follows. @type {Codec} */
  const PACKED = {
    write(output, snapshot) {
      int.write(output, FORMAT);
      SNAPSHOT.write(output, snapshot);
    },
    read(input) {
      const format = int.read(input);
      if (format === FORMAT) return SNAPSHOT.read(input);
      if (format === WITHOUT_ASSIGNMENTS) return { ...OLD_SNAPSHOT.read(input), assignment: null, assigned: Object.create(null) };
      throw new SyntaxError(`進捗データの形式 ${format} には対応していません。`);
    },
  };

  /**
   * The snapshot as a short text, for platforms with little room.
   * @param {Snapshot} snapshot
   * @returns {string}
   */
  function pack(snapshot) {
    return course.encode(PACKED, snapshot);
  }

  /**
   * @param {string} text  what pack made
   * @returns {Snapshot}
   * @throws {SyntaxError} when the text is damaged or of another format
   */
  function unpack(text) {
    return course.decode(PACKED, text);
  }

  course.compact = compact;
  course.pack = pack;
  course.unpack = unpack;
}
