{
  /** Where learners choose how they read. It belongs to no view: it lies over all of them. */
  class SettingsDialog {
    #dialog;

    /** @param {HTMLElement} dialog */
    constructor(dialog) {
      this.#dialog = dialog;
      const furigana = course.all(dialog, '[data-setting="furigana"]'); // the trainer's desk has none
      for (const setting of furigana) setting.hidden = document.querySelector('[data-part="readings"]') === null;
      dialog.addEventListener("change", ({ target }) => {
        if (target instanceof HTMLInputElement) this.#chosen(target);
      });
      dialog.addEventListener("close", () => this.#say(""));
      course.onAction(dialog, {
        "reset-settings": () => {
          void course.settings.reset();
          this.#say("はじめの設定に戻しました。");
        },
      });
      course.settings.onChange(() => this.#show());
      this.#show();
    }

    /** @param {HTMLInputElement} input */
    #chosen(input) {
      const name = input.closest("fieldset")?.dataset.setting;
      course.settings.set(/** @type {SettingName} */ (name), input.value);
      this.#say("");
    }

    #show() {
      for (const input of this.#dialog.querySelectorAll("input")) {
        const name = input.closest("fieldset")?.dataset.setting;
        input.checked = course.settings.get(/** @type {SettingName} */ (name)) === input.value;
      }
      const furigana = course.settings.get("furigana");
      for (const word of course.all(this.#dialog, "[data-reading]")) showReading(word, furigana);
    }

    /** @param {string} words  read out where the dialog is: outside of it nothing is, as long as it is open */
    #say(words) {
      course.part(this.#dialog, "setting-status").textContent = words;
    }
  }

  /**
   * @param {HTMLElement} word  of the example
   * @param {string} furigana
   */
  function showReading(word, furigana) {
    const { reading = "", level } = word.dataset;
    const text = word.querySelector("ruby")?.firstChild?.textContent ?? word.textContent ?? "";
    const isShown = furigana === "all" || furigana === level;
    word.replaceChildren(isShown ? course.make("ruby", {}, text, course.make("rt", { text: reading })) : text);
  }

  const dialog = document.getElementById("settings-dialog");
  if (dialog) new SettingsDialog(dialog);
}
