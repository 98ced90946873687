{
  const MOST_ROWS = 1_048_576; // of a sheet in Excel, with the header
  const MOST_SIGNS = 32_767; // of a cell
  const MOST_NAME = 31;
  const ROWS_AT_ONCE = 100;
  const [NARROWEST, WIDEST] = [8, 60]; // half-width signs
  const ROWS_MEASURED = 200;
  const DAY_MILLIS = 86_400_000;
  const DAY_ZERO = Date.UTC(1899, 11, 30) / DAY_MILLIS; // Excel's 1900 is a leap year
  /** Places in cellXfs below. */
  const STYLES = { text: 0, number: 0, percent: 1, date: 2, header: 3 };

  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  /** What no text of a sheet may hold as it is; most have none of it, and a hundred thousand are looked at. */
  const SUSPECT = /[&<>"_\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
  /** @type {Record<string, string>} */
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

  /**
   * A text as XML may hold it: no control signs, no half of a pair; what looks like one of Excel's own escapes stays as it is.
   * @param {string} text
   */
  function escaped(text) {
    if (!SUSPECT.test(text)) return text;
    return text
      .replace(/\r\n?/g, "\n")
      .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
  }

  /**
   * A text that fits into a cell; a shortened one says so.
   * @param {string} text
   */
  const fitting = (text) => (text.length <= MOST_SIGNS ? text : `${text.slice(0, MOST_SIGNS - 1)}…`);

  /**
   * The name of a column, as in A or AB.
   * @param {number} index  from 0
   * @returns {string}
   */
  const columnName = (index) => (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

  /**
   * Names for sheets as Excel allows them: short, without its own signs, each once in any case.
   * @param {readonly string[]} titles
   */
  function sheetNames(titles) {
    /** @type {string[]} */
    const names = [];
    const isTaken = (/** @type {string} */ name) => names.some((one) => one.toLowerCase() === name.toLowerCase());
    for (const title of titles) {
      const plain = title.replace(/[[\]:*?/\\\p{Cc}]/gu, " ").replace(/^[\s']+|[\s']+$/g, "") || "表";
      let [name, number] = [plain.slice(0, MOST_NAME).replace(/\p{Cs}$/u, "").trimEnd(), 1];
      while (isTaken(name) || /^history$/i.test(name)) {
        number += 1;
        name = `${plain.slice(0, MOST_NAME - 6).replace(/\p{Cs}$/u, "")} (${number})`;
      }
      names.push(name);
    }
    return names;
  }

  /**
   * A cell. Texts are texts, so that leading zeros stay and no formula runs.
   * @param {TableCell} value
   * @param {Table["columns"][number]["kind"] | "header"} kind
   * @param {string} place
   */
  function cell(value, kind, place) {
    if (value === null || value === "") return "";
    const style = STYLES[kind] ? ` s="${STYLES[kind]}"` : "";
    const number = numberOf(value, kind);
    if (number !== null) return `<c r="${place}"${style}><v>${number}</v></c>`;
    return `<c r="${place}"${kind === "header" ? style : ""} t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(String(value)))}</t></is></c>`;
  }

  /**
   * What a cell of a kind holds as a number, if it does.
   * @param {string | number} value
   * @param {string} kind
   */
  function numberOf(value, kind) {
    if (kind === "date" && typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
      const day = Date.parse(value) / DAY_MILLIS - DAY_ZERO;
      return Number.isFinite(day) && day > 60 ? day : null; // before March 1900 Excel counts otherwise
    }
    if (typeof value !== "number" || !Number.isFinite(value)) return null;
    return kind === "percent" ? value / 100 : value;
  }

  /** How many half-width signs wide. @param {string} text */
  const widthOf = (text) => [...text.slice(0, WIDEST)].reduce((sum, sign) => sum + (sign > "\u02FF" ? 2 : 1), 0);

  /** @param {Table} table */
  function columnWidths({ columns, rows }) {
    const widths = columns.map(({ title }, index) => {
      const seen = rows.slice(0, ROWS_MEASURED).map((row) => widthOf(String(row[index] ?? "")));
      return Math.min(Math.max(NARROWEST, widthOf(title) + 3, ...seen.map((width) => width + 1)), WIDEST);
    });
    return widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  }

  /**
   * A sheet, piece by piece: the header stays in sight and can be filtered by; printed on A4, lying, as wide as a page.
   * @param {Table} table
   * @param {boolean} isFirst
   * @returns {Generator<string>}
   */
  function* sheet(table, isFirst) {
    const { columns, rows } = table;
    const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';
    yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${columnWidths(table)}</cols><sheetData>`;
    const letters = columns.map((_, index) => columnName(index));
    const kinds = columns.map(({ kind }) => kind);
    yield row(columns.map(({ title }) => title), columns.map(() => "header"), letters, 1);
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      yield rows.slice(start, start + ROWS_AT_ONCE).map((cells, index) => row(cells, kinds, letters, start + index + 2)).join("");
    }
    yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${rows.length + 1}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
  }

  /**
   * @param {readonly TableCell[]} cells
   * @param {readonly (keyof typeof STYLES)[]} kinds
   * @param {readonly string[]} letters  of the columns
   * @param {number} number
   */
  const row = (cells, kinds, letters, number) => `<row r="${number}">${cells.map((value, index) => cell(value, kinds[index], letters[index] + number)).join("")}</row>`;

  const STYLE_SHEET =
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>' +
    '</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

  /** @param {readonly string[]} names  of the sheets  @param {readonly Table[]} tables */
  function workbook(names, tables) {
    const sheets = names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
    const defined = names.flatMap((name, index) => {
      const place = `'${escaped(name).replaceAll("'", "''")}'!`;
      const corner = `$${columnName(tables[index].columns.length - 1)}$${tables[index].rows.length + 1}`;
      return [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}$A$1:${corner}</definedName>`, `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}$1:$1</definedName>`];
    });
    return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets><definedNames>${defined.join("")}</definedNames></workbook>`;
  }

  /** @type {(id: string, type: string, target: string) => string} */
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  /** @type {(inner: string) => string} */
  const relations = (inner) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

  /** @param {number} count  of sheets */
  function contentTypes(count) {
    const sheets = Array.from({ length: count }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
    return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.join("")}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;
  }

  /** A table too long for a sheet goes on in further ones. @type {(table: Table) => Table[]} */
  function parts(table) {
    const size = MOST_ROWS - 1;
    const count = Math.max(1, Math.ceil(table.rows.length / size));
    return count === 1 ? [table] : Array.from({ length: count }, (_, index) => ({ ...table, rows: table.rows.slice(index * size, (index + 1) * size) }));
  }

  /**
   * Tables as a workbook for Excel, each on a sheet of its own. Works in short tasks, so that the page stays alive.
   * @param {readonly Table[]} tables
   * @param {{pace?: PaceLike}} [options]
   * @returns {Promise<Blob>}
   */
  function xlsxOf(tables, { pace } = {}) {
    const all = tables.flatMap(parts);
    const names = sheetNames(all.map(({ title }) => title));
    const sheets = all.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`));
    const files = [
      { name: "[Content_Types].xml", pieces: [contentTypes(all.length)] },
      { name: "_rels/.rels", pieces: [relations(relation("rId1", "officeDocument", "xl/workbook.xml"))] },
      { name: "xl/workbook.xml", pieces: [workbook(names, all)] },
      { name: "xl/_rels/workbook.xml.rels", pieces: [relations(sheets.join("") + relation(`rId${all.length + 1}`, "styles", "styles.xml"))] },
      { name: "xl/styles.xml", pieces: [STYLE_SHEET] },
      ...all.map((table, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, pieces: sheet(table, index === 0) })),
    ];
    return course.zipOf(files, pace);
  }

  course.sheetNames = sheetNames;
  course.xlsxOf = xlsxOf;
}
