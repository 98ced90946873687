{
  const { make } = course;

  /** The page that gathers what a learner has written in the reflections of all modules. */
  class PlanView {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.onAction(element, { "print-plan": () => window.print() });
    }

    update() {
      const { facts, progress } = this.#player;
      const plans = facts.modules.map((module) => ({ module, plan: course.planOf(progress.snapshot.notes, module) }));
      const cards = plans.flatMap(({ module, plan }) => (plan ? [cardOf(module, plan)] : []));
      const rest = plans.flatMap(({ module, plan }) => (plan ? [] : [make("li", {}, linkTo(module, nameOf(module)))]));
      course.fill(course.part(this.#element, "plans"), cards);
      course.fill(course.part(this.#element, "unwritten"), rest);
      course.part(this.#element, "plan-none").hidden = cards.length > 0;
      course.part(this.#element, "plan-some").hidden = cards.length === 0;
      course.part(this.#element, "plan-rest").hidden = rest.length === 0;
    }
  }

  /** @param {ModuleFacts} module */
  const pageOf = ({ id }) => course.need(document, `[data-module="${id}"]`);

  /**
   * The mark and the title of a module.
   * @param {ModuleFacts} module
   */
  const nameOf = (module) => pageOf(module).dataset.name ?? "";

  /**
   * @param {ModuleFacts} module
   * @param {...(Node | string)} words
   */
  function linkTo({ id }, ...words) {
    const link = make("a", {}, ...words);
    link.setAttribute("href", `#${id}/reflection`);
    return link;
  }

  /**
   * @param {ModuleFacts} module
   * @param {Plan} plan
   */
  function cardOf(module, { failures, condition, action, work, at }) {
    const name = nameOf(module);
    const parts = [
      ...(failures.length ? [entry("起こりそうな失敗", make("ul", {}, ...failures.map((id) => failureOf(module, id))))] : []),
      ...(condition || action ? [entry("もし…なら、…する", own(course.planSentence(condition, action)))] : []),
      ...(work ? [entry("やってみたこと・気づいたこと", own(work))] : []),
    ];
    const date = make("p", { className: "plan-date", text: course.dateWords(at) });
    const again = linkTo(module, "書き直す", make("span", { className: "visually-hidden", text: `：${name}` }));
    const card = make("section", { className: "plan-card" }, make("h3", { text: name }), date, make("dl", {}, ...parts), make("p", { className: "plan-again" }, again));
    card.dataset.tone = pageOf(module).dataset.tone;
    return card;
  }

  /**
   * @param {string} name
   * @param {HTMLElement} content
   */
  const entry = (name, content) => make("div", {}, make("dt", { text: name }), make("dd", {}, content));

  /**
   * What learners wrote, as they wrote it: readings are for the words of the course.
   * @param {string} text
   */
  function own(text) {
    const words = make("p", { className: "plan-own", text });
    words.dataset.noRuby = "";
    return words;
  }

  /**
   * A failure case in the words of the module's reflection.
   * @param {ModuleFacts} module
   * @param {string} id
   */
  function failureOf(module, id) {
    const label = /** @type {HTMLElement} */ (course.need(pageOf(module), `.foresee [value="${id}"]`).closest("label"));
    const [number, summary] = [".foresee-label", ".foresee-summary"].map((one) => course.textOf(course.need(label, one)));
    return make("li", {}, make("span", { className: "plan-failure", text: number }), ` ${summary}`);
  }

  course.components["plan-view"] = (element, player) => new PlanView(element, player);

  // A link to the plans that is there only when something is written.
  course.components["plan-link"] = (element, player) => ({
    update() {
      const { facts, progress } = player; // the facts are others in another track
      element.hidden = !facts.modules.some((module) => course.planOf(progress.snapshot.notes, module));
    },
  });
}
