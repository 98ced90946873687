{
  /** The views of the desk, and the frame around them. */
  class DeskPage {
    #desk;
    /** @type {Map<HTMLElement, DeskView>} */
    #views = new Map();
    #router = new course.Router(
      (route, view) => this.#shown(route, view),
      () => {},
    );

    /** @param {DeskData} data */
    constructor(data) {
      this.#desk = new course.Desk(data, { changed: () => this.#changed(), progress: course.showReading });
      for (const view of course.all(document, "[data-view]")) {
        const make = course.deskViews[view.dataset.view ?? ""];
        if (make) this.#views.set(view, make(view, this.#desk));
      }
      course.onAction(document.body, {
        sample: () => void this.#sample(),
        "sample-away": () => void this.#desk.empty().then(() => course.goTo("home")),
        handout: () => this.#handout(),
        copy: (button) => void course.copyWith(button, course.part(document, button.dataset.copies ?? "").textContent ?? ""),
      });
      window.addEventListener("beforeunload", (event) => {
        if (this.#desk.isUnsaved || this.#desk.newKey) event.preventDefault(); // the browser asks before the desk is lost
      });
      this.#keepDropsHere();
      this.#changed();
      this.#router.show(false);
    }

    /** A file that is dropped beside the place for it must not take the page's place. */
    #keepDropsHere() {
      for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
    }

    /** Lays out the sample, but never over what somebody has collected. */
    async #sample() {
      if (this.#desk.hasOwn) return course.askToEmpty();
      course.goTo("people");
      await this.#desk.showSample();
    }

    /**
     * @param {string} route
     * @param {HTMLElement} view
     */
    #shown(route, view) {
      for (const link of course.all(document, ".site-nav a")) {
        const own = [link.getAttribute("href")?.slice(1), ...(link.dataset.readings ?? "").split(" ")];
        if (own.includes(route)) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
      this.#views.get(view)?.update();
    }

    #changed() {
      const { hasOwn, isSample, isBusy } = this.#desk;
      course.part(document, "reading").hidden = !isBusy;
      document.documentElement.dataset.desk = hasOwn || isSample ? "full" : "empty";
      course.part(document, "sample-notice").hidden = !isSample;
      this.#update(".is-current");
    }

    /** @param {string} selector  of the views to bring up to date */
    #update(selector) {
      for (const [view, shown] of this.#views) if (view.matches(selector)) shown.update();
    }

    /** Prints all that is read, whichever view is on show. */
    #handout() {
      document.documentElement.dataset.handout = "";
      this.#update(".handout");
      window.addEventListener("afterprint", () => this.#printed(), { once: true });
      window.print();
    }

    #printed() {
      delete document.documentElement.dataset.handout;
      this.#update(".is-current"); // paper holds more people than the screen
    }
  }

  const facts = document.querySelector('script[data-part="facts"]');
  if (facts) {
    new DeskPage(JSON.parse(facts.textContent ?? ""));
    document.documentElement.dataset.ready = "desk";
  }
}
