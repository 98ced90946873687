{
  /** Where learners say as whom they learn. */
  class TrackPicker {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      element.addEventListener("change", ({ target }) => {
        if (target instanceof HTMLInputElement) void chooseTrack(player, target.value);
      });
    }

    update() {
      const { id } = this.#player.facts.track;
      for (const input of this.#element.querySelectorAll("input")) input.checked = input.value === id;
    }
  }

  /**
   * Goes over to another track. Nothing is lost: what was done in one track stays in the progress.
   * @param {PlayerLike} player
   * @param {string} id  of a track of the course
   */
  async function chooseTrack(player, id) {
    const track = player.facts.tracks.find((one) => one.id === id);
    if (!track || player.progress.snapshot.track?.track === id) return;
    await goOver(player, "track", { track: id });
    course.announce(`「${track.name}」のコースにしました。`);
  }

  /**
   * Adds an entry after which the learner may be in another track; the furigana go along, unless they are of the learner's choice.
   * @param {PlayerLike} player
   * @param {"track" | "assign"} type
   * @param {Record<string, string>} fields
   */
  async function goOver(player, type, fields) {
    const isAsBefore = course.settings.get("furigana") === player.facts.track.furigana;
    await player.progress.add(type, fields);
    if (isAsBefore) course.settings.set("furigana", player.facts.track.furigana);
  }

  course.chooseTrack = chooseTrack;
  course.goOver = goOver;
  course.components["track-picker"] = (element, player) => new TrackPicker(element, player);
}
