{
  /**
   * Marks what an assignment leaves out of the track: cards, rows, modules, and the way on to them.
   * @param {Document} page  marked by applyTrack
   * @param {Assignment | null} assignment
   */
  function applyAssignment(page, assignment) {
    if (assignment === null && !page.documentElement.hasAttribute("data-assigned")) return; // nothing is left out, nor was
    page.documentElement.toggleAttribute("data-assigned", assignment !== null);
    for (const element of page.querySelectorAll("[data-card], [data-row], [data-wheel], [data-module]")) {
      const { card, row, wheel, module } = /** @type {HTMLElement | SVGElement} */ (element).dataset;
      mark(element, isOut(assignment, card ?? row ?? wheel ?? module ?? ""));
    }
    for (const link of page.querySelectorAll("[data-next]")) mark(link, isOut(assignment, link.getAttribute("data-next") ?? ""));
    for (const link of course.all(page, "[data-next-assigned]")) leadOn(link, assignment);
  }

  /** @type {(assignment: Assignment | null, module: string) => boolean} */
  const isOut = (assignment, module) => assignment !== null && !assignment.modules.includes(module);

  /**
   * @param {Element} element  what depends on the track was marked for it before
   * @param {boolean} isOff
   */
  function mark(element, isOff) {
    if (isOff || !element.hasAttribute("data-tracks")) element.toggleAttribute("data-off", isOff);
  }

  /**
   * The way from the end of a module to the next one of the assignment, where the track goes on to another one.
   * @param {HTMLElement} link
   * @param {Assignment | null} assignment
   */
  function leadOn(link, assignment) {
    const usual = [...(link.parentElement?.querySelectorAll("[data-next]") ?? [])];
    const { modules = [] } = assignment ?? {};
    const next = modules[modules.indexOf(link.dataset.nextAssigned ?? "") + 1];
    link.hidden = assignment === null || usual.some((one) => !one.hasAttribute("data-off"));
    link.setAttribute("href", next ? `#${next}/aims` : "#home");
    link.textContent = `${next ? course.need(document, `[data-module="${next}"]`).dataset.mark : "ホーム"} へ →`;
  }

  course.applyAssignment = applyAssignment;
}
