import type { Language } from '../../kernel/index.ts';
import type { Figure, MeasureDefinition } from '../../measures/index.ts';
import { drawIntervalBars } from '../charts/interval-bars.ts';
import type { MeasureEdition } from '../site/edition.ts';
import type { ReleaseScene } from '../site/page.ts';
import { inPeriod } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { bare, unitOf } from '../words/number.ts';
import { breakdownName } from './breakdown.ts';
import { figureWords, placeName } from './figure.ts';
import { storyMessages } from './story-messages.ts';
import { type FigureRow, figureTable, type Table } from './table.ts';

export interface DrawnChart {
  readonly title: string;
  readonly markup: string;
  readonly notes: readonly string[];
}

/** Who is behind a figure: a chart and a table for each kind of group, and every pair of groups in one folded table. */
export interface Groups {
  readonly kinds: readonly { readonly chart: DrawnChart; readonly table: Table }[];
  readonly pairs: Table | undefined;
}

type Kind = MeasureDefinition['breakdowns'][number];

/** The groups of one place in the latest period; undefined where a measure has none. */
export function groupsOf(scene: ReleaseScene, measure: MeasureEdition, place: string): Groups | undefined {
  const period = measure.periods.at(-1);
  if (period === undefined) return undefined;
  const figures = measure.breakdowns(place, period);
  if (figures.length === 0) return undefined;
  const { language } = scene;
  const { definition } = measure.result;
  const words = {
    title: definition.title[language],
    place: placeName(scene.forces, place, language),
    period: inPeriod(period, language),
  };
  const kinds = definition.breakdowns.flatMap((kind) => {
    const rows = rowsOf(
      definition,
      figures.filter((figure) => isOfKind(figure, kind)),
      language,
    );
    return rows.length === 0 ? [] : [kindOf(scene, definition, kind, rows, words)];
  });
  const pairs = rowsOf(
    definition,
    figures.filter(({ breakdown }) => breakdown.includes(';')),
    language,
  );
  const caption = say(storyMessages, language).groupsTable({
    ...words,
    kind: definition.breakdowns.map((kind) => lowered(kind.name[language])).join('; '),
  });
  return {
    kinds,
    pairs: pairs.length === 0 ? undefined : figureTable(scene, definition, caption, 'group', pairs),
  };
}

const isOfKind = ({ breakdown }: Figure, kind: Kind): boolean =>
  !breakdown.includes(';') && breakdown.startsWith(`${kind.id}=`);

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function rowsOf(definition: MeasureDefinition, figures: readonly Figure[], language: Language): FigureRow[] {
  return figures.map((figure) => ({ name: breakdownName(definition, figure.breakdown, language), figure }));
}

function kindOf(
  scene: ReleaseScene,
  definition: MeasureDefinition,
  kind: Kind,
  rows: readonly FigureRow[],
  words: Readonly<Record<'title' | 'place' | 'period', string>>,
): Groups['kinds'][number] {
  const { language } = scene;
  const caption = say(storyMessages, language).groupsTable({ ...words, kind: lowered(kind.name[language]) });
  const markup = drawIntervalBars({
    id: `groups-${kind.id}`,
    measure: `${words.title}: ${kind.name[language]}`,
    place: words.place,
    period: words.period,
    unit: unitOf(definition, language),
    language,
    bare: (value) => bare(definition, value),
    rows: rows.map(({ name, figure }) => ({
      name,
      value: figure.value,
      lower: figure.lower,
      upper: figure.upper,
      written: figureWords(figure, definition, scene.forces, language).value,
    })),
  });
  return {
    chart: { title: `${kind.name[language]}, ${words.place}, ${words.period}`, markup, notes: [] },
    table: figureTable(scene, definition, caption, 'group', rows),
  };
}
