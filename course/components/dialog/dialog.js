{
  // Each button with data-opens="<id>" opens that dialog; reading begins at its title; the browser keeps focus inside and gives it back.
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const opener = target?.closest("[data-opens]");
    if (opener instanceof HTMLElement) open(opener.dataset.opens ?? "");
    const closer = target?.closest('[data-dialog] [data-action="close"]');
    closer?.closest("dialog")?.close();
  });

  /** @param {string} id */
  function open(id) {
    const dialog = document.getElementById(id);
    if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
    dialog.showModal();
    course.need(dialog, "h2").focus({ preventScroll: true });
    dialog.dispatchEvent(new CustomEvent("course:open"));
  }
}
