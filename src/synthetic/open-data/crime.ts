import { hash } from 'node:crypto';
import { addMonths, type Month, type Random, randomFrom } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';
import {
  type CrimeKind,
  crimeKinds,
  type Ends,
  flaws,
  monthsBefore,
  type Outcome,
  oneRowIn,
  seasons,
  spread,
  waitMax,
  waits,
} from './crime-parameters.ts';
import { drawCount, drawEvenly, drawFactor, drawFrom, drawMonths, type Weighted } from './draw.ts';
import { type Spot, spotsOf, withheld } from './locality.ts';
import type { Order } from './order.ts';
import { chargeFactor, type Story, storiesAbout, volumeFactor } from './story.ts';

export interface OutcomeRecord {
  readonly crime: Crime;
  readonly outcome: Outcome;
  readonly month: Month;
}

export interface Crime {
  /** 64 hexadecimal digits; null for a kind that carries no id. */
  readonly id: string | null;
  readonly month: Month;
  readonly kind: CrimeKind;
  /** Home Office offence group; null for a kind outside recorded crime. */
  readonly group: string | null;
  readonly spot: Spot;
  /** In the order of their months; may lie after the last month of the order. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly month: Month }[];
}

/** What one force recorded, and which outcomes it assigned, in one month. */
export interface ForceMonth {
  readonly force: TerritorialForce;
  readonly month: Month;
  readonly spots: readonly Spot[];
  readonly crimes: readonly Crime[];
  readonly outcomes: readonly OutcomeRecord[];
}

interface Maker {
  readonly order: Order;
  readonly force: TerritorialForce;
  readonly stories: readonly Story[];
  readonly spots: readonly Spot[];
  readonly level: ReadonlyMap<CrimeKind, number>;
  readonly chargeLevel: number;
}

/** Every month of a force, in order. Months before the first are drawn too, because outcomes of theirs fall into it. */
export function* forceMonths(
  order: Order,
  stories: readonly Story[],
  force: TerritorialForce,
): Generator<ForceMonth> {
  const maker = makerOf(order, stories, force);
  const pending = new Map<Month, OutcomeRecord[]>();
  for (let index = -monthsBefore; index < order.months; index += 1) {
    const month = addMonths(order.firstMonth, index);
    const crimes = crimesOf(maker, month);
    for (const crime of crimes) {
      for (const ended of crime.outcomes) {
        const waiting = pending.get(ended.month) ?? [];
        if (waiting.length === 0) pending.set(ended.month, waiting);
        waiting.push({ crime, ...ended });
      }
    }
    if (index >= 0) yield { force, month, spots: maker.spots, crimes, outcomes: pending.get(month) ?? [] };
    pending.delete(month);
  }
}

function makerOf(order: Order, stories: readonly Story[], force: TerritorialForce): Maker {
  const random = randomFrom(order.seed).fork(`level of ${force.slug}`);
  const overall = drawFactor(random, spread.force);
  const level = new Map(crimeKinds.map((kind) => [kind, overall * drawFactor(random, spread.type)]));
  return {
    order,
    force,
    stories: storiesAbout(stories, force.slug),
    spots: spotsOf(
      randomFrom(order.seed).fork(`places of ${force.slug}`),
      force,
      order.forces.indexOf(force),
    ),
    level,
    chargeLevel: drawFactor(random, spread.charge),
  };
}

/** Share of a year that a month is: days count, because a longer month holds more crimes. */
export function shareOfYear(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate() / 365.25;
}

function crimesOf(maker: Maker, month: Month): readonly Crime[] {
  const { order, force, stories } = maker;
  const random = randomFrom(order.seed).fork(`crimes of ${force.slug} in ${month}`);
  const crimes: Crime[] = [];
  for (const kind of crimeKinds) {
    const season = seasons[kind.season][Number(month.slice(5, 7)) - 1] ?? 1;
    const mean =
      (force.population / 1000 / oneRowIn) *
      kind.rate *
      shareOfYear(month) *
      season *
      (maker.level.get(kind) ?? 1) *
      drawFactor(random, spread.month) *
      volumeFactor(stories, kind.type, month);
    const ends = endsOf(kind, maker.chargeLevel * chargeFactor(stories, month));
    const count = drawCount(random, mean);
    for (let number = 0; number < count; number += 1) {
      crimes.push(crimeOf(maker, { random, month, kind, ends, number: crimes.length }));
    }
  }
  return crimes;
}

const never = 'never';

/** The ends of a kind with the chance of a charge multiplied; what is left of the thousand never ends. */
function endsOf(kind: CrimeKind, factor: number): Weighted<Outcome | typeof never> {
  if (kind.ends === null) return [[never, 1]];
  const scaled: Ends = kind.ends.map(([outcome, weight]) => [
    outcome,
    outcome === 'Suspect charged' ? weight * factor : weight,
  ]);
  const ended = scaled.reduce((sum, [, weight]) => sum + weight, 0);
  return [...scaled, [never, Math.max(0, 1000 - ended)]];
}

interface Draw {
  readonly random: Random;
  readonly month: Month;
  readonly kind: CrimeKind;
  readonly ends: Weighted<Outcome | typeof never>;
  readonly number: number;
}

function crimeOf(maker: Maker, { random, month, kind, ends, number }: Draw): Crime {
  const spot = random.next() < flaws.noLocation ? withheld : drawEvenly(random, maker.spots);
  if (kind.ends === null) return { id: null, month, kind, group: null, spot, outcomes: [] };
  return {
    id: hash('sha256', `${maker.order.seed} ${maker.force.slug} ${month} ${number}`),
    month,
    kind,
    group: drawFrom(random, kind.groups),
    spot,
    outcomes: outcomesOf(random, month, ends),
  };
}

function outcomesOf(
  random: Random,
  recorded: Month,
  ends: Weighted<Outcome | typeof never>,
): Crime['outcomes'] {
  const outcome = drawFrom(random, ends);
  if (outcome === never) return [];
  const first = { outcome, month: addMonths(recorded, drawMonths(random, waits[outcome], waitMax)) };
  if (outcome !== 'Investigation complete; no suspect identified' || random.next() >= flaws.secondOutcome)
    return [first];
  // A case that was closed without a suspect is opened again when one is found.
  const again = addMonths(first.month, 1 + drawMonths(random, waits['Suspect charged'], waitMax));
  return [first, { outcome: 'Suspect charged', month: again }];
}
