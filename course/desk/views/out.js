{
  const { part, make } = course;

  /**
   * All that can be taken away, as tables; those of the roster who have handed in nothing stand in them too.
   * @param {DeskLike} desk
   */
  async function deskTables({ people, rows, figures, intake, data }) {
    const absent = rows.flatMap(({ person, who, track }) => (person ? [] : [{ key: "", who, track, assignment: null, result: null, code: null, flags: [] }]));
    return course.tablesOf([...people, ...absent], figures, intake.sources(), data);
  }

  /**
   * @param {DeskLike} desk
   * @param {string} id
   * @returns {Promise<Table>}
   */
  const deskTable = async (desk, id) => (await deskTables(desk)).filter((table) => table.id === id)[0];

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
        xlsx: () => void this.#saveTables("修了一覧", deskTables(desk)),
        anonymous: () => void this.#saveTables("名前を除いた表", course.anonymous(desk.people, desk.data)),
        csv: ({ dataset }) => void this.#saveTable(dataset.table ?? ""),
        "copy-table": (button) => void course.copyWith(button, deskTable(desk, button.dataset.table ?? "").then(course.tsvOf)),
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
     * @param {Promise<Table[]>} tables
     */
    async #saveTables(name, tables) {
      this.#save(name, "xlsx", await course.xlsxOf(await tables));
    }

    /** @param {string} id */
    async #saveTable(id) {
      const table = await deskTable(this.#desk, id);
      this.#save(table.title, "csv", await course.csvFile(table));
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
      void this.#showTables();
    }

    async #showTables() {
      const lines = (await course.tablesOf([], null, [], this.#desk.data)).map(({ id, title }) => {
        return make("li", {}, make("strong", { text: title }), make("span", { className: "actions" }, course.makeButton("CSV", "csv", { table: id }), course.makeButton("写す", "copy-table", { table: id })));
      });
      course.fill(part(this.#element, "tables"), lines);
    }
  }

  course.deskTables = deskTables;
  course.deskTable = deskTable;
  course.deskViews.out = (element, desk) => new OutView(element, desk);
}
