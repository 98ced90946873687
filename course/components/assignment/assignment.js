{
  const { make, part } = course;

  /** Why a code that came in a link or a file cannot be used; the banner tells it. */
  let trouble = "";

  /** What is wrong with a code, and what helps. @type {Record<string, string>} */
  const WRONG = {
    signs: "課題のコードに使えない文字があります。英字と数字だけで書いてください。",
    length: "課題のコードの長さが違います。終わりまで写せているか、見くらべてください。",
    slip: "写しまちがいがあります。もう一度、見くらべてください。0（ゼロ）とO（オー）、1（いち）とI（アイ）は、まちがえやすい字です。",
    foreign: "この講座の課題ではないか、版が違います。配った人に、この講座の版を伝えてください。",
  };

  /**
   * Takes an assignment, whatever is on now.
   * @param {PlayerLike} player
   * @param {string} text  a code, or a link with one
   * @returns {Promise<string>}  why not, in words; "" when it is on
   */
  async function takeAssignment(player, text) {
    const { facts, progress } = player;
    const reading = course.readAssignment(text, facts.tracks);
    trouble = "";
    if (reading.state !== "right") return WRONG[reading.state];
    if (progress.snapshot.assignment?.code === reading.code) return "";
    await course.goOver(player, "assign", { code: reading.code });
    course.announce(`課題「${titleOf(reading.assignment)}」を始めました。`);
    return "";
  }

  /**
   * Takes the assignment of the file assignment.js, unless this person has had it already.
   * @param {PlayerLike} player
   */
  async function offerAssignment(player) {
    const { assignment: code } = document.documentElement.dataset;
    if (!code) return;
    const reading = course.readAssignment(code, player.facts.tracks);
    const isKnown = reading.state === "right" && Object.hasOwn(player.progress.snapshot.assigned, reading.code);
    if (!isKnown) await followAssignment(player, code);
  }

  /**
   * Takes an assignment that came by itself, in a link or a file; the banner says so where it is none.
   * @param {PlayerLike} player
   * @param {string} text
   */
  async function followAssignment(player, text) {
    trouble = await takeAssignment(player, text);
    if (trouble) await player.progress.refresh(); // shows it
  }

  /** @param {Assignment} assignment  those of short codes have no title */
  const titleOf = ({ title }) => title.trim() || "配られた課題";

  /**
   * The assignment that was on last, when none is on now.
   * @param {PlayerLike} player
   * @returns {{code: string, title: string} | null}
   */
  function lastAssignment({ facts, progress: { snapshot } }) {
    const codes = Object.keys(snapshot.assigned).sort((a, b) => snapshot.assigned[b] - snapshot.assigned[a]);
    for (const code of codes) {
      const reading = course.readAssignment(code, facts.tracks);
      if (reading.state === "right") return { code, title: titleOf(reading.assignment) };
    }
    return null;
  }

  /** What there is to do, on the home view: the assignment that is on, or the way back to the last one. */
  class AssignmentBanner {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.onAction(element, {
        "assignment-leave": () => void this.#leave(),
        "assignment-again": () => void this.#again(),
      });
    }

    update() {
      const { assignment } = this.#player.facts;
      const last = assignment ? null : lastAssignment(this.#player);
      part(this.#element, "assignment-on").hidden = !assignment;
      part(this.#element, "assignment-off").hidden = last === null;
      if (assignment) this.#show(assignment);
      if (last) part(this.#element, "assignment-last").textContent = last.title;
      part(this.#element, "assignment-trouble").textContent = trouble;
    }

    /** @param {Assignment} assignment */
    #show(assignment) {
      const { modules, due, pass, message } = assignment;
      const { day, rest, isOver } = due ? course.dueWords(due, Date.now()) : { day: "", rest: "", isOver: false };
      const hasTests = Object.keys(this.#player.facts.forms).length > 0;
      part(this.#element, "assignment-title").textContent = titleOf(assignment);
      course.fill(part(this.#element, "assignment-due"), due ? [make("strong", { text: day }), make("span", { text: rest })] : []);
      part(this.#element, "assignment-due").classList.toggle("is-over", isOver);
      part(this.#element, "assignment-what").textContent = `${modules.length}モジュール・クイズは${pass}%で合格${hasTests ? "・始めと終わりのテスト" : ""}`;
      part(this.#element, "assignment-message").textContent = message;
    }

    async #leave() {
      await course.goOver(this.#player, "assign", { code: "" });
      course.announce("自由に学べるようにしました。記録は残っています。");
      course.need(this.#element, '[data-action="assignment-again"]').focus();
    }

    async #again() {
      await takeAssignment(this.#player, lastAssignment(this.#player)?.code ?? "");
      part(this.#element, "assignment-title").focus();
    }
  }

  /** Where a code that was handed out on paper is typed in. */
  class AssignmentEnter {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.need(element, "form").addEventListener("submit", (event) => {
        event.preventDefault();
        void this.#take(/** @type {HTMLInputElement} */ (course.need(element, "input")));
      });
    }

    update() {}

    /** @param {HTMLInputElement} field */
    async #take(field) {
      const why = await takeAssignment(this.#player, field.value);
      part(this.#element, "assignment-wrong").textContent = why;
      if (why) return field.focus();
      field.value = "";
      part(document, "assignment-title").focus();
    }
  }

  course.followAssignment = followAssignment;
  course.offerAssignment = offerAssignment;
  course.titleOfAssignment = titleOf;
  course.components["assignment-banner"] = (element, player) => new AssignmentBanner(element, player);
  course.components["assignment-enter"] = (element, player) => new AssignmentEnter(element, player);
}
