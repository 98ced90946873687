{
  /**
   * Shows a question as open, or as answered with all its feedback.
   * @param {HTMLFormElement} form
   * @param {QuestionFacts} facts
   * @param {number} seed  of the attempt; the order of the choices follows from it
   * @param {Answer | undefined} answer
   */
  function showQuestion(form, facts, seed, answer) {
    order(form, course.seedOf(facts.id, seed));
    const answered = answer !== undefined;
    const inputs = course.all(form, "input").filter((input) => input instanceof HTMLInputElement);
    for (const input of inputs) if (answered) input.checked = answer.choices.includes(input.value);
    course.need(form, ".choices").inert = answered;
    course.part(form, "answer-actions").hidden = answered;
    course.part(form, "after").hidden = !answered;
    course.part(form, "unanswered").textContent = "";
    for (const hint of course.all(form, ".hint")) hint.hidden = answered;
    const panel = course.part(form, "answer");
    panel.hidden = !answered;
    panel.toggleAttribute("open", answered);
    form.classList.toggle("is-answered", answered);
    if (answered) showFeedback(form, facts, answer.choices);
    else for (const choice of course.all(form, ".choice")) course.part(choice, "tag").textContent = "";
  }

  /**
   * @param {HTMLFormElement} form
   * @param {number} seed
   */
  function order(form, seed) {
    if (form.dataset.order === String(seed)) return;
    form.dataset.order = String(seed);
    form.reset();
    const choices = course.all(form, ".choice");
    const ids = choices.map((choice) => choice.dataset.choice ?? "").sort();
    const order = course.shuffled(ids, seed);
    for (const id of order) {
      course.need(form, ".choices").append(course.need(form, `[data-choice="${id}"]`));
      course.need(form, ".feedback-list").append(course.need(form, `[data-feedback="${id}"]`));
    }
  }

  /**
   * @param {HTMLFormElement} form
   * @param {QuestionFacts} facts
   * @param {string[]} response
   */
  function showFeedback(form, facts, response) {
    const right = course.isCorrect(facts, response);
    const verdict = course.part(form, "verdict");
    verdict.textContent = right ? "正解です" : facts.type === "multiple" ? "あと一歩です。正しい組み合わせを見てみましょう" : "別の選び方がありました";
    verdict.classList.toggle("is-right", right);
    for (const choice of course.all(form, ".choice")) {
      const id = choice.dataset.choice ?? "";
      const [mine, key] = [response.includes(id), facts.key.includes(id)];
      choice.classList.toggle("is-mine", mine);
      choice.classList.toggle("is-key", key);
      course.part(choice, "tag").textContent = [mine ? "あなたの答え" : "", key ? "正しい" : ""].filter(Boolean).join("・");
      const feedback = course.need(form, `[data-feedback="${id}"]`);
      feedback.classList.toggle("is-mine", mine);
      course.part(feedback, "mine").textContent = mine ? "あなたの答え" : "";
    }
  }

  course.showQuestion = showQuestion;
}
