{
  /** @param {string | undefined} text */
  const words = (text) => (text ?? "").split(" ").filter(Boolean);

  /**
   * What scoring has to know of the course, read once from the page's own marks.
   * @param {Document} page
   * @returns {CourseFacts}
   */
  function readFacts(page) {
    return {
      passMark: Number(page.documentElement.dataset.passMark),
      modules: course.all(page, "[data-module]").map(readModule),
    };
  }

  /**
   * @param {HTMLElement} element
   * @returns {ModuleFacts}
   */
  function readModule(element) {
    return {
      id: element.dataset.module ?? "",
      failures: words(element.dataset.failures),
      questions: course.all(element, "[data-question]").map(readQuestion),
      scenes: course.all(element, "[data-scene]").map(readScene),
    };
  }

  /**
   * @param {HTMLElement} element
   * @returns {QuestionFacts}
   */
  function readQuestion({ dataset }) {
    return {
      id: dataset.question ?? "",
      revision: Number(dataset.revision),
      type: dataset.type ?? "",
      key: words(dataset.key),
      covers: words(dataset.covers),
    };
  }

  /**
   * @param {HTMLElement} element
   * @returns {SceneFacts}
   */
  function readScene(element) {
    const ending = /** @type {SceneFacts["ending"]} */ (element.dataset.ending ?? null);
    const choices = course.all(element, "[data-choice]").map((choice) => ({
      id: choice.dataset.choice ?? "",
      failure: choice.querySelector("[data-failure]")?.getAttribute("data-failure") ?? null,
    }));
    return { id: element.dataset.scene ?? "", ending, choices };
  }

  course.readFacts = readFacts;
}
