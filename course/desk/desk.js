{
  /** Brings the desk to life, on the page that is the desk. */
  function start() {
    const router = new course.Router(
      () => {},
      () => {},
    );
    router.show(false);
    document.documentElement.dataset.ready = "desk";
  }

  if (document.querySelector('[data-part="facts"]')) start();
}
