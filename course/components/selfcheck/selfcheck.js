{
  /** What a help desk asks for; no names, no answers. */
  class SelfCheck {
    #element;
    #player;

    /**
     * @param {HTMLElement} element
     * @param {PlayerLike} player
     */
    constructor(element, player) {
      this.#element = element;
      this.#player = player;
      course.onAction(element, { "copy-check": (button) => void this.#copy(button) });
    }

    update() {
      const rows = this.#facts().map(([name, value]) => course.make("div", {}, course.make("dt", { text: name }), course.make("dd", { text: value })));
      course.fill(course.part(this.#element, "check-list"), rows);
    }

    /** @returns {[string, string][]} */
    #facts() {
      const { progress } = this.#player;
      const { build = "", ready = "" } = document.documentElement.dataset;
      return [
        ["講座", `${progress.context.course} 第 ${progress.context.version} 版（${build}）`],
        ["記録の保存場所", course.storeWords[/** @type {Store["kind"]} */ (ready)] ?? ready],
        ["記録の状態", `${progress.status.message}（${progress.exportEntries().length}件、未保存 ${progress.unsaved}件）`],
        ["開き方", location.protocol === "file:" ? "ファイルを直接開いています" : location.protocol.replace(":", "")],
        ["ブラウザー", navigator.userAgent],
        ["画面", `${window.innerWidth}×${window.innerHeight}（倍率 ${window.devicePixelRatio}）`],
      ];
    }

    /** @param {HTMLElement} button */
    async #copy(button) {
      const text = this.#facts().map(([name, value]) => `${name}: ${value}`).join("\n");
      button.textContent = (await course.copyText(text)) ? "写し取りました" : "写し取れませんでした。画面を見て伝えてください";
      course.announce(button.textContent);
    }
  }

  course.components.selfcheck = (element, player) => new SelfCheck(element, player);
}
