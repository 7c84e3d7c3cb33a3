import type { Dialect, TakenCell } from './dialect.ts';

/** Digits that the number of a neighbourhood takes at the front of a system's own reference. */
const neighbourhoodDigits = 3;

/**
 * A made-up reference as a system numbers it: `MADEUP-20-0012-C00034` under the prefix `QD/` and seven digits is
 * `QD/0120034`. Undefined where the system's numbers are too short for it.
 */
export function numbered(ref: string, cell: Pick<TakenCell, 'prefix' | 'digits'>): string | undefined {
  if (cell.prefix === undefined || cell.digits === undefined || ref === '') return ref;
  const [, , place = ''] = ref.split('-');
  const number = String(Number(/\d+$/.exec(ref)?.[0] ?? '0'));
  const room = cell.digits - neighbourhoodDigits;
  const front = String(Number(place));
  if (front.length > neighbourhoodDigits || number.length > room) return undefined;
  return `${cell.prefix}${front.padStart(neighbourhoodDigits, '0')}${number.padStart(room, '0')}`;
}

/** What becomes of references of a column in a dialect: the first file that takes it decides, and all agree. */
export function referencesOf(dialect: Dialect): (column: 'crime_ref' | 'person_ref', ref: string) => string {
  const taken = (column: string): Pick<TakenCell, 'prefix' | 'digits'> => {
    for (const { rows } of dialect.files)
      for (const { columns } of rows) {
        const cell = columns[column];
        if (cell !== undefined && 'from' in cell) return cell;
      }
    return {};
  };
  const cells = { crime_ref: taken('crime_ref'), person_ref: taken('person_ref') };
  return (column, ref) => numbered(ref, cells[column]) ?? '';
}
