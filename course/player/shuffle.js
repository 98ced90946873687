{
  /**
   * A source of numbers in [0, 1) that is the same for the same seed (mulberry32).
   * @param {number} seed  uint32
   * @returns {() => number}
   */
  function seeded(seed) {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /**
   * A new list with the same members, in an order that depends on the seed alone (Fisher–Yates).
   * @template T
   * @param {readonly T[]} list
   * @param {number} seed
   * @returns {T[]}
   */
  function shuffled(list, seed) {
    const result = [...list];
    const random = seeded(seed);
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  }

  /**
   * A seed of its own for one thing (a question) under a common seed (an attempt's): FNV-1a.
   * @param {string} text
   * @param {number} seed
   * @returns {number}  uint32
   */
  function seedOf(text, seed) {
    let hash = (0x811c9dc5 ^ seed) >>> 0;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  course.seeded = seeded;
  course.shuffled = shuffled;
  course.seedOf = seedOf;
}
