/** What an OpenDocument sheet hides. Rows and columns are counted from 1. */
export interface HiddenParts {
  readonly sheet: boolean;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
/** Rows and columns further out hold nothing that is read. */
const countedMax = 10_000;

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

interface Open {
  sheet: boolean;
  readonly rows: number[];
  readonly columns: number[];
  row: number;
  column: number;
}

/** The numbers after `before` that an element stands for, and the last of them. */
function spanOf(before: number, attributes: string, repeated: string): readonly [readonly number[], number] {
  const times = Math.max(1, Number(attribute(attributes, repeated) ?? 1) || 1);
  const shown = Math.min(times, Math.max(0, countedMax - before));
  return [Array.from({ length: shown }, (_, index) => before + 1 + index), before + times];
}

/**
 * What each sheet of an OpenDocument file hides, in the order of the sheets. The spreadsheet library does not tell it. Reads the
 * tags of `content.xml` one after the other (OASIS OpenDocument 1.3, part 3: table:display, table:visibility).
 */
export function hiddenIn(contentXml: string): readonly HiddenParts[] {
  const sheets: Open[] = [];
  const hidingStyles = new Set<string>();
  let style = '';
  let hiddenGroups = 0;
  const groups: boolean[] = [];
  for (const [, closing, name, attributes = '', empty] of contentXml.matchAll(tag)) {
    const sheet = sheets.at(-1);
    if (name === 'table:table-row-group') {
      if (closing === '/') hiddenGroups -= groups.pop() === true ? 1 : 0;
      else if (empty === '') {
        groups.push(attribute(attributes, 'table:display') === 'false');
        hiddenGroups += groups.at(-1) === true ? 1 : 0;
      }
    }
    if (closing === '/') continue;
    if (name === 'style:style') style = attribute(attributes, 'style:name') ?? '';
    if (name === 'style:table-properties' && attribute(attributes, 'table:display') === 'false')
      hidingStyles.add(style);
    if (name === 'table:table') {
      const hidden = hidingStyles.has(attribute(attributes, 'table:style-name') ?? '');
      sheets.push({ sheet: hidden, rows: [], columns: [], row: 0, column: 0 });
    }
    if (sheet === undefined) continue;
    const unseen = /^(collapse|filter)$/.test(attribute(attributes, 'table:visibility') ?? '');
    if (name === 'table:table-row') {
      const [numbers, last] = spanOf(sheet.row, attributes, 'table:number-rows-repeated');
      if (unseen || hiddenGroups > 0) sheet.rows.push(...numbers);
      sheet.row = last;
    }
    if (name === 'table:table-column') {
      const [numbers, last] = spanOf(sheet.column, attributes, 'table:number-columns-repeated');
      if (unseen) sheet.columns.push(...numbers);
      sheet.column = last;
    }
  }
  return sheets;
}
