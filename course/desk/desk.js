{
  const SAMPLE_SEED = 9;

  /** All that lies on the desk: what was handed in, the roster, keys and assignments. It is gone when the page is closed. */
  class Desk {
    /** @type {Person[]} */
    people = [];
    /** @type {ClassRow[]} */
    rows = [];
    /** @type {Figures | null} */
    figures = null;
    /** @type {ClassKey[]} */
    keys = [];
    /** @type {ClassKey | null} */
    newKey = null;
    /** Made here, the latest last. @type {Assignment[]} */
    assignments = [];
    /** What was handed in, as it was handed in. @type {File[]} */
    files = [];
    /** @type {{text: string}[]} */
    texts = [];
    /** What something was taken out of: it is kept as a whole no more. @type {Set<Origin>} */
    #parted = new Set();
    /** @type {Roster | null} */
    roster = null;
    #due = "";
    #sampleDue = "";
    isSample = false;
    isUnsaved = false;
    /** @type {AbortController | null} */
    #reading = null;
    #turn = 0;
    #onChange;
    #onProgress;

    /**
     * @param {DeskData} data
     * @param {{changed: () => void, progress: (done: number, total: number) => void}} listeners
     */
    constructor(data, { changed, progress }) {
      this.data = data;
      this.#onChange = changed;
      this.#onProgress = progress;
      this.intake = this.#newIntake();
    }

    #newIntake() {
      return new course.Intake(this.data, { keys: () => this.keys, assignments: () => this.expected.map(({ id }) => id) });
    }

    /** The assignments made here that what lies there may answer: nobody of the sample was given any. */
    get expected() {
      return this.isSample ? [] : this.assignments;
    }

    /** By when those are due whose record does not say. */
    get due() {
      return this.isSample ? this.#sampleDue : this.#due;
    }

    set due(day) {
      if (this.isSample) this.#sampleDue = day;
      else this.#due = day;
    }

    /**
     * Notes what is handed out. It is for one's own class, whatever lies there now.
     * @param {Assignment} assignment
     */
    async assign(assignment) {
      this.assignments.push(assignment);
      this.#due = assignment.due;
      await this.changed();
    }

    /** Whether something lies there that is not of the sample. */
    get hasOwn() {
      return !this.isSample && (this.files.length > 0 || this.texts.length > 0 || this.roster !== null);
    }

    /** What a backup keeps of what was handed in: what was taken out is not in it, whatever it came in. */
    get kept() {
      const isWhole = (/** @type {Origin} */ one) => !this.#parted.has(one);
      const pieces = this.intake.pieces().filter(({ origin }) => !isWhole(origin));
      const texts = [...this.texts.filter(isWhole).map(({ text }) => text), ...pieces.map(({ code }) => code).filter(Boolean)];
      return { files: [...this.files.filter(isWhole), ...pieces.filter(({ code }) => code === "")], texts };
    }

    get isBusy() {
      return this.#reading !== null;
    }

    /**
     * Reads files until the end, or until it is stopped; what was read until then stays.
     * @param {Iterable<File>} files
     */
    async read(files) {
      if (this.#reading) return;
      this.#reading = new AbortController();
      const { signal } = this.#reading;
      const list = [...files];
      this.files.push(...list);
      this.#onProgress(0, 0);
      try {
        await this.intake.add(list, { signal, onProgress: this.#onProgress });
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        this.#reading = null;
        this.isUnsaved = !this.isSample;
        await this.changed();
      }
    }

    stop() {
      this.#reading?.abort();
    }

    /**
     * @param {string} text  with codes in it
     * @returns {Promise<{right: number, wrong: number}>}
     */
    async paste(text) {
      const before = this.intake.sources().length;
      const origin = { text };
      await this.intake.addText(text, undefined, origin);
      const added = this.intake.sources().slice(before);
      const wrong = added.filter(({ state }) => state === "refused").length;
      if (added.length) {
        this.texts.push(origin);
        this.isUnsaved = !this.isSample;
      }
      await this.changed();
      return { right: added.length - wrong, wrong };
    }

    /**
     * Takes out what was handed in.
     * @param {number} source  its place in intake.sources()
     */
    async remove(source) {
      const piece = this.intake.pieces()[source];
      if (!piece) return;
      const { origin } = piece;
      this.#parted.add(origin);
      await this.intake.remove(source);
      if (!this.intake.pieces().some((one) => one.origin === origin)) {
        this.files = this.files.filter((one) => one !== origin);
        this.texts = this.texts.filter((one) => one !== origin);
      }
      this.isUnsaved = this.hasOwn;
      await this.changed();
    }

    /** Counts anew what lies on the desk; of several changes the last one is counted. */
    async changed() {
      this.#turn += 1;
      const turn = this.#turn;
      const pace = new course.Pace();
      const people = this.intake.people();
      const figures = await course.figuresOf(people, this.data, { pace });
      const rows = await this.#rowsOf(people, pace);
      await pace.rest();
      if (turn !== this.#turn) return;
      this.people = people;
      this.figures = people.some(({ result }) => result) ? figures : null;
      this.rows = rows;
      this.#onChange();
    }

    /**
     * @param {Person[]} people
     * @param {PaceLike} pace
     */
    async #rowsOf(people, pace) {
      const { data, expected: assignments, due, roster } = this;
      const matched = roster ? (await course.matchRoster(people, roster, pace)).rows : [];
      const absent = matched.flatMap((row) => (row.person ? [] : [row.roster]));
      return course.classRows(people, absent, { data, assignments, due, today: course.dayInJapan(Date.now()) }, pace);
    }

    /**
     * @param {Roster | null} roster  whom to expect
     */
    async setRoster(roster) {
      this.roster = roster;
      await this.intake.expect(roster);
      await this.changed();
    }

    async retry() {
      await this.intake.retry();
      await this.changed();
    }

    async empty() {
      this.stop();
      this.intake = this.#newIntake();
      [this.files, this.texts, this.isUnsaved, this.isSample] = [[], [], false, false];
      this.#parted.clear();
      this.#sampleDue = "";
      await this.setRoster(null);
    }

    /**
     * Lays out what a backup has kept, in place of what lies there.
     * @param {unknown} content
     */
    async restore(content) {
      await this.empty();
      const { files, texts, roster, assignments, due } = await course.readState(content, this.data.tracks);
      this.assignments = assignments;
      this.due = due;
      await this.setRoster(roster);
      for (const text of texts) await this.paste(text);
      await this.read(files);
      this.isUnsaved = false;
    }

    /** Lays out the sample class in place of what lies there. */
    async showSample() {
      await this.empty();
      this.isSample = true;
      const { files, roster } = await course.samplePeople(this.data, SAMPLE_SEED, Date.now());
      this.roster = await course.readRoster(new TextEncoder().encode(roster).buffer, "見本の名簿.csv");
      await this.intake.expect(this.roster); // counted with the records, not before
      await this.read(files);
    }
  }

  course.Desk = Desk;
  course.deskViews = Object.create(null);
}
