{
  const SPEAK = { idle: "読み上げる", reading: "一時停止", paused: "続ける" };
  const NO_VOICE =
    "この端末には日本語の読み上げの声がありません。Windows は「設定」→「時刻と言語」→「音声」、iPad は「設定」→「アクセシビリティ」→「読み上げコンテンツ」、Chromebook は「設定」→「ユーザー補助」→「テキスト読み上げ」で、声を足せます。";
  const BROKEN = "声が途中で止まりました。「続ける」を押すと、同じ文から始まります。";
  const WATCH_MILLIS = 1000;
  /** How often in a row nothing may be heard before the next sentence begins: some browsers forget to tell of an end. */
  const MOST_SILENT = 3;

  /**
   * Reads a view aloud, one sentence after the other. What is on show is looked at anew for each of them, because readings
   * may have been added meanwhile; when the words have become others, it stops. A pause forgets nothing but the half of a
   * sentence: the browsers' own pause does not work on all phones.
   */
  class Reader {
    /** @type {keyof typeof SPEAK} */
    #state = "idle";
    /** @type {HTMLElement | null} */
    #bar = null;
    #text = "";
    #at = 0;
    /** Kept here, or some browsers throw it away before it has told of its end. @type {SpeechSynthesisUtterance | null} */
    #utterance = null;
    #isWaiting = false;
    #watch = 0;
    #silent = 0;
    #dialogs = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof HTMLDialogElement && target.open)) this.pause();
    });

    /** @param {HTMLElement} bar */
    toggle(bar) {
      if (bar !== this.#bar) this.stop();
      if (this.#state === "reading") this.pause();
      else if (course.japaneseVoice()) this.#begin(bar);
      else void this.#wait(bar);
    }

    pause() {
      if (this.#state !== "reading") return;
      this.#hush();
      this.#show("paused");
    }

    stop() {
      if (this.#state === "idle") return;
      this.#hush();
      unmark();
      this.#show("idle");
      this.#bar = null;
    }

    /** Says the sentence once more, as when the speed has changed. */
    again() {
      if (this.#state !== "reading") return;
      this.#hush();
      this.#speak();
    }

    /** Stops when what was being read is no longer on show. */
    check() {
      if (this.#bar && !this.#sentences()) this.stop();
    }

    /** @param {HTMLElement} bar */
    async #wait(bar) {
      if (this.#isWaiting) return;
      this.#isWaiting = true;
      const voice = await course.comingVoice();
      this.#isWaiting = false;
      if (!voice) course.part(bar, "speech-note").textContent = NO_VOICE;
      else if (isOnShow(bar)) this.#begin(bar);
    }

    /** @param {HTMLElement} bar */
    #begin(bar) {
      const view = viewOf(bar);
      if (!this.#bar || !this.#sentences()) {
        const sentences = course.spokenIn(view);
        this.#text = joined(sentences);
        this.#at = firstOf(view, sentences);
      }
      this.#bar = bar;
      this.#show("reading");
      this.#hush();
      this.#speak();
    }

    /** What is on show now; null if it is not what was begun. */
    #sentences() {
      const sentences = this.#bar && isOnShow(this.#bar) ? course.spokenIn(viewOf(this.#bar)) : [];
      return sentences.length > 0 && joined(sentences) === this.#text ? sentences : null;
    }

    #speak() {
      const sentence = this.#sentences()?.[this.#at];
      const voice = course.japaneseVoice();
      if (!this.#bar || !sentence || !voice) return this.stop();
      mark(sentence, this.#bar);
      const utterance = new SpeechSynthesisUtterance(sentence.words());
      [utterance.voice, utterance.lang, utterance.rate] = [voice, voice.lang, Number(course.settings.get("voiceRate"))];
      utterance.onend = () => this.#next(utterance);
      utterance.onerror = () => this.#fail(utterance);
      this.#utterance = utterance;
      window.speechSynthesis.speak(utterance);
      this.#silent = 0;
      this.#watch = window.setInterval(() => this.#listen(utterance), WATCH_MILLIS);
    }

    /** @param {SpeechSynthesisUtterance} utterance */
    #next(utterance) {
      if (utterance !== this.#utterance) return; // one that was taken back may still tell of its end
      this.#at += 1;
      this.again();
    }

    /** @param {SpeechSynthesisUtterance} utterance */
    #fail(utterance) {
      if (utterance !== this.#utterance || !this.#bar) return;
      course.part(this.#bar, "speech-note").textContent = BROKEN;
      this.pause();
    }

    /** @param {SpeechSynthesisUtterance} utterance */
    #listen(utterance) {
      const { speaking, pending } = window.speechSynthesis;
      this.#silent = speaking || pending ? 0 : this.#silent + 1;
      if (this.#silent >= MOST_SILENT) this.#next(utterance);
    }

    #hush() {
      this.#utterance = null;
      window.clearInterval(this.#watch);
      const { speaking, pending } = window.speechSynthesis;
      if (speaking || pending) window.speechSynthesis.cancel();
    }

    /** @param {keyof typeof SPEAK} state */
    #show(state) {
      this.#state = state;
      if (state === "reading") this.#dialogs.observe(document.body, { subtree: true, attributeFilter: ["open"] });
      else this.#dialogs.disconnect();
      document.documentElement.toggleAttribute("data-speaking", state !== "idle");
      const bar = this.#bar;
      if (!bar) return;
      bar.dataset.state = state;
      course.part(bar, "speak-words").textContent = SPEAK[state];
      const [speak, hush] = [course.need(bar, '[data-action="speak"]'), course.need(bar, '[data-action="hush"]')];
      if (state === "idle" && document.activeElement === hush) speak.focus();
      hush.hidden = state === "idle";
      if (state !== "paused") course.part(bar, "speech-note").textContent = "";
    }
  }

  /** @param {Element} bar */
  const viewOf = (bar) => /** @type {HTMLElement} */ (bar.closest("[data-view]"));

  /** @param {Element} bar */
  const isOnShow = (bar) => viewOf(bar).classList.contains("is-current");

  /** @param {Spoken[]} sentences */
  const joined = (sentences) => sentences.map(({ text }) => text).join("\n");

  /**
   * Where to begin: at what the learner has selected, else at what has just come up in the view, else at its head.
   * @param {HTMLElement} view
   * @param {Spoken[]} sentences
   */
  function firstOf(view, sentences) {
    const selection = document.getSelection();
    const isSelected = selection && !selection.isCollapsed && view.contains(selection.anchorNode);
    const selected = isSelected ? selection.getRangeAt(0) : null;
    const news = course.all(view, ".consequence-title, .verdict").find((one) => one.getClientRects().length);
    const [node, offset] = selected ? [selected.startContainer, selected.startOffset] : [news ?? view, 0];
    return Math.max(sentences.findIndex((sentence) => sentence.range().comparePoint(node, offset) <= 0), 0);
  }

  /**
   * @param {Spoken} sentence
   * @param {HTMLElement} bar
   */
  function mark(sentence, bar) {
    unmark();
    const words = sentence.isPicture ? null : sentence.range();
    if (words && "highlights" in CSS) CSS.highlights.set("spoken", new Highlight(words));
    else sentence.element.classList.add("is-spoken");
    bring((words ?? sentence.element).getBoundingClientRect(), bar.getBoundingClientRect().bottom);
  }

  function unmark() {
    if ("highlights" in CSS) CSS.highlights.delete("spoken");
    for (const element of course.all(document, ".is-spoken")) element.classList.remove("is-spoken");
  }

  /** What floats at the foot of the window may hide a line. */
  const FOOT = 48;

  /**
   * Brings into view what is not.
   * @param {DOMRect} rect
   * @param {number} head  the foot of the bar, which stays at the head of the window
   */
  function bring({ top, bottom, height }, head) {
    if (height === 0 || (top >= Math.max(head, 0) && bottom <= window.innerHeight - FOOT)) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: still ? "instant" : "smooth" });
  }

  const reader = new Reader();
  window.addEventListener("pagehide", () => reader.stop());

  /**
   * The controls at the head of a view.
   * @param {HTMLElement} bar
   * @returns {Component}
   */
  function speechBar(bar) {
    const controls = /** @type {HTMLTemplateElement} */ (course.need(document, "#speech-controls"));
    bar.replaceChildren(controls.content.cloneNode(true));
    const rate = /** @type {HTMLSelectElement} */ (course.part(bar, "voice-rate"));
    rate.addEventListener("change", () => course.settings.set("voiceRate", rate.value));
    course.onAction(bar, { speak: () => reader.toggle(bar), hush: () => reader.stop() });
    course.japaneseVoice(); // the first call makes the browser gather its voices
    return { update: () => void (rate.value = course.settings.get("voiceRate")) };
  }

  course.settings.onChange((name) => {
    if (name !== "voiceRate") return;
    for (const rate of course.all(document, '[data-part="voice-rate"]')) {
      if (rate instanceof HTMLSelectElement) rate.value = course.settings.get(name);
    }
    reader.again();
  });

  course.speech = {
    toggle() {
      const bar = document.querySelector(".view.is-current [data-speech]");
      if (bar instanceof HTMLElement) reader.toggle(bar);
    },
    stop: () => reader.stop(),
  };
  course.components.speech = speechBar;
  course.frames.push(() => reader.check());
}
