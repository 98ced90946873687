// What the desk's way in (files, zips, records, lists of people) hands to each other and exports to `course`.

interface RefusalLike extends Error {
  readonly reason: string;
  readonly detail: string;
}

interface PaceLike {
  isDue(): boolean;
  rest(): Promise<void>;
}

interface XmlListener {
  open(name: string, tag: string): void;
  close(name: string): void;
  text(value: string): void;
}

/** A member of a zip as its central directory tells of it; `packed` and `size` in bytes, nameSize of the name as it is written. */
interface ZipMember {
  name: string;
  nameSize: number;
  isEncrypted: boolean;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

interface ZipLike {
  readonly members: ZipMember[];
  read(member: ZipMember, limit: number): Promise<Uint8Array>;
}

/** What was handed in at once: a file, or a pasted text. */
type Origin = File | { text: string };

/** Something that can be read, again and again. */
interface Material {
  name: string;
  size: number;
  read(): Promise<Uint8Array>;
  origin: Origin;
  /** The text code that it is, else "". */
  code?: string;
}

interface ReadMaterial {
  material: Material;
  bytes: Uint8Array;
  refusal: RefusalLike | null;
}

/** A record whose head is sound, with the entries that count, some maybe twice; `refused` = how many do not. */
interface CheckedRecord {
  version: string;
  record: string;
  made_at: number;
  who: Who;
  track: string;
  assignment: CourseRecord["assignment"];
  claims: RecordClaims;
  entries: Entry[];
  refused: number;
}

/** Something that was handed in; `number` is its own and stays, `folded` the name for comparing, `links` the numbers of those with a common entry. */
interface Handed extends Required<Material> {
  number: number;
  state: Source["state"];
  reason: string | null;
  detail: string;
  person: string | null;
  key: string;
  who: Who | null;
  folded: string;
  isCode: boolean;
  record: string;
  madeAt: number;
  track: string;
  assignment: CourseRecord["assignment"];
  summary: RecordSummary | null;
  result: Result | null;
  flags: Flag[];
  notes: Person["notes"];
  links: Set<number>;
}

/** A person before the others are looked at. */
interface PersonDraft {
  handed: Handed[];
  newest: Handed;
  result: Result | null;
  notes: Person["notes"];
  flags: Flag[];
}

interface Course {
  // refusal.js, pace.js, slices.js, files.js
  Refusal: new (reason: string, detail?: string) => RefusalLike;
  asRefusal(error: unknown): RefusalLike;
  Pace: new () => PaceLike;
  mapInSlices<T, U>(list: Iterable<T>, make: (one: T, index: number) => U, pace: PaceLike): Promise<U[]>;
  sortInSlices<T>(list: readonly T[], compare: (a: T, b: T) => number, pace: PaceLike): Promise<T[]>;
  pathOf(file: File): string;
  filesOf(transfer: DataTransfer): Promise<File[]>;
  // zip-read.js, xml-read.js, xlsx-read.js
  Zip: { open(blob: Blob): Promise<ZipLike> };
  attributesOf(tag: string): Record<string, string>;
  scanXml(xml: string, listener: XmlListener): void;
  sheetsOf(blob: Blob): Promise<AsyncGenerator<string[][]>>;
  // json-read.js, record-check.js
  mostBytes: number;
  utf8Of(bytes: Uint8Array): string;
  anyTextOf(bytes: Uint8Array): string;
  isDeep(value: unknown, left?: number): boolean;
  jsonOf(text: string): unknown;
  kindOfFile(file: any, data: DeskData): "plain" | "sealed";
  entryOf(row: unknown, words: readonly string[], sharesNotes: boolean): Entry | null;
  checkRecord(file: any, data: DeskData): CheckedRecord;
  recordFlags(record: CheckedRecord, result: Result, facts: CourseFacts, here: { data: DeskData; now: number }): Flag[];
  // materials.js, entry-ids.js, people.js, register.js, persons.js, intake.js
  isRecordName(name: string): boolean;
  readAll(files: readonly File[], onMore: (more: number) => void): AsyncGenerator<ReadMaterial>;
  EntryIds: new () => { claim(id: string, owner: number, isThere: (owner: number) => boolean): number };
  foldText(text: string): string;
  identityOf(who: Who): { key: string; name: string } | null;
  labelOf(who: Who): string;
  partPeople(handed: readonly Handed[]): Handed[][];
  Merged: new () => { readonly size: number; add(entries: readonly Entry[], number: number): boolean; entries(): Entry[] };
  Register: new (again: (handed: Handed) => Promise<CheckedRecord>, resultOf: (entries: readonly Entry[], head: Pick<CheckedRecord, "track" | "assignment">) => Result) => RegisterLike;
  peopleOf(register: { handed: readonly Handed[]; drafts: readonly PersonDraft[]; assignments: readonly string[]; roster: Roster | null }, pace: PaceLike): Promise<Person[]>;
  notesIn(entries: readonly Entry[]): Person["notes"];
  Intake: new (data: DeskData, options?: { now?: () => number; keys?: () => ClassKey[]; assignments?: () => string[] }) => IntakeLike & { expect(roster: Roster | null): Promise<void>; retry(): Promise<void>; pieces(): Required<Material>[] };
  // roster.js, roster-match.js
  readRoster(buffer: ArrayBuffer, name: string): Promise<Roster>;
  matchRoster(people: readonly Person[], roster: Roster, pace?: PaceLike): Promise<RosterMatch>;
  withRoster(people: readonly Person[], roster: Roster, pace?: PaceLike): Promise<Person[]>;
}

interface RegisterLike {
  readonly handed: Handed[];
  readonly drafts: PersonDraft[];
  open(material: Material): Handed;
  refuse(handed: Handed, refusal: RefusalLike): void;
  put(handed: Handed, what: Partial<Handed> & { who: Who }): void;
  link(handed: Handed, entries: readonly Entry[], who: Who): Entry[];
  remove(gone: Handed | undefined, pace: PaceLike): Promise<void>;
  settle(pace: PaceLike): Promise<void>;
}
