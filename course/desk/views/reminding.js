{
  const { part } = course;
  const dialog = () => /** @type {HTMLDialogElement} */ (course.need(document, "#reminder-dialog"));
  const area = (/** @type {string} */ id) => course.field(`#reminder-${id}`);

  /**
   * Offers what to send to those who are late; where there is no due date, to all who have not finished.
   * @param {DeskLike} desk
   */
  function openReminder({ rows, expected, data, due }) {
    const hasDue = rows.some((row) => row.due !== "");
    const late = rows.filter((row) => (hasDue ? row.isLate : row.state !== "done"));
    const latest = expected.at(-1);
    part(dialog(), "reminder-says").textContent = says(late.length, hasDue);
    part(dialog(), "reminder-made").hidden = late.length === 0;
    area("text").value = course.reminderText({ title: latest?.title || data.title, due: due || late[0]?.due || "" });
    area("list").value = course.reminderList(late, data);
    part(dialog(), "reminder-told").textContent = "";
    dialog().showModal();
    course.need(dialog(), "h2").focus({ preventScroll: true });
  }

  /**
   * @param {number} count
   * @param {boolean} hasDue
   */
  function says(count, hasDue) {
    if (count === 0) return hasDue ? "期限を過ぎて、まだ終わっていない人はいません。" : "まだ終わっていない人はいません。";
    return hasDue ? `期限を過ぎて、まだ終わっていない人は ${count} 人です。` : `期限が決まっていません。まだ終わっていない ${count} 人への文です。`;
  }

  /**
   * @param {string} id
   * @param {string} told
   */
  async function copy(id, told) {
    area(id).select();
    const isCopied = await course.copyText(area(id).value);
    part(dialog(), "reminder-told").textContent = isCopied ? told : "写せませんでした。文字を選んで、写してください。";
  }

  if (document.getElementById("reminder-dialog")) {
    course.onAction(dialog(), {
      "reminder-copy": () => void copy("text", "文を写しました。メールやチャットに貼ってください。"),
      "reminder-list-copy": () => void copy("list", "一覧を写しました。"),
    });
  }

  course.openReminder = openReminder;
}
