{
  /**
   * What each key does, where the learner has switched the shortcuts on. The dialog of the settings lists the same.
   * @type {Record<string, () => void>}
   */
  const KEYS = {
    n: () => follow('.view.is-current a[rel="next"]:not([data-off])'),
    p: () => follow('.view.is-current a[rel="prev"]'),
    h: () => goTo("home"),
    "/": () => goTo("search"),
    r: () => course.speech.toggle(),
    "?": showList,
  };

  /** @param {string} selector */
  function follow(selector) {
    const link = document.querySelector(selector);
    if (link instanceof HTMLElement) link.click();
  }

  /** @param {string} route */
  function goTo(route) {
    location.hash = route;
  }

  /** Opens the settings where the list of keys stands. */
  function showList() {
    follow('[data-opens="settings-dialog"]');
    const chosen = course.need(document, '[data-setting="shortcuts"] input:checked');
    chosen.focus({ preventScroll: true });
    course.need(document, '[data-setting="shortcuts"]').scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key is meant for what has the focus, for the browser, or for an input method
   */
  function isForOthers(event) {
    const { target } = event;
    const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
    const isModified = event.ctrlKey || event.altKey || event.metaKey;
    return isTyping || isModified || event.isComposing || event.repeat || event.defaultPrevented || document.querySelector("dialog[open]") !== null;
  }

  document.addEventListener("keydown", (event) => {
    if (course.settings.get("shortcuts") !== "on" || isForOthers(event) || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
}
