{
  const { part, make } = course;

  /** Where an assignment is decided on, and handed out in three ways. */
  class AssignView {
    #element;
    #desk;
    /** The one that was made last. @type {Assignment | null} */
    #made = null;

    /**
     * @param {HTMLElement} element
     * @param {DeskLike} desk
     */
    constructor(element, desk) {
      this.#element = element;
      this.#desk = desk;
      course.fillChoices(this.#select("track"), desk.data.tracks.map(({ id, name }) => [id, name]));
      this.#field("pass").value = `${desk.data.passMark}`;
      this.#field("tests").checked = true;
      this.#field("base").value = location.protocol.startsWith("http") ? new URL("index.html", location.href).href : "";
      this.#showModules();
      this.#select("track").addEventListener("change", () => this.#showModules());
      this.#field("base").addEventListener("input", () => this.#showLink());
      part(element, "assign-form").addEventListener("submit", (event) => {
        event.preventDefault();
        this.#make();
      });
      course.onAction(element, {
        "assign-file": () => course.download("assignment.js", this.#script, "text/javascript"),
        copy: (button) => button.dataset.copies === "assign-script" && void course.copyWith(button, this.#script),
      });
      course.listenToKeys(element, desk, () => this.update());
    }

    /** @param {string} name */
    #field(name) {
      return course.field(`#assign-${name}`, this.#element);
    }

    /** @param {string} name */
    #select(name) {
      return /** @type {HTMLSelectElement} */ (course.need(this.#element, `#assign-${name}`));
    }

    get #script() {
      return this.#made ? course.assignmentScript(course.assignmentCode(this.#made)) : "";
    }

    get #track() {
      const { tracks } = this.#desk.data;
      return tracks.find(({ id }) => id === this.#select("track").value) ?? tracks[0];
    }

    #showModules() {
      const { modules } = this.#desk.data;
      const boxes = this.#track.modules.flatMap((id) => modules.filter((one) => one.id === id)).map(moduleBox);
      part(this.#element, "assign-modules").replaceChildren(...boxes);
    }

    /** Makes the assignment of what was filled in, or says what is missing. */
    #make() {
      const boxes = [...part(this.#element, "assign-modules").querySelectorAll("input")];
      const modules = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const pass = Number(this.#field("pass").value);
      const hasPass = Number.isInteger(pass) && pass >= 1 && pass <= 100;
      const due = this.#field("due").value;
      const hasDue = course.isDueDay(due);
      this.#complain("pass", hasPass ? "" : "1から100までの数を入れてください。", this.#field("pass"));
      this.#complain("due", hasDue ? "" : "2020年1月1日から2042年6月4日までの日を入れてください。", this.#field("due"));
      this.#complain("modules", modules.length ? "" : "1つは選んでください。", boxes[0]); // the first field that is wrong has the focus in the end
      if (!modules.length || !hasPass || !hasDue) return;
      this.#made = {
        id: course.newAssignmentId(),
        title: this.#field("name").value.trim(),
        track: this.#track.id,
        modules,
        due,
        pass,
        tests: this.#field("tests").checked,
        message: this.#field("message").value.trim(),
        key: this.#select("key").value,
      };
      void this.#desk.assign(this.#made);
      this.#showMade();
    }

    /**
     * @param {string} name
     * @param {string} words
     * @param {HTMLElement | undefined} field
     */
    #complain(name, words, field) {
      part(this.#element, `assign-${name}-wrong`).textContent = words;
      field?.setAttribute("aria-invalid", String(words !== ""));
      if (words) field?.focus();
    }

    #showMade() {
      const made = this.#made;
      if (!made) return;
      part(this.#element, "hand-none").hidden = true;
      part(this.#element, "hand-made").hidden = false;
      const until = made.due ? `・期限 ${course.dayWords(made.due)}` : "";
      part(this.#element, "hand-name").textContent = `「${made.title || "題なし"}」 ${this.#track.name}・${made.modules.length}モジュール${until}${made.key ? "・封をする" : ""}`;
      part(this.#element, "assign-short").textContent = course.assignmentShort(made, this.#desk.data.tracks);
      this.#showLink();
      course.focusOn(course.need(this.#element, "#hand-title"));
      course.announce("課題を作りました。渡し方が3つあります。");
    }

    #showLink() {
      if (!this.#made) return;
      const base = this.#field("base").value.trim().replace(/#.*$/, "") || "index.html";
      part(this.#element, "assign-link").textContent = `${base}#a=${course.assignmentCode(this.#made)}`;
    }

    update() {
      course.fillChoices(this.#select("key"), [["", "封をしない"], ...this.#desk.keys.map((key) => /** @type {[string, string]} */ ([key.public, `封をする（鍵 ${key.id}）`]))]);
      course.showKeys(this.#element, this.#desk);
    }
  }

  /** @param {DeskModule} module */
  function moduleBox({ id, mark, title }) {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", value: id, checked: true });
    return make("label", { className: "check" }, box, make("span", { text: `${mark} ${title}` }));
  }

  course.deskViews.assign = (element, desk) => new AssignView(element, desk);
}
