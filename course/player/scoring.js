{
  /**
   * Whether the question has been answered at all: not yet answered is not wrong.
   * @param {QuestionFacts} question
   * @param {readonly string[]} choices  what the learner chose
   */
  function isComplete(question, choices) {
    return choices.length > 0;
  }

  /**
   * Whether the learner chose exactly the key, in any order.
   * @param {QuestionFacts} question
   * @param {readonly string[]} choices
   */
  function isCorrect(question, choices) {
    const { key } = question;
    return key.every((id) => choices.includes(id)) && choices.every((id) => key.includes(id));
  }

  /**
   * The answer to a question in an attempt. One to another revision of the question is none.
   * @param {Attempt} attempt
   * @param {QuestionFacts} question
   * @returns {Answer | undefined}
   */
  function answerTo(attempt, question) {
    const answer = Object.hasOwn(attempt.answers, question.id) ? attempt.answers[question.id] : undefined;
    return answer?.revision === question.revision && isComplete(question, answer.choices) ? answer : undefined;
  }

  /**
   * What became of one question in an attempt.
   * @param {Attempt} attempt
   * @param {QuestionFacts} question
   * @returns {"right" | "missed" | "open"}
   */
  function outcome(attempt, question) {
    if (attempt.carried.includes(question.id)) return "right";
    const answer = answerTo(attempt, question);
    if (answer === undefined) return "open";
    return isCorrect(question, answer.choices) ? "right" : "missed";
  }

  /** The same banks are asked for again and again, a hundred thousand times where a class's records are read. @type {WeakMap<QuestionFacts[], Map<string, QuestionFacts>>} */
  const tables = new WeakMap();

  /** @param {QuestionFacts[]} questions */
  function byId(questions) {
    const table = tables.get(questions) ?? new Map(questions.map((question) => [question.id, question]));
    if (!tables.has(questions)) tables.set(questions, table);
    return table;
  }

  /**
   * The questions of an attempt that still exist, in the attempt's order, each with its outcome.
   * @param {Attempt} attempt
   * @param {{questions: QuestionFacts[]}} module
   */
  function outcomes(attempt, module) {
    const questions = byId(module.questions);
    const found = [];
    for (const id of new Set(attempt.questions)) {
      const question = questions.get(id);
      if (question) found.push({ question, outcome: outcome(attempt, question) });
    }
    return found;
  }

  /**
   * Scores an attempt against the course as it is now.
   * @param {Attempt} attempt
   * @param {{questions: QuestionFacts[]}} module
   * @returns {AttemptResult}
   */
  function attemptResult(attempt, module) {
    const all = outcomes(attempt, module);
    /** @type {Record<"right" | "missed" | "open", string[]>} */
    const found = { right: [], missed: [], open: [] };
    for (const one of all) found[one.outcome].push(one.question.id);
    const { right, missed } = found;
    const answered = right.length + missed.length;
    const percent = all.length === 0 ? 0 : Math.floor((100 * right.length) / all.length);
    return { total: all.length, answered, correct: right.length, percent, complete: all.length > 0 && answered === all.length, missed, right };
  }

  /**
   * The attempts of a module that have begun (no stubs), oldest first.
   * @param {Snapshot} snapshot
   * @param {string} moduleId
   */
  function attemptsOf(snapshot, moduleId) {
    return Object.entries(snapshot.attempts)
      .filter(([, attempt]) => attempt.module === moduleId && attempt.at !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /**
   * The best complete attempt of a module; of equals the latest.
   * @param {Snapshot} snapshot
   * @param {ModuleFacts} module
   * @param {number} passMark  percent
   * @returns {BestResult | null}
   */
  function best(snapshot, module, passMark) {
    /** @type {BestResult | null} */
    let found = null;
    for (const [id, attempt] of attemptsOf(snapshot, module.id)) {
      const { complete, percent } = attemptResult(attempt, module);
      if (complete && percent >= (found?.percent ?? 0)) found = { attempt: id, percent, passed: percent >= passMark };
    }
    return found;
  }

  /**
   * The id of the attempt of a module that began last.
   * @param {Snapshot} snapshot
   * @param {{id: string}} module
   * @returns {string | null}
   */
  function latest(snapshot, module) {
    return attemptsOf(snapshot, module.id).at(-1)?.[0] ?? null;
  }

  /**
   * How far the learner is with a module: done = an ending reached and the quiz passed.
   * @param {Snapshot} snapshot
   * @param {ModuleFacts} module
   * @param {number} passMark
   * @returns {ModuleState}
   */
  function moduleState(snapshot, module, passMark) {
    const result = best(snapshot, module, passMark);
    const passed = result?.passed ?? false;
    const ended = module.scenes.some((scene) => scene.ending !== null && hasIn(snapshot.arrivals, module.scenario, scene.id));
    const state = ended && passed ? "done" : isStarted(snapshot, module) ? "started" : "new";
    return { state, percent: result?.percent ?? null, passed, ended };
  }

  /**
   * @param {Record<string, Record<string, number>>} table
   * @param {string} key
   * @param {string} inner
   */
  const hasIn = (table, key, inner) => Object.hasOwn(table, key) && Object.hasOwn(table[key], inner);

  /**
   * @param {Snapshot} snapshot
   * @param {ModuleFacts} module
   */
  function isStarted(snapshot, { id, scenario }) {
    return (
      Object.keys(snapshot.visits).some((route) => route.split("/")[0] === id) ||
      Object.values(snapshot.attempts).some((attempt) => attempt.module === id) ||
      Object.hasOwn(snapshot.runs, scenario)
    );
  }

  /**
   * How the attempt went for each failure of the module, in the module's order.
   * @param {Attempt} attempt
   * @param {ModuleFacts} module
   * @returns {FailureResult[]}  asked = questions of the attempt that cover the failure
   */
  function failureResult(attempt, module) {
    const all = outcomes(attempt, module);
    return module.failures.map((failure) => {
      const covering = all.filter((one) => one.question.covers.includes(failure));
      return { failure, asked: covering.length, correct: covering.filter((one) => one.outcome === "right").length };
    });
  }

  /**
   * The failures that the learner has met in the scenario, in any run.
   * @param {Snapshot} snapshot
   * @param {ModuleFacts} module
   * @returns {Set<string>}
   */
  function metFailures(snapshot, module) {
    const choices = module.scenes.flatMap((scene) => scene.choices.map((choice) => ({ key: `${scene.id}/${choice.id}`, failure: choice.failure })));
    return new Set(choices.flatMap(({ key, failure }) => (failure !== null && hasIn(snapshot.chosen, module.scenario, key) ? [failure] : [])));
  }

  /**
   * The failures of the module that the learner has not met, in the module's order.
   * @param {Snapshot} snapshot
   * @param {ModuleFacts} module
   * @returns {string[]}
   */
  function avoidedFailures(snapshot, module) {
    const met = metFailures(snapshot, module);
    return module.failures.filter((failure) => !met.has(failure));
  }

  course.isComplete = isComplete;
  course.isCorrect = isCorrect;
  course.answerTo = answerTo;
  course.attemptResult = attemptResult;
  course.best = best;
  course.latest = latest;
  course.moduleState = moduleState;
  course.failureResult = failureResult;
  course.metFailures = metFailures;
  course.avoidedFailures = avoidedFailures;
}
