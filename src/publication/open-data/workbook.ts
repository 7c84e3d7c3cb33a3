import type { Bilingual } from '../../kernel/index.ts';
import { type Figure, type MeasureResult, markers } from '../../measures/index.ts';
import { columnsOf, type Setting } from './measure-table.ts';
import type { Sheet, SheetCell } from './ods.ts';
import { licence, madeUpNote, markerMeanings, sources } from './words.ts';

type Length = 1 | 3 | 12;

const lengths: readonly { readonly months: Length; readonly name: string; readonly title: Bilingual }[] = [
  { months: 1, name: 'Months', title: { en: 'Months', cy: 'Misoedd' } },
  { months: 3, name: 'Quarters', title: { en: 'Quarters', cy: 'Chwarteri' } },
  { months: 12, name: 'Years', title: { en: 'Years', cy: 'Blynyddoedd' } },
];

const monthsIn = ({ period }: Figure): number =>
  Number(period.to.slice(0, 4)) * 12 +
  Number(period.to.slice(5)) -
  Number(period.from.slice(0, 4)) * 12 -
  Number(period.from.slice(5)) +
  1;

const both = ({ en, cy }: Bilingual): string => `${en} | ${cy}`;
const each = ({ en, cy }: Bilingual): readonly string[] => [en, cy];

/**
 * The workbook of a measure: cover, contents, notes, then a sheet with one table for each length of period. Words stand in
 * English and in Welsh. A figure that is not there shows its marker in the cell, as the Government Analysis Function asks
 * of spreadsheets.
 */
export function workbookOf(result: MeasureResult, setting: Setting): readonly Sheet[] {
  const tables = lengths.flatMap(({ months, name, title }) => {
    const figures = result.figures.filter((figure) => monthsIn(figure) === months);
    return figures.length === 0 ? [] : [tableSheet(result, setting, { name, title, figures })];
  });
  const notes = notesSheet(result);
  const rest = [notes, ...tables];
  return [coverSheet(result, setting), contentsSheet(result, rest), ...rest];
}

function coverSheet({ definition }: MeasureResult, setting: Setting): Sheet {
  return {
    name: 'Cover',
    title: both(definition.title),
    sentences: [
      ...(setting.madeUp ? each(madeUpNote) : []),
      ...each(definition.meaning),
      ...definition.sources.map((dataset) => `Source | Ffynhonnell: ${both(sources[dataset])}`),
      `Definition version | Fersiwn y diffiniad: ${definition.version}`,
      ...each(licence),
      "The Welsh words await a translator's check. | Mae'r geiriau Cymraeg yn aros am wiriad cyfieithydd.",
    ],
  };
}

function contentsSheet({ definition }: MeasureResult, sheets: readonly Sheet[]): Sheet {
  return {
    name: 'Contents',
    title: `Contents | Cynnwys: ${both(definition.title)}`,
    sentences: ['This sheet has one table. | Mae un tabl ar y ddalen hon.'],
    table: {
      header: ['Sheet | Dalen', 'What it holds | Beth sydd ynddi'],
      rows: sheets.map(({ name, title }) => [name, title]),
    },
  };
}

function notesSheet({ definition }: MeasureResult): Sheet {
  const rows: [string, Bilingual][] = [
    ['Numerator | Rhifiadur', definition.numerator],
    ['Denominator | Enwadur', definition.denominator],
    ...definition.caveats.map((caveat): [string, Bilingual] => ['Caution | Rhybudd', caveat]),
    ...definition.seriesBreaks.map(({ on, reason }): [string, Bilingual] => [`Break | Toriad ${on}`, reason]),
    ...markers.map((marker): [string, Bilingual] => [marker, markerMeanings[marker]]),
  ];
  return {
    name: 'Notes',
    title: 'Notes and markers | Nodiadau a marcwyr',
    sentences: ['This sheet has one table. | Mae un tabl ar y ddalen hon.'],
    table: {
      header: ['Note | Nodyn', 'English', 'Cymraeg'],
      rows: rows.map(([name, words]) => [name, words.en, words.cy]),
    },
  };
}

function tableSheet(
  result: MeasureResult,
  setting: Setting,
  part: { readonly name: string; readonly title: Bilingual; readonly figures: readonly Figure[] },
): Sheet {
  const columns = columnsOf(result, setting).filter(({ name }) => name !== 'note');
  return {
    name: part.name,
    title: `${both(result.definition.title)}: ${both(part.title)}`,
    sentences: [
      ...(setting.madeUp ? each(madeUpNote) : []),
      'This sheet has one table. Markers are explained on the sheet Notes. | Mae un tabl ar y ddalen hon. Eglurir y marcwyr ar y ddalen Notes.',
    ],
    table: {
      header: columns.map(({ title }) => both(title)),
      rows: part.figures.map((figure) =>
        columns.map(({ cell, name }): SheetCell => cell(figure) ?? emptyCell(figure, name)),
      ),
    },
  };
}

/** Why a number is not there: the marker of the figure, or that the column does not apply to it. */
function emptyCell(figure: Figure, column: string): string {
  const reason = figure.markers.find((marker) => marker === '[c]' || marker === '[x]' || marker === '[z]');
  return reason ?? (column === 'markers' ? '' : '[z]');
}
