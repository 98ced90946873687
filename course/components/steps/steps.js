{
  /**
   * @param {PlayerLike} player
   * @param {string} route
   * @returns {boolean} whether the step is behind the learner
   */
  function isBehind({ facts, progress: { snapshot } }, route) {
    const [id, step] = route.split("/");
    const module = facts.modules.find((one) => one.id === id);
    if (!module || !Object.hasOwn(snapshot.visits, route)) return false;
    const { ended, passed } = course.moduleState(snapshot, module, facts.passMark);
    return step === "scenario" ? ended : step === "quiz" ? passed : true;
  }

  course.frames.push((player, route) => {
    const module = document.querySelector("[data-module].is-current");
    if (!module) return;
    for (const link of course.all(module, "[data-step]")) {
      const step = link.dataset.step ?? "";
      const behind = isBehind(player, step);
      if (step === route) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
      link.classList.toggle("is-done", behind);
      course.part(link, "step-state").textContent = behind ? "（済み）" : "";
    }
  });
}
