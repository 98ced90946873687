"use strict";
// First in the head of an example's page: a course of its own with no record, the settings that the address asks for, and,
// once the player is there, the steps to the state that is to be shown. data-gallery of the page says how far it is.
{
  /** @typedef {{click?: string, choose?: string, type?: {label: string, text: string}, press?: string}} ExampleStep */
  const PATIENCE = 5000; // ms that a step waits for what it needs
  const SEED = 1; // of every quiz: the same order each time
  const PRESSABLE = "button, a[href], summary, [role=button]";
  const root = document.documentElement;
  /** @type {{route: string, part: string | null, store: Store["kind"], steps: ExampleStep[]}} */
  const example = JSON.parse(document.currentScript?.dataset.example ?? "{}");

  /** Forgets what was done here before; the player's own opening of the database waits for that. */
  function begin() {
    const id = root.dataset.course;
    indexedDB.deleteDatabase(`course:${id}`);
    for (const key of Object.keys(localStorage)) if (key.startsWith(`course:${id}:`)) localStorage.removeItem(key);
    const settings = Object.fromEntries(new URLSearchParams(location.search));
    localStorage.setItem(`course:${id}:settings`, JSON.stringify(settings));
  }

  /** Goes to the route as a link does, but without the browser's own jump, which would move a page around this one, too. */
  function go() {
    history.replaceState(null, "", `#${example.route}`);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }

  /** Takes away the places where a record could be kept. */
  function deny() {
    const refuse = () => {
      throw new DOMException("denied by the example", "SecurityError");
    };
    if (example.store !== "indexeddb") IDBFactory.prototype.open = refuse;
    if (example.store === "memory") Storage.prototype.setItem = refuse;
  }

  /** Lets chance choose the same each time: one seed for all quizzes, and ids that follow from it. */
  function steady() {
    const { getRandomValues } = Crypto.prototype;
    /** @type {(() => number) | undefined} */
    let random;
    /** @param {any} array */
    const seeded = (array) => {
      if (typeof course === "undefined") return getRandomValues.call(crypto, array); // an example without scripts
      random ??= course.seeded(SEED);
      for (let at = 0; at < array.length; at += 1) array[at] = array instanceof Uint32Array ? SEED : Math.floor(random() * 256);
      return array;
    };
    crypto.getRandomValues = seeded;
  }

  /** In a frame: leaves the focus and the scroll of the page around it alone. */
  function keepToOneself() {
    if (window.parent === window) return;
    const { focus } = HTMLElement.prototype;
    const { showModal } = HTMLDialogElement.prototype;
    HTMLElement.prototype.focus = function (options) {
      if (document.hasFocus()) focus.call(this, options);
    };
    HTMLDialogElement.prototype.showModal = function () {
      this.inert = !document.hasFocus();
      showModal.call(this);
      this.inert = false;
    };
    Element.prototype.scrollIntoView = function () {
      window.scrollTo(0, window.scrollY + this.getBoundingClientRect().top - 16);
    };
  }

  /** @param {Element} element  @returns {boolean} */
  const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

  /**
   * The words of an element as people perceive them: no readings, nothing hidden from them.
   * @param {Element} element
   */
  function wordsOf(element) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const extra of copy.querySelectorAll("rt, rp, [aria-hidden=true], [hidden]")) extra.remove();
    return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
  }

  /** @param {Element} element */
  const nameOf = (element) => element.getAttribute("aria-label") ?? wordsOf(element);

  /** @param {Element} input  @returns {string[]} */
  const labelsOf = (input) => [input.getAttribute("aria-label") ?? "", ...[.../** @type {HTMLInputElement} */ (input).labels ?? []].map(wordsOf)];

  /**
   * Waits for a thing with a name, the exact name first; where a dialog is open, in there.
   * @param {string} selector
   * @param {string} name
   * @param {(element: Element) => string[]} namesOf
   * @returns {Promise<HTMLElement>}
   */
  async function find(selector, name, namesOf) {
    for (const end = performance.now() + PATIENCE; performance.now() < end; await nextFrame()) {
      const within = [...document.querySelectorAll("dialog[open]")].pop() ?? document;
      const shown = [...within.querySelectorAll(selector)].filter(isShown);
      const found = shown.find((one) => namesOf(one).includes(name)) ?? shown.find((one) => namesOf(one).some((said) => said.includes(name)));
      if (found instanceof HTMLElement) return found;
    }
    throw new Error(`「${name}」が見つかりません。`);
  }

  /** A moment that comes in frames out of sight, too. */
  const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 16));

  /** @type {Record<string, (wanted: any) => Promise<void>>} */
  const DOERS = {
    click: async (name) => (await find(PRESSABLE, name, (one) => [nameOf(one)])).click(),
    choose: async (name) => (await find("input[type=radio], input[type=checkbox]", name, labelsOf)).click(),
    type: async ({ label, text }) => {
      const field = /** @type {HTMLInputElement} */ (await find("textarea, input, [role=searchbox]", label, labelsOf));
      field.focus();
      field.value = text;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    press: async (key) => {
      const target = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
      const goesOn = target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      target.dispatchEvent(new KeyboardEvent("keyup", { key, bubbles: true }));
      if (goesOn) doAsBrowsersDo(key, target);
    },
  };

  /**
   * What a key does by itself when a person presses it; keys that a script makes do nothing.
   * @param {string} key
   * @param {HTMLElement} target
   */
  function doAsBrowsersDo(key, target) {
    if (key === "Escape") [...document.querySelectorAll("dialog")].filter(({ open }) => open).pop()?.close();
    if (key !== "Enter") return;
    if (target instanceof HTMLInputElement) target.form?.requestSubmit();
    else if (target.matches(PRESSABLE)) target.click();
  }

  async function play() {
    const isAlive = document.querySelector('script[src="course.js"]') !== null;
    while (isAlive && ["", "script"].includes(root.dataset.ready ?? "")) await nextFrame();
    go();
    for (const step of example.steps) {
      for (const [kind, wanted] of Object.entries(step)) await DOERS[kind](wanted);
      await nextFrame();
    }
    if (example.part) [...document.querySelectorAll(example.part)].find(isShown)?.scrollIntoView();
    root.dataset.gallery = "done";
  }

  /** @param {Error} error */
  function fail(error) {
    root.dataset.gallery = "failed";
    const told = document.createElement("p");
    told.className = "notice";
    told.textContent = `この見本の状態まで進めません: ${error.message}`;
    document.body.prepend(told);
  }

  root.dataset.gallery = "begun";
  begin();
  deny();
  steady();
  keepToOneself();
  addEventListener("DOMContentLoaded", () => play().catch(fail));
}
