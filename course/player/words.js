{
  /** How far a learner is with a module, in words. @type {Record<ModuleState["state"], string>} */
  course.stateWords = { new: "未着手", started: "途中", done: "完了" };

  /** Where the progress is kept, in words, by the kind of store. @type {Record<Store["kind"], string>} */
  course.storeWords = {
    indexeddb: "このブラウザーの中（IndexedDB）",
    localstorage: "このブラウザーの中（localStorage）",
    memory: "どこにも保存されていません（この画面を閉じると消えます）",
  };
}
