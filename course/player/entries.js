{
  const ID_BYTES = 9; // 72 bits; in base 64 no byte is left over
  const RUN_CHARS = 8;
  const ALPHABET = "0123456789abcdefghijklmnopqrstuv"; // 32 signs: a random byte picks one without bias

  /** @typedef {{fits: (value: unknown) => boolean, need: string}} Rule */

  /** @type {(value: unknown, limit: number) => boolean} */
  const isText = (value, limit) => typeof value === "string" && value.length <= limit;
  /** @type {(value: unknown) => boolean} */
  const isWord = (value) => isText(value, 200) && value !== "";
  /** @type {(value: unknown) => boolean} */
  const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
  /** @type {(value: unknown) => boolean} */
  const isTime = (value) => isCount(value) && Number(value) < 36 ** 9; // newRunId has nine places
  /** @type {(value: unknown) => boolean} */
  const isWords = (value) => Array.isArray(value) && value.length <= 2000 && value.every(isWord);

  /** @type {Rule} */
  const ID = { fits: (value) => isWord(value) && /^[0-9a-f]{16,}$/.test(String(value)), need: "16〜200桁の16進数" };
  /** @type {Rule} */
  const WORD = { fits: isWord, need: "1〜200字の文字列" };
  /** @type {Rule} */
  const TEXT = { fits: (value) => isText(value, 20000), need: "20,000字までの文字列" };
  /** @type {Rule} */
  const COUNT = { fits: isCount, need: "0以上の整数" };
  /** @type {Rule} */
  const TIME = { fits: isTime, need: "1970年からのミリ秒（0以上の整数）" };
  /** @type {Rule} */
  const SEED = { fits: (value) => isCount(value) && Number(value) < 2 ** 32, need: "0以上2の32乗未満の整数" };
  /** @type {Rule} */
  const WORDS = { fits: isWords, need: "1〜200字の文字列を2,000個まで並べた配列" };

  const COMMON = { id: ID, course: WORD, version: WORD, profile: WORD, type: WORD, at: TIME };
  const ON_PATH = { module: WORD, run: WORD, step: COUNT, scene: WORD };

  /** @type {Record<string, Record<string, Rule>>} */
  const FIELDS = {
    visit: { route: WORD },
    attempt: { module: WORD, attempt: WORD, seed: SEED, questions: WORDS, carried: WORDS },
    ask: { module: WORD, attempt: WORD, question: WORD },
    answer: { module: WORD, attempt: WORD, question: WORD, revision: COUNT, choices: WORDS, ms: COUNT },
    track: { track: WORD },
    run: { module: WORD, run: WORD },
    choose: { ...ON_PATH, choice: WORD },
    arrive: ON_PATH,
    back: ON_PATH,
    note: { key: WORD, text: TEXT },
    assign: { code: TEXT },
  };

  /** Fields that an entry of a type may have or not. @type {Record<string, Record<string, Rule>>} */
  const OPTIONAL = { answer: { certainty: { fits: (value) => value === 1 || value === 2 || value === 3, need: "1〜3の整数" } } };

  /**
   * @param {number} count
   * @param {RandomSource} random
   */
  const randomBytes = (count, random) => [...random.getRandomValues(new Uint8Array(count))];

  /**
   * A new entry id: 18 hex digits.
   * @param {RandomSource} [random]
   */
  function newId(random = crypto) {
    return randomBytes(ID_BYTES, random).map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /**
   * A new id of an attempt or a run. Comparing two of them as text compares their starts.
   * @param {number} at  when it starts
   * @param {RandomSource} [random]
   */
  function newRunId(at, random = crypto) {
    const tail = randomBytes(RUN_CHARS, random).map((byte) => ALPHABET[byte % ALPHABET.length]);
    return `${at.toString(36).padStart(9, "0")}-${tail.join("")}`;
  }

  /**
   * Makes the entry that says what just happened.
   * @param {EntryContext} context
   * @param {string} type
   * @param {Record<string, any>} fields  the fields that this type asks for
   * @returns {Entry}
   * @throws {TypeError} when the fields do not fit the type: the caller's mistake, not the learner's
   */
  function newEntry(context, type, fields) {
    const { course: courseId, version, profile, now = Date.now, random = crypto } = context;
    const entry = { ...fields, id: newId(random), course: courseId, version, profile, type, at: now() };
    if (Array.isArray(fields.choices)) Object.assign(entry, { choices: [...fields.choices].sort() });
    const why = checkEntry(entry);
    if (why !== null) throw new TypeError(why);
    return /** @type {any} */ (entry);
  }

  /**
   * Judges a value of unknown origin (a store, a file).
   * @param {unknown} value
   * @returns {string | null}  null = a sound entry; else a sentence that says what is wrong
   */
  function checkEntry(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "記録はオブジェクトである必要があります。";
    const record = /** @type {Record<string, unknown>} */ (value);
    const type = Object.hasOwn(record, "type") ? String(record.type) : "";
    if (!Object.hasOwn(FIELDS, type)) return `記録の種類 type は ${Object.keys(FIELDS).join("・")} のどれかである必要があります。`;
    const optional = Object.entries(OPTIONAL[type] ?? {}).filter(([key]) => Object.hasOwn(record, key));
    return wrongField(record, { ...COMMON, ...FIELDS[type], ...Object.fromEntries(optional) }) ?? wrongCarried(record);
  }

  /**
   * @param {Record<string, unknown>} record
   * @param {Record<string, Rule>} rules
   */
  function wrongField(record, rules) {
    const extra = Object.keys(record).find((key) => !Object.hasOwn(rules, key));
    if (extra !== undefined) return `項目「${extra.slice(0, 40)}」は使えません。使えるのは ${Object.keys(rules).join("・")} です。`;
    const wrong = Object.keys(rules).find((key) => !Object.hasOwn(record, key) || !rules[key].fits(record[key]));
    return wrong === undefined ? null : `項目「${wrong}」には${rules[wrong].need}が必要です。`;
  }

  /** @param {Record<string, any>} record */
  function wrongCarried(record) {
    if (record.type !== "attempt") return null;
    const questions = new Set(record.questions);
    const stray = record.carried.some((/** @type {string} */ id) => !questions.has(id));
    return stray ? "項目「carried」には「questions」にある問題だけを入れてください。" : null;
  }

  /**
   * Parts values of unknown origin into entries of a course and reasons why the others are none.
   * @param {readonly unknown[]} values
   * @param {string} courseId
   * @returns {{entries: Entry[], rejected: string[]}}
   */
  function judgeEntries(values, courseId) {
    const reasons = values.map((value) => checkEntry(value) ?? wrongCourse(/** @type {Entry} */ (value), courseId));
    const entries = values.filter((_, index) => reasons[index] === null);
    const rejected = reasons.flatMap((why, index) => (why === null ? [] : [`${index + 1}番目の記録: ${why}`]));
    return { entries: /** @type {Entry[]} */ (entries), rejected };
  }

  /** @type {(entry: Entry, courseId: string) => string | null} */
  const wrongCourse = (entry, courseId) => (entry.course === courseId ? null : `別のコース「${entry.course}」の記録です。`);

  course.entryRules = { base: COMMON, fields: FIELDS, optional: OPTIONAL, word: WORD, words: WORDS };
  course.newId = newId;
  course.newRunId = newRunId;
  course.newEntry = newEntry;
  course.checkEntry = checkEntry;
  course.judgeEntries = judgeEntries;
}
