import { firstDayOf, lastDayOf, type Month, type Random, randomFrom } from '../../kernel/index.ts';
import { type ForceMonth, shareOfYear } from './crime.ts';
import type { Sending } from './crime-file.ts';
import { oneRowIn, seasons, spread } from './crime-parameters.ts';
import { csvText } from './csv.ts';
import { drawCount, drawEvenly, drawFactor, drawFrom } from './draw.ts';
import { withheld } from './locality.ts';
import {
  ageRanges,
  grounds,
  linkedShare,
  more,
  noFurtherAction,
  perceived,
  searchOutcomes,
  searchRate,
  searchTypes,
  sexes,
} from './search-parameters.ts';
import { type Story, storiesAbout, volumeFactor } from './story.ts';

const header = [
  'Type',
  'Date',
  'Part of a policing operation',
  'Policing operation',
  'Latitude',
  'Longitude',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
] as const;

const yes = (claim: boolean): string => (claim ? 'True' : 'False');

/** The stop and search file of a force and month; undefined when nobody was searched. What was not sent is left out. */
export function searchFile(
  { force, month, spots }: ForceMonth,
  stories: readonly Story[],
  { order, share }: Sending,
): string | undefined {
  const level = drawFactor(randomFrom(order.seed).fork(`searches of ${force.slug}`), spread.force);
  const random = randomFrom(order.seed).fork(`searches of ${force.slug} in ${month}`);
  const thin = storiesAbout(stories, force.slug).find((story) => story.kind === 'thin-ethnicity');
  const season = seasons.evenings[Number(month.slice(5, 7)) - 1] ?? 1;
  const busy = volumeFactor(storiesAbout(stories, force.slug), 'search', month);
  const residents = (force.population / 1000 / oneRowIn) * busy;
  const mean = residents * searchRate * shareOfYear(month) * season * level * share;
  const searches = Array.from({ length: drawCount(random, mean) }, () => {
    const spot = random.next() < more.noLocation ? withheld : drawEvenly(random, spots);
    const type = drawFrom(random, searchTypes);
    return [
      type,
      moment(random, month),
      yes(random.next() < more.operation),
      '',
      spot.latitude,
      spot.longitude,
      ...person(random, type, thin?.share ?? 0),
      ...course(random),
      yes(random.next() < more.strip),
    ];
  });
  if (searches.length === 0) return undefined;
  return csvText(
    header,
    searches.sort((a, b) => String(a[1]).localeCompare(String(b[1]), 'en')),
  );
}

/** In the daytime or evening, never near midnight: the month is the same in London as in the file's offset. */
function moment(random: Random, month: Month): string {
  const day = random.whole(1, Number(lastDayOf(month).slice(8)));
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${firstDayOf(month).slice(0, 8)}${two(day)}`;
  return `${date}T${two(random.whole(6, 21))}:${two(random.whole(0, 59))}:00+00:00`;
}

/** Sex, age range, self-defined and officer-defined ethnicity; all blank when only a vehicle was searched. */
function person(random: Random, type: string, blankShare: number): readonly string[] {
  if (type === 'Vehicle search') return ['', '', '', ''];
  const seen = drawFrom(
    random,
    perceived.map((row) => [row, row.weight] as const),
  );
  const said = drawFrom(random, seen.selfDefined);
  return [
    drawFrom(random, sexes),
    drawFrom(random, ageRanges),
    random.next() < blankShare ? '' : said,
    seen.officerDefined,
  ];
}

/** Legislation, object, outcome, and whether the outcome had to do with the object. */
function course(random: Random): readonly string[] {
  const { legislation, object } = drawFrom(random, grounds);
  const outcome = drawFrom(random, searchOutcomes);
  const linked = outcome === noFurtherAction ? '' : yes(random.next() < linkedShare);
  return [legislation, object, outcome, linked];
}
