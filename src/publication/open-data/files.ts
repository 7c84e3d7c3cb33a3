import type { MeasureResult, Reconciliation } from '../../measures/index.ts';
import type { PublicPlan } from '../../plans/index.ts';
import type { CoverageEntry, PlanChanges, Restatement } from '../release.ts';
import { csvText } from './csv.ts';
import { columnsOf, csvwOf, type Setting } from './measure-table.ts';
import { mediaTypes, type NewFile } from './new-file.ts';
import { writeOds } from './ods.ts';
import { planFiles } from './plan-files.ts';
import { madeUpNote } from './words.ts';
import { workbookOf } from './workbook.ts';

/** Everything that a release says. */
export interface ReleaseContent {
  readonly measures: readonly MeasureResult[];
  readonly coverage: readonly CoverageEntry[];
  readonly reconciliations: readonly Reconciliation[];
  readonly restatements: readonly Restatement[];
  /** Local action plans, one a force and framework, as they stood when the release was drafted. */
  readonly plans: readonly PublicPlan[];
  readonly planChanges: PlanChanges;
}

const json = (path: string, value: unknown, mediaType: string = mediaTypes.json): NewFile => ({
  path,
  mediaType,
  content: Buffer.from(`${JSON.stringify(value)}\n`),
});

/** All files of a release but release.json. The same content gives the same bytes. */
export async function writeFiles(content: ReleaseContent, setting: Setting): Promise<readonly NewFile[]> {
  // All at once: the files of one are compressed while the next is written.
  const files = await Promise.all(content.measures.map((result) => measureFiles(result, setting)));
  return [
    ...files.flat(),
    coverageCsv(content.coverage, setting),
    json('coverage.json', content.coverage),
    json('reconciliations.json', content.reconciliations),
    json('restatements.json', content.restatements),
    ...planFiles(content.plans, setting),
    ...(content.plans.length === 0 ? [] : [json('plan-changes.json', content.planChanges)]),
  ];
}

async function measureFiles(result: MeasureResult, setting: Setting): Promise<readonly NewFile[]> {
  const path = `measures/${result.definition.id}`;
  const columns = columnsOf(result, setting);
  const text = csvText(
    columns.map(({ name }) => name),
    result.figures.map((figure) => columns.map(({ cell }) => cell(figure))),
  );
  return [
    json(`${path}.json`, result),
    { path: `${path}.csv`, mediaType: mediaTypes.csv, content: Buffer.from(text) },
    json(`${path}.csv-metadata.json`, csvwOf(result, setting), mediaTypes.csvw),
    { path: `${path}.ods`, mediaType: mediaTypes.ods, content: await writeOds(workbookOf(result, setting)) },
  ];
}

function coverageCsv(coverage: readonly CoverageEntry[], { madeUp, placeNames }: Setting): NewFile {
  const text = csvText(
    ['dataset', 'force', 'name_en', 'name_cy', 'month', 'state', 'rows', 'markers', 'rule', 'note'],
    coverage.map((entry) => [
      entry.dataset,
      entry.force,
      placeNames.get(entry.force)?.en ?? entry.force,
      placeNames.get(entry.force)?.cy ?? entry.force,
      entry.month,
      entry.state,
      entry.rows,
      entry.rows === null ? '[c]' : '',
      entry.rule ?? '',
      madeUp ? madeUpNote.en : '',
    ]),
  );
  return { path: 'coverage.csv', mediaType: mediaTypes.csv, content: Buffer.from(text) };
}
