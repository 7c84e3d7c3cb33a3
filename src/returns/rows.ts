import {
  type ExtractDefinition,
  type ExtractFigure,
  type Marker,
  wilsonInterval,
} from '../measures/index.ts';
import type { Cell } from '../publication/index.ts';
import { countSet, countSets, setOfCells } from './count-set.ts';
import {
  categoryOf,
  dimensionOf,
  type GroupTable,
  mergeUnknown,
  type ReturnMaterial,
  unknownGroup,
} from './counts.ts';
import type { ReturnedCount } from './guarded.ts';
import { type Known, threshold } from './guarded.ts';
import type { ReturnFileName } from './layout.ts';

/** The rows of each file, cells in the order of its columns. */
export type ReturnRows = Readonly<Record<ReturnFileName, readonly (readonly Cell[])[]>>;

type Look = (set: string, dimension: string, category: string) => Known | undefined;

export function lookIn(counts: readonly ReturnedCount[]): Look {
  const said = new Map(
    counts.map(({ category, count, dimension, set }) => [`${set} ${dimension} ${category}`, count]),
  );
  return (set, dimension, category) => said.get(`${set} ${dimension} ${category}`);
}

/** Everything that a return says, from the counts that may be said: no row knows more than they do. */
export function returnRows(material: ReturnMaterial, counts: readonly ReturnedCount[]): ReturnRows {
  const look = lookIn(counts);
  return {
    counts: countRows(counts, material.notHeld),
    figures: material.figures.flatMap((figure) => {
      const definition = material.definitions.find(({ id }) => id === figure.measure);
      return definition === undefined ? [] : [figureRow({ definition, look, material }, figure)];
    }),
    groups: material.groups.flatMap((table) => {
      const definition = material.definitions.find(({ id }) => id === table.measure);
      return definition?.kind === 'proportion' ? groupRows({ definition, look, material }, table) : [];
    }),
    completeness: completenessRows(material.groups, look),
    coverage: coverageRows(material),
  };
}

const marked = (...markers: readonly (Marker | '[not-held]')[]): string => markers.join(' ');

/** A measure of a return, with what may be said of counts. */
interface Saying<Definition extends ExtractDefinition = ExtractDefinition> {
  readonly definition: Definition;
  readonly look: Look;
  readonly material: ReturnMaterial;
}

/** Two digits after the point: what an interval of a few hundred crimes bears, and more. */
export const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

function countRows(
  counts: readonly ReturnedCount[],
  notHeld: readonly string[],
): readonly (readonly Cell[])[] {
  const sent = new Set(counts.map(({ set }) => set));
  const rows = counts.map(({ category, count, dimension, set: id }) => {
    const set = countSet(id);
    const said = count === 'withheld' ? [null, marked('[c]')] : [count, ''];
    return [id, set?.unit ?? '', set?.within.join(';') ?? '', dimension, category, ...said];
  });
  const missing = countSets
    .filter(({ id }) => !sent.has(id))
    .map(({ id, unit, within }) => {
      const mark = marked(notHeld.includes(id) ? '[not-held]' : '[x]');
      return [id, unit, within.join(';'), '', '', null, mark];
    });
  return [...rows, ...missing];
}

type Numbers = Pick<ExtractFigure, 'numerator' | 'denominator' | 'value' | 'lower' | 'upper'>;
const nothing: Numbers = { numerator: null, denominator: null, value: null, lower: null, upper: null };

function figureRow(saying: Saying, figure: ExtractFigure): readonly Cell[] {
  const { definition, look } = saying;
  const { breakdown, coverage, held, markers } = figure;
  const dimension = breakdown === '' ? '' : dimensionOf(breakdown);
  const category = breakdown === '' ? '' : categoryOf(breakdown);
  const said = (set: string): Known | undefined => look(set, dimension, category);
  const hidden = isHidden(definition, figure, said);
  const { denominator, lower, numerator, upper, value }: Numbers = hidden
    ? nothing
    : saidOf(definition, figure);
  return [
    figure.measure,
    figure.version,
    figure.unit,
    dimension,
    category,
    numerator,
    denominator,
    rounded(value),
    rounded(lower),
    rounded(upper),
    coverage.monthsExpected,
    coverage.monthsReceived,
    hidden ? hiddenMark(saying) : held === 'not-held' ? marked('[not-held]') : marked(...markers),
  ];
}

/** A median goes without its counts: two such counts would differ by the few whose wait is impossible. */
function saidOf({ kind }: ExtractDefinition, figure: ExtractFigure): Numbers {
  return kind === 'median-days' ? { ...figure, numerator: null, denominator: null } : figure;
}

