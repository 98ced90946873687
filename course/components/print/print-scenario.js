{
  const { make, print } = course;
  /** @type {Record<string, (value: number) => string>} */
  const COMPARED = {
    ">=": (value) => `${value}以上`,
    "<=": (value) => `${value}以下`,
    "==": (value) => `${value}`,
    "!=": (value) => `${value}以外`,
    ">": (value) => `${value + 1}以上`,
    "<": (value) => `${value - 1}以下`,
  };

  /** A branching scenario as a book to play: numbered scenes, the consequences apart from the choices. */
  class ScenarioBook {
    #element;
    #scenes;
    /** @type {{id: string, name: string, start: number, min: number, max: number}[]} */
    #meters;
    /** How each scene is called on paper. @type {Map<string, string>} */
    #names;

    /** @param {HTMLElement} element  the scenario on the page; it is left alone */
    constructor(element) {
      this.#element = element;
      this.#scenes = course.all(element, "[data-scene]");
      this.#meters = JSON.parse(element.dataset.state ?? "[]");
      this.#names = new Map([...this.#numbered("場面", this.#told), ...this.#numbered("結末", this.#endings)]);
    }

    /** The scenes in which there is a choice; the one to begin with comes first. */
    get #told() {
      const isStart = (/** @type {HTMLElement} */ { dataset }) => Number(dataset.scene === this.#element.dataset.start);
      return this.#scenes.filter(({ dataset }) => !dataset.ending).sort((a, b) => isStart(b) - isStart(a));
    }

    get #endings() {
      return this.#scenes.filter(({ dataset }) => dataset.ending);
    }

    /**
     * @param {string} word
     * @param {HTMLElement[]} scenes
     * @returns {[string, string][]}
     */
    #numbered(word, scenes) {
      return scenes.map(({ dataset }, index) => [dataset.scene ?? "", `${word}${index + 1}`]);
    }

    /** All of it, in the order of the pages. */
    sheets() {
      const told = this.#told;
      const play = make("div", { className: "print-play" }, ...this.#rules(), ...told.map((scene) => this.#sceneOn(scene)));
      const results = told.flatMap((scene) => course.all(scene, "[data-choice]").map((choice, index) => this.#resultOn(scene, choice, index)));
      const after = make("section", { className: "print-results" }, make("h3", { text: "シナリオの結果" }), make("div", { className: "print-columns" }, ...results));
      const endings = this.#endings.map((scene) => this.#sceneOn(scene));
      const debrief = print.copy(course.part(this.#element, "debrief"));
      debrief.hidden = false;
      return [play, after, ...endings, debrief];
    }

    #rules() {
      const intro = print.copy(course.part(this.#element, "intro"));
      intro.hidden = false;
      const how = print.words("how");
      if (this.#meters.length === 0) course.need(how, ".print-how-scale").remove();
      const notes = course.all(intro, ".meter-notes > *");
      for (const [index, meter] of this.#meters.entries()) notes[index]?.append(scale(meter));
      return [intro, how];
    }

    /** @param {HTMLElement} scene */
    #sceneOn(scene) {
      const name = this.#name(scene.dataset.scene);
      const title = print.copy(course.need(scene, "h4"));
      title.querySelector(".ending-label")?.remove();
      const text = course.all(scene, ".narration, .says").map(print.copy);
      const choices = course.all(scene, "[data-choice]").map((choice, index) => this.#choiceOn(scene, choice, index));
      const list = choices.length ? [make("ol", { className: "print-choices" }, ...choices)] : [];
      const head = make("h4", {}, make("span", { className: "print-place", text: name }), ...title.childNodes);
      return make("section", { className: "print-scene" }, head, ...text, ...list);
    }

    /**
     * @param {HTMLElement} scene
     * @param {HTMLElement} choice
     * @param {number} index
     */
    #choiceOn(scene, choice, index) {
      const text = make("span", {}, ...print.inner(course.need(choice, ".choice-button")));
      const when = choice.dataset.when ? [make("span", { className: "print-when", text: `（${this.#condition(choice.dataset.when)}のときだけ選べます）` })] : [];
      text.append(...when);
      return make("li", {}, print.sign(print.letterOf(index)), text, make("span", { className: "print-to", text: `→ ${this.#result(scene, index)}` }));
    }

    /**
     * @param {HTMLElement} scene
     * @param {HTMLElement} choice
     * @param {number} index
     */
    #resultOn(scene, choice, index) {
      const told = course.all(choice, ".happens, .failure, .why, .next-move").map(print.copy);
      const place = make("span", { className: "print-place", text: this.#result(scene, index) });
      const head = make("h4", {}, place, make("span", { text: this.#changes(JSON.parse(choice.dataset.effects ?? "{}")) }));
      return make("section", { className: "print-result" }, head, ...told, ...this.#onward(choice));
    }

    /** @param {HTMLElement} choice */
    #onward(choice) {
      /** @type {{when: string, to: string}[]} */
      const routes = JSON.parse(choice.dataset.routes ?? "[]");
      const lines = routes.map(({ when, to }) => {
        const condition = when ? `${this.#condition(when)}なら ` : routes.length > 1 ? "どれでもなければ " : "";
        return make("li", { text: `${condition}→ ${this.#name(to)}へ` });
      });
      const told = course.need(choice, ".consequence").dataset;
      const again = told.failure ? [make("li", { className: "print-again", text: `選び直すなら → ${this.#name(told.back)}へ` })] : [];
      return [make("ul", { className: "print-onward" }, ...lines, ...again)];
    }

    /** @param {string | undefined} scene */
    #name(scene) {
      return this.#names.get(scene ?? "") ?? "";
    }

    /**
     * @param {HTMLElement} scene
     * @param {number} index  of the choice
     */
    #result(scene, index) {
      return `結果 ${this.#name(scene.dataset.scene).replace("場面", "")}${print.letterOf(index)}`;
    }

    /** @param {string} text */
    #condition(text) {
      const names = new Map(this.#meters.map(({ id, name }) => [id, name]));
      return course.parseCondition(text).map(({ name, op, value }) => `${names.get(name) ?? name}が${COMPARED[op](value)}`).join("、");
    }

    /** @param {ScenarioState} effects */
    #changes(effects) {
      const moved = this.#meters.filter(({ id }) => effects[id]);
      return moved.map(({ id, name }) => `${name} ${effects[id] > 0 ? "＋" : "−"}${Math.abs(effects[id])}`).join("　");
    }
  }

  /**
   * A meter for the pencil: its numbers, with a ring around the first.
   * @param {{start: number, min: number, max: number}} meter
   */
  function scale({ start, min, max }) {
    const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
    const marks = numbers.map((number) => make("span", { className: number === start ? "is-start" : "", text: String(number) }));
    return make("dd", { className: "print-scale" }, ...marks);
  }

  course.scenarioSheets = (element) => new ScenarioBook(element).sheets();
}
