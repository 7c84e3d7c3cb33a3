/**
 * The stages of a crime, from the record to the conviction. A gate is passed by every crime that comes further, so no later
 * gate can hold more crimes; the others are ways that not every crime takes (a suspect may be charged without an arrest, or
 * by the police without a prosecutor), and cannot hold more than the gate before them.
 */
export const stages = [
  { id: 'recorded', gate: true },
  { id: 'named', gate: true },
  { id: 'arrested', gate: false },
  { id: 'interviewed', gate: false },
  { id: 'referred', gate: false },
  { id: 'charged', gate: true },
  { id: 'convicted', gate: true },
] as const;
export type Stage = (typeof stages)[number]['id'];

/**
 * Stages in which time is counted, with what ends it: the next stages, or a close; on bail it is a suspect's time and not a
 * crime's. A stay that ended before it began is impossible.
 */
export const waitingStages = ['recorded', 'named', 'interviewed', 'referred', 'charged', 'on-bail'] as const;
export type WaitingStage = (typeof waitingStages)[number];

/**
 * What can happen to an order, as a funnel. A step with `within` cannot hold more than that step. Breaches are counted by
 * orders breached, not by breaches, so that they stay within those granted; service is of granted orders.
 */
export const orderSteps = [
  { id: 'considered', within: null },
  { id: 'applied-for', within: 'considered' },
  { id: 'granted', within: 'applied-for' },
  { id: 'refused', within: 'applied-for' },
  { id: 'served', within: 'granted' },
  { id: 'breached', within: 'granted' },
  { id: 'enforced', within: 'breached' },
] as const;
export type OrderStep = (typeof orderSteps)[number]['id'];
