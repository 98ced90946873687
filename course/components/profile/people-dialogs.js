{
  const { part } = course;

  /** What the open dialog is about, and what to do when it is confirmed. @type {{player: PlayerLike, profile: Profile | null, done: (name: string) => void}} */
  let asked;

  /** @param {string} id */
  const dialogOf = (id) => /** @type {HTMLDialogElement} */ (course.need(document, `#${id}-dialog`));
  const field = () => /** @type {HTMLInputElement} */ (course.need(document, "#profile-name"));

  /**
   * Asks for the name of somebody.
   * @param {PlayerLike} player
   * @param {Profile | null} profile  null = somebody new
   * @param {(name: string) => void} done
   */
  function askName(player, profile, done) {
    asked = { player, profile, done };
    const dialog = dialogOf("profile-name");
    course.need(dialog, "h2").textContent = profile ? "名前を変える" : "人を足す";
    part(dialog, "profile-submit").textContent = profile ? "変える" : "足す";
    field().value = profile?.name ?? "";
    complain(null);
    dialog.showModal();
    field().select();
    course.readings.apply(dialog);
  }

  /** @param {string | null} wrong */
  function complain(wrong) {
    part(document, "profile-wrong").textContent = wrong ?? "";
    field().setAttribute("aria-invalid", String(wrong !== null));
    if (wrong !== null) field().focus();
  }

  /** Keeps the name, or says why it cannot be. */
  async function takeName() {
    const { profile, player, done } = asked;
    const { profiles } = player;
    const others = profiles.list().filter(({ id }) => id !== profile?.id);
    const wrong = course.wrongName(field().value, others.map(({ label }) => label));
    if (wrong !== null) return complain(wrong);
    const name = course.tidyName(field().value);
    const isKept = await (profile ? profiles.rename(profile.id, name) : profiles.add(name));
    if (!isKept) return complain("このブラウザーでは、名前を残せませんでした。");
    dialogOf("profile-name").close();
    done(name);
  }

  /**
   * Asks whether to forget somebody.
   * @param {PlayerLike} player
   * @param {Profile} profile
   * @param {() => void} done
   */
  function askErase(player, profile, done) {
    asked = { player, profile, done };
    const dialog = dialogOf("profile-erase");
    part(dialog, "profile-erase-name").textContent = profile.label;
    part(dialog, "profile-erase-next").hidden = profile.id !== player.profiles.current;
    part(dialog, "profile-erase-next-name").textContent = nextTo(profile)?.label ?? "";
    tell("");
    dialog.showModal();
    course.need(dialog, "h2").focus({ preventScroll: true });
    course.readings.apply(dialog);
  }

  /**
   * Who learns on when somebody goes.
   * @param {Profile} profile
   */
  const nextTo = (profile) => asked.player.profiles.list().find(({ id }) => id !== profile.id);

  /** @param {string} words */
  function tell(words) {
    part(document, "profile-erase-status").textContent = words;
  }

  async function save() {
    const { profile, player } = asked;
    if (profile === null) return;
    const { progress, profiles } = player;
    const isCurrent = profile.id === profiles.current;
    const entries = isCurrent ? progress.exportEntries() : await profiles.entriesOf(profile.id).catch(() => null);
    if (entries === null) return tell("記録を読めないので、保存できませんでした。");
    course.saveFile({ context: { ...progress.context, profile: profile.id }, exportEntries: () => entries });
    tell("ファイルに保存しました。");
  }

  async function erase() {
    const { profile, player, done } = asked;
    if (profile === null) return;
    const failed = await course.eraseProfile(player, profile.id).then(() => false, () => true);
    if (failed) return tell("消せませんでした。ブラウザーを開き直して、もう一度お試しください。");
    dialogOf("profile-erase").close();
    const next = nextTo(profile);
    if (!next || profile.id !== player.profiles.current) return done(profile.label);
    await player.profiles.select(next.id);
    course.openAnew("progress/people", `${profile.label}さんの記録を消しました。いまは、${next.label}さんです。`);
  }

  if (document.getElementById("profile-name-dialog")) {
    part(document, "profile-form").addEventListener("submit", (event) => {
      event.preventDefault();
      void takeName();
    });
    course.onAction(dialogOf("profile-erase"), { "profile-save": () => void save(), "profile-erase-yes": () => void erase() });
  }

  course.askName = askName;
  course.askErase = askErase;
}
