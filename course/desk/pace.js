{
  const SLICE = 20; // milliseconds of work, after which the page has its turn: people can scroll, and stop it

  /** Long work in short tasks: `if (pace.isDue()) await pace.rest();` */
  class Pace {
    #since = performance.now();

    isDue() {
      return performance.now() - this.#since >= SLICE;
    }

    async rest() {
      await course.pause();
      this.#since = performance.now();
    }
  }

  course.Pace = Pace;
}
