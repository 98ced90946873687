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
    const before = player.facts.track;
    const track = player.facts.tracks.find((one) => one.id === id);
    if (!track || player.progress.snapshot.track?.track === id) return;
    const isAsBefore = course.settings.get("furigana") === before.furigana; // not one of the learner's own
    await player.progress.add("track", { track: id });
    if (isAsBefore) course.settings.set("furigana", track.furigana);
    course.announce(`「${track.name}」のコースにしました。`);
  }

  course.chooseTrack = chooseTrack;
  course.components["track-picker"] = (element, player) => new TrackPicker(element, player);
}
