import { assert, type Month, present } from '../../kernel/index.ts';
import { type ForceMonth, forceMonths } from './crime.ts';
import { outcomeRows, outcomesFile, streetFile, streetRows } from './crime-file.ts';
import type { CsvRow } from './csv.ts';
import { monthsOf, type Order } from './order.ts';
import { type OutcomeTally, outcomeTableFile, outcomeTally } from './outcome-table.ts';
import { financialYearsOf, recordedCrimeFile } from './recorded-file.ts';
import { searchFile } from './search-file.ts';
import { type Story, storiesAbout, storiesOf } from './story.ts';

/** One made-up file. The text is plain ASCII with line feeds. */
export interface OpenDataFile {
  /** Relative: `police-uk/2024-01/2024-01-all-forces-street.csv`, `police-uk/2024-01/2024-01-kent-stop-and-search.csv`. */
  readonly path: string;
  readonly kind: 'street' | 'outcomes' | 'stop-and-search' | 'recorded-crime' | 'force-outcomes';
  readonly text: string;
}

/**
 * Every file of an order, month by month, one at a time, so that the whole never has to be held: what 43 forces would
 * have sent, the Home Office's tables, and last the files that a force sent again (folder `restated`). Street and outcome
 * rows name their force, so a month of all forces is one file, as a national extract is; stop and search rows do not, and
 * stay one file a force.
 */
export function* openDataFiles(order: Order): Generator<OpenDataFile> {
  assert(order.months >= 6 && order.forces.length > 0, 'at least six months and a force');
  const stories = storiesOf(order);
  const streams = order.forces.map((force) => forceMonths(order, stories, force));
  const tallies = reconciled(order, stories);
  const again: OpenDataFile[] = [];
  for (const month of monthsOf(order)) {
    const country = streams.map((stream) => nextOf(stream, month));
    for (const held of country) tallies.find(({ force }) => force === held.force)?.add(held);
    yield* monthFiles(order, stories, country);
    again.push(...country.flatMap((held) => restatedFiles(order, stories, held)));
  }
  yield* homeOfficeFiles(order, tallies);
  yield* again;
}

function nextOf(stream: Generator<ForceMonth>, month: Month): ForceMonth {
  const next = stream.next();
  assert(next.done !== true && next.value.month === month, `${month} of every force`);
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

function* monthFiles(
  order: Order,
  stories: readonly Story[],
  country: readonly ForceMonth[],
): Generator<OpenDataFile> {
  const sending = country
    .map((held) => ({ held, share: shareSent(storiesAbout(stories, held.force.slug), held.month) }))
    .filter(({ share }) => share > 0);
  const month = present(country[0], 'a force').month;
  const path = `police-uk/${month}/${month}`;
  yield* crimeFiles(
    `${path}-all-forces`,
    sending.flatMap(({ held, share }) => streetRows(held, { order, share })),
    sending.flatMap(({ held, share }) => outcomeRows(held, { order, share })),
  );
  for (const { held, share } of sending) {
    const text = searchFile(held, stories, { order, share });
    if (text !== undefined)
      yield { path: `${path}-${held.force.slug}-stop-and-search.csv`, kind: 'stop-and-search', text };
  }
}

function crimeFiles(
  path: string,
  street: readonly CsvRow[],
  outcomes: readonly CsvRow[],
): readonly OpenDataFile[] {
  return [
    { path: `${path}-street.csv`, kind: 'street', text: streetFile(street) },
    { path: `${path}-outcomes.csv`, kind: 'outcomes', text: outcomesFile(outcomes) },
  ];
}

function restatedFiles(order: Order, stories: readonly Story[], held: ForceMonth): readonly OpenDataFile[] {
  const { force, month } = held;
  const restates = storiesAbout(stories, force.slug).some(
    (story) => story.kind === 'restated-month' && story.month === month,
  );
  if (!restates) return [];
  const sending = { order, share: 1 };
  return crimeFiles(
    `restated/${month}/${month}-${force.slug}`,
    streetRows(held, sending),
    outcomeRows(held, sending),
  );
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
