{
  const WORDS = { before: "学ぶ前", after: "学んだ後" };
  const TIMES = /** @type {("before" | "after")[]} */ (Object.keys(WORDS));
  /** With fewer axes a chart would be a mere line. */
  const FEWEST = 3;

  /** The page on which learners say how far they are with each skill, before and after. */
  class SelfAssess {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      element.addEventListener("change", ({ target }) => {
        if (target instanceof HTMLInputElement) void this.#keep(target);
      });
    }

    get #notes() {
      return this.#player.progress.snapshot.notes;
    }

    update() {
      const cards = course.all(this.#element, "[data-assessed]:not([data-off])");
      for (const input of this.#element.querySelectorAll("input")) input.checked = this.#notes[input.name]?.text === input.value;
      const skills = cards.map(({ dataset: { assessed = "", mark = "", lines = "" } }) => ({
        id: assessed,
        mark,
        lines: lines.split("|"),
        before: this.#level("before", assessed),
        after: this.#level("after", assessed),
      }));
      course.part(this.#element, "skill-count").textContent = String(skills.length);
      this.#showResult(skills);
    }

    /**
     * @param {"before" | "after"} time
     * @param {string} skill
     * @returns {number | null}
     */
    #level(time, skill) {
      const level = Number(this.#notes[`self.${time}.${skill}`]?.text);
      return Number.isInteger(level) && level >= 1 && level <= course.radar.levels ? level : null;
    }

    /** @param {AssessedSkill[]} skills */
    #showResult(skills) {
      const isEmpty = skills.every(({ before, after }) => before === null && after === null);
      course.part(this.#element, "self-none").hidden = !isEmpty;
      course.part(this.#element, "self-some").hidden = isEmpty;
      for (const skill of skills) showRow(course.need(this.#element, `[data-assessed-row="${skill.id}"]`), skill);
      for (const time of TIMES) course.part(this.#element, `${time}-date`).textContent = this.#dateOf(time, skills);
      const chart = course.part(this.#element, "chart");
      chart.hidden = skills.length < FEWEST;
      chart.replaceChildren(course.radarChart(skills));
    }

    /**
     * When something was chosen last.
     * @param {"before" | "after"} time
     * @param {AssessedSkill[]} skills
     */
    #dateOf(time, skills) {
      const dates = skills.flatMap(({ id }) => this.#notes[`self.${time}.${id}`]?.at ?? []);
      return dates.length ? course.dateWords(Math.max(...dates)) : "まだ選んでいません";
    }

    /** @param {HTMLInputElement} input  chosen; its name is the key of its note */
    async #keep({ name, value }) {
      const kept = this.#player.progress.add("note", { key: name, text: value });
      const time = name.includes(".before.") ? "before" : "after";
      const groups = course.all(this.#element, `[data-assessed]:not([data-off]) .self-${time}`);
      const done = groups.filter((group) => group.querySelector(":checked")).length;
      course.announce(`${WORDS[time]}：${groups.length}件のうち${done}件を選びました。図と表を直しました。`);
      await kept;
    }
  }

  /**
   * @param {HTMLElement} row
   * @param {AssessedSkill} skill
   */
  function showRow(row, { before, after }) {
    for (const [name, level] of Object.entries({ before, after })) course.part(row, name).textContent = level === null ? "―" : String(level);
    course.part(row, "change").textContent = before === null || after === null ? "―" : changeWords(after - before);
  }

  /** @param {number} change */
  const changeWords = (change) => (change === 0 ? "±0" : change > 0 ? `＋${change}` : `−${-change}`);

  course.components.selfassess = (element, player) => new SelfAssess(element, player);
}
