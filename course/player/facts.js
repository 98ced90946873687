{
  /** @param {string | undefined} text */
  const words = (text) => (text ?? "").split(" ").filter(Boolean);

  /**
   * What scoring has to know of the course as the learner's track sees it, read from the page's own marks.
   * @param {Document} page  marked by applyTrack
   * @param {TrackFacts} track
   * @returns {CourseFacts}
   */
  function readFacts(page, track) {
    const all = course.all(page, "[data-module]").map(readModule);
    const modules = track.modules.flatMap((id) => all.filter((module) => module.id === id));
    const passMark = Number(page.documentElement.dataset.passMark);
    return { passMark, tracks: course.readTracks(page), track, modules, all, forms: readForms(page, new Set(track.modules)) };
  }

  /**
   * Questions are forms: the list beside a result points to them with the same mark.
   * @param {HTMLElement} element
   * @returns {ModuleFacts}
   */
  function readModule(element) {
    const scenario = course.need(element, "[data-scenario]:not([data-off])");
    return {
      id: element.dataset.module ?? "",
      skill: element.dataset.skill ?? "",
      scenario: scenario.dataset.scenario ?? "",
      failures: words(element.dataset.failures),
      questions: course.all(element, "form[data-question]:not([data-off])").map(readQuestion),
      scenes: course.all(scenario, "[data-scene]").map(readScene),
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
      kind: dataset.kind ?? "",
      difficulty: Number(dataset.difficulty),
      key: words(dataset.key),
      covers: words(dataset.covers),
    };
  }

  /**
   * The questions of the tests before and after, by form.
   * @param {Document} page
   * @param {Set<string>} modules  of the track
   * @returns {Record<string, FormQuestion[]>}
   */
  function readForms(page, modules) {
    /** @type {Record<string, FormQuestion[]>} */
    const forms = {};
    for (const element of course.all(page, "[data-form]:not([data-off])")) {
      const { form = "", of = "" } = element.dataset;
      if (modules.has(of)) (forms[form] ??= []).push({ ...readQuestion(element), module: of });
    }
    return forms;
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
