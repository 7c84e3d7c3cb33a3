import { assert, monthsBetween } from '../../kernel/index.ts';
import { type Allegation, allegationsOf } from './allegation.ts';
import { streamOf } from './chance.ts';
import type { Cells } from './extract-table.ts';
import { type Filing, fileNeighbourhood } from './filing.ts';
import { allegationRow } from './follow-up-rows.ts';
import { type Habit, habitsOf } from './habit.ts';
import { type ForcesOrder, spanOf } from './order.ts';
import { travellersOf } from './traveller.ts';

/**
 * Crimes a year that a country of the real size holds, men and people of unrecorded sex among the victims: so many that
 * those against a recorded woman or girl come to a little over a million (framework facts, section 4.3).
 */
const crimesAYear = 1_975_000;

/** Crimes of a neighbourhood over the whole span: what is held in memory at once. */
const crimesANeighbourhood = 600;

/** One force of an order. */
export interface MadeUpForce {
  readonly habit: Habit;
  readonly forceNumber: number;
  /** Its neighbourhoods, one at a time; what was made of one may be let go before the next. */
  readonly filings: () => Generator<Filing>;
  readonly allegations: () => Generator<{ readonly allegation: Allegation; readonly row: Cells }>;
}

/** The forces of an order that are named by `slugs`. */
export function madeUpForces(order: ForcesOrder, slugs: readonly string[]): readonly MadeUpForce[] {
  assert(order.scale > 0 && order.scale <= 1, 'a scale above 0 and up to 1');
  const span = spanOf(order);
  const habits = habitsOf(order.seed, order.country);
  const months = monthsBetween(order.from, order.to) + 1;
  return habits
    .map((habit, index) => ({ habit, forceNumber: index + 1 }))
    .filter(({ habit }) => slugs.includes(habit.force.slug))
    .map(({ habit, forceNumber }) => {
      const { slug } = habit.force;
      return {
        habit,
        forceNumber,
        *filings() {
          const crimesAMonth = (crimesAYear * order.scale * habit.share) / 12;
          const count = Math.max(1, Math.round((crimesAMonth * months) / crimesANeighbourhood));
          const travellers = travellersOf(order.seed, order.scale, habits, slug, span.firstDay);
          for (let number = 1; number <= count; number += 1) {
            yield fileNeighbourhood({
              order,
              span,
              habit,
              forceNumber,
              number,
              crimesAMonth: crimesAMonth / count,
              travellers: travellers.filter(({ where }) => Math.floor(where * count) + 1 === number),
            });
          }
        },
        *allegations() {
          const random = streamOf(`made-up forces/${order.seed}/${slug}/allegations`);
          const prefix = `MADEUP-${String(forceNumber).padStart(2, '0')}`;
          for (const allegation of allegationsOf(random, habit, span, order.scale))
            yield { allegation, row: allegationRow(allegation, prefix) };
        },
      };
    });
}
