{
  const MOST = 4; // workers
  const UNDER_WAY = 4; // records at each of them

  /** @typedef {{worker: Worker, number: number, bytes: Uint8Array, context: ReaderContext, resolve: (judged: Promise<Judged> | Judged) => void, reject: (refusal: RefusalLike) => void}} Asked */

  /** The one policy that the page allows: a worker may come from an address that the page itself has made. */
  const trusted = globalThis.trustedTypes?.createPolicy("course", {
    createScriptURL(url) {
      if (url.startsWith("blob:")) return url;
      throw new TypeError(url);
    },
  });

  function newWorker() {
    const script = `"use strict";\n(${String(readerScripts)})(Object.create(null)).serveReader(self);`;
    const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    try {
      return new Worker(/** @type {string} */ (trusted?.createScriptURL(url) ?? url));
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  /** Reads records beside the page, so that it stays free for people; where there are no workers, in the page. */
  class Readers {
    /** @type {Worker[]} */
    #workers = [];
    /** @type {Map<number, Asked>} */
    #asked = new Map();
    #last = 0;

    /** @param {DeskData} data */
    constructor(data) {
      const count = Math.min(navigator.hardwareConcurrency || 1, MOST);
      try {
        for (let index = 0; index < count; index += 1) this.#workers.push(this.#started(newWorker(), data));
      } catch {
        // denied: the page reads by itself
      }
    }

    /** @param {Worker} worker @param {DeskData} data */
    #started(worker, data) {
      worker.onmessage = ({ data: told }) => this.#told(told);
      worker.onerror = (event) => {
        event.preventDefault();
        this.#lose(worker);
      };
      worker.postMessage({ course: data });
      return worker;
    }

    /** How many records should be under way at once. */
    get ahead() {
      return Math.max(1, this.#workers.length * UNDER_WAY);
    }

    /**
     * @param {Uint8Array} bytes
     * @param {ReaderContext} context
     * @returns {Promise<Judged>}  or a Refusal
     */
    judge(bytes, context) {
      if (this.#workers.length === 0) return course.judgeRecord(bytes, context);
      this.#last += 1;
      const [number, worker] = [this.#last, this.#workers[this.#last % this.#workers.length]];
      return new Promise((resolve, reject) => {
        this.#asked.set(number, { worker, number, bytes, context, resolve, reject });
        worker.postMessage({ number, bytes, keys: context.keys, now: context.now });
      });
    }

    /** @param {ReaderAnswer} told */
    #told(told) {
      const asked = this.#asked.get(told.number);
      this.#asked.delete(told.number);
      if ("refused" in told) asked?.reject(new course.Refusal(told.refused.reason, told.refused.detail));
      else asked?.resolve({ ...JSON.parse(told.judged), numbers: told.numbers });
    }

    /** What a worker has not answered that could not start or has ended, the page does. @param {Worker} worker */
    #lose(worker) {
      worker.terminate();
      this.#workers = this.#workers.filter((one) => one !== worker);
      for (const { number, bytes, context, resolve } of [...this.#asked.values()].filter((one) => one.worker === worker)) {
        this.#asked.delete(number);
        resolve(course.judgeRecord(bytes, context));
      }
    }

    /** Ends the workers. Nothing may be asked of them any more. */
    stop() {
      for (const worker of this.#workers) worker.terminate();
      this.#workers = [];
    }
  }

  course.Readers = Readers;
}
