{
  const PAGE_SIZE = 10;
  const TYPING_MS = 120;
  /** @type {Record<SearchKind, string>} */
  const KIND_NAMES = { term: "用語", module: "モジュール", text: "本文", scenario: "シナリオ", scene: "シナリオの場面", quiz: "クイズの問題", source: "出典" };

  /** The view that searches the whole course while one types. */
  class Search {
    #element;
    #player;
    #input;
    /** The track that the entries are of. */
    #track = "";
    /** @type {SearchEntry[] | null} */
    #entries = null;
    /** @type {SearchHit[]} */
    #hits = [];
    #shown = "";
    #timer = 0;
    /** The result that was followed: coming back, reading goes on there. @type {HTMLElement | null} */
    #followed = null;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      this.#input = /** @type {HTMLInputElement} */ (course.part(element, "words"));
      this.#listen();
      course.onAction(element, {
        search: () => this.#go(),
        more: () => this.#showMore(),
        suggest: (button) => this.#take(button.textContent ?? ""),
      });
    }

    /** Reads the course anew when the learner has gone over to another track. */
    update() {
      const { id } = this.#player.facts.track;
      if (id === this.#track) return;
      this.#track = id;
      this.#entries = null;
      void course.searchIndex(document).then((entries) => {
        if (id !== this.#track) return;
        this.#entries = entries;
        this.#shown = "";
        this.#search();
      });
    }

    #listen() {
      const input = this.#input;
      course.part(this.#element, "form").addEventListener("submit", (event) => event.preventDefault()); // the button does it: frames may forbid forms
      input.addEventListener("input", (event) => {
        if (!(event instanceof InputEvent && event.isComposing)) this.#soon();
      });
      input.addEventListener("compositionend", () => this.#soon());
      input.addEventListener("keydown", (event) => this.#key(event));
      course.part(this.#element, "hits").addEventListener("click", ({ target }) => {
        this.#followed = target instanceof Element ? target.closest("a") : null;
      });
      document.addEventListener("click", ({ target }) => {
        if (target instanceof Element && target.closest('a[href="#search"]')) this.#followed = null;
      });
      window.addEventListener("hashchange", () => this.#comeBack());
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
      if (event.isComposing || event.keyCode === 229) return; // the keys are the input method's
      if (event.key === "Enter") {
        event.preventDefault();
        this.#go();
      } else if (event.key === "Escape" && this.#input.value) {
        event.preventDefault();
        this.#take("");
      }
    }

    #soon() {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#search(), TYPING_MS);
    }

    /** Searches at once, and moves on to what was found. */
    #go() {
      this.#search();
      if (this.#hits.length) course.focusOn(course.part(this.#element, "results-title"));
    }

    /** @param {string} text */
    #take(text) {
      this.#input.value = text;
      this.#input.focus();
      this.#search();
    }

    #search() {
      clearTimeout(this.#timer);
      const query = this.#input.value;
      if (!this.#entries) this.#say(query ? "準備しています。" : "");
      if (!this.#entries || query.trim() === this.#shown) return;
      this.#shown = query.trim();
      const words = course.searchWords(query, course.toKana());
      this.#hits = course.findEntries(this.#entries, words);
      if (!this.#hits.length) this.#hits = course.findEntries(this.#entries, course.searchWords(query, course.toKana(), true));
      const hasNone = words.length > 0 && this.#hits.length === 0;
      course.part(this.#element, "results").hidden = this.#hits.length === 0;
      course.part(this.#element, "nothing").hidden = !hasNone;
      course.part(this.#element, "hits").replaceChildren();
      this.#show(0);
      if (hasNone) this.#suggest(course.suggestions(this.#entries, words));
      if (!words.length) this.#say("");
      else this.#say(hasNone ? `「${this.#shown}」は見つかりませんでした。` : `${this.#hits.length}件見つかりました`);
    }

    /** @param {string} words */
    #say(words) {
      const status = course.part(this.#element, "status");
      if (status.textContent !== words) status.textContent = words;
    }

    /** @param {number} from */
    #show(from) {
      const next = this.#hits.slice(from, from + PAGE_SIZE);
      const left = this.#hits.length - from - next.length;
      course.part(this.#element, "hits").append(...next.map(hitItem));
      const more = course.part(this.#element, "more");
      course.readings?.apply(/** @type {HTMLElement} */ (this.#element.closest(".view")));
      more.hidden = left === 0;
      more.textContent = `つづきを見る（あと${left}件）`;
    }

    #showMore() {
      const list = course.part(this.#element, "hits");
      const from = list.childElementCount;
      this.#show(from);
      course.all(list, "a")[from]?.focus();
    }

    /** @param {string[]} terms */
    #suggest(terms) {
      course.part(this.#element, "suggestions").hidden = terms.length === 0;
      course.part(this.#element, "suggested").replaceChildren(...terms.map((term) => {
        const button = course.make("button", { className: "button small", text: term });
        button.dataset.action = "suggest";
        return button;
      }));
    }

    #comeBack() {
      if (location.hash !== "#search" || !this.#followed?.isConnected) return;
      this.#followed.focus({ preventScroll: true });
      this.#followed.scrollIntoView({ block: "center" });
      this.#followed = null;
    }
  }

  /**
   * @param {SearchHit} hit
   * @returns {HTMLElement}
   */
  function hitItem({ entry, heading, body, more }) {
    const name = entry.names[0].text || entry.place[0]; // what has no heading goes by its module
    const link = course.make("a", {}, ...marked(course.markedParts(name, heading)));
    link.setAttribute("href", `#${entry.address}`);
    const item = course.make("li", { className: "search-hit" });
    if (entry.tone) item.dataset.tone = entry.tone;
    const place = course.make("p", { className: "search-place" }, course.make("span", { className: "search-kind", text: KIND_NAMES[entry.kind] }));
    if (entry.mark) place.append(course.make("span", { className: "search-mark", text: entry.mark }));
    place.append(entry.place.filter((one) => one !== name).join(" › "));
    item.append(course.make("h4", {}, link), place);
    if (entry.body.text) item.append(course.make("p", { className: "search-snippet" }, ...marked(course.snippet(entry.body.text, body))));
    if (more) item.append(course.make("p", { className: "small", text: `同じ所に、ほか${more}件` }));
    return item;
  }

  /**
   * @param {SearchPart[]} parts
   * @returns {(Node | string)[]}
   */
  const marked = (parts) => parts.map(({ text, isHit }) => (isHit ? course.make("mark", { text }) : text));

  course.components.search = (element, player) => new Search(element, player);
}
