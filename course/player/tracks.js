{
  /** @param {string | undefined} text */
  const words = (text) => (text ?? "").split(" ").filter(Boolean);

  /**
   * The tracks of the course, read from the page's own marks.
   * @param {Document} page
   * @returns {TrackFacts[]}
   */
  function readTracks(page) {
    return course.all(page, "[data-track]").map(({ dataset }) => ({
      id: dataset.track ?? "",
      name: dataset.name ?? "",
      modules: words(dataset.modules),
      quiz: Number(dataset.draw),
      furigana: dataset.furigana ?? "none",
      minutes: Number(dataset.minutes),
    }));
  }

  /**
   * The track that the learner follows: the one chosen last, if it is still in the course; else the first.
   * @param {readonly TrackFacts[]} tracks
   * @param {Snapshot} snapshot
   * @returns {TrackFacts}
   */
  function trackOf(tracks, snapshot) {
    return tracks.find(({ id }) => id === snapshot.track?.track) ?? tracks[0];
  }

  /**
   * Marks what is not meant for a track (data-off); what has no data-tracks is for all.
   * @param {Document} page
   * @param {string} track
   */
  function applyTrack(page, track) {
    for (const element of page.querySelectorAll("[data-tracks]")) {
      const tracks = words(element.getAttribute("data-tracks") ?? "");
      element.toggleAttribute("data-off", !tracks.includes(track));
    }
  }

  course.readTracks = readTracks;
  course.trackOf = trackOf;
  course.applyTrack = applyTrack;
}
