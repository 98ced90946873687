{
  /**
   * Shows one view at a time by the address after #, as in "s3/scenario" or "s1/points/s1.p2".
   * The browser's own history does the rest.
   */
  class Router {
    #onShow;
    #onTrack;
    #onAssignment;
    /** @type {HTMLElement | null} */
    #current = null;

    /**
     * @param {(route: string, view: HTMLElement) => void} onShow  called after each change of view
     * @param {(track: string) => void} onTrack  called when the address chooses a track
     * @param {(code: string) => void} [onAssignment]  called when the address hands over an assignment
     */
    constructor(onShow, onTrack, onAssignment = () => {}) {
      this.#onShow = onShow;
      this.#onTrack = onTrack;
      this.#onAssignment = onAssignment;
      window.addEventListener("hashchange", () => this.show(true));
      course.need(document, ".skip").addEventListener("click", (event) => {
        event.preventDefault(); // the address is for views: a reload must come back here
        course.need(document, "main").focus();
      });
    }

    /** The address of the view on show, without an anchor inside it. */
    get route() {
      return this.#current?.dataset.view ?? "home";
    }

    /** Does what the address asks for, once: a reload must not do it again. */
    #obey() {
      const [, what, value] = /^(track|a)=(.*)$/s.exec(address()) ?? [];
      if (what === undefined) return;
      history.replaceState(null, "", "#home");
      (what === "track" ? this.#onTrack : this.#onAssignment)(value);
    }

    /**
     * Shows what the address says.
     * @param {boolean} moved  whether the learner has just come from another place in the page
     */
    show(moved) {
      this.#obey();
      const wanted = address();
      const view = showView();
      this.#current = view;
      document.title = `${view.dataset.title}｜${course.need(document, ".brand").textContent}`;
      this.#onShow(this.route, view);
      const anchor = wanted === view.dataset.view ? null : document.getElementById(wanted);
      if (moved) settle(view, anchor);
      else anchor?.scrollIntoView();
    }
  }

  /** What stands after # in the address. */
  const address = () => decode(location.hash.slice(1));

  /**
   * Makes the view of the address the only one on show.
   * @returns {HTMLElement}
   */
  function showView() {
    const view = viewFor(address());
    const shown = [view, view.closest("[data-module]")];
    document.documentElement.classList.remove("at-home"); // what boot.js has shown until now
    for (const one of course.all(document, ".is-current")) one.classList.toggle("is-current", shown.includes(one));
    for (const one of shown) one?.classList.add("is-current");
    return view;
  }

  /** @param {string} text */
  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /**
   * The view that holds an address: itself, or the longest beginning of it that is a view.
   * @param {string} wanted
   * @returns {HTMLElement}
   */
  function viewFor(wanted) {
    const parts = wanted.split("/");
    const beginnings = parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
    for (const route of [...beginnings, `${parts[0]}/aims`]) {
      const view = document.getElementById(route);
      if (view?.dataset.view) return view;
    }
    return course.need(document, '[data-view="home"]');
  }

  /**
   * Puts focus and scroll where reading begins; at the heading where the anchor cannot have it, such as a scene not on show.
   * @param {HTMLElement} view
   * @param {HTMLElement | null} anchor
   */
  function settle(view, anchor) {
    anchor?.focus({ preventScroll: true });
    if (anchor && document.activeElement === anchor) return anchor.scrollIntoView();
    course.need(view, "h2, h3").focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  course.showView = showView;
  course.Router = Router;
}
