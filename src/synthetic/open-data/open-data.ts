import { assert, type Month, present } from '../../kernel/index.ts';
import { type ForceMonth, forceMonths } from './crime.ts';
import { outcomesFile, streetFile } from './crime-file.ts';
import { monthsOf, type Order } from './order.ts';
import { type OutcomeTally, outcomeTableFile, outcomeTally } from './outcome-table.ts';
import { financialYearsOf, recordedCrimeFile } from './recorded-file.ts';
import { searchFile } from './search-file.ts';
import { type Story, storiesAbout, storiesOf } from './story.ts';

/** One made-up file. The text is plain ASCII with line feeds. */
export interface OpenDataFile {
  /** Relative, as data.police.uk lays it out: `police-uk/2024-01/2024-01-bedfordshire-street.csv`. */
  readonly path: string;
  readonly kind: 'street' | 'outcomes' | 'stop-and-search' | 'recorded-crime' | 'force-outcomes';
  readonly text: string;
}

/**
 * Every file of an order, month by month, one at a time, so that the whole never has to be held: what 43 forces would
 * have sent, the Home Office's tables, and last the files that a force sent again (folder `restated`).
 */
export function* openDataFiles(order: Order): Generator<OpenDataFile> {
  assert(order.months >= 6 && order.forces.length > 0, 'at least six months and a force');
  const stories = storiesOf(order);
  const streams = order.forces.map((force) => forceMonths(order, stories, force));
  const tallies = reconciled(order, stories);
  const again: OpenDataFile[] = [];
  for (const month of monthsOf(order)) {
    for (const stream of streams) {
      const held = nextOf(stream);
      assert(held.month === month, 'every force in the same month');
      for (const tally of tallies) if (tally.force === held.force) tally.add(held);
      yield* sentFiles(order, stories, held);
      again.push(...restatedFiles(order, stories, held));
    }
  }
  yield* homeOfficeFiles(order, tallies);
  yield* again;
}

function nextOf(stream: Generator<ForceMonth>): ForceMonth {
  const next = stream.next();
  assert(next.done !== true, 'a month for every force');
  return next.value;
}

/** The two forces that the Home Office's outcome table speaks of: one with a story of charges, one that sent a month again. */
function reconciled(order: Order, stories: readonly Story[]): readonly OutcomeTally[] {
  return stories
    .filter(({ kind }) => kind === 'charge-rate-shift' || kind === 'restated-month')
    .map(({ force }) =>
      outcomeTally(
        order,
        present(
          order.forces.find(({ slug }) => slug === force),
          force,
        ),
      ),
    );
}

/** How much of a month a force sent at first: 0 for nothing at all. */
function shareSent(stories: readonly Story[], month: Month): number {
  return stories.reduce((share, story) => {
    if (story.kind === 'missing-months' && story.months.includes(month)) return 0;
    if (story.kind === 'partial-month' && story.month === month) return story.share;
    if (story.kind === 'restated-month' && story.month === month) return story.shareAtFirst;
    return share;
  }, 1);
}

function sentFiles(order: Order, stories: readonly Story[], held: ForceMonth): readonly OpenDataFile[] {
  const { force, month } = held;
  const share = shareSent(storiesAbout(stories, force.slug), month);
  if (share === 0) return [];
  const path = `police-uk/${month}/${month}-${force.slug}`;
  return [
    ...crimeFiles(path, held, { order, share }),
    {
      path: `${path}-stop-and-search.csv`,
      kind: 'stop-and-search',
      text: searchFile(held, stories, { order, share }),
    },
  ];
}

function crimeFiles(
  path: string,
  held: ForceMonth,
  sending: { readonly order: Order; readonly share: number },
): readonly OpenDataFile[] {
  return [
    { path: `${path}-street.csv`, kind: 'street', text: streetFile(held, sending) },
    { path: `${path}-outcomes.csv`, kind: 'outcomes', text: outcomesFile(held, sending) },
  ];
}

function restatedFiles(order: Order, stories: readonly Story[], held: ForceMonth): readonly OpenDataFile[] {
  const { force, month } = held;
  const restates = storiesAbout(stories, force.slug).some(
    (story) => story.kind === 'restated-month' && story.month === month,
  );
  return restates ? crimeFiles(`restated/${month}/${month}-${force.slug}`, held, { order, share: 1 }) : [];
}

function homeOfficeFiles(order: Order, tallies: readonly OutcomeTally[]): readonly OpenDataFile[] {
  const years = financialYearsOf(order);
  if (years.length === 0) return [];
  return [
    ...years.map(
      (year): OpenDataFile => ({
        path: `home-office/recorded-crime-${year.name.replace('/', '-')}.csv`,
        kind: 'recorded-crime',
        text: recordedCrimeFile(order, year),
      }),
    ),
    { path: 'home-office/outcomes.csv', kind: 'force-outcomes', text: outcomeTableFile(tallies) },
  ];
}
