{
  // Small numbers put together into one row of signs that people can copy, and back. Each number is below a size that both
  // sides know; the first one written is the first one read. The row ends with the check characters of code.js.

  const GROUP = 4;
  const CHECK = 2;
  const RADIX = 36n;

  /**
   * The row of a code: `head`, the numbers, the check characters; as long as groups of four are.
   * @param {readonly [value: number, size: number][]} numbers
   * @param {string} [head]  signs that stand before
   * @param {number} [shortest]  signs in all
   * @returns {string}  as in K7QF-2M9D-XR4P
   */
  function packDigits(numbers, head = "", shortest = 0) {
    let [value, room] = [0n, 1n];
    for (const [number, size] of [...numbers].reverse()) {
      if (!Number.isSafeInteger(number) || number < 0 || number >= size) throw new RangeError(`${number} / ${size}`);
      [value, room] = [value * BigInt(size) + BigInt(number), room * BigInt(size)];
    }
    const least = Math.max(head.length + (room - 1n).toString(36).length + CHECK, shortest);
    const length = Math.ceil(least / GROUP) * GROUP - head.length - CHECK;
    const payload = head + value.toString(36).toUpperCase().padStart(length, "0");
    return /** @type {string[]} */ ((payload + course.checkCharacters(payload)).match(/.{1,4}/g)).join("-");
  }

  /**
   * The numbers of a row, one call each.
   * @param {string} plain  without lines, as plainCode gives it
   * @param {number} [head]  how many signs stand before the numbers
   * @returns {{next: (size: number) => number, isAtEnd: () => boolean}}
   */
  function unpackDigits(plain, head = 0) {
    let rest = [...plain.slice(head, -CHECK)].reduce((sum, sign) => sum * RADIX + BigInt(Number.parseInt(sign, 36)), 0n);
    return {
      next(size) {
        const number = Number(rest % BigInt(size));
        rest /= BigInt(size);
        return number;
      },
      isAtEnd: () => rest === 0n,
    };
  }

  course.packDigits = packDigits;
  course.unpackDigits = unpackDigits;
}
