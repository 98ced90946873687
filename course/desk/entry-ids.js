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
     * @param {string} id  of an entry
     * @param {number} owner  the number of the record that has it, from 1
     * @param {(owner: number) => boolean} isThere  whether a record has not been taken out
     * @returns {number}  the record that had it before, maybe this one; 0 = none
     */
    claim(id, owner, isThere) {
      let a = 0x9e3779b9;
      let b = 0x85ebca6b;
      for (let index = 0; index < id.length; index += 1) {
        const sign = id.charCodeAt(index);
        a = Math.imul(a ^ sign, 0x9e3779b1);
        b = Math.imul(b ^ sign, 0x5f356495);
      }
      return this.#put((a ^ (b >>> 15)) >>> 0, (b ^ (a >>> 13)) >>> 0, owner, isThere);
    }

    /** @param {number} a @param {number} b @param {number} owner @param {(owner: number) => boolean} isThere */
    #put(a, b, owner, isThere) {
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

  course.EntryIds = EntryIds;
}
