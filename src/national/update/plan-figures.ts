import type { Bilingual, PlainDate } from '../../kernel/index.ts';
import { englandAndWales } from '../../places/index.ts';
import { type Position, positions } from '../../plans/index.ts';
import { behindPositions } from '../matrix/matrix.ts';
import type { ReturnStanding } from '../matrix/standing.ts';
import { isWithoutAction, isWithoutMeasure, replyState } from '../recommendation/standing.ts';
import type { CutFigure, CutMaterial, FigureSource } from './cut.ts';

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

interface Share {
  readonly key: string;
  readonly label: Bilingual;
  readonly place: string;
  readonly asAt: PlainDate;
  readonly numerator: number;
  readonly denominator: number;
  readonly received: number;
  readonly expected: number;
  readonly source: FigureSource;
}

/** Below this many, a share of actions is marked as resting on few (D22). A force's plan holds some dozens. */
const smallestBase = 10;

/**
 * A share of everything that was counted. It has no interval: every action of every plan is counted and none is drawn, so
 * chance leaves nothing open. Nothing to divide by is not applicable, never zero.
 */
function shareOf({ numerator, denominator, ...rest }: Share): CutFigure {
  return {
    ...rest,
    period: null,
    per: null,
    unit: 'percent',
    numerator,
    denominator,
    value: denominator === 0 ? null : rounded((100 * numerator) / denominator),
    lower: null,
    upper: null,
    markers: [
      ...(denominator === 0 ? (['[z]'] as const) : denominator < smallestBase ? (['[u]'] as const) : []),
    ],
  };
}

const positionLabels: Readonly<Record<Position, Bilingual>> = {
  overdue: { en: 'Actions that are overdue', cy: 'Camau gweithredu sy’n hwyr' },
  'not-reported': { en: 'Actions with no report in time', cy: 'Camau gweithredu heb adroddiad mewn pryd' },
  'no-evidence': { en: 'Actions without evidence', cy: 'Camau gweithredu heb dystiolaeth' },
  slipping: { en: 'Actions that are slipping', cy: 'Camau gweithredu sy’n llithro' },
  'on-time': { en: 'Actions that are on time', cy: 'Camau gweithredu sydd ar amser' },
};

/** What is said of actions besides their position. */
const further = {
  behind: { en: 'Actions that are behind', cy: 'Camau gweithredu sydd ar ei hôl hi' },
  verified: {
    en: 'Delivered actions that an outsider verified',
    cy: 'Camau a gyflawnwyd ac a ddilyswyd gan rywun o’r tu allan',
  },
  'with-measure': { en: 'Actions with a measure', cy: 'Camau gweithredu gyda mesur' },
} as const;

const keyAt = (name: string, place: string): string =>
  place === englandAndWales.slug ? `plans.${name}` : `plans.${name}.${place}`;

/** Figures of the actions of one place: a force, or the country. */
function actionFigures(
  material: CutMaterial,
  place: string,
  coverage: { readonly received: number; readonly expected: number },
): readonly CutFigure[] {
  const here = material.positions.filter(
    ({ force, position }) => position !== null && (place === englandAndWales.slug || force === place),
  );
  const delivered = here.filter(({ state }) => state === 'delivered' || state === 'verified');
  const share = (
    name: string,
    label: Bilingual,
    counted: { readonly numerator: number; readonly denominator: number },
    rule: string,
  ): CutFigure =>
    shareOf({
      key: keyAt(name, place),
      label,
      place,
      asAt: material.asAt,
      ...counted,
      ...coverage,
      source: { kind: 'rows', file: 'positions.csv', rule },
    });
  const among = (numerator: number, denominator = here.length) => ({ numerator, denominator });
  const behind = here.filter(({ position }) => position !== null && behindPositions.includes(position));
  return [
    ...positions.map((position) =>
      share(
        position,
        positionLabels[position],
        among(here.filter((one) => one.position === position).length),
        `position=${position}`,
      ),
    ),
    share('behind', further.behind, among(behind.length), `position=${behindPositions.join('|')}`),
    share(
      'verified',
      further.verified,
      among(delivered.filter(({ state }) => state === 'verified').length, delivered.length),
      'state=verified of state=delivered|verified',
    ),
    share(
      'with-measure',
      further['with-measure'],
      among(here.filter(({ hasMeasure }) => hasMeasure).length),
      'measure=yes',
    ),
  ];
}

