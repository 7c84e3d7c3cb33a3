import type { Bilingual, Language, Month, PlainDate } from '../../kernel/index.ts';
import type { HeldFinding } from '../finding/finding.ts';
import { type Cut, type CutFigure, type FigurePart, figuresByKey } from './cut.ts';
import { piecesOf } from './reference.ts';
import { keysUsed, type Section } from './text.ts';
import { written } from './written.ts';

/** An update's own words, without what its cut adds. */
export interface UpdateText {
  readonly title: Bilingual;
  readonly period: { readonly from: Month; readonly to: Month };
  readonly sections: readonly Section[];
}

/** A figure that a correction changed: what both updates print of it. Null where one of them does not hold it. */
export interface FigureChange {
  readonly key: string;
  readonly label: Bilingual;
  readonly before: CutFigure | null;
  readonly after: CutFigure | null;
}

/** A published update, `update.json`: everything its page, print and files show. It never changes. */
export interface UpdateDocument extends UpdateText {
  readonly id: string;
  readonly cut: { readonly id: string; readonly asAt: PlainDate; readonly release: string | null };
  readonly madeUp: boolean;
  /** The figures that the text places, in the order of first use; after them those that only a finding rests on. */
  readonly figures: readonly CutFigure[];
  readonly findings: readonly HeldFinding[];
  readonly corrects: { readonly update: string; readonly reason: Bilingual } | null;
  readonly changes: readonly FigureChange[];
}

/** A piece of a paragraph as it is printed. A figure carries its key, so that a reader can follow the number. */
export type PrintedPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly key: string; readonly part: FigurePart; readonly text: string };

export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly PrintedPiece[] }
  | { readonly kind: 'list'; readonly points: readonly (readonly PrintedPiece[])[] };

/** A text with its figures put in. A reference that the figures do not hold prints `[x]`; a checked text has none. */
export function printed(
  text: string,
  figures: ReadonlyMap<string, CutFigure>,
  language: Language,
): readonly PrintedPiece[] {
  return piecesOf(text).map((piece) => {
    if (piece.kind === 'words') return piece;
    const figure = figures.get(piece.key);
    return { ...piece, text: figure === undefined ? '[x]' : written(figure, piece.part, language) };
  });
}

/** A body cut into paragraphs at empty lines; a block whose every line begins with `- ` is a list. */
export function printedBlocks(
  body: string,
  figures: ReadonlyMap<string, CutFigure>,
  language: Language,
): readonly PrintedBlock[] {
  return body
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      if (!lines.every((line) => line.startsWith('- ')))
        return { kind: 'paragraph', pieces: printed(lines.join(' '), figures, language) };
      return { kind: 'list', points: lines.map((line) => printed(line.slice(2), figures, language)) };
    });
}

/** The words of printed pieces, for a file that holds no links. */
export function plainText(pieces: readonly PrintedPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** What differs between the figures of an update and those of the one it corrects. */
export function changesBetween(
  before: readonly CutFigure[],
  after: readonly CutFigure[],
): readonly FigureChange[] {
  const [older, newer] = [figuresByKey(before), figuresByKey(after)];
  const numbers = (figure: CutFigure | undefined): string =>
    figure === undefined
      ? ''
      : JSON.stringify([
          figure.period,
          figure.value,
          figure.numerator,
          figure.denominator,
          figure.lower,
          figure.upper,
          figure.received,
          figure.expected,
        ]);
  return [...new Set([...older.keys(), ...newer.keys()])]
    .filter((key) => numbers(older.get(key)) !== numbers(newer.get(key)))
    .map((key) => {
      const [was, is] = [older.get(key) ?? null, newer.get(key) ?? null];
      return { key, label: (is ?? was)?.label ?? { en: key, cy: key }, before: was, after: is };
    });
}

/** What is needed to write an update's document: its text, its cut, and the update that it corrects. */
export interface DocumentMaterial {
  readonly id: string;
  readonly text: UpdateText;
  readonly cut: Cut;
  readonly corrects: {
    readonly update: string;
    readonly reason: Bilingual;
    readonly figures: readonly CutFigure[];
  } | null;
}

/** The document that is published: the text with the figures it places, whole, so that nothing else is needed to read it. */
export function documentOf({ id, text, cut, corrects }: DocumentMaterial): UpdateDocument {
  const held = figuresByKey(cut.figures);
  const evidence = cut.findings.flatMap((finding) => finding.evidence);
  const rested = evidence.flatMap(({ kind, subject }) => (kind === 'figure' ? [subject] : []));
  const figures = [...new Set([...keysUsed(text.sections), ...rested])].flatMap((key) => {
    const figure = held.get(key);
    return figure === undefined ? [] : [figure];
  });
  return {
    id,
    ...text,
    cut: { id: cut.id, asAt: cut.asAt, release: cut.release },
    madeUp: cut.madeUp,
    figures,
    findings: cut.findings,
    corrects: corrects === null ? null : { update: corrects.update, reason: corrects.reason },
    changes: corrects === null ? [] : changesBetween(corrects.figures, figures),
  };
}
