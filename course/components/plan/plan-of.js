{
  /** The notes of a module that make its plan. */
  const KEYS = ["failures", "plan.if", "plan.then", "work"];

  /**
   * The failure cases that a learner expects to meet, of those that the module has.
   * @param {Snapshot["notes"]} notes
   * @param {Pick<ModuleFacts, "id" | "failures">} module
   * @returns {string[]}
   */
  function chosenFailures(notes, { id, failures }) {
    const chosen = (notes[`${id}.failures`]?.text ?? "").split(" ");
    return failures.filter((failure) => chosen.includes(failure));
  }

  /**
   * What a learner has written in the reflection of a module, and when last.
   * @param {Snapshot["notes"]} notes
   * @param {Pick<ModuleFacts, "id" | "failures">} module
   * @returns {Plan | null}  null = nothing
   */
  function planOf(notes, module) {
    const kept = KEYS.map((key) => notes[`${module.id}.${key}`]);
    const [, condition, action, work] = kept.map((note) => note?.text.trim() ?? "");
    const failures = chosenFailures(notes, module);
    if (failures.length === 0 && !condition && !action && !work) return null;
    return { failures, condition, action, work, at: Math.max(...kept.map((note) => note?.at ?? 0)) };
  }

  /**
   * The two halves of an if-then plan as one sentence. The learner's own words stay as they are; what they have already is not
   * said twice.
   * @param {string} condition
   * @param {string} action
   * @returns {string}
   */
  function planSentence(condition, action) {
    const [when, what] = [condition, action].map((text) => text.trim().replace(/[、。，．,.\s]+$/u, ""));
    if (!when && !what) return "";
    const first = when ? `${when.startsWith("もし") ? "" : "もし"}${when}、` : "もし（どんな場面かは、まだ書いていません）、";
    if (!what) return `${first}（何をするかは、まだ書いていません）`;
    return `${first}${/^(わたし|私|自分)は/u.test(what) ? "" : "わたしは"}${what}${/[！？!?]$/u.test(what) ? "" : "。"}`;
  }

  course.chosenFailures = chosenFailures;
  course.planOf = planOf;
  course.planSentence = planSentence;
}
