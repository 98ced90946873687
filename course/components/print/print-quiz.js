{
  const { make, print } = course;

  /**
   * The choices of a question in an order that is the same on every sheet, and not the authors'.
   * @param {HTMLElement} form
   */
  function choicesOf(form) {
    const ids = course.all(form, ".choice").map(({ dataset }) => dataset.choice ?? "");
    return course.shuffled(ids.sort(), course.seedOf(form.dataset.question ?? "", 0));
  }

  /**
   * @param {HTMLElement} form
   * @param {number} index
   */
  function questionOn(form, index) {
    const choices = choicesOf(form).map((id, at) => make("li", {}, print.sign(print.letterOf(at)), make("span", {}, ...print.inner(course.need(form, `[data-choice="${id}"] .choice-text`)))));
    return make(
      "section",
      { className: "print-question" },
      make("h4", { text: `問${index + 1}` }),
      make("div", { className: "print-situation" }, ...print.inner(course.need(form, ".situation"))),
      make("p", { className: "print-prompt" }, ...print.inner(course.need(form, "legend"))),
      make("ol", { className: "print-choices" }, ...choices),
    );
  }

  /**
   * Hints, at the end: whoever can do without must not read them first.
   * @param {HTMLElement[]} forms
   */
  function hints(forms) {
    const lines = forms.flatMap((form, index) => {
      const hint = form.querySelector(".hint p");
      return hint ? [make("li", {}, print.sign(`問${index + 1}`), make("span", {}, ...print.inner(hint)))] : [];
    });
    return lines.length ? [make("section", { className: "print-hints" }, make("h4", { text: "手がかり（こまったときに読みます）" }), make("ul", {}, ...lines))] : [];
  }

  /** @param {HTMLElement} form */
  function keyOf(form) {
    const key = (form.dataset.key ?? "").split(" ");
    return choicesOf(form).flatMap((id, at) => (key.includes(id) ? [print.letterOf(at)] : [])).join("・");
  }

  /**
   * @param {HTMLElement} form
   * @param {number} index
   */
  function answerOn(form, index) {
    const key = (form.dataset.key ?? "").split(" ");
    const lines = choicesOf(form).map((id, at) => {
      const feedback = print.inner(course.need(form, `[data-feedback="${id}"] .feedback-text`));
      const sign = key.includes(id) ? [make("strong", { className: "print-sign", text: "正しい" })] : [];
      return make("li", {}, print.sign(print.letterOf(at)), make("span", {}, ...sign, ...feedback));
    });
    return make(
      "section",
      { className: "print-answer" },
      make("h4", {}, make("span", { text: `問${index + 1}` }), make("span", { text: `答え ${keyOf(form)}` })),
      make("ul", { className: "print-choices" }, ...lines),
      make("div", { className: "print-explanation" }, ...print.inner(course.need(form, ".explanation"))),
    );
  }

  /**
   * The questions of a quiz for paper.
   * @param {HTMLElement} quiz
   */
  function questionsSheet(quiz) {
    const forms = course.all(quiz, "form[data-question]");
    const score = make("p", { className: "print-score", text: `できた数　　　　／ ${forms.length}問` });
    return make("div", { className: "print-quiz" }, ...forms.map(questionOn), score, ...hints(forms));
  }

  /**
   * The answers of a quiz, on a page of their own: first the key alone, then why.
   * @param {HTMLElement} quiz
   */
  function answersSheet(quiz) {
    const forms = course.all(quiz, "form[data-question]");
    const key = forms.map((form, index) => make("li", {}, make("span", { text: `問${index + 1}` }), make("strong", { text: keyOf(form) })));
    const columns = make("div", { className: "print-columns" }, ...forms.map(answerOn));
    return make("section", { className: "print-answers" }, make("h3", { text: "クイズの答えと解説" }), make("ul", { className: "print-key" }, ...key), columns);
  }

  course.questionsSheet = questionsSheet;
  course.answersSheet = answersSheet;
}
