// What the desk's files export to `course`, and the shapes that they hand to each other, for the type checker alone.
// Times (`At`) are milliseconds since 1970, durations (`ms`) milliseconds; days are "2026-11-23".

// ---- the course as data: course/facts.py writes it into trainer.html ----

interface DeskChoice {
  id: string;
  text: string;
}

interface DeskQuestion {
  id: string;
  revision: number;
  type: string;
  kind: string;
  difficulty: number;
  key: string[];
  covers: string[];
  tracks: string[];
  form: "" | "A" | "B";
  situation: string;
  prompt: string;
  choices: DeskChoice[];
}

interface DeskScene {
  id: string;
  title: string;
  ending: null | "good" | "fair" | "poor";
  choices: (DeskChoice & { failure: string | null })[];
}

interface DeskModule {
  id: string;
  mark: string;
  title: string;
  skill: string;
  tracks: string[];
  failures: string[];
  questions: DeskQuestion[];
  scenarios: { id: string; tracks: string[]; scenes: DeskScene[] }[];
}

interface DeskData {
  course: string;
  version: string;
  title: string;
  passMark: number;
  tracks: TrackFacts[];
  items: Record<string, { label: string; summary: string }>;
  modules: DeskModule[];
  reasons: Record<string, { what: string; cure: string }>;
}

// ---- who handed in what: intake.js, people.js, roster.js ----

interface Who {
  kind: "staff" | "student" | "nickname";
  school: string;
  section: string;
  number: string;
  name: string;
}

interface Flag {
  reason: string;
  detail: string;
}

interface Source {
  name: string;
  size: number;
  state: "used" | "merged" | "superseded" | "refused";
  reason: string | null;
  detail: string;
  person: string | null;
}

interface Person {
  key: string;
  who: Who;
  label: string;
  track: string;
  assignment: CourseRecord["assignment"];
  madeAt: number;
  /** null where only a code was handed in. */
  result: Result | null;
  records: number;
  sources: number[];
  flags: Flag[];
  code: RecordSummary | null;
  notes: { key: string; text: string }[];
  onRoster: boolean | null;
}

interface RosterPerson {
  number: string;
  section: string;
  name: string;
  school: string;
}

interface Roster {
  people: RosterPerson[];
  columns: Record<string, string>;
  problems: string[];
}

interface RosterMatch {
  rows: { roster: RosterPerson; person: Person | null }[];
  extra: Person[];
}

interface IntakeLike {
  add(files: Iterable<File>, options?: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal }): Promise<void>;
  addText(text: string, name?: string, origin?: Origin): void | Promise<void>;
  sources(): Source[];
  people(): Person[];
  remove(source: number): void | Promise<void>;
}

interface ClassKey {
  public: string;
  secret: string;
  id: string;
}

// ---- what a person has done, and what the class has: result.js, statistics.js, figures.js ----

interface ResultModule {
  state: ModuleState["state"];
  percent: number | null;
  passed: boolean;
  ended: boolean;
  done_at: number | null;
  attempts: number;
  ms: number;
}

interface ResultTest extends Tally {
  form: string;
  complete: boolean;
}

interface ResultAnswer {
  question: string;
  module: string;
  test: "" | "before" | "after";
  choices: string[];
  right: boolean;
  ms: number;
  certainty: number | null;
}

/** Where the questions of a first attempt come from: `of` is the module of its entries. */
interface Bank {
  of: string;
  test: ResultAnswer["test"];
  questions: Map<string, FormQuestion>;
}

interface FirstAttempt {
  asked: FormQuestion[];
  given: { question: FormQuestion; answer: ResultAnswer }[];
}

interface Result {
  modules: Record<string, ResultModule>;
  complete: boolean;
  completed_at: number | null;
  mean: number | null;
  /** Of the first attempt at each quiz and test, as far as they still count. */
  answers: ResultAnswer[];
  quizzes: Record<string, Tally & { complete: boolean }>;
  tests: { before: ResultTest | null; after: ResultTest | null };
  played: string[];
  met: string[];
  failed: string[];
  tested: string[];
}

/** Why a number cannot be given. */
type Unknown = "few" | "same" | "drawn" | "one" | "full" | "loss" | null;

/** A rounded figure, or why there is none. */
interface Figure {
  value: number | null;
  reason: Unknown;
}

/** Sums over pairs of whole numbers, where x is 0 or 1. */
interface PairSums {
  n: number;
  x: number;
  y: number;
  xy: number;
  yy: number;
}

/** People of equal total score, and how many of them had an item right. */
interface ScoreGroup {
  people: number;
  right: number;
}