/** Whether a figure follows from a count that is withheld; a median, whether fewer than ten stand behind it. */
function isHidden(
  definition: ExtractDefinition,
  { denominator, numerator }: ExtractFigure,
  said: (set: string) => Known | undefined,
): boolean {
  if (numerator === null && denominator === null) return false;
  if (definition.kind === 'median-days') {
    return denominator !== 0 && Math.min(numerator ?? 0, denominator ?? 0) < threshold;
  }
  return setsOf(definition).some((set) => typeof said(set) !== 'number');
}

const setsOf = (definition: ExtractDefinition): readonly string[] =>
  (definition.kind === 'median-days'
    ? []
    : [
        definition.numerator.cells,
        ...(definition.kind === 'proportion' ? [definition.denominator.cells] : []),
      ]
  ).map((cells) => setOfCells(cells)?.id ?? '');

/** Why a measure is not said: something that it counts is not held or was not sent, and then nothing was withheld either. */
function hiddenMark({ definition, look, material }: Saying): string {
  const sets = setsOf(definition);
  if (sets.some((set) => material.notHeld.includes(set))) return marked('[not-held]');
  return marked(sets.some((set) => look(set, '', '') === undefined) ? '[x]' : '[c]');
}

function groupRows(
  saying: Saying<ExtractDefinition & { readonly kind: 'proportion' }>,
  { characteristic, ratios, rows }: GroupTable,
): readonly (readonly Cell[])[] {
  const { definition, look } = saying;
  const [part, whole] = [definition.numerator.cells, definition.denominator.cells].map(
    (cells) => setOfCells(cells)?.id ?? '',
  );
  const groups = mergeUnknown(rows).map(({ group }) => ({
    group,
    count: look(part ?? '', characteristic, group),
    total: look(whole ?? '', characteristic, group),
  }));
  const isSaid = ({ count, total }: (typeof groups)[number]): boolean =>
    typeof count === 'number' && typeof total === 'number';
  // A ratio sets a group against all other known ones: with one of them withheld it would give that one away.
  const ratiosSaid = groups.every((each) => each.group === unknownGroup || isSaid(each));
  return groups.map(({ count, group, total }) => {
    const about = [definition.id, definition.version, definition.unit, characteristic, group];
    if (typeof count !== 'number' || typeof total !== 'number') {
      return [...about, null, null, null, null, null, null, null, null, hiddenMark(saying)];
    }
    const ratio = ratiosSaid ? ratios.find((each) => each.group === group) : undefined;
    return [
      ...about,
      count,
      total,
      ...percentOf(count, total),
      rounded(ratio?.ratio ?? null),
      rounded(ratio?.lower ?? null),
      rounded(finite(ratio?.upper)),
      marked(
        ...(total === 0 ? (['[z]'] as const) : total < definition.smallestBase ? (['[u]'] as const) : []),
      ),
    ];
  });
}

const finite = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

/** The percentage and its 95% interval (Wilson), rounded; nulls of nothing. */
export function percentOf(count: number, total: number): readonly (number | null)[] {
  if (total === 0) return [null, null, null];
  const { lower, upper } = wilsonInterval(count, total);
  return [(100 * count) / total, 100 * lower, 100 * upper].map(rounded);
}

function completenessRows(groups: readonly GroupTable[], look: Look): readonly (readonly Cell[])[] {
  const characteristics = [...new Set(groups.map(({ characteristic }) => characteristic))];
  const total = look('crimes-recorded', '', '');
  if (total === undefined) return [];
  return characteristics.map((characteristic) => {
    const unknown = look('crimes-recorded', characteristic, unknownGroup);
    if (typeof total !== 'number' || typeof unknown !== 'number') {
      return [characteristic, null, null, null, null, null, marked('[c]')];
    }
    const known = total - unknown;
    return [characteristic, known, total, ...percentOf(known, total), total === 0 ? marked('[z]') : ''];
  });
}

function coverageRows({ definitions, figures }: ReturnMaterial): readonly (readonly Cell[])[] {
  const subjects = [...new Set(definitions.map(({ subject }) => subject))].sort();
  return subjects.flatMap((subject) => {
    const own = new Set(definitions.filter((each) => each.subject === subject).map(({ id }) => id));
    // Nothing stands behind a figure that the force's system cannot tell, whatever was sent: the fullest says what was.
    const [coverage] = figures
      .filter(({ measure }) => own.has(measure))
      .map((figure) => figure.coverage)
      .sort((a, b) => b.monthsReceived - a.monthsReceived);
    return coverage === undefined
      ? []
      : [[subject.replace('_', '-'), coverage.monthsExpected, coverage.monthsReceived]];
  });
}
