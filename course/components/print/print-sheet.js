{
  const { make, print } = course;
  /** Attributes that name other elements by id. */
  const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"];
  /** Attributes by which scripts find their elements. */
  const LOOKED_FOR = /^data-(module|view|part|scene|choice|note|foresee|end|item|feedback)$/;
  /** What only a screen can use. */
  const NOT_ON_PAPER = "nav, dialog, template, script, button, input, select, .with-script, .without-script, .onward, .glossary-links, .glossary-back, .visually-hidden, [hidden], [data-off]";

  /**
   * What is to be printed, made anew from the page, so that the page itself stays as it is.
   * @param {PrintOrder} order
   * @param {Snapshot["notes"]} notes  what the learner has written
   * @returns {HTMLElement}
   */
  function makeSheet(order, notes) {
    const isBooklet = order.what === "course";
    const modules = course.all(document, "[data-module]").filter((one) => !isBooklet || !one.hasAttribute("data-off")).filter(({ dataset }) => isBooklet || dataset.module === order.module);
    const pages = modules.map((module) => moduleSheet(module, order, notes));
    if (!isBooklet) pages[0]?.prepend(print.words("head"));
    const sheet = make("div", { className: "print-sheet" }, ...(isBooklet ? [...cover(), ...pages, ...back()] : pages));
    sheet.setAttribute("role", "main");
    for (const one of sheet.querySelectorAll(NOT_ON_PAPER)) one.remove();
    course.readings.clean(sheet); // the readings come back with those of the others
    const own = new Set([...sheet.querySelectorAll("[id]")].map(({ id }) => id));
    for (const one of sheet.querySelectorAll("*")) apart(one, own);
    return sheet;
  }

  /** Cover and contents, with the drawing of the home view. */
  function cover() {
    const template = /** @type {HTMLTemplateElement} */ (course.part(document, "print-cover"));
    const made = make("div", {}, template.content.cloneNode(true));
    const drawing = document.querySelector(".hero-drawing svg, .hero svg")?.cloneNode(true);
    if (drawing) course.part(made, "cover-drawing").append(drawing);
    return [...made.children];
  }

  /** What stands at the back of the booklet. */
  function back() {
    return ["glossary", "sources"].map((id) => {
      const view = print.copy(course.need(document, `[data-view="${id}"]`));
      for (const link of view.querySelectorAll("dd > a")) link.remove();
      view.className = "print-back";
      return view;
    });
  }

  /**
   * @param {HTMLElement} module
   * @param {PrintOrder} order
   * @param {Snapshot["notes"]} notes
   */
  function moduleSheet(module, { what, quiz }, notes) {
    const page = print.copy(module);
    page.className = "print-module";
    page.removeAttribute("data-off");
    for (const view of course.all(page, "[data-view]")) view.classList.remove("view", "is-current");
    const scenario = course.need(module, "[data-scenario]:not([data-off])");
    for (const other of course.all(page, "[data-scenario][data-off]")) other.remove();
    course.need(page, "[data-scenario]").replaceWith(...course.scenarioSheets(scenario));
    for (const field of page.querySelectorAll("textarea")) written(page, field, notes);
    for (const group of course.all(page, "[data-foresee]")) ticked(group, notes);
    const quizzes = course.need(page, "[data-quiz]");
    if (quiz === "none") quizzes.closest("[data-view]")?.remove();
    else quizzes.replaceWith(course.questionsSheet(course.need(module, "[data-quiz]")));
    if (what === "module") page.querySelector('[data-view$="/scenario"]')?.before(...termsOf(page));
    if (quiz === "answers") page.append(course.answersSheet(course.need(module, "[data-quiz]")));
    return page;
  }

  /**
   * Puts what the learner has written in the place of a field, or lines to write on.
   * @param {HTMLElement} page
   * @param {HTMLTextAreaElement} field
   * @param {Snapshot["notes"]} notes
   */
  function written(page, field, notes) {
    const label = page.querySelector(`label[for="${field.id}"]`);
    const text = notes[field.dataset.note ?? ""]?.text.trim();
    const lines = Array.from({ length: field.rows }, () => make("div", { className: "print-line" }));
    const words = text ? [make("p", { className: "print-written", text })] : lines;
    const note = make("div", { className: "print-note" }, make("p", { className: "print-note-label" }, ...(label ? print.inner(label) : [])), ...words);
    const place = field.closest(".field") ?? field;
    place.closest(".plan-fields")?.classList.remove("with-script");
    place.replaceWith(note);
  }

  /**
   * Puts boxes for a pen in the place of checkboxes, ticked where the learner has ticked them.
   * @param {HTMLElement} group
   * @param {Snapshot["notes"]} notes
   */
  function ticked(group, notes) {
    group.classList.remove("with-script");
    const boxes = [...group.querySelectorAll("input")];
    const chosen = course.chosenFailures(notes, { id: group.dataset.foresee ?? "", failures: boxes.map(({ value }) => value) });
    for (const box of boxes) box.replaceWith(make("span", { className: "print-tick", text: chosen.includes(box.value) ? "✓" : "" }));
  }

  /**
   * The glossary's terms that a page uses, each once.
   * @param {HTMLElement} page
   */
  function termsOf(page) {
    const addresses = [...page.querySelectorAll("a.term")].map((link) => link.getAttribute("href")?.slice(1) ?? "");
    const entries = [...new Set(addresses)].flatMap((address) => document.getElementById(address)?.cloneNode(true) ?? []);
    return entries.length ? [make("section", { className: "print-terms" }, make("h3", { text: "ことばの説明" }), make("dl", { className: "glossary" }, ...entries))] : [];
  }

  /**
   * Tells a copy apart from what it was copied from: its ids and what points to them, and nothing left for scripts to find.
   * @param {Element} element
   * @param {Set<string>} own  the ids of the sheet
   */
  function apart(element, own) {
    element.removeAttribute("tabindex");
    if (element.matches("section, article")) element.removeAttribute("aria-labelledby"); // parts of a booklet are no landmarks
    for (const { name, value } of [...element.attributes]) {
      if (REFERENCES.includes(name)) element.setAttribute(name, value.replace(/\S+/g, "print-$&"));
      else if (/href$/.test(name) && own.has(value.slice(1))) element.setAttribute(name, `#print-${value.slice(1)}`);
      else if (name === "href" && element instanceof HTMLAnchorElement) element.removeAttribute(name);
      else if (value.includes("url(#")) element.setAttribute(name, value.replace(/url\(#([^)]+)\)/g, (all, id) => (own.has(id) ? `url(#print-${id})` : all)));
      else if (LOOKED_FOR.test(name)) element.removeAttribute(name);
    }
  }

  course.makeSheet = makeSheet;
}
