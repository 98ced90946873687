{
  const { make } = course;
  const ABOUT = 34; // signs of a situation that tell which question it is
  const KINDS = { hard: 0.5, weak: 0.1 };

  /**
   * @param {ItemFigures} item
   * @param {DeskData} data
   * @returns {DeskQuestion | undefined}
   */
  function questionOf({ question }, { modules }) {
    return modules.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  }

  /**
   * One question of the list; what was chosen is put in when it is opened.
   * @param {ItemFigures} item
   * @param {number} index
   * @param {DeskData} data
   */
  function itemLine(item, index, data) {
    const mark = data.modules.find(({ id }) => id === item.module)?.mark ?? "";
    const question = questionOf(item, data);
    const words = make("span", { className: "item-words" }, make("span", { className: "item-prompt", text: question?.prompt ?? item.question }));
    if (question?.situation) words.append(make("span", { className: "item-about", text: beginningOf(question.situation) }));
    const head = make("span", { className: "item-head" }, make("span", { className: "item-mark", text: mark }), words);
    const tags = tagsOf(item, question).map((text) => make("span", { className: "tag", text }));
    const figure = make("span", { className: "item-figure" }, course.barOf(item.p, item.p < KINDS.hard ? "warm" : "good"), make("span", { className: "bar-value", text: `正答 ${course.percentOf(item.right, item.n)}（${item.n}人）` }), make("span", { className: "item-tags" }, ...tags));
    const details = make("details", { className: "item" }, make("summary", {}, head, figure), detailPlace());
    details.dataset.index = `${index}`;
    return make("li", {}, details);
  }

  function detailPlace() {
    const place = make("div", { className: "item-detail" });
    place.dataset.part = "item-detail";
    return place;
  }

  /** Prompts are alike; the situation tells questions apart. @param {string} situation */
  function beginningOf(situation) {
    const signs = [...situation];
    return signs.length > ABOUT ? `${signs.slice(0, ABOUT).join("")}…` : situation;
  }

  /**
   * What to look at.
   * @param {ItemFigures} item
   * @param {DeskQuestion | undefined} question
   */
  function tagsOf({ n, r, d, choices, right }, question) {
    const wrong = n - right;
    const distractors = question?.key.length === 1 ? question.choices.filter(({ id }) => !question.key.includes(id)) : [];
    const most = Math.max(0, ...distractors.map(({ id }) => choices[id] ?? 0));
    return [
      ...((r !== null && r < KINDS.weak) || (d !== null && d < KINDS.weak) ? ["見分ける力が弱い"] : []),
      ...(wrong >= 5 && wrong / n > 0.4 && most / wrong > 0.75 ? ["1つの誤答に集まる"] : []),
    ];
  }

  /**
   * @param {ItemFigures} item
   * @param {DeskData} data
   * @returns {HTMLElement[]}
   */
  function itemDetail(item, data) {
    const question = questionOf(item, data);
    const { n, p, r, rReason, d, dReason } = item;
    const figures = [
      ["どこで", `${course.placeNames[item.test]}・${course.moduleName(data, item.module)}`],
      ["正答率", `${p.toFixed(2)}（${n}人の、はじめの1回）`],
      ["識別力", course.figureWords(d, dReason)],
      ["相関", course.figureWords(r, rReason)],
    ];
    const caution = course.cautionFor(n);
    return [
      ...(question?.situation ? [make("p", { className: "item-situation", text: question.situation.replaceAll("。 ", "。") })] : []),
      make("div", { className: "table-scroll" }, choicesTable(item, question)),
      make("dl", { className: "person-facts" }, ...figures.map(([name, text]) => make("div", {}, make("dt", { text: name }), make("dd", { text })))),
      ...(caution ? [make("p", { className: "small", text: `${caution}：100人に満たないので、たまたまの違いが大きく出ます。この数だけで、問題の良し悪しを決めないでください。` })] : []),
    ];
  }

  /**
   * @param {ItemFigures} item
   * @param {DeskQuestion | undefined} question
   */
  function choicesTable({ n, choices, idle }, question) {
    const rows = (question?.choices ?? []).map(({ id, text }) => {
      const isKey = question?.key.includes(id);
      const note = isKey ? "✓ 正答" : idle.includes(id) ? "5%未満" : "";
      return [{ text, className: isKey ? "is-key" : "" }, `${choices[id] ?? 0}人`, course.percentOf(choices[id] ?? 0, n), note];
    });
    const table = course.plainTable(["選択肢", "選んだ人", "割合", "注"], rows, "選択肢ごとの、選んだ人");
    table.querySelectorAll("tbody tr").forEach((line, index) => addBar(line, (choices[question?.choices[index]?.id ?? ""] ?? 0) / Math.max(1, n), rows[index][3] === "✓ 正答"));
    return table;
  }

  /**
   * @param {Element} line
   * @param {number} share
   * @param {boolean} isKey
   */
  function addBar(line, share, isKey) {
    line.children[2]?.prepend(course.barOf(share, isKey ? "good" : "warm"));
  }

  course.questionOf = questionOf;
  course.itemLine = itemLine;
  course.itemDetail = itemDetail;
}
