{
  /**
   * All answers that a learner has given, by question, oldest first; those to another revision of a question are left out.
   * @param {Snapshot} snapshot
   * @param {readonly QuestionFacts[]} questions
   * @returns {Map<string, PastAnswer[]>}  a list for every question
   */
  function histories(snapshot, questions) {
    const facts = new Map(questions.map((question) => [question.id, question]));
    /** @type {Map<string, PastAnswer[]>} */
    const found = new Map(questions.map(({ id }) => [id, []]));
    for (const attempt of Object.values(snapshot.attempts)) {
      for (const id of Object.keys(attempt.answers)) {
        const question = facts.get(id);
        const answer = question && course.answerTo(attempt, question);
        if (answer) found.get(id)?.push({ at: answer.at, right: course.isCorrect(question, answer.choices), certainty: answer.certainty ?? null });
      }
    }
    for (const list of found.values()) list.sort((a, b) => a.at - b.at);
    return found;
  }

  course.histories = histories;
}
