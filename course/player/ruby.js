{
  /** Never inside these: what is pressed, named, drawn or written, what tells news, and what has its ruby already. */
  const WITHOUT = [
    "ruby, rt, rp, svg, code, script, style, title, legend, button, [role='button'], .button, input, textarea, select, option",
    "[aria-live], [role='status'], [role='alert'], [data-no-ruby], .visually-hidden, .ruby-own, details:not([open]) > :not(summary)",
  ].join();
  const KANJI = /[々〆\u3400-\u9fff\uf900-\ufaff]/;
  const HARD = ["difficult", "name"];

  /** The mode in which readings were added to an element. @type {Map<Element, string>} */
  const applied = new Map();
  /** Texts that have been gone through, with what they said then. @type {WeakMap<Text, string>} */
  const seen = new WeakMap();

  const mode = () => document.documentElement.dataset.furigana ?? "none";

  /**
   * Adds ruby to all that is on show in elements, as the setting says; what has its ruby already is left alone.
   * @param {...Element} roots
   */
  function apply(...roots) {
    const wanted = course.lexicon.isThere ? mode() : "none";
    for (const root of roots) if (applied.get(root) !== wanted) strip(root);
    if (wanted === "none") return;
    for (const root of roots) applied.set(root, wanted);
    const parts = roots.flatMap(partsOf);
    const inRows = new Set(parts.filter((part) => laysOutItsParts(part.parentElement))); // asked before anything moves
    for (const part of parts) {
      if (part instanceof HTMLElement) addRead(part, wanted);
      else if (part.isConnected && seen.get(part) !== part.data) addTo(part, wanted, inRows.has(part)); // not done with another
    }
  }

  /**
   * Whether an element would lay out the pieces of a line like boxes of their own.
   * @param {Element | null} element
   */
  const laysOutItsParts = (element) => element !== null && /flex|grid/.test(getComputedStyle(element).display);

  /**
   * Takes all ruby of ours away again.
   * @param {Element} root
   */
  function strip(root) {
    if (!applied.delete(root)) return;
    const parents = new Set();
    for (const ours of root.querySelectorAll("ruby.furigana, .furigana-line")) {
      parents.add(ours.parentNode);
      ours.replaceWith(...[...ours.childNodes].filter((node) => node.nodeName !== "RT"));
    }
    for (const parent of parents) parent.normalize();
    forget(root);
  }

  /** @param {Element} root */
  function forget(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) seen.delete(/** @type {Text} */ (walker.currentNode));
  }

  /**
   * Takes all readings out of a copy of what may have been on show, so that they can be added anew.
   * @param {Element} copy
   */
  function clean(copy) {
    for (const one of copy.querySelectorAll(".ruby-copy")) one.remove();
    for (const one of copy.querySelectorAll(".ruby-own, ruby.furigana, .furigana-line")) {
      one.replaceWith(...[...one.childNodes].filter(({ nodeName }) => nodeName !== "RT"));
    }
    copy.normalize();
  }

  /** Takes all ruby away, wherever it was added. */
  function stripAll() {
    for (const root of [...applied.keys()]) strip(root);
  }

  /**
   * The texts with kanji that are still to be gone through, and the words that bring their reading.
   * @param {Element} root
   * @returns {(Text | HTMLElement)[]}
   */
  function partsOf(root) {
    /** @type {(Text | HTMLElement)[]} */
    const parts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node instanceof Text) return KANJI.test(node.data) && seen.get(node) !== node.data ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
      if (!(node instanceof HTMLElement) || node.hidden || node.matches(WITHOUT)) return NodeFilter.FILTER_REJECT;
      if (node.matches(".read")) {
        if (!node.querySelector("ruby")) parts.push(node);
        return NodeFilter.FILTER_REJECT;
      }
      return NodeFilter.FILTER_SKIP;
    });
    while (walker.nextNode()) parts.push(/** @type {Text} */ (walker.currentNode));
    return parts;
  }

  /**
   * @param {Text} text
   * @param {string} wanted
   * @param {boolean} isInRow
   */
  function addTo(text, wanted, isInRow) {
    const chain = chainOf(text);
    const whole = chain.map(({ textContent }) => textContent).join("");
    const matches = course.lexicon.resolve(whole).filter(({ word }) => word.coded && isWanted(word, wanted));
    if (matches.length === 0) return void see(chain);
    const breaks = breaksOf(chain);
    const pieces = [];
    let done = 0;
    for (const { start, end, word } of [...matches, { start: whole.length, end: whole.length, word: null }]) {
      for (const [at, node] of breaks.filter(([place]) => place >= done && place <= start)) {
        pieces.push(whole.slice(done, at), node);
        done = at;
      }
      pieces.push(whole.slice(done, start), ...(word ? rubies(whole.slice(start, end), word.coded) : []));
      done = end;
    }
    put(chain, isInRow ? [course.make("span", { className: "furigana-line" }, ...pieces)] : pieces);
  }

  /**
   * A text with those that only places to break part it from: a word may go on behind such a place.
   * @param {Text} text
   */
  function chainOf(text) {
    /** @type {ChildNode[]} */
    const chain = [text];
    for (let before = text.previousSibling; isInLine(before); before = before.previousSibling) chain.unshift(before);
    for (let behind = text.nextSibling; isInLine(behind); behind = behind.nextSibling) chain.push(behind);
    return chain;
  }

  /**
   * @param {ChildNode | null} node
   * @returns {node is ChildNode}
   */
  const isInLine = (node) => node instanceof Text || node?.nodeName === "WBR";

  /**
   * @param {ChildNode[]} chain
   * @returns {[number, ChildNode][]}
   */
  function breaksOf(chain) {
    let at = 0;
    return chain.flatMap((node) => {
      if (!(node instanceof Text)) return [[at, node]];
      at += node.length;
      return [];
    });
  }

  /**
   * @param {ReadWord} word
   * @param {string} wanted
   */
  const isWanted = (word, wanted) => wanted === "all" || HARD.includes(word.level);

  /**
   * @param {HTMLElement} element  a word that brings its reading
   * @param {string} wanted
   */
  function addRead(element, wanted) {
    const text = element.firstChild;
    if (!(text instanceof Text) || (wanted !== "all" && !element.matches(".is-hard"))) return;
    put([text], rubies(text.data, element.dataset.over ?? element.dataset.reading ?? ""));
  }

  /**
   * @param {ChildNode[]} old
   * @param {(string | Node)[]} pieces
   */
  function put(old, pieces) {
    const nodes = pieces.filter((piece) => piece !== "").map((piece) => (typeof piece === "string" ? new Text(piece) : piece));
    see(nodes);
    old[0].before(...nodes);
    for (const node of old) if (!nodes.includes(node)) node.remove();
  }

  /** @param {Node[]} nodes */
  function see(nodes) {
    for (const node of nodes) {
      if (node instanceof Text) seen.set(node, node.data);
      else if (node instanceof Element && node.matches(".furigana-line")) see([...node.childNodes]);
    }
  }

  /**
   * @param {string} text
   * @param {string} coded
   */
  const rubies = (text, coded) => course.lexicon.segments(text, coded).map(([base, reading]) => (reading ? ruby(base, reading) : base));

  /**
   * @param {string} base
   * @param {string} reading
   */
  function ruby(base, reading) {
    const above = course.make("rt", { text: reading });
    above.setAttribute("aria-hidden", "true"); // each word is heard once
    return course.make("ruby", { className: "furigana" }, base, above);
  }

  /**
   * A text by its reading, and for each character of that where it comes from.
   * @param {string} text
   * @param {(word: ReadWord) => boolean} [isMeant]  which words to read
   */
  function kana(text, isMeant = () => true) {
    const [pieces, at] = [/** @type {string[]} */ ([]), /** @type {number[]} */ ([])];
    /** @param {number} from @param {number} to */
    const asWritten = (from, to) => {
      pieces.push(text.slice(from, to));
      for (let index = from; index < to; index += 1) at.push(index);
    };
    let done = 0;
    for (const { start, end, word } of course.lexicon.resolve(text)) {
      if (!word.coded || !isMeant(word)) continue;
      asWritten(done, start);
      done = start;
      for (const [base, reading] of course.lexicon.segments(text.slice(start, end), word.coded)) {
        if (reading) {
          pieces.push(reading);
          at.push(...Array(reading.length).fill(done));
        } else asWritten(done, done + base.length);
        done += base.length;
      }
      done = end;
    }
    asWritten(done, text.length);
    return { kana: pieces.join(""), at };
  }

  /**
   * What machines should say: names by their reading, which they guess wrong.
   * @param {string} text
   */
  const spoken = (text) => kana(text, ({ level }) => level === "name").kana;

  /**
   * The words of an element, without what stands over them.
   * @param {Element} element
   * @returns {string}
   */
  function textOf(element) {
    if (!element.querySelector("rt, .ruby-copy")) return element.textContent ?? "";
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const extra of copy.querySelectorAll("rt, rp, .ruby-copy")) extra.remove();
    return copy.textContent ?? "";
  }

  course.readings = { apply, strip, clean, stripAll, kana: (text) => kana(text), spoken };
  course.textOf = textOf;
}
