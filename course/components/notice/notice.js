{
  /** Says what the learner must know about saving; loud only when something is wrong. */
  course.frames.push(({ progress }) => {
    const { state, message } = progress.status;
    const quiet = state !== "failed" && progress.notice === null;
    const saving = course.part(document, "saving");
    saving.dataset.state = quiet ? state : "failed";
    saving.textContent = quiet ? message : "";
    const notice = course.part(document, "store-notice");
    const words = state === "failed" ? message : (progress.notice ?? "");
    notice.hidden = words === "";
    if (notice.textContent !== words) notice.textContent = words;
  });
}
