{
  /** Below so many questions a gain says nothing. */
  const FEWEST = 10;

  /**
   * How an attempt at a form went, over all and by skill. Questions no longer in the course do not count.
   * @param {Attempt} attempt
   * @param {readonly FormQuestion[]} questions
   * @param {(module: string) => string} skillOf
   * @returns {FormResult}
   */
  function formResult(attempt, questions, skillOf) {
    const all = { asked: 0, right: 0 };
    /** @type {Map<string, Tally>} */
    const skills = new Map();
    let answered = 0;
    for (const question of questions.filter(({ id }) => attempt.questions.includes(id))) {
      const answer = course.answerTo(attempt, question);
      const tally = skills.get(skillOf(question.module)) ?? { asked: 0, right: 0 };
      skills.set(skillOf(question.module), tally);
      const right = Number(answer !== undefined && course.isCorrect(question, answer.choices));
      answered += Number(answer !== undefined);
      for (const one of [all, tally]) [one.asked, one.right] = [one.asked + 1, one.right + right];
    }
    return { all, skills, isComplete: all.asked > 0 && answered === all.asked };
  }

  /**
   * The attempt at a test in the learner's track, and how it went.
   * @param {Snapshot} snapshot
   * @param {CourseFacts} facts
   * @param {"before" | "after"} test
   * @returns {TestResult | null}
   */
  function testOf(snapshot, facts, test) {
    const id = course.latest(snapshot, { id: `${test}.${facts.track.id}` });
    if (id === null) return null;
    const attempt = snapshot.attempts[id];
    const skillOf = (/** @type {string} */ module) => facts.all.find((one) => one.id === module)?.skill ?? "";
    return { attempt, ...course.formResult(attempt, Object.values(facts.forms).flat(), skillOf) };
  }

  /**
   * Hake's gain: the part of what was missing before that is there afterwards, (post − pre) / (100 − pre).
   * @param {Tally} before
   * @param {Tally} after
   * @returns {number | null}  percent, rounded; null where it says nothing: too few questions, nothing missing before, or a loss
   */
  function hakeGain(before, after) {
    if (before.asked < FEWEST || after.asked < FEWEST || before.right === before.asked) return null;
    const [pre, post] = [before.right / before.asked, after.right / after.asked];
    return post < pre ? null : Math.round((100 * (post - pre)) / (1 - pre));
  }

  /**
   * How often answers of each certainty were right.
   * @param {Iterable<readonly PastAnswer[]>} histories
   * @returns {{level: number, asked: number, right: number}[]}  from the surest; levels that were never chosen are left out
   */
  function sureness(histories) {
    const levels = [3, 2, 1].map((level) => ({ level, asked: 0, right: 0 }));
    for (const answers of histories) {
      for (const { certainty, right } of answers) {
        const found = levels.find(({ level }) => level === certainty);
        if (found) [found.asked, found.right] = [found.asked + 1, found.right + Number(right)];
      }
    }
    return levels.filter(({ asked }) => asked > 0);
  }

  course.formResult = formResult;
  course.testOf = testOf;
  course.hakeGain = hakeGain;
  course.sureness = sureness;
}
