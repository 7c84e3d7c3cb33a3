import { type ExtractDefinition, recount } from '../measures/index.ts';
import { countsIn, type Knowledge } from './checking.ts';
import { setOfCells } from './count-set.ts';
import { unknownGroup } from './counts.ts';
import { faultAt, type ReturnFault } from './fault.ts';
import type { Known } from './guarded.ts';
import type { ReturnFileName } from './layout.ts';
import type { ReadReturn, ReadRow } from './reading.ts';
import { lookIn } from './rows.ts';

/** Everything that files beside the counts say must follow from the counts. */
export function checkFigures(read: ReadReturn, { measures }: Knowledge): readonly ReturnFault[] {
  const look = lookIn(countsIn(read));
  const each = (file: ReturnFileName, check: (row: ReadRow, at: At) => readonly ReturnFault[]) =>
    read.rows[file].flatMap((row) =>
      check(row, (column) => ({ file: `${file}.csv`, line: row.line, column })),
    );
  return [
    ...repeatedRows(read, 'figures', ['measure', 'dimension', 'category']),
    ...repeatedRows(read, 'groups', ['measure', 'characteristic', 'group']),
    ...repeatedRows(read, 'completeness', ['characteristic']),
    ...repeatedRows(read, 'coverage', ['subject']),
    ...each('figures', (row, at) => {
      const { category = '', dimension = '' } = row.cells;
      return measured(row, at, measures, (definition) =>
        figureFaults(row, at, definition, (set) => look(set, dimension, category)),
      );
    }),
    ...each('groups', (row, at) => {
      const { characteristic = '', group = '' } = row.cells;
      return measured(row, at, measures, (definition) =>
        groupFaults(row, at, definition, (set) => look(set, characteristic, group)),
      );
    }),
    ...each('completeness', (row, at) => {
      const { characteristic = '' } = row.cells;
      return completenessFaults(row, at, [
        look('crimes-recorded', '', ''),
        look('crimes-recorded', characteristic, unknownGroup),
      ]);
    }),
    ...each('coverage', ({ cells }, at) => monthFaults(cells, at)),
  ];
}

type At = (column: string) => { readonly file: string; readonly line: number; readonly column: string };
type Said = (set: string) => Known | undefined;

function repeatedRows(
  read: ReadReturn,
  file: ReturnFileName,
  key: readonly string[],
): readonly ReturnFault[] {
  const seen = new Set<string>();
  return read.rows[file].flatMap(({ cells, line }) => {
    const name = key.map((column) => cells[column] ?? '').join(' ');
    const repeated = seen.has(name);
    seen.add(name);
    const expected = { en: 'each row once', cy: 'pob rhes unwaith' };
    return repeated ? [faultAt('row-repeated', { file: `${file}.csv`, line }, name, expected)] : [];
  });
}

/** The measure of a row, by name, version and unit, before anything of it is looked at. */
function measured(
  { cells }: ReadRow,
  at: At,
  measures: readonly ExtractDefinition[],
  check: (definition: ExtractDefinition) => readonly ReturnFault[],
): readonly ReturnFault[] {
  const definition = measures.find(({ id }) => id === cells.measure);
  if (definition === undefined || String(definition.version) !== cells.version) {
    const expected = { en: 'a measure and version that are held here', cy: 'mesur a fersiwn a gedwir yma' };
    return [faultAt('definition-unknown', at('measure'), `${cells.measure} ${cells.version}`, expected)];
  }
  const { unit } = definition;
  if (cells.unit !== unit)
    return [faultAt('unit-wrong', at('unit'), cells.unit ?? '', { en: unit, cy: unit })];
  return check(definition);
}

const textOf = (known: Known | undefined): string => (typeof known === 'number' ? String(known) : '');

/** A count cell must be the count of its set; where one of a row's counts is not said, none of the row's numbers is. */
function countFaults(
  { cells }: ReadRow,
  at: At,
  wanted: readonly (readonly [column: string, said: Known | undefined])[],
  others: readonly string[],
): readonly ReturnFault[] {
  const hidden = wanted.some(([, said]) => typeof said !== 'number');
  const faults = wanted.flatMap(([column, said]) => {
    const expected = hidden ? '' : textOf(said);
    return cells[column] === expected
      ? []
      : [
          faultAt('figure-differs', at(column), cells[column] ?? '', {
            en: `"${expected}"`,
            cy: `"${expected}"`,
          }),
        ];
  });
  if (!hidden) return faults;
  const told = others.filter((column) => cells[column] !== '');
  const empty = {
    en: 'nothing, because its counts are withheld',
    cy: "dim, am fod ei chyfrifon wedi'u dal yn ôl",
  };
  const marks = cells.marks ?? '';
  return [
    ...faults,
    ...told.map((column) => faultAt('figure-differs', at(column), cells[column] ?? '', empty)),
    ...(['[c]', '[x]', '[not-held]'].includes(marks)
      ? []
      : [
          faultAt('cell-wrong', at('marks'), marks, {
            en: '[c], [x] or [not-held]',
            cy: '[c], [x] neu [not-held]',
          }),
        ]),
  ];
}

