import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type MeasureDefinition, parseMeasureDefinition } from '../../src/measures/index.ts';
import { projectFile } from '../../src/web/folder.ts';

/** One measure of each kind, with and without funnel, charts and groups. */
const chosen = [
  'charged-of-crimes-recorded',
  'violence-and-sexual-offences-per-1000-women',
  'no-suspect-identified',
  'months-to-first-outcome',
  'all-crime-charges',
  'outcome-mix',
  'stops-and-searches-by-sex-and-ethnicity',
];

function definitionOf(id: string): MeasureDefinition {
  return parseMeasureDefinition(
    parse(readFileSync(projectFile('src', 'measures', 'definitions', `${id}.yaml`), 'utf8')),
  );
}

/** The project's own definitions; one of them with a break in its series, so that the pages have one to show. */
export const madeUpDefinitions: readonly MeasureDefinition[] = chosen.map((id) => {
  const definition = definitionOf(id);
  return id === 'no-suspect-identified'
    ? {
        ...definition,
        seriesBreaks: [
          {
            on: '2023-05-01',
            reason: {
              en: 'Counting rules changed in May 2023.',
              cy: 'Newidiodd y rheolau cyfrif ym mis Mai 2023.',
            },
          },
        ],
      }
    : definition;
});
