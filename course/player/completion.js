{
  /**
   * When an attempt was complete: with its last answer that still counts.
   * @param {Attempt} attempt
   * @param {ModuleFacts} module
   */
  function attemptEnd(attempt, module) {
    const answers = module.questions.flatMap((question) => (attempt.questions.includes(question.id) ? (course.answerTo(attempt, question) ?? []) : []));
    return Math.max(attempt.at ?? 0, ...answers.map(({ at }) => at));
  }

  /**
   * When the learner first had both: an ending reached and the quiz passed.
   * @param {Snapshot} snapshot
   * @param {ModuleFacts} module
   * @param {number} passMark
   * @param {ModuleState["state"]} [state]  if it is known already
   * @returns {number | null}  null while the module is not done
   */
  function moduleEnd(snapshot, module, passMark, state = course.moduleState(snapshot, module, passMark).state) {
    if (state !== "done") return null;
    const arrivals = snapshot.arrivals[module.scenario];
    const endings = module.scenes.filter(({ id, ending }) => ending !== null && Object.hasOwn(arrivals, id));
    const passed = Object.values(snapshot.attempts).filter((attempt) => {
      if (attempt.module !== module.id || attempt.at === null) return false;
      const { complete, percent } = course.attemptResult(attempt, module);
      return complete && percent >= passMark;
    });
    return Math.max(Math.min(...endings.map(({ id }) => arrivals[id])), Math.min(...passed.map((attempt) => attemptEnd(attempt, module))));
  }

  /**
   * What a learner has reached in the track.
   * @param {Snapshot} snapshot
   * @param {CourseFacts} facts
   * @returns {Completion | null}  null while a module is not done
   */
  function completionOf(snapshot, { modules, passMark }) {
    const ends = modules.map((module) => moduleEnd(snapshot, module, passMark));
    if (modules.length === 0 || ends.includes(null)) return null;
    const percents = modules.map((module) => course.moduleState(snapshot, module, passMark).percent ?? 0);
    const mean = Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
    return { at: Math.max(...ends.map(Number)), percents, mean };
  }

  /**
   * Minutes as hours, to the nearest half.
   * @param {number} minutes
   */
  const hoursOf = (minutes) => Math.max(0.5, Math.round(minutes / 30) / 2);

  /**
   * The day of a time where the device is, as in 2026年11月23日.
   * @param {number} at
   */
  function dateWords(at) {
    const date = new Date(at);
    return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  }

  course.moduleEnd = moduleEnd;
  course.completionOf = completionOf;
  course.hoursOf = hoursOf;
  course.dateWords = dateWords;
}
