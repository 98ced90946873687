{
  /** A module's quiz: drawn from its bank, with feedback after every answer and a result by failure case. */
  class Quiz {
    #element;
    #player;
    #run;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      const id = element.dataset.quiz ?? "";
      this.#run = new course.QuestionRun(element, player, {
        id,
        get questions() {
          return player.module(id).questions;
        },
        tells: true,
        asksCertainty: () => course.settings.get("certainty") === "on",
        draw: (seed) => this.#drawn(seed),
        showResult: (attempt) => this.#showResult(attempt),
      });
      course.onAction(element, {
        "retry-all": () => this.#run.begin(),
        "retry-missed": () => this.#run.begin(this.#result()?.right ?? []),
      });
      const box = this.#askCertainty;
      box.addEventListener("change", () => course.settings.set("certainty", box.checked ? "on" : "off"));
    }

    update() {
      const { questions } = this.#facts;
      const asked = Math.min(questions.length, this.#player.facts.track.quiz);
      this.#askCertainty.checked = course.settings.get("certainty") === "on";
      course.part(this.#element, "how-many").textContent = String(asked);
      this.#run.update();
    }

    get #askCertainty() {
      return /** @type {HTMLInputElement} */ (course.part(this.#element, "ask-certainty"));
    }

    /** What the learner's track asks. */
    get #facts() {
      return this.#player.module(this.#element.dataset.quiz ?? "");
    }

    #result() {
      const { attempt } = this.#run;
      return attempt && course.attemptResult(attempt, this.#facts);
    }

    /**
     * @param {number} seed
     * @returns {string[]}
     */
    #drawn(seed) {
      const { questions, failures } = this.#facts;
      const history = course.histories(this.#player.progress.snapshot, questions);
      return course.drawQuestions(questions, failures, history, this.#player.facts.track.quiz, seed);
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
  }

  course.components.quiz = (element, player) => new Quiz(element, player);
}
