{
  const [RECORD, SEALED] = ["course-record", "course-record-sealed"];
  const FORMAT_VERSION = 1;
  const MOST_ENTRIES = 50_000;
  const LONGEST_FIELD = 60;
  const LONGEST_WORD = 200;
  const DAY = 86_400_000;
  /** Claims that are not of one module. @type {Record<string, string>} */
  const PARTS = { complete: "修了", before: course.placeNames.before, after: course.placeNames.after };
  const TESTS = /** @type {const} */ (["before", "after"]);

  /** @param {unknown} value @param {number} [length] @returns {value is string} */
  const isText = (value, length = LONGEST_FIELD) => typeof value === "string" && value.length <= length;
  /** @param {unknown} value @param {number} [length] */
  const isWord = (value, length = LONGEST_WORD) => isText(value, length) && value !== "";
  /** @param {unknown} value */
  const isFlag = (value) => typeof value === "boolean";
  /** @param {unknown} value @param {number} most */
  const isCount = (value, most) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
  /** @param {unknown} value @returns {value is Record<string, any>} */
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  /** @param {Record<string, unknown>} value @param {string[]} keys */
  const hasJust = (value, keys) => Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));

  /** @param {unknown} who */
  function isWho(who) {
    if (!isObject(who) || !hasJust(who, ["kind", "school", "section", "number", "name"])) return false;
    if (!["staff", "student", "nickname"].includes(who.kind)) return false;
    const texts = [who.school, who.section, who.number, who.name];
    return texts.every((text) => isText(text)) && course.identityOf(/** @type {Who} */ (who)) !== null;
  }

  /** @param {unknown} value */
  function isAssignment(value) {
    if (value === null) return true;
    if (!isObject(value) || !hasJust(value, ["id", "track", "modules", "due", "pass", "tests"])) return false;
    const { id, track, modules, due, pass, tests } = value;
    const areModules = Array.isArray(modules) && modules.length <= LONGEST_WORD && modules.every((module) => isWord(module));
    const isDue = due === "" || (isText(due, 10) && /^\d{4}-\d\d-\d\d$/.test(due));
    return isText(id) && /^[0-9A-Z]{6}$/.test(id) && isWord(track) && areModules && isDue && isCount(pass, 100) && pass > 0 && isFlag(tests);
  }

  /** @param {unknown} value */
  const isTally = (value) => value === null || (isObject(value) && hasJust(value, ["asked", "right"]) && isCount(value.asked, 1e6) && isCount(value.right, value.asked));

  /** @param {unknown} value */
  function isModuleClaim(value) {
    if (!isObject(value) || !hasJust(value, ["percent", "ended", "done"])) return false;
    return (value.percent === null || isCount(value.percent, 100)) && isFlag(value.ended) && isFlag(value.done);
  }

  /** @param {unknown} value */
  function areClaims(value) {
    if (!isObject(value) || !hasJust(value, ["modules", "complete", "before", "after"]) || !isObject(value.modules)) return false;
    return Object.values(value.modules).every(isModuleClaim) && isFlag(value.complete) && isTally(value.before) && isTally(value.after);
  }

  /** What the head of a record must be, in the order in which it is looked at. @type {Record<string, (value: unknown) => boolean>} */
  const HEAD = {
    version: (value) => isWord(value),
    build: (value) => isText(value),
    record: course.entryRules.base.id.fits,
    made_at: course.entryRules.base.at.fits,
    who: isWho,
    track: (value) => isWord(value),
    assignment: isAssignment,
    claims: areClaims,
    shares_notes: isFlag,
    words: (value) => Array.isArray(value) && value.every((word) => isWord(word)),
    entries: Array.isArray,
  };

  /**
   * Says why a file is no record; that it is too deep comes before all else.
   * @param {unknown} file
   * @param {string} reason
   * @param {string} [detail]
   * @returns {never}
   */
  function refuse(file, reason, detail) {
    throw course.isDeep(file) ? new course.Refusal("too_deep") : new course.Refusal(reason, detail);
  }

  /** @param {unknown} value  of unknown origin */
  const wordsOf = (value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

  /**
   * What a parsed file is, if it is one of this course's records.
   * @param {any} file
   * @param {DeskData} data
   * @returns {"plain" | "sealed"}  or a Refusal: too_deep, not_record, newer_format, other_course
   */
  function kindOfFile(file, data) {
    const isOurs = isObject(file) && (file.format === RECORD || file.format === SEALED) && isCount(file.format_version, Infinity) && file.format_version > 0;
    if (!isOurs) refuse(file, "not_record");
    if (file.format_version > FORMAT_VERSION) refuse(file, "newer_format", String(file.format_version));
    if (file.course !== data.course) refuse(file, "other_course", wordsOf(file.course).slice(0, 40));
    return file.format === RECORD ? "plain" : "sealed";
  }

  /**
   * Judges a record of this course. Keys of its head that are not known are passed over: a later edition may have put them there.
   * @param {any} file  what kindOfFile has passed as plain
   * @param {DeskData} data
   * @returns {CheckedRecord}  or a Refusal: too_deep, bad_field, too_many_entries
   */
  function checkRecord(file, data) {
    const wrong = Object.keys(HEAD).find((key) => !Object.hasOwn(file, key) || !HEAD[key](file[key]));
    if (wrong !== undefined) refuse(file, "bad_field", wrong);
    if (!data.tracks.some(({ id }) => id === file.track)) refuse(file, "bad_field", "track");
    if (file.entries.length > MOST_ENTRIES) refuse(file, "too_many_entries");
    const { version, record, made_at, who, track, assignment, claims } = file;
    const { entries, refused } = soundEntries(file);
    if (course.isDeep({ ...file, entries: refused })) throw new course.Refusal("too_deep"); // a sound entry is not
    return { version, record, made_at, who, track, assignment, claims, entries, refused: refused.length };
  }

  /**
   * The entries that count, and the rows that do not. Some of the former may be there twice.
   * @param {{words: string[], entries: unknown[], shares_notes: boolean}} file
   * @returns {{entries: Entry[], refused: unknown[]}}
   */
  function soundEntries({ words, entries: rows, shares_notes: sharesNotes }) {
    const [entries, refused] = [/** @type {Entry[]} */ ([]), /** @type {unknown[]} */ ([])];
    for (const row of rows) {
      const entry = course.entryOf(row, words, sharesNotes);
      if (entry === null) refused.push(row);
      else entries.push(entry);
    }
    return { entries, refused };
  }

  /**
   * What about a record its trainer should look at, though it counts.
   * @param {CheckedRecord} record
   * @param {Result} result  of this record's own entries
   * @param {CourseFacts} facts  of its track and assignment
   * @param {{data: DeskData, now: number}} here  the desk's own
   * @returns {Flag[]}
   */
  function recordFlags(record, result, facts, here) {
    const { refused, version, made_at: madeAt, entries } = record;
    const latest = entries.reduce((last, { at }) => Math.max(last, at), madeAt);
    const differing = differences(record, result, facts);
    return [
      ...(refused > 0 ? [{ reason: "entry_refused", detail: String(refused) }] : []),
      ...(differing.length > 0 ? [{ reason: "claims_differ", detail: differing.map((part) => nameOf(part, here.data)).join("・") }] : []),
      ...(version === here.data.version ? [] : [{ reason: "other_edition", detail: version.slice(0, 40) }]),
      ...(latest > here.now + DAY ? [{ reason: "future", detail: course.dayInJapan(latest) }] : []),
    ];
  }

  /**
   * Where what the record says of itself is not what its answers add up to.
   * @param {CheckedRecord} record
   * @param {Result} result
   * @param {CourseFacts} facts
   * @returns {string[]}
   */
  function differences({ claims, entries }, result, facts) {
    const modules = Object.keys({ ...result.modules, ...claims.modules }).filter((id) => {
      const [said, found] = [Object.hasOwn(claims.modules, id) && claims.modules[id], Object.hasOwn(result.modules, id) && result.modules[id]];
      return !said || !found || said.percent !== found.percent || said.ended !== found.ended || said.done !== (found.state === "done");
    });
    const shown = shownTests(entries, result, facts);
    const tests = TESTS.filter((test) => tallyText(claims[test]) !== tallyText(shown[test]));
    return [...modules, ...(claims.complete === result.complete ? [] : ["complete"]), ...tests];
  }

  /** A part of the claims as the trainer knows it. @param {string} part @param {DeskData} data */
  const nameOf = (part, { modules }) => (Object.hasOwn(PARTS, part) ? PARTS[part] : (modules.find(({ id }) => id === part)?.mark ?? part));

  /** @param {Tally | null} tally */
  const tallyText = (tally) => tally && `${tally.right}/${tally.asked}`;

  /**
   * What the learner's page shows of the tests: of several attempts the latest, where the statistics take the first.
   * @param {readonly Entry[]} entries
   * @param {Result} result
   * @param {CourseFacts} facts
   * @returns {{before: Tally | null, after: Tally | null}}
   */
  function shownTests(entries, { tests: { before, after } }, facts) {
    const begun = new Set(entries.flatMap((entry) => (entry.type === "attempt" && /^(before|after)\./.test(entry.module) ? [entry.attempt] : [])));
    const isOnce = begun.size <= Number(before !== null) + Number(after !== null);
    if (!isOnce) return course.claimsOf(course.reduce(course.emptySnapshot(), entries), facts);
    return { before: before?.complete ? before : null, after: after?.complete ? after : null };
  }

  course.kindOfFile = kindOfFile;
  course.checkRecord = checkRecord;
  course.recordFlags = recordFlags;
}