interface ItemFigures {
  question: string;
  module: string;
  test: "" | "before" | "after";
  n: number;
  right: number;
  p: number;
  r: number | null;
  rReason: Unknown;
  d: number | null;
  dReason: Unknown;
  choices: Record<string, number>;
  idle: string[];
}

interface Figures {
  people: number;
  complete: number;
  days: { day: string; modules: number; people: number }[];
  modules: { module: string; started: number; done: number; mean: number | null; minutes: number | null }[];
  distribution: number[];
  gain: { n: number; before: number | null; after: number | null; hake: number | null; reason: Unknown };
  items: ItemFigures[];
  forms: { form: string; test: string; n: number; questions: number; kr20: number | null; reason: Unknown }[];
  failures: { failure: string; asked: number; missed: number; played: number; met: number }[];
  certainty: (Tally & { level: number })[];
}

type TableCell = string | number | null;
type TableRow = TableCell[];

interface Table {
  id: string;
  title: string;
  /** Percents are whole numbers, days "2026-11-23"; a cell that cannot be given is null or says why. */
  columns: { title: string; kind: "text" | "number" | "percent" | "date" }[];
  rows: TableRow[];
}

/** A person as tables and the anonymous export need one; those without a result handed in a code only. */
type TablePerson = Pick<Person, "who" | "track" | "assignment" | "result" | "flags" | "code">;

type AnonymousPerson = Pick<Person, "who" | "track"> & { result: Result };

interface ItemTalliesLike {
  add(result: Result): void;
  figures(data: DeskData): Pick<Figures, "items" | "forms">;
}

interface SampleLearnerLike {
  readonly entries: Entry[];
  readonly random: RandomSource;
  readonly lastAt: number;
  learn(days: number[], modules: number): void;
}

/** How reading a backup went; needed = it is locked, and no password was given. */
type BackupReading = { state: "right"; content: any } | { state: "needed" | "password" | "damaged" | "foreign" | "newer" | "large" | "blocked" };

interface Course {
  // pause.js
  pause(): Promise<void>;
  // facts-for.js, result.js
  factsFor(data: DeskData, trackId: string, assignment: Pick<Assignment, "modules" | "pass" | "tests"> | null): CourseFacts;
  resultOf(entries: readonly Entry[], facts: CourseFacts, data: DeskData): Result;
  // statistics.js
  statistics: {
    toHundredths(value: number): number;
    toTenths(value: number): number;
    restScore(asked: number, right: number, isRight: boolean): number;
    pointBiserial(sums: PairSums): Figure;
    discrimination(groups: readonly ScoreGroup[]): Figure;
    kr20(rights: readonly number[], scores: readonly number[]): Figure;
    classGain(n: number, before: number, after: number): Figure;
    idleChoices(counts: Record<string, number>, key: readonly string[], n: number): string[];
    median(values: readonly number[]): number | null;
  };
  // item-figures.js, figures.js, tables.js
  ItemTallies: new () => ItemTalliesLike;
  dayInJapan(at: number): string;
  figuresOf(people: Iterable<{ result: Result | null }>, data: DeskData, options?: { pace?: PaceLike }): Promise<Figures>;
  placeNames: Record<string, string>;
  tablesOf(people: readonly TablePerson[], figures: Figures | null, sources: readonly Source[], data: DeskData, options?: { pace?: PaceLike }): Promise<Table[]>;
  // csv.js, zip-write.js, xlsx-write.js
  csvOf(table: Table, options?: { pace?: PaceLike }): Promise<string>;
  csvFile(table: Table, options?: { pace?: PaceLike }): Promise<Blob>;
  tsvOf(table: Table, options?: { pace?: PaceLike }): Promise<string>;
  crc32(crc: number, bytes: Uint8Array): number;
  zipOf(files: { name: string; pieces: Iterable<string> }[], pace?: PaceLike): Promise<Blob>;
  sheetNames(titles: readonly string[]): string[];
  xlsxOf(tables: readonly Table[], options?: { pace?: PaceLike }): Promise<Blob>;
  // anonymous.js, backup.js, sample.js
  anonymous(people: readonly TablePerson[], data: DeskData, options?: { random?: RandomSource; pace?: PaceLike }): Promise<Table[]>;
  backupOf(content: unknown, password: string, random?: RandomSource): Promise<string>;
  readBackup(text: string, password: string): Promise<BackupReading>;
  workingDays(end: number, weeks: number): number[];
  SampleLearner: new (data: DeskData, facts: CourseFacts, person: { ability: number; seed: number }) => SampleLearnerLike;
  samplePeople(data: DeskData, seed: number, now: number, options?: { pace?: PaceLike }): Promise<{ files: File[]; roster: string }>;
}
