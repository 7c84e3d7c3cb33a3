import {
  addMonths,
  assert,
  assertNever,
  type Month,
  present,
  type Random,
  randomFrom,
} from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';
import { lastMonthOf, type Order } from './order.ts';

/**
 * Something planted in the made-up figures for a reader to find. Which force plays which part is drawn from the seed, so
 * that a force's name means nothing.
 */
export type Story = { readonly force: string } & (
  | { readonly kind: 'charge-rate-shift'; readonly from: Month; readonly factor: number }
  | { readonly kind: 'charge-rate-high'; readonly factor: number }
  | { readonly kind: 'charge-rate-low'; readonly factor: number }
  | { readonly kind: 'missing-months'; readonly months: readonly Month[] }
  | { readonly kind: 'partial-month'; readonly month: Month; readonly share: number }
  | { readonly kind: 'restated-month'; readonly month: Month; readonly shareAtFirst: number }
  | { readonly kind: 'thin-ethnicity'; readonly share: number }
  | { readonly kind: 'series-break'; readonly from: Month; readonly factor: number }
  | { readonly kind: 'small-force' }
);

/** Residents of the forces that may carry a story of rates: enough crimes to tell it, and not half the country. */
const large = { from: 1_100_000, to: 3_000_000 };
const middling = { from: 450_000, to: 1_100_000 };

const between = (
  forces: readonly TerritorialForce[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly TerritorialForce[] => forces.filter(({ population }) => population >= from && population < to);

/** Different forces, drawn from the seed. */
function cast(random: Random, forces: readonly TerritorialForce[], count: number): readonly string[] {
  assert(forces.length >= count, `${count} forces of a size to carry a story, found ${forces.length}`);
  return forces
    .map(({ slug }) => ({ slug, lot: random.next() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, count)
    .map(({ slug }) => slug);
}

/** Every story of an order, each told of another force. */
export function storiesOf(order: Order): readonly Story[] {
  const random = randomFrom(order.seed).fork('stories');
  const [shifts, high, low, breaks] = cast(random, between(order.forces, large), 4);
  const [misses, partial, restates, thin] = cast(random, between(order.forces, middling), 4);
  const smallest = [...order.forces].sort((a, b) => a.population - b.population)[0];
  const at = (share: number): Month => addMonths(order.firstMonth, Math.floor(order.months * share));
  const force = (slug: string | undefined): string => present(slug, 'a force for every story');
  return [
    { kind: 'charge-rate-shift', force: force(shifts), from: at(0.45), factor: 1.9 },
    { kind: 'charge-rate-high', force: force(high), factor: 1.9 },
    { kind: 'charge-rate-low', force: force(low), factor: 0.45 },
    { kind: 'series-break', force: force(breaks), from: at(0.5), factor: 1.4 },
    {
      kind: 'missing-months',
      force: force(misses),
      months: [at(0.4), addMonths(at(0.4), 1), addMonths(at(0.4), 2)],
    },
    { kind: 'partial-month', force: force(partial), month: at(0.7), share: 0.3 },
    { kind: 'restated-month', force: force(restates), month: at(0.75), shareAtFirst: 0.75 },
    { kind: 'thin-ethnicity', force: force(thin), share: 0.7 },
    { kind: 'small-force', force: present(smallest, 'a force').slug },
  ];
}

export function storiesAbout(stories: readonly Story[], force: string): readonly Story[] {
  return stories.filter((story) => story.force === force);
}

/** What multiplies a force's chance of a charge for a crime recorded in a month. */
export function chargeFactor(stories: readonly Story[], month: Month): number {
  return stories.reduce((factor, story) => {
    if (story.kind === 'charge-rate-shift') return month < story.from ? factor : factor * story.factor;
    if (story.kind === 'charge-rate-high' || story.kind === 'charge-rate-low') return factor * story.factor;
    return factor;
  }, 1);
}

const recordedDifferently: readonly string[] = ['Violence and sexual offences', 'Public order'];

/** What multiplies a force's number of crimes of a type, or of searches, in a month. */
export function volumeFactor(stories: readonly Story[], type: string, month: Month): number {
  return stories.reduce((factor, story) => {
    if (story.kind === 'series-break' && month >= story.from && recordedDifferently.includes(type))
      return factor * story.factor;
    // The smallest force polices people who work there and live elsewhere, and searches many of them.
    if (story.kind === 'small-force') return factor * (type === 'search' ? 36 : 6);
    return factor;
  }, 1);
}

/** A story in one English sentence, for whoever made the files. */
export function tell(story: Story, order: Order): string {
  switch (story.kind) {
    case 'charge-rate-shift':
      return `${story.force}: from ${story.from}, ${story.factor} times as many crimes end in a charge; the control chart should say so.`;
    case 'charge-rate-high':
      return `${story.force}: ${story.factor} times the usual chance of a charge; the funnel should show it above its limits.`;
    case 'charge-rate-low':
      return `${story.force}: ${story.factor} times the usual chance of a charge; the funnel should show it below its limits.`;
    case 'series-break':
      return `${story.force}: from ${story.from}, violence and public order are recorded in another way, ${story.factor} times as much.`;
    case 'missing-months':
      return `${story.force}: sent nothing for ${story.months.join(', ')}; missing is not zero.`;
    case 'partial-month':
      return `${story.force}: sent about ${story.share * 100}% of its rows for ${story.month}.`;
    case 'restated-month':
      return `${story.force}: sent ${story.month} again, after ${lastMonthOf(order)}, with the rows that were left out at first.`;
    case 'thin-ethnicity':
      return `${story.force}: self-defined ethnicity is blank in about ${story.share * 100}% of its stops and searches.`;
    case 'small-force':
      return `${story.force}: so few crimes that most of its percentages lie below the smallest base.`;
    default:
      return assertNever(story);
  }
}
