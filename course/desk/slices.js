{
  // Work on as many things as there are people, in short tasks. An array is made as it is made at once.

  const RUN = 100; // as many are sorted in one go

  /**
   * @template T, U
   * @param {Iterable<T>} list
   * @param {(one: T, index: number) => U} make
   * @param {PaceLike} pace
   * @returns {Promise<U[]>}
   */
  async function mapInSlices(list, make, pace) {
    /** @type {U[]} */
    const made = [];
    for (const one of list) {
      made.push(make(one, made.length));
      if (pace.isDue()) await pace.rest();
    }
    return made;
  }

  /**
   * Equal ones keep their order (merge sort).
   * @template T
   * @param {readonly T[]} list
   * @param {(a: T, b: T) => number} compare
   * @param {PaceLike} pace
   * @returns {Promise<T[]>}
   */
  async function sortInSlices(list, compare, pace) {
    const starts = Array.from({ length: Math.ceil(list.length / RUN) }, (_, index) => index * RUN);
    let runs = await mapInSlices(starts, (start) => list.slice(start, start + RUN).sort(compare), pace);
    while (runs.length > 1) {
      /** @type {T[][]} */
      const longer = [];
      for (let index = 0; index < runs.length; index += 2) longer.push(await merged(runs[index], runs[index + 1] ?? [], compare, pace));
      runs = longer;
    }
    return runs[0] ?? [];
  }

  /**
   * @template T
   * @param {readonly T[]} a
   * @param {readonly T[]} b
   * @param {(a: T, b: T) => number} compare
   * @param {PaceLike} pace
   * @returns {Promise<T[]>}
   */
  async function merged(a, b, compare, pace) {
    /** @type {T[]} */
    const all = [];
    let [left, right] = [0, 0];
    while (left < a.length && right < b.length) {
      if (compare(a[left], b[right]) <= 0) all.push(a[left++]);
      else all.push(b[right++]);
      if (pace.isDue()) await pace.rest();
    }
    return all.concat(a.slice(left), b.slice(right));
  }

  course.mapInSlices = mapInSlices;
  course.sortInSlices = sortInSlices;
}
