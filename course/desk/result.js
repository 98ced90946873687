{
  const LONGEST_GAP = 300_000; // whoever does nothing for five minutes has gone for coffee
  const TESTS = /** @type {const} */ (["before", "after"]);
  /** Where the time goes of attempts that ask questions of several modules. */
  const SHARED = new Set(["review", ...TESTS]);

  /** Scenario → its module, whichever track plays it. @type {WeakMap<DeskData, Map<string, string>>} */
  const homes = new WeakMap();

  /** @param {DeskData} data */
  function homesOf(data) {
    const known = homes.get(data) ?? new Map(data.modules.flatMap(({ id, scenarios }) => [[id, id], ...scenarios.map((scenario) => /** @type {const} */ ([scenario.id, id]))]));
    homes.set(data, known);
    return known;
  }

  /**
   * All that is told of one person, recomputed from the entries as the course itself does.
   * @param {readonly Entry[]} entries  of all records of the person; that checkEntry has passed
   * @param {CourseFacts} facts  of the person's track and assignment
   * @param {DeskData} data
   * @returns {Result}
   */
  function resultOf(entries, facts, data) {
    const snapshot = course.reduce(course.emptySnapshot(), entries);
    const begun = begunAttempts(snapshot);
    const spent = timeOnTask(entries, homesOf(data));
    const modules = Object.fromEntries(facts.modules.map((module) => [module.id, moduleResult(snapshot, module, facts, begun, spent)]));
    const banks = banksOf(facts);
    const firsts = banks.map((bank) => firstAt(begun, bank));
    const [before, after] = TESTS.map((test) => firsts[banks.findIndex((bank) => bank.test === test)]);
    const given = firsts.flatMap((first) => first?.given ?? []);
    const quizzes = Object.fromEntries(facts.modules.flatMap(({ id }, index) => (firsts[index] ? [[id, tallyOf(firsts[index])]] : [])));
    const tests = { before: testOf(before, facts), after: testOf(after, facts) };
    return { modules, ...courseResult(Object.values(modules)), answers: given.map(({ answer }) => answer), quizzes, tests, ...failuresOf(snapshot, facts, given) };
  }

  /**
   * The attempts that have begun, by what they are of, oldest first.
   * @param {Snapshot} snapshot
   */
  function begunAttempts({ attempts }) {
    /** @type {Map<string, Attempt[]>} */
    const begun = new Map();
    for (const id of Object.keys(attempts).sort()) {
      const { module, at } = attempts[id];
      if (at === null) continue;
      const known = begun.get(module);
      if (known) known.push(attempts[id]);
      else begun.set(module, [attempts[id]]);
    }
    return begun;
  }

  /**
   * How long the person was at each module: the time from an entry to the next is the earlier entry's.
   * @param {readonly Entry[]} entries
   * @param {Map<string, string>} home  module of each scenario
   * @returns {Map<string, number>}  ms; of reviews and tests together under "tests"
   */
  function timeOnTask(entries, home) {
    const sorted = [...entries].sort(course.compareStamps);
    /** @type {Map<string, number>} */
    const spent = new Map();
    for (let index = 1; index < sorted.length; index += 1) {
      const gap = sorted[index].at - sorted[index - 1].at;
      const place = gap > LONGEST_GAP ? null : placeOf(sorted[index - 1], home);
      if (place !== null) spent.set(place, (spent.get(place) ?? 0) + gap);
    }
    return spent;
  }

  /** @type {(text: string, sign: string) => string} */
  const firstPart = (text, sign) => (text.includes(sign) ? text.slice(0, text.indexOf(sign)) : text);

  /**
   * @param {Entry} entry
   * @param {Map<string, string>} home
   * @returns {string | null}
   */
  function placeOf(entry, home) {
    if (entry.type === "visit") return home.get(firstPart(entry.route, "/")) ?? null;
    if (!("module" in entry)) return null;
    return home.get(entry.module) ?? (SHARED.has(firstPart(entry.module, ".")) ? "tests" : null);
  }

  /**
   * @param {Snapshot} snapshot
   * @param {ModuleFacts} module
   * @param {CourseFacts} facts
   * @param {Map<string, Attempt[]>} begun
   * @param {Map<string, number>} spent
   * @returns {ResultModule}
   */
  function moduleResult(snapshot, module, { passMark }, begun, spent) {
    const { state, percent, passed, ended } = course.moduleState(snapshot, module, passMark);
    const done_at = course.moduleEnd(snapshot, module, passMark, state);
    return { state, percent, passed, ended, done_at, attempts: begun.get(module.id)?.length ?? 0, ms: spent.get(module.id) ?? 0 };
  }

  /**
   * @param {ResultModule[]} modules
   * @returns {{complete: boolean, completed_at: number | null, mean: number | null}}  mean = of the quizzes that were finished
   */
  function courseResult(modules) {
    const complete = modules.length > 0 && modules.every(({ state }) => state === "done");
    const percents = modules.flatMap(({ percent }) => percent ?? []);
    const mean = percents.length ? Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length) : null;
    return { complete, completed_at: complete ? Math.max(...modules.map(({ done_at }) => done_at ?? 0)) : null, mean };
  }

  /** @type {WeakMap<CourseFacts, Bank[]>} */
  const kept = new WeakMap();

  /**
   * Where the questions of first attempts come from: the modules' quizzes in the track's order, then the tests.
   * @param {CourseFacts} facts
   * @returns {Bank[]}
   */
  function banksOf(facts) {
    const { modules, forms, track } = facts;
    /** @type {(of: string, test: Bank["test"], questions: FormQuestion[]) => Bank} */
    const bank = (of, test, questions) => ({ of, test, questions: new Map(questions.map((question) => [question.id, question])) });
    const banks = kept.get(facts) ?? [
      ...modules.map(({ id, questions }) => bank(id, "", questions.map((question) => ({ ...question, module: id })))),
      ...TESTS.map((test) => bank(`${test}.${track.id}`, test, Object.values(forms).flat())),
    ];
    kept.set(facts, banks);
    return banks;
  }

  /**
   * What became of the questions of a first attempt that are still in the course.
   * @param {Map<string, Attempt[]>} begun
   * @param {Bank} bank
   * @returns {FirstAttempt | null}  null while there is none
   */
  function firstAt(begun, { of, test, questions }) {
    const attempt = begun.get(of)?.[0];
    if (!attempt) return null;
    /** @type {FirstAttempt} */
    const { asked, given } = { asked: [], given: [] };
    for (const id of new Set(attempt.questions)) {
      const question = questions.get(id);
      if (!question) continue;
      asked.push(question);
      const answer = answerOf(attempt, question, test);
      if (answer) given.push({ question, answer });
    }
    return { asked, given };
  }

  /**
   * @param {Attempt} attempt
   * @param {FormQuestion} question
   * @param {ResultAnswer["test"]} test
   * @returns {ResultAnswer | null}
   */
  function answerOf(attempt, question, test) {
    const answer = course.answerTo(attempt, question);
    if (!answer) return null;
    const { choices, ms, certainty } = answer;
    return { question: question.id, module: question.module, test, choices, right: course.isCorrect(question, choices), ms, certainty: certainty ?? null };
  }

  /** @param {FirstAttempt} first */
  function tallyOf({ asked, given }) {
    return { asked: asked.length, right: given.filter(({ answer }) => answer.right).length, complete: asked.length > 0 && given.length === asked.length };
  }

  /**
   * @param {FirstAttempt | null} first
   * @param {CourseFacts} facts
   * @returns {ResultTest | null}
   */
  function testOf(first, { forms }) {
    const form = first && Object.keys(forms).find((name) => forms[name].some(({ id }) => id === first.asked[0]?.id));
    return form ? { form, ...tallyOf(first) } : null;
  }

  /**
   * The failure cases, in the order of the course: those met in scenarios, those asked in first attempts, and those missed there.
   * @param {Snapshot} snapshot
   * @param {CourseFacts} facts
   * @param {FirstAttempt["given"]} given
   */
  function failuresOf(snapshot, facts, given) {
    /** @type {[Set<string>, Set<string>]} */
    const [asked, missed] = [new Set(), new Set()];
    for (const { question, answer } of given) {
      for (const item of question.covers) {
        asked.add(item);
        if (!answer.right) missed.add(item);
      }
    }
    const met = new Set(facts.modules.flatMap((module) => [...course.metFailures(snapshot, module)]));
    const all = [...new Set(facts.modules.flatMap(({ failures }) => failures))];
    return {
      played: facts.modules.filter(({ scenario }) => Object.hasOwn(snapshot.runs, scenario)).map(({ id }) => id),
      met: all.filter((failure) => met.has(failure)),
      failed: all.filter((failure) => missed.has(failure)),
      tested: all.filter((failure) => asked.has(failure)),
    };
  }

  course.resultOf = resultOf;
}
