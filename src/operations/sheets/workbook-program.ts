/** Rows and columns that a plan’s sheet may have; the composite record has 42 columns, and the largest plans some 150 rows. */
export const rowsMax = 5_000;
export const columnsMax = 200;

/**
 * The worker’s whole program, as text (see `runReader`). A cell is handed over as what a reader of the sheet sees and, where it
 * holds a date, that date: `2022-04-01`, or `2022-03` where its format shows no day. Merged cells: what stands in the first
 * holds for the rows beneath it, as a reader takes it. Formulas, macros, links and styles are not read; comments are counted.
 */
export const workbookProgram = `
const { parentPort, workerData } = require('node:worker_threads');
const { read, utils, SSF } = require(workerData.library);
const two = (number) => String(number).padStart(2, '0');
const showsDay = (format) => /d/i.test(format.replace(/"[^"]*"|\\\\.|\\[[^\\]]*\\]/g, ''));
const dateOf = (cell, date1904) => {
  if (cell.t !== 'n' || !cell.z || !SSF.is_date(cell.z)) return null;
  const date = SSF.parse_date_code(cell.v, { date1904 });
  if (!date || date.y < 1950) return null;
  const month = date.y + '-' + two(date.m);
  return showsDay(String(cell.z)) ? month + '-' + two(date.d) : month;
};
const textOf = (cell, on, kind) => {
  if (cell.t === 's') return String(cell.v);
  const shown = cell.w === undefined ? cell.v : cell.w;
  return on !== null && kind === 'ods' ? on : String(shown === undefined || shown === null ? '' : shown);
};
const tooLarge = (name, what) => { throw new Error('sheet "' + name + '" has ' + what); };
const sheetOf = (book, name, state, date1904) => {
  const sheet = book.Sheets[name] || {};
  const data = sheet['!data'] || [];
  const comments = [];
  let last = data.length;
  const rows = data.map((row, r) => Array.from(row || [], (cell, c) => {
    if (!cell) return ['', null];
    if (cell.c && cell.c.length) comments.push(utils.encode_cell({ r, c }));
    const on = dateOf(cell, date1904);
    return [textOf(cell, on, book.bookType), on];
  }));
  for (const { s, e } of sheet['!merges'] || []) {
    const first = rows[s.r] && rows[s.r][s.c];
    if (!first) continue;
    for (let r = s.r + 1; r <= Math.min(e.r, rows.length - 1); r += 1) {
      if (!rows[r]) continue;
      while (rows[r].length <= s.c) rows[r].push(['', null]);
      rows[r][s.c] = first;
    }
  }
  while (last > 0 && !(rows[last - 1] || []).some((cell) => cell && cell[0] !== '')) last -= 1;
  const kept = Array.from({ length: Math.min(last, ${rowsMax} + 1) }, (_, r) => (rows[r] || []).map((cell) => cell || ['', null]));
  if (last > ${rowsMax}) tooLarge(name, last + ' rows; at most ${rowsMax} are read');
  const wide = kept.reduce((most, row) => Math.max(most, row.reduce((at, cell, c) => (cell[0] === '' ? at : c + 1), 0)), 0);
  if (wide > ${columnsMax}) tooLarge(name, wide + ' columns; at most ${columnsMax} are read');
  const hiddenOf = (list) => Array.from(list || []).flatMap((each, index) => (each && each.hidden ? [index + 1] : []));
  return {
    name, hidden: Boolean(state && state.Hidden), comments,
    rows: kept.map((row) => row.slice(0, wide)),
    hiddenRows: hiddenOf(sheet['!rows']), hiddenColumns: hiddenOf(sheet['!cols']),
  };
};
try {
  const book = read(workerData.content, {
    dense: true, cellFormula: false, cellHTML: false, cellStyles: true, cellNF: true, bookVBA: false, WTF: false,
  });
  const states = (book.Workbook && book.Workbook.Sheets) || [];
  const properties = (book.Workbook && book.Workbook.WBProps) || {};
  parentPort.postMessage({
    sheets: book.SheetNames.map((name, index) => sheetOf(book, name, states[index], Boolean(properties.date1904))),
  });
} catch (error) {
  parentPort.postMessage({ fault: String(error && error.message || error) });
}
`;
