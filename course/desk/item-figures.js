{
  const { toHundredths, restScore, pointBiserial, discrimination, kr20, idleChoices } = course.statistics;
  const PLACES = /** @type {const} */ (["", "before", "after"]);

  /** What people answered to one question, in the quiz or in one of the tests. */
  class ItemTally {
    n = 0;
    right = 0;
    /** @type {Map<string, number>} */
    chosen = new Map();
    pairs = { n: 0, x: 0, y: 0, xy: 0, yy: 0 };

    /**
     * @param {ResultAnswer} answer
     * @param {Tally & {complete: boolean}} attempt  how the whole of it went
     */
    add({ choices, right }, attempt) {
      this.n += 1;
      this.right += Number(right);
      for (const id of choices.length > 1 ? new Set(choices) : choices) this.chosen.set(id, (this.chosen.get(id) ?? 0) + 1);
      if (attempt.complete && attempt.asked > 1) this.#pair(Number(right), restScore(attempt.asked, attempt.right, right));
    }

    /** @param {number} x @param {number} y */
    #pair(x, y) {
      const { pairs } = this;
      pairs.n += 1;
      pairs.x += x;
      pairs.y += y;
      pairs.xy += x * y;
      pairs.yy += y * y;
    }
  }

  /** Complete attempts at one set of questions. */
  class FormTally {
    /** @type {number[]} */
    scores = [];
    /** Question → score → those who had it. @type {Map<string, Map<number, ScoreGroup>>} */
    groups = new Map();

    /** @param {readonly ResultAnswer[]} answers */
    add(answers) {
      const score = answers.filter(({ right }) => right).length;
      this.scores.push(score);
      for (const { question, right } of answers) {
        const group = this.#group(question, score);
        group.people += 1;
        group.right += Number(right);
      }
    }

    /**
     * @param {string} question
     * @param {number} score
     * @returns {ScoreGroup}
     */
    #group(question, score) {
      const byScore = this.groups.get(question) ?? new Map();
      const group = byScore.get(score) ?? { people: 0, right: 0 };
      if (group.people === 0) this.groups.set(question, byScore.set(score, group));
      return group;
    }

    /**
     * The people of each score, from the lowest.
     * @param {string} question
     * @returns {ScoreGroup[]}
     */
    of(question) {
      return [...(this.groups.get(question) ?? [])].sort(([a], [b]) => a - b).map(([, group]) => group);
    }

    figures() {
      const rights = [...this.groups.values()].map((byScore) => [...byScore.values()].reduce((sum, { right }) => sum + right, 0));
      const { value, reason } = kr20(rights, this.scores);
      return { n: this.scores.length, questions: this.groups.size, kr20: value, reason };
    }
  }

  /** All that first attempts tell of the questions. */
  class ItemTallies {
    /** By place, then by question. @type {Record<ResultAnswer["test"], Map<string, ItemTally>>} */
    #items = { "": new Map(), before: new Map(), after: new Map() };
    /** By test and form, then by the questions asked: a track or an assignment may ask fewer. @type {Map<string, Map<string, FormTally>>} */
    #forms = new Map();

    /** @param {Result} result */
    add({ answers, quizzes, tests }) {
      for (const answer of answers) {
        const { question, module, test } = answer;
        const attempt = test === "" ? quizzes[module] : tests[test];
        const tally = this.#items[test].get(question) ?? new ItemTally();
        this.#items[test].set(question, tally);
        if (attempt) tally.add(answer, attempt);
      }
      for (const test of /** @type {const} */ (["before", "after"])) this.#addForm(test, tests[test], answers);
    }

    /**
     * @param {"before" | "after"} test
     * @param {ResultTest | null} attempt
     * @param {readonly ResultAnswer[]} answers
     */
    #addForm(test, attempt, answers) {
      if (!attempt?.complete) return;
      const given = answers.filter((answer) => answer.test === test);
      const place = `${test}\n${attempt.form}`;
      const asked = given.map(({ question }) => question).sort().join("\n");
      const sets = this.#forms.get(place) ?? new Map();
      const tally = sets.get(asked) ?? new FormTally();
      this.#forms.set(place, sets.set(asked, tally));
      tally.add(given);
    }

    /**
     * For each test and form the questions that most people were asked.
     * @returns {{test: string, form: string, tally: FormTally}[]}
     */
    #usualForms() {
      const places = [...this.#forms].map(([place, sets]) => {
        const [test, form] = place.split("\n");
        const [[, tally]] = [...sets].sort(([a, one], [b, other]) => other.scores.length - one.scores.length || (a < b ? -1 : 1));
        return { test, form, tally };
      });
      return places.sort((a, b) => Number(a.test === "after") - Number(b.test === "after") || (a.form < b.form ? -1 : 1));
    }

    /**
     * @param {DeskData} data
     * @returns {Pick<Figures, "items" | "forms">}
     */
    figures(data) {
      const forms = this.#usualForms();
      const items = data.modules.flatMap((module) => module.questions.flatMap((question) => PLACES.flatMap((test) => {
        const tally = this.#items[test].get(question.id);
        const form = forms.find((one) => one.test === test && one.form === question.form)?.tally;
        return tally ? [itemFigures(question, module.id, test, tally, form?.of(question.id) ?? [])] : [];
      })));
      return { items, forms: forms.map(({ test, form, tally }) => ({ form, test, ...tally.figures() })) };
    }
  }

  /**
   * @param {DeskQuestion} question
   * @param {string} module
   * @param {ResultAnswer["test"]} test
   * @param {ItemTally} tally
   * @param {ScoreGroup[]} groups  of complete attempts at the usual form
   * @returns {ItemFigures}
   */
  function itemFigures({ id, key, choices: all }, module, test, { n, right, chosen, pairs }, groups) {
    const { value: r, reason: rReason } = pointBiserial(pairs);
    const { value: d, reason: dReason } = test === "" ? /** @type {Figure} */ ({ value: null, reason: "drawn" }) : discrimination(groups);
    const choices = Object.fromEntries(all.map((choice) => [choice.id, chosen.get(choice.id) ?? 0]));
    return { question: id, module, test, n, right, p: toHundredths(right / n), r, rReason, d, dReason, choices, idle: idleChoices(choices, key, n) };
  }

  course.ItemTallies = ItemTallies;
}
