// What the components and the page's own files export to `course`, for the type checker alone.

interface Component {
  /** Makes the element show what the progress says now. */
  update(): void;
  /** Makes entries of what is only on the screen: the page is being closed. */
  leave?(): void;
}

interface PlayerLike {
  readonly facts: CourseFacts;
  readonly progress: ProgressLike;
  readonly profiles: ProfilesLike;
  module(id: string): ModuleFacts;
}

/** What makes a run of questions a quiz, a review or a test. */
interface RunPlan {
  /** What its attempts are named after, as `module` of their entries. */
  readonly id: string;
  /** All that its attempts may ask. */
  readonly questions: QuestionFacts[];
  /** Whether each answer is told to be right or wrong at once, and can be looked at again. */
  readonly tells: boolean;
  asksCertainty(): boolean;
  /** The questions of a new attempt, in their order. */
  draw(seed: number): string[];
  showResult(attempt: Attempt): void;
  /** Whether the latest attempt is still the one on show; without it always. */
  holds?(attempt: Attempt): boolean;
  /** Brings the questions of an attempt into the element. */
  prepare?(attempt: Attempt): void;
}

/** A sentence on show: its text on the page, what is said for it, and where it stands. */
interface Spoken {
  text: string;
  element: Element;
  isPicture: boolean;
  words(): string;
  range(): Range;
}

/** What is asked for in the print dialog. */
interface PrintOrder {
  what: "module" | "course";
  module: string;
  quiz: "questions" | "answers" | "none";
  size: "normal" | "large";
}

/** A text as it is compared; `at` is where in the text each of its characters came from. */
interface Folded {
  folded: string;
  at: number[];
}

type ToKana = (text: string) => { kana: string; at: number[] };
type SearchKind = "term" | "module" | "text" | "scenario" | "scene" | "quiz" | "source";

/** Something that can be found, as the page has it: by its names (a term's reading is its second) or its body. */
interface SearchText {
  kind: SearchKind;
  address: string;
  place: string[];
  mark?: string;
  tone?: string;
  names: string[];
  body: string;
}

interface SearchField {
  text: string;
  forms: SearchForm[];
}

type SearchForm = Folded & { isReading: boolean };
type SearchEntry = Omit<SearchText, "names" | "body"> & { names: SearchField[]; body: SearchField };
type SearchWord = { typed: string; folded: string; reading: string; spelling: RegExp | null };
type SearchSpan = { start: number; end: number; quality: number };
type SearchHit = { entry: SearchEntry; score: number; isWhole: boolean; more: number; heading: SearchSpan[]; body: SearchSpan[] };
type SearchPart = { text: string; isHit: boolean };

/** What a learner has written in the reflection of a module: failure cases, an if-then plan, notes of the work. */
interface Plan {
  failures: string[];
  condition: string;
  action: string;
  work: string;
  at: number;
}

/** How far a learner says to be with a skill: 1–5, null when not said yet; lines = its short name for the chart. */
interface AssessedSkill {
  id: string;
  mark: string;
  lines: string[];
  before: number | null;
  after: number | null;
}

/** A line of what is handed in: a term, and what it says; its own = the learner's words. */
interface RecordLine {
  term: string;
  lines: string[];
  isOwn?: boolean;
}

