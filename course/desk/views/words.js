{
  /** @type {Record<string, string>} */
  const UNKNOWN = {
    same: "全員が同じ結果のため",
    drawn: "人によって問題が違うため",
    one: "問題が1つだけのため",
    full: "始めが満点だったため",
    loss: "点が下がったため",
  };
  const FEW = 20;
  const SMALL = 100;

  /** @type {Record<RowState, {sign: string, words: string}>} */
  const STATES = {
    absent: { sign: "―", words: "未提出" },
    new: { sign: "―", words: "未着手" },
    started: { sign: "◐", words: "途中" },
    done: { sign: "✓", words: "修了" },
  };

  /**
   * Why a number cannot be given.
   * @param {Unknown} reason
   * @param {number} [least]  people that it takes
   */
  const unknownWords = (reason, least = FEW) => `計算できません：${reason === "few" ? `人数が足りないため（${least}人から）` : (UNKNOWN[reason ?? ""] ?? "答えがないため")}`;

  /**
   * What to say of a figure from few people; "" where there are enough.
   * @param {number} n
   */
  const cautionFor = (n) => (n < SMALL ? "参考値" : "");

  /**
   * A figure of two decimals, or why there is none.
   * @param {number | null} value
   * @param {Unknown} reason
   */
  const figureWords = (value, reason) => (value === null ? unknownWords(reason) : value.toFixed(2).replace("-", "−"));

  /**
   * What was found about a record, and what to do.
   * @param {DeskData} data
   * @param {Flag} flag
   */
  function flagWords({ reasons }, { reason, detail }) {
    const { what, cure } = reasons[reason] ?? { what: reason, cure: "" };
    const told = (/** @type {string} */ text) => text.replace("{detail}", () => detail || "―"); // a detail may hold $&
    return { what: told(what), cure: told(cure) };
  }

  course.rowStates = STATES;
  course.unknownWords = unknownWords;
  course.cautionFor = cautionFor;
  course.figureWords = figureWords;
  course.flagWords = flagWords;
}
