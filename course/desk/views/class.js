{
  const MS_PER_DAY = 86_400_000;
  const LEVELS = ["", "あてずっぽう", "たぶん", "自信がある"];

  /** @param {string} day */
  const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
  /** @param {string} day */
  const shortDay = (day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
  /** @param {DeskData} data @param {string} id */
  const moduleName = ({ modules }, id) => modules.filter((one) => one.id === id).map(({ mark, title }) => `${mark} ${title}`)[0] ?? id;

  /**
   * @param {Element} view
   * @param {Figures} figures
   * @param {string} due
   */
  function showDays(view, { days, people, complete }, due) {
    const about = { due: due ? dayNumber(due) : null, dueName: due ? `期限 ${shortDay(due)}` : "" };
    /** @param {"people" | "modules"} of */
    const points = (of) => days.map(({ day, ...counts }) => ({ day: dayNumber(day), n: counts[of], name: shortDay(day) }));
    course.showFigure(view, "days", {
      says: days.length ? `${people}人のうち ${complete}人（${course.percentOf(complete, people)}）が修了しました。` : "完了したモジュールは、まだありません。",
      heads: ["日", "修了した人", "完了したモジュール"],
      rows: days.map((one) => [one.day, `${one.people}`, `${one.modules}`]),
      draw: (width, rem) => course.make("div", { className: "small-charts" },
        course.make("p", { className: "chart-name", text: "修了した人（人）" }), course.stepChart(points("people"), { ...about, width, rem, kind: "good", label: "日ごとの、修了した人の数の線。数は、表にあります。" }),
        course.make("p", { className: "chart-name", text: "完了したモジュール（のべ）" }), course.stepChart(points("modules"), { ...about, width, rem, kind: "accent", label: "日ごとの、完了したモジュールの数の線。数は、表にあります。" })),
    });
  }

  /**
   * @param {Element} view
   * @param {Figures} figures
   * @param {DeskData} data
   */
  function showModules(view, { modules, people }, data) {
    const least = modules.reduce((low, one) => (one.done < low.done ? one : low), modules[0]);
    course.showFigure(view, "modules", {
      says: least && least.done < people ? `完了した人がいちばん少ないのは「${moduleName(data, least.module)}」で、${least.done}人です。` : "",
      heads: ["モジュール", "始めた人", "完了した人", "平均点"],
      rows: modules.map(({ module, started, done, mean }) => [moduleName(data, module), `${started}`, `${done}`, mean === null ? "―" : `${mean}%`]),
      bars: modules.map(({ module, started, done }) => ({ label: moduleName(data, module), share: done / Math.max(1, people), value: `完了 ${done}人`, kind: "good", more: [{ label: "", share: started / Math.max(1, people), value: `始めた ${started}人`, kind: "quiet" }] })),
    });
  }

  /**
   * @param {Element} view
   * @param {Figures} figures
   */
  function showDistribution(view, { distribution }) {
    const total = distribution.reduce((sum, n) => sum + n, 0);
    const names = distribution.map((_, index) => (index === 9 ? "90–100" : `${index * 10}–${index * 10 + 9}`));
    const high = distribution.slice(8).reduce((sum, n) => sum + n, 0);
    course.showFigure(view, "distribution", {
      says: total ? `クイズを終えた${total}人のうち、80点以上は ${high}人です。` : "クイズを終えた人が、まだいません。",
      caution: total ? course.cautionFor(total) : "",
      heads: ["平均点", "人数"],
      rows: total ? distribution.map((n, index) => [names[index], `${n}`]) : [],
      draw: (width, rem) => course.columnChart(distribution.map((n, index) => ({ name: width < 30 * rem ? `${index * 10}` : names[index], n })), { width, rem, label: "得点の分布の棒。数は、表にあります。" }),
    });
  }

  /**
   * @param {Element} view
   * @param {Figures} figures
   */
  function showGain(view, { gain }) {
    const { n, before, after, hake, reason } = gain;
    const hasBoth = before !== null && after !== null && n > 0;
    const share = hake === null ? course.unknownWords(reason, 10) : hake.toFixed(2);
    course.showFigure(view, "gain", {
      says: hasBoth ? `両方のテストを終えた${n}人の平均は、${before}点から ${after}点になりました。伸びの割合は ${share}` : "始めと終わりのテストを両方とも終えた人が、まだいません。",
      caution: hasBoth ? course.cautionFor(n) : "",
      heads: ["テスト", "平均（点）", "人数"],
      rows: hasBoth ? [["始め", `${before}`, `${n}`], ["終わり", `${after}`, `${n}`], ["伸びの割合", share, `${n}`]] : [],
      bars: hasBoth ? [{ label: "始め", share: before / 100, value: `${before}点`, kind: "quiet" }, { label: "終わり", share: after / 100, value: `${after}点`, kind: "good" }] : [],
    });
  }

  /**
   * @param {Element} view
   * @param {Figures} figures
   * @param {DeskData} data
   */
  function showMinutes(view, { modules }, data) {
    const known = modules.flatMap(({ module, minutes }) => (minutes === null ? [] : [{ module, minutes }]));
    const most = Math.max(1, ...known.map(({ minutes }) => minutes));
    const total = known.reduce((sum, { minutes }) => sum + minutes, 0);
    course.showFigure(view, "minutes", {
      says: known.length ? `モジュールごとの真ん中の人を足すと、全部で約${total}分です。` : "学んだ時間の分かる人が、まだいません。",
      heads: ["モジュール", "真ん中の人（分）"],
      rows: known.map(({ module, minutes }) => [moduleName(data, module), `${minutes}`]),
      bars: known.map(({ module, minutes }) => ({ label: moduleName(data, module), share: minutes / most, value: `${minutes}分` })),
    });
  }

  /**
   * @param {Element} view
   * @param {Figures} figures
   */
  function showCertainty(view, { certainty }) {
    const told = certainty.filter(({ asked }) => asked > 0);
    const sure = told.find(({ level }) => level === 3);
    course.showFigure(view, "certainty", {
      says: told.length ? (sure ? `「自信がある」と答えた${sure.asked.toLocaleString("ja-JP")}回のうち、正答は ${course.percentOf(sure.right, sure.asked)}でした。` : "") : "自信を答えた人が、まだいません。",
      heads: ["自信", "答えた回数", "正答", "正答の割合"],
      rows: told.map(({ level, asked, right }) => [LEVELS[level], `${asked}`, `${right}`, course.percentOf(right, asked)]),
      bars: told.map(({ level, asked, right }) => ({ label: LEVELS[level], share: right / asked, value: `${course.percentOf(right, asked)}（${asked.toLocaleString("ja-JP")}回）`, kind: level === 3 ? "good" : "quiet" })),
    });
  }

  /** @type {(element: HTMLElement, desk: DeskLike) => DeskView} */
  course.deskViews.class = (element, desk) => {
    let updates = 0;
    return {
      update() {
        const { figures, data, due } = desk;
        element.toggleAttribute("data-without-figures", figures === null);
        updates += 1;
        const update = updates;
        if (!figures) return;
        const shows = [
          () => showDays(element, figures, due),
          () => showModules(element, figures, data),
          () => showDistribution(element, figures),
          () => showGain(element, figures),
          () => showMinutes(element, figures, data),
          () => showCertainty(element, figures),
        ];
        void course.frameByFrame(element, shows, () => update === updates);
      },
    };
  };

  course.moduleName = moduleName;
}