interface Course {
  components: Record<string, (element: HTMLElement, player: PlayerLike) => Component>;
  frames: ((player: PlayerLike, route: string) => void)[];
  // words.js
  stateWords: Record<ModuleState["state"], string>;
  storeWords: Record<Store["kind"], string>;
  // dom.js
  part(root: Element | Document, name: string): HTMLElement;
  need(root: Element | Document, selector: string): HTMLElement;
  all(root: Element | Document, selector: string): HTMLElement[];
  make(tag: string, options?: { className?: string; text?: string }, ...children: (Node | string)[]): HTMLElement;
  svg(tag: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement;
  fill(parent: Element, children: HTMLElement[]): void;
  onAction(root: Element, actions: Record<string, (button: HTMLElement) => void>): void;
  focusOn(element: HTMLElement): void;
  copyText(text: string): Promise<boolean>;
  download(name: string, content: BlobPart, type?: string): void;
  announce(text: string): void;
  // readings.js, ruby.js
  lexicon: {
    isThere: boolean;
    resolve(text: string): ReadMatch[];
    segments(text: string, coded: string): [base: string, reading: string][];
  };
  readings: {
    apply(...roots: Element[]): void;
    strip(root: Element): void;
    clean(copy: Element): void;
    stripAll(): void;
    kana(text: string): { kana: string; at: number[] };
    spoken(text: string): string;
  };
  textOf(element: Element): string;
  // tracks.js, facts.js, router.js, track.js
  readTracks(page: Document): TrackFacts[];
  trackOf(tracks: readonly TrackFacts[], snapshot: Snapshot): TrackFacts;
  applyTrack(page: Document, track: string): void;
  chooseTrack(player: PlayerLike, id: string): Promise<void>;
  goOver(player: PlayerLike, type: "track" | "assign", fields: Record<string, string>): Promise<void>;
  readFacts(page: Document, track: TrackFacts): CourseFacts;
  showView(): HTMLElement;
  Router: new (onShow: (route: string, view: HTMLElement) => void, onTrack: (track: string) => void, onAssignment?: (code: string) => void) => { readonly route: string; show(moved: boolean): void };
  // assignment-page.js, due-words.js, assignment.js
  applyAssignment(page: Document, assignment: Assignment | null): void;
  dueWords(due: string, now: number): { day: string; rest: string; isOver: boolean };
  followAssignment(player: PlayerLike, text: string): Promise<void>;
  offerAssignment(player: PlayerLike): Promise<void>;
  titleOfAssignment(assignment: Assignment): string;
  // record-words.js, record-who.js
  recordLines(record: CourseRecord, facts: CourseFacts): RecordLine[];
  noteLines(notes: readonly NoteEntry[]): RecordLine[];
  RecordWho: new (element: HTMLElement, player: PlayerLike, onChange: () => void) => Component & { readonly who: Who; complete(): boolean };
  // question-run.js, question.js
  QuestionRun: new (element: HTMLElement, player: PlayerLike, plan: RunPlan) => Component & { readonly attempt: Attempt | null; begin(carried?: string[]): void };
  showQuestion(form: HTMLFormElement, facts: QuestionFacts, seed: number, answer: Answer | undefined): void;
  // plan-of.js
  chosenFailures(notes: Snapshot["notes"], module: Pick<ModuleFacts, "id" | "failures">): string[];
  planOf(notes: Snapshot["notes"], module: Pick<ModuleFacts, "id" | "failures">): Plan | null;
  planSentence(condition: string, action: string): string;
  // radar.js, radar-chart.js
  radar: {
    width: number;
    height: number;
    levels: number;
    point(index: number, count: number, level: number): { x: number; y: number };
    path(levels: readonly (number | null)[]): string;
    label(index: number, count: number, lines: number): { anchor: "start" | "middle" | "end"; x: number; ys: number[] };
    mark(index: number, count: number): { x: number; y: number };
  };
  radarChart(skills: readonly AssessedSkill[]): SVGElement;
  // test.js
  testResult(player: PlayerLike, test: "before" | "after"): TestResult | null;
  // review.js
  reviewToday(player: PlayerLike): { due: string[]; waiting: number; next: number | null };
  // progress-view.js
  saveFile(progress: Pick<ProgressLike, "exportEntries" | "context">): void;
  // people-dialogs.js, people-leave.js
  askName(player: PlayerLike, profile: Profile | null, done: (name: string) => void): void;
  askErase(player: PlayerLike, profile: Profile, done: () => void): void;
  currentProfile(player: PlayerLike): Profile;
  eraseProfile(player: PlayerLike, id: string): Promise<void>;
  openAnew(route: string, words: string): void;
  // print-parts.js, print-quiz.js, print-scenario.js, print-sheet.js
  print: {
    letterOf(index: number): string;
    sign(text: string): HTMLElement;
    inner(element: Element): ChildNode[];
    copy(element: HTMLElement): HTMLElement;
    words(name: "head" | "how"): HTMLElement;
  };
  questionsSheet(quiz: HTMLElement): HTMLElement;
  answersSheet(quiz: HTMLElement): HTMLElement;
  scenarioSheets(scenario: HTMLElement): HTMLElement[];
  makeSheet(order: PrintOrder, notes: Snapshot["notes"]): HTMLElement;
  // speech-text.js, speech-voice.js, speech.js
  sentencesIn(text: string): [number, number][];
  spokenIn(root: Element): Spoken[];
  japaneseVoice(): SpeechSynthesisVoice | null;
  comingVoice(): Promise<SpeechSynthesisVoice | null>;
  speech: { toggle(): void; stop(): void };
  // search-*.js
  fold(text: string): Folded;
  foldReading(text: string, toKana: ToKana): Folded | null;
  searchWords(query: string, toKana: ToKana, isLoose?: boolean): SearchWord[];
  findWord(field: SearchField, word: SearchWord): SearchSpan[];
  isTooShort(word: SearchWord): boolean;
  findEntries(entries: SearchEntry[], words: SearchWord[]): SearchHit[];
  snippet(text: string, spans: SearchSpan[]): SearchPart[];
  markedParts(text: string, spans: { start: number; end: number }[], from?: number, to?: number): SearchPart[];
  suggestions(entries: SearchEntry[], words: SearchWord[]): string[];
  searchTexts(page: Document): Generator<SearchText>;
  toKana(): ToKana;
  searchEntry(text: SearchText, kana: ToKana): SearchEntry;
  searchIndex(page: Document): Promise<SearchEntry[]>;
}
