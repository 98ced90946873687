{
  const FURIGANA = { none: "なし", difficult: "むずかしい語だけ", all: "すべて" };
  /** Signs that someone is back at the page. */
  const SIGNS = ["pointerdown", "keydown", "hashchange"];

  /** Lets the browser paint what has been said. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** Asks what to print, and prints it. */
  class PrintDialog {
    #dialog;
    /** @type {PlayerLike | null} */
    #player = null;
    #isBusy = false;

    /** @param {HTMLDialogElement} dialog */
    constructor(dialog) {
      this.#dialog = dialog;
      dialog.addEventListener("course:open", () => this.#show());
      course.need(dialog, "form").addEventListener("submit", (event) => {
        event.preventDefault();
        void this.#print();
      });
      this.#modules.addEventListener("change", () => this.#choose("print-what", "module"));
      course.frames.push((player) => (this.#player = player));
    }

    get #modules() {
      return /** @type {HTMLSelectElement} */ (course.need(this.#dialog, "select"));
    }

    /**
     * @param {string} name
     * @param {string} value
     */
    #choose(name, value) {
      /** @type {HTMLInputElement} */ (course.need(this.#dialog, `[name="${name}"][value="${value}"]`)).checked = true;
    }

    /** Offers the module on show; the whole course elsewhere. */
    #show() {
      const module = course.all(document, "[data-module].is-current")[0]?.dataset.module;
      if (module) this.#modules.value = module;
      this.#choose("print-what", module ? "module" : "course");
      const furigana = /** @type {keyof typeof FURIGANA} */ (course.settings.get("furigana"));
      const told = course.part(this.#dialog, "print-furigana");
      told.hidden = !course.lexicon.isThere;
      told.textContent = `ふりがなは、いまの設定（${FURIGANA[furigana]}）のとおりに付きます。「表示の設定」で変えられます。`;
    }

    /** @returns {PrintOrder} */
    #order() {
      const chosen = new FormData(/** @type {HTMLFormElement} */ (course.need(this.#dialog, "form")));
      const [what, quiz, size] = ["what", "quiz", "size"].map((name) => String(chosen.get(`print-${name}`)));
      return /** @type {PrintOrder} */ ({ what, quiz, size, module: this.#modules.value });
    }

    /** @param {string} words */
    #say(words) {
      course.part(this.#dialog, "print-status").textContent = words;
    }

    async #print() {
      if (this.#isBusy || !this.#player) return;
      this.#isBusy = true;
      this.#say("準備しています。");
      const order = this.#order();
      const sheet = await prepare(order, this.#player.progress.snapshot.notes).finally(() => {
        this.#isBusy = false;
        this.#say("");
      });
      if (!this.#dialog.open) return discard(sheet); // closed meanwhile: it is not wanted any more
      this.#dialog.close();
      await printSheet(sheet, order);
    }
  }

  /**
   * Puts the sheet into the page, where only paper shows it.
   * @param {PrintOrder} order
   * @param {Snapshot["notes"]} notes
   */
  async function prepare(order, notes) {
    await painted();
    clear();
    const sheet = course.makeSheet(order, notes);
    document.body.append(sheet);
    await addReadings(sheet);
    return sheet;
  }

  /**
   * Adds furigana page by page, so that the browser stays awake meanwhile.
   * @param {HTMLElement} sheet
   */
  async function addReadings(sheet) {
    if (course.settings.get("furigana") === "none") return;
    for (const page of sheet.children) {
      course.readings.apply(page);
      await painted();
    }
  }

  /** @param {HTMLElement} sheet */
  function discard(sheet) {
    sheet.remove();
    for (const page of sheet.children) course.readings.strip(page);
  }

  /** Takes the last sheet away. */
  let clear = () => {};

  /**
   * Prints the sheet and nothing else, then leaves the page as it was. Where print() waits for the reader, afterprint has come
   * when it returns. Where it does not (on tablets), the sheet is needed for as long as the browser's own dialog is open,
   * and afterprint tells nothing: it goes when someone is back at the page. Nobody sees it until then.
   * @param {HTMLElement} sheet
   * @param {PrintOrder} order
   */
  async function printSheet(sheet, order) {
    const away = new AbortController();
    const takeBack = dressed(sheet, order);
    let isDone = false;
    clear = () => {
      clear = () => {};
      away.abort();
      takeBack();
    };
    await Promise.all([painted(), ...[...sheet.querySelectorAll("img")].map((image) => image.decode().catch(() => {}))]);
    window.addEventListener("afterprint", () => (isDone = true), { signal: away.signal });
    window.print();
    if (isDone) return clear();
    for (const sign of SIGNS) window.addEventListener(sign, () => clear(), { signal: away.signal, capture: true });
  }

  /**
   * Makes the page one that prints the sheet alone.
   * @param {HTMLElement} sheet
   * @param {PrintOrder} order
   * @returns {() => void}  takes it out again
   */
  function dressed(sheet, { what, quiz, size }) {
    const { dataset } = document.documentElement;
    const before = { title: document.title, left: window.scrollX, top: window.scrollY };
    const heads = pageHeads(sheet);
    Object.assign(dataset, { print: what, printQuiz: quiz, printSize: size });
    document.title = nameOf(sheet); // browsers name the file after it
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, heads];
    return () => {
      discard(sheet);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== heads);
      document.title = before.title;
      for (const name of ["print", "printQuiz", "printSize"]) delete dataset[name];
      window.scrollTo(before.left, before.top);
    };
  }

  /** @param {HTMLElement} sheet */
  function nameOf(sheet) {
    const modules = course.all(sheet, ".print-module");
    const name = modules.length === 1 ? modules[0].dataset.name : "冊子";
    return `${course.textOf(course.need(document, ".brand"))} ${name}`;
  }

  /**
   * Names each page after its module, in browsers that print page margins.
   * @param {HTMLElement} sheet
   */
  function pageHeads(sheet) {
    const name = course.textOf(course.need(document, ".brand"));
    const rules = course.all(sheet, ".print-module").map(({ id, dataset }) => {
      const [left, right] = [name, dataset.name ?? ""].map(quoted);
      return `@page ${id} { @top-left { content: ${left}; } @top-right { content: ${right}; } } [id="${id}"] { page: ${id}; }`;
    });
    const heads = new CSSStyleSheet();
    heads.replaceSync(rules.join("\n")); // what a browser does not know, it leaves out
    return heads;
  }

  /** @param {string} text  as a string of CSS */
  const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;

  const dialog = document.getElementById("print-dialog");
  if (dialog instanceof HTMLDialogElement) new PrintDialog(dialog);
}