function figureFaults(
  row: ReadRow,
  at: At,
  definition: ExtractDefinition,
  said: Said,
): readonly ReturnFault[] {
  const { cells } = row;
  const numbers = ['value', 'lower', 'upper'];
  const of = (wanted: readonly string[]): Known | undefined => said(setOfCells(wanted)?.id ?? '');
  const months = monthFaults(cells, at);
  switch (definition.kind) {
    case 'count': {
      const counts = countFaults(row, at, [['numerator', of(definition.numerator.cells)]], numbers);
      const count = cells.value === cells.numerator ? [] : [notTheCount(cells.value ?? '', at)];
      return [...months, ...counts, ...count];
    }
    case 'proportion': {
      const counts = countFaults(
        row,
        at,
        [
          ['numerator', of(definition.numerator.cells)],
          ['denominator', of(definition.denominator.cells)],
        ],
        numbers,
      );
      return [...months, ...counts, ...percentFaults(cells, at, 'numerator', 'denominator')];
    }
    case 'median-days': {
      const none = { en: 'no counts beside a median', cy: 'dim cyfrifon wrth ochr canolrif' };
      const told = ['numerator', 'denominator'].filter((column) => cells[column] !== '');
      return [
        ...months,
        ...told.map((column) => faultAt('figure-differs', at(column), cells[column] ?? '', none)),
      ];
    }
  }
}

const notTheCount = (seen: string, at: At): ReturnFault =>
  faultAt('figure-differs', at('value'), seen, { en: 'the numerator', cy: 'y rhifiadur' });

/** A percentage is recounted, and must lie within its interval. Problem D21 of the framework's facts. */
function percentFaults(cells: ReadRow['cells'], at: At, part: string, whole: string): readonly ReturnFault[] {
  const { lower = '', upper = '', value = '' } = cells;
  if (value === '' || cells[part] === '' || cells[whole] === '') return [];
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const counted = recount({
    count: Number(cells[part]),
    total: Number(cells[whole]),
    percent: Number(value),
    decimals: Math.max(decimals, 2),
  });
  const outside =
    lower !== '' && upper !== '' && (Number(lower) > Number(value) || Number(upper) < Number(value));
  const between = { en: 'a value within its interval', cy: 'gwerth o fewn ei gyfwng' };
  return [
    ...(counted.kind === 'agrees'
      ? []
      : [faultAt('percentage-differs', at('value'), value, { en: counted.warning, cy: counted.warning })]),
    ...(outside ? [faultAt('figure-differs', at('lower'), `${lower} to ${upper}`, between)] : []),
  ];
}

function groupFaults(
  row: ReadRow,
  at: At,
  definition: ExtractDefinition,
  said: Said,
): readonly ReturnFault[] {
  if (definition.kind !== 'proportion') {
    const expected = { en: 'a measure that is a share', cy: "mesur sy'n gyfran" };
    return [faultAt('row-wrong', at('measure'), definition.id, expected)];
  }
  const counts = [definition.numerator.cells, definition.denominator.cells].map((cells) =>
    said(setOfCells(cells)?.id ?? ''),
  );
  const others = ['value', 'lower', 'upper', 'ratio', 'ratio_lower', 'ratio_upper'];
  return [
    ...countFaults(
      row,
      at,
      [
        ['count', counts[0]],
        ['total', counts[1]],
      ],
      others,
    ),
    ...percentFaults(row.cells, at, 'count', 'total'),
  ];
}

function completenessFaults(
  row: ReadRow,
  at: At,
  [total, unknown]: readonly (Known | undefined)[],
): readonly ReturnFault[] {
  const known = typeof total === 'number' && typeof unknown === 'number' ? total - unknown : 'withheld';
  return [
    ...countFaults(
      row,
      at,
      [
        ['known', known],
        ['total', known === 'withheld' ? known : total],
      ],
      ['value', 'lower', 'upper'],
    ),
    ...percentFaults(row.cells, at, 'known', 'total'),
  ];
}

function monthFaults({ months_expected: expected, months_received: received }: ReadRow['cells'], at: At) {
  if (expected === '3' && Number(received) <= 3 && received !== '') return [];
  const words = { en: 'up to 3 of 3 months', cy: 'hyd at 3 o 3 mis' };
  return [faultAt('cell-wrong', at('months_received'), `${received} of ${expected}`, words)];
}
