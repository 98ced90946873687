{
  const { part, need } = course;

  /**
   * Fills one figure of a view: what it says in a sentence, the picture, and the same as a table.
   * @param {Element} view
   * @param {string} name
   * @param {FigureContent} content
   */
  function showFigure(view, name, { says, caution = "", heads, rows, draw, bars }) {
    const card = need(view, `[data-figure="${name}"]`);
    part(card, "says").replaceChildren(says, ...(caution ? [course.make("span", { className: "tag", text: caution })] : []));
    const chart = part(card, "chart");
    chart.hidden = rows.length === 0;
    need(card, ".figure-table").hidden = rows.length === 0;
    if (rows.length === 0) return;
    if (draw) course.drawIn(chart, draw);
    else course.fill(chart, [course.barList(bars ?? [])]);
    course.fill(part(card, "table"), [course.plainTable(heads, rows, need(card, "h3").textContent ?? "")]);
  }

  course.showFigure = showFigure;
}
