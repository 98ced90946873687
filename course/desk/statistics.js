{
  // Pure functions over whole numbers: sums are exact, and each figure is rounded once, at the end. So the same people give the
  // same figures in any order, here and in course/report. The formulas and their limits are explained in docs/records.md.

  /** Below so many people an item's figures say nothing. */
  const FEWEST = 20;
  /** Below so many people the upper and lower groups are halves. */
  const FEWEST_FOR_PARTS = 40;
  /** Below so many people a class's gain says nothing. */
  const FEWEST_FOR_GAIN = 10;

  /** @type {(value: number) => number} */
  const toHundredths = (value) => Math.floor(value * 100 + 0.5) / 100;
  /** @type {(value: number) => number} */
  const toTenths = (value) => Math.floor(value * 10 + 0.5) / 10;

  /** @type {(reason: Unknown) => Figure} */
  const unknown = (reason) => ({ value: null, reason });
  /** @type {(value: number) => Figure} */
  const known = (value) => ({ value: toHundredths(value), reason: null });

  /** @type {(values: Iterable<number>) => number} */
  function sum(values) {
    let total = 0;
    for (const value of values) total += value;
    return total;
  }

  /**
   * What a person got in the rest of an attempt, in thousandths: an item must not be held against itself.
   * @param {number} asked  at least 2
   * @param {number} right
   * @param {boolean} isRight  this item
   */
  const restScore = (asked, right, isRight) => Math.floor((1000 * (right - Number(isRight))) / (asked - 1));

  /**
   * The point-biserial correlation of an item with the rest score.
   * @param {PairSums} sums  x = 1 where the item was right, else 0; y = the rest score
   * @returns {Figure}
   */
  function pointBiserial({ n, x, y, xy, yy }) {
    if (n < FEWEST) return unknown("few");
    const [spreadX, spreadY] = [n * x - x * x, n * yy - y * y]; // x squared is x
    if (spreadX === 0 || spreadY === 0) return unknown("same");
    return known((n * xy - x * y) / (Math.sqrt(spreadX) * Math.sqrt(spreadY)));
  }

  /**
   * How many of the first `size` people had the item right. People tied at the border share the places that are left.
   * @param {readonly ScoreGroup[]} groups
   * @param {number} size
   * @returns {[number, number]}  a fraction: numerator, denominator
   */
  function rightAmong(groups, size) {
    let [left, right] = [size, 0];
    for (const group of groups) {
      if (group.people > left) return [right * group.people + group.right * left, group.people];
      [left, right] = [left - group.people, right + group.right];
    }
    return [right, 1];
  }

  /**
   * The discrimination of an item: the part that had it right in the upper group less that in the lower.
   * @param {readonly ScoreGroup[]} groups  people of equal total score, from the lowest score
   * @returns {Figure}
   */
  function discrimination(groups) {
    const n = sum(groups.map(({ people }) => people));
    if (n < FEWEST) return unknown("few");
    const size = n < FEWEST_FOR_PARTS ? Math.floor(n / 2) : Math.floor((27 * n + 50) / 100);
    const [upper, ofUpper] = rightAmong([...groups].reverse(), size);
    const [lower, ofLower] = rightAmong(groups, size);
    return known((upper * ofLower - lower * ofUpper) / (ofUpper * ofLower * size));
  }

  /**
   * The reliability of a test whose items are right or wrong (Kuder–Richardson 20).
   * @param {readonly number[]} rights  how many people had each item right
   * @param {readonly number[]} scores  the total score of each person
   * @returns {Figure}
   */
  function kr20(rights, scores) {
    const [k, n] = [rights.length, scores.length];
    if (k < 2) return unknown("one");
    if (n < FEWEST) return unknown("few");
    const total = sum(scores);
    const spread = n * sum(scores.map((score) => score * score)) - total * total;
    if (spread === 0) return unknown("same");
    return known((k / (k - 1)) * (1 - sum(rights.map((right) => right * (n - right))) / spread));
  }

  /**
   * Hake's gain of a class: the part of what was missing before that is there afterwards.
   * @param {number} n
   * @param {number} before  percent, mean of the class
   * @param {number} after
   * @returns {Figure}
   */
  function classGain(n, before, after) {
    if (n < FEWEST_FOR_GAIN) return unknown("few");
    if (before >= 100) return unknown("full");
    if (after < before) return unknown("loss");
    return known((after - before) / (100 - before));
  }

  /**
   * The wrong choices that hardly anybody takes.
   * @param {Record<string, number>} counts  of each choice
   * @param {readonly string[]} key
   * @param {number} n  people who answered
   */
  function idleChoices(counts, key, n) {
    if (n < FEWEST) return [];
    return Object.keys(counts).filter((id) => !key.includes(id) && counts[id] * 20 < n);
  }

  /**
   * The middle of some numbers; of an even number of them the mean of the middle two.
   * @param {readonly number[]} values
   * @returns {number | null}
   */
  function median(values) {
    if (values.length === 0) return null;
    const sorted = Float64Array.from(values).sort();
    const half = sorted.length >> 1;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  course.statistics = { toHundredths, toTenths, restScore, pointBiserial, discrimination, kr20, classGain, idleChoices, median };
}
