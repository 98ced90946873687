{
  /**
   * Brings the page to life: facts, store, progress, router, and the components of the view on show.
   */
  class Player {
    /** @type {CourseFacts} */
    facts;
    /** @type {ProgressLike} */
    progress;
    /** @type {ProfilesLike} */
    profiles;
    /** @type {Map<Element, Component>} */
    #components = new Map();
    /** The assignment that the facts were read for. */
    #code = "";
    #router = new course.Router(
      (route, view) => this.#shown(route, view),
      (track) => void course.chooseTrack(this, track),
      (code) => void course.followAssignment(this, code),
    );

    /**
     * @param {ProgressLike} progress  loaded
     * @param {ProfilesLike} profiles  loaded
     */
    constructor(progress, profiles) {
      this.progress = progress;
      this.profiles = profiles;
      this.facts = this.#readFacts();
      progress.onChange(() => this.#update());
      void course.offerAssignment(this);
      this.#router.show(false); // a link comes after the file, and so stands
      window.addEventListener("focus", () => void this.#refresh());
      window.addEventListener("beforeunload", (event) => {
        if (progress.unsaved > 0) event.preventDefault(); // the browser asks before answers are lost
      });
      window.addEventListener("pagehide", () => this.#leave());
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") void this.#refresh();
      });
    }

    /** Keeps what is not in the store yet: after this the page comes to nothing more. */
    #leave() {
      for (const component of this.#components.values()) component.leave?.();
      this.progress.putAside();
    }

    /** Takes over what another tab has done. */
    async #refresh() {
      await this.profiles.refresh();
      await this.progress.refresh();
    }

    /**
     * @param {string} id
     * @returns {ModuleFacts}
     */
    module(id) {
      const found = this.facts.all.find((module) => module.id === id);
      if (!found) throw new Error(`no module ${id}`);
      return found;
    }

    /**
     * @param {string} route
     * @param {HTMLElement} view
     */
    #shown(route, view) {
      for (const [name, make] of Object.entries(course.components)) {
        for (const element of course.all(view, `[data-${name}]`)) {
          if (!this.#components.has(element)) this.#components.set(element, make(element, this));
        }
      }
      if (route.includes("/") && this.progress.snapshot.place?.route !== route) {
        void this.progress.add("visit", { route });
      }
      void this.#refresh();
      this.#update();
    }

    /** Marks the page for the learner's track and assignment, and reads it. @returns {CourseFacts} */
    #readFacts() {
      const { snapshot } = this.progress;
      const tracks = course.readTracks(document);
      const assignment = course.assignmentOf(snapshot, tracks);
      const track = tracks.find(({ id }) => id === assignment?.track) ?? course.trackOf(tracks, snapshot);
      course.applyTrack(document, track.id);
      const facts = course.readFacts(document, track);
      course.applyAssignment(document, assignment);
      this.#code = snapshot.assignment?.code ?? "";
      return assignment ? { ...course.withAssignment(facts, assignment), assignment } : facts;
    }

    /** Whether the learner has gone over to another track or assignment since the facts were read. */
    #isElsewhere() {
      const { snapshot } = this.progress;
      if (this.#code !== (snapshot.assignment?.code ?? "")) return true;
      return !this.facts.assignment && course.trackOf(this.facts.tracks, snapshot).id !== this.facts.track.id;
    }

    #update() {
      if (this.#isElsewhere()) this.facts = this.#readFacts();
      for (const [element, component] of this.#components) {
        if (element.closest(".is-current")) component.update();
      }
      for (const update of course.frames) update(this, this.#router.route);
    }
  }

  async function start() {
    const { course: id = "", version = "" } = document.documentElement.dataset;
    course.showView(); // the page can be read while the store is being opened
    const store = await course.openStore(id);
    const profiles = new course.Profiles(id, store);
    await Promise.all([profiles.load(), course.settings.follow(store)]);
    const progress = new course.Progress({ store, context: { course: id, version, profile: profiles.current } });
    await progress.load();
    new Player(progress, profiles);
    document.documentElement.dataset.ready = store.kind;
  }

  document.documentElement.dataset.ready = "script";
  start().catch((error) => {
    document.documentElement.className = "";
    course.need(document, "#notice-broken").hidden = false;
    reportError(error);
  });
}
