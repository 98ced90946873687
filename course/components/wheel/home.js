{
  /**
   * Where to go on: the place of the last visit, or the next module when that one is done.
   * @param {PlayerLike} player
   * @returns {{href: string, words: string}}
   */
  function whereToGoOn({ facts, progress: { snapshot } }) {
    const isDone = (/** @type {ModuleFacts} */ module) => course.moduleState(snapshot, module, facts.passMark).state === "done";
    const place = snapshot.place?.route ?? "";
    const here = facts.modules.find((module) => module.id === place.split("/")[0]);
    const view = document.getElementById(place);
    if (here && view && !isDone(here)) return { href: `#${place}`, words: `続きから：${view.dataset.title}` };
    const next = facts.modules.find((module) => !isDone(module));
    if (!next) return { href: "#certificate", words: "修了証を見る" };
    const module = course.need(document, `[data-module="${next.id}"]`);
    return { href: `#${next.id}/aims`, words: here ? `次へ進む：${module.dataset.name}` : `${module.dataset.mark} から始める` };
  }

  course.frames.push((player, route) => {
    if (route !== "home") return;
    const { facts, progress } = player;
    const home = course.need(document, ".track-home:not([data-off])");
    for (const module of facts.modules) {
      const { state, percent } = course.moduleState(progress.snapshot, module, facts.passMark);
      const card = course.need(home, `[data-card="${module.id}"]`);
      card.dataset.state = state;
      course.part(card, "state").textContent = course.stateWords[state] + (percent === null ? "" : `・最高 ${percent}%`);
      home.querySelector(`[data-wheel="${module.id}"]`)?.setAttribute("data-state", state);
    }
    const { href, words } = whereToGoOn(player);
    const button = course.part(document, "continue");
    button.setAttribute("href", href);
    button.textContent = words;
  });
}
