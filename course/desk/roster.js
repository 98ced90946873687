{
  const MOST_BYTES = 20 * 1024 ** 2;
  const MOST_PEOPLE = 20_000;
  const MOST_ROWS = MOST_PEOPLE + 100;
  const MOST_COLUMNS = 200;
  const HEADER_WITHIN = 30; // rows of titles and notes that may stand above the header
  const LONGEST_CELL = 200;

  /** What columns are called; of several the one that comes first here: "No." often only counts the rows. @type {Record<string, string[]>} */
  const HEADERS = {
    number: [
      ...["職員番号", "職員no", "職員id", "職員コード", "社員番号", "社員no", "社員id", "社員コード", "従業員番号"],
      ...["学籍番号", "学生番号", "生徒番号", "出席番号", "番号", "id", "no"],
    ],
    name: ["氏名", "名前", "お名前", "姓名", "職員氏名", "職員名", "社員名", "学生氏名", "生徒氏名", "生徒名", "ニックネーム", "呼び名"],
    section: ["所属", "所属名", "所属部署", "所属課", "部署", "部署名", "部課名", "課", "課名", "部", "学年組", "年組", "組", "クラス", "学級"],
    school: ["学校", "学校名", "所属校", "在籍校"],
    family: ["姓", "氏", "名字", "苗字"],
    given: ["名"],
    grade: ["学年"],
  };

  /** A header as it is compared: without what stands in brackets, and signs. @param {string} cell */
  const foldHeader = (cell) => course.foldText(cell.slice(0, LONGEST_CELL)).replace(/\(.*$/, "").replace(/[.:*・※_-]/g, "");

  /**
   * The columns of a row, if it is a header.
   * @param {readonly string[]} row
   * @returns {Record<string, number>}  by field
   */
  function columnsIn(row) {
    const folded = row.slice(0, MOST_COLUMNS).map(foldHeader);
    /** @type {Record<string, number>} */
    const columns = {};
    for (const [field, names] of Object.entries(HEADERS)) {
      const name = names.find((one) => folded.includes(one));
      if (name !== undefined) columns[field] = folded.indexOf(name);
    }
    return columns;
  }

  /** @param {Record<string, number>} columns */
  const namesPeople = (columns) => "number" in columns || "name" in columns || ("family" in columns && "given" in columns);

  /**
   * The header of a table: the row that knows most columns.
   * @param {readonly string[][]} rows
   * @returns {{at: number, columns: Record<string, number>} | null}
   */
  function headerOf(rows) {
    const found = rows.slice(0, HEADER_WITHIN).map((row, at) => ({ at, columns: columnsIn(row) }));
    const headers = found.filter(({ columns }) => namesPeople(columns));
    headers.sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length || a.at - b.at);
    return headers[0] ?? null;
  }

  /**
   * @param {readonly string[]} row
   * @param {Record<string, number>} columns
   * @returns {RosterPerson}
   */
  function personOf(row, columns) {
    /** @param {string} field */
    const cell = (field) => (row[columns[field]] ?? "").slice(0, LONGEST_CELL).replace(/\s+/g, " ").trim();
    const name = cell("name") || [cell("family"), cell("given")].filter(Boolean).join(" ");
    const [grade, section] = [cell("grade"), cell("section")];
    return { number: cell("number"), section: grade ? withGrade(grade, section) : section, name, school: cell("school") };
  }

  /** 1 and 2 as 1年2組. @param {string} grade @param {string} section */
  function withGrade(grade, section) {
    const isNumber = (/** @type {string} */ text) => /^\d+$/.test(text.normalize("NFKC"));
    return `${isNumber(grade) ? `${grade}年` : grade}${isNumber(section) ? `${section}組` : section}`;
  }

  /**
   * Rows of a text: commas, tabs or semicolons between cells, which may stand in quotes.
   * @param {string} text
   * @param {string} separator
   * @returns {string[][]}
   */
  function rowsOf(text, separator) {
    const rows = [[""]];
    let isQuoted = false;
    for (let at = 0; at < text.length && rows.length <= MOST_ROWS; at += 1) {
      const [sign, row] = [text[at], rows[rows.length - 1]];
      const last = row.length - 1;
      if (isQuoted && sign === '"' && text[at + 1] === '"') row[last] += text[(at += 1)];
      else if (sign === '"' && (isQuoted || row[last] === "")) isQuoted = !isQuoted;
      else if (isQuoted) row[last] += sign;
      else if (sign === separator) row.push("");
      else if (sign === "\n" || (sign === "\r" && text[at + 1] !== "\n")) rows.push([""]);
      else if (sign !== "\r") row[last] += sign;
    }
    return rows;
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @returns {AsyncGenerator<string[][]>}  the tables to look for a header in
   */
  async function* tablesIn(bytes) {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return yield* await course.sheetsOf(new Blob([bytes]));
    const text = course.anyTextOf(bytes);
    for (const separator of [",", "\t", ";"]) yield rowsOf(text, separator);
  }

  const NO_HEADER = "見出しの行が見つかりません。「職員番号」「氏名」「所属」のような見出しのある表を、CSV か xlsx で保存して選んでください。";
  const OLD_EXCEL = "古い形式（.xls）か、パスワードの付いた Excel ファイルは読めません。パスワードを外し、xlsx で保存し直して選んでください。";
  const NO_TABLE = "名簿として読めません。ファイルがこわれているか、大きすぎます。CSV か xlsx で保存し直して選んでください。";
  const NOBODY = "見出しはありますが、その下に人がいません。番号か氏名を書いて、保存し直してください。";
  const TOO_MANY = "人数が多すぎます。はじめの20,000人だけを読みました。";

  /** @param {...string} problems @returns {Roster} */
  const nobody = (...problems) => ({ people: [], columns: {}, problems });

  /**
   * Reads a list of people: CSV in whatever encoding Excel writes, or xlsx. Does not reject.
   * @param {ArrayBuffer} buffer
   * @param {string} name  of the file
   * @returns {Promise<Roster>}
   */
  async function readRoster(buffer, name) {
    const bytes = new Uint8Array(buffer);
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return nobody(OLD_EXCEL);
    if (/\.xls$/i.test(name) && bytes[0] !== 0x50 && bytes.includes(0)) return nobody(OLD_EXCEL);
    if (bytes.length > MOST_BYTES) return nobody(NO_TABLE);
    try {
      for await (const rows of tablesIn(bytes)) {
        const header = headerOf(rows);
        if (header !== null) return rosterOf(rows, header);
      }
      return nobody(NO_HEADER);
    } catch {
      return nobody(NO_TABLE);
    }
  }

  /**
   * @param {readonly string[][]} rows
   * @param {{at: number, columns: Record<string, number>}} header
   * @returns {Roster}
   */
  function rosterOf(rows, { at, columns }) {
    const all = rows.slice(at + 1).map((row) => personOf(row, columns)).filter(({ number, name: own }) => number !== "" || own !== "");
    const people = all.slice(0, MOST_PEOPLE);
    const titles = Object.entries(columns).map(([field, column]) => [field, rows[at][column].trim().slice(0, 40)]);
    const twice = sameTwice(people);
    const problems = [
      ...(all.length === 0 ? [NOBODY] : []),
      ...(all.length > MOST_PEOPLE ? [TOO_MANY] : []),
      ...(twice.length > 0 ? [`同じ人が2回あります（${twice.slice(0, 3).join("、")}）。番号を確かめて、どちらかを消してください。`] : []),
    ];
    return { people, columns: Object.fromEntries(titles), problems };
  }

  /** @param {readonly RosterPerson[]} people @returns {string[]} */
  function sameTwice(people) {
    const seen = new Set();
    return people.filter((person) => {
      const mark = [person.school, person.section, person.number, person.number ? "" : person.name].map(course.foldText).join("\t");
      return seen.size === seen.add(mark).size;
    }).map(({ number, name }) => number || name);
  }

  course.readRoster = readRoster;
}
