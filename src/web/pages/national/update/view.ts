import {
  type CutFigure,
  figuresByKey,
  type PrintedPiece,
  printed,
  printedBlocks,
} from '../../../../national/index.ts';
import type { PublishedUpdate } from '../../../../operations/national/index.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import type { Page } from '../../../site/page.ts';
import { inPeriod, onDate, onDay } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { decimal } from '../../../words/number.ts';
import { anchorOf, findingView } from '../themes/finding-part.ts';
import { changeRows, figureRows } from './figures-part.ts';
import { updateMessages } from './messages.ts';

/** A piece as the template prints it: a number carries the address of its figure. */
function pieceView(piece: PrintedPiece, page: string): { readonly text: string; readonly address?: string } {
  return piece.kind === 'words'
    ? { text: piece.text }
    : { text: piece.text, address: `${page}#${anchorOf(piece.key)}` };
}

/**
 * The sections of a text as pages show them, each number a link to its figure: on the page itself, or on `page` where the
 * figures stand elsewhere. Used by the published page and by the preview alike.
 */
export function sectionViews(
  sections: readonly {
    readonly heading: { readonly en: string; readonly cy: string };
    readonly body: { readonly en: string; readonly cy: string };
  }[],
  figures: ReadonlyMap<string, CutFigure>,
  language: 'en' | 'cy',
  page = '',
): readonly Record<string, unknown>[] {
  const view = (piece: PrintedPiece) => pieceView(piece, page);
  return sections.map(({ heading, body }) => ({
    heading: printed(heading[language], figures, language).map(view),
    blocks: printedBlocks(body[language], figures, language).map((block) =>
      block.kind === 'list'
        ? { points: block.points.map((point) => point.map(view)) }
        : { pieces: block.pieces.map(view) },
    ),
  }));
}

function filesOf({ summary, files }: PublishedUpdate): readonly Record<string, string>[] {
  return files.map(({ path, bytes }) => ({
    name: path,
    address: `/data/updates/${summary.id}/${path}`,
    size: `${decimal(bytes / 1024, 1)} KB`,
  }));
}

/** One published update: its text, its findings, where each number comes from, what it corrects, its files. */
export function updatePage(scene: NationalScene, published: PublishedUpdate): Page {
  const { language, national } = scene;
  const t = say(updateMessages, language);
  const { summary, document } = published;
  const figures = figuresByKey(document.figures);
  const replaced = national.corrections.find(({ update }) => update === summary.id);
  return {
    template: 'pages/national/update/page.njk',
    title: document.title[language],
    summary: t.summary({ period: inPeriod(document.period, language) }),
    view: {
      t,
      breadcrumbs: [{ text: t.updates, address: scene.href('/updates') }],
      facts: [
        { name: t.period, text: inPeriod(document.period, language) },
        ...(summary.publishedAt === null
          ? []
          : [{ name: t.published, text: onDay(summary.publishedAt, language) }]),
        { name: t.asAt, text: onDate(document.cut.asAt, language) },
      ],
      replaced: replaced && {
        reason: replaced.reason[language],
        address: scene.href(`/updates/${replaced.replacedBy}`),
      },
      corrects: document.corrects && {
        reason: document.corrects.reason[language],
        address: scene.href(`/updates/${document.corrects.update}`),
        table:
          document.changes.length === 0
            ? undefined
            : {
                caption: t.changes,
                columns: [{ text: t.figure }, { text: t.before }, { text: t.after }],
                rows: changeRows(document.changes, scene),
              },
      },
      sections: sectionViews(document.sections, figures, language),
      findings: document.findings.map((finding) => findingView(finding, { figures, page: '' }, scene)),
      figures: figureRows(document, scene),
      files: filesOf(published),
    },
  };
}
