// Shapes of the data that the player's files hand to each other: typedefs only, no code.
// Times (`at`) are integer milliseconds since 1970, durations (`ms`) integer milliseconds.

// ---- entries: what is stored, one for each thing that happened ----

/** @typedef {{id: string, course: string, version: string, profile: string, at: number}} EntryBase */
/** @typedef {EntryBase & {type: "visit", route: string}} VisitEntry */
/** @typedef {EntryBase & {type: "attempt", module: string, attempt: string, seed: number, questions: string[], carried: string[]}} AttemptEntry */
/** @typedef {EntryBase & {type: "ask", module: string, attempt: string, question: string}} AskEntry */
/** @typedef {EntryBase & {type: "answer", module: string, attempt: string, question: string, revision: number, choices: string[], ms: number, certainty?: number}} AnswerEntry */
/** @typedef {EntryBase & {type: "run", module: string, run: string}} RunEntry */
/** @typedef {EntryBase & {type: "choose", module: string, run: string, step: number, scene: string, choice: string}} ChooseEntry */
/** @typedef {EntryBase & {type: "arrive", module: string, run: string, step: number, scene: string}} ArriveEntry */
/** @typedef {EntryBase & {type: "back", module: string, run: string, step: number, scene: string}} BackEntry */
/** @typedef {EntryBase & {type: "track", track: string}} TrackEntry */
/** @typedef {EntryBase & {type: "note", key: string, text: string}} NoteEntry */
/** @typedef {EntryBase & {type: "assign", code: string}} AssignEntry  code "" = left the assignment */
/** @typedef {VisitEntry | AttemptEntry | AskEntry | AnswerEntry | RunEntry | ChooseEntry | ArriveEntry | BackEntry | TrackEntry | NoteEntry | AssignEntry} Entry */

/** @typedef {{getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>}} RandomSource  `crypto`, or a stand-in for tests */
/** @typedef {{course: string, version: string, profile: string, now?: () => number, random?: RandomSource}} EntryContext */

// ---- snapshot: what the entries add up to ----

/** @typedef {{at: number, id: string}} Stamp  last writer = greater (at, id) */
/** @typedef {Stamp & {revision: number, choices: string[], ms: number, certainty: number | null}} Answer  certainty 1–3, null when it was not asked or not told */
/**
 * @typedef {object} Attempt  a stub (at null, questions []) until its own entry has arrived
 * @property {string} module  or "review", "before", "after" where questions of several modules are asked
 * @property {number | null} at
 * @property {number} seed
 * @property {string[]} questions
 * @property {string[]} carried  questions already right in the attempt that this one retries
 * @property {(Stamp & {question: string}) | null} asked  the question shown last
 * @property {Record<string, Answer>} answers  by question; the first answer stands
 */
/** @typedef {Stamp & {type: "choose" | "arrive" | "back", step: number, scene: string, choice?: string}} RunEvent */
/** @typedef {{run: string, events: RunEvent[]}} Run */
/** @typedef {{arrive: RunEvent, choose: RunEvent | null}} RunStep  the events that made one step of the path */
/** @typedef {{steps: {scene: string, choice: string | null}[], settled: boolean}} RunPath */
/**
 * @typedef {object} Snapshot
 * @property {(Stamp & {track: string}) | null} track  the one chosen last
 * @property {Record<string, number>} visits  route → first visit
 * @property {(Stamp & {route: string}) | null} place  the latest visit
 * @property {Record<string, Attempt>} attempts
 * @property {Record<string, Run>} runs  module → its latest run
 * @property {Record<string, Record<string, number>>} chosen  module → "scene/choice" → first time
 * @property {Record<string, Record<string, number>>} arrivals  module → scene → first time
 * @property {Record<string, Stamp & {text: string}>} notes
 * @property {(Stamp & {code: string}) | null} assignment  taken or left last
 * @property {Record<string, number>} assigned  code → the last time that it was taken
 */

// ---- facts: what scoring has to know of the course ----

/** @typedef {{id: string, revision: number, type: string, kind: string, difficulty: number, key: string[], covers: string[]}} QuestionFacts */
/** @typedef {{id: string, ending: null | "good" | "fair" | "poor", choices: {id: string, failure: string | null}[]}} SceneFacts */
/** @typedef {{id: string, skill: string, scenario: string, questions: QuestionFacts[], scenes: SceneFacts[], failures: string[]}} ModuleFacts  as the track sees it */
/** @typedef {{id: string, name: string, modules: string[], quiz: number, furigana: string, minutes: number}} TrackFacts  quiz = questions drawn for one attempt */
/** @typedef {QuestionFacts & {module: string}} FormQuestion */
/** @typedef {{passMark: number, tracks: TrackFacts[], track: TrackFacts, modules: ModuleFacts[], all: ModuleFacts[], forms: Record<string, FormQuestion[]>, assignment?: Assignment}} CourseFacts  modules = those of the track, in its order; assignment = what has narrowed them */

/** @typedef {{total: number, answered: number, correct: number, percent: number, complete: boolean, missed: string[], right: string[]}} AttemptResult */
/** @typedef {{attempt: string, percent: number, passed: boolean}} BestResult */
/** @typedef {{state: "new" | "started" | "done", percent: number | null, passed: boolean, ended: boolean}} ModuleState */
/** @typedef {{failure: string, asked: number, correct: number}} FailureResult */
/** @typedef {{at: number, percents: number[], mean: number}} Completion  percents = the best result of each module, in the track's order */
/** @typedef {{state: "signs" | "slip" | "foreign"} | {state: "length", length: number} | {state: "right", track: string | null, at: number, percent: number}} CodeReading  foreign = no slip, but of another course; track null = not in this edition */

