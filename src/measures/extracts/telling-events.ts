import type { ExtractDefinition } from './definition.ts';

/** A kind of event that a force's system does not hold; '*' where it holds none of the contract's. */
export interface NotHeldEvent {
  readonly force: string;
  readonly contract: string;
  readonly event: string;
}

type EventContract = 'investigation_events' | 'order_events';

const bails = ['bailed', 'bailed-with-conditions', 'bailed-without-conditions'] as const;
const interviews = ['interviewed-in-custody', 'interviewed-voluntarily'] as const;
const breachSteps = ['breach-arrest', 'breach-charged', 'breach-proved'] as const;

/**
 * The events by which what a cell counts is known. What rows of another contract tell too is not here: an outcome of charge
 * tells a charge.
 */
const tellingEvents: Readonly<Record<EventContract, Readonly<Record<string, readonly string[]>>>> = {
  investigation_events: {
    'stage=arrested': ['arrested'],
    'stage=interviewed': interviews,
    'stage=referred': ['referred-to-prosecutor'],
    'stage=convicted': ['convicted'],
    'role=also-arrested': ['arrested'],
    'role=counter-arrested': ['arrested'],
    'release=arrested': ['arrested', 'released-under-investigation', ...bails],
    'release=bailed': bails,
    'release=under-investigation': ['released-under-investigation'],
    'bail=conditions': ['bailed-with-conditions'],
    'bail=no-conditions': ['bailed-without-conditions'],
  },
  order_events: {
    'step=considered': ['considered', 'not-pursued'],
    'step=applied-for': ['applied-for'],
    'step=granted': ['granted'],
    'step=refused': ['refused'],
    'step=served': ['served'],
    'step=breached': ['breached', ...breachSteps, 'breach-no-action'],
    'step=enforced': breachSteps,
  },
};

/** The events by which a stage that time is counted in begins; none where the record of the crime or a suspect tells it. */
const stageBegins: Readonly<Record<string, readonly string[]>> = {
  interviewed: interviews,
  referred: ['referred-to-prosecutor'],
  'on-bail': bails,
};

function lacksAll(
  notHeld: readonly NotHeldEvent[],
  force: string,
  contract: EventContract,
  events: readonly string[],
): boolean {
  const own = notHeld.filter((one) => one.force === force && one.contract === contract);
  return (
    events.length > 0 && events.every((event) => own.some((one) => one.event === event || one.event === '*'))
  );
}

/** Whether a force's system holds none of the events by which a cell's fact is known: its count would repeat what others imply. */
export function isCellNotHeld(notHeld: readonly NotHeldEvent[], force: string, cell: string): boolean {
  return (['investigation_events', 'order_events'] as const).some((contract) =>
    lacksAll(notHeld, force, contract, tellingEvents[contract][cell] ?? []),
  );
}

/** Whether a force's system is unable to tell what a measure counts, above the line or below it. */
export function isMeasureNotHeld(
  notHeld: readonly NotHeldEvent[],
  force: string,
  definition: ExtractDefinition,
): boolean {
  if (definition.kind === 'median-days') {
    return lacksAll(notHeld, force, 'investigation_events', stageBegins[definition.stage] ?? []);
  }
  const below = definition.kind === 'proportion' ? definition.denominator.cells : [];
  return [definition.numerator.cells, below].some(
    (cells) => cells.length > 0 && cells.every((cell) => isCellNotHeld(notHeld, force, cell)),
  );
}
