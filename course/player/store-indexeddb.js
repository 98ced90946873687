{
  const VERSION = 2;
  const UNREADABLE = "書いた記録を読み戻せません。";
  const PATIENCE = 4000; // ms; a database that is busy or broken may never answer

  /**
   * Waits for what a database does; late answers are let go.
   * @template T
   * @param {(resolve: (value: T) => void, reject: (error: unknown) => void) => void} begin  may throw
   * @returns {Promise<T>}  rejects with a StoreError
   */
  function answerOf(begin) {
    /** @type {Promise<T>} */
    const answer = new Promise((resolve, reject) => {
      const clock = setTimeout(() => reject(new course.StoreError("blocked", "IndexedDB が応答しません。")), PATIENCE);
      /** @type {<A extends any[]>(settle: (...args: A) => void) => (...args: A) => void} */
      const inTime = (settle) => (...args) => {
        clearTimeout(clock);
        settle(...args);
      };
      try {
        begin(inTime(resolve), inTime(reject));
      } catch (error) {
        inTime(reject)(error);
      }
    });
    return answer.catch((error) => Promise.reject(course.asStoreError(error)));
  }

  /** What the database is made of; an entry is one's own, because two learners of one device may load the same file. */
  const OBJECT_STORES = {
    entries: { keyPath: ["profile", "id"] },
    aside: { autoIncrement: true },
    values: {},
  };

  /** @param {IDBDatabase} database */
  function makeObjectStores(database) {
    for (const [name, options] of Object.entries(OBJECT_STORES)) {
      if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, options);
    }
  }

  /**
   * @param {string} name
   * @returns {Promise<IDBDatabase>}
   */
  async function openDatabase(name) {
    /** @type {IDBOpenDBRequest} */
    const request = await answerOf((resolve) => resolve(indexedDB.open(name, VERSION)));
    request.onupgradeneeded = () => makeObjectStores(request.result);
    try {
      return await answerOf((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new course.StoreError("blocked", "ほかのタブが古いデータベースを開いています。"));
      });
    } catch (error) {
      request.onsuccess = () => request.result.close(); // opened too late, it would only stand in the way of others
      throw error;
    }
  }

  /** Keeps each entry as one record of an IndexedDB database; a write counts only when it is on the disk. */
  class IndexedDbStore {
    /** @type {"indexeddb"} */
    kind = "indexeddb";
    /** @type {string | null} */
    notice = null;
    /** @type {string} */
    #name;
    /** @type {IDBDatabase | null} */
    #database = null;

    /** @param {string} courseId */
    constructor(courseId) {
      this.#name = `course:${courseId}`;
    }

    async open() {
      if (this.#database !== null) return this.#database;
      const database = await openDatabase(this.#name);
      const forget = () => (this.#database = null);
      database.onclose = forget;
      database.onversionchange = () => {
        database.close();
        forget();
      };
      this.#database = database;
      return database;
    }

    /**
     * Runs one transaction and waits until it is complete.
     * @template T
     * @param {IDBTransactionMode} mode
     * @param {(transaction: IDBTransaction) => T} work  begins requests
     * @returns {Promise<T>}  what work returned
     */
    async #transact(mode, work) {
      const database = await this.open();
      return answerOf((resolve, reject) => {
        const transaction = database.transaction(Object.keys(OBJECT_STORES), mode, { durability: "strict" });
        transaction.onabort = () => reject(transaction.error);
        try {
          const result = work(transaction);
          transaction.oncomplete = () => resolve(result);
        } catch (error) {
          transaction.abort(); // all or nothing
          throw error;
        }
      });
    }

    /** Writes, reads and erases in one transaction, which need not reach the disk. */
    async probe() {
      const database = await this.open();
      await answerOf((resolve, reject) => {
        const transaction = database.transaction("entries", "readwrite", { durability: "relaxed" });
        const entries = transaction.objectStore("entries");
        const key = ["probe", "probe"];
        entries.put({ profile: key[0], id: key[1] });
        const request = entries.get(key);
        entries.delete(key);
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => (request.result ? resolve(null) : reject(new course.StoreError("unknown", UNREADABLE)));
      });
    }

    /** @param {string} profile */
    async all(profile) {
      const request = await this.#transact("readonly", (transaction) => transaction.objectStore("entries").getAll(entriesOf(profile)));
      return course.sortOut(request.result.map((value) => ({ key: value.id, value })), profile);
    }

    /** Goes from one profile to the next by the keys alone, however many entries each has. */
    async profiles() {
      const found = await this.#transact("readonly", (transaction) => firstKeys(transaction.objectStore("entries").openKeyCursor()));
      return found.filter((profile) => typeof profile === "string");
    }

    /** @param {Entry[]} entries */
    async append(entries) {
      await this.#transact("readwrite", (transaction) => {
        // put, not add: an entry that is tried again may be there already
        for (const entry of entries) transaction.objectStore("entries").put(entry);
        transaction.commit?.(); // at once: the page may be about to close
      });
    }

    /** @param {Damaged[]} damaged */
    async setAside(damaged) {
      await this.#transact("readwrite", (transaction) => {
        for (const { key, value, why, profile } of damaged) {
          transaction.objectStore("aside").add({ value, why, profile });
          transaction.objectStore("entries").delete([profile, key]);
        }
      });
    }

    async values() {
      const { names, values } = await this.#transact("readonly", (transaction) => {
        const kept = transaction.objectStore("values");
        return { names: kept.getAllKeys(), values: kept.getAll() };
      });
      return Object.fromEntries(names.result.map((name, index) => [name, values.result[index]]));
    }

    /**
     * @param {string} name
     * @param {unknown} value
     */
    async keepValue(name, value) {
      await this.#transact("readwrite", (transaction) => {
        const kept = transaction.objectStore("values");
        if (value === null) kept.delete(name);
        else kept.put(value, name);
        transaction.commit?.(); // at once: the page may be about to be opened anew
      });
    }

    /**
     * Forgets a profile, and what was set aside of it.
     * @param {string} profile
     */
    async erase(profile) {
      await this.#transact("readwrite", (transaction) => {
        transaction.objectStore("entries").delete(entriesOf(profile));
        deleteWhere(transaction.objectStore("aside").openCursor(), (value) => value.profile === profile);
      });
    }
  }

  /**
   * The keys of all entries of a profile: an empty list sorts behind every text.
   * @param {string} profile
   */
  const entriesOf = (profile) => IDBKeyRange.bound([profile], [profile, []]);

  /**
   * The first parts of all keys, each once, when the transaction is over.
   * @param {IDBRequest<IDBCursor | null>} request
   */
  function firstKeys(request) {
    /** @type {unknown[]} */
    const found = [];
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return;
      const [first] = /** @type {IDBValidKey[]} */ (cursor.key);
      found.push(first);
      cursor.continue([first, []]);
    };
    return found;
  }

  /**
   * @param {IDBRequest<IDBCursorWithValue | null>} request
   * @param {(value: any) => boolean} isUnwanted
   */
  function deleteWhere(request, isUnwanted) {
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return;
      if (isUnwanted(cursor.value)) cursor.delete();
      cursor.continue();
    };
  }

  /**
   * @param {string} courseId
   * @returns {Promise<Store>}  rejects with a StoreError
   */
  async function openIndexedDb(courseId) {
    const store = new IndexedDbStore(courseId);
    await store.open();
    return store;
  }

  course.openIndexedDb = openIndexedDb;
}
