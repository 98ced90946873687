{
  const FORMS = ["A", "B"];
  const MINUTES_PER_QUESTION = 0.75; // as in course/minutes.py
  /** @type {Record<number, string>} */
  const LEVELS = { 3: "自信がある", 2: "たぶん", 1: "あてずっぽう" };
  const OTHER = /** @type {const} */ ({ before: "after", after: "before" });

  /**
   * The questions of both forms for the learner's track.
   * @param {PlayerLike} player
   */
  const questionsOf = ({ facts }) => FORMS.flatMap((form) => facts.forms[form] ?? []);

  /**
   * An attempt at a test in the learner's track, and how it went.
   * @param {PlayerLike} player
   * @param {"before" | "after"} test
   * @returns {TestResult | null}
   */
  function testResult(player, test) {
    return course.testOf(player.progress.snapshot, player.facts, test);
  }

  /** One of the two tests. Which form comes first is left to chance. */
  class Test {
    #element;
    #player;
    #id;
    #run;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      const id = (this.#id = /** @type {"before" | "after"} */ (element.dataset.test));
      this.#run = new course.QuestionRun(element, player, {
        get id() {
          return `${id}.${player.facts.track.id}`;
        },
        get questions() {
          return questionsOf(player);
        },
        tells: false,
        asksCertainty: () => true,
        draw: (seed) => course.shuffled(this.#form(seed).map((question) => question.id), seed),
        showResult: (attempt) => this.#showResult(attempt),
        prepare: (attempt) => this.#prepare(attempt),
      });
    }

    update() {
      const { forms } = this.#player.facts;
      const count = Math.max(...FORMS.map((form) => forms[form]?.length ?? 0));
      this.#element.hidden = count === 0;
      course.need(document, '[data-view="test"] [data-part="no-test"]').hidden = count > 0;
      course.part(this.#element, "how-many").textContent = String(count);
      course.part(this.#element, "how-long").textContent = String(Math.ceil(count * MINUTES_PER_QUESTION));
      this.#run.update();
    }

    /**
     * The form of this test: not the one that the other test has used.
     * @param {number} seed
     * @returns {FormQuestion[]}
     */
    #form(seed) {
      const { forms } = this.#player.facts;
      const used = testResult(this.#player, OTHER[this.#id])?.attempt.questions ?? [];
      const free = FORMS.filter((form) => !forms[form]?.some(({ id }) => used.includes(id)));
      return forms[free[seed % free.length]] ?? [];
    }

    /**
     * Brings the questions of an attempt here.
     * @param {Attempt} attempt
     */
    #prepare(attempt) {
      const here = course.part(this.#element, "questions");
      for (const id of attempt.questions) {
        const form = document.querySelector(`[data-view="test"] [data-question="${CSS.escape(id)}"]`);
        if (form && form.parentElement !== here) here.append(form);
      }
    }

    /** @param {Attempt} attempt */
    #showResult(attempt) {
      const result = testResult(this.#player, this.#id);
      if (!result) return;
      const { asked, right } = result.all;
      course.part(this.#element, "score-words").textContent =
        `${dateOf(attempt.at ?? 0)}に受けました。${asked}問のうち${right}問が正解です。` +
        (this.#id === "before" ? "どれが正解かは、終わりのテストのあとで分かります。" : "");
    }
  }

  /** @param {number} at */
  const dateOf = (at) => new Date(at).toLocaleDateString("ja-JP", { year: "numeric", month: "long", day: "numeric" });

  /** What the two tests say together. */
  class Gain {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
    }

    update() {
      const [before, after] = /** @type {const} */ (["before", "after"]).map((test) => completed(this.#player, test));
      this.#element.hidden = !before && !after;
      if (this.#element.hidden) return;
      course.part(this.#element, "gain-words").textContent = gainWords(before, after);
      for (const row of course.all(this.#element, "[data-skill-row]")) this.#showRow(row, before, after);
      this.#showSureness();
      this.#showAnswers(Boolean(before && after));
    }

    /**
     * @param {HTMLElement} row
     * @param {TestResult | null} before
     * @param {TestResult | null} after
     */
    #showRow(row, before, after) {
      const skill = row.dataset.skillRow ?? "";
      const [pre, post] = [before?.skills.get(skill), after?.skills.get(skill)];
      row.hidden = !pre && !post;
      const words = (/** @type {Tally | undefined} */ tally) => (tally ? `${tally.asked}問中${tally.right}問` : "―");
      course.part(row, "before").textContent = words(pre);
      course.part(row, "after").textContent = words(post);
      const change = pre && post ? post.right - pre.right : null;
      course.part(row, "change").textContent = change === null ? "―" : change > 0 ? `＋${change}` : change < 0 ? `−${-change}` : "同じ";
    }

    #showSureness() {
      const { facts, progress } = this.#player;
      const questions = [...facts.modules.flatMap((module) => module.questions), ...questionsOf(this.#player)];
      const levels = course.sureness(course.histories(progress.snapshot, questions).values());
      course.part(this.#element, "sureness").hidden = levels.length === 0;
      const lines = levels.map(({ level, asked, right }) => course.make("li", { text: `「${LEVELS[level]}」と答えた${asked}問のうち、${right}問が正解（${Math.round((100 * right) / asked)}%）` }));
      course.fill(course.part(this.#element, "sureness-list"), lines);
    }

    /**
     * Opens the questions with their answers, once both tests are done.
     * @param {boolean} isOpen
     */
    #showAnswers(isOpen) {
      course.part(this.#element, "answers-box").hidden = !isOpen;
      if (!isOpen) return;
      const here = course.part(this.#element, "answers");
      for (const test of /** @type {const} */ (["before", "after"])) {
        const { attempt } = /** @type {TestResult} */ (completed(this.#player, test));
        for (const id of attempt.questions) this.#showAnswer(here, attempt, id);
      }
    }

    /**
     * @param {HTMLElement} here
     * @param {Attempt} attempt
     * @param {string} id
     */
    #showAnswer(here, attempt, id) {
      const question = questionsOf(this.#player).find((one) => one.id === id);
      const form = document.querySelector(`[data-view="test"] [data-question="${CSS.escape(id)}"]`);
      if (!question || !(form instanceof HTMLFormElement)) return;
      if (form.parentElement !== here) here.append(form);
      form.hidden = false;
      course.part(form, "number").textContent = "";
      course.showQuestion(form, question, attempt.seed, course.answerTo(attempt, question));
      course.part(form, "after").hidden = true;
    }
  }

  /**
   * @param {PlayerLike} player
   * @param {"before" | "after"} test
   */
  function completed(player, test) {
    const found = testResult(player, test);
    return found?.isComplete ? found : null;
  }

  /**
   * @param {TestResult | null} before
   * @param {TestResult | null} after
   * @returns {string}
   */
  function gainWords(before, after) {
    if (!before || !after) return "もう1つのテストを受けると、変化が分かります。";
    const gain = course.hakeGain(before.all, after.all);
    const change = `始めは${before.all.asked}問中${before.all.right}問、終わりは${after.all.asked}問中${after.all.right}問が正解でした。`;
    return change + (gain === null ? "" : `まだ分からなかったことの${gain}%が、できるようになりました。`);
  }

  course.testResult = testResult;
  course.components.test = (element, player) => new Test(element, player);
  course.components.gain = (element, player) => new Gain(element, player);
}
