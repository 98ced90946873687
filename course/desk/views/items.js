{
  const { part, make } = course;
  const FIRST = 40; // questions on show at once

  /** The questions, the hardest first, each with what was chosen. */
  class ItemsView {
    #element;
    #desk;
    #most = FIRST;
    /** Those on show, in their order. @type {ItemFigures[]} */
    #items = [];

    /**
     * @param {HTMLElement} element
     * @param {DeskLike} desk
     */
    constructor(element, desk) {
      this.#element = element;
      this.#desk = desk;
      const filters = part(element, "item-filters");
      filters.addEventListener("submit", (event) => event.preventDefault());
      filters.addEventListener("input", () => {
        this.#most = FIRST;
        this.update();
      });
      course.onAction(element, {
        "more-items": () => {
          this.#most += FIRST;
          this.update();
        },
      });
      part(element, "item-list").addEventListener("toggle", ({ target }) => this.#open(target), { capture: true }); // toggle does not bubble
    }

    /** @param {string} name */
    #value(name) {
      return course.field(`#items-${name}`, this.#element).value;
    }

    update() {
      const { figures, data } = this.#desk;
      this.#element.toggleAttribute("data-without-figures", figures === null);
      if (!figures) return;
      const present = data.modules.filter(({ id }) => figures.items.some(({ module }) => module === id));
      course.fillChoices(/** @type {HTMLSelectElement} */ (course.need(this.#element, "#items-module")), [["", "すべて"], ...present.map(({ id, mark, title }) => /** @type {[string, string]} */ ([id, `${mark} ${title}`]))]);
      const [test, module] = [this.#value("test"), this.#value("module")];
      const found = figures.items.filter((item) => item.n > 0 && item.test === test && (!module || item.module === module));
      this.#items = inOrder(found, this.#value("order")).slice(0, this.#most);
      this.#show(found.length);
      showForms(part(this.#element, "forms"), figures);
    }

    /** @param {number} found */
    #show(found) {
      const { data, figures } = this.#desk;
      part(this.#element, "says").textContent = says(inOrder(this.#items, "hard")[0], data);
      part(this.#element, "items-shown").textContent = `${found}問・${figures?.people ?? 0}人の記録${course.cautionFor(figures?.people ?? 0) && "（参考値）"}`;
      course.fillInPortions(part(this.#element, "item-list"), this.#items, (item, index) => course.itemLine(item, index, data));
      const rest = found - this.#items.length;
      course.fill(part(this.#element, "items-more"), rest > 0 ? [course.makeButton(`続きを見る（あと ${rest} 問）`, "more-items")] : []);
    }

    /** @param {EventTarget | null} target */
    #open(target) {
      if (!(target instanceof HTMLDetailsElement) || !target.open || !target.dataset.index) return;
      const item = this.#items[Number(target.dataset.index)];
      const place = part(target, "item-detail");
      if (!place.hasChildNodes()) place.append(...course.itemDetail(item, this.#desk.data));
    }
  }

  /**
   * @param {readonly ItemFigures[]} items  in the order of the course
   * @param {string} order
   */
  function inOrder(items, order) {
    if (order === "course") return [...items];
    const key = order === "odd" ? oddness : (/** @type {ItemFigures} */ { right, n }) => right / n;
    return [...items].sort((a, b) => key(a) - key(b));
  }

  /** The least first: whoever knows more should have it right more often. @param {ItemFigures} item */
  const oddness = ({ r, d }) => Math.min(r ?? 1, d ?? 1);

  /**
   * @param {ItemFigures | undefined} hardest
   * @param {DeskData} data
   */
  function says(hardest, data) {
    const question = hardest && course.questionOf(hardest, data);
    if (!hardest || !question) return "答えた人が、まだいません。";
    return `いちばんむずかしかったのは「${question.prompt}」で、正答した人は ${course.percentOf(hardest.right, hardest.n)}です。`;
  }

  /**
   * @param {HTMLElement} place
   * @param {Figures} figures
   */
  function showForms(place, { forms }) {
    const rows = forms.map(({ form, test, n, questions, kr20, reason }) => [`${test === "before" ? "始め" : "終わり"}のテスト（${form}）`, `${questions}`, `${n}`, `${course.figureWords(kr20, reason)}${kr20 === null ? "" : ` ${course.cautionFor(n)}`}`]);
    course.fill(place, rows.length ? [course.plainTable(["テスト", "問題の数", "終えた人", "KR-20"], rows, "テスト全体の信頼性")] : [make("p", { text: "テストを終えた人が、まだいません。" })]);
  }

  course.deskViews.items = (element, desk) => new ItemsView(element, desk);
}
