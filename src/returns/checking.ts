import type { ExtractDefinition } from '../measures/index.ts';
import { countSet, countSets } from './count-set.ts';
import { faultAt, type ReturnFault } from './fault.ts';
import type { ReturnedCount } from './guarded.ts';
import { threshold } from './guarded.ts';
import type { ReadReturn, ReadRow } from './reading.ts';

/** What the reader of a return knows by itself. */
export interface Knowledge {
  readonly measures: readonly ExtractDefinition[];
  /** Of each dimension, the codes that there are; months are known from the quarter. */
  readonly categories: ReadonlyMap<string, ReadonlySet<string>>;
}

const file = 'counts.csv';

const isAbsent = (marks: string): boolean => marks === '[x]' || marks === '[not-held]';

/** The counts of a return that was read, each with its line. A set that was not sent is left out. */
export function countsIn({ rows }: ReadReturn): readonly (ReturnedCount & { readonly line: number })[] {
  return rows.counts.flatMap(({ cells, line }) => {
    const { category = '', count = '', dimension = '', marks = '', set = '' } = cells;
    if (isAbsent(marks)) return [];
    return [{ set, dimension, category, count: count === '' ? 'withheld' : Number(count), line }];
  });
}

/** Whether every row of counts is one that a return may hold. */
export function checkCountRows(read: ReadReturn, known: Knowledge): readonly ReturnFault[] {
  const seen = new Set<string>();
  const faults = read.rows.counts.flatMap((row) => {
    const { category = '', dimension = '', set: id = '' } = row.cells;
    const key = `${id} ${dimension} ${category}`;
    const repeated = seen.has(key);
    seen.add(key);
    const place = { file, line: row.line };
    if (repeated) {
      return [faultAt('row-repeated', place, key, { en: 'each count once', cy: 'pob cyfrif unwaith' })];
    }
    return rowFaults(row, read, known);
  });
  const missing = countSets.filter(({ id }) => !seen.has(`${id}  `));
  const expected = { en: 'a row for the whole of every count', cy: 'rhes ar gyfer cyfan pob cyfrif' };
  return [
    ...faults,
    ...missing.map(({ id }) => faultAt('row-wrong', { file, column: 'set' }, `no ${id}`, expected)),
  ];
}

function rowFaults({ cells, line }: ReadRow, read: ReadReturn, known: Knowledge): readonly ReturnFault[] {
  const {
    category = '',
    count = '',
    dimension = '',
    marks = '',
    set: id = '',
    unit = '',
    within = '',
  } = cells;
  const at = (column: string) => ({ file, line, column });
  const set = countSet(id);
  if (set === undefined) {
    return [
      faultAt('row-wrong', at('set'), id, {
        en: 'a count of the published list',
        cy: "cyfrif o'r rhestr gyhoeddedig",
      }),
    ];
  }
  const faults: ReturnFault[] = [];
  if (unit !== set.unit) faults.push(faultAt('unit-wrong', at('unit'), unit, { en: set.unit, cy: set.unit }));
  const wholes = set.within.join(';');
  if (within !== wholes) faults.push(faultAt('row-wrong', at('within'), within, { en: wholes, cy: wholes }));
  if (!isCategory(dimension, category, read, known)) {
    faults.push(
      faultAt('row-wrong', at('category'), `${dimension} ${category}`, {
        en: 'a dimension of the published list and a code of it',
        cy: "dimensiwn o'r rhestr gyhoeddedig a chod ohono",
      }),
    );
  }
  const agrees = count === '' ? marks === '[c]' || (isAbsent(marks) && dimension === '') : marks === '';
  if (!agrees) {
    faults.push(
      faultAt('cell-wrong', at('marks'), `"${count}" with "${marks}"`, {
        en: 'a count without a mark, or no count and [c], [x] or [not-held]',
        cy: 'cyfrif heb farc, neu ddim cyfrif a [c], [x] neu [not-held]',
      }),
    );
  }
  return faults;
}

function isCategory(
  dimension: string,
  category: string,
  { header }: ReadReturn,
  { categories }: Knowledge,
): boolean {
  if (dimension === '') return category === '';
  if (dimension === 'month') {
    return /^\d{4}-\d{2}$/.test(category) && category >= header.from && category <= header.to;
  }
  return categories.get(dimension)?.has(category) === true;
}

type Counted = ReturnType<typeof countsIn>[number];

