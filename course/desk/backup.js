{
  // What lies on the desk, as one file: plain JSON, or locked with a password (PBKDF2-SHA-256, then AES-GCM over the deflated
  // JSON). A forgotten password cannot be found again. A backup holds up to 200 MB of JSON; more stays in the records' own files.

  const FORMAT = "course-desk";
  const FORMAT_VERSION = 1;
  const MOST_BYTES = 200 * 1024 * 1024;
  const MOST_SIGNS = MOST_BYTES * 1.4; // of the file: base64 is a third longer
  const ROUNDS = 600_000;
  const [FEWEST_ROUNDS, MOST_ROUNDS] = [310_000, 10_000_000]; // a foreign file must not keep the page busy for ever
  const [SALT_BYTES, IV_BYTES] = [16, 12];

  /**
   * @param {string} password
   * @param {Uint8Array<ArrayBuffer>} salt
   * @param {number} rounds
   */
  async function keyFrom(password, salt, rounds) {
    const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(password.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  }

  /**
   * Tells a damaged file from a wrong password.
   * @param {Uint8Array<ArrayBuffer>} data
   */
  const sumOf = async (data) => course.toBase64(new Uint8Array(await crypto.subtle.digest("SHA-256", data)));

  /**
   * @param {unknown} content  what JSON can hold
   * @param {string} password  "" = not locked
   * @param {RandomSource} [random]
   * @returns {Promise<string>}
   * @throws {Error} when it is too much, or when the page cannot lock: on plain http browsers withhold what is needed
   */
  async function backupOf(content, password, random = crypto) {
    const head = { format: FORMAT, format_version: FORMAT_VERSION };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    if (bytes.length > MOST_BYTES) throw new RangeError("控えが大きすぎます（200MBまで）。元の記録のファイルを取っておいてください。");
    if (password === "") return JSON.stringify({ ...head, locked: false, content });
    if (!course.canSeal()) throw new Error("このページでは、パスワードをかけられません。フォルダーの trainer.html をダブルクリックで開くか、パスワードなしで保存してください。");
    const [salt, iv] = [SALT_BYTES, IV_BYTES].map((size) => random.getRandomValues(new Uint8Array(size)));
    const packed = await course.sent(bytes, new CompressionStream("deflate-raw"));
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyFrom(password, salt, ROUNDS), packed));
    const how = { rounds: ROUNDS, salt: course.toBase64(salt), iv: course.toBase64(iv), sum: await sumOf(data) };
    return JSON.stringify({ ...head, locked: true, ...how, data: course.toBase64(data) });
  }

  /**
   * Reads what backupOf made, or what anybody says it made. The content is foreign: whoever uses it checks its shape.
   * @param {string} text
   * @param {string} password
   * @returns {Promise<BackupReading>}
   */
  async function readBackup(text, password) {
    if (text.length > MOST_SIGNS) return { state: "large" };
    const file = parsed(text);
    if (file?.format !== FORMAT || !Number.isSafeInteger(file.format_version)) return { state: text.includes(`"${FORMAT}"`) ? "damaged" : "foreign" };
    if (file.format_version > FORMAT_VERSION) return { state: "newer" };
    if (file.locked === false && Object.hasOwn(file, "content")) return { state: "right", content: file.content };
    if (file.locked !== true) return { state: "damaged" };
    if (!course.canSeal()) return { state: "blocked" };
    return password === "" ? { state: "needed" } : unlocked(file, password);
  }

  /**
   * @param {any} file
   * @param {string} password
   * @returns {Promise<BackupReading>}
   */
  async function unlocked({ rounds, salt, iv, sum, data }, password) {
    if (!Number.isSafeInteger(rounds) || rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) return { state: "damaged" };
    try {
      const closed = course.fromBase64(String(data));
      if ((await sumOf(closed)) !== sum) return { state: "damaged" };
      const key = await keyFrom(password, course.fromBase64(String(salt)), rounds);
      const packed = await opened(closed, key, course.fromBase64(String(iv)));
      if (packed === null) return { state: "password" };
      const bytes = await course.sent(packed, new DecompressionStream("deflate-raw"), MOST_BYTES);
      return { state: "right", content: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
    } catch (error) {
      return { state: error instanceof RangeError ? "large" : "damaged" };
    }
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} closed
   * @param {CryptoKey} key
   * @param {Uint8Array<ArrayBuffer>} iv
   * @returns {Promise<Uint8Array<ArrayBuffer> | null>}  null when the key is not the one that closed it
   */
  async function opened(closed, key, iv) {
    try {
      return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, closed));
    } catch {
      return null;
    }
  }

  /** @param {string} text */
  function parsed(text) {
    try {
      return JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch {
      return null;
    }
  }

  course.backupOf = backupOf;
  course.readBackup = readBackup;
}
