{
  const { make, part } = course;
  const TYPE = "application/json";
  const UNKNOWN = "だれの記録かを入れると、ここに出ます。";

  /** Where a record is made and handed over. The page sends nothing: it makes a file, a text, or opens the system's own sheet. */
  class RecordView {
    #element;
    #player;
    #who;
    /** The record as it is on show; what is on show is what is handed over. @type {CourseRecord | null} */
    #record = null;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      this.#who = new course.RecordWho(element, player, () => this.#show());
      this.#sharing.addEventListener("change", () => this.#show());
      course.need(element, '[data-action="record-share-sheet"]').hidden = !canShare();
      course.onAction(element, {
        "record-file": () => void this.#hand((name, text) => this.#toFile(name, text)),
        "record-share-sheet": () => void this.#hand((name, text) => this.#toSheet(name, text)),
        "record-copy": () => void this.#copy(),
      });
    }

    update() {
      this.#who.update();
      this.#show();
    }

    get #sharing() {
      return /** @type {HTMLInputElement} */ (part(this.#element, "record-share"));
    }

    /** The public half of the class's key, if records are to be sealed. */
    get #key() {
      return this.#player.facts.assignment?.key ?? "";
    }

    get #isSealed() {
      return this.#key !== "" && course.canSeal();
    }

    #make() {
      const { facts, progress } = this.#player;
      const { course: id, version } = progress.context;
      const build = document.documentElement.dataset.build ?? "";
      const about = { course: id, version, build };
      const sharesNotes = this.#sharing.checked;
      return course.makeRecord({ entries: progress.exportEntries(), who: this.#who.who, facts, about, assignment: facts.assignment, sharesNotes, now: Date.now() });
    }

    #show() {
      const record = (this.#record = this.#make());
      const { facts } = this.#player;
      course.fill(part(this.#element, "record-shown"), course.recordLines(record, facts).map(line));
      part(this.#element, "record-said").textContent = "";
      this.#showNotes();
      this.#showSeal();
      const isKnown = course.missingIn(record.who) === null;
      part(this.#element, "record-name").textContent = isKnown ? course.recordName(record, this.#isSealed) : UNKNOWN;
      const text = isKnown ? course.recordCode(course.summaryOf(record, facts)) : UNKNOWN;
      /** @type {HTMLTextAreaElement} */ (course.need(this.#element, "#record-code")).value = text;
      part(this.#element, "record-copied").textContent = "";
    }

    #showNotes() {
      const notes = course.sharedNotes(this.#player.progress.exportEntries());
      part(this.#element, "record-notes").hidden = notes.length === 0;
      part(this.#element, "record-notes-count").textContent = `${notes.length}件`;
      course.fill(part(this.#element, "record-words"), course.noteLines(notes).map(line));
    }

    #showSeal() {
      const words = part(this.#element, "record-seal");
      words.hidden = this.#key === "";
      words.classList.toggle("is-open", !this.#isSealed);
      words.textContent = this.#isSealed
        ? "ファイルには封をします。課題を出した人だけが読めます。ファイルの名前からも、だれのものか分かりません。"
        : "この課題は、封をしたファイルを求めています。けれども、ここでは封ができません。このページのアドレスが、暗号化されていない http だからです。封のないファイルなら作れます。ただし、ファイルを見た人には、点が分かります。";
      part(this.#element, "record-code-open").hidden = this.#key === "";
    }

    /**
     * Makes the file, sealed if it is to be, and hands it on.
     * @param {(name: string, text: string) => void | Promise<void>} way
     */
    async #hand(way) {
      if (!this.#who.complete() || this.#record === null) return;
      const record = this.#record;
      const text = JSON.stringify(record);
      if (!this.#isSealed) return void way(course.recordName(record), text);
      try {
        await way(course.recordName(record, true), JSON.stringify(await course.sealRecord(text, this.#key)));
      } catch (error) {
        reportError(error);
        this.#say("封ができませんでした。課題のリンクを、もう一度開いてから試してください。それでも変わらないときは、担当の人に知らせてください。");
      }
    }

    /**
     * @param {string} name
     * @param {string} text
     */
    #toFile(name, text) {
      course.download(name, text);
      this.#say("ファイルを作りました。ダウンロードの場所にあります。担当の人に言われた場所に置くか、送ってください。");
    }

    /**
     * @param {string} name
     * @param {string} text
     */
    async #toSheet(name, text) {
      try {
        await navigator.share({ files: [new File([text], name, { type: TYPE })], title: name });
        this.#say("共有しました。");
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return; // the learner changed their mind
        this.#say("共有できませんでした。「ファイルを作る」を使ってください。");
      }
    }

    async #copy() {
      if (!this.#who.complete()) return;
      const { value } = /** @type {HTMLTextAreaElement} */ (course.need(this.#element, "#record-code"));
      const isCopied = await course.copyText(value);
      part(this.#element, "record-copied").textContent = isCopied ? "コピーしました。" : "コピーできませんでした。文字を選んで、コピーしてください。";
    }

    /** @param {string} words */
    #say(words) {
      part(this.#element, "record-said").textContent = words;
    }
  }

  /** Whether the system has a sheet that takes files. */
  function canShare() {
    try {
      return navigator.canShare?.({ files: [new File(["{}"], "a.json", { type: TYPE })] }) ?? false;
    } catch {
      return false; // denied in a frame
    }
  }

  /** @param {RecordLine} line */
  function line({ term, lines, isOwn }) {
    const words = lines.map((text) => make("dd", { text }));
    if (isOwn) for (const one of words) one.dataset.noRuby = ""; // readings are for the words of the course
    return make("div", {}, make("dt", { text: term }), ...words);
  }

  course.components["record-view"] = (element, player) => new RecordView(element, player);
}
