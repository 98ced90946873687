{
  /** How much the place counts where the words stand. */
  const RANKS = { term: 1000, begins: 500, heading: 300, headingWords: 200, phrase: 100, headingWord: 50, words: 0 };
  /** The kinds of what is found, the one that helps most first; in some, the heading says little. */
  const KINDS = ["term", "module", "text", "scenario", "quiz", "scene", "source"];
  const WITH_HEADING = ["term", "module", "text", "scenario"];
  const MOST_COUNTED = 5;

  /**
   * The entries in which all words stand, the best first.
   * @param {SearchEntry[]} entries
   * @param {SearchWord[]} words
   * @returns {SearchHit[]}
   */
  function findEntries(entries, words) {
    const telling = words.filter((word) => !course.isTooShort(word));
    if (!telling.length) return words.slice(0, 1).flatMap((word) => beginnings(entries, word));
    const wanted = telling.map((word) => withTerms(word, entries));
    const whole = wholeOf(wanted);
    const hits = entries.flatMap((entry) => judge(entry, wanted, whole) ?? []);
    const best = hits.some((hit) => hit.isWhole) ? hits.filter((hit) => hit.isWhole) : hits; // halves of words only for want of better
    return together(best.sort((a, b) => b.score - a.score)); // sorting is stable: alike, they stay in the order of the course
  }

  /**
   * A word, and the term that it is the reading of: いーびーぴーえむ is EBPM.
   * @param {SearchWord} word
   * @param {SearchEntry[]} entries
   * @returns {SearchWord[]}
   */
  function withTerms(word, entries) {
    const terms = entries.filter(({ kind, names }) => kind === "term" && names.slice(1).some((name) => isJust(name, word)));
    const others = terms.map(({ names }) => names[0].forms[0].folded).filter((folded) => folded !== word.folded);
    return [word, ...others.map((folded) => ({ typed: folded, folded, reading: folded, spelling: null }))];
  }

  /**
   * Whether a name is the word and nothing else; a long mark at its end does not count.
   * @param {SearchField} name
   * @param {SearchWord} word
   */
  const isJust = ({ forms: [{ folded }] }, word) => folded === word.folded || folded === `${word.folded}ー`;

  /** Several words, as one. @param {SearchWord[][]} wanted @returns {SearchWord[]} */
  function wholeOf(wanted) {
    if (wanted.length === 1) return wanted[0];
    const join = (/** @type {"typed" | "folded" | "reading"} */ part) => wanted.map(([word]) => word[part]).join("");
    return [{ typed: join("typed"), folded: join("folded"), reading: join("reading"), spelling: null }];
  }

  /**
   * @param {SearchField} field
   * @param {SearchWord[]} alternatives
   */
  const find = (field, alternatives) => alternatives.flatMap((word) => course.findWord(field, word));

  /**
   * @param {SearchEntry} entry
   * @param {SearchWord[][]} wanted
   * @param {SearchWord[]} whole
   * @returns {SearchHit | null}
   */
  function judge(entry, wanted, whole) {
    const named = wanted.map((word) => entry.names.flatMap((name) => find(name, word)));
    const told = wanted.map((word) => find(entry.body, word));
    const best = wanted.map((_, at) => Math.max(0, ...[...named[at], ...told[at]].map(({ quality }) => quality)));
    const least = Math.min(...best);
    if (least === 0) return null;
    const count = Math.min(MOST_COUNTED, told.flat().length);
    const score = rank(entry, whole, named.filter((spans) => spans.length).length / wanted.length);
    const order = KINDS.length - KINDS.indexOf(entry.kind);
    const heading = wanted.flatMap((word) => find(entry.names[0], word));
    return { entry, heading, body: told.flat(), score: score + 10 * least + order + count / 10, isWhole: least > 1, more: 0 };
  }

  /**
   * @param {SearchEntry} entry
   * @param {SearchWord[]} whole
   * @param {number} inName  how much of the query stands in the heading, from 0 to 1
   */
  function rank(entry, whole, inName) {
    const isWhole = entry.names.some((name) => find(name, whole).length);
    if (WITH_HEADING.includes(entry.kind)) {
      const names = entry.kind === "term" ? entry.names : [];
      if (names.some((name) => whole.some((word) => isJust(name, word)))) return RANKS.term;
      if (names.some(({ forms }) => forms[0].folded.startsWith(whole[0].folded))) return RANKS.begins;
      if (isWhole) return RANKS.heading;
      if (inName === 1) return RANKS.headingWords;
    }
    if (isWhole || find(entry.body, whole).length) return RANKS.phrase;
    return inName ? RANKS.headingWord : RANKS.words;
  }

  /**
   * One kana or letter finds the terms that begin with it.
   * @param {SearchEntry[]} entries
   * @param {SearchWord} word
   * @returns {SearchHit[]}
   */
  function beginnings(entries, word) {
    const found = entries.filter(({ kind, names }) => kind === "term" && names.some(({ forms }) => forms[0].folded.startsWith(word.folded)));
    return found.map((entry) => ({ entry, heading: [], body: [], score: 0, isWhole: true, more: 0 }));
  }

  /**
   * Several questions of a quiz lead to the same place: the best stands for all.
   * @param {SearchHit[]} hits
   * @returns {SearchHit[]}
   */
  function together(hits) {
    /** @type {Map<string, SearchHit>} */
    const kept = new Map();
    for (const hit of hits) {
      const key = `${hit.entry.kind} ${hit.entry.address}`;
      const first = kept.get(key);
      if (first) first.more += 1;
      else kept.set(key, hit);
    }
    return [...kept.values()];
  }

  course.findEntries = findEntries;
}
