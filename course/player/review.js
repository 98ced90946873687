{
  /** Days until a question of each box comes back (Leitner; fixed gaps, as in docs). */
  const DAYS = [1, 3, 7, 21, 60];
  const DAY_MILLIS = 86_400_000;
  /** Questions of one day's review: five minutes. */
  const MOST = 7;

  /**
   * The day of the learner's calendar, so that what was missed in the evening is due the next morning.
   * @param {number} at
   * @returns {number}  whole days since 1970-01-01 of the local calendar
   */
  function dayOf(at) {
    const date = new Date(at);
    return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MILLIS);
  }

  /**
   * Where a question stands in the review: in no box until it is missed, and again once it was right in the last box. A right
   * answer counts only when the question was due; a wrong one always begins anew.
   * @param {readonly {at: number, right: boolean}[]} answers  oldest first
   * @returns {ReviewState | null}
   */
  function reviewState(answers) {
    /** @type {ReviewState | null} */
    let state = null;
    for (const { at, right } of answers) {
      const day = dayOf(at);
      if (!right) state = { box: 0, due: day + DAYS[0] };
      else if (state && day >= state.due) {
        /** @type {number} */
        const box = state.box + 1;
        state = box === DAYS.length ? null : { box, due: day + DAYS[box] };
      }
    }
    return state;
  }

  /**
   * The review of a day over several modules.
   * @param {Snapshot} snapshot
   * @param {readonly QuestionFacts[]} questions
   * @param {number} now
   * @returns {{due: string[], waiting: number, next: number | null}}  due = the day's questions, those overdue longest first;
   *   waiting = how many are in a box at all; next = the day on which the next ones are due, null when there are none
   */
  function reviewOf(snapshot, questions, now) {
    const today = dayOf(now);
    const states = [...course.histories(snapshot, questions)].flatMap(([id, answers]) => {
      const state = reviewState(answers);
      return state ? [{ id, ...state }] : [];
    });
    const due = states.filter((one) => one.due <= today).sort((a, b) => a.due - b.due || a.box - b.box || (a.id < b.id ? -1 : 1));
    const later = states.filter((one) => one.due > today).map((one) => one.due);
    return { due: due.slice(0, MOST).map(({ id }) => id), waiting: states.length, next: later.length ? Math.min(...later) : null };
  }

  course.dayOf = dayOf;
  course.reviewState = reviewState;
  course.reviewOf = reviewOf;
}
