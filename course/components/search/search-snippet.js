{
  const LENGTH = 110;
  const MOST_BEFORE = 40;

  /**
   * The words around the best place, with what was found marked off.
   * @param {string} text
   * @param {SearchSpan[]} spans
   * @returns {SearchPart[]}
   */
  function snippet(text, spans) {
    const best = [...spans].sort((a, b) => b.quality - a.quality || a.start - b.start)[0];
    const from = best && text.length > LENGTH ? beginning(text, best.start) : 0;
    const to = Math.min(text.length, Math.max(from + LENGTH, best?.end ?? 0));
    const parts = markedParts(text, spans, from, to).map((part) => ({ ...part, text: part.text.replace(/(?<=。)\n/g, "").replaceAll("\n", " ") }));
    if (from > 0 && !/[。\n]/.test(text[from - 1])) parts.unshift({ text: "…", isHit: false });
    if (to < text.length) parts.push({ text: "…", isHit: false });
    return parts;
  }

  /**
   * Where to begin: with the sentence, if that is near.
   * @param {string} text
   * @param {number} place
   */
  function beginning(text, place) {
    const before = text.slice(Math.max(0, place - MOST_BEFORE), place);
    const sentence = Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n"));
    return place - before.length + (sentence < 0 && before.length < MOST_BEFORE ? 0 : sentence + 1);
  }

  /**
   * A stretch of text in parts, found or not.
   * @param {string} text
   * @param {{start: number, end: number}[]} spans
   * @param {number} [from]
   * @param {number} [to]
   * @returns {SearchPart[]}
   */
  function markedParts(text, spans, from = 0, to = text.length) {
    /** @type {SearchPart[]} */
    const parts = [];
    let place = from;
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (end <= place || start >= to) continue;
      parts.push({ text: text.slice(place, Math.max(place, start)), isHit: false });
      parts.push({ text: text.slice(Math.max(place, start), Math.min(end, to)), isHit: true });
      place = Math.min(end, to);
    }
    parts.push({ text: text.slice(place, to), isHit: false });
    return parts.filter((part) => part.text);
  }

  course.snippet = snippet;
  course.markedParts = markedParts;
}
