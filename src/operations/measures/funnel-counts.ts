import type { NotHeldEvent } from '../../database/index.ts';
import {
  carries,
  type ExtractMaterial,
  type ExtractSubject,
  type OrderStep,
  type Stage,
  type StepCount,
} from '../../measures/index.ts';

/**
 * The events by which a step is known; none where rows of another contract tell it too. A step is not held where a system
 * holds none of them: its count would only repeat what later steps imply.
 */
const stageEvents: Readonly<Record<Stage, readonly string[]>> = {
  recorded: [],
  named: [],
  arrested: ['arrested'],
  interviewed: ['interviewed-in-custody', 'interviewed-voluntarily'],
  referred: ['referred-to-prosecutor'],
  // An outcome of charge tells it as well.
  charged: [],
  convicted: ['convicted'],
};
const orderEvents: Readonly<Record<OrderStep, readonly string[]>> = {
  considered: ['considered', 'not-pursued'],
  'applied-for': ['applied-for'],
  granted: ['granted'],
  refused: ['refused'],
  served: ['served'],
  breached: ['breached', 'breach-arrest', 'breach-charged', 'breach-proved', 'breach-no-action'],
  enforced: ['breach-arrest', 'breach-charged', 'breach-proved'],
};

/** What a funnel is counted from: cells, what was sent, and what forces say that they do not hold. */
interface Ground {
  readonly material: ExtractMaterial;
  readonly forces: readonly string[];
  readonly notHeld: readonly NotHeldEvent[];
}

/** A step of some forces: counted, or not held where none of those that sent the subject holds it. */
function countOf(
  { material: { cells, sent }, forces, notHeld }: Ground,
  { subject, contract }: { readonly subject: ExtractSubject; readonly contract: NotHeldEvent['contract'] },
  wanted: string,
  events: readonly string[],
): StepCount {
  const lacks = (force: string): boolean => {
    const own = notHeld.filter((one) => one.force === force && one.contract === contract);
    const lacking = (event: string): boolean => own.some((one) => one.event === event || one.event === '*');
    return events.length > 0 && events.every(lacking);
  };
  const senders = forces.filter((force) =>
    sent.some((each) => each.subject === subject && each.force === force),
  );
  if (senders.every(lacks)) return { state: 'not-held' };
  const count = cells
    .filter(({ cell, force }) => forces.includes(force) && carries(cell, [wanted]))
    .reduce((sum, each) => sum + each.count, 0);
  return { state: 'counted', count };
}

const ofCrimes = { subject: 'crimes', contract: 'investigation_events' } as const;
const ofOrders = { subject: 'orders', contract: 'order_events' } as const;

export function stageCounts(ground: Ground): Readonly<Record<Stage, StepCount>> {
  const of = (stage: Stage): StepCount => countOf(ground, ofCrimes, `stage=${stage}`, stageEvents[stage]);
  return {
    recorded: of('recorded'),
    named: of('named'),
    arrested: of('arrested'),
    interviewed: of('interviewed'),
    referred: of('referred'),
    charged: of('charged'),
    convicted: of('convicted'),
  };
}

export function orderCounts(ground: Ground): Readonly<Record<OrderStep, StepCount>> {
  const of = (step: OrderStep): StepCount => countOf(ground, ofOrders, `step=${step}`, orderEvents[step]);
  return {
    considered: of('considered'),
    'applied-for': of('applied-for'),
    granted: of('granted'),
    refused: of('refused'),
    served: of('served'),
    breached: of('breached'),
    enforced: of('enforced'),
  };
}
