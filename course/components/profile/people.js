{
  const { make, part } = course;

  /** Whose record is on show, where there may be a doubt. */
  class Learner {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
    }

    update() {
      const list = this.#player.profiles.list();
      const { name, label } = course.currentProfile(this.#player);
      this.#element.hidden = list.length < 2 && !name;
      part(this.#element, "learner-name").textContent = label;
    }
  }

  /** The list of those who learn on this device. */
  class People {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      /** @param {(profile: Profile) => void} act  @returns {(button: HTMLElement) => void} */
      const withProfile = (act) => (button) => {
        const found = player.profiles.list().find(({ id }) => id === button.closest("li")?.dataset.profile);
        if (found) act(found);
      };
      course.onAction(element, {
        "profile-add": () => course.askName(player, null, (name) => this.#done(`${name}さんを足しました。`)),
        "profile-switch": withProfile((profile) => void this.#switch(profile)),
        "profile-name": withProfile((profile) => course.askName(player, profile, (name) => this.#done(`名前を「${name}」に変えました。`, profile.id))),
        "profile-erase": withProfile((profile) => course.askErase(player, profile, () => this.#done(`${profile.label}さんの記録を消しました。`))),
      });
    }

    update() {
      const { canBeMany } = this.#player.profiles;
      for (const name of ["people-about", "people-rest"]) part(this.#element, name).hidden = !canBeMany;
      part(this.#element, "people-alone").hidden = canBeMany;
      const list = this.#player.profiles.list();
      course.fill(part(this.#element, "people-list"), list.map((profile) => this.#row(profile, list.length > 1)));
    }

    /**
     * @param {Profile} profile
     * @param {boolean} isOneOfMany
     */
    #row({ id, label }, isOneOfMany) {
      const isCurrent = id === this.#player.profiles.current;
      const name = make("span", { className: "people-name" }, withoutRuby(label));
      if (isCurrent) name.append(make("span", { className: "people-now", text: "いま学んでいる人" }));
      const buttons = [
        ...(isCurrent ? [] : [button("profile-switch", "切り替える", label)]),
        button("profile-name", "名前を変える…", label),
        ...(isOneOfMany ? [button("profile-erase", "この人の記録を消す…", label)] : []),
      ];
      const row = make("li", {}, name, make("span", { className: "actions" }, ...buttons));
      row.dataset.profile = id;
      return row;
    }

    /**
     * Shows the list anew; focus goes to whom something was done to.
     * @param {string} words
     * @param {string} [id]
     */
    #done(words, id) {
      this.update();
      void this.#player.progress.refresh(); // the name stands in other places too
      const row = course.all(this.#element, "li").find(({ dataset }) => dataset.profile === id);
      course.need(row ?? this.#element, `[data-action="${row ? "profile-name" : "profile-add"}"]`).focus();
      this.#tell(words);
    }

    /** @param {string} words */
    #tell(words) {
      course.need(this.#element, "[data-news]").textContent = words;
    }

    /** @param {Profile} profile */
    async #switch({ id, label }) {
      const { progress, profiles } = this.#player;
      await progress.retry(); // waits for what is being saved
      if (progress.unsaved > 0) return this.#tell("まだ保存できていない記録があるので、切り替えられません。「ファイルに保存」で記録を残してから、ページを開き直してください。");
      if (await profiles.select(id)) course.openAnew("progress/people", `${label}さんに切り替えました。`);
      else this.#tell("このブラウザーでは、切り替えられませんでした。");
    }
  }

  /** @param {string} label */
  function withoutRuby(label) {
    const name = make("span", { text: label });
    name.dataset.noRuby = "";
    return name;
  }

  /**
   * A button in somebody's row.
   * @param {string} action
   * @param {string} words
   * @param {string} label  of the person
   */
  function button(action, words, label) {
    const made = make("button", { className: "button", text: words });
    made.setAttribute("type", "button");
    made.setAttribute("aria-label", `${words}（${label}さん）`);
    made.dataset.action = action;
    return made;
  }

  course.components.learner = (element, player) => new Learner(element, player);
  course.components.people = (element, player) => new People(element, player);
}
