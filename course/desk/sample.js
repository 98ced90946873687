{
  // A class that nobody is in: 40 made-up people, in records as the course itself makes them, to try the desk with.

  const SIZE = 40;
  const WEEKS = 3;
  const DAY = 86_400_000;
  const MINUTE = 60_000;
  /** Places in the class of those with whom something is the matter. */
  const ROLES = { edited: [0, 1], twoDevices: [2], damaged: [3], late: [4, 5, 6], absent: [38, 39] };
  /** Sections, each with how many of the class are in it; one is so small that the anonymous export hides it. */
  const SECTIONS = /** @type {const} */ ([["見本・総務課", 12], ["見本・福祉課", 11], ["見本・防災課", 8], ["見本・都市政策課", 6], ["見本・市民課", 3]]);
  const NAMES =
    "あおい はると ゆい みなと さくら れん ひなた そうた めい ゆうと ことは りく いちか かいと つむぎ なぎ ほのか たくみ すず あさひ " +
    "みお こうき ゆづき だいち さな しゅん はるか いつき りお けんた もも ゆうま ちひろ そら なつき あやと まゆ とうま かえで じん";

  /**
   * Who somebody is. The numbers begin with 0, as many staff numbers do.
   * @param {number} index
   * @returns {Who}
   */
  function whoIs(index) {
    const sections = SECTIONS.flatMap(([name, size]) => new Array(size).fill(name));
    const section = sections[(index * 7) % SIZE]; // 7 and 40 have no divisor in common: everybody gets a place
    return { kind: "staff", school: "", section, number: `0${1001 + index}`, name: `見本 ${NAMES.split(" ")[index]}` };
  }

  /**
   * How able somebody is: from −1.6 to 1.6 over the class, most near 0. Those who edit their scores have reason to.
   * @param {number} index
   * @param {number} seed
   */
  function abilityOf(index, seed) {
    if (ROLES.edited.includes(index)) return -1.2;
    const chance = course.seeded(course.seedOf(`ability ${index}`, seed));
    return 0.9 * (chance() + chance() + chance() + chance() - 2) * 1.8;
  }

  /**
   * @param {DeskData} data
   * @param {string} due
   * @returns {Assignment}
   */
  function sampleAssignment(data, due) {
    const [track] = data.tracks;
    return { id: "SAMP7E", title: "見本の課題", track: track.id, modules: track.modules, due, pass: data.passMark, tests: true, message: "", key: "" };
  }

  /**
   * A class with its roster; the same course, seed and time make the same one. Of the 40, two have not begun, three are late,
   * two have edited their scores, one has learnt on two devices, and one file is damaged.
   * @param {DeskData} data
   * @param {number} seed
   * @param {number} now
   * @param {{pace?: PaceLike}} [options]
   * @returns {Promise<{files: File[], roster: string}>}
   */
  async function samplePeople(data, seed, now, { pace = new course.Pace() } = {}) {
    const assignment = sampleAssignment(data, course.dayInJapan(now - DAY));
    const facts = course.factsFor(data, assignment.track, assignment);
    const days = course.workingDays(now - DAY, WEEKS);
    /** @type {File[]} */
    const files = [];
    for (let index = 0; index < SIZE; index += 1) {
      if (ROLES.absent.includes(index)) continue;
      const learner = new course.SampleLearner(data, facts, { ability: abilityOf(index, seed), seed: course.seedOf(`learner ${index}`, seed) });
      learner.learn(days, ROLES.late.includes(index) ? Math.ceil(facts.modules.length / 2) : facts.modules.length);
      files.push(...recordsOf(index, learner, { data, facts, assignment }));
      if (pace.isDue()) await pace.rest();
    }
    return { files, roster: await rosterText() };
  }

  /**
   * The files that somebody hands in.
   * @param {number} index
   * @param {SampleLearnerLike} learner
   * @param {{data: DeskData, facts: CourseFacts, assignment: Assignment}} given
   * @returns {File[]}
   */
  function recordsOf(index, { entries, random, lastAt }, { data, facts, assignment }) {
    const about = { course: data.course, version: data.version, build: "0000000000" };
    const make = (/** @type {Entry[]} */ some, /** @type {number} */ now) => course.makeRecord({ entries: some, who: whoIs(index), facts, about, assignment, now, random });
    const half = Math.floor(entries.length / 2);
    const records = ROLES.twoDevices.includes(index)
      ? [make(entries.slice(0, half), entries[half].at), make(entries.slice(half), lastAt + 3 * MINUTE)]
      : [make(entries, lastAt + 2 * MINUTE)];
    return records.map((record) => {
      const text = JSON.stringify(ROLES.edited.includes(index) ? edited(record) : record);
      const whole = ROLES.damaged.includes(index) ? text.slice(0, text.length >> 1) : text;
      return new File([whole], `見本_${course.recordName(record)}`, { type: "application/json", lastModified: record.made_at });
    });
  }

  /**
   * A record in which somebody has written better results than the answers give.
   * @param {CourseRecord} record
   * @returns {CourseRecord}
   */
  function edited(record) {
    const modules = Object.fromEntries(Object.keys(record.claims.modules).map((id) => [id, { percent: 100, ended: true, done: true }]));
    return { ...record, claims: { ...record.claims, modules, complete: true } };
  }

  function rosterText() {
    const columns = ["職員番号", "所属", "氏名"].map((title) => ({ title, kind: /** @type {const} */ ("text") }));
    const people = Array.from({ length: SIZE }, (_, index) => whoIs(index));
    return course.csvOf({ id: "roster", title: "見本の名簿", columns, rows: people.map(({ number, section, name }) => [number, section, name]) });
  }

  course.samplePeople = samplePeople;
}
