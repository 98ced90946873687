{
  const { part, make } = course;
  /** @type {Record<Exclude<BackupReading["state"], "right">, string>} */
  const RESTORE_WORDS = {
    needed: "合言葉の付いたファイルです。合言葉を入れてから、もう一度選んでください。",
    password: "合言葉が違うか、ファイルが壊れています。合言葉を確かめて、もう一度選んでください。",
    damaged: "ファイルが壊れています。途中で切れていない、元のファイルを選んでください。",
    foreign: "机のファイルではありません。「机を保存」で作ったファイルを選んでください。",
    newer: "新しい版の机で保存したファイルです。新しい版の trainer.html で開いてください。",
    large: "ファイルが大きすぎます。元の記録のファイルを、もう一度入れてください。",
    blocked: "このページの開き方では、合言葉の付いたファイルを開けません。ファイルを直接開くか、https で開いてください。",
  };

  /**
   * Shows how far reading has come, in whichever view one is.
   * @param {number} done
   * @param {number} total  0 = not known yet
   */
  function showReading(done, total) {
    const bar = /** @type {HTMLProgressElement} */ (part(document, "reading-bar"));
    part(document, "reading").hidden = false;
    part(document, "reading-words").textContent = total ? `読んでいます　${done} / ${total}` : "読んでいます";
    if (total) [bar.max, bar.value] = [total, done];
    else bar.removeAttribute("value");
  }

  const sure = () => /** @type {HTMLDialogElement} */ (course.need(document, "#sure-dialog"));
  const askToEmpty = () => sure().showModal();

  /** Where records, codes and the roster are put on the desk. */
  class CollectView {
    #element;
    #desk;

    /**
     * @param {HTMLElement} element
     * @param {DeskLike} desk
     */
    constructor(element, desk) {
      this.#element = element;
      this.#desk = desk;
      /** @type {HTMLInputElement} */ (part(element, "folder")).webkitdirectory = true; // of all browsers, but not of HTML
      for (const name of ["files", "folder"]) this.#onFiles(name, (files) => this.#read(files));
      this.#onFiles("roster", ([file]) => this.#readRoster(file));
      this.#onFiles("restore", ([file]) => this.#restore(file));
      this.#takeDrops(part(element, "drop"));
      course.onAction(element, {
        paste: () => void this.#paste(),
        "roster-away": () => void this.#setRoster(null, "名簿を外しました。"),
        empty: askToEmpty,
      });
      course.onAction(sure(), { "empty-yes": () => void this.#empty() });
      course.onAction(part(document, "reading"), { stop: () => desk.stop() });
    }

    /**
     * @param {string} name
     * @param {(files: File[]) => Promise<void>} take
     */
    #onFiles(name, take) {
      const input = /** @type {HTMLInputElement} */ (part(this.#element, name));
      input.addEventListener("change", () => {
        const files = [...(input.files ?? [])];
        if (files.length) void take(files).then(() => (input.value = ""));
      });
    }

    /** @param {HTMLElement} place */
    #takeDrops(place) {
      place.addEventListener("dragover", () => place.classList.add("is-over"));
      place.addEventListener("dragleave", () => place.classList.remove("is-over"));
      place.addEventListener("drop", (event) => {
        place.classList.remove("is-over");
        if (event.dataTransfer) void course.filesOf(event.dataTransfer).then((files) => this.#read(files));
      });
    }

    /** @param {Iterable<File>} files */
    async #read(files) {
      const told = part(this.#element, "collect-says");
      told.textContent = "";
      part(this.#element, "source-says").textContent = "";
      if (this.#desk.isSample) await this.#desk.empty();
      const before = this.#desk.intake.sources().length;
      await this.#desk.read(files);
      told.textContent = this.#says(this.#desk.intake.sources().slice(before));
    }

    /** @param {readonly Source[]} added */
    #says(added) {
      const refused = added.filter(({ state }) => state === "refused").length;
      const rest = refused ? `${refused}件は読めませんでした。理由と直し方は、下にあります。` : "";
      return `${added.length}件を読みました。いま、${this.#desk.people.length}人の記録があります。${rest}`;
    }

    async #paste() {
      const area = course.field("#paste", this.#element);
      if (this.#desk.isSample) await this.#desk.empty();
      const { right, wrong } = await this.#desk.paste(area.value);
      part(this.#element, "paste-says").textContent = pasteWords(right, wrong);
      if (right + wrong > 0) area.value = "";
    }

    /** @param {File} file */
    async #readRoster(file) {
      if (this.#desk.isSample) await this.#desk.empty();
      const roster = await course.readRoster(await file.arrayBuffer(), file.name);
      if (roster.people.length === 0) return this.#tellRoster(roster.problems.length ? roster.problems : ["名簿に人が見つかりません。"]);
      await this.#setRoster(roster, `${roster.people.length}人の名簿を入れました。`);
    }

    /**
     * @param {Roster | null} roster
     * @param {string} words
     */
    async #setRoster(roster, words) {
      await this.#desk.setRoster(roster);
      const absent = this.#desk.rows.filter(({ person }) => person === null).length;
      this.#tellRoster([roster ? `${words}${absent}人の記録が、まだありません。` : words, ...(roster?.problems ?? [])]);
    }

    /** @param {readonly string[]} lines */
    #tellRoster(lines) {
      part(this.#element, "roster-says").replaceChildren(...lines.map((text) => make("p", { text })));
    }

    /** @param {File} file */
    async #restore(file) {
      const told = part(this.#element, "restore-says");
      told.textContent = "";
      if (this.#desk.hasOwn) return askToEmpty(); // what was collected is not thrown away unasked
      const password = course.field("#restore-password", this.#element);
      const reading = await course.readBackup(await file.text(), password.value);
      if (reading.state === "right") await this.#desk.restore(reading.content);
      password.value = "";
      told.textContent = reading.state === "right" ? `机を元に戻しました。いま、${this.#desk.people.length}人の記録があります。` : RESTORE_WORDS[reading.state];
    }

    async #empty() {
      sure().close();
      await this.#desk.empty();
      part(this.#element, "collect-says").textContent = "机を空にしました。";
      part(this.#element, "roster-says").textContent = "";
    }

    update() {
      part(this.#element, "roster-away").hidden = this.#desk.roster === null;
      course.showSources(part(this.#element, "sources"), this.#desk);
    }
  }

  /**
   * @param {number} right
   * @param {number} wrong
   */
  function pasteWords(right, wrong) {
    if (right + wrong === 0) return "【修了記録 …】という文字が見つかりません。【 から 】までを入れて、もう一度貼ってください。";
    return `${right}人分を読み取りました。${wrong ? `${wrong}件は読めませんでした。理由と直し方は、下にあります。` : ""}`;
  }

  course.askToEmpty = askToEmpty;
  course.showReading = showReading;
  course.deskViews.collect = (element, desk) => new CollectView(element, desk);
}
