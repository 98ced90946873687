{
  const { part, make } = course;
  const FORMAT = "course-class-key";
  const FORMAT_VERSION = 1;

  /**
   * Makes, saves and loads class keys. A new key can be used only after its file was saved: lost, it opens nothing any more.
   * @param {HTMLElement} element
   * @param {DeskLike} desk
   * @param {() => void} update
   */
  function listenToKeys(element, desk, update) {
    part(element, "key-cannot").hidden = course.canSeal();
    part(element, "key-can").hidden = !course.canSeal();
    const understood = /** @type {HTMLInputElement} */ (part(element, "key-understood"));
    understood.addEventListener("change", () => update());
    course.onAction(element, {
      "key-make": () => void makeKey(desk).then(update),
      "key-save": ({ dataset }) => {
        saveKey(desk, dataset.key ?? "");
        update();
        tell(element, "鍵を使えるようになりました。上の「封」で選べます。");
      },
    });
    const file = /** @type {HTMLInputElement} */ (part(element, "key-file"));
    file.addEventListener("change", () => void load(file, desk).then((words) => (update(), tell(element, words))));
  }

  /** @param {DeskLike} desk */
  async function makeKey(desk) {
    desk.newKey ??= await course.makeClassKey();
  }

  /**
   * @param {DeskLike} desk
   * @param {string} id
   */
  function saveKey(desk, id) {
    const key = [...desk.keys, desk.newKey].find((one) => one?.id === id);
    if (!key) return;
    const file = { format: FORMAT, format_version: FORMAT_VERSION, course: desk.data.course, ...key };
    course.download(`クラスの鍵_${key.id}.json`, `${JSON.stringify(file, null, 2)}\n`);
    if (key !== desk.newKey) return;
    desk.newKey = null;
    desk.keys.push(key);
  }

  /**
   * @param {HTMLInputElement} input
   * @param {DeskLike} desk
   * @returns {Promise<string>}  what came of it
   */
  async function load(input, desk) {
    const text = await (input.files?.[0]?.text() ?? "");
    input.value = "";
    const key = readKey(text, desk.data.course);
    if (typeof key === "string") return key;
    if (!desk.keys.some(({ id }) => id === key.id)) desk.keys.push(key);
    await desk.retry();
    return `鍵 ${key.id} を読み込みました。封をした記録を開けます。`;
  }

  /**
   * @param {string} text
   * @param {string} courseId
   * @returns {ClassKey | string}  or what is wrong with it
   */
  function readKey(text, courseId) {
    /** @type {any} */
    let file = null;
    try {
      file = JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch {
      // told below
    }
    const fields = ["id", "public", "secret"].map((name) => file?.[name]);
    if (file?.format !== FORMAT || !fields.every((value) => typeof value === "string" && /^[\w-]{1,200}$/.test(value))) return "鍵のファイルではありません。「クラスの鍵_」で始まるファイルを選んでください。";
    if (file.course !== courseId) return "別の講座の鍵です。この講座の鍵のファイルを選んでください。";
    const [id, open, secret] = fields;
    return { id, public: open, secret };
  }

  /**
   * @param {HTMLElement} element
   * @param {string} words
   */
  function tell(element, words) {
    part(element, "key-says").textContent = words;
  }

  /**
   * @param {HTMLElement} element
   * @param {DeskLike} desk
   */
  function showKeys(element, { keys, newKey }) {
    const understood = /** @type {HTMLInputElement} */ (part(element, "key-understood"));
    /** @type {HTMLButtonElement} */ (part(element, "key-make")).disabled = !understood.checked || newKey !== null;
    const lines = [...(newKey ? [keyLine(newKey, true)] : []), ...keys.map((key) => keyLine(key, false))];
    course.fill(part(element, "keys"), lines);
  }

  /**
   * @param {ClassKey} key
   * @param {boolean} isNew
   */
  function keyLine({ id }, isNew) {
    const words = isNew ? "まだ使えません。先に、ファイルに保存してください。" : "使えます。";
    const button = course.makeButton(isNew ? "鍵のファイルを保存" : "もう一度保存", "key-save", { key: id }, isNew ? "button primary small" : "button small");
    return make("li", {}, make("span", {}, make("strong", { text: `鍵 ${id}` }), ` ${words}`), button);
  }

  course.listenToKeys = listenToKeys;
  course.showKeys = showKeys;
}
