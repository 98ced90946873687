{
  /** @param {Pick<ProgressLike, "exportEntries" | "context">} progress */
  function saveFile(progress) {
    const { course: id, version } = progress.context;
    const { name, text } = course.toFile(progress, { id, version });
    course.download(name, text);
    course.announce("記録をファイルに保存しました。");
  }

  /** The page on which learners see and keep their own record. */
  class ProgressView {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      const dialog = /** @type {HTMLDialogElement} */ (course.part(element, "erase-dialog"));
      course.onAction(element, {
        "save-file": () => saveFile(player.progress),
        erase: () => dialog.showModal(),
        "erase-no": () => dialog.close(),
        "erase-yes": () => void this.#erase(dialog),
      });
      course.part(element, "load-file").addEventListener("change", (event) => void this.#load(/** @type {HTMLInputElement} */ (event.target)));
    }

    update() {
      const { facts, progress } = this.#player;
      for (const module of facts.modules) {
        const row = course.need(this.#element, `[data-row="${module.id}"]`);
        const { state, percent, ended } = course.moduleState(progress.snapshot, module, facts.passMark);
        course.part(row, "ended").textContent = ended ? "結末まで" : "―";
        course.part(row, "percent").textContent = percent === null ? "―" : `${percent}%`;
        course.part(row, "state").textContent = course.stateWords[state];
        row.dataset.state = state;
      }
      const kind = /** @type {Store["kind"]} */ (document.documentElement.dataset.ready ?? "memory");
      course.part(this.#element, "where").textContent = `いまの保存場所：${course.storeWords[kind] ?? "準備しています"}`;
    }

    /** @param {HTMLInputElement} input */
    async #load(input) {
      const file = input.files?.[0];
      input.value = "";
      if (!file) return;
      const { progress } = this.#player;
      const parsed = course.parseFile(await file.text(), progress.context.course);
      if (parsed.error) return this.#tell(parsed.error);
      const { added, known, rejected } = await progress.importEntries(parsed.entries);
      const refused = [...parsed.rejected, ...rejected];
      this.#tell(`${added}件を足しました。${known}件は同じ記録があったので、そのままです。`, refused);
    }

    /**
     * @param {string} words
     * @param {string[]} [refused]
     */
    #tell(words, refused = []) {
      const list = course.make("ul", {}, ...refused.slice(0, 20).map((text) => course.make("li", { text })));
      const lines = refused.length ? [course.make("p", { text: `${refused.length}件は読めなかったので、足していません。` }), list] : [];
      course.part(this.#element, "load-result").replaceChildren(course.make("p", { text: words }), ...lines);
    }

    /** @param {HTMLDialogElement} dialog */
    async #erase(dialog) {
      dialog.close();
      const failed = await this.#player.progress.erase().then(() => false, () => true);
      this.#tell(failed ? "消せませんでした。ブラウザーを開き直して、もう一度お試しください。" : "この端末の記録を消しました。");
    }
  }

  course.saveFile = saveFile;
  course.components["progress-view"] = (element, player) => new ProgressView(element, player);
}
