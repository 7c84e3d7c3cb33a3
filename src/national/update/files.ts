import { type Bilingual, languages } from '../../kernel/index.ts';
import {
  type Cell,
  csvText,
  licence,
  madeUpNote,
  markerMeanings,
  mediaTypes,
  type NewFile,
  type Sheet,
  writeOds,
} from '../../publication/index.ts';
import { type ReturnRule, returnStanding } from '../matrix/standing.ts';
import { replyState } from '../recommendation/standing.ts';
import { type Cut, type CutFigure, figuresByKey } from './cut.ts';
import { plainText, printed, printedBlocks, type UpdateDocument } from './document.ts';
import { written } from './written.ts';

/** A table of the update's files: the same columns and rows in its CSV and its workbook. */
interface Table {
  readonly file: string;
  readonly sheet: string;
  readonly title: Bilingual;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const yes = (value: boolean): string => (value ? 'yes' : 'no');
const sourceOf = ({ source }: CutFigure): readonly Cell[] =>
  source.kind === 'release'
    ? [source.release, source.measure, source.definitionVersion, source.path]
    : [null, source.rule, null, source.file];

function figuresTable({ figures, cut }: UpdateDocument): Table {
  return {
    file: 'figures.csv',
    sheet: 'Figures',
    title: { en: 'Every figure that the text places', cy: 'Pob ffigur y mae’r testun yn ei osod' },
    header: [
      'key',
      'label_en',
      'label_cy',
      'place',
      'period_from',
      'period_to',
      'as_at',
      'unit',
      'per',
      'value',
      'numerator',
      'denominator',
      'lower_95',
      'upper_95',
      'received',
      'expected',
      'markers',
      'printed_en',
      'printed_cy',
      'release',
      'measure_or_rule',
      'definition_version',
      'file',
    ],
    rows: figures.map((figure) => [
      figure.key,
      figure.label.en,
      figure.label.cy,
      figure.place,
      figure.period?.from ?? null,
      figure.period?.to ?? null,
      cut.asAt,
      figure.unit,
      figure.per,
      figure.value,
      figure.numerator,
      figure.denominator,
      figure.lower,
      figure.upper,
      figure.received,
      figure.expected,
      figure.markers.join(' '),
      written(figure, 'value', 'en'),
      written(figure, 'value', 'cy'),
      ...sourceOf(figure),
    ]),
  };
}

/**
 * The rows behind the figures of plans. An action that its force does not show is a row without its name and dates: it is
 * counted like any other, so that public and internal totals agree (C2), and nothing is shown that the force holds back.
 */
function positionsTable({ positions }: Cut): Table {
  return {
    file: 'positions.csv',
    sheet: 'Positions',
    title: {
      en: 'Each action of each plan, as it stood',
      cy: 'Pob cam gweithredu ym mhob cynllun, fel yr oedd',
    },
    header: [
      'force',
      'reference',
      'national_action',
      'state',
      'position',
      'rule',
      'since_on',
      'first_due_on',
      'due_on',
      'slip_days',
      'measure',
      'published',
    ],
    rows: positions
      .filter(({ position }) => position !== null)
      .map((one) => {
        const shown = (value: Cell): Cell => (one.published ? value : null);
        return [
          one.force,
          shown(one.reference),
          one.nationalAction,
          one.state,
          one.position,
          one.rule,
          shown(one.sinceOn),
          shown(one.firstDueOn),
          shown(one.dueOn),
          shown(one.slipDays),
          yes(one.hasMeasure),
          yes(one.published),
        ];
      }),
  };
}

function forcesTable(cut: Cut, rule: ReturnRule): Table {
  const byAndFor = new Set(cut.byAndForForces);
  return {
    file: 'forces.csv',
    sheet: 'Forces',
    title: {
      en: 'Each force: plan, return, by-and-for',
      cy: 'Pob heddlu: cynllun, adroddiad, gan-ac-ar-gyfer',
    },
    header: ['force', 'plan_adopted_on', 'last_reported_on', 'return', 'return_due_on', 'by_and_for'],
    rows: cut.returns.map((one) => {
      const { state, dueOn } = returnStanding(one, rule, cut.asAt);
      return [one.force, one.planAdoptedOn, one.lastReportedOn, state, dueOn, yes(byAndFor.has(one.force))];
    }),
  };
}

function recommendationsTable({ recommendations, asAt }: Cut): Table {
  return {
    file: 'recommendations.csv',
    sheet: 'Recommendations',
    title: { en: 'Each recommendation with each force', cy: 'Pob argymhelliad gyda phob heddlu' },
    header: [
      'recommendation',
      'force',
      'made_on',
      'reply_due_on',
      'replied_on',
      'reply',
      'actions',
      'measures',
      'closed',
    ],
    rows: recommendations.map((one) => [
      one.recommendation,
      one.force,
      one.madeOn,
      one.replyDueOn,
      one.repliedOn,
      replyState(one, asAt),
      one.actions,
      one.measures,
      yes(one.closed),
    ]),
  };
}

const both = ({ en, cy }: Bilingual): string => `${en} | ${cy}`;
const oneTable = 'This sheet has one table. | Mae un tabl ar y ddalen hon.';

function sheetOf({ sheet, title, header, rows }: Table): Sheet {
  return {
    name: sheet,
    title: both(title),
    sentences: [oneTable, 'An empty cell is [z]: it does not apply. | [z] yw cell wag: nid yw’n berthnasol.'],
    table: { header, rows: rows.map((row) => row.map((cell) => cell ?? '[z]')) },
  };
}

function textSheet(document: UpdateDocument): Sheet {
  const figures = figuresByKey(document.figures);
  const rows = document.sections.flatMap(({ heading, body }) => {
    const [en, cy] = languages.map((language) => [
      plainText(printed(heading[language], figures, language)),
      ...printedBlocks(body[language], figures, language).flatMap((block) =>
        block.kind === 'paragraph' ? [plainText(block.pieces)] : block.points.map(plainText),
      ),
    ]);
    const length = Math.max(en?.length ?? 0, cy?.length ?? 0);
    return Array.from({ length }, (_, index) => [en?.[index] ?? '', cy?.[index] ?? '']);
  });
  return {
    name: 'Text',
    title: both({ en: 'The text of the update', cy: 'Testun y diweddariad' }),
    sentences: [oneTable],
    table: { header: ['English', 'Cymraeg'], rows },
  };
}

function findingsSheet({ findings }: UpdateDocument): Sheet {
  return {
    name: 'Findings',
    title: both({ en: 'Themes and barriers', cy: 'Themâu a rhwystrau' }),
    sentences: [oneTable],
    table: {
      header: [
        'Code | Cod',
        'English',
        'Cymraeg',
        'Confidence | Hyder',
        'Forces | Heddluoedd',
        'Evidence | Tystiolaeth',
      ],
      rows: findings.map(({ codeName, statement, term, forces, evidence }) => [
        both(codeName),
        statement.en,
        statement.cy,
        `${both(term.name)} (${term.percentFrom}–${term.percentTo}%)`,
        forces.join(', '),
        evidence.map(({ kind, subject }) => `${kind}: ${subject}`).join('; '),
      ]),
    },
  };
}

function workbookOf(document: UpdateDocument, tables: readonly Table[]): readonly Sheet[] {
  const rest = [textSheet(document), findingsSheet(document), ...tables.map(sheetOf), notesSheet()];
  const cover: Sheet = {
    name: 'Cover',
    title: both(document.title),
    sentences: [
      ...(document.madeUp ? [madeUpNote.en, madeUpNote.cy] : []),
      `Figures as at | Ffigurau ar: ${document.cut.asAt}`,
      ...(document.corrects === null
        ? []
        : [`Corrects | Yn cywiro: ${document.corrects.update}`, both(document.corrects.reason)]),
      licence.en,
      licence.cy,
      "The Welsh words await a translator's check. | Mae'r geiriau Cymraeg yn aros am wiriad cyfieithydd.",
    ],
  };
  const contents: Sheet = {
    name: 'Contents',
    title: 'Contents | Cynnwys',
    sentences: [oneTable],
    table: {
      header: ['Sheet | Dalen', 'What it holds | Beth sydd ynddi'],
      rows: rest.map(({ name, title }) => [name, title]),
    },
  };
  return [cover, contents, ...rest];
}

function notesSheet(): Sheet {
  return {
    name: 'Notes',
    title: 'Markers | Marcwyr',
    sentences: [oneTable],
    table: {
      header: ['Marker | Marciwr', 'English', 'Cymraeg'],
      rows: Object.entries(markerMeanings).map(([marker, { en, cy }]) => [marker, en, cy]),
    },
  };
}

/** All files of an update. The same document and cut give the same bytes. */
export async function updateFiles(
  document: UpdateDocument,
  cut: Cut,
  rule: ReturnRule,
): Promise<readonly NewFile[]> {
  const tables = [
    figuresTable(document),
    positionsTable(cut),
    forcesTable(cut, rule),
    recommendationsTable(cut),
  ];
  return [
    {
      path: 'update.json',
      mediaType: mediaTypes.json,
      content: Buffer.from(`${JSON.stringify(document)}\n`),
    },
    ...tables.map(({ file, header, rows }) => ({
      path: file,
      mediaType: mediaTypes.csv,
      content: Buffer.from(csvText(header, rows)),
    })),
    { path: 'update.ods', mediaType: mediaTypes.ods, content: await writeOds(workbookOf(document, tables)) },
  ];
}
