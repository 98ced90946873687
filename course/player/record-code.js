{
  const WORD = "修了記録";
  /** The first sign of a code tells the kind of identity; the next format will go on with D. @type {Record<string, Who["kind"]>} */
  const KINDS = { A: "staff", B: "student", C: "nickname" };
  const ID_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // of an assignment
  const ID_LENGTH = 6;
  /** What a code holds, each below its number; 0 of ids and of percent stands for none. */
  const [TAGS, DAYS, IDS, PASSES, ASKED, PERCENTS, DIGESTS] = [1024, 32_768, ID_SIGNS.length ** ID_LENGTH + 1, 101, 512, 102, 16_384];
  const LONGEST_REPORT = 200; // characters

  /** @type {(text: string, size: number, seed?: number) => number} */
  const tag = (text, size, seed = 0) => course.seedOf(text, seed) % size;
  /** @param {readonly string[]} modules */
  const editionTag = (modules) => tag(modules.join("|"), TAGS);

  /** @param {string} text */
  const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/\s/g, "");

  /** An identity as it is written finds its own slips by this number. @param {Who} who */
  const whoDigest = (who) => tag(course.whoFields[who.kind].map((name) => folded(who[name])).join("/"), DIGESTS, 1);

  /** @param {string | null} id */
  const idNumber = (id) => (id === null ? 0 : [...id].reduce((sum, sign) => sum * ID_SIGNS.length + ID_SIGNS.indexOf(sign), 0) + 1);

  /** @param {number} number */
  function idOf(number) {
    if (number === 0) return null;
    let [rest, id] = [number - 1, ""];
    while (id.length < ID_LENGTH) [id, rest] = [ID_SIGNS[rest % ID_SIGNS.length] + id, Math.floor(rest / ID_SIGNS.length)];
    return id;
  }

  /**
   * @param {Tally | null} tally
   * @returns {[value: number, size: number][]}
   */
  function tallyNumbers(tally) {
    const { asked, right } = tally && tally.asked < ASKED ? tally : { asked: 0, right: 0 };
    return [[asked, ASKED], [right, ASKED]];
  }

  /**
   * The summary of a record as a text to paste anywhere: 【修了記録 0123/総務課/山田 花子/A0…】
   * @param {RecordSummary} summary
   */
  function recordCode({ course: id, who, track, modules, made_at: at, assignment, pass, claims }) {
    const states = modules.flatMap((module) => {
      const { percent, ended } = claims.modules[module] ?? { percent: null, ended: false };
      return /** @type {[number, number][]} */ ([[percent === null ? 0 : percent + 1, PERCENTS], [Number(ended), 2]]);
    });
    const code = course.packDigits(
      [
        [tag(id, TAGS), TAGS],
        [tag(track, TAGS), TAGS],
        [editionTag(modules), TAGS],
        [whoDigest(who), DIGESTS],
        [course.dayNumber(at), DAYS],
        [idNumber(assignment), IDS],
        [pass, PASSES],
        [Number(claims.complete), 2],
        ...tallyNumbers(claims.before),
        ...tallyNumbers(claims.after),
        ...states,
      ],
      Object.keys(KINDS).find((sign) => KINDS[sign] === who.kind),
    );
    return `【${WORD} ${[...course.whoFields[who.kind].map((name) => who[name]), code].join("/")}】`;
  }

  /**
   * Reads one code that somebody pasted or typed.
   * @param {string} text  with its brackets or without
   * @param {Pick<DeskData, "course" | "tracks">} data
   * @returns {RecordCodeReading}
   */
  function readRecordCode(text, data) {
    const inner = narrow(text).replace(new RegExp(`^[^/]*?${spaced(WORD)}`), "").replace(/[\]】〗〕].*$/s, "");
    const parts = inner.split("/").map((part) => part.trim());
    const plain = course.plainCode(parts.pop() ?? "");
    const kind = KINDS[plain[0]];
    if (!/^[0-9A-Z]{20,}$/.test(plain) || !course.isConsistent(plain)) return { state: "slip", part: "code" };
    if (kind === undefined) return { state: "newer" };
    const who = whoFrom(kind, parts);
    return who ? readNumbers(plain, who, data) : { state: "slip", part: "who" };
  }

  /**
   * @param {Who["kind"]} kind
   * @param {string[]} parts
   * @returns {Who | null}
   */
  function whoFrom(kind, parts) {
    const fields = course.whoFields[kind];
    const who = { kind, school: "", section: "", number: "", name: "" };
    fields.forEach((name, index) => (who[name] = parts[index] ?? ""));
    return parts.length === fields.length ? who : null;
  }

  /**
   * @param {string} plain  consistent
   * @param {Who} who
   * @param {Pick<DeskData, "course" | "tracks">} data
   * @returns {RecordCodeReading}
   */
  function readNumbers(plain, who, data) {
    const { next, isAtEnd } = course.unpackDigits(plain, 1);
    if (next(TAGS) !== tag(data.course, TAGS)) return { state: "foreign" };
    const [trackTag, edition, digest] = [next(TAGS), next(TAGS), next(DIGESTS)];
    if (digest !== whoDigest(who)) return { state: "slip", part: "who" };
    const track = data.tracks.find(({ id, modules }) => tag(id, TAGS) === trackTag && editionTag(modules) === edition);
    if (!track) return { state: "edition" };
    const at = course.noonOf(next(DAYS));
    const [assignment, pass, complete] = [idOf(next(IDS)), next(PASSES), next(2) === 1];
    const [before, after] = [tallyFrom(next), tallyFrom(next)];
    const modules = Object.fromEntries(track.modules.map((id) => [id, stateFrom(next, pass)]));
    if (!isAtEnd()) return { state: "slip", part: "code" };
    const claims = { modules, complete, before, after };
    return { state: "right", summary: { course: data.course, who, track: track.id, modules: [...track.modules], made_at: at, assignment, pass, claims } };
  }

  /** @type {(next: (size: number) => number) => Tally | null} */
  function tallyFrom(next) {
    const [asked, right] = [next(ASKED), next(ASKED)];
    return asked === 0 ? null : { asked, right };
  }

  /** @type {(next: (size: number) => number, pass: number) => RecordClaims["modules"][string]} */
  function stateFrom(next, pass) {
    const [number, ended] = [next(PERCENTS), next(2) === 1];
    const percent = number === 0 ? null : number - 1;
    return { percent, ended, done: ended && percent !== null && percent >= pass };
  }

  /** Full-width signs of ASCII as plain ones. Names stay as they are written: NFKC would change some kanji. @param {string} text */
  const narrow = (text) => text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");

  /** A pattern of a word whose signs may stand apart; a few blanks only, or a page of blanks would take for ever. @param {string} word */
  const spaced = (word) => [...word].join("\\s{0,4}");

  /** Line breaks that mail has put in, with the marks of a quotation behind them. */
  const WRAP = /[ \t]*\r?\n(?:[ \t]*>)*[ \t]*/g;

  const CLOSE = /[\]】〗〕]/;
  /** Anything, then a row of signs that is as long as codes are. */
  const CODE = /^[^_].*?[\s/][0-9A-Z](?:[\s-]*[0-9A-Z]){19,}/is;

  /**
   * Finds all codes in what was pasted: mails, chats, columns of a sheet. A broken one is reported, not lost.
   * @param {string} text
   * @param {Pick<DeskData, "course" | "tracks">} data
   * @returns {{text: string, reading: RecordCodeReading}[]}
   */
  function findRecordCodes(text, data) {
    const pieces = narrow(text).split(new RegExp(`([\\[【〖〔]?)\\s{0,4}${spaced(WORD)}`));
    const found = [];
    for (let index = 1; index < pieces.length; index += 2) {
      const inner = codeIn(pieces[index] !== "", pieces[index + 1]);
      if (inner === null) continue;
      const whole = `【${WORD}${inner}】`;
      found.push({ text: whole.slice(0, LONGEST_REPORT), reading: readRecordCode(whole, data) });
    }
    return found;
  }

  /**
   * What stands between the word and the end of a code.
   * @param {boolean} isOpened  by a bracket before the word
   * @param {string} rest  what stands behind the word
   * @returns {string | null}  null where the word is only a word: a heading, the name of a file
   */
  function codeIn(isOpened, rest) {
    const end = rest.slice(0, 1000).search(CLOSE);
    const near = (end < 0 ? rest.slice(0, 400) : rest.slice(0, end)).replace(WRAP, "");
    const [code] = CODE.exec(near) ?? [];
    if (end >= 0) return code || (isOpened && near.includes("/")) ? near : null;
    return code ?? (isOpened && near.includes("/") ? near.slice(0, 80) : null);
  }

  course.recordCode = recordCode;
  course.readRecordCode = readRecordCode;
  course.findRecordCodes = findRecordCodes;
}
