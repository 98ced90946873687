{
  const { toTenths, classGain, median } = course.statistics;
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;
  const JAPAN = 9 * 60 * MINUTE;
  const LEVELS = [3, 2, 1];

  /**
   * The day of a time in Japan, as in 2026-11-23.
   * @param {number} at
   */
  const dayInJapan = (at) => new Date(at + JAPAN).toISOString().slice(0, 10);

  /** What people add up to; each is looked at once and not kept. */
  class ClassTally {
    people = 0;
    complete = 0;
    /** By days since 1970 in Japan. @type {Map<number, {modules: number, people: number}>} */
    days = new Map();
    /** @type {Map<string, {started: number, done: number, percents: number[], times: number[]}>} */
    modules = new Map();
    distribution = new Array(10).fill(0);
    /** Of those who finished both tests. */
    both = { n: 0, before: { asked: 0, right: 0 }, after: { asked: 0, right: 0 } };
    /** @type {Map<string, {asked: number, missed: number, played: number, met: number}>} */
    failures = new Map();
    certainty = new Map(LEVELS.map((level) => [level, { asked: 0, right: 0 }]));
    items = new course.ItemTallies();

    /** @param {DeskData} data */
    constructor({ modules }) {
      for (const failure of modules.flatMap(({ failures }) => failures)) this.failures.set(failure, { asked: 0, missed: 0, played: 0, met: 0 });
      this.failuresOf = new Map(modules.map(({ id, failures }) => [id, failures]));
    }

    /** @param {Result} result */
    add(result) {
      this.people += 1;
      this.complete += Number(result.complete);
      if (result.mean !== null) this.distribution[Math.min(Math.floor(result.mean / 10), 9)] += 1;
      if (result.completed_at !== null) this.#day(result.completed_at).people += 1;
      this.#addModules(result);
      this.#addTests(result.tests);
      this.#addFailures(result);
      this.#addCertainty(result);
      this.items.add(result);
    }

    /** @param {number} at */
    #day(at) {
      const day = Math.floor((at + JAPAN) / DAY);
      const found = this.days.get(day) ?? { modules: 0, people: 0 };
      this.days.set(day, found);
      return found;
    }

    /** @param {Result} result */
    #addModules({ modules }) {
      for (const [id, { state, percent, done_at, ms }] of Object.entries(modules)) {
        const tally = this.modules.get(id) ?? { started: 0, done: 0, percents: [], times: [] };
        this.modules.set(id, tally);
        tally.started += Number(state !== "new");
        tally.done += Number(state === "done");
        if (percent !== null) tally.percents.push(percent);
        if (ms > 0) tally.times.push(ms);
        if (done_at !== null) this.#day(done_at).modules += 1;
      }
    }

    /** @param {Result["tests"]} tests */
    #addTests({ before, after }) {
      if (!before?.complete || !after?.complete) return;
      const { both } = this;
      both.n += 1;
      for (const [sum, test] of /** @type {const} */ ([[both.before, before], [both.after, after]])) {
        sum.asked += test.asked;
        sum.right += test.right;
      }
    }

    /** @param {Result} result */
    #addFailures({ tested, failed, met, played }) {
      const inPlayed = new Set(played.flatMap((id) => this.failuresOf.get(id) ?? []));
      for (const [name, list] of /** @type {const} */ ([["asked", tested], ["missed", failed], ["met", met], ["played", inPlayed]])) {
        for (const failure of list) {
          const tally = this.failures.get(failure);
          if (tally) tally[name] += 1;
        }
      }
    }

    /** @param {Result} result */
    #addCertainty({ answers }) {
      for (const { certainty, right } of answers) {
        const tally = certainty === null ? undefined : this.certainty.get(certainty);
        if (tally) [tally.asked, tally.right] = [tally.asked + 1, tally.right + Number(right)];
      }
    }
  }

  /**
   * The class in numbers; docs/records.md explains each. Works in short tasks, so that the page stays alive.
   * @param {Iterable<{result: Result | null}>} people  those without a result handed in no entries, and do not count here
   * @param {DeskData} data
   * @param {{pace?: PaceLike}} [options]
   * @returns {Promise<Figures>}
   */
  async function figuresOf(people, data, { pace = new course.Pace() } = {}) {
    const tally = new ClassTally(data);
    for (const { result } of people) {
      if (result) tally.add(result);
      if (pace.isDue()) await pace.rest();
    }
    const modules = [];
    for (const { id } of data.modules) {
      modules.push(...moduleFigures(id, tally));
      if (pace.isDue()) await pace.rest();
    }
    const { distribution, certainty } = tally;
    return {
      people: tally.people,
      complete: tally.complete,
      days: daysOf(tally),
      modules,
      distribution,
      gain: gainOf(tally),
      ...tally.items.figures(data),
      failures: failuresOf(tally),
      certainty: [...certainty].map(([level, counts]) => ({ level, ...counts })),
    };
  }

  /**
   * @param {string} id
   * @param {ClassTally} tally
   * @returns {Figures["modules"]}  nothing where nobody has the module
   */
  function moduleFigures(id, { modules }) {
    const tally = modules.get(id);
    if (!tally) return [];
    const { started, done, percents, times } = tally;
    const mean = percents.length ? Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length) : null;
    const middle = median(times);
    return [{ module: id, started, done, mean, minutes: middle === null ? null : Math.floor(middle / MINUTE) }];
  }

  /**
   * How far the class had come by each day on which somebody finished something.
   * @param {ClassTally} tally
   */
  function daysOf({ days }) {
    const sorted = [...days].sort(([a], [b]) => a - b);
    let [modules, people] = [0, 0];
    return sorted.map(([day, more]) => {
      [modules, people] = [modules + more.modules, people + more.people];
      return { day: dayInJapan(day * DAY), modules, people };
    });
  }

  /**
   * The means over all questions that were asked of those who finished both tests, and the gain between these means.
   * @param {ClassTally} tally
   * @returns {Figures["gain"]}
   */
  function gainOf({ both }) {
    const { n } = both;
    if (n === 0) return { n, before: null, after: null, hake: null, reason: "few" };
    const [before, after] = [both.before, both.after].map(({ asked, right }) => toTenths((100 * right) / asked));
    const { value: hake, reason } = classGain(n, before, after);
    return { n, before, after, hake, reason };
  }

  /**
   * The failure cases that came up, those into which most people fell first, else in the order of the course.
   * @param {ClassTally} tally
   * @returns {Figures["failures"]}
   */
  function failuresOf({ failures }) {
    /** @type {(part: number, whole: number) => number} */
    const share = (part, whole) => (whole ? part / whole : 0);
    const found = [...failures].filter(([, { asked, played }]) => asked || played).map(([failure, counts]) => ({ failure, ...counts }));
    const weights = new Map(found.map((one) => [one, share(one.missed, one.asked) + share(one.met, one.played)]));
    return found.sort((a, b) => Number(weights.get(b)) - Number(weights.get(a)));
  }

  course.dayInJapan = dayInJapan;
  course.figuresOf = figuresOf;
}
