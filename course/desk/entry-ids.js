{
  const SHARDS = 256; // each grows by itself: one table of millions would stop the page while it grows
  const FIRST_SIZE = 64;
  const MOST_FULL = 0.8;

  /** @typedef {{first: Uint32Array, second: Uint32Array, owner: Uint32Array, used: number}} Shard  owner 0 = a free place */

  /** @param {number} size @returns {Shard} */
  const newShard = (size) => ({ first: new Uint32Array(size), second: new Uint32Array(size), owner: new Uint32Array(size), used: 0 });

  /** Where a pair of numbers lies, or would lie. @param {Shard} shard @param {number} a @param {number} b */
  function placeOf({ first, second, owner }, a, b) {
    const last = owner.length - 1;
    let place = (a >>> 8) & last;
    while (owner[place] !== 0 && (first[place] !== a || second[place] !== b)) place = (place + 1) & last;
    return place;
  }

  /** @param {Shard} shard */
  function grown(shard) {
    const large = newShard(shard.owner.length * 2);
    shard.owner.forEach((owner, index) => {
      if (owner === 0) return;
      const place = placeOf(large, shard.first[index], shard.second[index]);
      [large.first[place], large.second[place], large.owner[place]] = [shard.first[index], shard.second[index], owner];
    });
    large.used = shard.used;
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
     * @returns {number}  the record that had it first: maybe this one
     */
    claim(id, owner, isThere) {
      let [a, b] = [0x9e3779b9, 0x85ebca6b];
      for (let index = 0; index < id.length; index += 1) {
        const sign = id.charCodeAt(index);
        a = Math.imul(a ^ sign, 0x9e3779b1);
        b = Math.imul(b ^ sign, 0x5f356495);
      }
      [a, b] = [(a ^ (b >>> 15)) >>> 0, (b ^ (a >>> 13)) >>> 0];
      return this.#put(a, b, owner, isThere);
    }

    /** @param {number} a @param {number} b @param {number} owner @param {(owner: number) => boolean} isThere */
    #put(a, b, owner, isThere) {
      const shard = this.#shards[a % SHARDS];
      const place = placeOf(shard, a, b);
      const known = shard.owner[place];
      if (known !== 0 && isThere(known)) return known;
      [shard.first[place], shard.second[place], shard.owner[place]] = [a, b, owner];
      if (known === 0) shard.used += 1;
      if (shard.used > shard.owner.length * MOST_FULL) this.#shards[a % SHARDS] = grown(shard);
      return owner;
    }
  }

  course.EntryIds = EntryIds;
}
