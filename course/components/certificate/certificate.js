{
  const { make, part } = course;
  const NAME = "certificate.name";

  /** @param {PlayerLike} player */
  const completion = ({ facts, progress: { snapshot } }) => course.completionOf(snapshot, facts);

  /** @param {ModuleFacts} module */
  const nameOf = ({ id }) => course.need(document, `[data-module="${id}"]`).dataset.name ?? "";

  /**
   * What the certificate is for: a track, or what a trainer has taken from it.
   * @param {CourseFacts} facts
   */
  const courseName = ({ track, assignment }) => (assignment ? `課題「${course.titleOfAssignment(assignment)}」` : `「${track.name}」のコース`);

  /** The certificate of the learner's track, or what is still missing. */
  class Certificate {
    #element;
    #player;
    /** What was typed, if anything. @type {string | null} */
    #typed = null;
    /** Whether the learner wants the name to be kept, if that was said. @type {boolean | null} */
    #wantsKept = null;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.onAction(element, { "certificate-print": () => window.print() });
      this.#field.addEventListener("input", () => {
        this.#typed = this.#field.value;
        this.#showName();
      });
      this.#field.addEventListener("change", () => void this.#keep());
      this.#box.addEventListener("change", () => {
        this.#wantsKept = this.#box.checked;
        void this.#keep();
      });
    }

    get #field() {
      return /** @type {HTMLInputElement} */ (course.need(this.#element, "#certificate-name"));
    }

    get #box() {
      return /** @type {HTMLInputElement} */ (part(this.#element, "certificate-keep"));
    }

    get #kept() {
      return this.#player.progress.snapshot.notes[NAME]?.text ?? "";
    }

    get #name() {
      return this.#typed ?? this.#kept;
    }

    get #isToKeep() {
      return this.#wantsKept ?? this.#kept !== "";
    }

    update() {
      const reached = completion(this.#player);
      part(this.#element, "certificate-missing").hidden = reached !== null;
      part(this.#element, "certificate-made").hidden = reached === null;
      if (reached === null) this.#showMissing();
      else this.#show(reached);
    }

    #showMissing() {
      [this.#typed, this.#wantsKept] = [null, null]; // whoever earns it later types a name of their own
      const { facts, progress } = this.#player;
      const states = facts.modules.map((module) => ({ module, ...course.moduleState(progress.snapshot, module, facts.passMark) }));
      const open = states.filter(({ state }) => state !== "done");
      const words = `${courseName(facts)}の${states.length}モジュールのうち、${states.length - open.length}モジュールが完了しています。次のことがそろうと、修了証を作れます。`;
      course.fill(part(this.#element, "certificate-how-far"), [make("span", { text: words })]);
      course.fill(part(this.#element, "certificate-todo"), open.map(({ module, ended, passed }) => {
        const links = [
          ...(ended ? [] : [link(`#${module.id}/scenario`, "シナリオを結末まで進める")]),
          ...(passed ? [] : [link(`#${module.id}/quiz`, `クイズで ${facts.passMark}% 以上を取る`)]),
        ];
        return make("li", {}, make("strong", { text: nameOf(module) }), make("span", { className: "certificate-links" }, ...links));
      }));
    }

    /** @param {Completion} reached */
    #show({ at, percents, mean }) {
      const { facts, progress } = this.#player;
      const { track, modules, assignment } = facts;
      const code = course.makeCode({ course: progress.context.course, track: assignment?.id ?? track.id, at, percent: mean });
      const words = {
        track: `${courseName(facts)}を、`,
        date: course.dateWords(at),
        hours: `約 ${course.hoursOf(track.minutes)} 時間`,
        mean: `${mean}%`,
        code,
      };
      for (const [name, text] of Object.entries(words)) course.fill(part(this.#element, `certificate-${name}`), [make("span", { text })]);
      course.fill(part(this.#element, "certificate-results"), modules.map((module, index) => {
        const name = make("th", { text: nameOf(module) });
        name.setAttribute("scope", "row");
        const result = make("td", { text: `${percents[index]}%` });
        result.dataset.label = "最高点";
        return make("tr", {}, name, result);
      }));
      if (document.activeElement !== this.#field) this.#field.value = this.#name;
      this.#box.checked = this.#isToKeep;
      this.#showName();
    }

    #showName() {
      part(this.#element, "certificate-name").textContent = this.#name.trim();
    }

    /** Keeps the name if that is wished, and takes it back if it is not any more. */
    async #keep() {
      const text = this.#isToKeep ? this.#name.trim() : "";
      if (text === this.#kept) return;
      this.#typed = this.#name;
      await this.#player.progress.add("note", { key: NAME, text });
      course.announce(text ? "名前を残しました。" : "残した名前を消しました。");
    }
  }

  /**
   * @param {string} href
   * @param {string} text
   */
  function link(href, text) {
    const made = make("a", { text });
    made.setAttribute("href", href);
    return made;
  }

  /** Tells whether a code was copied without a slip, and what it says. */
  class CodeCheck {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.need(element, "form").addEventListener("submit", (event) => {
        event.preventDefault();
        this.#check();
      });
    }

    update() {}

    #check() {
      const { facts, progress } = this.#player;
      const { value } = /** @type {HTMLInputElement} */ (course.need(this.#element, "input"));
      const reading = course.readCode(value, progress.context.course, facts.tracks.map(({ id }) => id));
      const lines = wordsFor(reading, facts.tracks).map((text) => make("p", { text }));
      part(this.#element, "certificate-reading").replaceChildren(...lines);
    }
  }

  /**
   * What a code says, in words.
   * @param {CodeReading} reading
   * @param {readonly TrackFacts[]} tracks
   * @returns {string[]}
   */
  function wordsFor(reading, tracks) {
    switch (reading.state) {
      case "signs":
        return ["番号に使えない文字があります。英字と数字だけで書いてください。"];
      case "length":
        return [`番号は11字です。いまは${reading.length}字です。`];
      case "slip":
        return ["写しまちがいがあります。もう一度、見くらべてください。0（ゼロ）とO（オー）、1（いち）とI（アイ）は、まちがえやすい字です。"];
      case "foreign":
        return ["写しまちがいは、見つかりませんでした。ただし、この講座の番号ではありません。"];
      case "right": {
        const name = tracks.find(({ id }) => id === reading.track)?.name ?? "課題、またはこの版にないコース";
        return ["写しまちがいは、ありません。本物かどうかは分かりません。", `コース：${name}`, `修了した日：${course.dateWords(reading.at)}`, `クイズの平均：${reading.percent}%`];
      }
    }
  }

  course.components.certificate = (element, player) => new Certificate(element, player);
  course.components["certificate-check"] = (element, player) => new CodeCheck(element, player);
  course.components["certificate-link"] = (element, player) => ({
    update() {
      element.textContent = completion(player) ? "修了証を見る" : "修了証までに残っていること";
    },
  });
  // On paper the sheet stands alone.
  course.frames.push((player, route) => {
    const { dataset } = document.documentElement;
    if (route === "certificate" && completion(player)) dataset.sheet = "certificate";
    else delete dataset.sheet;
  });
}
