{
  const SKIPPED = "rt, rp, .ruby-copy, svg, button, dialog, .cite, .visually-hidden, .minutes, .glossary-links, [data-unsearched]";
  const BREAKING = new Set(["P", "LI", "DD", "DT", "TD", "TH", "TR", "DIV", "BR", "UL", "OL", "H4", "H5", "FIGCAPTION", "LEGEND", "SECTION"]);

  /**
   * The words of an element as they can be read: no readings above them, no marks of sources, no buttons.
   * @param {Element | null} element
   * @param {string} [skipped]  what else to leave out
   * @returns {string}
   */
  function wordsOf(element, skipped = "") {
    if (!element) return "";
    const rejected = new Set(element.querySelectorAll(skipped ? `${SKIPPED}, ${skipped}` : SKIPPED));
    return textIn(element, rejected).replace(/\s*\n\s*/g, "\n").replace(/ +/g, " ").trim();
  }

  /**
   * @param {Element} element
   * @param {Set<Element>} rejected
   * @returns {string}
   */
  function textIn(element, rejected) {
    let text = "";
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) text += node.data.replace(/\s+/g, " ");
      else if (node instanceof Element && !rejected.has(node)) text += (BREAKING.has(node.nodeName) ? "\n" : "") + textIn(node, rejected);
    }
    return text;
  }

  /**
   * All that can be found by the learner's track, in the order of the course. Never an answer, a consequence or an ending.
   * @param {Document} page
   * @returns {Generator<SearchText>}
   */
  function* searchTexts(page) {
    for (const term of course.all(page, ".glossary-term")) {
      const names = [wordsOf(term.querySelector(".glossary-word")), wordsOf(term.querySelector(".glossary-reading"))];
      yield { kind: "term", address: term.id, place: [], names, body: wordsOf(term.querySelector("dd")) };
    }
    for (const module of course.all(page, "[data-module]:not([data-off])")) yield* moduleTexts(module);
    for (const item of course.all(page, "#sources dl > div[id]")) {
      yield { kind: "source", address: item.id, place: [], names: [wordsOf(item.querySelector("dt"))], body: wordsOf(item.querySelector("dd"), "a") };
    }
  }

  /**
   * @param {HTMLElement} module
   * @returns {Generator<SearchText>}
   */
  function* moduleTexts(module) {
    const title = wordsOf(module.querySelector("h2"));
    for (const view of course.all(module, "[data-view]")) {
      const { view: address = "" } = view.dataset;
      const step = wordsOf(view.querySelector("h3"));
      const { mark, tone } = module.dataset;
      for (const found of viewTexts(view, title)) yield { address, ...found, place: [title, step], mark, tone };
    }
  }

  /** @typedef {Pick<SearchText, "kind" | "names" | "body"> & {address?: string}} FoundText */

  /**
   * @param {HTMLElement} view
   * @param {string} title  of the module
   * @returns {Generator<FoundText>}
   */
  function* viewTexts(view, title) {
    const aims = [view.closest("[data-module]")?.querySelector(".module-skill"), ...view.querySelectorAll(".opening-question, .aims li")];
    if (view.querySelector(".aims")) yield { kind: "module", names: [title], body: aims.map((one) => wordsOf(one ?? null, ".module-mark")).join("\n") };
    for (const passage of course.all(view, ".passage")) {
      yield { kind: "text", names: [wordsOf(passage.querySelector("h4"))], body: wordsOf(passage, "h4"), ...(passage.id && { address: passage.id }) };
    }
    for (const plan of course.all(view, ".plan")) yield { kind: "text", names: [wordsOf(plan.querySelector("h4"))], body: wordsOf(plan, "h4, .label, .field") };
    for (const intro of course.all(view, "[data-scenario]:not([data-off]) > .scenario-intro")) yield { kind: "scenario", names: [wordsOf(intro.querySelector("h4"))], body: wordsOf(intro, "h4, .meter-notes") };
    for (const scene of course.all(view, "[data-scenario]:not([data-off]) > [data-scene]:not([data-ending])")) {
      yield { kind: "scene", names: [wordsOf(scene.querySelector("h4"))], body: wordsOf(scene, "h4, .ask, .avatar, .scene-choices") };
    }
    for (const question of course.all(view, "[data-question]:not([data-off])")) {
      const told = [question.querySelector(".situation"), question.querySelector("legend")];
      yield { kind: "quiz", names: [""], body: told.map((one) => wordsOf(one, ".how-many")).join("\n") };
    }
  }

  course.searchTexts = searchTexts;
}
