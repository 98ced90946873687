{
  const SHARDS = 256; // each grows by itself: one table of millions would stop the page while it grows
  const FIRST_SIZE = 64;
  const MOST_FULL = 0.8;

  const [FIRST, SECOND, OWNER, WIDTH] = [0, 1, 2, 4]; // numbers of a place, side by side in memory

  /** @typedef {{places: Uint32Array, size: number, used: number}} Shard  owner 0 = a free place */

  /** @param {number} size @returns {Shard} */
  const newShard = (size) => ({ places: new Uint32Array(size * WIDTH), size, used: 0 });

  /** Where a pair of numbers lies, or would lie. @param {Shard} shard @param {number} a @param {number} b */
  function placeOf({ places, size }, a, b) {
    let place = (a >>> 8) & (size - 1);
    while (places[place * WIDTH + OWNER] !== 0 && (places[place * WIDTH] !== a || places[place * WIDTH + SECOND] !== b)) place = (place + 1) & (size - 1);
    return place * WIDTH;
  }

  /** @param {Shard} shard @param {number} place @param {number} a @param {number} b @param {number} owner */
  function fill({ places }, place, a, b, owner) {
    places[place + FIRST] = a;
    places[place + SECOND] = b;
    places[place + OWNER] = owner;
  }

  /** @param {Shard} shard */
  function grown({ places, size, used }) {
    const large = newShard(size * 2);
    for (let at = 0; at < places.length; at += WIDTH) {
      const [a, b, owner] = [places[at], places[at + SECOND], places[at + OWNER]];
      if (owner !== 0) fill(large, placeOf(large, a, b), a, b, owner);
    }
    large.used = used;
    return large;
  }

  /**
   * Which record had an entry first, for millions of entries: two numbers stand for an id, as the ids themselves would take
   * hundreds of megabytes. Two ids that share both numbers by chance are one in billions of such classes.
   */
  class EntryIds {
    #shards = Array.from({ length: SHARDS }, () => newShard(FIRST_SIZE));

    /**
     * @param {number} a  the two numbers of an entry's id
     * @param {number} b
     * @param {number} owner  the number of the record that has it, from 1
     * @param {(owner: number) => boolean} isThere  whether a record has not been taken out
     * @returns {number}  the record that had it before, maybe this one; 0 = none
     */
    claim(a, b, owner, isThere) {
      const shard = this.#shards[a % SHARDS];
      const place = placeOf(shard, a, b);
      const known = shard.places[place + OWNER];
      if (known !== 0 && isThere(known)) return known;
      fill(shard, place, a, b, owner);
      if (known === 0) shard.used += 1;
      if (shard.used > shard.size * MOST_FULL) this.#shards[a % SHARDS] = grown(shard);
      return 0;
    }
  }

  /**
   * Puts the two numbers of an id into a row of numbers.
   * @param {string} id
   * @param {Uint32Array} numbers
   * @param {number} at
   */
  function number(id, numbers, at) {
    let a = 0x9e3779b9;
    let b = 0x85ebca6b;
    for (let index = 0; index < id.length; index += 1) {
      const sign = id.charCodeAt(index);
      a = Math.imul(a ^ sign, 0x9e3779b1);
      b = Math.imul(b ^ sign, 0x5f356495);
    }
    numbers[at] = a ^ (b >>> 15);
    numbers[at + 1] = b ^ (a >>> 13);
  }

  /**
   * The numbers of a record's entries, two each. Who had an entry first may be somebody else: those of one nickname must
   * find each other all the same, so of theirs there are two more each.
   * @param {readonly Entry[]} entries
   * @param {Who} who
   * @returns {Uint32Array}
   */
  function entryNumbers(entries, who) {
    const key = who.kind === "nickname" ? course.identityOf(who)?.key : undefined;
    const ids = entries.map(({ id }) => id);
    const all = key === undefined ? ids : [...ids, ...ids.map((id) => `${key}\t${id}`)];
    const numbers = new Uint32Array(all.length * 2);
    all.forEach((id, index) => number(id, numbers, index * 2));
    return numbers;
  }

  course.EntryIds = EntryIds;
  course.entryNumbers = entryNumbers;
}
