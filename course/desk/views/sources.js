{
  const { part, make } = course;
  const FIRST = 100; // lines that are shown at once
  /** @type {Record<Source["state"], string>} */
  const WORDS = { used: "使いました", merged: "合わせました", superseded: "新しい記録に含まれています", refused: "はじきました" };

  /** How many lines of each list are on show. @type {WeakMap<HTMLElement, number>} */
  const most = new WeakMap();

  /**
   * What became of all that was put on the desk: nothing is dropped in silence.
   * @param {HTMLElement} element
   * @param {DeskLike} desk
   */
  function showSources(element, desk) {
    if (!most.has(element)) listen(element, desk);
    const sources = desk.intake.sources();
    const refused = sources.filter(({ state }) => state === "refused");
    showCounts(part(element, "source-counts"), sources);
    part(element, "refused-part").hidden = refused.length === 0;
    const lines = refused.slice(0, FIRST).map((source) => refusedLine(source, sources.indexOf(source), desk.data));
    const rest = make("li", { text: `ほかに ${refused.length - FIRST} 件。一覧を保存すると、すべて見られます。` });
    course.fill(part(element, "refused"), refused.length > FIRST ? [...lines, rest] : lines);
    showAll(element, sources, desk.data);
  }

  /**
   * @param {HTMLElement} element
   * @param {DeskLike} desk
   */
  function listen(element, desk) {
    most.set(element, FIRST);
    course.onAction(element, {
      more: () => {
        most.set(element, (most.get(element) ?? 0) + FIRST);
        showAll(element, desk.intake.sources(), desk.data);
      },
      remove: (button) => void remove(element, desk, button),
      "export-refused": () => void saveRefused(desk),
    });
  }

  /** @param {DeskLike} desk */
  async function saveRefused(desk) {
    const table = await course.deskTable(desk, "rejected");
    course.saveAs("はじかれた記録", "csv", await course.csvFile(table));
  }

  /**
   * @param {HTMLElement} element
   * @param {readonly Source[]} sources
   */
  function showCounts(element, sources) {
    const counts = Object.entries(WORDS).map(([state, words]) => ({ words, state, n: sources.filter((source) => source.state === state).length }));
    const shown = counts.filter(({ n }) => n > 0);
    course.fill(element, shown.map(({ words, state, n }) => make("span", { className: `source-count is-${state}` }, make("strong", { text: `${n}` }), words)));
  }

  /**
   * @param {Source} source
   * @param {number} index
   * @param {DeskData} data
   */
  function refusedLine({ name, reason, detail }, index, data) {
    const { what, cure } = course.flagWords(data, { reason: reason ?? "", detail });
    return make("li", {}, make("p", { className: "refused-name", text: name }), make("p", { text: what }), make("p", { className: "cure", text: cure }), removeButton(name, index));
  }

  /**
   * A button to take out one thing that was put in; its view hears of it by the action "remove".
   * @param {string} name
   * @param {number} source  its place in intake.sources()
   */
  function removeButton(name, source) {
    const button = course.makeButton("外す", "remove", { source: `${source}` }, "button small remove-button");
    button.setAttribute("aria-label", `「${name}」を外す`); // many of them stand under each other
    return button;
  }

  /**
   * @param {DeskLike} desk
   * @param {number} source
   * @returns {Promise<string>}  what to say of it
   */
  async function removeSource(desk, source) {
    const { name } = desk.intake.sources()[source];
    await desk.remove(source);
    return `「${name}」を外しました。いま、${desk.people.length}人の記録があります。`;
  }

  /**
   * Takes one out, says so, and goes on to the next one of the same list.
   * @param {HTMLElement} element
   * @param {DeskLike} desk
   * @param {HTMLElement} button
   */
  async function remove(element, desk, button) {
    const list = /** @type {HTMLElement} */ (button.closest("[data-part]"));
    const buttons = () => course.all(list, '[data-action="remove"]');
    const place = buttons().indexOf(button);
    const words = await removeSource(desk, Number(button.dataset.source));
    const isEmpty = desk.intake.sources().length === 0; // then this part of the page may be gone
    part(element, "source-says").textContent = isEmpty ? "" : words;
    part(document, "collect-says").textContent = isEmpty ? words : "";
    const left = buttons();
    course.focusOn(left[Math.min(place, left.length - 1)] ?? course.need(document, isEmpty ? "#collect-title" : "#sources-title"));
  }

  /**
   * @param {HTMLElement} element
   * @param {readonly Source[]} sources
   * @param {DeskData} data
   */
  function showAll(element, sources, data) {
    const shown = sources.slice(0, most.get(element));
    const rows = shown.map((source) => {
      const why = source.reason ? course.flagWords(data, { reason: source.reason, detail: source.detail }).what : "";
      return [source.name, WORDS[source.state], why, ""];
    });
    const table = course.plainTable(["ファイル・文字", "どうなったか", "理由", "外す"], rows, "入れたもの");
    table.querySelectorAll("tbody tr").forEach((line, index) => line.lastElementChild?.append(removeButton(shown[index].name, index)));
    course.fill(part(element, "source-table"), [table]);
    const rest = sources.length - shown.length;
    course.fill(part(element, "source-more"), rest > 0 ? [course.makeButton(`続きを見る（あと ${rest} 件）`, "more")] : []);
  }

  course.showSources = showSources;
  course.removeButton = removeButton;
  course.removeSource = removeSource;
}
