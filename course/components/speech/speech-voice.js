{
  /** Apple's toy voices stand before its good ones. */
  const TOYS = /^(Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)\b/;
  const TURNS = 10;
  const TURN_MILLIS = 200;

  /** @param {SpeechSynthesisVoice} voice */
  const worth = ({ localService, default: isDefault, name }) => (TOYS.test(name) ? 0 : 4) + (localService ? 2 : 0) + (isDefault ? 1 : 0);

  /**
   * The best Japanese voice that the browser knows of by now; one of the computer before one of the net.
   * @returns {SpeechSynthesisVoice | null}
   */
  function japaneseVoice() {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    const japanese = voices.filter(({ lang }) => /^ja([-_]|$)/i.test(lang));
    return japanese.sort((a, b) => worth(b) - worth(a))[0] ?? null;
  }

  /**
   * Browsers gather their voices after the page has been opened, and not all of them tell when they have.
   * @returns {Promise<SpeechSynthesisVoice | null>}
   */
  async function comingVoice() {
    for (let turn = 0; turn < TURNS && window.speechSynthesis && !japaneseVoice(); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, TURN_MILLIS));
    }
    return japaneseVoice();
  }

  course.japaneseVoice = japaneseVoice;
  course.comingVoice = comingVoice;
}
