import { type Bilingual, languages } from '../../kernel/index.ts';
import {
  csvText,
  licence,
  madeUpNote,
  markerMeanings,
  mediaTypes,
  type NewFile,
  type Sheet,
  writeOds,
} from '../../publication/index.ts';
import type { ReturnRule } from '../matrix/standing.ts';
import { type Cut, figuresByKey } from './cut.ts';
import { plainText, printed, printedBlocks, type UpdateDocument } from './document.ts';
import { tablesOf, type UpdateTable } from './tables.ts';

const both = ({ en, cy }: Bilingual): string => `${en} | ${cy}`;
const oneTable = 'This sheet has one table. | Mae un tabl ar y ddalen hon.';

function sheetOf({ sheet, title, header, rows }: UpdateTable): Sheet {
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

function workbookOf(document: UpdateDocument, tables: readonly UpdateTable[]): readonly Sheet[] {
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
  const tables = tablesOf(document, cut, rule);
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
