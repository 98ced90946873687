{
  const PAUSE_MILLIS = 1000;

  /** A text field that is kept with the progress. */
  class Note {
    #field;
    #player;
    /** Runs while what was typed is not kept yet. @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;

    /**
     * @param {HTMLTextAreaElement} field
     * @param {PlayerLike} player
     */
    constructor(field, player) {
      this.#field = field;
      this.#player = player;
      field.addEventListener("input", () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#keep(), PAUSE_MILLIS);
      });
      field.addEventListener("change", () => this.#keep().then(() => course.announce(player.progress.status.message)));
    }

    leave() {
      if (this.#timer !== undefined) void this.#keep(); // no more than that: the record may have been erased
    }

    update() {
      if (document.activeElement !== this.#field) this.#field.value = this.#kept();
    }

    #kept() {
      return this.#player.progress.snapshot.notes[this.#field.dataset.note ?? ""]?.text ?? "";
    }

    async #keep() {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      const text = this.#field.value;
      if (text !== this.#kept()) await this.#player.progress.add("note", { key: this.#field.dataset.note, text });
    }
  }

  /** The failure cases that a learner expects to meet, kept together as one note. */
  class Foresee {
    #player;
    #module;
    /** @type {HTMLInputElement[]} */
    #boxes;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#player = player;
      this.#module = player.module(element.dataset.foresee ?? "");
      this.#boxes = [...element.querySelectorAll("input")];
      element.addEventListener("change", () => this.#keep().then(() => course.announce(player.progress.status.message)));
    }

    update() {
      const chosen = course.chosenFailures(this.#player.progress.snapshot.notes, this.#module);
      for (const box of this.#boxes) box.checked = chosen.includes(box.value);
    }

    async #keep() {
      const text = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value).join(" ");
      await this.#player.progress.add("note", { key: `${this.#module.id}.failures`, text });
    }
  }

  /** What is still to do in a module. */
  class ModuleEnd {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.onAction(element, { "save-file": () => course.saveFile(player.progress) });
    }

    update() {
      const { facts, progress } = this.#player;
      const module = this.#player.module(this.#element.dataset.end ?? "");
      const { state, ended, passed, percent } = course.moduleState(progress.snapshot, module, facts.passMark);
      this.#line("ended", ended, ended ? "シナリオの結末まで進みました" : "シナリオを結末まで進める");
      this.#line("passed", passed, passed ? `クイズに合格しました（最高 ${percent}%）` : `クイズで ${facts.passMark}% 以上を取る`);
      course.part(this.#element, "end-words").textContent = state === "done" ? "このモジュールは完了です。おつかれさまでした。" : "上の2つがそろうと完了です。";
      this.#element.classList.toggle("is-done", state === "done");
    }

    /**
     * @param {string} name
     * @param {boolean} done
     * @param {string} words
     */
    #line(name, done, words) {
      const line = course.part(this.#element, name);
      line.textContent = `${done ? "済み：" : "これから："}${words}`;
      line.classList.toggle("is-done", done);
    }
  }

  course.components.note = (element, player) => new Note(/** @type {HTMLTextAreaElement} */ (element), player);
  course.components.foresee = (element, player) => new Foresee(element, player);
  course.components.end = (element, player) => new ModuleEnd(element, player);
}
