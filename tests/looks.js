// One function, run in a page: lists what people could not read there.
() => {
  const SLACK = 2; // pixels that rounding may cost
  const CLIPPED = ["hidden", "clip"];
  const SCROLLED = ["auto", "scroll", ...CLIPPED];
  const INSIDE_WORDS = ["RUBY", "RT", "RP", "WBR"]; // readings may hang over their neighbours

  const style = (one) => getComputedStyle(one);
  const hasWords = (one) => one.textContent.trim() !== "";
  const ownWords = (one) => [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join("");
  const named = (one) => `<${one.tagName.toLowerCase()} class="${one.className}"> ${one.textContent.trim().slice(0, 30)}`;

  const isForEarsOnly = (one) => one !== null && ((one.offsetWidth <= 1 && style(one).overflowX === "hidden") || isForEarsOnly(one.parentElement));
  const isSeen = (one) => one.getClientRects().length > 0 && style(one).visibility === "visible" && !isForEarsOnly(one);
  const seen = [...document.querySelectorAll("body *")].filter((one) => one instanceof HTMLElement && isSeen(one));
  const isSeenToo = new Set(seen);

  /** Whether an element, or what it stands in, scrolls or clips by itself. */
  const isInScroller = (one) => one !== null && one !== document.body && (SCROLLED.includes(style(one).overflowX) || isInScroller(one.parentElement));
  const isTooWide = (one) => one.getBoundingClientRect().right > innerWidth + SLACK && !isInScroller(one.parentElement);

  const isCutAcross = (one) => CLIPPED.includes(style(one).overflowX) && one.scrollWidth > one.clientWidth + SLACK;
  const isCutBelow = (one) => CLIPPED.includes(style(one).overflowY) && one.scrollHeight > one.clientHeight + SLACK;
  const isCut = (one) => hasWords(one) && (isCutAcross(one) || isCutBelow(one));

  const isFlat = (one) => ownWords(one).trim() !== "" && style(one).display !== "contents" && [...one.getClientRects()].every(({ width, height }) => Math.min(width, height) < 1);

  /** Words and their readings side by side as boxes of their own, because what holds them lays its children out. */
  const isTorn = (one) => /flex|grid/.test(style(one).display) && [...one.children].some(({ tagName }) => tagName === "RUBY");

  const shared = (from, to) => Math.min(...to) - Math.max(...from);
  const doOverlap = (a, b) => shared([a.left, b.left], [a.right, b.right]) > SLACK && shared([a.top, b.top], [a.bottom, b.bottom]) > SLACK;
  const doCollide = (one, other) => [...one.getClientRects()].some((a) => [...other.getClientRects()].some((b) => doOverlap(a, b)));
  const isInFlow = (one) => ["static", "relative"].includes(style(one).position) && style(one).float === "none" && !INSIDE_WORDS.includes(one.tagName);
  const isCopy = (one) => one.ariaHidden === "true"; // words with readings over a button that has the same words
  const collisions = (parent) => {
    const children = [...parent.children].filter((one) => isSeenToo.has(one) && hasWords(one) && isInFlow(one) && !isCopy(one));
    const near = (at) => children.slice(at + 1, at + 4); // what lies further away in the order does not come so close
    return children.flatMap((one, at) => near(at).filter((other) => doCollide(one, other)).map((other) => `lies over ${named(other)}: ${named(one)}`));
  };

  const { scrollWidth } = document.scrollingElement;
  return [
    ...(scrollWidth > innerWidth ? [`the page scrolls sideways: ${scrollWidth} of ${innerWidth}`] : []),
    ...seen.filter(isTooWide).map((one) => `wider than the screen: ${named(one)}`),
    ...seen.filter(isCut).map((one) => `cut off: ${named(one)}`),
    ...seen.filter(isFlat).map((one) => `has no size: ${named(one)}`),
    ...seen.filter(isTorn).map((one) => `torn apart: ${named(one)}`),
    ...seen.flatMap(collisions),
  ];
}
