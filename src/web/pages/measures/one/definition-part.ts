import { plainDate } from '../../../../kernel/index.ts';
import type { MeasureDefinition } from '../../../../measures/index.ts';
import { unitName } from '../../../figures/unit.ts';
import type { ReleaseScene } from '../../../site/page.ts';
import { datasetName } from '../../../words/datasets.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { measureMessages } from './messages.ts';

interface Row {
  readonly name: string;
  readonly text: string;
}

/** How a measure is counted, row by row. */
export function definitionRows(scene: ReleaseScene, definition: MeasureDefinition): readonly Row[] {
  const { language } = scene;
  const t = say(measureMessages, language);
  const breaks = definition.seriesBreaks.map(
    (one) => `${onDate(plainDate(one.on), language)}: ${one.reason[language]}`,
  );
  return [
    { name: t.numeratorRow, text: definition.numerator[language] },
    { name: t.denominatorRow, text: definition.denominator[language] },
    { name: t.unit, text: unitName(definition.unit, language) },
    { name: t.sources, text: definition.sources.map((source) => datasetName(source, language)).join('; ') },
    { name: t.smallestBase, text: count(definition.smallestBase) },
    { name: t.maturity, text: count(definition.matureAfterMonths) },
    {
      name: t.disclosure,
      text:
        definition.disclosure.rule === 'suppress'
          ? t.suppress({ threshold: definition.disclosure.threshold })
          : definition.disclosure.reason[language],
    },
    ...(breaks.length === 0 ? [] : [{ name: t.breaks, text: breaks.join(' ') }]),
    {
      name: t.framework,
      text: definition.framework.length === 0 ? t.frameworkNone : definition.framework.join(', '),
    },
    { name: t.versionRow, text: String(definition.version) },
  ];
}

const kinds: readonly (readonly [string, string])[] = [
  ['csv', 'CSV'],
  ['ods', 'ODS'],
  ['json', 'JSON'],
  ['csv-metadata.json', 'CSVW'],
];

/** The files of a measure that the release holds. */
export function downloads(scene: ReleaseScene, id: string): readonly Row[] {
  const { edition } = scene;
  const t = say(measureMessages, scene.language);
  const files = new Map(edition.snapshot.manifest.files.map((file) => [file.path, file]));
  const candidates = kinds.map(([ending, kind]) => [`measures/${id}.${ending}`, kind] as const);
  return candidates.flatMap(([path, kind]) => {
    const file = files.get(path);
    if (file === undefined) return [];
    const size = `${decimal(file.bytes / 1024, file.bytes < 10_240 ? 1 : 0)} KB`;
    return [{ name: `/data/${edition.id}/${path}`, text: t.file({ kind, size }) }];
  });
}
