{
  /** What the learner may have written in a module, in words. @type {Record<string, string>} */
  const NOTES = { failures: "起こりそうな失敗", "plan.if": "計画（もし）", "plan.then": "計画（わたしは）", work: "やってみたこと・気づいたこと" };
  /** @type {Record<string, string>} */
  const TIMES = { before: "学ぶ前", after: "学んだ後" };

  /** The mark and the title of a module. @param {string} id */
  const nameOf = (id) => course.all(document, "[data-module]").find(({ dataset }) => dataset.module === id)?.dataset.name ?? id;

  /** @param {Who} who */
  const whoLine = (who) => course.whoFields[who.kind].map((name) => who[name]).filter(Boolean).join("／");

  /**
   * How far the learner is with one module, as the record claims it.
   * @param {[string, RecordClaims["modules"][string]]} claim
   */
  function moduleLine([id, { percent, ended, done }]) {
    const parts = [percent === null ? "" : `クイズ ${percent}%`, ended ? "シナリオは結末まで" : "", done ? "完了" : ""].filter(Boolean);
    return parts.length === 0 ? null : `${nameOf(id)}：${parts.join("・")}`;
  }

  /**
   * @param {RecordClaims} claims
   * @returns {string[]}  those with nothing to tell as a number
   */
  function moduleLines({ modules }) {
    const lines = Object.entries(modules).flatMap((claim) => moduleLine(claim) ?? []);
    const rest = Object.keys(modules).length - lines.length;
    if (rest === 0) return lines;
    return [...lines, `${lines.length === 0 ? "" : "ほかの"}${rest}モジュールは、まだ結果がありません`];
  }

  /** @param {CourseRecord["entries"]} rows */
  function deedLine(rows) {
    const count = (/** @type {string} */ type) => countOf(rows, type);
    return `答え ${count("answer")}件、シナリオで選んだこと ${count("choose")}件、開いたページ ${count("visit")}件。それぞれの日時も入ります。`;
  }

  /** @param {CourseRecord["entries"]} rows @param {string} wanted */
  const countOf = (rows, wanted) => rows.filter(([_id, type]) => type === wanted).length;

  /** @param {RecordClaims} claims */
  function testLines({ before, after }) {
    const words = (/** @type {string} */ name, /** @type {Tally | null} */ tally) => (tally ? [`${name} ${tally.asked}問中${tally.right}問`] : []);
    return [...words("始め", before), ...words("終わり", after)];
  }

  /**
   * What a record holds, in plain words.
   * @param {CourseRecord} record
   * @param {CourseFacts} facts
   * @returns {RecordLine[]}
   */
  function recordLines({ who, claims, entries, shares_notes: shares }, { track, assignment }) {
    const tests = testLines(claims);
    return [
      { term: "だれの記録か", lines: [whoLine(who) || "まだ入っていません"], isOwn: true },
      { term: "コース", lines: [track.name + (assignment ? `（課題「${course.titleOfAssignment(assignment)}」）` : "")] },
      { term: "モジュール", lines: moduleLines(claims) },
      ...(tests.length ? [{ term: "テスト", lines: [tests.join("、")] }] : []),
      { term: "したこと", lines: [deedLine(entries)] },
      { term: "自分で書いた文", lines: [shares ? `${countOf(entries, "note")}件` : "入りません"] },
    ];
  }

  /**
   * What the learner has written, as it would go along.
   * @param {readonly NoteEntry[]} notes
   * @returns {RecordLine[]}
   */
  function noteLines(notes) {
    return notes.map(({ key, text }) => {
      const [, time, skill] = /^self\.(before|after)\.(.+)$/.exec(key) ?? [];
      if (time) return { term: `${nameOf(skill)}：自己評価（${TIMES[time]}）`, lines: [`5段階の${text}`] };
      const [, module, what] = /^([^.]+)\.(.+)$/.exec(key) ?? [];
      const isList = what === "failures";
      return { term: module ? `${nameOf(module)}：${NOTES[what] ?? what}` : key, lines: [isList ? `${text.split(" ").length}件` : text], isOwn: true };
    });
  }

  course.recordLines = recordLines;
  course.noteLines = noteLines;
}
