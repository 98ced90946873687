{
  const { part, make } = course;

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
        xlsx: () => this.#save("修了一覧", "xlsx", course.xlsxOf(course.deskTables(desk))),
        anonymous: () => this.#save("名前を除いた表", "xlsx", course.xlsxOf(course.anonymous(desk.people, desk.data))),
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
      part(this.#element, "out-says").textContent = `「${file}」を保存しました。`;
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

    async #backup() {
      const password = course.field("#backup-password", this.#element);
      const text = await course.backupOf(await course.deskState(this.#desk), password.value);
      password.value = "";
      this.#save("机", "json", text);
      this.#desk.isUnsaved = false;
    }

    update() {
      const lines = course.deskTables(this.#desk).map(({ id, title, rows }) => {
        const count = make("span", {}, make("strong", { text: title }), make("span", { className: "small", text: ` ${rows.length}行` }));
        return make("li", {}, count, make("span", { className: "actions" }, course.makeButton("CSV", "csv", { table: id }), course.makeButton("写す", "copy-table", { table: id })));
      });
      course.fill(part(this.#element, "tables"), lines);
    }
  }

  course.deskViews.out = (element, desk) => new OutView(element, desk);
}
