{
  // Codecs turn plain data into one row of short tokens and back. Each is a pair of functions {write, read};
  // the small ones (int, time, word, id) are put together by record, list, dict and maybe.

  const MARK = "~"; // in front of an id that is written out; other tokens are base-36 integers

  /** @param {CodecInput} input */
  function readToken(input) {
    if (input.next >= input.tokens.length) throw new SyntaxError("データが途中で切れています。");
    input.next += 1;
    return input.tokens[input.next - 1];
  }

  /** @type {Codec} */
  const int = {
    write: ({ tokens }, value) => void tokens.push(value.toString(36)),
    read(input) {
      const value = parseInt(readToken(input), 36);
      if (!Number.isSafeInteger(value)) throw new SyntaxError("データに数でないものがあります。");
      return value;
    },
  };

  /** A time, written as its distance from the time before it. @type {Codec} */
  const time = {
    write(output, value) {
      int.write(output, value - output.time);
      output.time = value;
    },
    read: (input) => (input.time += int.read(input)),
  };

  /** A text, written once into the list of words. @type {Codec} */
  const word = {
    write(output, value) {
      if (!output.words.has(value)) output.words.set(value, output.words.size);
      int.write(output, output.words.get(value));
    },
    read(input) {
      const value = input.words[int.read(input)];
      if (typeof value !== "string") throw new SyntaxError("データの語の一覧が足りません。");
      return value;
    },
  };

  /** @param {string} hex */
  const hexToBase64 = (hex) => btoa(hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
  /** @param {string} text */
  const base64ToHex = (text) => atob(text).replace(/[^]/g, (sign) => sign.charCodeAt(0).toString(16).padStart(2, "0"));

  /** A text that occurs once: hexadecimal ids shrink to base 64, other ids stay, any other text goes among the words. @type {Codec} */
  const id = {
    write(output, value) {
      if (/^([0-9a-f]{6})+$/.test(value)) output.tokens.push(`${MARK}${hexToBase64(value)}`);
      else if (/^[\w-]+$/.test(value)) output.tokens.push(`${MARK}${MARK}${value}`);
      else word.write(output, value);
    },
    read(input) {
      const token = input.tokens[input.next] ?? "";
      if (!token.startsWith(MARK)) return word.read(input);
      input.next += 1;
      return token.startsWith(MARK + MARK) ? token.slice(2) : base64ToHex(token.slice(1));
    },
  };

  /** @type {(...values: string[]) => Codec} one of a few fixed texts */
  const oneOf = (...values) => ({
    write: (output, value) => int.write(output, values.indexOf(value)),
    read: (input) => values[int.read(input)],
  });

  /** @type {(codec: Codec) => Codec} null or a value */
  const maybe = (codec) => ({
    write(output, value) {
      int.write(output, value === null ? 0 : 1);
      if (value !== null) codec.write(output, value);
    },
    read: (input) => (int.read(input) === 0 ? null : codec.read(input)),
  });

  /** @type {(codec: Codec) => Codec} */
  const list = (codec) => ({
    write(output, values) {
      int.write(output, values.length);
      for (const value of values) codec.write(output, value);
    },
    read(input) {
      const values = [];
      for (let left = int.read(input); left > 0; left -= 1) values.push(codec.read(input));
      return values;
    },
  });

  /** @type {(fields: Record<string, Codec>) => Codec} an object with these keys */
  const record = (fields) => ({
    write(output, value) {
      for (const [key, codec] of Object.entries(fields)) codec.write(output, value[key]);
    },
    read(input) {
      const value = Object.create(null);
      for (const [key, codec] of Object.entries(fields)) value[key] = codec.read(input);
      return value;
    },
  });

  /** @type {(key: Codec, value: Codec) => Codec} an object with any keys */
  const dict = (key, value) => {
    const pairs = list(record({ key, value }));
    return {
      write: (output, table) => pairs.write(output, Object.keys(table).map((name) => ({ key: name, value: table[name] }))),
      read(input) {
        const table = Object.create(null);
        for (const pair of pairs.read(input)) table[pair.key] = pair.value;
        return table;
      },
    };
  };

  /**
   * @param {Codec} codec
   * @param {any} value
   * @returns {string}  a JSON array: the tokens, then the words
   */
  function encode(codec, value) {
    /** @type {CodecOutput} */
    const output = { tokens: [], words: new Map(), time: 0 };
    codec.write(output, value);
    return JSON.stringify([output.tokens.join(), ...output.words.keys()]);
  }

  /**
   * @param {Codec} codec
   * @param {string} text  what encode made
   * @returns {any}
   * @throws {SyntaxError} when the text is damaged
   */
  function decode(codec, text) {
    const [tokens, ...words] = JSON.parse(text);
    if (typeof tokens !== "string") throw new SyntaxError("データの形が違います。");
    return codec.read({ tokens: tokens.split(","), words, time: 0, next: 0 });
  }

  course.codec = { int, time, word, id, oneOf, maybe, list, record, dict };
  course.encode = encode;
  course.decode = decode;
}
