{
  /** What has furigana whenever it is on show; other parts ask for it by course.readings.apply. */
  const READ = ".view.is-current, .module.is-current > .module-header, .site-footer .notice-text, [data-ruby]";
  /** What is named by its words: it keeps them as they are, out of sight, and shows a copy with ruby. */
  const NAMED = ".choice-button, legend";

  function show() {
    const roots = [...document.querySelectorAll(READ)];
    for (const root of roots) for (const named of course.all(root, NAMED)) if (!named.closest("[hidden]")) addCopy(named);
    course.readings.apply(...roots);
  }

  /** @param {HTMLElement} named */
  function addCopy(named) {
    if (named.nextElementSibling?.matches(".ruby-copy")) {
      if (named.querySelector(":scope > .ruby-own")) return;
      named.nextElementSibling.remove(); // its words were written anew
    }
    const copy = course.make("span", { className: "ruby-copy" }, ...named.cloneNode(true).childNodes);
    copy.setAttribute("aria-hidden", "true");
    named.replaceChildren(course.make("span", { className: "ruby-own" }, ...named.childNodes));
    named.after(copy);
    named.parentElement?.classList.add("has-ruby-copy");
  }

  /** All copies there are: a list that lives, and costs nothing where furigana are off. */
  const copies = document.getElementsByClassName("ruby-copy");

  /** @param {Element} copy */
  function removeCopy(copy) {
    const own = copy.previousElementSibling?.querySelector(":scope > .ruby-own");
    own?.replaceWith(...own.childNodes);
    copy.parentElement?.classList.remove("has-ruby-copy");
    copy.remove();
  }

  /** Makes what is on show, and nothing else, have the furigana that the learner wants. */
  function update() {
    if (!course.lexicon.isThere) return;
    const isWanted = course.settings.get("furigana") !== "none";
    for (const copy of [...copies]) {
      const view = copy.closest(".view");
      if (view && !(isWanted && view.matches(".is-current"))) removeCopy(copy);
    }
    for (const view of document.querySelectorAll(".view:not(.is-current)")) course.readings.strip(view);
    if (isWanted) show();
    else course.readings.stripAll();
  }

  course.frames.push(() => {
    update(); // at once: what is scrolled to must not move afterwards
    queueMicrotask(update); // and what other parts write behind us
  });
  course.settings.onChange((name) => name === "furigana" && update());
  document.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && target.open && update(), true);
}
