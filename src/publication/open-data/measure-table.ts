import type { Bilingual } from '../../kernel/index.ts';
import type { Figure, MeasureDefinition, MeasureResult } from '../../measures/index.ts';
import type { Cell } from './csv.ts';
import { madeUpNote, sources } from './words.ts';

/** What the files say beside the figures. */
export interface Setting {
  /** Names of places by slug, the country's among them. */
  readonly placeNames: ReadonlyMap<string, Bilingual>;
  readonly madeUp: boolean;
}

export interface Column {
  readonly name: string;
  readonly title: Bilingual;
  readonly datatype: 'string' | 'integer' | 'number' | 'gYearMonth';
  /** Empty cells are allowed; the markers say why. */
  readonly optional: boolean;
  readonly cell: (figure: Figure) => Cell;
}

type Read = Column['cell'];

const column = (
  name: string,
  en: string,
  cy: string,
  datatype: Column['datatype'],
  cell: Read,
  optional = false,
): Column => ({ name, title: { en, cy }, datatype, optional, cell });

/** The category of a figure in one dimension; `all` where it takes no part. */
export function categoryIn(figure: Figure, dimension: string): string {
  const pair = figure.breakdown.split(';').find((each) => each.startsWith(`${dimension}=`));
  return pair === undefined ? 'all' : pair.slice(dimension.length + 1);
}

function unitOf({ kind, per, unit }: MeasureDefinition): string {
  switch (kind) {
    case 'proportion':
      return 'percent';
    case 'rate':
      return `${unit} per ${per ?? 1} people`;
    case 'count':
      return unit;
    case 'median':
      return 'months';
  }
}

/** The columns of a measure's table: one row is one figure; a dimension is a column, a marker never stands in a number's cell. */
export function columnsOf(result: MeasureResult, setting: Setting): readonly Column[] {
  return [
    ...keyColumns(result, setting),
    ...numberColumns(result),
    ...coverageColumns(),
    ...originColumns(result, setting),
  ];
}

function keyColumns({ definition }: MeasureResult, setting: Setting): readonly Column[] {
  const name = (figure: Figure, language: 'en' | 'cy') =>
    setting.placeNames.get(figure.place)?.[language] ?? figure.place;
  const names = [
    ['place_name_en', 'Name of the place in English', "Enw'r lle yn Saesneg", 'en'],
    ['place_name_cy', 'Name of the place in Welsh', "Enw'r lle yn Gymraeg", 'cy'],
  ] as const;
  return [
    column('measure', 'Measure', 'Mesur', 'string', () => definition.id),
    column(
      'definition_version',
      'Definition version',
      'Fersiwn y diffiniad',
      'integer',
      () => definition.version,
    ),
    column('place', 'Place', 'Lle', 'string', (figure) => figure.place),
    ...names.map(([id, en, cy, language]) =>
      column(id, en, cy, 'string', (figure) => name(figure, language)),
    ),
    column('period_from', 'First month', 'Mis cyntaf', 'gYearMonth', (figure) => figure.period.from),
    column('period_to', 'Last month', 'Mis olaf', 'gYearMonth', (figure) => figure.period.to),
    ...definition.breakdowns.map(({ id, name: { en, cy } }) =>
      column(id.replaceAll('-', '_'), en, cy, 'string', (figure) => categoryIn(figure, id)),
    ),
  ];
}

function numberColumns({ definition }: MeasureResult): readonly Column[] {
  const ends = [
    '95% interval, lower end',
    'Cyfwng 95%, pen isaf',
    '95% interval, upper end',
    'Cyfwng 95%, pen uchaf',
  ] as const;
  return [
    column('unit', 'Unit', 'Uned', 'string', () => unitOf(definition)),
    column('numerator', 'Numerator', 'Rhifiadur', 'integer', (figure) => figure.numerator, true),
    column('denominator', 'Denominator', 'Enwadur', 'integer', (figure) => figure.denominator, true),
    column('value', 'Value', 'Gwerth', 'number', (figure) => figure.value, true),
    column('lower_95', ends[0], ends[1], 'number', (figure) => figure.lower, true),
    column('upper_95', ends[2], ends[3], 'number', (figure) => figure.upper, true),
    column('markers', 'Markers', 'Marcwyr', 'string', (figure) => figure.markers.join(' '), true),
  ];
}

function coverageColumns(): readonly Column[] {
  const columns = [
    ['forces_expected', 'Forces expected', 'Heddluoedd a ddisgwylid', 'forcesExpected'],
    ['forces_received', 'Forces received', 'Heddluoedd a dderbyniwyd', 'forcesReceived'],
    ['months_expected', 'Months expected', 'Misoedd a ddisgwylid', 'monthsExpected'],
    ['months_received', 'Months received', 'Misoedd a dderbyniwyd', 'monthsReceived'],
  ] as const;
  return columns.map(([id, en, cy, key]) => column(id, en, cy, 'integer', ({ coverage }) => coverage[key]));
}

function originColumns({ definition }: MeasureResult, { madeUp }: Setting): readonly Column[] {
  const source = definition.sources.map((dataset) => sources[dataset].en).join('; ');
  return [
    column('source', 'Source', 'Ffynhonnell', 'string', () => source),
    column('note', 'Note', 'Nodyn', 'string', () => (madeUp ? madeUpNote.en : ''), true),
  ];
}

/** CSV on the Web metadata (W3C, 2015) of a measure's CSV: titles and meaning in both languages, a datatype a column. */
export function csvwOf(result: MeasureResult, setting: Setting): object {
  const { definition } = result;
  const columns = columnsOf(result, setting);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${definition.id}.csv`,
    'dc:title': [
      { '@value': definition.title.en, '@language': 'en' },
      { '@value': definition.title.cy, '@language': 'cy' },
    ],
    'dc:description': [
      { '@value': definition.meaning.en, '@language': 'en' },
      { '@value': definition.meaning.cy, '@language': 'cy' },
    ],
    'dc:license': { '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
    'rdfs:comment': [
      ...definition.caveats.flatMap(bothLanguages),
      ...(setting.madeUp ? bothLanguages(madeUpNote) : []),
    ],
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, title, datatype, optional }) => ({
        name,
        titles: { en: [name, title.en], cy: [title.cy] },
        datatype,
        required: !optional,
      })),
      primaryKey: [
        'place',
        'period_from',
        'period_to',
        ...definition.breakdowns.map(({ id }) => id.replaceAll('-', '_')),
      ],
    },
  };
}

function bothLanguages({ en, cy }: Bilingual): readonly object[] {
  return [
    { '@value': en, '@language': 'en' },
    { '@value': cy, '@language': 'cy' },
  ];
}
