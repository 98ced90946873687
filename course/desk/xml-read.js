{
  // Enough of XML for spreadsheets: elements and their text, whatever their prefix. Strict pages may not parse with DOMParser.

  const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));
  const LONGEST_TAG = 10_000;

  /** @param {string} text */
  function decode(text) {
    if (!text.includes("&")) return text;
    return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,5});/gi, (whole, name) => {
      if (name[0] !== "#") return ENTITIES.get(name) ?? whole;
      const code = name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  }

  /** Where a tag ends; a > in quotes does not end it. @param {string} xml @param {number} from */
  function tagEnd(xml, from) {
    let quote = "";
    for (let at = from; at < xml.length; at += 1) {
      const sign = xml[at];
      if (quote) {
        if (sign === quote) quote = "";
      } else if (sign === ">") return at;
      else if (sign === '"' || sign === "'") quote = sign;
    }
    return xml.length;
  }

  /** @param {string} tag  what stands between < and > @returns {Record<string, string>} by name, without prefixes */
  function attributesOf(tag) {
    const attributes = Object.create(null);
    for (const [, name, double, single] of tag.slice(0, LONGEST_TAG).matchAll(/\s(?:\w{1,20}:)?([\w.-]{1,50})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)) {
      attributes[name] = decode(double ?? single);
    }
    return attributes;
  }

  /**
   * Goes through a document and calls back for what is in it. Never throws, whatever it is.
   * @param {string} xml
   * @param {XmlListener} listener  open and close get names without prefixes; an empty element opens and closes
   */
  function scanXml(xml, { open, close, text }) {
    for (let at = 0; at < xml.length; ) {
      const start = xml.indexOf("<", at);
      if (start !== at) text(decode(xml.slice(at, start < 0 ? undefined : start)));
      if (start < 0) return;
      const special = specialAt(xml, start);
      if (special !== null) {
        if (special.text) text(special.text);
        at = special.end;
        continue;
      }
      const end = tagEnd(xml, start + 1);
      const tag = xml.slice(start + 1, end);
      const name = (/^\/?(?:[\w.-]{1,50}:)?([\w.-]{1,50})/.exec(tag) ?? [])[1] ?? "";
      if (tag[0] !== "/") open(name, tag);
      if (tag[0] === "/" || tag.endsWith("/")) close(name);
      at = end + 1;
    }
  }

  /** Comments, declarations and plain text; null for a tag. @param {string} xml @param {number} start */
  function specialAt(xml, start) {
    const [, opener] = /^<(!--|!\[CDATA\[|[?!])/.exec(xml.slice(start, start + 9)) ?? [];
    if (opener === undefined) return null;
    const closer = opener === "!--" ? "-->" : opener === "![CDATA[" ? "]]>" : ">";
    const from = start + 1 + opener.length;
    const found = xml.indexOf(closer, from);
    const end = found < 0 ? xml.length : found;
    return { text: opener === "![CDATA[" ? xml.slice(from, end) : "", end: end + closer.length };
  }

  course.attributesOf = attributesOf;
  course.scanXml = scanXml;
}
