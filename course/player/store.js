{
  const NOT_KEPT =
    "この端末には保存されません。ブラウザーの設定で、このページのデータの保存が止められているためです。" +
    "終わる前に「ファイルに保存」で保存し、次回はそのファイルを読み込んでください。";
  const FULL =
    "保存場所がいっぱいで、これからの学習は保存できません。これまでの記録は読めます。" +
    "「ファイルに保存」で保存し、端末の空きを増やしてから開き直してください。";

  /**
   * Opens the best store that works here. The memory store always does.
   * @param {string} courseId
   * @param {{factories?: StoreFactory[]}} [options]  in order of preference
   * @returns {Promise<Store>}  its notice is null or a sentence for the learner
   */
  async function openStore(courseId, options = {}) {
    const { factories = [course.openIndexedDb, course.openLocalStorage, course.openMemory] } = options;
    for (const [index, open] of factories.entries()) {
      const store = await open(courseId).then(probed).catch(() => null);
      if (store === null) continue;
      for (const openLesser of factories.slice(index + 1)) {
        await openLesser(courseId).then((lesser) => moveAll(lesser, store)).catch(() => null);
      }
      return store;
    }
    return probed(await course.openMemory());
  }

  /**
   * Brings home what a lesser store kept on a day when the better one did not work.
   * @param {Store} from
   * @param {Store} to
   */
  async function moveAll(from, to) {
    const values = Object.entries(await from.values());
    const known = values.length > 0 ? await to.values() : {};
    for (const [name, value] of values) {
      if (!Object.hasOwn(known, name)) await to.keepValue(name, value);
      await from.keepValue(name, null);
    }
    for (const profile of await from.profiles()) {
      const { entries, damaged } = await from.all(profile);
      if (entries.length === 0 || damaged.length > 0) continue;
      await to.append(entries);
      await from.erase(profile);
    }
  }

  /**
   * Keeps entries of a page that is being closed: at once, in localStorage, from which the next opening brings them home.
   * A database may be asked too late then: WebKit lost what it had been given in the last moment.
   * @param {string} courseId
   * @param {Entry[]} entries
   */
  function putAside(courseId, entries) {
    if (entries.length > 0) void course.openLocalStorage(courseId).then((store) => store.append(entries)).catch(() => null);
  }

  /**
   * Forgets a profile, and what a page that was closed put aside of it.
   * @param {string} courseId
   * @param {Store} store
   * @param {string} profile
   * @returns {Promise<void>}  rejects with a StoreError when the store cannot
   */
  async function eraseEverywhere(courseId, store, profile) {
    await store.erase(profile);
    await course.openLocalStorage(courseId).then((lesser) => lesser.erase(profile)).catch(() => null);
  }

  /**
   * Tries a store by writing and reading.
   * @param {Store} store
   * @returns {Promise<Store>}  with its notice; rejects when the store does not work
   */
  async function probed(store) {
    store.notice = store.kind === "memory" ? NOT_KEPT : null;
    try {
      await store.probe();
    } catch (error) {
      if (course.asStoreError(error).reason !== "full") throw error;
      store.notice = FULL; // what it holds can still be read: better than an empty memory
    }
    return store;
  }

  course.openStore = openStore;
  course.putAside = putAside;
  course.eraseEverywhere = eraseEverywhere;
}
