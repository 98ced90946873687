{
  // A sealed record can be read only with the class key's secret half: an ephemeral P-256 key meets the public half (ECDH), what
  // they have in common becomes a key (HKDF-SHA-256), and AES-GCM closes the deflated record. It hides; it proves nothing.

  const FORMAT = "course-record-sealed";
  const FORMAT_VERSION = 1;
  const IV_BYTES = 12;
  const ID_BYTES = 4;
  const POINT_BYTES = 65; // 4, x, y
  const INFO = new TextEncoder().encode("course-record");
  const CURVE = { name: "ECDH", namedCurve: "P-256" };
  const MOST_BYTES = 5 * 1024 * 1024;

  /** Whether this page can seal: on plain http browsers withhold what is needed. */
  const canSeal = () => Boolean(globalThis.crypto?.subtle) && typeof CompressionStream === "function";

  /**
   * Bytes sent through a stream.
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {CompressionStream | DecompressionStream} through
   * @param {number} [most]  bytes that may come out
   * @returns {Promise<Uint8Array<ArrayBuffer>>}  rejects with a RangeError where more would come out
   */
  async function sent(bytes, through, most = Infinity) {
    const { bytes: out, isWhole } = await course.readStream(new Blob([bytes]).stream().pipeThrough(through), most);
    if (!isWhole) throw new RangeError("開いた記録が大きすぎます。");
    return out;
  }

  /** @param {Uint8Array<ArrayBuffer>} point */
  async function idOfPoint(point) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", point));
    return [...digest.subarray(0, ID_BYTES)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** @param {CryptoKey} key */
  const pointOf = async (key) => new Uint8Array(await crypto.subtle.exportKey("raw", key));

  /** @param {Uint8Array<ArrayBuffer>} point */
  const importPoint = (point) => crypto.subtle.importKey("raw", point, CURVE, true, []);

  /**
   * The key that both sides come to.
   * @param {CryptoKey} secret  of the one side
   * @param {CryptoKey} open  of the other side
   * @param {Uint8Array<ArrayBuffer>} iv
   */
  async function commonKey(secret, open, iv) {
    const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: open }, secret, 256);
    const material = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
    const how = { name: "HKDF", hash: "SHA-256", salt: iv, info: INFO };
    return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  }

  /**
   * A new class key. Its public half goes into the assignment; records can be opened only with the secret half.
   * @returns {Promise<ClassKey>}
   */
  async function makeClassKey() {
    const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
    const point = await pointOf(pair.publicKey);
    const { d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
    return { public: course.toBase64(point), secret: String(d), id: await idOfPoint(point) };
  }

  /**
   * @param {string} text  a plain record
   * @param {string} publicKey  of the class
   * @param {RandomSource} [random]
   * @returns {Promise<SealedRecord>}  to be written as JSON
   */
  async function sealRecord(text, publicKey, random = crypto) {
    const point = course.fromBase64(publicKey);
    const mine = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
    const iv = random.getRandomValues(new Uint8Array(IV_BYTES));
    const key = await commonKey(mine.privateKey, await importPoint(point), iv);
    const packed = await sent(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, packed));
    const [id, ephemeral] = [await idOfPoint(point), await pointOf(mine.publicKey)];
    const bytes = { point: course.toBase64(ephemeral), iv: course.toBase64(iv), data: course.toBase64(data) };
    return { format: FORMAT, format_version: FORMAT_VERSION, course: String(JSON.parse(text).course), key: id, ...bytes };
  }

  /**
   * Opens a sealed record. Whether the key is the right one is for the caller to see by `key`.
   * @param {SealedRecord} file  of unknown origin
   * @param {ClassKey} classKey
   * @returns {Promise<string>}  the plain record; rejects when the file is damaged, was changed, or holds too much
   */
  async function unsealRecord({ point, iv, data }, classKey) {
    const open = course.fromBase64(classKey.public);
    if (open.length !== POINT_BYTES) throw new SyntaxError("クラスの鍵の形が違います。");
    const [x, y] = [open.subarray(1, 33), open.subarray(33)].map(course.toBase64);
    const jwk = { kty: "EC", crv: CURVE.namedCurve, x, y, d: classKey.secret };
    const secret = await crypto.subtle.importKey("jwk", jwk, CURVE, false, ["deriveBits"]);
    const start = course.fromBase64(iv);
    const key = await commonKey(secret, await importPoint(course.fromBase64(point)), start);
    const packed = new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: start }, key, course.fromBase64(data)));
    const bytes = await sent(packed, new DecompressionStream("deflate-raw"), MOST_BYTES);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }

  course.canSeal = canSeal;
  course.sent = sent;
  course.makeClassKey = makeClassKey;
  course.sealRecord = sealRecord;
  course.unsealRecord = unsealRecord;
}
