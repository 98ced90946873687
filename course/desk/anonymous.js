{
  // For research: nobody can be told from the tables. Names, numbers, times and notes are left out, rows stand in an order of
  // chance, and whatever tells of one to four people is hidden, with what one would need to compute it.

  const FEWEST = 5;
  const HIDDEN = "5人未満";
  const COVERED = "非表示"; // more people, but the few could be computed from it
  const ALL = /** @type {const} */ (["before", "after"]);

  /** @param {number} n */
  const isFew = (n) => n > 0 && n < FEWEST;

  /** What stands in place of a number. @param {number} n */
  const cover = (n) => (isFew(n) ? HIDDEN : COVERED);

  /** Whether the one or the other side of a whole is few people. @type {(part: number, whole: number) => boolean} */
  const tells = (part, whole) => isFew(whole) || isFew(part) || isFew(whole - part);

  /**
   * Counts that add up to a known whole, with those of few people hidden; a single hidden one hides the next smallest too, as it
   * could be computed from the others.
   * @param {Record<string, number>} counts
   * @param {readonly string[]} [also]  hidden in any case
   * @returns {Set<string>}  the names of those that are hidden
   */
  function hiddenAmong(counts, also = []) {
    const names = Object.keys(counts).filter((name) => counts[name] > 0).sort((a, b) => counts[a] - counts[b]);
    const hidden = new Set([...names.filter((name) => isFew(counts[name])), ...also]);
    const sum = [...hidden].reduce((total, name) => total + counts[name], 0);
    const next = names.find((name) => !hidden.has(name));
    if (next !== undefined && hidden.size > 0 && (hidden.size === 1 || isFew(sum))) hidden.add(next);
    return hidden;
  }

  /**
   * @template T
   * @param {readonly T[]} list
   * @param {(one: T) => string} nameOf
   * @returns {Record<string, number>}
   */
  function countBy(list, nameOf) {
    /** @type {Record<string, number>} */
    const counts = Object.create(null);
    for (const one of list) counts[nameOf(one)] = (counts[nameOf(one)] ?? 0) + 1;
    return counts;
  }

  /**
   * A row for each person.
   * @param {readonly AnonymousPerson[]} people  in an order of chance
   * @param {DeskData} data
   * @param {PaceLike} pace
   * @returns {Promise<Table>}
   */
  async function peopleTable(people, data, pace) {
    const inTrack = countBy(people, ({ track }) => track);
    const hiddenSections = Object.fromEntries(Object.keys(inTrack).map((track) => [track, hiddenAmong(countBy(people.filter((one) => one.track === track), ({ who }) => who.section))]));
    const modules = data.modules.filter(({ id }) => people.some(({ result }) => result.modules[id]));
    const text = (/** @type {string} */ title) => ({ title, kind: /** @type {const} */ ("text") });
    const percent = (/** @type {string} */ title) => ({ title, kind: /** @type {const} */ ("percent") });
    const columns = [text("行"), text("コース"), text("所属・組"), ...modules.map(({ mark, title }) => percent(`${mark} ${title}`)), percent("始めのテスト"), percent("終わりのテスト")];
    if (pace.isDue()) await pace.rest();
    const rows = await course.mapInSlices(people, (person, index) => {
      const { track, who, result } = person;
      if (isFew(inTrack[track])) return [String(index + 1), ...columns.slice(1).map(() => HIDDEN)];
      const name = data.tracks.find(({ id }) => id === track)?.name ?? "";
      const section = hiddenSections[track].has(who.section) ? HIDDEN : who.section;
      return [String(index + 1), name, section, ...modules.map(({ id }) => result.modules[id]?.percent ?? null), ...ALL.map((test) => testPercent(result.tests[test]))];
    }, pace);
    return { id: "people", title: "人", columns, rows };
  }

  /** @param {ResultTest | null} test */
  const testPercent = (test) => (test?.complete ? Math.floor((100 * test.right) / test.asked) : null);

  /**
   * How many people have a mean of so much.
   * @param {Figures} figures
   * @returns {Table}
   */
  function distributionTable({ distribution }) {
    const hidden = hiddenAmong(Object.fromEntries(distribution.map((count, index) => [String(index), count])));
    const rows = distribution.map((count, index) => [`${index * 10}–${index === 9 ? 100 : index * 10 + 9}`, hidden.has(String(index)) ? cover(count) : count]);
    return { id: "distribution", title: "得点の分布", columns: [{ title: "平均の得点", kind: "text" }, { title: "人数", kind: "number" }], rows };
  }

  /**
   * A table with some cells hidden.
   * @param {Table} table
   * @param {(index: number) => Record<string, string | false>} coversOf  by the columns' titles, what stands in their place in the row of an index
   * @returns {Table}
   */
  function masked(table, coversOf) {
    const rows = table.rows.map((row, index) => {
      const covers = coversOf(index);
      return row.map((cell, place) => (cell !== null && cell !== "" && covers[table.columns[place].title]) || cell);
    });
    return { ...table, rows };
  }

  /**
   * @param {Table} table
   * @param {ItemFigures[]} items
   * @param {DeskData} data
   */
  function itemsTable(table, items, data) {
    const keys = new Map(data.modules.flatMap(({ questions }) => questions.map(({ id, key }) => [id, key])));
    const place = table.columns.findIndex(({ title }) => title === "選んだ人");
    const hidden = items.map(({ question, n, right, choices }) => hiddenAmong(choices, tells(right, n) ? keys.get(question) : []));
    const rows = table.rows.map((row, index) => {
      const words = Object.entries(items[index].choices).map(([id, count]) => `${id} ${hidden[index].has(id) ? cover(count) : count}`);
      return row.map((cell, at) => (at === place ? words.join("・") : cell));
    });
    return masked({ ...table, rows }, (index) => {
      const { question, n, right } = items[index];
      const few = isFew(n) && HIDDEN;
      const part = (tells(right, n) || keys.get(question)?.some((id) => hidden[index].has(id))) && cover(right);
      return { 人数: few, 正答: part ?? false, 正答率: part ?? false, "残りの点との相関 r": few, "識別力 D": few, 選んだ人: few, 選ばれない選択肢: few };
    });
  }

  /** @param {Figures["failures"][number]} failure */
  function failureCovers({ asked, missed, played, met }) {
    const quiz = tells(missed, asked) && cover(missed);
    const scenario = tells(met, played) && cover(met);
    return { 問われた人: isFew(asked) && HIDDEN, 間違えた人: quiz, 間違えた割合: quiz, シナリオをした人: isFew(played) && HIDDEN, 出会った人: scenario, 出会った割合: scenario };
  }

  /**
   * The tables about the class, without any person.
   * @param {Figures} figures
   * @param {DeskData} data
   * @param {PaceLike} pace
   */
  async function classTables(figures, data, pace) {
    const tables = new Map((await course.tablesOf([], figures, [], data, { pace })).map((table) => [table.id, table]));
    const of = (/** @type {string} */ id) => /** @type {Table} */ (tables.get(id));
    const { items, failures, certainty, people } = figures;
    const tests = of("tests");
    const place = tests.columns.findIndex(({ title }) => title === "人数");
    return [
      itemsTable(of("items"), items, data),
      masked(of("failures"), (index) => failureCovers(failures[index])),
      masked(tests, (index) => {
        const few = isFew(Number(tests.rows[index][place])) && HIDDEN;
        return { 人数: few, "KR-20": few, "平均（%）": few, 伸び: few };
      }),
      masked(of("certainty"), (index) => {
        const { asked, right } = certainty[index];
        const part = (isFew(people) || tells(right, asked)) && cover(right);
        return { 答え: (isFew(people) || isFew(asked)) && cover(asked), 正答: part, 正答率: part };
      }),
    ];
  }

  /**
   * The class for research, as tables in which nobody can be told. Codes hold no answers and are left out.
   * @param {readonly TablePerson[]} people
   * @param {DeskData} data
   * @param {{random?: RandomSource, pace?: PaceLike}} [options]
   * @returns {Promise<Table[]>}
   */
  async function anonymous(people, data, { random = crypto, pace = new course.Pace() } = {}) {
    const known = people.flatMap(({ who, track, result }) => (result ? [{ who, track, result }] : []));
    const [seed] = new Uint32Array(random.getRandomValues(new Uint8Array(4)).buffer);
    const figures = await course.figuresOf(known, data, { pace });
    const shuffled = course.shuffled(known, seed);
    if (pace.isDue()) await pace.rest();
    return [await peopleTable(shuffled, data, pace), distributionTable(figures), ...(await classTables(figures, data, pace))];
  }

  course.anonymous = anonymous;
}
