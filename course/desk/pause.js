{
  /** @type {(() => void)[]} */
  const waiting = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();

  /**
   * Lets the browser do what waits to be done, then goes on at once; a timer would wait longer at each turn.
   * @returns {Promise<void>}
   */
  function pause() {
    return new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
  }

  course.pause = pause;
}
