{
  /** A branching scenario: shows the scene that the run has come to. */
  class Scenario {
    #element;
    #player;
    #id;
    /** @type {{id: string, name: string, start: number, min: number, max: number}[]} */
    #meters;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      this.#id = element.dataset.scenario ?? "";
      this.#meters = JSON.parse(element.dataset.state ?? "[]");
      course.onAction(element, {
        begin: () => this.#begin(),
        replay: () => this.#begin(),
        continue: () => this.#continue(),
        back: (button) => this.#back(button),
      });
      element.addEventListener("click", (event) => {
        const button = event.target instanceof Element ? event.target.closest(".choice-button") : null;
        if (button) this.#choose(button.closest("[data-choice]"));
      });
    }

    update() {
      const steps = this.#steps();
      const here = steps.at(-1);
      course.part(this.#element, "intro").hidden = here !== undefined;
      course.part(this.#element, "status").hidden = here === undefined;
      for (const scene of course.all(this.#element, "[data-scene]")) {
        const current = scene.dataset.scene === here?.scene;
        scene.hidden = !current;
        if (current) this.#showScene(scene, here?.choice ?? null);
      }
      this.#showMeters();
      this.#showDebrief(here);
    }

    /** The path so far; an empty one when it has not begun, or when the scene is no longer in the course.
     * Where the last choice is no longer in the course, it is still to be made. */
    #steps() {
      const run = this.#player.progress.snapshot.runs[this.#id];
      const { steps } = run ? course.runPath(run) : { steps: [] };
      const last = steps.at(-1);
      if (!last || !this.#scene(last.scene)) return [];
      return this.#choice(last.scene, last.choice) ? steps : [...steps.slice(0, -1), { ...last, choice: null }];
    }

    /**
     * @param {string} id
     * @returns {HTMLElement | null}
     */
    #scene(id) {
      return course.all(this.#element, "[data-scene]").find((scene) => scene.dataset.scene === id) ?? null;
    }

    /**
     * @param {string} scene
     * @param {string | null} choice
     * @returns {HTMLElement | null}
     */
    #choice(scene, choice) {
      const found = this.#scene(scene);
      return found ? (course.all(found, "[data-choice]").find((one) => one.dataset.choice === choice) ?? null) : null;
    }

    /** The state after all choices of the path. @returns {ScenarioState} */
    #state() {
      const bounds = Object.fromEntries(this.#meters.map(({ id, min, max }) => [id, { min, max }]));
      const start = Object.fromEntries(this.#meters.map(({ id, start: value }) => [id, value]));
      return this.#steps().reduce((state, { scene, choice }) => {
        const effects = this.#choice(scene, choice)?.dataset.effects;
        return effects ? course.applyEffects(state, JSON.parse(effects), bounds) : state;
      }, start);
    }

    /**
     * @param {HTMLElement} scene
     * @param {string | null} chosen
     */
    #showScene(scene, chosen) {
      const state = this.#state();
      for (const ask of course.all(scene, ".ask")) ask.hidden = chosen !== null;
      for (const choice of course.all(scene, "[data-choice]")) {
        const isChosen = choice.dataset.choice === chosen;
        choice.hidden = chosen === null ? !course.holds(choice.dataset.when, state) : !isChosen;
        course.need(choice, ".choice-button").hidden = chosen !== null;
        const consequence = course.need(choice, "details");
        consequence.hidden = !isChosen;
        consequence.toggleAttribute("open", isChosen);
        if (isChosen) this.#showChanges(choice);
      }
    }

    /** @param {HTMLElement} choice */
    #showChanges(choice) {
      const effects = JSON.parse(choice.dataset.effects ?? "{}");
      const changes = this.#meters.filter(({ id }) => effects[id]).map(({ id, name }) => `${name} ${effects[id] > 0 ? "＋" : "−"}${Math.abs(effects[id])}`);
      const shown = course.part(choice, "changes");
      shown.hidden = changes.length === 0;
      shown.textContent = changes.join("　");
    }

    #showMeters() {
      const state = this.#state();
      const decided = this.#steps().filter(({ choice }) => choice !== null).length;
      course.part(this.#element, "turn").textContent = decided ? `${decided}つ目の判断まで進みました` : "最初の判断です";
      for (const { id, min } of this.#meters) {
        const meter = course.need(this.#element, `[data-meter="${id}"]`);
        course.part(meter, "value").textContent = String(state[id]);
        meter.querySelectorAll("i").forEach((pip, index) => pip.classList.toggle("is-on", index < state[id] - min));
      }
    }

    /**
     * Tells what focus does not read: the meters stand further up.
     * @param {string[]} ids
     */
    #sayMeters(ids) {
      const state = this.#state();
      const words = this.#meters.filter(({ id }) => ids.includes(id)).map(({ id, name }) => `${name} ${state[id]}`);
      if (words.length > 0) course.announce(`いまの状態：${words.join("、")}`);
    }

    /** @param {{scene: string, choice: string | null} | undefined} here */
    #showDebrief(here) {
      const debrief = course.part(this.#element, "debrief");
      debrief.hidden = !(here && this.#scene(here.scene)?.dataset.ending);
      if (debrief.hidden) return;
      const taken = this.#steps().flatMap(({ scene, choice }) => this.#choice(scene, choice) ?? []);
      course.fill(course.part(debrief, "path"), taken.map(pathLine));
      const met = course.metFailures(this.#player.progress.snapshot, this.#player.module(this.#element.closest("article")?.dataset.module ?? ""));
      for (const item of course.all(debrief, "[data-item]")) {
        const fell = met.has(item.dataset.item ?? "");
        item.classList.toggle("is-met", fell);
        course.part(item, "met").textContent = fell ? "経験した" : "避けられた";
      }
      showHelps(debrief, taken);
    }

    #begin() {
      const { progress } = this.#player;
      const run = course.newRunId(progress.now());
      const scene = this.#element.dataset.start ?? "";
      void progress.add("run", { module: this.#id, run });
      void progress.add("arrive", { module: this.#id, run, step: 0, scene });
      this.#focusScene();
    }

    /** @param {Element | null} choice */
    #choose(choice) {
      const here = this.#here();
      if (!here || here.choice !== null || !(choice instanceof HTMLElement)) return;
      void this.#add("choose", { step: here.step, scene: here.scene, choice: choice.dataset.choice });
      course.focusOn(course.need(choice, ".consequence-title"));
      this.#sayMeters(Object.keys(JSON.parse(choice.dataset.effects ?? "{}")));
    }

    #continue() {
      const here = this.#here();
      const choice = here && this.#choice(here.scene, here.choice);
      const next = choice && course.nextScene(JSON.parse(choice.dataset.routes ?? "[]"), this.#state());
      if (!here || !next) return;
      void this.#add("arrive", { step: here.step + 1, scene: next });
      this.#focusScene();
    }

    /** @param {HTMLElement} button */
    #back(button) {
      const target = button.closest("[data-back]")?.getAttribute("data-back");
      const steps = this.#steps();
      const found = steps.map(({ scene }) => scene).lastIndexOf(target ?? "");
      const step = found < 0 ? steps.length - 1 : found;
      void this.#add("back", { step, scene: steps[step].scene });
      this.#focusScene();
      this.#sayMeters(this.#meters.map(({ id }) => id));
    }

    #here() {
      const steps = this.#steps();
      const last = steps.at(-1);
      return last ? { ...last, step: steps.length - 1 } : null;
    }

    /**
     * @param {string} type
     * @param {Record<string, any>} fields
     */
    #add(type, fields) {
      const { run } = this.#player.progress.snapshot.runs[this.#id];
      return this.#player.progress.add(type, { module: this.#id, run, ...fields });
    }

    #focusScene() {
      const here = this.#here();
      const scene = here && this.#scene(here.scene);
      if (!scene) return;
      course.need(scene, "h4").focus({ preventScroll: true });
      this.#element.scrollIntoView({ block: "start" });
    }
  }

  /**
   * One line of the path: scene, what was chosen, and the failure case if it was one.
   * @param {HTMLElement} choice
   * @returns {HTMLElement}
   */
  function pathLine(choice) {
    const wordsOf = (/** @type {Element | null | undefined} */ element) => (element ? course.textOf(element) : "");
    const scene = wordsOf(choice.closest("[data-scene]")?.querySelector("h4"));
    const text = wordsOf(choice.querySelector(".choice-button"));
    const failure = wordsOf(choice.querySelector(".failure-name")).replace(/^！/, ""); // the sign is for the eye
    const line = course.make("li", {}, course.make("span", { className: "path-scene", text: scene }), text);
    if (failure) line.append(course.make("span", { className: "tag tag-failure", text: failure }));
    return line;
  }

  /**
   * Lists the source items that the consequences of the path point to, each once.
   * @param {HTMLElement} debrief
   * @param {HTMLElement[]} taken
   */
  function showHelps(debrief, taken) {
    const links = taken.flatMap((choice) => course.all(choice, ".why [data-source]"));
    const failures = course.all(debrief, "[data-item]").map((item) => item.dataset.item);
    const unique = new Map(links.filter((link) => !failures.includes(link.dataset.source)).map((link) => [link.dataset.source, link]));
    const lines = [...unique.values()].map((link) => course.make("li", {}, link.cloneNode(true), ` ${link.title}`));
    course.part(debrief, "helps-box").hidden = lines.length === 0;
    course.fill(course.part(debrief, "helps"), lines);
  }

  course.components.scenario = (element, player) => new Scenario(element, player);
}
