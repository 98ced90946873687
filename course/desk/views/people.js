{
  const { part, make } = course;
  const PAGE = 40; // people on show at once
  const ON_PAPER = 100;

  /** The table of people and modules, and ways to look at some of them. */
  class PeopleView {
    #element;
    #desk;
    #sort = { by: "name", isDown: false };
    #page = 0;
    /** Those on show, in their order. @type {ClassRow[]} */
    #rows = [];

    /**
     * @param {HTMLElement} element
     * @param {DeskLike} desk
     */
    constructor(element, desk) {
      this.#element = element;
      this.#desk = desk;
      const filters = part(element, "filters");
      filters.addEventListener("submit", (event) => event.preventDefault());
      filters.addEventListener("input", ({ target }) => {
        if (target instanceof HTMLInputElement && target.id === "filter-due") return this.#setDue(target.value);
        this.#show(0);
      });
      course.onAction(element, {
        sort: ({ dataset }) => this.#sortBy(dataset.by ?? ""),
        person: ({ dataset }) => course.openPerson(this.#rows[Number(dataset.row)], desk),
        remind: () => course.openReminder(desk),
        "page-back": () => this.#show(this.#page - 1),
        "page-on": () => this.#show(this.#page + 1),
        "filters-away": () => this.#clear(),
        "copy-table": (button) => void course.copyWith(button, course.deskTable(desk, button.dataset.table ?? "").then(course.tsvOf)),
      });
    }

    /** @param {string} due */
    #setDue(due) {
      this.#desk.due = due;
      void this.#desk.changed();
    }

    /** @returns {RowFilter} */
    get #filter() {
      /** @param {string} name */
      const value = (name) => course.field(`#filter-${name}`, this.#element).value;
      return { search: value("search"), section: value("section"), state: value("state"), track: value("track") };
    }

    #clear() {
      for (const name of ["search", "section", "state", "track"]) course.field(`#filter-${name}`, this.#element).value = "";
      this.#show(0);
      course.field("#filter-search", this.#element).focus();
    }

    /** @param {string} by */
    #sortBy(by) {
      const isSame = this.#sort.by === by;
      this.#sort = { by, isDown: isSame ? !this.#sort.isDown : false };
      this.#show(0);
      course.need(this.#element, `[data-action="sort"][data-by="${by}"]`).focus();
    }

    update() {
      const { rows, data, due } = this.#desk;
      const sections = [...new Set(rows.map(({ section }) => section).filter(Boolean))].sort(new Intl.Collator("ja", { numeric: true }).compare);
      const tracks = data.tracks.filter(({ id }) => rows.some(({ track }) => track === id));
      fillFilter(this.#element, "section", sections.map((one) => [one, one]));
      fillFilter(this.#element, "track", tracks.map(({ id, name }) => [id, name]));
      course.field("#filter-due", this.#element).value = due;
      course.showTallies(part(this.#element, "tallies"), this.#desk);
      this.#show(this.#page);
    }

    /** @param {number} page */
    #show(page) {
      const filter = this.#filter;
      const found = course.filterRows(this.#desk.rows, filter);
      const pages = Math.max(1, Math.ceil(found.length / PAGE));
      this.#page = Math.min(Math.max(page, 0), pages - 1);
      this.#rows = course.sortRows(found, this.#sort.by, this.#sort.isDown).slice(this.#page * PAGE, this.#page * PAGE + (course.isForPaper() ? ON_PAPER : PAGE));
      this.#showCounts(found.length, pages, Object.values(filter).some(Boolean));
      course.showMatrix(part(this.#element, "matrix"), this.#rows, this.#desk, this.#sort);
    }

    /**
     * @param {number} found
     * @param {number} pages
     * @param {boolean} isFiltered
     */
    #showCounts(found, pages, isFiltered) {
      const all = this.#desk.rows.length;
      part(this.#element, "shown").textContent = isFiltered ? `${all}人のうち ${found}人` : `${all}人`;
      part(this.#element, "filters-away").hidden = !isFiltered;
      part(this.#element, "pager").hidden = pages < 2;
      part(this.#element, "page-words").textContent = `${this.#page + 1} / ${pages}`;
      /** @type {HTMLButtonElement} */ (course.need(this.#element, '[data-action="page-back"]')).disabled = this.#page === 0;
      /** @type {HTMLButtonElement} */ (course.need(this.#element, '[data-action="page-on"]')).disabled = this.#page === pages - 1;
    }
  }

  /**
   * A list to choose from is there only where there is something to choose.
   * @param {HTMLElement} element
   * @param {string} name
   * @param {[value: string, text: string][]} choices
   */
  function fillFilter(element, name, choices) {
    const select = /** @type {HTMLSelectElement} */ (course.need(element, `#filter-${name}`));
    course.fillChoices(select, [["", "すべて"], ...choices]);
    const place = select.closest(".field");
    if (place instanceof HTMLElement) place.hidden = choices.length < 2;
  }

  /**
   * The few numbers that a trainer asks for first.
   * @param {HTMLElement} element
   * @param {DeskLike} desk
   */
  function showTallies(element, { rows }) {
    /** @param {(row: ClassRow) => boolean} test */
    const count = (test) => rows.filter(test).length;
    const [done, late, flagged] = [count(({ state }) => state === "done"), count(({ isLate }) => isLate), count(({ flags }) => flags.length > 0)];
    const tallies = [
      ["人", `${rows.length}`, ""],
      ["修了", `${done}`, course.percentOf(done, rows.length)],
      ["途中", `${count(({ state }) => state === "started")}`, ""],
      ["未着手・未提出", `${count(({ state }) => state === "new" || state === "absent")}`, ""],
      ["期限切れ", `${late}`, ""],
      ["知らせあり", `${flagged}`, ""],
    ];
    course.fill(element, tallies.map(([name, number, note]) => make("div", {}, make("dt", { text: name }), make("dd", {}, make("strong", { text: number }), make("span", { className: "small", text: note })))));
  }

  course.showTallies = showTallies;
  course.deskViews.people = (element, desk) => new PeopleView(element, desk);
}
