{
  /** The signs of ISO 7064 for radix 36, each with the value of its place. */
  const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const MODULUS = 1271;
  const PAYLOAD = 9; // signs before the two check characters
  const MILLIS_PER_DAY = 86_400_000;
  const FIRST_DAY = Date.UTC(2020, 0, 1) / MILLIS_PER_DAY;
  /** What a code holds, each below its number; 36 ** 9 is more than all of them together. */
  const [TRACKS, DAYS, PERCENTS, DIGESTS] = [1024, 32_768, 101, 16_384];

  /**
   * The two check characters of ISO/IEC 7064, MOD 1271-36 (a pure system: weights are powers of 36). They find every wrong
   * sign, as 36 has no divisor in common with 1271 = 31 × 41, and every pair that changed places, as 35 × 35 is below 1271.
   * @param {string} payload
   */
  function checkCharacters(payload) {
    const rest = (remainder(payload) * 36 * 36) % MODULUS;
    const check = (MODULUS + 1 - rest) % MODULUS;
    return SIGNS[Math.floor(check / 36)] + SIGNS[check % 36];
  }

  /** @param {string} text */
  const remainder = (text) => [...text].reduce((sum, sign) => (sum * 36 + SIGNS.indexOf(sign)) % MODULUS, 0);

  /** @param {string} text  with its check characters */
  const isConsistent = (text) => remainder(text) === 1;

  /**
   * The day of a date where the device is, counted from the start of 2020.
   * @param {number} at
   */
  function dayNumber(at) {
    const date = new Date(at);
    const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MILLIS_PER_DAY - FIRST_DAY;
    return Math.min(Math.max(day, 0), DAYS - 1);
  }

  /**
   * Noon of a day where the device is.
   * @param {number} day  as dayNumber counts
   */
  function noonOf(day) {
    const date = new Date((FIRST_DAY + day) * MILLIS_PER_DAY);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12).getTime();
  }

  /** @param {string} track */
  const trackTag = (track) => course.seedOf(track, 0) % TRACKS;

  /** Binds the parts to each other and to the course. @type {(courseId: string, ...parts: number[]) => number} */
  const digest = (courseId, ...parts) => course.seedOf([courseId, ...parts].join("|"), 1) % DIGESTS;

  /**
   * The code of a certificate, as in K7QF-2M9D-XR4: track, day and mean result, a digest of them, and two check characters.
   * It finds slips of those who copy it. It proves nothing: whoever reads this can make one.
   * @param {{course: string, track: string, at: number, percent: number}} about  percent = whole, 0–100
   */
  function makeCode({ course: courseId, track, at, percent }) {
    const [tag, day] = [trackTag(track), dayNumber(at)];
    let value = ((digest(courseId, tag, day, percent) * PERCENTS + percent) * DAYS + day) * TRACKS + tag;
    let payload = "";
    for (let place = 0; place < PAYLOAD; place += 1) {
      payload = SIGNS[value % 36] + payload;
      value = Math.floor(value / 36);
    }
    const [, first, second, third] = /** @type {RegExpExecArray} */ (/^(.{4})(.{4})(.{3})$/.exec(payload + checkCharacters(payload)));
    return `${first}-${second}-${third}`;
  }

  /**
   * A code as people write it: in any case and width, with any lines and blanks between its signs.
   * @param {string} text
   */
  const plainCode = (text) => text.normalize("NFKC").toUpperCase().replace(/[\s\-‐‑‒–—―−ーｰ]/g, "");

  /**
   * Reads a code that somebody copied.
   * @param {string} text
   * @param {string} courseId
   * @param {readonly string[]} tracks  the ids of the course's tracks
   * @returns {CodeReading}  day = a time on that day, at noon where the device is
   */
  function readCode(text, courseId, tracks) {
    const plain = plainCode(text);
    if (!/^[0-9A-Z]*$/.test(plain)) return { state: "signs" };
    if (plain.length !== PAYLOAD + 2) return { state: "length", length: plain.length };
    if (!isConsistent(plain)) return { state: "slip" };
    let value = Number.parseInt(plain.slice(0, PAYLOAD), 36);
    const [tag, day, percent] = [TRACKS, DAYS, PERCENTS].map((size) => {
      const part = value % size;
      value = Math.floor(value / size);
      return part;
    });
    if (value !== digest(courseId, tag, day, percent)) return { state: "foreign" };
    return { state: "right", track: tracks.find((id) => trackTag(id) === tag) ?? null, at: noonOf(day), percent };
  }

  course.checkCharacters = checkCharacters;
  course.isConsistent = isConsistent;
  course.plainCode = plainCode;
  course.dayNumber = dayNumber;
  course.noonOf = noonOf;
  course.makeCode = makeCode;
  course.readCode = readCode;
}
