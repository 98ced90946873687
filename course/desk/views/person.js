{
  const { part, make } = course;
  const MS_PER_MINUTE = 60_000;
  const MODULE_WORDS = { new: "― 未着手", started: "◐ 途中", done: "✓ 完了" };

  /**
   * Shows all that is known of one person.
   * @param {ClassRow} row
   * @param {DeskLike} desk
   */
  function openPerson(row, desk) {
    showPerson(row, desk);
    part(dialog(), "person-told").textContent = "";
    dialog().showModal();
    course.need(dialog(), "h2").focus({ preventScroll: true });
  }

  const dialog = () => /** @type {HTMLDialogElement} */ (course.need(document, "#person-dialog"));

  /**
   * @param {ClassRow} row
   * @param {DeskLike} desk
   */
  function showPerson(row, desk) {
    course.need(dialog(), "h2").textContent = row.label;
    const { person } = row;
    const parts = person ? [...flags(person, desk.data), ...results(row, person, desk.data), ...more(person, desk)] : [make("p", { text: "名簿にありますが、記録がまだありません。学んでいても、提出していないだけかもしれません。" })];
    part(dialog(), "person").replaceChildren(facts(row, desk.data), ...parts);
  }

  /**
   * @param {ClassRow} row
   * @param {DeskData} data
   */
  function facts({ number, section, track, state, isLate, due, person }, data) {
    const lines = [
      ["番号", number],
      ["所属・組", section],
      ["立場", data.tracks.find(({ id }) => id === track)?.name ?? ""],
      ["状態", `${course.rowStates[state].words}${isLate ? "（期限切れ）" : ""}`],
      ["期限", due && course.dayWords(due)],
      ["修了した日", person?.result?.completed_at ? dateOf(person.result.completed_at) : ""],
      ["記録を作った日", person ? dateOf(person.madeAt) : ""],
      ["出したもの", person ? handed(person) : ""],
    ];
    return make("dl", { className: "person-facts" }, ...lines.filter(([, text]) => text).map(([name, text]) => make("div", {}, make("dt", { text: name }), make("dd", { text }))));
  }

  /** @param {Person} person */
  const handed = ({ records, code }) => (records > 0 ? `ファイル ${records} 個` : code ? "文字の記録だけ" : "");

  /** @param {number} at */
  const dateOf = (at) => new Date(at).toLocaleDateString("ja-JP", { year: "numeric", month: "long", day: "numeric" });

  /**
   * @param {Person} person
   * @param {DeskData} data
   */
  function flags({ flags: list }, data) {
    if (list.length === 0) return [];
    const lines = list.map((flag) => {
      const { what, cure } = course.flagWords(data, flag);
      return make("li", {}, make("p", { text: what }), make("p", { className: "cure", text: cure }));
    });
    return [make("h3", { text: "知らせ" }), make("ul", { className: "refused-list" }, ...lines)];
  }

  /**
   * @param {ClassRow} row
   * @param {Person} person
   * @param {DeskData} data
   */
  function results({ asked, modules }, { result }, data) {
    const rows = data.modules.filter(({ id }) => asked.includes(id)).map(({ id, mark, title }) => {
      const { state, percent } = modules[id] ?? { state: "new", percent: null };
      const more = result?.modules[id];
      return [`${mark} ${title}`, { text: MODULE_WORDS[state], className: `cell-${state}` }, percent === null ? "―" : `${percent}%`, more ? `${more.attempts}回` : "―", more ? `${Math.round(more.ms / MS_PER_MINUTE)}分` : "―"];
    });
    return [make("h3", { text: "モジュール" }), make("div", { className: "table-scroll" }, course.plainTable(["モジュール", "状態", "最高点", "受けた回数", "時間"], rows, "モジュールごとの結果"))];
  }

  /**
   * @param {Person} person
   * @param {DeskLike} desk
   */
  function more(person, desk) {
    const { result, notes } = person;
    return [
      ...(result ? tests(result.tests) : []),
      ...list("シナリオで会った失敗事例", result ? result.met.map((id) => failureWords(id, desk.data)) : []),
      ...list("書いた文（本人が渡すと選びました）", notes.map(({ text }) => text)),
      ...records(person, desk),
    ];
  }

  /**
   * What the person handed in, each to be taken out again.
   * @param {Person} person
   * @param {DeskLike} desk
   */
  function records(person, desk) {
    const all = desk.intake.sources();
    const lines = person.sources.filter((index) => all[index]).map((index) => make("li", {}, make("span", { text: all[index].name }), course.removeButton(all[index].name, index)));
    const records = make("ul", { className: "person-records" }, ...lines);
    course.onAction(records, { remove: (button) => void remove(button, person, desk) });
    return [make("h3", { text: "もとの記録" }), records];
  }

  /**
   * Takes out a record. Whoever has another one stays on show.
   * @param {HTMLElement} button
   * @param {Person} person
   * @param {DeskLike} desk
   */
  async function remove(button, { key, sources }, desk) {
    const words = await course.removeSource(desk, Number(button.dataset.source));
    const row = sources.length > 1 ? desk.rows.find((one) => one.person?.key === key) : undefined;
    const goBack = () => course.focusOn(course.need(document, "#people-title")); // the line that the dialog came from was made anew
    if (row) {
      showPerson(row, desk);
      part(dialog(), "person-told").textContent = words;
      course.need(dialog(), '[data-action="remove"]').focus();
      dialog().addEventListener("close", goBack, { once: true });
      return;
    }
    dialog().close();
    course.announce(words);
    goBack();
  }

  /** @param {Result["tests"]} results */
  function tests({ before, after }) {
    const lines = [{ name: "始めのテスト", test: before }, { name: "終わりのテスト", test: after }].flatMap(({ name, test }) => (test ? [`${name}：${test.asked}問のうち ${test.right}問に正答${test.complete ? "" : "（途中）"}`] : []));
    return list("テスト", lines);
  }

  /**
   * @param {string} id
   * @param {DeskData} data
   */
  const failureWords = (id, { items }) => (items[id] ? `${items[id].label}　${items[id].summary}` : id);

  /**
   * @param {string} title
   * @param {readonly string[]} lines
   */
  function list(title, lines) {
    return lines.length ? [make("h3", { text: title }), make("ul", {}, ...lines.map((text) => make("li", { text })))] : [];
  }

  course.openPerson = openPerson;
  course.failureWords = failureWords;
}
