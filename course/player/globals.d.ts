// What the player's files export to `course`, for the type checker alone: it compares each export with its line here.
// Other parts add their own exports by an `interface Course` of their own; TypeScript merges them.

interface ProgressLike {
  readonly snapshot: Snapshot;
  readonly status: ProgressStatus;
  readonly unsaved: number;
  readonly notice: string | null;
  readonly context: EntryContext;
  now(): number;
  load(): Promise<void>;
  refresh(): Promise<void>;
  add(type: string, fields: Record<string, any>): Promise<Entry>;
  retry(): Promise<void>;
  putAside(): void;
  erase(): Promise<void>;
  exportEntries(): Entry[];
  importEntries(list: unknown[]): Promise<{ added: number; known: number; rejected: string[] }>;
  onChange(listener: (progress: ProgressLike) => void): () => void;
}

interface ProfilesLike {
  readonly current: string;
  readonly canBeMany: boolean;
  load(): Promise<void>;
  refresh(): Promise<string | null>;
  list(): Profile[];
  add(name: string): Promise<boolean>;
  rename(id: string, name: string): Promise<boolean>;
  select(id: string): Promise<boolean>;
  forget(id: string): Promise<void>;
  entriesOf(id: string): Promise<Entry[]>;
  erase(id: string): Promise<void>;
}

type SettingName = "theme" | "size" | "spacing" | "furigana" | "screen" | "shortcuts" | "certainty" | "voiceRate";

interface SettingsLike {
  get(name: SettingName): string;
  set(name: SettingName, value: string): void;
  reset(): Promise<void>;
  follow(store: Store): Promise<void>;
  onChange(listener: (name: SettingName, value: string) => void): () => void;
}

/** What the fields of an entry must be. */
type FieldRules = Record<string, { fits: (value: unknown) => boolean; need: string }>;

