import type { Figure, MeasureDefinition } from '../../measures/index.ts';
import type { Scene } from '../site/page.ts';
import { say } from '../words/messages.ts';
import { unitOf } from '../words/number.ts';
import { type FigureWords, figureWords } from './figure.ts';
import { tableMessages } from './table-messages.ts';

/** A table as `components/table.njk` draws it. The first column is the heading of its row. */
export interface Table {
  readonly caption: string;
  /** The heading above says what the caption says. */
  readonly titled?: true;
  /** A table of words: on a phone it is read down, a row under its heading. */
  readonly stacks?: true;
  readonly columns: readonly { readonly text: string; readonly numeric?: true }[];
  readonly rows: readonly {
    readonly name: string;
    readonly address?: string;
    /** The name is itself an address or a path, which may break anywhere. */
    readonly isAddress?: true;
    /** What a link elsewhere leads to. */
    readonly id?: string;
    readonly cells: readonly string[];
  }[];
}

/** What the rows of a table of figures are: moments, forces, or groups of people. */
export type RowsAre = 'period' | 'force' | 'group';

export interface FigureRow {
  readonly name: string;
  readonly address?: string;
  readonly figure: Figure;
}

function cellsOf(figure: FigureWords): readonly string[] {
  return [
    figure.value,
    figure.interval,
    figure.numerator,
    figure.denominator,
    figure.coverage,
    figure.markers.join(' '),
    String(figure.version),
  ];
}

/** Figures as a table: value, interval, numerator, denominator, coverage, markers and definition version in every row. */
export function figureTable(
  scene: Scene,
  definition: MeasureDefinition,
  caption: string,
  rowsAre: RowsAre,
  rows: readonly FigureRow[],
): Table {
  const t = say(tableMessages, scene.language);
  return {
    caption,
    columns: [
      { text: t[rowsAre] },
      { text: t.value({ unit: unitOf(definition, scene.language) }), numeric: true },
      { text: t.interval, numeric: true },
      { text: definition.numerator[scene.language], numeric: true },
      { text: definition.denominator[scene.language], numeric: true },
      { text: t.coverage },
      { text: t.notes },
      { text: t.version, numeric: true },
    ],
    rows: rows.map(({ name, address, figure }) => ({
      name,
      ...(address === undefined ? {} : { address }),
      cells: cellsOf(figureWords(figure, definition, scene.forces, scene.language)),
    })),
  };
}
