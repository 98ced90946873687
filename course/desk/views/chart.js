{
  const { svg, make } = course;
  const NARROWEST = 240;
  const WIDEST = 760;
  const ON_PAPER = 640;

  /** How each place for a chart is filled, and at which width it was filled last. @type {WeakMap<Element, {draw: (width: number, rem: number) => Element, width: number}>} */
  const charts = new WeakMap();
  const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => redraw(target)));

  /**
   * Draws a chart as wide as its place, again when that changes: letters keep their size.
   * @param {Element} place
   * @param {(width: number, rem: number) => Element} draw
   */
  function drawIn(place, draw) {
    charts.set(place, { draw, width: 0 });
    watcher.observe(place);
    redraw(place);
  }

  /** @param {Element} place */
  function redraw(place) {
    const chart = charts.get(place);
    const isForPaper = place.clientWidth === 0 && course.isForPaper(); // of a view that is not on show
    const width = isForPaper ? ON_PAPER : Math.min(WIDEST, Math.floor(place.clientWidth));
    if (!chart || width < NARROWEST || chart.width === width) return;
    chart.width = width;
    place.replaceChildren(chart.draw(width, Number.parseFloat(getComputedStyle(document.documentElement).fontSize)));
  }

  /**
   * @param {number} width
   * @param {number} height
   * @param {string} label
   * @param {...Element} children
   */
  function frame(width, height, label, ...children) {
    return svg("svg", { class: "chart-svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label }, ...children);
  }

  /**
   * Steps for an axis that begins with 0: round numbers, five at most.
   * @param {number} most
   * @returns {number[]}
   */
  function ticksTo(most) {
    const rough = Math.max(1, most) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
    return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, index) => index * step);
  }

  /**
   * Columns, one beside the other, with their numbers on top.
   * @param {readonly {name: string, n: number}[]} columns
   * @param {{label: string, width: number, rem: number}} about
   */
  function columnChart(columns, { label, width, rem }) {
    const [top, bottom, height] = [1.6 * rem, 2 * rem, 15 * rem];
    const most = Math.max(1, ...columns.map(({ n }) => n));
    const [base, slot] = [height - bottom, width / columns.length];
    const parts = columns.flatMap(({ name, n }, index) => {
      const tall = ((base - top) * n) / most;
      const middle = slot * (index + 0.5);
      return [
        svg("rect", { class: "mark", x: slot * index + slot * 0.08, y: base - tall, width: slot * 0.84, height: tall, rx: 3 }),
        svg("text", { class: "number", x: middle, y: base - tall - 0.35 * rem }, n ? `${n}` : ""),
        svg("text", { class: "axis is-middle", x: middle, y: base + 1.3 * rem }, name),
      ];
    });
    return frame(width, height, label, svg("path", { class: "base", d: `M0 ${base}H${width}` }), ...parts);
  }

  /**
   * A line that rises by steps, day by day.
   * @param {readonly {day: number, n: number, name: string}[]} points  by day
   * @param {{label: string, width: number, rem: number, due: number | null, dueName: string, kind: string}} about  days are counted from any start
   */
  function stepChart(points, { label, width, rem, due, dueName, kind }) {
    const [left, right, top, base, height] = [2.4 * rem, width - 2.6 * rem, 1.2 * rem, 9 * rem, 10.8 * rem];
    const days = [...points.map(({ day }) => day), ...(due === null ? [] : [due])];
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const ticks = ticksTo(Math.max(...points.map(({ n }) => n)));
    /** @param {number} day */
    const x = (day) => (last === first ? (left + right) / 2 : left + ((right - left) * (day - first)) / (last - first));
    /** @param {number} n */
    const y = (n) => base - ((base - top) * n) / (ticks.at(-1) ?? 1);
    const path = points.map(({ day, n }, index) => (index ? `H${x(day)}V${y(n)}` : `M${x(day)} ${y(0)}V${y(n)}`)).join("");
    const end = points[points.length - 1];
    return frame(
      width,
      height,
      label,
      ...ticks.flatMap((n) => [svg("path", { class: "grid", d: `M${left} ${y(n)}H${right}` }), svg("text", { class: "axis is-end", x: left - 0.4 * rem, y: y(n) + 0.3 * rem }, `${n}`)]),
      ...(due === null ? [] : [svg("path", { class: "due", d: `M${x(due)} ${top}V${base}` }), svg("text", { class: `axis ${x(due) > width / 2 ? "is-end" : ""}`, x: x(due) + (x(due) > width / 2 ? -0.3 : 0.3) * rem, y: top + 0.4 * rem }, dueName)]),
      svg("path", { class: `fill is-${kind}`, d: `${path}V${y(0)}Z` }),
      svg("path", { class: `line is-${kind}`, d: path }),
      svg("circle", { class: `dot is-${kind}`, cx: x(end.day), cy: y(end.n), r: 4 }),
      svg("text", { class: "number is-start", x: x(end.day) + 0.5 * rem, y: y(end.n) + 0.35 * rem }, `${end.n}`),
      svg("text", { class: "axis", x: left, y: base + 1.3 * rem }, points[0].name),
      ...(end.day > first ? [svg("text", { class: "axis is-end", x: x(end.day) + 1 * rem, y: base + 1.3 * rem }, end.name)] : []),
    );
  }

  /**
   * Bars under each other: words to the left, the picture, the number. The words are text of the page, so that they wrap.
   * @param {readonly (Bar & {more?: readonly Bar[]})[]} bars  more = further bars of the same thing
   */
  function barList(bars) {
    const lines = bars.map(({ label, more = [], ...first }) => make("li", {}, make("span", { className: "bar-label", text: label }), make("span", { className: "bar-lines" }, ...[{ label, ...first }, ...more].map(barLine))));
    return make("ul", { className: "bar-list" }, ...lines);
  }

  /** @param {Bar} bar */
  function barLine({ share, value, kind = "" }) {
    return make("span", { className: "bar-line" }, barOf(share, kind), make("span", { className: "bar-value", text: value }));
  }

  /**
   * @param {number} share  0–1
   * @param {string} [kind]
   */
  function barOf(share, kind = "") {
    const wide = Math.max(0, Math.min(1, share)) * 100;
    const whole = svg("rect", { class: "bar-ground", width: 100, height: 10 });
    return svg("svg", { class: `bar ${kind && `is-${kind}`}`, viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, whole, svg("rect", { class: "mark", width: wide, height: 10 }));
  }

  course.drawIn = drawIn;
  course.columnChart = columnChart;
  course.stepChart = stepChart;
  course.barList = barList;
  course.barOf = barOf;
}
