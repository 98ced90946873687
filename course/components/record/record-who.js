{
  const NOTE = "record.who";
  const FIELDS = /** @type {const} */ (["school", "section", "number", "name"]);

  /** What the fields are called. @type {Record<Who["kind"], Partial<Record<WhoField, string>>>} */
  const LABELS = {
    staff: { section: "所属", number: "職員番号", name: "氏名" },
    student: { school: "学校", section: "組", number: "番号", name: "氏名（なくてもかまいません）" },
    nickname: { name: "ニックネーム" },
  };
  /** What to do when there is nothing by which one can be told from others. @type {Record<Who["kind"], string>} */
  const MISSING = {
    staff: "職員番号か氏名を入れてください。だれの記録か、分からなくなります。",
    student: "番号か氏名を入れてください。だれの記録か、分からなくなります。",
    nickname: "ニックネームを入れてください。だれの記録か、分からなくなります。",
  };

  /** Where learners say who they are. It stays on the page, unless they want it to be kept. */
  class RecordWho {
    #element;
    #player;
    #onChange;
    #fields = { school: "", section: "", number: "", name: "" };
    /** The kind of identity, if it was chosen here. @type {Who["kind"] | null} */
    #chosen = null;
    /** Whether something was kept when the page was last made to show it. */
    #wasKept = false;
    /** Whether it is to be kept, if that was said. @type {boolean | null} */
    #wantsKept = null;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     * @param {() => void} onChange  called after each change of the identity
     */
    constructor(element, player, onChange) {
      this.#element = element;
      this.#player = player;
      this.#onChange = onChange;
      this.#take(this.#kept);
      element.addEventListener("input", ({ target }) => this.#typed(target));
      element.addEventListener("change", ({ target }) => this.#said(target));
    }

    /** @param {Who | null} kept  null = nothing any more */
    #take(kept) {
      for (const name of FIELDS) this.#field(name).value = this.#fields[name] = kept?.[name] ?? "";
      this.#wasKept = kept !== null;
      this.#wantsKept = null;
    }

    get #kind() {
      return this.#chosen ?? this.#kept?.kind ?? this.#usualKind;
    }

    /** The identity as it will be handed in. */
    get who() {
      return course.tidyWho({ kind: this.#kind, ...this.#fields });
    }

    update() {
      if (this.#wasKept && this.#kept === null && this.#wantsKept !== false) this.#take(null); // the record was erased
      this.#wasKept = this.#kept !== null;
      const kind = this.#kind;
      for (const input of this.#element.querySelectorAll("input")) {
        if (input.name === "record-kind") input.checked = input.value === kind;
      }
      for (const name of FIELDS) {
        const label = LABELS[kind][name];
        course.need(this.#element, `[data-who="${name}"]`).hidden = label === undefined;
        course.fill(course.need(this.#element, `[data-who="${name}"] label`), [course.make("span", { text: label ?? "" })]);
      }
      this.#box.checked = this.#isToKeep;
    }

    /**
     * Says what is missing, and leads there.
     * @returns {boolean}  whether nothing is
     */
    complete() {
      const missing = course.missingIn(this.who);
      this.#complain(missing === null ? "" : MISSING[this.#kind], missing);
      if (missing !== null) this.#field(missing).focus();
      return missing === null;
    }

    /** @param {WhoField} name */
    #field(name) {
      return /** @type {HTMLInputElement} */ (course.need(this.#element, `#record-${name}`));
    }

    get #box() {
      return /** @type {HTMLInputElement} */ (course.part(this.#element, "record-keep"));
    }

    /** What the learner's track usually is learned as. */
    get #usualKind() {
      const { id } = this.#player.facts.track;
      return /** @type {Who["kind"]} */ (course.need(document, `[data-track="${CSS.escape(id)}"]`).dataset.identity ?? "staff");
    }

    /** @returns {Who | null} */
    get #kept() {
      try {
        const who = JSON.parse(this.#player.progress.snapshot.notes[NOTE]?.text ?? "");
        const isSound = Object.hasOwn(LABELS, who.kind) && FIELDS.every((name) => typeof who[name] === "string");
        return isSound ? course.tidyWho(who) : null;
      } catch {
        return null; // nothing kept, or damaged
      }
    }

    get #isToKeep() {
      return this.#wantsKept ?? this.#kept !== null;
    }

    /** @param {EventTarget | null} target */
    #typed(target) {
      const name = FIELDS.find((one) => this.#field(one) === target);
      if (name === undefined) return;
      this.#fields[name] = this.#field(name).value;
      if (course.missingIn(this.who) === null) this.#complain("", null);
      this.#onChange();
    }

    /** @param {EventTarget | null} target */
    #said(target) {
      if (!(target instanceof HTMLInputElement)) return;
      if (target === this.#box) this.#wantsKept = target.checked;
      if (target.name === "record-kind") {
        this.#chosen = /** @type {Who["kind"]} */ (target.value);
        this.#complain("", null);
        this.update();
        this.#onChange();
      }
      void this.#keep();
    }

    /** Keeps the identity if that is wished, and takes it back if it is not any more. */
    async #keep() {
      const text = this.#isToKeep ? JSON.stringify(this.who) : "";
      if (text === (this.#player.progress.snapshot.notes[NOTE]?.text ?? "")) return;
      this.#wantsKept = this.#isToKeep;
      await this.#player.progress.add("note", { key: NOTE, text });
      course.announce(text ? "この端末に残しました。" : "残したものを消しました。");
    }

    /**
     * @param {string} words
     * @param {WhoField | null} missing
     */
    #complain(words, missing) {
      course.part(this.#element, "record-wrong").textContent = words;
      for (const name of FIELDS) this.#field(name).setAttribute("aria-invalid", String(name === missing));
    }
  }

  course.RecordWho = RecordWho;
}
