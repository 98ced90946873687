{
  /** Why something that was handed in cannot be used: a code of course/report/reasons.yaml, and what goes into its text. */
  class Refusal extends Error {
    /**
     * @param {string} reason
     * @param {string} [detail]
     */
    constructor(reason, detail = "") {
      super(reason);
      this.name = "Refusal";
      this.reason = reason;
      this.detail = detail;
    }
  }

  /**
   * @param {unknown} error  whatever was thrown while something was read
   * @returns {Refusal}
   */
  function asRefusal(error) {
    if (error instanceof Refusal) return error;
    return new Refusal("unreadable", error instanceof Error ? error.name : "");
  }

  course.Refusal = Refusal;
  course.asRefusal = asRefusal;
}