/** Figures of which forces have a plan, sent their return, and name a by-and-for organisation. */
function forceFigures(material: CutMaterial, returns: readonly ReturnStanding[]): readonly CutFigure[] {
  const all = material.forces.length;
  const share = (name: string, label: Bilingual, numerator: number, rule: string): CutFigure =>
    shareOf({
      key: `forces.${name}`,
      label,
      place: englandAndWales.slug,
      asAt: material.asAt,
      numerator,
      denominator: all,
      received: all,
      expected: all,
      source: { kind: 'rows', file: 'forces.csv', rule },
    });
  const asked = new Set(material.forces);
  const byAndFor = material.byAndForForces.filter((force) => asked.has(force)).length;
  return [
    share(
      'with-plan',
      { en: 'Forces with an adopted plan', cy: 'Heddluoedd gyda chynllun wedi’i fabwysiadu' },
      returns.filter(({ planAdoptedOn }) => planAdoptedOn !== null).length,
      'plan_adopted_on is set',
    ),
    share(
      'reporting',
      { en: 'Forces whose return came in time', cy: 'Heddluoedd y daeth eu hadroddiad mewn pryd' },
      returns.filter(({ state }) => state === 'received').length,
      'return=received',
    ),
    share(
      'by-and-for',
      {
        en: 'Forces that name a by-and-for organisation',
        cy: 'Heddluoedd sy’n enwi sefydliad gan-ac-ar-gyfer',
      },
      byAndFor,
      'by_and_for=yes',
    ),
  ];
}

/** Figures of recommendations, each counted once with each force that it was made to. */
function recommendationFigures({ recommendations, asAt, forces }: CutMaterial): readonly CutFigure[] {
  const open = recommendations.filter(({ closed }) => !closed);
  const asked = open.filter((one) => replyState(one, asAt) !== 'not-asked');
  const share = (
    name: string,
    label: Bilingual,
    rows: readonly [counted: readonly unknown[], of: readonly unknown[]],
    rule: string,
  ): CutFigure =>
    shareOf({
      key: `recommendations.${name}`,
      label,
      place: englandAndWales.slug,
      asAt,
      numerator: rows[0].length,
      denominator: rows[1].length,
      received: forces.length,
      expected: forces.length,
      source: { kind: 'rows', file: 'recommendations.csv', rule },
    });
  return [
    share(
      'without-action',
      { en: 'Open recommendations without an action', cy: 'Argymhellion agored heb gam gweithredu' },
      [open.filter(isWithoutAction), open],
      'closed=no and actions=0 of closed=no',
    ),
    share(
      'without-measure',
      {
        en: 'Open recommendations with an action and no measure',
        cy: 'Argymhellion agored gyda cham gweithredu a heb fesur',
      },
      [open.filter(isWithoutMeasure), open],
      'closed=no and actions>0 and measures=0 of closed=no',
    ),
    share(
      'replies-overdue',
      { en: 'Replies that are overdue', cy: 'Atebion sy’n hwyr' },
      [asked.filter((one) => replyState(one, asAt) === 'overdue'), asked],
      'reply=overdue of reply<>not-asked',
    ),
  ];
}

/**
 * Every figure that is counted from the rows of a cut. `returns` stand in the order of the cut's forces. Actions of a force
 * without a return in time are counted as they were last known, and the coverage beside each figure says how many are not.
 */
export function planFigures(material: CutMaterial, returns: readonly ReturnStanding[]): readonly CutFigure[] {
  const received = new Set(returns.filter(({ state }) => state === 'received').map(({ force }) => force));
  const country = { received: received.size, expected: material.forces.length };
  return [
    ...forceFigures(material, returns),
    ...actionFigures(material, englandAndWales.slug, country),
    ...material.forces.flatMap((force) =>
      actionFigures(material, force, { received: received.has(force) ? 1 : 0, expected: 1 }),
    ),
    ...recommendationFigures(material),
  ];
}
