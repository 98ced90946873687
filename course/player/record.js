{
  const FORMAT = "course-record";
  const FORMAT_VERSION = 1;
  const NAME_LENGTH = 20;
  const FIELD_LENGTH = 60;
  /** What those who read records need; what was merely shown, and which assignments were taken, is nobody else's business. */
  const TYPES = new Set(["visit", "attempt", "answer", "run", "choose", "arrive", "back", "track"]);
  /** Names that are kept on the device, never a part of a record's notes. */
  const PRIVATE = /^(certificate|record)\./;

  /** What each kind of identity consists of, in the order in which it is written. @type {Record<Who["kind"], WhoField[]>} */
  const WHO_FIELDS = { staff: ["number", "section", "name"], student: ["school", "section", "number", "name"], nickname: ["name"] };

  /**
   * One line of an identity as it is kept: no blanks around it, single ones within, and nothing that parts the text code.
   * @param {string} text
   */
  const tidyLine = (text) => text.replace(/[/／[\]［］【】〖〗〔〕]/g, "・").replace(/[\s\p{Cc}]+/gu, " ").trim().slice(0, FIELD_LENGTH).trim();

  /**
   * An identity as it is handed in: tidy, and only what its kind consists of.
   * @param {Who} who
   * @returns {Who}
   */
  function tidyWho(who) {
    const field = (/** @type {WhoField} */ name) => (WHO_FIELDS[who.kind].includes(name) ? tidyLine(who[name]) : "");
    return { kind: who.kind, school: field("school"), section: field("section"), number: field("number"), name: field("name") };
  }

  /**
   * The field that is missing so that the reader can tell who it is.
   * @param {Who} who  tidy
   * @returns {WhoField | null}
   */
  function missingIn({ kind, number, name }) {
    if (number || name) return null;
    return kind === "nickname" ? "name" : "number";
  }

  /**
   * What the learner has written and would share: the last wording of each note, without those taken back.
   * @param {readonly Entry[]} entries
   * @returns {NoteEntry[]}
   */
  function sharedNotes(entries) {
    /** @type {Map<string, NoteEntry>} */
    const last = new Map();
    for (const entry of entries) {
      if (entry.type !== "note" || PRIVATE.test(entry.key)) continue;
      const known = last.get(entry.key);
      if (!known || course.compareStamps(known, entry) < 0) last.set(entry.key, entry);
    }
    return [...last.values()].filter(({ text }) => text.trim() !== "");
  }

  /**
   * The entries of a record, in their order.
   * @param {readonly Entry[]} entries
   * @param {boolean} sharesNotes
   */
  function entriesFor(entries, sharesNotes) {
    return [...entries.filter(({ type }) => TYPES.has(type)), ...(sharesNotes ? sharedNotes(entries) : [])].sort(course.compareStamps);
  }

  /**
   * What the learner's page says that was reached; whoever reads the record computes it again.
   * @param {Snapshot} snapshot
   * @param {CourseFacts} facts  as the assignment narrows them, if there is one
   * @returns {RecordClaims}
   */
  function claimsOf(snapshot, facts) {
    const modules = facts.modules.map((module) => {
      const { state, percent, ended } = course.moduleState(snapshot, module, facts.passMark);
      return [module.id, { percent, ended, done: state === "done" }];
    });
    const tally = (/** @type {"before" | "after"} */ test) => {
      const found = course.testOf(snapshot, facts, test);
      return found?.isComplete ? { asked: found.all.asked, right: found.all.right } : null;
    };
    return { modules: Object.fromEntries(modules), complete: course.completionOf(snapshot, facts) !== null, before: tally("before"), after: tally("after") };
  }

  /**
   * What a learner hands in.
   * @param {{entries: readonly Entry[], who: Who, facts: CourseFacts, about: {course: string, version: string, build: string},
   *   assignment?: Assignment | null, sharesNotes?: boolean, now: number, random?: RandomSource}} from  facts as the assignment narrows them
   * @returns {CourseRecord}
   */
  function makeRecord({ entries, who, facts, about, assignment = null, sharesNotes = false, now, random = crypto }) {
    const { id, track, modules, due, pass, tests } = assignment ?? {};
    const { words, rows } = course.rowsOf(entriesFor(entries, sharesNotes));
    return {
      format: FORMAT,
      format_version: FORMAT_VERSION,
      course: about.course,
      version: about.version,
      build: about.build,
      record: course.newId(random),
      made_at: now,
      who: tidyWho(who),
      track: facts.track.id,
      assignment: assignment && /** @type {CourseRecord["assignment"]} */ ({ id, track, modules, due, pass, tests }),
      claims: claimsOf(course.reduce(course.emptySnapshot(), entries), facts),
      shares_notes: sharesNotes,
      words,
      entries: rows,
    };
  }

  /**
   * The name of a record's file. Of a sealed one it must not tell whose it is.
   * @param {{course: string, made_at: number, record: string, who: Who}} record
   * @param {boolean} [isSealed]
   */
  function recordName({ course: id, made_at: at, record, who }, isSealed = false) {
    const plain = (who.number || who.name).normalize("NFKC").replace(/[^\w\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, "");
    const whose = (isSealed ? "" : [...plain].slice(0, NAME_LENGTH).join("")) || record.slice(0, 8); // the record's id is random
    return `修了記録_${id}_${whose}_${course.timeStamp(new Date(at))}.json`;
  }

  /**
   * What a text code says of a record.
   * @param {CourseRecord} record
   * @param {Pick<CourseFacts, "tracks" | "passMark">} facts
   * @returns {RecordSummary}
   */
  function summaryOf({ course: id, who, track, made_at: at, assignment, claims }, { tracks, passMark }) {
    const modules = tracks.find((one) => one.id === track)?.modules ?? [];
    return { course: id, who, track, modules, made_at: at, assignment: assignment?.id ?? null, pass: assignment?.pass ?? passMark, claims };
  }

  course.whoFields = WHO_FIELDS;
  course.tidyWho = tidyWho;
  course.missingIn = missingIn;
  course.sharedNotes = sharedNotes;
  course.claimsOf = claimsOf;
  course.makeRecord = makeRecord;
  course.recordName = recordName;
  course.summaryOf = summaryOf;
}
