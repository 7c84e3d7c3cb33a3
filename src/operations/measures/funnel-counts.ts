import {
  carries,
  type ExtractMaterial,
  type ExtractSubject,
  isCellNotHeld,
  type OrderStep,
  type Stage,
  type StepCount,
} from '../../measures/index.ts';

/** What a funnel is counted from: cells, what was sent, what forces say that they do not hold, and whose it is. */
interface Ground {
  readonly material: ExtractMaterial;
  readonly forces: readonly string[];
}

/** A step of some forces: counted, or not held where none of those that sent the subject holds it. */
function countOf({ forces, material }: Ground, subject: ExtractSubject, wanted: string): StepCount {
  const { cells, notHeld, sent } = material;
  const senders = forces.filter((force) =>
    sent.some((each) => each.subject === subject && each.force === force),
  );
  if (senders.every((force) => isCellNotHeld(notHeld, force, wanted))) return { state: 'not-held' };
  const count = cells
    .filter(({ cell, force }) => forces.includes(force) && carries(cell, [wanted]))
    .reduce((sum, each) => sum + each.count, 0);
  return { state: 'counted', count };
}

export function stageCounts(ground: Ground): Readonly<Record<Stage, StepCount>> {
  const of = (stage: Stage): StepCount => countOf(ground, 'crimes', `stage=${stage}`);
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
  const of = (step: OrderStep): StepCount => countOf(ground, 'orders', `step=${step}`);
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
