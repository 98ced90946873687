{
  const LIMITS = { title: 60, message: 400 };
  const LONGEST = 2400; // signs of a code that is still looked at
  const FORMAT = 1;
  /** No I, L, O and U: ids are read out and copied. */
  const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const ID_SIGNS = 6;
  const KEY_BYTES = 65; // 4, x and y of a point on P-256
  const SHORTEST = 16;
  const MILLIS_PER_DAY = 86_400_000;
  const BEFORE_FIRST_DAY = Date.UTC(2020, 0, 1) / MILLIS_PER_DAY - 1; // 0 stands for no day
  /** What a short code holds, each below its number. The last day is in 2042. */
  const [IDS, TAGS, DAYS, PASSES] = [SIGNS.length ** ID_SIGNS, 1024, 8192, 101];

  /**
   * A new id of an assignment.
   * @param {RandomSource} [random]
   */
  function newAssignmentId(random = crypto) {
    return [...random.getRandomValues(new Uint8Array(ID_SIGNS))].map((byte) => SIGNS[byte % SIGNS.length]).join("");
  }

  /** @type {(value: unknown, limit: number) => boolean} */
  const isText = (value, limit) => typeof value === "string" && value.length <= limit;

  /** @param {string} day */
  const dayNumber = (day) => (day ? Date.parse(`${day}T00:00:00Z`) / MILLIS_PER_DAY - BEFORE_FIRST_DAY : 0);

  /** @param {number} number */
  const dayOf = (number) => (number ? new Date((number + BEFORE_FIRST_DAY) * MILLIS_PER_DAY).toISOString().slice(0, 10) : "");

  /** @param {any} value  a day as in 2026-12-25, or nothing */
  const isDay = (value) => value === "" || (isText(value, 10) && /^\d{4}-\d\d-\d\d$/.test(value) && dayNumber(value) >= 1 && dayNumber(value) < DAYS && dayOf(dayNumber(value)) === value);

  /** @param {any} value  a public key, or nothing */
  function isKey(value) {
    if (value === "") return true;
    if (!isText(value, 100) || !/^[\w-]+$/.test(value) || value.length % 4 === 1) return false;
    const bytes = course.fromBase64(value);
    return bytes.length === KEY_BYTES && bytes[0] === 4;
  }

  /**
   * Whether a value of unknown origin is an assignment.
   * @param {any} value
   */
  function isAssignment({ id, title, track, modules, due, pass, tests, message, key }) {
    const isMarked = typeof id === "string" && id.length === ID_SIGNS && [...id].every((sign) => SIGNS.includes(sign));
    const hasModules = Array.isArray(modules) && modules.length > 0 && modules.length <= 1000 && modules.every((one) => isText(one, 200));
    const hasPass = Number.isSafeInteger(pass) && pass >= 1 && pass <= 100;
    const hasTexts = isText(title, LIMITS.title) && isText(message, LIMITS.message) && isText(track, 200);
    return isMarked && hasModules && hasPass && hasTexts && typeof tests === "boolean" && isDay(due) && isKey(key);
  }

  /**
   * The check characters of any text: those of its bytes, written as hexadecimal digits.
   * @param {string} text
   */
  const checkOf = (text) => course.checkCharacters([...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("").toUpperCase());

  /**
   * The code of a link or a file: it holds everything.
   * @param {Assignment} assignment
   */
  function assignmentCode({ id, title, track, modules, due, pass, tests, message, key }) {
    const text = JSON.stringify([id, title, track, modules, due, pass, tests, message, key]);
    const body = `a${FORMAT}.${course.toBase64(new TextEncoder().encode(text))}`;
    return `${body}.${checkOf(body)}`;
  }

  /** Marks a track as it is in this edition. @param {TrackFacts} track */
  const tagOf = ({ id, modules }) => course.seedOf([id, ...modules].join("|"), 0) % TAGS;

  /**
   * The code that people type in: without title, message and key.
   * @param {Assignment} assignment
   * @param {readonly TrackFacts[]} tracks
   * @returns {string}  as in K7QF-2M9D-XR4P-0B1C; longer where a track has many modules
   */
  function assignmentShort({ id, track: trackId, modules, due, pass, tests }, tracks) {
    const track = tracks.find((one) => one.id === trackId);
    if (!track) throw new RangeError(`no track ${trackId}`);
    const idNumber = [...id].reduce((sum, sign) => sum * SIGNS.length + SIGNS.indexOf(sign), 0);
    const mask = track.modules.map((module) => /** @type {[number, number]} */ ([Number(modules.includes(module)), 2]));
    return course.packDigits([[tagOf(track), TAGS], [idNumber, IDS], [dayNumber(due), DAYS], [pass, PASSES], [Number(tests), 2], ...mask], "", SHORTEST);
  }

  /**
   * Reads what a trainer has handed out: a code, or a link with one.
   * @param {string} text
   * @param {readonly TrackFacts[]} tracks
   * @returns {AssignmentReading}
   */
  function readAssignment(text, tracks) {
    const plain = text.slice(0, 20_000).normalize("NFKC").replace(/[\s>\u200b]/g, "");
    const code = plain.slice(plain.lastIndexOf("#a=") + 1).replace(/^a=/, "");
    const long = /^(a(\d{1,3})\.([\w-]+))\.([0-9A-Z]{2})/i.exec(code);
    if (long) return readLong(long, tracks);
    return /^a\d{1,3}\./i.test(code) ? { state: "length" } : readShort(course.plainCode(code), tracks);
  }

  /**
   * @param {RegExpExecArray} found  the body, its format, its text, its check characters
   * @param {readonly TrackFacts[]} tracks
   * @returns {AssignmentReading}
   */
  function readLong([code, body, format, text, check], tracks) {
    if (code.length > LONGEST) return { state: "length" };
    if (checkOf(body) !== check.toUpperCase()) return { state: "slip" };
    if (Number(format) !== FORMAT) return { state: "foreign" };
    try {
      const [id, title, track, modules, due, pass, tests, message, key] = JSON.parse(new TextDecoder().decode(course.fromBase64(text)));
      return judged({ id, title, track, modules, due, pass, tests, message, key }, tracks, code);
    } catch {
      return { state: "foreign" }; // consistent, but not made by this course
    }
  }

  /**
   * @param {string} plain
   * @param {readonly TrackFacts[]} tracks
   * @returns {AssignmentReading}
   */
  function readShort(plain, tracks) {
    if (!/^[0-9A-Z]*$/.test(plain)) return { state: "signs" };
    if (plain.length < SHORTEST || plain.length % 4 !== 0 || plain.length > LONGEST) return { state: "length" };
    if (!course.isConsistent(plain)) return { state: "slip" };
    const { next, isAtEnd } = course.unpackDigits(plain);
    const tag = next(TAGS);
    const track = tracks.find((one) => tagOf(one) === tag);
    if (!track) return { state: "foreign" };
    let [idNumber, id] = [next(IDS), ""];
    for (let place = 0; place < ID_SIGNS; place += 1) {
      id = SIGNS[idNumber % SIGNS.length] + id;
      idNumber = Math.floor(idNumber / SIGNS.length);
    }
    const [due, pass, tests] = [dayOf(next(DAYS)), next(PASSES), next(2) === 1];
    const modules = track.modules.filter(() => next(2) === 1);
    const code = /** @type {string[]} */ (plain.match(/.{4}/g)).join("-");
    return isAtEnd() ? judged({ id, title: "", track: track.id, modules, due, pass, tests, message: "", key: "" }, tracks, code, true) : { state: "foreign" };
  }

  /**
   * @param {Assignment} assignment  of unknown origin
   * @param {readonly TrackFacts[]} tracks
   * @param {string} code
   * @returns {AssignmentReading}
   */
  function judged(assignment, tracks, code, isShort = false) {
    const track = isAssignment(assignment) ? tracks.find(({ id }) => id === assignment.track) : undefined;
    const modules = track?.modules.filter((id) => assignment.modules.includes(id)) ?? []; // a newer edition may have fewer
    return modules.length > 0 ? { state: "right", assignment: { ...assignment, modules }, isShort, code } : { state: "foreign" };
  }

  /**
   * The file that brings an assignment to a course laid into a folder.
   * @param {string} code
   */
  function assignmentScript(code) {
    return `// 課題のファイルです。講座の index.html と同じフォルダーに置いて、そこにある assignment.js と入れかえてください。\ndocument.documentElement.dataset.assignment = ${JSON.stringify(code)};\n`;
  }

  /**
   * The course as an assignment narrows it: its modules, its pass mark, and the tests over these modules or none.
   * @param {CourseFacts} facts  of the assignment's track
   * @param {Pick<Assignment, "modules" | "pass" | "tests"> | null} assignment
   * @returns {CourseFacts}
   */
  function withAssignment(facts, assignment) {
    if (assignment === null) return facts;
    const isIn = (/** @type {string} */ id) => assignment.modules.includes(id);
    const track = { ...facts.track, modules: facts.track.modules.filter(isIn) };
    track.minutes = Math.round((facts.track.minutes * track.modules.length) / facts.track.modules.length);
    const forms = Object.entries(assignment.tests ? facts.forms : {}).map(([form, questions]) => [form, questions.filter(({ module }) => isIn(module))]);
    const modules = facts.modules.filter(({ id }) => isIn(id));
    return { ...facts, track, modules, passMark: assignment.pass, forms: Object.fromEntries(forms.filter(([, questions]) => questions.length > 0)) };
  }

  /**
   * The assignment that is on.
   * @param {Snapshot} snapshot
   * @param {readonly TrackFacts[]} tracks
   * @returns {Assignment | null}  null too where this edition cannot read it
   */
  function assignmentOf({ assignment }, tracks) {
    const reading = assignment?.code ? readAssignment(assignment.code, tracks) : null;
    return reading?.state === "right" ? reading.assignment : null;
  }

  course.assignmentLimits = LIMITS;
  course.newAssignmentId = newAssignmentId;
  course.isDueDay = isDay;
  course.assignmentCode = assignmentCode;
  course.assignmentShort = assignmentShort;
  course.readAssignment = readAssignment;
  course.assignmentScript = assignmentScript;
  course.assignmentOf = assignmentOf;
  course.withAssignment = withAssignment;
}
