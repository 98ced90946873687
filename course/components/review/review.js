{
  const MINUTES_PER_QUESTION = 0.7;

  /**
   * What can come back: the questions of the track's quizzes, and those of the tests once both are done.
   * @param {PlayerLike} player
   * @returns {QuestionFacts[]}
   */
  function reviewQuestions(player) {
    const { facts } = player;
    const isTested = ["before", "after"].every((test) => course.testResult(player, /** @type {"before" | "after"} */ (test))?.isComplete);
    return [...facts.modules.flatMap((module) => module.questions), ...(isTested ? Object.values(facts.forms).flat() : [])];
  }

  /**
   * The review of today.
   * @param {PlayerLike} player
   */
  const reviewToday = (player) => course.reviewOf(player.progress.snapshot, reviewQuestions(player), player.progress.now());

  /** The day's review: a few questions of all modules, asked as in a quiz. */
  class Review {
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
      this.#run = new course.QuestionRun(element, player, {
        id: "review",
        get questions() {
          return reviewQuestions(player);
        },
        tells: true,
        asksCertainty: () => course.settings.get("certainty") === "on",
        draw: () => reviewToday(player).due,
        holds: ({ at }) => course.dayOf(at ?? 0) === course.dayOf(player.progress.now()),
        prepare: (attempt) => this.#prepare(attempt),
        showResult: (attempt) => this.#showResult(attempt),
      });
    }

    update() {
      const today = reviewToday(this.#player);
      course.part(this.#element, "review-words").textContent = reviewWords(today);
      course.part(this.#element, "review-go").hidden = today.due.length === 0;
      this.#run.update();
    }

    /**
     * Copies the questions of an attempt from their modules.
     * @param {Attempt} attempt
     */
    #prepare(attempt) {
      const here = course.part(this.#element, "questions");
      if (here.dataset.of === String(attempt.at)) return;
      here.dataset.of = String(attempt.at);
      here.replaceChildren(...attempt.questions.flatMap(copyOf));
    }

    /** @param {Attempt} attempt */
    #showResult(attempt) {
      const { total, correct } = course.attemptResult(attempt, { questions: reviewQuestions(this.#player) });
      course.part(this.#element, "score-words").textContent = `${total}問のうち${correct}問が正解です。おつかれさまでした。`;
      course.part(this.#element, "next-words").textContent = nextWords(reviewToday(this.#player));
    }
  }

  /**
   * A copy of a question as nobody has answered it; it shares no id and no radio group with the first.
   * @param {string} id
   * @returns {HTMLElement[]}
   */
  function copyOf(id) {
    const form = document.querySelector(`[data-question="${CSS.escape(id)}"]`);
    if (!form) return [];
    const copy = /** @type {HTMLElement} */ (form.cloneNode(true));
    course.readings.clean(copy);
    for (const one of copy.querySelectorAll("[id], [aria-describedby]")) {
      for (const name of ["id", "aria-describedby"]) if (one.hasAttribute(name)) one.setAttribute(name, `review-${one.getAttribute(name)}`);
    }
    delete copy.dataset.order;
    return [copy];
  }

  /**
   * @param {{due: string[], waiting: number, next: number | null}} review
   * @returns {string}
   */
  function reviewWords(review) {
    const count = review.due.length;
    if (count > 0) return `今日は${count}問です。約${Math.ceil(count * MINUTES_PER_QUESTION)}分で終わります。`;
    if (review.waiting === 0) return "復習する問題はありません。クイズで間違えた問題があると、次の日から出てきます。";
    return `今日の復習はありません。よい調子です。${nextWords(review)}`;
  }

  /** @param {{next: number | null}} review */
  function nextWords({ next }) {
    if (next === null) return "待っている問題は、もうありません。";
    const date = new Date(next * 86_400_000); // a day of the calendar, so read as UTC
    return `次は${date.getUTCMonth() + 1}月${date.getUTCDate()}日です。`;
  }

  course.reviewToday = reviewToday;
  course.components.review = (element, player) => new Review(element, player);
}
