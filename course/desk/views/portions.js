{
  // To make and lay out a long list at once would stop the page: the first of it is there at once, the rest frame by frame.

  const PORTION = 12;

  /** What an element was given last. @type {WeakMap<Element, {list: readonly unknown[], how: string}>} */
  const given = new WeakMap();

  /** When the page has shown what is there. */
  const shown = () => new Promise((resolve) => requestAnimationFrame(resolve)).then(course.pause);

  /** What is printed must be there at once. */
  const isForPaper = () => document.documentElement.dataset.handout !== undefined;

  /**
   * Does the first thing at once and each further one in a frame of its own, as long as nobody begins anew.
   * @param {Element} place  says that it is busy until the last one is done
   * @param {(() => void)[]} things
   * @param {() => boolean} isWanted
   */
  async function frameByFrame(place, things, isWanted) {
    const [first, ...rest] = things;
    place.setAttribute("aria-busy", "true");
    first?.();
    for (const thing of rest) {
      if (!isForPaper()) await shown();
      if (!isWanted()) return;
      thing();
    }
    place.removeAttribute("aria-busy");
  }

  /**
   * Puts a list into an element, unless it was given the same before: what has the focus in there keeps it.
   * @template T
   * @param {Element} parent
   * @param {readonly T[]} list
   * @param {(one: T, index: number) => HTMLElement} make
   * @param {string} [how]  whatever else the elements depend on
   */
  function fillInPortions(parent, list, make, how = "") {
    const known = given.get(parent);
    const isSame = known?.how === how && known.list.length === list.length && known.list.every((one, index) => one === list[index]);
    if (isSame && !(isForPaper() && parent.hasAttribute("aria-busy"))) return;
    const now = { list, how };
    given.set(parent, now);
    parent.replaceChildren();
    const starts = Array.from({ length: Math.ceil(list.length / PORTION) }, (_, index) => index * PORTION);
    const portions = starts.map((start) => () => parent.append(...list.slice(start, start + PORTION).map((one, index) => make(one, start + index))));
    void frameByFrame(parent, portions, () => given.get(parent) === now);
  }

  course.isForPaper = isForPaper;
  course.frameByFrame = frameByFrame;
  course.fillInPortions = fillInPortions;
}
