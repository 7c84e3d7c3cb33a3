import { readExtractDefinitions } from '../../operations/measures/index.ts';

/** What stands behind a value of each kind of measure, so that no figure is printed without its unit. */
const marks = { proportion: '%', 'median-days': ' days', count: '' } as const;

const kinds = new Map(readExtractDefinitions().map(({ id, kind }) => [id, kind]));

/** `%`, ` days` or nothing, by a measure's id. A measure that this version does not know has no mark. */
export function figureMark(measure: string): string {
  const kind = kinds.get(measure);
  return kind === undefined ? '' : marks[kind];
}

/** What the marks beside figures mean, for the end of a list that has some of them. */
const meanings = [
  ['[c]', 'withheld to protect people'],
  ['[x]', 'not available: nothing was sent of it, or half of those who wait have not left the stage'],
  ['[z]', 'there was nothing to take a share of'],
  ['[u]', 'not to be judged by: too few, months are missing, or not followed for long enough'],
] as const;

/** A line for each mark that stands in the lines. */
export function markLegend(lines: readonly string[]): string {
  return meanings
    .filter(([mark]) => lines.some((line) => line.includes(mark)))
    .map(([mark, meaning]) => `${mark} ${meaning}\n`)
    .join('');
}
