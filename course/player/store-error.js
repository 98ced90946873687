{
  /** @type {Record<string, StoreReason>} */
  const REASONS = {
    QuotaExceededError: "full",
    NS_ERROR_DOM_QUOTA_REACHED: "full", // Firefox, localStorage
    SecurityError: "blocked",
    NotAllowedError: "blocked",
    InvalidStateError: "blocked",
    VersionError: "blocked", // a newer course has the database
  };

  /** Why a store could not do its work. */
  class StoreError extends Error {
    /**
     * @param {StoreReason} reason
     * @param {string} message
     * @param {unknown} [cause]
     */
    constructor(reason, message, cause) {
      super(message, { cause });
      this.name = "StoreError";
      this.reason = reason;
    }
  }

  /**
   * @param {unknown} error  whatever a browser threw or put into an event
   * @returns {StoreError}
   */
  function asStoreError(error) {
    if (error instanceof StoreError) return error;
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    return new StoreError(Object.hasOwn(REASONS, name) ? REASONS[name] : "unknown", `${name}: ${error}`, error);
  }

  /**
   * Parts what was read from a store into sound entries of a profile and damaged ones.
   * @param {{key: string, value: unknown, why?: string}[]} items  why = already known to be damaged
   * @param {string} profile
   * @returns {{entries: Entry[], damaged: Damaged[]}}
   */
  function sortOut(items, profile) {
    const judged = items.map(({ key, value, why }) => ({ key, value, why: why ?? course.checkEntry(value) }));
    const entries = judged.flatMap(({ value, why }) => (why === null ? [/** @type {Entry} */ (value)] : []));
    const damaged = judged.flatMap(({ key, value, why }) => (why === null ? [] : [{ key, value, why, profile }]));
    return { entries: entries.filter((entry) => entry.profile === profile), damaged };
  }

  course.StoreError = StoreError;
  course.asStoreError = asStoreError;
  course.sortOut = sortOut;
}
