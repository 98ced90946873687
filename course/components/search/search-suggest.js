{
  const SHORTEST = 3;
  const MOST = 3;

  /**
   * The glossary terms that are nearly written like this, the nearest first.
   * @param {SearchEntry[]} entries
   * @param {SearchWord[]} words
   * @returns {string[]}
   */
  function suggestions(entries, words) {
    const near = entries.filter(({ kind }) => kind === "term").map(({ names }) => ({
      term: names[0].text,
      distance: Math.min(...names.flatMap(({ forms }) => words.map((word) => distanceTo(forms[0].folded, word)))),
    }));
    const found = near.filter(({ distance }) => distance < Infinity).sort((a, b) => a.distance - b.distance);
    return found.slice(0, MOST).map(({ term }) => term);
  }

  /**
   * @param {string} name
   * @param {SearchWord} word
   */
  function distanceTo(name, { folded, reading }) {
    const distances = [folded, reading].filter((one) => one.length >= SHORTEST).map((one) => {
      const distance = editDistance(one, name);
      return distance <= Math.floor(one.length / 3) ? distance : Infinity;
    });
    return Math.min(Infinity, ...distances);
  }

  /**
   * How many letters must be put in, left out, changed, or exchanged with their neighbour.
   * @param {string} a
   * @param {string} b
   * @returns {number}
   */
  function editDistance(a, b) {
    const rows = [[...Array(b.length + 1).keys()]];
    for (let row = 1; row <= a.length; row += 1) {
      const [here, above, before] = [[row], rows[row - 1], rows[row - 2]];
      for (let at = 1; at <= b.length; at += 1) {
        const isExchanged = before && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
        const changed = above[at - 1] + (a[row - 1] === b[at - 1] ? 0 : 1);
        here.push(Math.min(above[at] + 1, here[at - 1] + 1, changed, isExchanged ? before[at - 2] + 1 : Infinity));
      }
      rows.push(here);
    }
    return rows[a.length][b.length];
  }

  course.suggestions = suggestions;
}
