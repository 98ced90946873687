{
  const { svg } = course;
  const NAME = "学ぶ前と学んだ後のレーダーチャート。数は、表にあります。";
  /** A name with a longer line is left out: its mark, which the table has too, stands for it. */
  const MOST_LETTERS = 6;
  /** Which of the rings have their number. */
  const NUMBERED = [3, 5];

  /**
   * A radar chart: before with a dashed line and rings, after with a solid line and squares.
   * @param {readonly AssessedSkill[]} skills
   * @returns {SVGElement}
   */
  function radarChart(skills) {
    const { width, height } = course.radar;
    const [before, after] = [skills.map((one) => one.before), skills.map((one) => one.after)];
    return svg(
      "svg",
      { class: "radar", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": NAME },
      ...grid(skills.length),
      svg("path", { class: "radar-after", d: course.radar.path(after) }),
      ...marks(after, ({ x, y }) => svg("rect", { class: "radar-square", x: x - 6, y: y - 6, width: 12, height: 12 })),
      svg("path", { class: "radar-before", d: course.radar.path(before) }),
      ...marks(before, ({ x, y }) => svg("circle", { class: "radar-ring", cx: x, cy: y, r: 9 })),
      ...NUMBERED.map((level) => numberOf(level, skills.length)),
      ...skills.map((skill, index) => nameOf(skill, index, skills.length)),
      ...skills.map((skill, index) => markOf(skill, index, skills.length)),
    );
  }

  /** @param {number} count */
  function grid(count) {
    const { levels, path, point } = course.radar;
    const rings = Array.from({ length: levels }, (_, ring) => svg("path", { class: "radar-grid", d: path(Array(count).fill(ring + 1)) }));
    const axes = Array.from({ length: count }, (_, index) => {
      const [from, to] = [point(index, count, 0), point(index, count, levels)];
      return svg("path", { class: "radar-grid", d: `M${from.x} ${from.y}L${to.x} ${to.y}` });
    });
    return [...rings, ...axes];
  }

  /**
   * @param {readonly (number | null)[]} levels
   * @param {(place: {x: number, y: number}) => SVGElement} draw
   */
  function marks(levels, draw) {
    return levels.flatMap((level, index) => (level === null ? [] : [draw(course.radar.point(index, levels.length, level))]));
  }

  /**
   * @param {number} level
   * @param {number} count
   */
  function numberOf(level, count) {
    const { x, y } = course.radar.point(0, count, level);
    return svg("text", { class: "radar-number", x: x - 12, y }, String(level));
  }

  /**
   * @param {AssessedSkill} skill
   * @param {number} index
   * @param {number} count
   */
  function nameOf({ mark, lines }, index, count) {
    const shown = lines.every((line) => line.length <= MOST_LETTERS) ? [mark, ...lines] : [mark];
    const { anchor, x, ys } = course.radar.label(index, count, shown.length);
    return svg("text", { class: `radar-name is-${anchor}` }, ...shown.map((line, at) => svg("tspan", { x, y: ys[at] }, line)));
  }

  /**
   * Stands in for the name where large letters leave no room for it; styles show one of the two.
   * @param {AssessedSkill} skill
   * @param {number} index
   * @param {number} count
   */
  const markOf = ({ mark }, index, count) => svg("text", { class: "radar-mark", ...course.radar.mark(index, count) }, mark);

  course.radarChart = radarChart;
}
