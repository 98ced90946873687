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
  assignment: Record<string, any> | null;
  madeAt: number;
  /** null where only a code was handed in. */
  result: Result | null;
  records: number;
  sources: number[];
  flags: Flag[];
  code: Record<string, any> | null;
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
  addText(text: string): void | Promise<void>;
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

interface Result {
  modules: Record<string, ResultModule>;
  complete: boolean;
  completed_at: number | null;
  mean: number | null;
  answers: { question: string; module: string; test: "" | "before" | "after"; choices: string[]; right: boolean; ms: number; certainty: number | null }[];
  quizzes: Record<string, Tally & { complete: boolean }>;
  tests: { before: ResultTest | null; after: ResultTest | null };
  played: string[];
  met: string[];
  failed: string[];
  tested: string[];
}

/** Why a number cannot be given. */
type Unknown = "few" | "same" | "drawn" | "one" | "full" | "loss" | null;

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

interface Table {
  id: string;
  title: string;
  columns: { title: string; kind: "text" | "number" | "percent" | "date" }[];
  rows: (string | number | null)[][];
}
