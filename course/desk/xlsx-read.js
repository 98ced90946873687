{
  // The cells of a spreadsheet as the text that people see in it, as far as a list of people needs it.

  const MOST_PART = 64 * 1024 ** 2; // bytes of a sheet, unpacked
  const MOST_SHEETS = 20;
  const MOST_ROWS = 50_000;
  const MOST_COLUMNS = 200;

  /**
   * @param {Blob} blob
   * @returns {Promise<AsyncGenerator<string[][]>>}  its sheets, one after the other; or a Refusal: zip_damaged, too_large, not_record
   */
  async function sheetsOf(blob) {
    const zip = await course.Zip.open(blob);
    const parts = new Map(zip.members.map((member) => [member.name.toLowerCase(), member]));
    /** @param {string} name */
    const partOf = async (name) => {
      const member = parts.get(name.toLowerCase());
      return member === undefined ? "" : course.anyTextOf(await zip.read(member, MOST_PART));
    };
    const names = sheetNames(await partOf("xl/workbook.xml"), await partOf("xl/_rels/workbook.xml.rels"));
    if (names.length === 0) throw new course.Refusal("not_record");
    const shared = sharedTexts(await partOf("xl/sharedStrings.xml"));
    const zeros = zeroFormats(await partOf("xl/styles.xml"));
    return (async function* () {
      for (const name of names.slice(0, MOST_SHEETS)) yield cellsOf(await partOf(name), shared, zeros);
    })();
  }

  const nothing = () => {};

  /**
   * @param {string} workbook
   * @param {string} relations
   * @returns {string[]}  the files of the sheets, in the order of the tabs
   */
  function sheetNames(workbook, relations) {
    const targets = new Map();
    course.scanXml(relations, {
      open(name, tag) {
        const { Id, Target } = course.attributesOf(tag);
        if (name === "Relationship" && Target) targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
      },
      close: nothing,
      text: nothing,
    });
    /** @type {string[]} */
    const names = [];
    course.scanXml(workbook, {
      open(name, tag) {
        const target = name === "sheet" ? targets.get(course.attributesOf(tag).id) : undefined;
        if (target) names.push(target);
      },
      close: nothing,
      text: nothing,
    });
    return names;
  }

  /** Signs that XML cannot hold are written as _x000D_. @param {string} text */
  const unescaped = (text) => text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

  /**
   * Collects text within <t>, but not that of <rPh>, which says how a name is read.
   * @returns {XmlListener & {take: () => string}}
   */
  function textCollector() {
    let [collected, isText, isReading] = ["", false, false];
    return {
      open(name) {
        if (name === "rPh") isReading = true;
        if (name === "t") isText = true;
      },
      close(name) {
        if (name === "rPh") isReading = false;
        if (name === "t") isText = false;
      },
      text(value) {
        if (isText && !isReading) collected += value;
      },
      take() {
        const taken = unescaped(collected);
        collected = "";
        return taken;
      },
    };
  }

  /** @param {string} xml @returns {string[]} */
  function sharedTexts(xml) {
    const [texts, collector] = [/** @type {string[]} */ ([]), textCollector()];
    course.scanXml(xml, {
      open: collector.open,
      close(name) {
        collector.close(name);
        if (name === "si") texts.push(collector.take());
      },
      text: collector.text,
    });
    return texts;
  }

  /**
   * Styles that show a number with zeros in front, as 0000 does: people see 0012 where 12 is kept.
   * @param {string} xml
   * @returns {number[]}  by style, how many digits at least
   */
  function zeroFormats(xml) {
    const digits = new Map();
    /** @type {number[]} */
    const styles = [];
    let isCells = false;
    course.scanXml(xml, {
      open(name, tag) {
        const { numFmtId, formatCode } = course.attributesOf(tag);
        if (name === "numFmt" && /^0{1,30}$/.test(formatCode)) digits.set(numFmtId, formatCode.length);
        if (name === "cellXfs") isCells = true;
        if (name === "xf" && isCells) styles.push(digits.get(numFmtId) ?? 0);
      },
      close(name) {
        if (name === "cellXfs") isCells = false;
      },
      text: nothing,
    });
    return styles;
  }

  /** The column of a cell such as AB12, from 0. @param {string} place */
  function columnOf(place) {
    const letters = (/^[A-Z]{1,3}/i.exec(place) ?? [""])[0].toUpperCase();
    return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  }

  /** @param {string} value @param {number} digits */
  function numberText(value, digits) {
    const plain = /^-?\d*$/.test(value) || !Number.isFinite(Number(value)) ? value : String(Number(value));
    return /^\d+$/.test(plain) ? plain.padStart(digits, "0") : plain;
  }

  /**
   * @param {string} xml  of a sheet
   * @param {readonly string[]} shared
   * @param {readonly number[]} zeros
   * @returns {string[][]}
   */
  function cellsOf(xml, shared, zeros) {
    /** @type {string[][]} */
    const rows = [];
    const collector = textCollector();
    let [type, style, column, value, isValue] = ["", "", -1, "", false];
    const cellText = () => {
      if (type === "s") return shared[Number(value)] ?? "";
      if (type === "inlineStr") return collector.take();
      return type === "" || type === "n" ? numberText(value, zeros[Number(style)] ?? 0) : unescaped(value);
    };
    course.scanXml(xml, {
      open(name, tag) {
        collector.open(name, tag);
        if (name === "row" && rows.length < MOST_ROWS) {
          rows.push([]);
          column = -1;
        }
        if (name === "c") {
          const { r = "", t = "", s = "" } = course.attributesOf(tag);
          [type, style, value, column] = [t, s, "", r ? columnOf(r) : column + 1];
          collector.take();
        }
        if (name === "v") isValue = true;
      },
      close(name) {
        collector.close(name);
        if (name === "v") isValue = false;
        const row = rows.at(-1);
        if (name === "c" && row && column >= 0 && column < MOST_COLUMNS) row[column] = cellText();
      },
      text(part) {
        collector.text(part);
        if (isValue) value += part;
      },
    });
    return rows.map((row) => Array.from(row, (cell) => cell ?? ""));
  }

  course.sheetsOf = sheetsOf;
}
