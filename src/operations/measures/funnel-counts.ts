import {
  carries,
  type ExtractMaterial,
  type ExtractSubject,
  type OrderStep,
  type Stage,
  type StepCount,
} from '../../measures/index.ts';

/** A step of some forces: counted, or not held where none of them sent the subject. */
function countOf(
  { cells, sent }: ExtractMaterial,
  forces: readonly string[],
  subject: ExtractSubject,
  wanted: string,
): StepCount {
  if (!sent.some((each) => each.subject === subject && forces.includes(each.force))) {
    return { state: 'not-held' };
  }
  const count = cells
    .filter(({ cell, force }) => forces.includes(force) && carries(cell, [wanted]))
    .reduce((sum, each) => sum + each.count, 0);
  return { state: 'counted', count };
}

export function stageCounts(
  material: ExtractMaterial,
  forces: readonly string[],
): Readonly<Record<Stage, StepCount>> {
  const of = (stage: Stage): StepCount => countOf(material, forces, 'crimes', `stage=${stage}`);
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

export function orderCounts(
  material: ExtractMaterial,
  forces: readonly string[],
): Readonly<Record<OrderStep, StepCount>> {
  const of = (step: OrderStep): StepCount => countOf(material, forces, 'orders', `step=${step}`);
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
