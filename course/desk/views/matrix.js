{
  const { part, make } = course;
  const SIGNS = { new: "―", started: "◐", done: "✓" };
  const WORDS = { new: "未着手", started: "途中", done: "完了" };

  /**
   * The table of people and modules.
   * @param {HTMLElement} table
   * @param {readonly ClassRow[]} rows
   * @param {DeskLike} desk
   * @param {{by: string, isDown: boolean}} sort
   */
  function showMatrix(table, rows, { rows: all, data }, sort) {
    const modules = data.modules.filter(({ id }) => all.some(({ asked }) => asked.includes(id)));
    const heads = [head("name", "人", sort, "matrix-who"), head("state", "状態", sort), ...modules.map((module) => moduleHead(module, sort)), head("mean", "平均", sort)];
    course.fill(part(table, "matrix-head"), [make("tr", {}, ...heads)]);
    const columns = modules.map(({ id }) => id).join(" ");
    course.fillInPortions(part(table, "matrix-body"), rows.length ? rows : [null], (row, index) => (row ? lineOf(row, index, modules) : make("tr", {}, nobody(heads.length))), columns);
  }

  /** @param {number} columns */
  function nobody(columns) {
    const cell = make("td", { text: "当てはまる人がいません。" });
    cell.setAttribute("colspan", `${columns}`);
    return cell;
  }

  /**
   * @param {string} by
   * @param {string} text
   * @param {{by: string, isDown: boolean}} sort
   */
  function head(by, text, sort, className = "") {
    const element = make("th", { className }, sortButton(by, make("span", { text })));
    element.setAttribute("scope", "col");
    element.dataset.words = text; // for paper: a button is not printed again on the next sheet
    if (sort.by === by) element.setAttribute("aria-sort", sort.isDown ? "descending" : "ascending");
    return element;
  }

  /**
   * @param {DeskModule} module
   * @param {{by: string, isDown: boolean}} sort
   */
  function moduleHead({ id, mark, title }, sort) {
    const element = head(id, mark, sort, "matrix-module");
    element.dataset.words = `${mark}\n${title}`;
    course.need(element, "button").append(make("span", { className: "module-words", text: title }));
    return element;
  }

  /**
   * @param {string} by
   * @param {HTMLElement} words
   */
  function sortButton(by, words) {
    const button = course.makeButton("", "sort", { by }, "sort");
    button.append(words);
    return button;
  }

  /**
   * @param {ClassRow} row
   * @param {number} index
   * @param {readonly DeskModule[]} modules
   */
  function lineOf(row, index, modules) {
    const cells = modules.map(({ id }) => moduleCell(row, id));
    const mean = make("td", { className: "matrix-mean", text: row.mean === null ? "" : `${row.mean}%` });
    return make("tr", {}, whoCell(row, index), stateCell(row), ...cells, mean);
  }

  /**
   * @param {ClassRow} row
   * @param {number} index
   */
  function whoCell({ label, number, section }, index) {
    const about = [section, number === label ? "" : number].filter(Boolean).join("・");
    const button = course.makeButton("", "person", { row: `${index}` }, "person");
    button.append(make("span", { className: "person-name", text: label }), make("span", { className: "person-about", text: about }));
    const cell = make("th", { className: "matrix-who" }, button);
    cell.setAttribute("scope", "row");
    return cell;
  }

  /** @param {ClassRow} row */
  function stateCell({ state, isLate, flags }) {
    const { sign, words } = course.rowStates[state];
    const tags = [
      ...(isLate ? [make("span", { className: "tag is-late", text: "期限切れ" })] : []),
      ...(flags.length ? [make("span", { className: "tag is-flag", text: `知らせ${flags.length}` })] : []),
    ];
    return make("td", { className: `matrix-state cell-${state}` }, make("span", { className: "cell-face" }, hidden(sign), words), ...tags);
  }

  /**
   * @param {ClassRow} row
   * @param {string} id
   */
  function moduleCell({ person, asked, modules }, id) {
    if (!asked.includes(id)) return make("td", { className: "cell-off" }, make("span", { className: "visually-hidden", text: "コースの外" }));
    if (person === null) return make("td", { className: "cell-new" }, hidden(SIGNS.new), make("span", { className: "cell-word", text: "未提出" }));
    const { state, percent } = modules[id] ?? { state: "new", percent: null };
    const number = percent === null ? [] : [make("span", { className: "cell-percent", text: `${percent}%` })];
    return make("td", { className: `cell-${state}` }, make("span", { className: "cell-face" }, hidden(SIGNS[state]), ...number), make("span", { className: "cell-word", text: WORDS[state] }));
  }

  /** @param {string} text */
  function hidden(text) {
    const sign = make("span", { className: "cell-sign", text });
    sign.setAttribute("aria-hidden", "true");
    return sign;
  }

  course.showMatrix = showMatrix;
}
