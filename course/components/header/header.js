{
  // Marks the link of the view on show for the eye and for those who listen.
  course.frames.push((_, route) => {
    for (const link of course.all(document, ".site-nav a")) {
      if (link.getAttribute("href") === `#${route}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  });
}
