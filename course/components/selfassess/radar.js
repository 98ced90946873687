{
  /** The drawing, in units of its own: 21 of them are a letter. */
  const WIDTH = 480;
  const HEIGHT = 412;
  const CENTRE = { x: 240, y: 208 };
  const RADIUS = 120;
  const LEVELS = 5;
  /** From the end of an axis to its name, and from one line of the name to the next. */
  const GAP = 14;
  const LINE = 22;
  /** From the end of an axis to the middle of its mark, where that stands alone: in letters of up to 44 units. */
  const MARK_GAP = 40;
  /** From the top of a line to the foot of its letters. */
  const ASCENT = 17;

  /** @typedef {{x: number, y: number}} Point */

  /** @param {number} number */
  const round = (number) => Math.round(number * 10) / 10;

  /**
   * A point at a distance from the centre, on one of the axes, which go clockwise from the top.
   * @param {number} index
   * @param {number} count
   * @param {number} distance
   * @returns {Point}
   */
  function at(index, count, distance) {
    const angle = (2 * Math.PI * index) / count;
    return { x: round(CENTRE.x + distance * Math.sin(angle)), y: round(CENTRE.y - distance * Math.cos(angle)) };
  }

  /**
   * Where a level lies on an axis.
   * @param {number} index
   * @param {number} count
   * @param {number} level
   */
  const point = (index, count, level) => at(index, count, (RADIUS * level) / LEVELS);

  /**
   * The line through levels, one for each axis: it goes once round where all are there, and is broken where one is missing.
   * @param {readonly (number | null)[]} levels
   * @returns {string}  as a path of SVG
   */
  function path(levels) {
    const count = levels.length;
    const points = levels.map((level, index) => (level === null ? null : point(index, count, level)));
    if (!points.includes(null)) return `M${points.map(pair).join("L")}Z`;
    return points.map((from, index) => part(from, points[(index + 1) % count])).join("");
  }

  /** @type {(from: Point | null, to: Point | null) => string} */
  const part = (from, to) => (from && to ? `M${pair(from)}L${pair(to)}` : "");

  /** @param {Point | null} place */
  const pair = (place) => (place ? `${place.x} ${place.y}` : "");

  /**
   * Where the lines of an axis' name stand: outside of its end, and on the side where they cover nothing.
   * @param {number} index
   * @param {number} count
   * @param {number} lines
   * @returns {{anchor: "start" | "middle" | "end", x: number, ys: number[]}}
   */
  function label(index, count, lines) {
    const { x, y } = at(index, count, RADIUS + GAP);
    const [across, down] = [(x - CENTRE.x) / (RADIUS + GAP), (y - CENTRE.y) / (RADIUS + GAP)];
    const anchor = Math.abs(across) < 0.1 ? "middle" : across > 0 ? "start" : "end";
    const top = y + (down * lines * LINE) / 2 - (lines * LINE) / 2;
    return { anchor, x, ys: Array.from({ length: lines }, (_, line) => round(top + line * LINE + ASCENT)) };
  }

  /**
   * Where the middle of an axis' mark stands, alone.
   * @param {number} index
   * @param {number} count
   */
  const mark = (index, count) => at(index, count, RADIUS + MARK_GAP);

  course.radar = { width: WIDTH, height: HEIGHT, levels: LEVELS, point, path, label, mark };
}
