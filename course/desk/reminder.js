{
  /**
   * What to send to all who are late: it names nobody, and does not say that they have not learnt.
   * @param {{title: string, due: string}} about
   */
  function reminderText({ title, due }) {
    const until = due ? `期限は ${dayWords(due)} でした。` : "";
    return `${[
      `「${title}」の修了の記録が、まだ届いていません。`,
      until,
      "",
      "■ もう学び終えている方",
      "「進み具合」の「記録を提出する」で記録を作り、提出してください。",
      "",
      "■ まだ途中の方",
      "続きから始められます。学び終えたら、同じように提出してください。",
      "",
      "行き違いで提出済みのときは、お許しください。",
      "時間が取れない、開けないなど、困っていることがあれば教えてください。",
    ].filter((line, index) => index !== 1 || line).join("\n")}\n`;
  }

  /**
   * Whom it is for, and what each of them has left.
   * @param {readonly ClassRow[]} rows
   * @param {DeskData} data
   */
  function reminderList(rows, data) {
    const lines = rows.map((row) => [row.section, row.number, row.label === row.number ? "" : row.label, leftWords(row, data)].filter(Boolean).join("　"));
    return `${lines.join("\n")}\n`;
  }

  /**
   * @param {ClassRow} row
   * @param {DeskData} data
   */
  function leftWords({ person, left }, data) {
    if (person === null) return "未提出";
    const marks = data.modules.filter(({ id }) => left.includes(id)).map(({ mark }) => mark);
    return `残り ${marks.join("")}`;
  }

  /**
   * A day in words, as in 12月25日（金）.
   * @param {string} day
   */
  function dayWords(day) {
    const date = new Date(`${day}T00:00:00Z`);
    return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${"日月火水木金土"[date.getUTCDay()]}）`;
  }

  course.reminderText = reminderText;
  course.reminderList = reminderList;
  course.dayWords = dayWords;
}