interface Course {
  // entries.js
  entryRules: { base: FieldRules; fields: Record<string, FieldRules>; optional: Record<string, FieldRules>; word: FieldRules[string]; words: FieldRules[string] };
  newId(random?: RandomSource): string;
  newRunId(at: number, random?: RandomSource): string;
  newEntry(context: EntryContext, type: string, fields: Record<string, any>): Entry;
  checkEntry(value: unknown): string | null;
  judgeEntries(values: readonly unknown[], courseId: string): { entries: Entry[]; rejected: string[] };
  // shuffle.js
  seeded(seed: number): () => number;
  shuffled<T>(list: readonly T[], seed: number): T[];
  seedOf(text: string, seed: number): number;
  // conditions.js
  parseCondition(text: string): Comparison[];
  holds(condition: string | null | undefined, state: ScenarioState): boolean;
  applyEffects(state: ScenarioState, effects: ScenarioState, bounds?: Bounds): ScenarioState;
  nextScene(routes: { when?: string; to: string }[], state: ScenarioState): string | null;
  // scoring.js
  isComplete(question: QuestionFacts, choices: readonly string[]): boolean;
  isCorrect(question: QuestionFacts, choices: readonly string[]): boolean;
  answerTo(attempt: Attempt, question: QuestionFacts): Answer | undefined;
  attemptResult(attempt: Attempt, module: { questions: QuestionFacts[] }): AttemptResult;
  best(snapshot: Snapshot, module: ModuleFacts, passMark: number): BestResult | null;
  latest(snapshot: Snapshot, module: { id: string }): string | null;
  moduleState(snapshot: Snapshot, module: ModuleFacts, passMark: number): ModuleState;
  failureResult(attempt: Attempt, module: ModuleFacts): FailureResult[];
  metFailures(snapshot: Snapshot, module: ModuleFacts): Set<string>;
  avoidedFailures(snapshot: Snapshot, module: ModuleFacts): string[];
  // history.js, draw.js, review.js
  histories(snapshot: Snapshot, questions: readonly QuestionFacts[]): Map<string, PastAnswer[]>;
  drawQuestions(bank: readonly QuestionFacts[], failures: readonly string[], history: Map<string, { at: number; right: boolean }[]>, size: number, seed: number): string[];
  dayOf(at: number): number;
  reviewState(answers: readonly { at: number; right: boolean }[]): ReviewState | null;
  reviewOf(snapshot: Snapshot, questions: readonly QuestionFacts[], now: number): { due: string[]; waiting: number; next: number | null };
  // completion.js, code.js
  moduleEnd(snapshot: Snapshot, module: ModuleFacts, passMark: number, state?: ModuleState["state"]): number | null;
  completionOf(snapshot: Snapshot, facts: CourseFacts): Completion | null;
  hoursOf(minutes: number): number;
  dateWords(at: number): string;
  checkCharacters(payload: string): string;
  makeCode(about: { course: string; track: string; at: number; percent: number }): string;
  isConsistent(text: string): boolean;
  plainCode(text: string): string;
  dayNumber(at: number): number;
  noonOf(day: number): number;
  readCode(text: string, courseId: string, tracks: readonly string[]): CodeReading;
  // gain.js
  testOf(snapshot: Snapshot, facts: CourseFacts, test: "before" | "after"): TestResult | null;
  formResult(attempt: Attempt, questions: readonly FormQuestion[], skillOf: (module: string) => string): FormResult;
  hakeGain(before: Tally, after: Tally): number | null;
  sureness(histories: Iterable<readonly PastAnswer[]>): { level: number; asked: number; right: number }[];
  // reducer.js
  copyOf<T>(value: T): T;
  compareStamps(a: Stamp, b: Stamp): number;
  emptySnapshot(): Snapshot;
  reduce(snapshot: Snapshot, entries: readonly Entry[]): Snapshot;
  foldRun(run: Run): RunStep[];
  runPath(run: Run): RunPath;
  // codec.js, snapshot-pack.js
  codec: {
    int: Codec;
    time: Codec;
    word: Codec;
    id: Codec;
    oneOf(...values: string[]): Codec;
    maybe(codec: Codec): Codec;
    list(codec: Codec): Codec;
    record(fields: Record<string, Codec>): Codec;
    dict(key: Codec, value: Codec): Codec;
  };
  encode(codec: Codec, value: any): string;
  decode(codec: Codec, text: string): any;
  compact(snapshot: Snapshot, facts: CourseFacts): Snapshot;
  pack(snapshot: Snapshot): string;
  unpack(text: string): Snapshot;
  // store-error.js and the stores
  StoreError: new (reason: StoreReason, message: string, cause?: unknown) => StoreFailure;
  asStoreError(error: unknown): StoreFailure;
  sortOut(items: { key: string; value: unknown; why?: string }[], profile: string): { entries: Entry[]; damaged: Damaged[] };
  openIndexedDb: StoreFactory;
  openLocalStorage: StoreFactory;
  openMemory(): Promise<Store>;
  putAside(courseId: string, entries: Entry[]): void;
  eraseEverywhere(courseId: string, store: Store, profile: string): Promise<void>;
  openStore(courseId: string, options?: { factories?: StoreFactory[] }): Promise<Store>;
  // profiles.js, progress.js, transfer.js
  tidyName(name: string): string;
  wrongName(name: string, others: readonly string[]): string | null;
  Profiles: new (courseId: string, store: Store) => ProfilesLike;
  Progress: new (options: { store: Store; context: EntryContext }) => ProgressLike;
  timeStamp(date: Date): string;
  toFile(progress: Pick<ProgressLike, "exportEntries" | "context">, about: { id: string; version: string }, now?: number): { name: string; text: string };
  parseFile(text: string, courseId: string): { entries: Entry[]; rejected: string[]; error: string | null };
  // base64.js, digits.js
  toBase64(bytes: Uint8Array): string;
  fromBase64(text: string): Uint8Array<ArrayBuffer>;
  packDigits(numbers: readonly [value: number, size: number][], head?: string, shortest?: number): string;
  unpackDigits(plain: string, head?: number): { next: (size: number) => number; isAtEnd: () => boolean };
  // assignment.js
  assignmentLimits: { title: number; message: number };
  isDueDay(day: string): boolean;
  newAssignmentId(random?: RandomSource): string;
  assignmentCode(assignment: Assignment): string;
  assignmentShort(assignment: Assignment, tracks: readonly TrackFacts[]): string;
  readAssignment(text: string, tracks: readonly TrackFacts[]): AssignmentReading;
  assignmentScript(code: string): string;
  assignmentOf(snapshot: Snapshot, tracks: readonly TrackFacts[]): Assignment | null;
  withAssignment(facts: CourseFacts, assignment: Pick<Assignment, "modules" | "pass" | "tests"> | null): CourseFacts;
  // rows.js, record.js, record-code.js
  whoFields: Record<Who["kind"], WhoField[]>;
  tidyWho(who: Who): Who;
  missingIn(who: Who): WhoField | null;
  sharedNotes(entries: readonly Entry[]): NoteEntry[];
  claimsOf(snapshot: Snapshot, facts: CourseFacts): RecordClaims;
  rowsOf(entries: readonly Entry[]): { words: string[]; rows: EntryRow[] };
  makeRecord(from: { entries: readonly Entry[]; who: Who; facts: CourseFacts; about: { course: string; version: string; build: string }; assignment?: Assignment | null; sharesNotes?: boolean; now: number; random?: RandomSource }): CourseRecord;
  recordName(record: { course: string; made_at: number; record: string; who: Who }, isSealed?: boolean): string;
  summaryOf(record: CourseRecord, facts: Pick<CourseFacts, "tracks" | "passMark">): RecordSummary;
  recordCode(summary: RecordSummary): string;
  readRecordCode(text: string, data: Pick<DeskData, "course" | "tracks">): RecordCodeReading;
  findRecordCodes(text: string, data: Pick<DeskData, "course" | "tracks">): { text: string; reading: RecordCodeReading }[];
  // bytes.js, seal.js
  joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer>;
  readStream(stream: ReadableStream<Uint8Array>, most: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; isWhole: boolean }>;
  canSeal(): boolean;
  sent(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream, most?: number): Promise<Uint8Array<ArrayBuffer>>;
  makeClassKey(): Promise<ClassKey>;
  sealRecord(text: string, publicKey: string, random?: RandomSource): Promise<SealedRecord>;
  unsealRecord(file: SealedRecord, classKey: ClassKey): Promise<string>;
  // settings.js
  settings: SettingsLike;
}
