{
  const MOST_KEPT = 100; // records are foreign: they may name any number of assignments

  /** What was made before, by course and by track and assignment. @type {WeakMap<DeskData, Map<string, CourseFacts>>} */
  const kept = new WeakMap();

  /**
   * What scoring has to know of the course as a track sees it: the same as readFacts reads from the course's own page.
   * The same facts are given again for the same track and assignment, as thousands of people share them.
   * @param {DeskData} data
   * @param {string} trackId  an unknown one is taken for the first, as the page does
   * @param {Pick<Assignment, "modules" | "pass" | "tests"> | null} assignment
   * @returns {CourseFacts}
   */
  function factsFor(data, trackId, assignment) {
    const key = JSON.stringify([trackId, assignment && [assignment.modules, assignment.pass, assignment.tests]]);
    const known = kept.get(data) ?? new Map();
    kept.set(data, known);
    if (!known.has(key)) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, course.withAssignment(trackFacts(data, trackId), assignment));
    }
    return known.get(key);
  }

  /**
   * @param {DeskData} data
   * @param {string} trackId
   * @returns {CourseFacts}
   */
  function trackFacts(data, trackId) {
    const track = data.tracks.find(({ id }) => id === trackId) ?? data.tracks[0];
    const all = data.modules.map((module) => moduleFacts(module, track.id));
    const modules = track.modules.flatMap((id) => all.filter((module) => module.id === id));
    return { passMark: data.passMark, tracks: data.tracks, track, modules, all, forms: formsOf(data, track) };
  }

  /**
   * @param {DeskModule} module
   * @param {string} track
   * @returns {ModuleFacts}
   */
  function moduleFacts({ id, skill, failures, questions, scenarios }, track) {
    const scenario = scenarios.find(({ tracks }) => tracks.includes(track)) ?? scenarios[0];
    const quiz = questions.filter(({ form, tracks }) => form === "" && tracks.includes(track));
    return { id, skill, scenario: scenario.id, failures, questions: quiz.map(questionFacts), scenes: scenario.scenes.map(sceneFacts) };
  }

  /** @type {(question: DeskQuestion) => QuestionFacts} */
  const questionFacts = ({ id, revision, type, kind, difficulty, key, covers }) => ({ id, revision, type, kind, difficulty, key, covers });

  /** @type {(scene: DeskScene) => SceneFacts} */
  const sceneFacts = ({ id, ending, choices }) => ({ id, ending, choices: choices.map(({ id: choice, failure }) => ({ id: choice, failure })) });

  /**
   * The questions of the tests before and after, by form.
   * @param {DeskData} data
   * @param {TrackFacts} track
   */
  function formsOf(data, track) {
    /** @type {Record<string, FormQuestion[]>} */
    const forms = {};
    for (const module of data.modules.filter(({ id }) => track.modules.includes(id))) {
      for (const question of module.questions.filter(({ form, tracks }) => form !== "" && tracks.includes(track.id))) {
        (forms[question.form] ??= []).push({ ...questionFacts(question), module: module.id });
      }
    }
    return forms;
  }

  course.factsFor = factsFor;
}
