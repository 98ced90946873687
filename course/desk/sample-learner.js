{
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;
  const JAPAN = 9 * 60 * MINUTE;
  const MOST_TRIES = 4; // the last one is all right: whoever goes on passes

  /** @param {number} value */
  const logistic = (value) => 1 / (1 + Math.exp(-value));

  /** How hard a question is, the same for everybody: about −1.4 to 1.4. @param {QuestionFacts} question */
  const hardness = ({ id, difficulty }) => (difficulty - 2) * 0.7 + (course.seedOf(id, 7) % 1000) / 700 - 0.7;

  /**
   * Nine o'clock in Japan on the working days before a time, oldest first.
   * @param {number} end
   * @param {number} weeks
   */
  function workingDays(end, weeks) {
    const today = Math.floor((end + JAPAN) / DAY) * DAY - JAPAN;
    const days = Array.from({ length: weeks * 7 }, (_, index) => today - (weeks * 7 - index) * DAY);
    return days.filter((day) => ![0, 6].includes(new Date(day + JAPAN).getUTCDay())).map((day) => day + 9 * 60 * MINUTE);
  }

  /** Somebody made up who goes through the course and leaves the entries that a real person would leave. */
  class SampleLearner {
    /** @type {Entry[]} */
    entries = [];
    #facts;
    #ability;
    #chance;
    #context;
    #clock = 0;
    /** The choices of each question. @type {Map<string, string[]>} */
    #choices;

    /**
     * @param {DeskData} data
     * @param {CourseFacts} facts
     * @param {{ability: number, seed: number}} person  ability: 0 = like most
     */
    constructor(data, facts, { ability, seed }) {
      this.#facts = facts;
      this.#ability = ability;
      this.#chance = course.seeded(seed);
      this.#choices = new Map(data.modules.flatMap(({ questions }) => questions.map(({ id, choices }) => [id, choices.map((one) => one.id)])));
      const random = { getRandomValues: (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => bytes.map(() => this.#below(256)) };
      this.#context = { course: data.course, version: data.version, profile: "sample", now: () => this.#clock, random };
    }

    get random() {
      return this.#context.random;
    }

    get lastAt() {
      return this.#clock;
    }

    /** @param {number} size */
    #below(size) {
      return Math.floor(this.#chance() * size);
    }

    /**
     * Goes through the course on some of these days.
     * @param {number[]} days  when each begins
     * @param {number} modules  how many of the track's modules
     */
    learn(days, modules) {
      const asked = this.#facts.modules.slice(0, modules);
      const isWhole = modules >= this.#facts.modules.length;
      const [first, second] = this.#below(4) ? ["A", "B"] : ["B", "A"]; // in truth by halves; so 40 people are enough to show KR-20
      const steps = [() => this.#test("before", first, -0.9), ...asked.map((module) => () => this.#module(module)), ...(isWhole ? [() => this.#test("after", second, 0.3)] : [])];
      const chosen = steps.map(() => days[this.#below(days.length)]).sort((a, b) => a - b);
      steps.forEach((step, index) => {
        this.#clock = Math.max(this.#clock + 10 * MINUTE, chosen[index] + this.#below(360) * MINUTE);
        step();
      });
    }

    /**
     * @param {string} type
     * @param {Record<string, any>} fields
     * @param {number} [after]  ms since the last one
     */
    #write(type, fields, after = 4000 + this.#below(30_000)) {
      this.#clock += after;
      this.entries.push(course.newEntry(this.#context, type, fields));
    }

    /** @param {ModuleFacts} module */
    #module(module) {
      this.#write("visit", { route: `${module.id}/aims` });
      for (const step of ["points", "cautions"]) this.#write("visit", { route: `${module.id}/${step}` }, (1 + this.#below(3)) * MINUTE);
      this.#write("visit", { route: `${module.id}/scenario` }, (1 + this.#below(4)) * MINUTE);
      this.#play(module);
      this.#write("visit", { route: `${module.id}/quiz` });
      this.#quiz(module);
    }

    /** @param {ModuleFacts} module */
    #play({ scenario, scenes }) {
      const run = course.newRunId(this.#clock, this.random);
      const write = (/** @type {string} */ type, /** @type {Record<string, any>} */ fields) => this.#write(type, { module: scenario, run, ...fields });
      const turns = scenes.filter(({ ending, choices }) => ending === null && choices.length > 0).slice(0, 4);
      write("run", {});
      turns.forEach(({ id: scene, choices }, step) => {
        write("arrive", { step, scene });
        const slips = choices.filter(({ failure }) => failure !== null);
        const sound = choices.filter(({ failure }) => failure === null);
        const falls = slips.length > 0 && (sound.length === 0 || this.#chance() < 0.5 - 0.15 * this.#ability);
        const pick = (/** @type {typeof choices} */ from) => write("choose", { step, scene, choice: from[this.#below(from.length)].id });
        pick(falls ? slips : sound);
        if (!falls || sound.length === 0 || this.#chance() < 0.4) return;
        write("back", { step, scene });
        pick(sound);
      });
      const ending = scenes.find((one) => one.ending !== null);
      if (ending) write("arrive", { step: turns.length, scene: ending.id });
    }

    /** @param {ModuleFacts} module */
    #quiz({ id, questions: bank, failures }) {
      const { track, passMark } = this.#facts;
      const seed = this.#below(2 ** 32);
      const questions = course.drawQuestions(bank, failures, new Map(), track.quiz, seed);
      /** @type {string[]} */
      let carried = [];
      for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
        const learnt = attempt === MOST_TRIES ? Infinity : (attempt - 1) * 0.9;
        carried = [...carried, ...this.#attempt(id, bank, questions, carried, seed, learnt)];
        if (100 * carried.length >= passMark * questions.length) return;
      }
    }

    /**
     * @param {"before" | "after"} test
     * @param {string} form
     * @param {number} learnt
     */
    #test(test, form, learnt) {
      const questions = this.#facts.forms[form] ?? [];
      if (questions.length === 0) return;
      const seed = this.#below(2 ** 32);
      this.#attempt(`${test}.${this.#facts.track.id}`, questions, course.shuffled(questions.map(({ id }) => id), seed), [], seed, learnt);
    }

    /**
     * @param {string} module
     * @param {readonly QuestionFacts[]} bank
     * @param {string[]} questions
     * @param {string[]} carried
     * @param {number} seed
     * @param {number} learnt  beyond what most have learnt by a module's first quiz
     * @returns {string[]}  those answered rightly
     */
    #attempt(module, bank, questions, carried, seed, learnt) {
      const attempt = course.newRunId(this.#clock, this.random);
      this.#write("attempt", { module, attempt, seed, questions, carried });
      return questions.filter((id) => !carried.includes(id)).filter((id) => {
        const question = /** @type {QuestionFacts} */ (bank.find((one) => one.id === id));
        const isRight = this.#chance() < 0.15 + 0.85 * logistic(1.5 * (this.#ability + learnt + 0.9 - hardness(question)));
        const ms = 8000 + this.#below(50_000);
        const certainty = this.#sureness(isRight);
        this.#write("answer", { module, attempt, question: id, revision: question.revision, choices: isRight ? question.key : [this.#wrong(question)], ms, certainty }, ms + 2000);
        return isRight;
      });
    }

    /** @param {boolean} isRight */
    #sureness(isRight) {
      const dice = this.#chance();
      return isRight ? (dice < 0.6 ? 3 : dice < 0.9 ? 2 : 1) : dice < 0.2 ? 3 : dice < 0.65 ? 2 : 1;
    }

    /** A wrong choice; each question has one that most take. @param {QuestionFacts} question */
    #wrong({ id, key }) {
      const wrong = (this.#choices.get(id) ?? []).filter((choice) => !(key.length === 1 && key.includes(choice)));
      const favourite = course.seedOf(id, 3) % wrong.length;
      return wrong[this.#chance() < 0.75 ? favourite : this.#below(wrong.length)];
    }
  }

  course.workingDays = workingDays;
  course.SampleLearner = SampleLearner;
}
