{
  /**
   * Questions asked one at a time, each attempt kept by its entries: a module's quiz, the day's review, a test.
   * What differs between them is said by the plan.
   */
  class QuestionRun {
    #element;
    #player;
    #plan;
    /** The question that the learner looks at; null = where the attempt has come to. @type {string | null} */
    #looking = null;
    #shownAt = 0;
    #shown = "";

    /**
     * @param {HTMLElement} element  holds the parts start, result and nav, and the questions
     * @param {PlayerLike} player
     * @param {RunPlan} plan
     */
    constructor(element, player, plan) {
      this.#element = element;
      this.#player = player;
      this.#plan = plan;
      course.onAction(element, {
        begin: () => this.begin(),
        next: () => this.#askNext(),
        look: (button) => this.#look(button.dataset.question ?? ""),
        report: (button) => void report(button, this.#player),
      });
      element.addEventListener("submit", (event) => {
        event.preventDefault();
        if (event.target instanceof HTMLFormElement) this.#answer(event.target);
      });
    }

    update() {
      const attempt = this.attempt;
      if (attempt) this.#plan.prepare?.(attempt);
      const current = attempt ? this.#current(attempt) : null;
      course.part(this.#element, "start").hidden = attempt !== null;
      course.part(this.#element, "nav").hidden = attempt === null || !this.#plan.tells;
      course.part(this.#element, "result").hidden = attempt === null || current !== null;
      for (const form of this.#forms()) {
        form.hidden = form.dataset.question !== current;
        if (attempt && !form.hidden) this.#showQuestion(form, attempt);
      }
      if (attempt && this.#plan.tells) this.#showNav(attempt, current);
      if (attempt && current === null) this.#plan.showResult(attempt);
    }

    /** The attempt on show. @returns {Attempt | null} */
    get attempt() {
      const found = this.#latest();
      return found && (this.#plan.holds?.(found) ?? true) ? found : null;
    }

    /** @returns {Attempt | null} */
    #latest() {
      const { snapshot } = this.#player.progress;
      const id = course.latest(snapshot, this.#plan);
      return id === null ? null : snapshot.attempts[id];
    }

    /**
     * Begins an attempt.
     * @param {string[]} [carried]  questions of the last attempt that are right already: the others are asked again
     */
    begin(carried = []) {
      const { progress } = this.#player;
      const attempt = course.newRunId(progress.now());
      const seed = crypto.getRandomValues(new Uint32Array(1))[0];
      const questions = carried.length > 0 ? course.shuffled(this.attempt?.questions ?? [], seed) : this.#plan.draw(seed);
      this.#looking = null;
      void progress.add("attempt", { module: this.#plan.id, attempt, seed, questions, carried });
      this.#askNext();
    }

    #forms() {
      return course.all(this.#element, "[data-question]").filter((form) => form instanceof HTMLFormElement);
    }

    /**
     * The questions that this attempt asks, in its order: not those carried over, nor those no longer in the course.
     * @param {Attempt} attempt
     */
    #asked(attempt) {
      const there = new Set(this.#plan.questions.map(({ id }) => id));
      return attempt.questions.filter((id) => there.has(id) && !attempt.carried.includes(id));
    }

    /**
     * @param {Attempt} attempt
     * @param {string} id
     */
    #answerTo(attempt, id) {
      return course.answerTo(attempt, this.#question(id));
    }

    /** @param {string} id */
    #question(id) {
      const found = this.#plan.questions.find((question) => question.id === id);
      if (!found) throw new Error(`no question ${id}`);
      return found;
    }

    /**
     * The question on show; null when the result is.
     * @param {Attempt} attempt
     * @returns {string | null}
     */
    #current(attempt) {
      const asked = this.#asked(attempt);
      const open = asked.filter((id) => !this.#answerTo(attempt, id));
      if (!this.#plan.tells) return open[0] ?? null;
      if (this.#looking && asked.includes(this.#looking)) return this.#looking;
      if (open.length === 0) return null;
      const latest = attempt.asked?.question ?? "";
      return asked.includes(latest) ? latest : open[0];
    }

    /**
     * @param {HTMLFormElement} form
     * @param {Attempt} attempt
     */
    #showQuestion(form, attempt) {
      const id = form.dataset.question ?? "";
      const asked = this.#asked(attempt);
      const answer = this.#answerTo(attempt, id);
      const isLast = asked.every((one) => this.#answerTo(attempt, one));
      course.part(form, "number").textContent = `問${asked.indexOf(id) + 1} / ${asked.length}`;
      course.need(form, '[data-action="next"]').textContent = isLast ? "結果を見る →" : "次の問題へ →";
      course.showQuestion(form, this.#question(id), attempt.seed, answer);
      this.#showCertainty(form, answer === undefined && this.#plan.asksCertainty());
      if (this.#shown !== id) [this.#shown, this.#shownAt] = [id, performance.now()];
    }

    /**
     * @param {HTMLFormElement} form
     * @param {boolean} isAsked
     */
    #showCertainty(form, isAsked) {
      const there = form.querySelector(".certainty");
      if (!isAsked) return there?.remove();
      if (there) return;
      const template = /** @type {HTMLTemplateElement} */ (course.part(document, "certainty"));
      course.part(form, "answer-actions").before(template.content.cloneNode(true));
    }

    /**
     * @param {Attempt} attempt
     * @param {string | null} current
     */
    #showNav(attempt, current) {
      const dots = this.#asked(attempt).map((id, index) => this.#dot(attempt, id, index, id === current));
      course.fill(course.part(this.#element, "dots"), dots);
    }

    /**
     * @param {Attempt} attempt
     * @param {string} id
     * @param {number} index
     * @param {boolean} current
     */
    #dot(attempt, id, index, current) {
      const answer = this.#answerTo(attempt, id);
      const right = answer && course.isCorrect(this.#question(id), answer.choices);
      const state = answer ? (right ? "正解" : "不正解") : "まだ";
      const button = course.make("button", { className: `dot ${answer ? (right ? "is-right" : "is-wrong") : ""}` }, String(index + 1));
      button.append(course.make("span", { className: "dot-sign", text: answer ? (right ? "○" : "×") : "" }));
      button.setAttribute("type", "button");
      button.setAttribute("aria-label", `問${index + 1} ${state}`);
      button.dataset.action = "look";
      button.dataset.question = id;
      if (current) button.setAttribute("aria-current", "step");
      return course.make("li", {}, button);
    }

    #askNext() {
      const attempt = this.attempt;
      if (!attempt) return;
      const asked = this.#asked(attempt);
      const after = asked.indexOf(this.#looking ?? attempt.asked?.question ?? "") + 1;
      const next = [...asked.slice(after), ...asked.slice(0, after)].find((id) => !this.#answerTo(attempt, id));
      this.#looking = next ?? null;
      if (next && this.#plan.tells) void this.#add("ask", { question: next });
      else this.update();
      this.#focusQuestion();
    }

    /** @param {HTMLFormElement} form */
    #answer(form) {
      const question = this.#question(form.dataset.question ?? "");
      const given = new FormData(form);
      const choices = given.getAll(question.id).map(String).sort();
      if (!course.isComplete(question, choices)) {
        course.part(form, "unanswered").textContent = "選択肢を選んでから「答える」を押してください。";
        return;
      }
      const ms = Math.round(performance.now() - this.#shownAt);
      const certainty = Number(given.get("certainty") ?? 0);
      this.#looking = question.id;
      void this.#add("answer", { question: question.id, revision: question.revision, choices, ms, ...(certainty && { certainty }) });
      if (this.#plan.tells) course.focusOn(course.part(form, "verdict"));
      else this.#askNext();
    }

    /** @param {string} id */
    #look(id) {
      this.#looking = id;
      void this.#add("ask", { question: id });
      this.#focusQuestion();
    }

    #focusQuestion() {
      const attempt = this.attempt;
      const current = attempt && this.#current(attempt);
      const form = this.#forms().find((one) => one.dataset.question === current);
      const result = course.part(this.#element, "result");
      course.need(form ?? result, form ? "legend" : "h4, h3").focus({ preventScroll: true });
      if (!form) course.announce(course.all(result, "[data-said]").map(course.textOf).join(" "));
      this.#element.scrollIntoView({ block: "start" });
    }

    /**
     * @param {string} type
     * @param {Record<string, any>} fields
     */
    #add(type, fields) {
      const { snapshot } = this.#player.progress;
      return this.#player.progress.add(type, { module: this.#plan.id, attempt: course.latest(snapshot, this.#plan), ...fields });
    }
  }

  /**
   * Copies which question it is, for a message to the authors.
   * @param {HTMLElement} button
   * @param {PlayerLike} player
   */
  async function report(button, player) {
    const { question = "", revision = "" } = course.need(document, ".view.is-current form:not([hidden])").dataset;
    const { course: id, version } = player.progress.context;
    const build = document.documentElement.dataset.build;
    const copied = await course.copyText(`問題 ${question}（改訂 ${revision}）／ ${id} 第 ${version} 版 ${build} ／ 気づいたこと: `);
    button.textContent = copied ? "問題の番号を写し取りました" : `番号は ${question} です`;
    course.announce(button.textContent);
  }

  course.QuestionRun = QuestionRun;
}
