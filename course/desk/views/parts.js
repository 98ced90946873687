{
  const { make } = course;
  const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const TYPES = { csv: "text/csv", js: "text/javascript", json: "application/json", xlsx: XLSX };
  const COPIED_MS = 4000;

  /**
   * A table of plain cells; the first of each row is its heading.
   * @param {readonly string[]} heads
   * @param {readonly (readonly (string | Cell)[])[]} rows
   * @param {string} caption
   */
  function plainTable(heads, rows, caption) {
    const head = make("tr", {}, ...heads.map((text) => scoped("col", make("th", { text }))));
    const body = rows.map((row) => make("tr", {}, ...row.map((cell, index) => cellOf(cell, index === 0))));
    return make("table", { className: "plain-table" }, make("caption", { className: "visually-hidden", text: caption }), make("thead", {}, head), make("tbody", {}, ...body));
  }

  /**
   * @param {string | Cell} cell
   * @param {boolean} isHead
   */
  function cellOf(cell, isHead) {
    const { text, className } = typeof cell === "string" ? { text: cell, className: "" } : cell;
    const element = make(isHead ? "th" : "td", { className, text });
    return isHead ? scoped("row", element) : element;
  }

  /**
   * @param {"row" | "col"} scope
   * @param {HTMLElement} element
   */
  function scoped(scope, element) {
    element.setAttribute("scope", scope);
    return element;
  }

  /**
   * A button that its view hears of by its action.
   * @param {string} text
   * @param {string} action
   * @param {Record<string, string>} [data]
   */
  function makeButton(text, action, data = {}, className = "button small") {
    const button = make("button", { className, text });
    button.setAttribute("type", "button");
    Object.assign(button.dataset, { action, ...data });
    return button;
  }

  /**
   * @param {string} value
   * @param {string} text
   */
  function choiceOf(value, text) {
    const choice = make("option", { text });
    choice.setAttribute("value", value);
    return choice;
  }

  /**
   * Gives a list other choices; the one that was chosen stays chosen if it is still there.
   * @param {HTMLSelectElement} select
   * @param {readonly [value: string, text: string][]} choices
   */
  function fillChoices(select, choices) {
    const { value } = select;
    course.fill(select, choices.map(([one, text]) => choiceOf(one, text)));
    select.value = choices.some(([one]) => one === value) ? value : (choices[0]?.[0] ?? "");
  }

  /**
   * Copies text, and says so on the button that was pressed.
   * @param {HTMLElement} button
   * @param {string | Promise<string>} text
   */
  async function copyWith(button, text) {
    const isCopied = await course.copyText(await text);
    const told = isCopied ? "写しました" : "写せませんでした";
    course.announce(told);
    button.dataset.told = told;
    setTimeout(() => delete button.dataset.told, COPIED_MS);
  }

  /**
   * Saves a file under a name that ends with the day and the time.
   * @param {string} name
   * @param {keyof typeof TYPES} ending
   * @param {BlobPart} content
   */
  function saveAs(name, ending, content) {
    const file = `${name}_${course.timeStamp(new Date())}.${ending}`;
    course.download(file, content, TYPES[ending]);
    return file;
  }

  /** @param {string} route */
  function goTo(route) {
    location.hash = route;
  }

  /**
   * @param {string} selector
   * @param {Element | Document} [root]
   */
  const field = (selector, root = document) => /** @type {HTMLInputElement} */ (course.need(root, selector));

  /**
   * @param {number} part
   * @param {number} whole
   * @returns {string}  as in 85%; what is not known is a line
   */
  const percentOf = (part, whole) => (whole > 0 ? `${Math.floor((100 * part) / whole)}%` : "―");

  course.plainTable = plainTable;
  course.makeButton = makeButton;
  course.fillChoices = fillChoices;
  course.copyWith = copyWith;
  course.saveAs = saveAs;
  course.goTo = goTo;
  course.field = field;
  course.percentOf = percentOf;
}
