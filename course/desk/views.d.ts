// What the desk's page and its views export to `course`, for the type checker alone.

/** One line of the table of people: somebody who handed in, or who is on the roster only. */
interface ClassRow {
  person: Person | null;
  who: Who;
  label: string;
  number: string;
  section: string;
  track: string;
  state: RowState;
  isLate: boolean;
  due: string;
  /** What was asked of this person, in the order of the course. */
  asked: string[];
  modules: Record<string, { state: ModuleState["state"]; percent: number | null }>;
  left: string[];
  mean: number | null;
  flags: Flag[];
}

type RowState = "absent" | "new" | "started" | "done";

interface RowFilter {
  search: string;
  section: string;
  state: string;
  track: string;
}

/** One bar: its share of the whole (0–1), what it stands for, and the number beside it. */
interface Bar {
  label: string;
  share: number;
  value: string;
  kind?: string;
}

interface Cell {
  text: string;
  className?: string;
}

interface DeskView {
  /** Makes the view show what lies on the desk now; called when it comes up, and after each change while it is on show. */
  update(): void;
}

/** What a backup keeps. */
interface DeskState {
  files: ({ name: string; text: string } | { name: string; bytes: string })[];
  texts: string[];
  roster: RosterPerson[] | null;
  /** As codes. */
  assignments: string[];
  due: string;
}

interface DeskLike {
  readonly data: DeskData;
  readonly intake: IntakeLike;
  readonly people: Person[];
  readonly rows: ClassRow[];
  readonly figures: Figures | null;
  readonly isSample: boolean;
  readonly isBusy: boolean;
  /** Whether something lies on the desk that is not of the sample. */
  readonly hasOwn: boolean;
  keys: ClassKey[];
  /** Made, but not yet saved as a file: it cannot be used. */
  newKey: ClassKey | null;
  assignments: Assignment[];
  /** Those of them that what lies on the desk may answer. */
  readonly expected: Assignment[];
  roster: Roster | null;
  /** What a backup keeps of what was handed in. */
  readonly kept: { files: (File | Material)[]; texts: string[] };
  due: string;
  /** Whether something would be lost by closing the page. */
  isUnsaved: boolean;
  read(files: Iterable<File>): Promise<void>;
  stop(): void;
  paste(text: string): Promise<{ right: number; wrong: number }>;
  /** Takes out what was handed in, from the backup too. */
  remove(source: number): Promise<void>;
  assign(assignment: Assignment): Promise<void>;
  changed(): Promise<void>;
  setRoster(roster: Roster | null): Promise<void>;
  /** Tries the sealed records again that no key opened. */
  retry(): Promise<void>;
  empty(): Promise<void>;
  restore(content: unknown): Promise<void>;
  showSample(): Promise<void>;
}

interface ChartSize {
  width: number;
  rem: number;
  label: string;
}

interface StepChart extends ChartSize {
  due: number | null;
  dueName: string;
  kind: string;
}

interface FigureContent {
  says: string;
  caution?: string;
  heads: readonly string[];
  /** None where there is nothing to show. */
  rows: readonly (readonly (string | Cell)[])[];
  draw?: (width: number, rem: number) => Element;
  bars?: readonly (Bar & { more?: readonly Bar[] })[];
}

interface Course {
  deskViews: Record<string, (element: HTMLElement, desk: DeskLike) => DeskView>;
  // class-rows.js, reminder.js
  classRows(people: readonly Person[], absent: readonly RosterPerson[], about: { data: DeskData; assignments: readonly Assignment[]; due: string; today: string }, pace?: PaceLike): Promise<ClassRow[]>;
  filterRows(rows: readonly ClassRow[], filter: RowFilter): ClassRow[];
  sortRows(rows: readonly ClassRow[], by: string, isDown: boolean): ClassRow[];
  reminderText(about: { title: string; due: string }): string;
  reminderList(rows: readonly ClassRow[], data: DeskData): string;
  dayWords(day: string): string;
  // desk-state.js, desk.js
  deskState(desk: Pick<DeskLike, "kept" | "roster" | "assignments" | "due">): Promise<DeskState | null>;
  readState(content: unknown, tracks: readonly TrackFacts[]): Promise<{ files: File[]; texts: string[]; roster: Roster | null; assignments: Assignment[]; due: string }>;
  Desk: new (data: DeskData, listeners: { changed: () => void; progress: (done: number, total: number) => void }) => DeskLike;
  // views/parts.js, views/words.js
  plainTable(heads: readonly string[], rows: readonly (readonly (string | Cell)[])[], caption: string): HTMLElement;
  makeButton(text: string, action: string, data?: Record<string, string>, className?: string): HTMLElement;
  fillChoices(select: HTMLSelectElement, choices: readonly [value: string, text: string][]): void;
  copyWith(button: HTMLElement, text: string | Promise<string>): Promise<void>;
  saveAs(name: string, ending: "csv" | "js" | "json" | "xlsx", content: BlobPart): string;
  goTo(route: string): void;
  field(selector: string, root?: Element | Document): HTMLInputElement;
  percentOf(part: number, whole: number): string;
  rowStates: Record<RowState, { sign: string; words: string }>;
  unknownWords(reason: Unknown, least?: number): string;
  cautionFor(n: number): string;
  figureWords(value: number | null, reason: Unknown): string;
  flagWords(data: DeskData, flag: Flag): { what: string; cure: string };
  // views/portions.js
  isForPaper(): boolean;
  frameByFrame(place: Element, things: (() => void)[], isWanted: () => boolean): Promise<void>;
  fillInPortions<T>(parent: Element, list: readonly T[], make: (one: T, index: number) => HTMLElement, how?: string): void;
  // views/chart.js, views/figure.js
  drawIn(place: Element, draw: (width: number, rem: number) => Element): void;
  columnChart(columns: readonly { name: string; n: number }[], size: ChartSize): SVGElement;
  stepChart(points: readonly { day: number; n: number; name: string }[], about: StepChart): SVGElement;
  barList(bars: readonly (Bar & { more?: readonly Bar[] })[]): HTMLElement;
  barOf(share: number, kind?: string): SVGElement;
  showFigure(view: Element, name: string, content: FigureContent): void;
  // the views
  deskTables(desk: DeskLike): Promise<Table[]>;
  deskTable(desk: DeskLike, id: string): Promise<Table>;
  askToEmpty(): void;
  showReading(done: number, total: number): void;
  showSources(element: HTMLElement, desk: DeskLike): void;
  removeButton(name: string, source: number): HTMLElement;
  removeSource(desk: DeskLike, source: number): Promise<string>;
  listenToKeys(element: HTMLElement, desk: DeskLike, update: () => void): void;
  showKeys(element: HTMLElement, desk: DeskLike): void;
  openPerson(row: ClassRow, desk: DeskLike): void;
  failureWords(id: string, data: DeskData): string;
  openReminder(desk: DeskLike): void;
  showMatrix(table: HTMLElement, rows: readonly ClassRow[], desk: DeskLike, sort: { by: string; isDown: boolean }): void;
  showTallies(element: HTMLElement, desk: DeskLike): void;
  moduleName(data: DeskData, id: string): string;
  questionOf(item: ItemFigures, data: DeskData): DeskQuestion | undefined;
  itemLine(item: ItemFigures, index: number, data: DeskData): HTMLElement;
  itemDetail(item: ItemFigures, data: DeskData): HTMLElement[];
}
