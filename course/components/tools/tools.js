{
  /** The cards of the home view that say what there is to do today. */
  class Tools {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
    }

    update() {
      this.#say("review", reviewWords(course.reviewToday(this.#player)));
      this.#say("test", testWords(this.#player));
    }

    /**
     * @param {string} name
     * @param {string | null} words  null = there is no such thing in this track
     */
    #say(name, words) {
      const card = course.need(this.#element, `[data-tool="${name}"]`);
      card.hidden = words === null;
      course.part(card, "tool-words").textContent = words;
    }
  }

  /** @param {{due: string[], waiting: number}} review */
  function reviewWords({ due, waiting }) {
    if (due.length > 0) return `${due.length}問あります`;
    return waiting > 0 ? "今日はありません" : "間違えた問題が、次の日から出ます";
  }

  /**
   * @param {PlayerLike} player
   * @returns {string | null}
   */
  function testWords(player) {
    if (Object.keys(player.facts.forms).length === 0) return null;
    const [before, after] = /** @type {const} */ (["before", "after"]).map((test) => course.testResult(player, test));
    if (after?.isComplete) return `終わり ${after.all.asked}問中${after.all.right}問`;
    if (before?.isComplete) return `始め ${before.all.asked}問中${before.all.right}問。終わりは、学んだあとに`;
    return before || after ? "途中です" : "学ぶ前に受けると、伸びが分かります";
  }

  course.components.tools = (element, player) => new Tools(element, player);
}
