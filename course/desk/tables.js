{
  /** @type {Record<string, string>} */
  const STATES = { done: "修了", started: "途中", new: "未着手", absent: "未提出" };
  /** Where questions are asked, in the trainer's words. @type {Record<string, string>} */
  const PLACES = { "": "クイズ", before: "始めのテスト", after: "終わりのテスト" };
  /** @type {Record<number, string>} */
  const LEVELS = { 3: "自信がある", 2: "たぶん", 1: "あてずっぽう" };
  const SOURCE_STATES = { used: "使った", merged: "合わせた", superseded: "新しい記録に含まれた", refused: "はじいた" };
  /** @type {Record<Exclude<Unknown, null>, string>} */
  const WHY_NOT = {
    few: "人数が少ないため計算できません",
    same: "全員が同じ点のため計算できません",
    drawn: "人によって問題が違うため計算できません",
    one: "問題が1つのため計算できません",
    full: "始めが満点のため計算できません",
    loss: "終わりのほうが低いため計算しません",
  };

  /**
   * Columns from titles, each with its kind behind a colon; text where nothing is said.
   * @param {string[]} columns
   * @returns {Table["columns"]}
   */
  const columnsOf = (...columns) => columns.map((column) => {
    const [title, kind = "text"] = column.split(/:(?=(?:number|percent|date)$)/);
    return { title, kind: /** @type {Table["columns"][number]["kind"]} */ (kind) };
  });

  const WHO = ["番号", "学校", "所属・組", "氏名"];
  const SCORES = columnsOf(...WHO, "モジュール", "得点:percent", "回数:number", "分:number");
  const ITEMS = columnsOf("問題", "モジュール", "出た所", "問い", "人数:number", "正答:number", "正答率:percent", "残りの点との相関 r:number", "識別力 D:number", "選んだ人", "選ばれない選択肢", "注");
  const FAILURES = columnsOf("失敗事例", "内容", "問われた人:number", "間違えた人:number", "間違えた割合:percent", "シナリオをした人:number", "出会った人:number", "出会った割合:percent");
  const FORMS = columnsOf("テスト", "組", "人数:number", "問題数:number", "KR-20:number", "平均（%）:number", "伸び:number", "注");
  const CERTAINTY = columnsOf("自信", "答え:number", "正答:number", "正答率:percent");
  const REJECTED = columnsOf("ファイル", "扱い", "理由", "直し方");

  /**
   * All that can be taken away, as tables; course/report/tables.py makes the same ones.
   * @param {readonly TablePerson[]} people
   * @param {Figures | null} figures  null where nobody has handed in entries
   * @param {readonly Source[]} sources
   * @param {DeskData} data
   * @param {{pace?: PaceLike}} [options]
   * @returns {Promise<Table[]>}
   */
  async function tablesOf(people, figures, sources, data, { pace = new course.Pace() } = {}) {
    const coded = new Set(people.flatMap(({ result, code }) => (result || !code ? [] : Object.keys(code.claims.modules))));
    const modules = data.modules.filter(({ id }) => coded.has(id) || figures?.modules.some(({ module }) => module === id));
    const completion = columnsOf(...WHO, "コース", "課題", "状態", "完了日:date", "期限:date", ...modules.map(titleOf), "知らせ");
    const tests = figures ? [...figures.forms.map(formRow), ...gainRows(figures.gain)] : [];
    return [
      { id: "completion", title: "完了", columns: completion, rows: await course.mapInSlices(people, (person) => completionRow(person, modules, data), pace) },
      { id: "scores", title: "得点", columns: SCORES, rows: (await course.mapInSlices(people, (person) => scoreRows(person, data), pace)).flat() },
      { id: "items", title: "問題", columns: ITEMS, rows: await course.mapInSlices(figures?.items ?? [], (item) => itemRow(item, data), pace) },
      { id: "failures", title: "失敗事例", columns: FAILURES, rows: (figures?.failures ?? []).map((one) => failureRow(one, data)) },
      { id: "tests", title: "テスト", columns: FORMS, rows: tests },
      { id: "certainty", title: "確信度", columns: CERTAINTY, rows: (figures?.certainty ?? []).map(certaintyRow) },
      { id: "rejected", title: "はじかれた記録", columns: REJECTED, rows: (await course.mapInSlices(sources, (source) => rejectedRow(source, data), pace)).flat() },
    ];
  }

  /**
   * Cause and cure of a flag or of a source's reason, with the detail filled in.
   * @param {string} reason
   * @param {string} detail
   * @param {DeskData} data
   */
  function told(reason, detail, { reasons }) {
    const { what, cure } = reasons[reason];
    return { what: what.replaceAll("{detail}", () => detail), cure };
  }

  /** @param {DeskModule} module */
  const titleOf = ({ mark, title }) => `${mark} ${title}`;

  /** @type {(who: Who) => TableRow} */
  const whoCells = ({ number, school, section, name }) => [number, school, section, name];

  /**
   * What a person has reached: recomputed from the entries, or as the code says it where there is nothing else; nothing of those
   * who are on the roster only.
   * @param {TablePerson} person
   * @returns {{complete: boolean, completed_at: number | null, modules: Record<string, {state: ModuleState["state"], percent: number | null}>}}
   */
  function reachedBy({ result, code }) {
    if (result) return result;
    const modules = Object.entries(code?.claims.modules ?? {}).map(([id, { percent, ended, done }]) => {
      const state = done ? "done" : percent !== null || ended ? "started" : "new";
      return [id, { state, percent }];
    });
    return { complete: code?.claims.complete ?? false, completed_at: null, modules: Object.fromEntries(modules) };
  }

  /**
   * @param {TablePerson} person
   * @param {DeskModule[]} modules
   * @param {DeskData} data
   * @returns {TableRow}
   */
  function completionRow(person, modules, data) {
    const { who, track, assignment, flags, result, code } = person;
    const { complete, completed_at: at, modules: reached } = reachedBy(person);
    const begun = Object.values(reached).some((one) => one.state !== "new");
    const state = complete ? "done" : begun ? "started" : result || code ? "new" : "absent";
    const name = data.tracks.find(({ id }) => id === track)?.name ?? track;
    const states = modules.map(({ id }) => (reached[id] ? STATES[reached[id].state] : ""));
    const notes = flags.map(({ reason, detail }) => told(reason, detail, data).what).join(" ");
    return [...whoCells(who), name, assignment?.id ?? "", STATES[state], at === null ? "" : course.dayInJapan(at), assignment?.due ?? "", ...states, notes];
  }

  /**
   * @param {TablePerson} person
   * @param {DeskData} data
   * @returns {TableRow[]}
   */
  function scoreRows(person, data) {
    const { result, who } = person;
    const rows = Object.entries(reachedBy(person).modules).map(([id, { percent }]) => {
      const module = data.modules.find((one) => one.id === id);
      const own = result?.modules[id];
      return [...whoCells(who), module ? titleOf(module) : id, percent, own?.attempts ?? null, own ? Math.floor(own.ms / 60_000) : null];
    });
    for (const test of /** @type {const} */ (["before", "after"])) {
      const tally = result?.tests[test];
      if (tally?.complete) rows.push([...whoCells(who), PLACES[test], Math.floor((100 * tally.right) / tally.asked), 1, null]);
    }
    return rows;
  }

  /** Whole percents, rounded as p is, where scores are rounded down; nothing of nobody. @type {(part: number, whole: number) => number | null} */
  const percentOf = (part, whole) => (whole ? Math.floor((part / whole) * 100 + 0.5) : null);

  /** @param {Record<string, Unknown>} reasons */
  const notesOf = (reasons) => Object.entries(reasons).flatMap(([name, reason]) => (reason ? [`${name}: ${WHY_NOT[reason]}`] : [])).join("。");

  /**
   * @param {ItemFigures} item
   * @param {DeskData} data
   * @returns {TableRow}
   */
  function itemRow({ question: id, module: moduleId, test, n, right, r, rReason, d, dReason, choices, idle }, data) {
    const module = data.modules.filter((one) => one.id === moduleId)[0];
    const prompt = module.questions.find((one) => one.id === id)?.prompt ?? "";
    const taken = Object.entries(choices).map(([choice, count]) => `${choice} ${count}`).join("・");
    return [id, titleOf(module), PLACES[test], prompt, n, right, percentOf(right, n), r, d, taken, idle.join("・"), notesOf({ r: rReason, D: dReason })];
  }

  /**
   * @param {Figures["failures"][number]} failure
   * @param {DeskData} data
   * @returns {TableRow}
   */
  function failureRow({ failure, asked, missed, played, met }, { items }) {
    return [items[failure].label, items[failure].summary, asked, missed, percentOf(missed, asked), played, met, percentOf(met, played)];
  }

  /** @type {(form: Figures["forms"][number]) => TableRow} */
  const formRow = ({ test, form, n, questions, kr20, reason }) => [PLACES[test], form, n, questions, kr20, null, null, notesOf({ "KR-20": reason })];

  /**
   * The means of those who took both tests, and the gain beside the second.
   * @param {Figures["gain"]} gain
   * @returns {TableRow[]}
   */
  function gainRows({ n, before, after, hake, reason }) {
    const both = "両方を終えた人";
    return [
      [PLACES.before, "", n, null, null, before, null, both],
      [PLACES.after, "", n, null, null, after, hake, notesOf({ [`${both}。伸び`]: reason }) || both],
    ];
  }

  /** @type {(level: Figures["certainty"][number]) => TableRow} */
  const certaintyRow = ({ level, asked, right }) => [LEVELS[level], asked, right, percentOf(right, asked)];

  /**
   * What was refused, and what a newer record made needless.
   * @param {Source} source
   * @param {DeskData} data
   * @returns {TableRow[]}
   */
  function rejectedRow({ name, state, reason, detail }, data) {
    if (reason === null) return [];
    const { what, cure } = told(reason, detail, data);
    return [[name, SOURCE_STATES[state], what, cure]];
  }

  course.placeNames = PLACES;
  course.tablesOf = tablesOf;
}
