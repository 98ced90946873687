{
  /** @param {number} part @param {number} whole */
  const share = (part, whole) => (whole > 0 ? part / whole : 0);

  /**
   * @param {number} n
   * @param {number} of
   * @param {string} what
   */
  const told = (n, of, what) => (of > 0 ? `${what} ${course.percentOf(n, of)}（${of}人）` : `${what} まだ`);

  /** @type {(element: HTMLElement, desk: DeskLike) => DeskView} */
  course.deskViews.failures = (element, desk) => ({
    update() {
      const { figures, data } = desk;
      element.toggleAttribute("data-without-figures", figures === null);
      if (!figures) return;
      const list = figures.failures.filter(({ asked, played }) => asked + played > 0);
      course.showFigure(element, "failures", {
        says: list.length ? `いちばん陥りやすかったのは「${course.failureWords(list[0].failure, data)}」です。` : "失敗事例を扱う問題やシナリオを終えた人が、まだいません。",
        heads: ["失敗事例", "クイズで間違えた人", "答えた人", "シナリオで会った人", "進めた人"],
        rows: list.map(({ failure, asked, missed, played, met }) => [course.failureWords(failure, data), `${missed}`, `${asked}`, `${met}`, `${played}`]),
        bars: list.map(({ failure, asked, missed, played, met }) => ({
          label: course.failureWords(failure, data),
          share: share(missed, asked),
          value: told(missed, asked, "クイズ"),
          kind: "warm",
          more: [{ label: "", share: share(met, played), value: told(met, played, "シナリオ"), kind: "fact" }],
        })),
      });
    },
  });
}
