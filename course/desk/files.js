{
  const MOST_FILES = 100_000;

  /** Where a file lies in the folder that was dropped. @type {WeakMap<File, string>} */
  const paths = new WeakMap();

  /**
   * A file's name, with the folders that it was dropped or chosen with.
   * @param {File} file
   */
  const pathOf = (file) => paths.get(file) ?? (file.webkitRelativePath || file.name);

  /**
   * All files that were dropped, those in folders too.
   * @param {DataTransfer} transfer  of the drop event; must be handed over before anything is waited for
   * @returns {Promise<File[]>}  a folder that the browser does not open is given as it is; reading it will fail, and be told
   */
  async function filesOf({ items, files }) {
    const dropped = [...items].filter(({ kind }) => kind === "file").map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
    if (dropped.length === 0) return [...files];
    /** @type {File[]} */
    const found = [];
    for (const { entry, file } of dropped) {
      // A page opened from a file may not open entries in Chromium, but has the file itself.
      if (entry?.isDirectory) found.push(...(await inFolder(/** @type {FileSystemDirectoryEntry} */ (entry)).catch(() => (file ? [file] : []))));
      else if (file) found.push(file);
    }
    return found;
  }

  /**
   * @param {FileSystemDirectoryEntry} top
   * @returns {Promise<File[]>}
   */
  async function inFolder(top) {
    const [found, folders] = [/** @type {File[]} */ ([]), [top]];
    for (let folder = folders.shift(); folder && found.length < MOST_FILES; folder = folders.shift()) {
      for (const entry of await entriesIn(folder)) {
        if (entry.isDirectory) folders.push(/** @type {FileSystemDirectoryEntry} */ (entry));
        else found.push(await fileOf(/** @type {FileSystemFileEntry} */ (entry)));
      }
    }
    return found;
  }

  /**
   * A folder gives its entries in portions, the last one empty.
   * @param {FileSystemDirectoryEntry} folder
   */
  async function entriesIn(folder) {
    const reader = folder.createReader();
    /** @type {FileSystemEntry[]} */
    const all = [];
    for (;;) {
      const some = await /** @type {Promise<FileSystemEntry[]>} */ (new Promise((resolve, reject) => reader.readEntries(resolve, reject)));
      if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
      all.push(...some);
    }
  }

  /** @param {FileSystemFileEntry} entry @returns {Promise<File>} */
  async function fileOf(entry) {
    /** @type {File} */
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    paths.set(file, entry.fullPath.replace(/^\//, ""));
    return file;
  }

  course.pathOf = pathOf;
  course.filesOf = filesOf;
}
