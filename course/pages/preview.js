"use strict";
// Only in the author's preview: reloads the page after a rebuild, and shows the problems on it.
{
  /** @param {string[]} problems @param {number} errors */
  function show(problems, errors) {
    document.getElementById("preview-problems")?.remove();
    if (problems.length === 0) return;
    const panel = document.createElement("details");
    panel.id = "preview-problems";
    panel.className = "notice";
    panel.open = errors > 0;
    const summary = document.createElement("summary");
    summary.textContent = `誤り ${errors}件、注意 ${problems.length - errors}件`;
    const list = document.createElement("ul");
    for (const problem of problems) list.appendChild(document.createElement("li")).textContent = problem;
    panel.append(summary, list);
    document.body.prepend(panel);
  }

  async function follow() {
    let turn = -1;
    let page = -1;
    for (;;) {
      try {
        const state = await (await fetch(`/preview-state?turn=${turn}`)).json();
        if (page !== -1 && state.page !== page) location.reload();
        if (state.turn !== turn) show(state.problems, state.errors);
        [turn, page] = [state.turn, state.page];
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 500)); // the server is away for a moment
      }
    }
  }

  void follow();
}
