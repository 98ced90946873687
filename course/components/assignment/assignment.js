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
    trouble = reading.state === "right" ? "" : WRONG[reading.state];
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
    if (!isKnown) await takeAssignment(player, code);
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

  /** What there is to do, on the home view: the assignment that is on, the way back to it, and the place to type a code. */
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
        "assignment-again": () => void this.#take(lastAssignment(player)?.code ?? ""),
      });
      course.need(element, "form").addEventListener("submit", (event) => {
        event.preventDefault();
        void this.#take(this.#field.value);
      });
    }

    get #field() {
      return /** @type {HTMLInputElement} */ (course.need(this.#element, "#assignment-code"));
    }

    update() {
      const { assignment } = this.#player.facts;
      const last = assignment ? null : lastAssignment(this.#player);
      part(this.#element, "assignment-on").hidden = !assignment;
      part(this.#element, "assignment-enter").hidden = Boolean(assignment);
      part(this.#element, "assignment-off").hidden = last === null;
      if (assignment) this.#show(assignment);
      if (last) part(this.#element, "assignment-last").textContent = last.title;
      part(this.#element, "assignment-trouble").textContent = trouble;
    }

    /** @param {Assignment} assignment */
    #show(assignment) {
      const { title, modules, due, pass, tests, message } = assignment;
      const { day, rest, isOver } = due ? course.dueWords(due, Date.now()) : { day: "", rest: "", isOver: false };
      part(this.#element, "assignment-title").textContent = titleOf({ ...assignment, title });
      course.fill(part(this.#element, "assignment-due"), due ? [make("strong", { text: day }), make("span", { text: rest })] : []);
      part(this.#element, "assignment-due").classList.toggle("is-over", isOver);
      const hasTests = tests && Object.keys(this.#player.facts.forms).length > 0;
      part(this.#element, "assignment-what").textContent = `${modules.length}モジュール・クイズは${pass}%で合格${hasTests ? "・始めと終わりのテスト" : ""}`;
      part(this.#element, "assignment-message").textContent = message;
    }

    /** @param {string} code */
    async #take(code) {
      const why = await takeAssignment(this.#player, code);
      this.update();
      if (why) return this.#field.focus();
      this.#field.value = "";
      part(this.#element, "assignment-title").focus();
    }

    async #leave() {
      await course.goOver(this.#player, "assign", { code: "" });
      course.announce("自由に学べるようにしました。記録は残っています。");
      course.need(this.#element, '[data-action="assignment-again"]').focus();
    }
  }

  course.takeAssignment = takeAssignment;
  course.offerAssignment = offerAssignment;
  course.titleOfAssignment = titleOf;
  course.components["assignment-banner"] = (element, player) => new AssignmentBanner(element, player);
}