/** @typedef {{at: number, right: boolean, certainty: number | null}} PastAnswer */
/** @typedef {{asked: number, right: number}} Tally */
/** @typedef {{all: Tally, skills: Map<string, Tally>, isComplete: boolean}} FormResult  by skill */
/** @typedef {FormResult & {attempt: Attempt}} TestResult */
/** @typedef {{box: number, due: number}} ReviewState  box 0–4; due = a day as dayOf counts it */

// ---- assignments and records: what a trainer hands out, what a learner hands in ----

/** @typedef {{id: string, title: string, track: string, modules: string[], due: string, pass: number, tests: boolean, message: string, key: string}} Assignment  due = a day as in 2026-12-25, or ""; key = the class key's public half, or "" */
/** @typedef {{state: "right", assignment: Assignment, isShort: boolean, code: string} | {state: "signs" | "length" | "slip" | "foreign"}} AssignmentReading  code = the bare code; foreign = no slip, but of another course or edition */
/** @typedef {"school" | "section" | "number" | "name"} WhoField */
/** @typedef {{modules: Record<string, {percent: number | null, ended: boolean, done: boolean}>, complete: boolean, before: Tally | null, after: Tally | null}} RecordClaims  before, after = null until the test is complete */
/** @typedef {[id: string, type: string, at: number, ...fields: unknown[]]} EntryRow  the fields of its type in the order of entries.js, words by their places in the record's table; without course, version and profile */
/**
 * @typedef {object} CourseRecord
 * @property {string} format
 * @property {number} format_version
 * @property {string} course
 * @property {string} version
 * @property {string} build
 * @property {string} record  its own id
 * @property {number} made_at
 * @property {Who} who
 * @property {string} track
 * @property {Pick<Assignment, "id" | "track" | "modules" | "due" | "pass" | "tests"> | null} assignment
 * @property {RecordClaims} claims
 * @property {boolean} shares_notes
 * @property {string[]} words  each once
 * @property {EntryRow[]} entries
 */
/** @typedef {{format: string, format_version: number, course: string, key: string, point: string, iv: string, data: string}} SealedRecord */
/** @typedef {{course: string, who: Who, track: string, modules: string[], made_at: number, assignment: string | null, pass: number, claims: RecordClaims}} RecordSummary  modules = all of the track; made_at read from a code = noon of that day */
/** @typedef {{state: "right", summary: RecordSummary} | {state: "slip", part: "code" | "who"} | {state: "foreign" | "edition" | "newer"}} RecordCodeReading */

// ---- codecs: the short text form of a snapshot ----

/** @typedef {{tokens: string[], words: Map<string, number>, time: number}} CodecOutput */
/** @typedef {{tokens: string[], words: string[], time: number, next: number}} CodecInput */
/** @typedef {{write: (output: CodecOutput, value: any) => void, read: (input: CodecInput) => any}} Codec */

// ---- conditions of scenarios ----

/** @typedef {{name: string, op: string, value: number}} Comparison */
/** @typedef {Record<string, number>} ScenarioState */
/** @typedef {Record<string, {min: number, max: number}>} Bounds */

// ---- stores ----

/** @typedef {{value: unknown, why: string, key: string, profile: string}} Damaged  key = where it lies in the store */
/**
 * @typedef {object} Store
 * @property {"indexeddb" | "localstorage" | "memory"} kind
 * @property {string | null} notice  what the learner must know about this store
 * @property {(profile: string) => Promise<{entries: Entry[], damaged: Damaged[]}>} all
 * @property {() => Promise<string[]>} profiles  those that have entries
 * @property {(entries: Entry[]) => Promise<void>} append  resolves when all is kept; rejects with a StoreError
 * @property {() => Promise<void>} probe  writes something, reads it and takes it away; rejects with a StoreError
 * @property {(profile: string) => Promise<void>} erase
 * @property {(damaged: Damaged[]) => Promise<void>} setAside  moves, never deletes
 * @property {() => Promise<Record<string, unknown>>} values  what the device keeps beside the entries: who learns here, how it is read
 * @property {(name: string, value: unknown) => Promise<void>} keepValue  null = take it away; rejects with a StoreError
 */
/** @typedef {{id: string, name: string, label: string}} Profile  label = what the page calls the person, who may have no name */
/** @typedef {{name: string, place: number}} NamedPerson  what the store keeps; place = 1 for who was named first, then 2 … */
/** @typedef {(courseId: string) => Promise<Store>} StoreFactory */
/** @typedef {Error & {reason: StoreReason}} StoreFailure */
/** @typedef {"full" | "blocked" | "unknown"} StoreReason */
/** @typedef {{state: "saved" | "saving" | "failed", message: string}} ProgressStatus */

// ---- readings: words and how they are read ----

/**
 * @typedef {object} ReadWord
 * @property {string} surface
 * @property {string} coded  what stands over its kanji, parted by |; nothing for a word that each text must read
 * @property {"plain" | "difficult" | "name" | "ambiguous"} level
 * @property {number} before  characters in front of its first kanji
 * @property {boolean} isNumber
 * @property {boolean} isAlone  its last kanji must stand beside no other
 */
/** @typedef {{start: number, end: number, word: ReadWord}} ReadMatch */
