{
  /** Characters. Some voices fall silent in the middle of what takes them a quarter of a minute. */
  const MOST = 50;
  const SENTENCE = /[^。！？]+[。！？]*[」』）】]*/gu;
  /** What is on show but is no text to listen to: controls, places, marks, and words for screen readers. */
  const SILENT = [
    "a.cite, .cites, rt, rp, .ruby-copy, .visually-hidden, [hidden], [aria-hidden='true'], dialog, details:not([open])",
    "button:not(.choice-button), input, select, textarea, nav, [data-speech], .field, .actions, .onward, .scenario-status, .question-kind",
  ].join();
  const CHOICE = ".choice-button, .choice";
  const READ = ".read[data-reading]";

  /** What is spoken in one breath, apart from what stands before and behind it. */
  class Block {
    element;
    isPicture;
    /** What is said before it. */
    lead = "";
    /** What is read on the page, with where it comes from, and what is said for it if that is something else. */
    text = "";
    /** @type {{node: Node, from: number, to: number, said: string | null}[]} */
    #pieces = [];

    /**
     * @param {Element} element
     * @param {boolean} [isPicture]
     */
    constructor(element, isPicture = false) {
      this.element = element;
      this.isPicture = isPicture;
    }

    /**
     * @param {Node} node
     * @param {string} text
     * @param {string | null} [said]
     */
    add(node, text, said = null) {
      this.#pieces.push({ node, from: this.text.length, to: this.text.length + text.length, said });
      this.text += text;
    }

    /**
     * What is said; names by their reading, because machines guess them wrong.
     * @param {number} from
     * @param {number} to
     */
    words(from, to) {
      const said = this.#pieces
        .filter((piece) => piece.to > from && piece.from < to)
        .map((piece) => piece.said ?? this.text.slice(Math.max(piece.from, from), Math.min(piece.to, to)));
      return course.readings.spoken(said.join("")).replaceAll(/\s+/g, " ").trim();
    }

    /**
     * @param {number} from
     * @param {number} to
     * @returns {Range}
     */
    range(from, to) {
      const range = document.createRange();
      for (const { node, from: begin, to: end } of this.#pieces) {
        const isText = node instanceof Text;
        if (begin <= from && from < end) isText ? range.setStart(node, from - begin) : range.setStartBefore(node);
        if (begin < to && to <= end) isText ? range.setEnd(node, to - begin) : range.setEndAfter(node);
      }
      return range;
    }
  }

  /**
   * Where the sentences of a text begin and end; a long one is parted behind its commas.
   * @param {string} text
   * @returns {[number, number][]}
   */
  function sentencesIn(text) {
    return [...text.matchAll(SENTENCE)].flatMap(({ 0: found, index }) => {
      const from = index + found.length - found.trimStart().length;
      return parts(text, from, index + found.trimEnd().length);
    });
  }

  /**
   * @param {string} text
   * @param {number} from
   * @param {number} to
   * @returns {[number, number][]}
   */
  function parts(text, from, to) {
    if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) return [];
    const near = to - from > MOST ? text.lastIndexOf("、", from + MOST - 1) : -1;
    const comma = to - from > MOST && near < from ? text.indexOf("、", from + MOST) : near;
    if (comma < from || comma + 1 >= to) return [[from, to]];
    return [[from, comma + 1], ...parts(text, comma + 1, to)];
  }

  /** Goes through what is on show, block by block. */
  class Gatherer {
    /** @type {Block[]} */
    blocks = [];
    #choices = 0;
    #lead = "";

    /** @param {Element} root */
    constructor(root) {
      this.#begin(root);
      this.#gather(root);
    }

    /** @param {Element} element */
    #gather(element) {
      for (const node of element.childNodes) {
        if (node instanceof Text) this.#add(node, node.data);
        else if (node instanceof Element && !node.matches(SILENT)) this.#visit(node, element);
      }
    }

    /**
     * @param {Element} node
     * @param {Element} parent
     */
    #visit(node, parent) {
      if (node.matches(CHOICE)) this.#lead = `選択肢${(this.#choices += 1)}、`;
      const [apart, picture] = [standsApart(node), isPicture(node)];
      if (apart) this.#begin(picture ? parent : node, picture);
      if (picture) this.#add(node, node.getAttribute("aria-label") ?? node.getAttribute("alt") ?? "");
      else if (node.matches(READ)) this.#add(node, course.textOf(node), node.getAttribute("data-reading"));
      else if (isShown(node)) this.#gather(node);
      if (apart) this.#begin(parent);
    }

    /**
     * @param {Element} element
     * @param {boolean} [isPicture]
     */
    #begin(element, isPicture = false) {
      this.blocks.push(new Block(element, isPicture));
    }

    /**
     * @param {Node} node
     * @param {string} text
     * @param {string | null} [said]
     */
    #add(node, text, said = null) {
      const block = this.blocks[this.blocks.length - 1];
      if (this.#lead && text.trim()) [block.lead, this.#lead] = [this.#lead, ""];
      block.add(node, text, said);
    }
  }

  /**
   * The sentences on show in an element, in reading order; each word once, by its base or its reading.
   * @param {Element} root
   * @returns {Spoken[]}
   */
  function spokenIn(root) {
    return new Gatherer(root).blocks.flatMap((block) =>
      sentencesIn(block.text).map(([from, to], index) => ({
        text: block.text.slice(from, to),
        element: block.element,
        isPicture: block.isPicture,
        words: () => (index === 0 ? block.lead : "") + block.words(from, to),
        range: () => block.range(from, to),
      })),
    );
  }

  /** @param {Element} node */
  const isPicture = (node) => node.matches("svg, img, [role='img']");

  /**
   * Whether an element begins and ends what is said in one breath: all but words within a line.
   * @param {Element} node
   */
  function standsApart(node) {
    if (isPicture(node) || node.matches(`br, span[class]:not(${READ})`)) return true;
    return !node.matches("ruby, a.term, .read") && !/^(inline$|contents$)/.test(getComputedStyle(node).display);
  }

  /** @param {Element} node */
  const isShown = (node) => node.getClientRects().length > 0 || getComputedStyle(node).display === "contents";

  course.sentencesIn = sentencesIn;
  course.spokenIn = spokenIn;
}
