{
  const { part } = course;

  /**
   * Opens the page anew, as whoever is the current one now, and tells what was done.
   * @param {string} route
   * @param {string} words
   */
  function openAnew(route, words) {
    // What a storage is told right before a reload may come too late for the page after it; this does not.
    history.replaceState({ ...history.state, news: words }, "", `#${route}`);
    location.reload();
  }

  function takeNews() {
    const { news: words, ...rest } = history.state ?? {};
    if (typeof words !== "string") return "";
    history.replaceState(rest, "");
    return words;
  }

  let news = takeNews();

  /** @param {PlayerLike} player */
  function currentProfile({ profiles }) {
    const { current } = profiles;
    return profiles.list().find(({ id }) => id === current) ?? { id: current, name: "", label: "" };
  }

  /**
   * Forgets what somebody has done, and the name.
   * @param {PlayerLike} player
   * @param {string} id
   */
  async function eraseProfile({ progress, profiles }, id) {
    if (id !== profiles.current) return profiles.erase(id);
    await progress.erase();
    await profiles.forget(id);
  }

  /** Where a shared device forgets whoever has learned. */
  class LeaveDialog {
    #dialog;
    /** @type {PlayerLike | null} */
    #player = null;

    /** @param {HTMLDialogElement} dialog */
    constructor(dialog) {
      this.#dialog = dialog;
      dialog.addEventListener("course:open", () => {
        this.#tell("");
        course.readings.apply(dialog);
      });
      course.onAction(dialog, { "leave-save": () => this.#save(), "leave-yes": () => void this.#leave() });
      course.frames.push((player) => (this.#player = player));
    }

    #save() {
      if (!this.#player) return;
      course.saveFile(this.#player.progress);
      this.#tell("ファイルに保存しました。");
    }

    async #leave() {
      if (!this.#player) return;
      const failed = await eraseProfile(this.#player, this.#player.profiles.current).then(() => false, () => true);
      if (failed) return this.#tell("消せませんでした。ブラウザーを開き直して、もう一度お試しください。");
      await course.settings.reset();
      openAnew("home", "記録と名前を消し、表示の設定をはじめに戻しました。");
    }

    /** @param {string} words */
    #tell(words) {
      part(this.#dialog, "leave-status").textContent = words;
    }
  }

  const dialog = document.getElementById("leave-dialog");
  if (dialog instanceof HTMLDialogElement) new LeaveDialog(dialog);

  course.openAnew = openAnew;
  course.currentProfile = currentProfile;
  course.eraseProfile = eraseProfile;
  // Told once, wherever the learner is then.
  course.components.news = (element) => ({
    update() {
      if (news === "") return;
      element.textContent = news;
      news = "";
    },
  });
  // On the home the way to leave stands only where there is something to erase.
  course.components.leave = (element, player) => ({
    update() {
      const isNew = player.progress.exportEntries().length === 0 && currentProfile(player).name === "";
      element.hidden = isNew && element.closest('[data-view="home"]') !== null;
    },
  });
}
