{
  const { part, make } = course;

  /**
   * All that can be taken away, as tables; those of the roster who have handed in nothing stand in them too.
   * @param {DeskLike} desk
   */
  function deskTables({ people, rows, figures, intake, data }) {
    const absent = rows.flatMap(({ person, who, track }) => (person ? [] : [{ key: "", who, track, assignment: null, result: null, code: null, flags: [] }]));
    return course.tablesOf([...people, ...absent], figures, intake.sources(), data);
  }

  /** Where what lies on the desk is taken away as files. */
  class OutView {
    #element;
    #desk;

    /**
     * @param {HTMLElement} element
     * @param {DeskLike} desk
     */
    constructor(element, desk) {
      this.#element = element;
      this.#desk = desk;
      course.onAction(element, {
        xlsx: () => void course.xlsxOf(course.deskTables(desk)).then((file) => this.#save("修了一覧", "xlsx", file)),
        anonymous: () => void this.#saveAnonymous(),
        csv: ({ dataset }) => this.#saveTable(dataset.table ?? ""),
        "copy-table": (button) => void course.copyWith(button, course.tsvOf(this.#table(button.dataset.table ?? ""))),
        backup: () => void this.#backup(),
      });
    }

    /**
     * @param {string} name
     * @param {"csv" | "json" | "xlsx"} ending
     * @param {BlobPart} content
     */
    #save(name, ending, content) {
      const file = course.saveAs(this.#desk.isSample ? `見本_${name}` : name, ending, content);
      this.#say(`「${file}」を保存しました。`);
    }

    /**
     * @param {string} name
     * @param {Table[] | Promise<Table[]>} tables
     */
    async #saveTables(name, tables) {
      this.#save(name, "xlsx", await course.xlsxOf(await tables));
    }

    /** @param {string} id */
    #table(id) {
      return course.deskTables(this.#desk).filter((table) => table.id === id)[0];
    }

    /** @param {string} id */
    #saveTable(id) {
      const table = this.#table(id);
      this.#save(table.title, "csv", course.csvOf(table));
    }

    async #saveAnonymous() {
      const { people, data } = this.#desk;
      this.#save("名前を除いた表", "xlsx", await course.xlsxOf(await course.anonymous(people, data)));
    }

    async #backup() {
      const password = course.field("#backup-password", this.#element);
      const state = await course.deskState(this.#desk);
      if (state === null) return this.#say("記録が多すぎて、1つのファイルにできません。元の記録のファイルを取っておいてください。");
      this.#save("机", "json", await course.backupOf(state, password.value));
      password.value = "";
      this.#desk.isUnsaved = false;
    }

    /** @param {string} words */
    #say(words) {
      part(this.#element, "out-says").textContent = words;
    }

    update() {
      const lines = course.tablesOf([], null, [], this.#desk.data).map(({ id, title }) => {
        return make("li", {}, make("strong", { text: title }), make("span", { className: "actions" }, course.makeButton("CSV", "csv", { table: id }), course.makeButton("写す", "copy-table", { table: id })));
      });
      course.fill(part(this.#element, "tables"), lines);
    }
  }

  course.deskTables = deskTables;
  course.deskViews.out = (element, desk) => new OutView(element, desk);
}
