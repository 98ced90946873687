{
  /** A wide picture on a narrow screen can be moved sideways, by the keyboard too. */
  course.frames.push(() => {
    for (const frame of course.all(document, ".view.is-current .figure-scroll")) {
      if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    }
  });
}
