import { addMonths, type Month, monthsFrom } from '../../kernel/index.ts';
import type { Dataset, MeasureDefinition } from '../definition.ts';

/** What was received of one dataset from one force for one month. A month without an entry is missing. */
export interface ReceivedMonth {
  readonly dataset: Dataset;
  readonly force: string;
  readonly month: Month;
  readonly state: 'received' | 'partial' | 'missing';
}

export type MonthState = ReceivedMonth['state'];

/** First and last month that any force sent. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

/** A look-up of what was received. */
export interface Received {
  readonly state: (dataset: Dataset, force: string, month: Month) => MonthState;
  readonly span: (dataset: Dataset) => Span | undefined;
  /** The first month that a force sent. */
  readonly first: (dataset: Dataset, force: string) => Month | undefined;
}

// Months compare as text.
function earlier(a: Month, b: Month): Month {
  return a.localeCompare(b) < 0 ? a : b;
}

function later(a: Month, b: Month): Month {
  return a.localeCompare(b) > 0 ? a : b;
}

export function receivedOf(months: readonly ReceivedMonth[], forces: ReadonlySet<string>): Received {
  const states = new Map<string, MonthState>();
  const spans = new Map<Dataset, Span>();
  const firsts = new Map<string, Month>();
  for (const { dataset, force, month, state } of months) {
    if (state === 'missing' || !forces.has(force)) continue;
    states.set(`${dataset} ${force} ${month}`, state);
    firsts.set(`${dataset} ${force}`, earlier(month, firsts.get(`${dataset} ${force}`) ?? month));
    const span = spans.get(dataset) ?? { from: month, to: month };
    spans.set(dataset, {
      from: earlier(month, span.from),
      to: later(month, span.to),
    });
  }
  return {
    state: (dataset, force, month) => states.get(`${dataset} ${force} ${month}`) ?? 'missing',
    span: (dataset) => spans.get(dataset),
    first: (dataset, force) => firsts.get(`${dataset} ${force}`),
  };
}

/** Months for which every source of a measure was sent by at least one force; undefined where there are none. */
export function spanOf(definition: MeasureDefinition, received: Received): Span | undefined {
  const spans = definition.sources.map((dataset) => received.span(dataset));
  const known = spans.filter((span) => span !== undefined);
  if (known.length < spans.length) return undefined;
  const from = known.map((span) => span.from).reduce(later);
  const to = known.map((span) => span.to).reduce(earlier);
  return from <= to ? { from, to } : undefined;
}

/**
 * The state of a force's month for a measure: that of its worst source. Where outcomes are followed from the month of record,
 * they must have been received for every month up to maturity, or up to the last month that anyone sent.
 */
export function statesFor(
  definition: MeasureDefinition,
  received: Received,
): (force: string, month: Month) => MonthState {
  // Every month is asked for by its month, quarter and year, of the force and of the country.
  const known = new Map<string, MonthState>();
  return (force, month) => {
    const key = `${force} ${month}`;
    const state = known.get(key) ?? stateOf(definition, received, force, month);
    known.set(key, state);
    return state;
  };
}

function stateOf(definition: MeasureDefinition, received: Received, force: string, month: Month): MonthState {
  const states = definition.sources.flatMap((dataset) =>
    monthsNeeded(definition, received, dataset, month).map((needed) =>
      received.state(dataset, force, needed),
    ),
  );
  if (states.includes('missing')) return 'missing';
  return states.includes('partial') ? 'partial' : 'received';
}

function monthsNeeded(
  { matureAfterMonths }: MeasureDefinition,
  received: Received,
  dataset: Dataset,
  month: Month,
): readonly Month[] {
  if (dataset !== 'police-uk-outcomes' || matureAfterMonths === 0) return [month];
  const end = received.span(dataset)?.to ?? month;
  const mature = addMonths(month, matureAfterMonths);
  return monthsFrom(month, earlier(mature, end));
}

/** Whether outcomes are held for long enough after `month` to judge the crimes recorded in it. */
export function isMature(definition: MeasureDefinition, received: Received, month: Month): boolean {
  if (definition.matureAfterMonths === 0) return true;
  const end = received.span('police-uk-outcomes')?.to;
  return end !== undefined && addMonths(month, definition.matureAfterMonths) <= end;
}

/** Whether a force's crimes are held for long enough before `month` to place the outcomes given in it. */
export function isSettled(
  { settledAfterMonths = 0 }: MeasureDefinition,
  received: Received,
  force: string,
  month: Month,
): boolean {
  if (settledAfterMonths === 0) return true;
  const first = received.first('police-uk-street', force);
  return first !== undefined && addMonths(first, settledAfterMonths) <= month;
}
