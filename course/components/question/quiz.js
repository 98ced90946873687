{
  /** A quiz: one question at a time, then the result by failure case. */
  class Quiz {
    #element;
    #player;
    /** The question that the learner looks at; null = where the attempt has come to. @type {string | null} */
    #looking = null;
    #shownAt = 0;
    #shown = "";

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.onAction(element, {
        begin: () => this.#begin([]),
        next: () => this.#askNext(),
        look: (button) => this.#look(button.dataset.question ?? ""),
        report: (button) => void report(button, this.#player),
        "retry-all": () => this.#begin([]),
        "retry-missed": () => this.#begin(this.#result()?.right ?? []),
      });
      element.addEventListener("submit", (event) => {
        event.preventDefault();
        if (event.target instanceof HTMLFormElement) this.#answer(event.target);
      });
    }

    update() {
      const attempt = this.#attempt();
      const current = attempt ? this.#current(attempt) : null;
      course.part(this.#element, "start").hidden = attempt !== null;
      course.part(this.#element, "nav").hidden = attempt === null;
      course.part(this.#element, "result").hidden = attempt === null || current !== null;
      for (const form of this.#forms()) {
        form.hidden = form.dataset.question !== current;
        if (attempt && !form.hidden) this.#showQuestion(form, attempt);
      }
      if (attempt) this.#showNav(attempt, current);
      if (attempt && current === null) this.#showResult(attempt);
    }

    /** What the learner's track asks. */
    get #facts() {
      return this.#player.module(this.#element.dataset.quiz ?? "");
    }

    #forms() {
      return course.all(this.#element, "[data-question]").filter((form) => form instanceof HTMLFormElement);
    }

    /** @returns {Attempt | null} */
    #attempt() {
      const { snapshot } = this.#player.progress;
      const id = course.latest(snapshot, this.#facts);
      return id === null ? null : snapshot.attempts[id];
    }

    #result() {
      const attempt = this.#attempt();
      return attempt && course.attemptResult(attempt, this.#facts);
    }

    /**
     * The questions that this attempt asks, in its order: not those carried over, nor those no longer in the course.
     * @param {Attempt} attempt
     */
    #asked(attempt) {
      const there = new Set(this.#facts.questions.map(({ id }) => id));
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
      const found = this.#facts.questions.find((question) => question.id === id);
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
      if (this.#looking && asked.includes(this.#looking)) return this.#looking;
      const open = asked.filter((id) => !this.#answerTo(attempt, id));
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
      const last = asked.every((one) => this.#answerTo(attempt, one));
      course.part(form, "number").textContent = `問${asked.indexOf(id) + 1} / ${asked.length}`;
      course.need(form, '[data-action="next"]').textContent = last ? "結果を見る →" : "次の問題へ →";
      course.showQuestion(form, this.#question(id), attempt.seed, this.#answerTo(attempt, id));
      if (this.#shown !== id) [this.#shown, this.#shownAt] = [id, performance.now()];
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

    /** @param {Attempt} attempt */
    #showResult(attempt) {
      const { total, correct, percent, missed } = course.attemptResult(attempt, this.#facts);
      const { passMark } = this.#player.facts;
      const passed = percent >= passMark;
      const element = course.part(this.#element, "result");
      element.classList.toggle("is-passed", passed);
      course.part(element, "percent").textContent = `${percent}%`;
      course.part(element, "score-words").textContent =
        `${total}問のうち${correct}問が正解です。` + (passed ? `合格です（合格は${passMark}%以上）。` : `合格は${passMark}%以上です。読み直してから、もう一度どうぞ。`);
      const retry = course.need(element, '[data-action="retry-missed"]');
      retry.hidden = missed.length === 0;
      retry.classList.toggle("primary", !passed);
      for (const { failure, asked, correct: right } of course.failureResult(attempt, this.#facts)) {
        const item = course.need(element, `[data-item="${failure}"]`);
        item.classList.toggle("is-met", right < asked);
        course.part(item, "score").textContent = `${asked}問中${right}問`;
      }
    }

    /** @param {string[]} carried  questions that are right already */
    #begin(carried) {
      const { progress } = this.#player;
      const attempt = course.newRunId(progress.now());
      const seed = crypto.getRandomValues(new Uint32Array(1))[0];
      const questions = carried.length > 0 ? this.#again(seed) : this.#drawn(seed);
      this.#looking = null;
      void progress.add("attempt", { module: this.#facts.id, attempt, seed, questions, carried });
      this.#askNext();
    }

    /**
     * The questions of the last attempt once more, in another order.
     * @param {number} seed
     */
    #again(seed) {
      return course.shuffled(this.#attempt()?.questions ?? [], seed);
    }

    /** @param {number} seed */
    #drawn(seed) {
      const { questions, failures } = this.#facts;
      const history = course.histories(this.#player.progress.snapshot, questions);
      return course.drawQuestions(questions, failures, history, this.#player.facts.track.quiz, seed);
    }

    #askNext() {
      const attempt = this.#attempt();
      if (!attempt) return;
      const asked = this.#asked(attempt);
      const after = asked.indexOf(this.#looking ?? attempt.asked?.question ?? "") + 1;
      const next = [...asked.slice(after), ...asked.slice(0, after)].find((id) => !this.#answerTo(attempt, id));
      this.#looking = next ?? null;
      if (next) void this.#add("ask", { question: next });
      else this.update();
      this.#focusQuestion();
    }

    /** @param {HTMLFormElement} form */
    #answer(form) {
      const question = this.#question(form.dataset.question ?? "");
      const chosen = new FormData(form).getAll(question.id).map(String).sort();
      if (!course.isComplete(question, chosen)) {
        course.part(form, "unanswered").textContent = "選択肢を選んでから「答える」を押してください。";
        return;
      }
      const ms = Math.round(performance.now() - this.#shownAt);
      this.#looking = question.id;
      void this.#add("answer", { question: question.id, revision: question.revision, choices: chosen, ms });
      course.focusOn(course.part(form, "verdict"));
    }

    /** @param {string} id */
    #look(id) {
      this.#looking = id;
      void this.#add("ask", { question: id });
      this.#focusQuestion();
    }

    #focusQuestion() {
      const attempt = this.#attempt();
      const current = attempt && this.#current(attempt);
      const form = this.#forms().find((one) => one.dataset.question === current);
      const result = course.part(this.#element, "result");
      course.need(form ?? result, form ? "legend" : "h4").focus({ preventScroll: true });
      if (!form) course.announce(`${course.textOf(course.part(result, "percent"))} ${course.textOf(course.part(result, "score-words"))}`);
      this.#element.scrollIntoView({ block: "start" });
    }

    /**
     * @param {string} type
     * @param {Record<string, any>} fields
     */
    #add(type, fields) {
      const { snapshot } = this.#player.progress;
      return this.#player.progress.add(type, { module: this.#facts.id, attempt: course.latest(snapshot, this.#facts), ...fields });
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

  course.components.quiz = (element, player) => new Quiz(element, player);
}
