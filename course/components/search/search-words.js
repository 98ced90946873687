{
  /** "データとは？" asks for データ. */
  const ASKING = /(?:とは|って(?:何|なに|なん))(?:ですか|だ)?[?!。]*$|[?!。]+$/;
  /** A particle between words, and the middle of four kanji: where a query may be parted that is found nowhere as it is. */
  const SEAMS = /(?<=[\p{Script=Han}\p{Script=Katakana}ーa-z])[のをにはがでと](?=[\p{Script=Han}\p{Script=Katakana}a-z])|(?<=(?<!\p{Script=Han})\p{Script=Han}{2})(?=\p{Script=Han}{2}(?!\p{Script=Han}))/iu;
  /** Two kanji or more, and hiragana. */
  const WITH_OKURIGANA = /^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}]*\p{Script=Han}\p{Script=Hiragana}*$/u;
  const LAST_KANA = /\p{Script=Hiragana}+$/u;
  const BETWEEN_KANJI = /(?<=\p{Script=Han})(\p{Script=Hiragana}*)(?=\p{Script=Han})/gu;
  /** What joins verbs: 申し込み, 受け付け. Not に and other particles. */
  const OKURIGANA = "[いきしちみりぎじびえけせめれげべ]?";

  /** A long mark at the end is often left out: サーバ, サーバー. @param {string} word */
  const withoutLongEnd = (word) => (word.length > 2 ? word.replace(/ー+$/, "") : word);

  /**
   * Kana between and behind kanji are written or left out: 打ち合わせ, 打合せ; 取り組み, 取組.
   * @param {string} typed
   * @returns {RegExp | null}
   */
  function spellingOf(typed) {
    if (!WITH_OKURIGANA.test(typed)) return null;
    return new RegExp(typed.replace(LAST_KANA, "").replace(BETWEEN_KANJI, (kana) => (kana ? `(?:${kana})?` : OKURIGANA)), "gu");
  }

  /**
   * The words of a query, each as typed, folded, and by its reading.
   * @param {string} query
   * @param {ToKana} toKana
   * @param {boolean} [isLoose]  whether to part what is written together: 会議の進め方, 人材育成
   * @returns {SearchWord[]}
   */
  function searchWords(query, toKana, isLoose = false) {
    const plain = query.normalize("NFKC").trim();
    const asked = plain.replace(ASKING, "") || plain;
    const parts = asked.split(/[\s,、]+/).flatMap((part) => (isLoose ? part.split(SEAMS) : [part]));
    const words = parts.map((typed) => ({
      typed: withoutLongEnd(typed.toLowerCase()),
      folded: withoutLongEnd(course.fold(typed).folded),
      reading: withoutLongEnd(course.fold(toKana(typed).kana).folded),
      spelling: spellingOf(typed),
    }));
    return words.filter((word) => word.folded);
  }

  course.searchWords = searchWords;
}
