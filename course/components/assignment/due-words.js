{
  const MILLIS_PER_DAY = 86_400_000;
  const FEW_DAYS = 14;

  /**
   * Until when an assignment is to be handed in, as seen from now.
   * @param {string} due  a day, as in 2026-12-25
   * @param {number} now
   * @returns {{day: string, rest: string, isOver: boolean}}  rest = what that means today, or nothing
   */
  function dueWords(due, now) {
    const [year, month, date] = due.split("-").map(Number);
    const today = new Date(now);
    const left = (Date.UTC(year, month - 1, date) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / MILLIS_PER_DAY;
    return { day: `${year}年${month}月${date}日まで`, rest: restWords(left), isOver: left < 0 };
  }

  /** @param {number} left  days */
  function restWords(left) {
    if (left < 0) return "期限を過ぎています。今からでも、提出できます。";
    if (left === 0) return "今日が期限です。";
    return left <= FEW_DAYS ? `あと${left}日です。` : "";
  }

  course.dueWords = dueWords;
}
