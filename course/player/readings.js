{
  const KANJI = "々〆\\u3400-\\u9fff\\uf900-\\ufaff";
  const ONE_KANJI = new RegExp(`[${KANJI}]`);
  const EVERY_KANJI = new RegExp(`[${KANJI}]`, "g");
  const LAST_ALONE = new RegExp(`(?:^|[^0-9${KANJI}])[${KANJI}]$`);
  const NUMBER = /^(?:N(?![A-Za-z])|\d+(?:[.,]\d+)*)/;
  const PARTS = new RegExp(`[0-9ヶヵ〇${KANJI}]+|[^0-9ヶヵ〇${KANJI}]+`, "g");
  const IS_BASE = new RegExp(`[0-9ヶヵ〇${KANJI}]`);

  /** The words of the page, found by the same rule as when the course is checked (course/text/readings.py). */
  class Lexicon {
    /** Words that begin with their first kanji. @type {Map<string, ReadWord>} */
    #plain = new Map();
    /** The lengths of those by their first kanji, longest first. @type {Map<string, number[]>} */
    #lengths = new Map();
    /** Words with something before their first kanji, by that. @type {Map<string, ReadWord[]>} */
    #prefixed = new Map();

    /** @param {Record<ReadWord["level"], string>} table  words parted by blanks, as in 打ち合わせ=う|あ */
    constructor(table) {
      for (const [level, list] of Object.entries(table)) {
        for (const one of list.split(" ").filter(Boolean)) this.#add(one, /** @type {ReadWord["level"]} */ (level));
      }
      for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
      for (const words of this.#prefixed.values()) words.sort(byRank);
    }

    /**
     * @param {string} entry
     * @param {ReadWord["level"]} level
     */
    #add(entry, level) {
      const [surface, coded = ""] = entry.split("=");
      const before = surface.search(ONE_KANJI);
      const isNumber = before > 0 && NUMBER.test(surface);
      const word = { surface, coded, level, before, isNumber, isAlone: LAST_ALONE.test(surface) };
      if (before > 0) grow(this.#prefixed, surface[before], word);
      else {
        this.#plain.set(surface, word);
        const lengths = this.#lengths.get(surface[0]);
        if (!lengths?.includes(surface.length)) grow(this.#lengths, surface[0], surface.length);
      }
    }

    /**
     * At each kanji the longest word around it, one with a number first; then on behind that.
     * @param {string} original
     * @returns {ReadMatch[]}  a kanji of no known word is left out
     */
    resolve(original) {
      const text = halfWidth(original);
      const found = [];
      let done = 0;
      for (const { index } of text.matchAll(EVERY_KANJI)) {
        if (index < done) continue;
        const match = this.#match(text, index, done);
        done = match?.end ?? index + 1;
        if (match) found.push(match);
      }
      return found;
    }

    /**
     * @param {string} text
     * @param {number} at
     * @param {number} done
     * @returns {ReadMatch | null}
     */
    #match(text, at, done) {
      const best = this.#prefixed.get(text[at])?.find((word) => stands(word, text, at, done));
      const least = best?.surface.length ?? 0;
      if (!best?.isNumber) {
        for (const length of this.#lengths.get(text[at]) ?? []) {
          if (length <= least) break;
          const word = at + length <= text.length && this.#plain.get(text.slice(at, at + length));
          if (word && !(word.isAlone && touchesKanji(text, at, at + length))) return { start: at, end: at + length, word };
        }
      }
      return best ? { start: at - best.before, end: at - best.before + least, word: best } : null;
    }
  }

  /**
   * Words with a certain number first, then those with any, then all others; the longer before the shorter.
   * @param {ReadWord} a
   * @param {ReadWord} b
   */
  const byRank = (a, b) => rank(a) - rank(b) || b.surface.length - a.surface.length;

  /** @param {ReadWord} word */
  const rank = ({ isNumber, surface }) => (!isNumber ? 2 : surface[0] === "N" ? 1 : 0);

  /**
   * Whether a word with something before its first kanji stands around the kanji at `at`, not reaching back before `done`.
   * @param {ReadWord} word
   * @param {string} text
   * @param {number} at
   * @param {number} done
   */
  function stands(word, text, at, done) {
    const { surface, before, isNumber, isAlone } = word;
    const start = at - before;
    if (start < done) return false;
    if (isNumber && surface[0] === "N") return /\d/.test(text[start]) && text.startsWith(surface.slice(1), start + 1);
    if (!text.startsWith(surface, start)) return false;
    if (isNumber) return !/\d[.,]?$/.test(text.slice(Math.max(start - 2, 0), start));
    return !(isAlone && ONE_KANJI.test(text[start + surface.length] ?? ""));
  }

  /**
   * @param {string} text
   * @param {number} start
   * @param {number} end
   */
  const touchesKanji = (text, start, end) => ONE_KANJI.test(text[end] ?? "") || (end - start === 1 && ONE_KANJI.test(text[start - 1] ?? ""));

  /** @param {string} text */
  const halfWidth = (text) => text.replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

  /**
   * @template V
   * @param {Map<string, V[]>} map
   * @param {string} key
   * @param {V} value
   */
  function grow(map, key, value) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }

  /**
   * Divides a word into pieces, each with what stands over it: the reading of kanji, or nothing.
   * @param {string} text  the word as it stands in the text
   * @param {string} coded  the readings of its kanji, parted by |, behind a number that says itself
   * @returns {[string, string][]}
   */
  function segments(text, coded) {
    const literal = NUMBER.exec(coded)?.[0].length ?? 0;
    const readings = coded.slice(literal).split("|");
    const parts = text.slice(literal).match(PARTS) ?? [];
    const isDivided = parts.filter((part) => IS_BASE.test(part)).length === readings.length;
    const [own, whole] = [text.slice(0, literal), text.slice(literal)];
    /** @type {[string, string][]} */
    const divided = isDivided ? parts.map((part) => [part, IS_BASE.test(part) ? (readings.shift() ?? "") : ""]) : [[whole, readings.join("")]];
    return own ? [[own, ""], ...divided] : divided;
  }

  const table = document.querySelector('script[data-part="readings"]')?.textContent;
  /** Made when it is first needed: most learners read without. @type {Lexicon | null} */
  let lexicon = null;

  /** @param {string} text */
  const resolve = (text) => (table ? (lexicon ??= new Lexicon(JSON.parse(table))).resolve(text) : []);

  course.lexicon = { isThere: Boolean(table), resolve, segments };
}
