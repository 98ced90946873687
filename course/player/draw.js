{
  const EACH = 2; // questions for a failure case before others come in

  /**
   * Draws the questions of one attempt from the bank, by this blueprint: up to two questions of different kinds for every
   * failure case, then one of every difficulty that is not there yet, then the rest; at each step questions not yet seen come
   * first, then missed ones, then those that were right longest ago. The same bank, history and seed draw the same questions.
   * @param {readonly QuestionFacts[]} bank
   * @param {readonly string[]} failures
   * @param {Map<string, {at: number, right: boolean}[]>} history  oldest first, by question
   * @param {number} size  how many to draw; the whole bank when it is smaller
   * @param {number} seed  uint32
   * @returns {string[]}  ids in the order of asking
   */
  function drawQuestions(bank, failures, history, size, seed) {
    const byPreference = course.shuffled([...bank].sort((a, b) => (a.id < b.id ? -1 : 1)), seed).sort((a, b) => rank(a, history) - rank(b, history));
    /** @type {QuestionFacts[]} */
    const drawn = [];
    /** @param {(question: QuestionFacts) => boolean} fits */
    const take = (fits) => {
      const rest = byPreference.filter((question) => !drawn.includes(question) && fits(question));
      const kinds = drawn.map(({ kind }) => kind);
      /** @param {QuestionFacts} question */
      const used = (question) => kinds.filter((kind) => kind === question.kind).length;
      const best = rest.filter((question) => group(question, history) === group(rest[0], history)).sort((a, b) => used(a) - used(b))[0];
      if (best && drawn.length < size) drawn.push(best);
    };
    for (let turn = 0; turn < EACH; turn += 1) {
      for (const failure of failures) take(({ covers }) => covers.includes(failure));
    }
    for (const level of new Set(bank.map(({ difficulty }) => difficulty))) {
      if (!drawn.some(({ difficulty }) => difficulty === level)) take(({ difficulty }) => difficulty === level);
    }
    while (drawn.length < Math.min(size, bank.length)) take(() => true);
    return course.shuffled(drawn.map(({ id }) => id).sort(), seed);
  }

  /**
   * 0 = not seen yet, 1 = missed the last time, 2 = right the last time.
   * @param {QuestionFacts} question
   * @param {Map<string, {at: number, right: boolean}[]>} history
   */
  function group({ id }, history) {
    const last = history.get(id)?.at(-1);
    return last === undefined ? 0 : last.right ? 2 : 1;
  }

  /**
   * The group, and within it how long ago: times are below 1 after the division.
   * @param {QuestionFacts} question
   * @param {Map<string, {at: number, right: boolean}[]>} history
   */
  function rank(question, history) {
    return group(question, history) + (history.get(question.id)?.at(-1)?.at ?? 0) / 36 ** 9;
  }

  course.drawQuestions = drawQuestions;
}