/** Small counts, parts beyond their wholes, and sums that are wrong or that give away what was withheld. */
export function checkSums(read: ReadReturn): readonly ReturnFault[] {
  const counts = countsIn(read);
  const byKey = new Map(counts.map((each) => [`${each.set} ${each.dimension} ${each.category}`, each]));
  const faults = counts.flatMap((each) => [...smallFaults(each), ...wholeFaults(each, byKey)]);
  const cuts = new Map<string, Counted[]>();
  for (const each of counts) {
    if (each.dimension === '') continue;
    const key = `${each.set} ${each.dimension}`;
    cuts.set(key, [...(cuts.get(key) ?? []), each]);
  }
  return [
    ...faults,
    ...[...cuts.values()].flatMap((parts) => cutFaults(parts, byKey)),
    ...apartFaults(counts, byKey),
  ];
}

const isSmall = (count: number): boolean => count > 0 && count < threshold;

function smallFaults({ count, line }: Counted): readonly ReturnFault[] {
  if (count === 'withheld' || !isSmall(count)) return [];
  const expected = { en: `nothing from 1 to ${threshold - 1}`, cy: `dim o 1 i ${threshold - 1}` };
  return [faultAt('small-count-shown', { file, line, column: 'count' }, String(count), expected)];
}

/** A part against each whole that it lies in, for the same category. */
function wholeFaults(each: Counted, byKey: ReadonlyMap<string, Counted>): readonly ReturnFault[] {
  const { count, line } = each;
  if (count === 'withheld') return [];
  return (countSet(each.set)?.within ?? []).flatMap((id) => {
    const whole = byKey.get(`${id} ${each.dimension} ${each.category}`);
    if (whole === undefined || whole.count === 'withheld') return [];
    return remainderFaults(whole.count, count, `${count} of ${whole.count} (${id})`, line);
  });
}

/** What wholes leave beside their parts is a count too. */
function remainderFaults(whole: number, parts: number, seen: string, line: number): readonly ReturnFault[] {
  const place = { file, line, column: 'count' };
  if (parts > whole) {
    return [faultAt('impossible-order', place, seen, { en: `at most ${whole}`, cy: `${whole} ar y mwyaf` })];
  }
  if (!isSmall(whole - parts)) return [];
  const expected = {
    en: `a difference of 0 or of ${threshold} and more, or one of the two withheld`,
    cy: `gwahaniaeth o 0 neu o ${threshold} a mwy, neu un o'r ddau wedi'i ddal yn ôl`,
  };
  return [faultAt('difference-shown', place, seen, expected)];
}

/** The parts of a cut against the whole: with all of them shown they make it, with one withheld they give it away. */
function cutFaults(parts: readonly Counted[], byKey: ReadonlyMap<string, Counted>): readonly ReturnFault[] {
  const [first] = parts;
  const whole = byKey.get(`${first?.set}  `)?.count;
  if (first === undefined || whole === undefined || whole === 'withheld') return [];
  const shown = parts.reduce((sum, { count }) => sum + (count === 'withheld' ? 0 : count), 0);
  const withheld = parts.filter(({ count }) => count === 'withheld').length;
  const place = { file, line: first.line, column: 'count' };
  const seen = `${first.set} by ${first.dimension}: ${shown} of ${whole}, ${withheld} withheld`;
  if (shown > whole || (withheld === 0 && shown !== whole)) {
    return [
      faultAt('sum-differs', place, seen, {
        en: `parts that make ${whole}`,
        cy: `rhannau sy'n gwneud ${whole}`,
      }),
    ];
  }
  if (withheld === 1 || (withheld > 1 && isSmall(whole - shown))) {
    const expected = {
      en: `none withheld, or two and more that hold ${threshold} together`,
      cy: `dim wedi'i ddal yn ôl, neu ddau a mwy sy'n dal ${threshold} gyda'i gilydd`,
    };
    return [faultAt('difference-shown', place, seen, expected)];
  }
  return [];
}

/** Parts of one whole that share nothing: together no more than it, and what they leave is no small count. */
function apartFaults(
  counts: readonly Counted[],
  byKey: ReadonlyMap<string, Counted>,
): readonly ReturnFault[] {
  const groups = new Map<string, Counted[]>();
  for (const each of counts) {
    const set = countSet(each.set);
    if (set?.apart === undefined) continue;
    const key = `${set.within[0]} ${each.dimension} ${each.category}`;
    groups.set(`${set.apart} ${key}`, [...(groups.get(`${set.apart} ${key}`) ?? []), each]);
  }
  return [...groups].flatMap(([key, parts]) => {
    const whole = byKey.get(key.slice(key.indexOf(' ') + 1))?.count;
    const [first] = parts;
    if (first === undefined || whole === undefined || whole === 'withheld') return [];
    const shown = parts.reduce((sum, { count }) => sum + (count === 'withheld' ? 0 : count), 0);
    const seen = `${parts.map(({ set }) => set).join(' + ')} = ${shown} of ${whole}`;
    if (parts.some(({ count }) => count === 'withheld')) {
      return shown > whole ? remainderFaults(whole, shown, seen, first.line) : [];
    }
    return remainderFaults(whole, shown, seen, first.line);
  });
}
