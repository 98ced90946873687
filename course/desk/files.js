{
  const MOST_FILES = 100_000;

  /** Where a file lies in the folder that was dropped. @type {WeakMap<File, string>} */
  const paths = new WeakMap();

  /**
   * A file's name, with the folders that it was dropped or chosen with.
   * @param {File} file
   */
  const pathOf = (file) => paths.get(file) ?? (file.webkitRelativePath || file.name);

  /** Stands for a file that could not be opened, so that it is told of like any other. */
  class LostFile extends File {
    /** @returns {ReadableStream<Uint8Array<ArrayBuffer>>} */
    stream() {
      return new ReadableStream({ start: (controller) => controller.error(new DOMException("", "NotReadableError")) });
    }
  }

  /**
   * The two ways into a folder: every browser has the first, but Chromium not in a page that was opened from a file.
   * @type {{list: (folder: any) => Promise<any[]>, isFolder: (one: any) => boolean, open: (one: any) => Promise<File>}[]}
   */
  const [ENTRIES, HANDLES] = [
    {
      list: entriesIn,
      isFolder: ({ isDirectory }) => isDirectory,
      open: (entry) => new Promise((resolve, reject) => entry.file(resolve, reject)),
    },
    {
      async list(handle) {
        const all = [];
        for await (const one of handle.values()) all.push(one);
        return all;
      },
      isFolder: ({ kind }) => kind === "directory",
      open: (handle) => handle.getFile(),
    },
  ];

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
      if (some.length === 0) return all;
      all.push(...some);
    }
  }

  /**
   * All files in a folder and the folders in it, by name.
   * @param {{name: string}} top
   * @param {typeof ENTRIES} way
   * @returns {Promise<File[]>}
   */
  async function inFolder(top, { list, isFolder, open }) {
    const [found, folders] = [/** @type {File[]} */ ([]), [{ folder: top, path: top.name }]];
    for (let next = folders.shift(); next && found.length < MOST_FILES; next = folders.shift()) {
      const { folder, path } = next;
      for (const one of (await list(folder)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const inside = `${path}/${one.name}`;
        if (isFolder(one)) folders.push({ folder: one, path: inside });
        else found.push(await placed(open(one), inside));
      }
    }
    return found;
  }

  /** @param {Promise<File>} opening @param {string} path */
  async function placed(opening, path) {
    const file = await opening.catch(() => new LostFile([], path));
    paths.set(file, path);
    return file;
  }

  /**
   * What can be asked of a dropped thing, all at once: after anything was waited for, the drop is over.
   * @param {any} item
   */
  const asked = (item) => ({
    entry: item.webkitGetAsEntry?.() ?? null,
    handle: Promise.resolve(item.getAsFileSystemHandle?.() ?? null).catch(() => null),
    file: item.getAsFile(),
  });

  /** @param {ReturnType<typeof asked>} dropped @returns {Promise<File[]>} */
  async function filesIn({ entry, handle, file }) {
    if (!entry?.isDirectory) return file ? [file] : [];
    try {
      return await inFolder(entry, ENTRIES);
    } catch {
      const folder = await handle;
      const itself = file ? [file] : [];
      return folder === null ? itself : inFolder(folder, HANDLES).catch(() => itself);
    }
  }

  /**
   * All files that were dropped, those in folders too.
   * @param {DataTransfer} transfer  of the drop event; to be handed over before anything is waited for
   * @returns {Promise<File[]>}  a folder that no way leads into is given as it is: reading it fails, and that is told
   */
  async function filesOf({ items, files }) {
    const dropped = [...items].filter(({ kind }) => kind === "file").map(asked);
    if (dropped.length === 0) return [...files];
    const found = [];
    for (const one of dropped) found.push(...(await filesIn(one)));
    return found;
  }

  course.pathOf = pathOf;
  course.filesOf = filesOf;
}
