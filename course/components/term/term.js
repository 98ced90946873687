{
  const MARGIN = 12;
  const TABBABLE = "button, a[href]";

  /** Shows what a word of the glossary means beside the word, and gives the focus back to it. */
  class TermPopover {
    #dialog;
    /** @type {HTMLAnchorElement | null} */
    #word = null;
    #route = "";

    /** @param {HTMLDialogElement} dialog */
    constructor(dialog) {
      this.#dialog = dialog;
      document.addEventListener("click", (event) => this.#click(event));
      document.addEventListener("keydown", (event) => this.#key(event));
      window.addEventListener("resize", () => this.#word && place(dialog, this.#word));
      course.onAction(dialog, { "close-term": () => this.#close() });
    }

    /**
     * Says what the words of the view do, now that they do it; closes when the view has changed.
     * @param {string} route
     */
    update(route) {
      if (this.#word && route !== this.#route) this.#close(false);
      this.#route = route;
      for (const word of course.all(document, ".view.is-current a.term[title]")) {
        if (!opensHere(word)) continue;
        word.removeAttribute("title"); // or it is heard before the popover says the same
        word.setAttribute("aria-haspopup", "dialog");
        word.setAttribute("aria-expanded", "false");
      }
    }

    /** @param {MouseEvent} event */
    #click(event) {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest("a");
      const isOther = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (link && opensHere(link) && !isOther) this.#choose(event, link);
      else if (this.#word && !this.#dialog.contains(target)) this.#close(false);
    }

    /**
     * @param {MouseEvent} event
     * @param {HTMLAnchorElement} link
     */
    #choose(event, link) {
      const entry = entryOf(link);
      if (!entry) return;
      event.preventDefault();
      const word = this.#dialog.contains(link) ? this.#word : link;
      if (link === this.#word) this.#close();
      else if (word) this.#open(word, entry, link.hash);
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.key === " " && target?.matches("a.term") && opensHere(target)) {
        event.preventDefault();
        target.click();
      } else if (this.#word && event.key === "Escape") {
        event.preventDefault();
        this.#close();
      } else if (event.key === "Tab" && target && this.#dialog.contains(target)) this.#tab(event, target);
    }

    /**
     * Behind its last and before its first stop, Tab goes on from the word.
     * @param {KeyboardEvent} event
     * @param {HTMLElement} from
     */
    #tab(event, from) {
      const stops = course.all(this.#dialog, TABBABLE).filter((stop) => stop.getClientRects().length);
      const at = stops.indexOf(from);
      if (event.shiftKey ? at > 0 : at < stops.length - 1) return;
      event.preventDefault();
      this.#close();
    }

    /**
     * @param {HTMLAnchorElement} word
     * @param {HTMLElement} entry
     * @param {string} address
     */
    #open(word, entry, address) {
      if (this.#word !== word) this.#close(false);
      this.#word = word;
      fill(this.#dialog, entry, address);
      word.setAttribute("aria-expanded", "true");
      this.#dialog.show();
      place(this.#dialog, word);
      course.need(this.#dialog, "h2").focus({ preventScroll: true });
    }

    /** @param {boolean} [givesBack]  whether the focus goes back to the word */
    #close(givesBack = true) {
      const word = this.#word;
      this.#word = null;
      this.#dialog.close();
      word?.setAttribute("aria-expanded", "false");
      if (givesBack) word?.focus();
    }
  }

  /**
   * Whether a link shows the meaning here: a word of a text, or another word within the popover.
   * @param {Element} link
   */
  const opensHere = (link) => (link.matches("a.term") && !link.closest("#glossary")) || link.matches('[data-part="term-links"] a');

  /**
   * @param {HTMLAnchorElement} link
   * @returns {HTMLElement | null}
   */
  const entryOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  /**
   * @param {HTMLElement} dialog
   * @param {HTMLElement} entry  of the glossary
   * @param {string} address
   */
  function fill(dialog, entry, address) {
    const meaning = course.need(entry, "dd").cloneNode(true);
    const seen = course.all(entry, 'dd a[href^="#glossary/"]').map((link) => link.cloneNode(true));
    course.need(dialog, "#term-name").replaceChildren(course.textOf(course.need(entry, ".glossary-word")));
    course.part(dialog, "term-reading").textContent = course.need(entry, ".glossary-reading").lastChild?.textContent ?? "";
    course.need(dialog, "#term-meaning").replaceChildren(...meaning.childNodes);
    for (const links of course.all(dialog, "#term-meaning .glossary-links")) links.remove();
    course.part(dialog, "term-links").replaceChildren(...seen);
    course.part(dialog, "term-see").hidden = seen.length === 0;
    course.part(dialog, "term-entry").setAttribute("href", address);
    course.readings.apply(dialog);
  }

  /**
   * Puts the popover below the word, or above it where there is more room; on a phone, the word above the sheet.
   * @param {HTMLElement} dialog
   * @param {HTMLElement} word
   */
  function place(dialog, word) {
    const lines = word.getClientRects();
    if (lines.length === 0) return;
    const [{ left, top }, { bottom }] = [lines[0], lines[lines.length - 1]];
    const { offsetWidth: width, offsetHeight: height } = dialog;
    if (getComputedStyle(dialog).position === "fixed") {
      const hidden = bottom + MARGIN - (window.innerHeight - height);
      if (hidden > 0) window.scrollBy(0, hidden);
      return;
    }
    const isBelow = bottom + height + MARGIN <= window.innerHeight || top < height + MARGIN;
    const x = Math.max(MARGIN, Math.min(left, document.documentElement.clientWidth - width - MARGIN));
    dialog.style.setProperty("--left", `${x + window.scrollX}px`);
    dialog.style.setProperty("--top", `${(isBelow ? bottom + MARGIN / 2 : top - height - MARGIN / 2) + window.scrollY}px`);
    dialog.scrollIntoView({ block: "nearest" });
  }

  /** @type {TermPopover | null} */
  let popover = null;
  course.frames.push((_player, route) => {
    popover ??= new TermPopover(/** @type {HTMLDialogElement} */ (course.need(document, "#term-popover")));
    popover.update(route);
  });
}
