import fc from 'fast-check';
import { month } from '../../src/kernel/index.ts';
import {
  type Dataset,
  ethnicityGroups,
  type HeldRows,
  notPoliceOutcomes,
  outcomeGroups,
} from '../../src/measures/index.ts';

const places = ['bedfordshire', 'gwent'];
const months = ['2023-11', '2023-12', '2024-01', '2024-02'];
const quarters = ['2023-10', '2024-01'];
const monthly: readonly Dataset[] = ['police-uk-street', 'police-uk-outcomes', 'police-uk-stop-and-search'];

/** Every part that could be held: each dataset, place and period. Some hold no row; some are not selected. */
const parts: HeldRows['parts'] = [
  ...monthly.flatMap((dataset) =>
    places.flatMap((place) => months.map((from) => ({ dataset, place, from }))),
  ),
  ...places.flatMap((place) =>
    quarters.map((from) => ({ dataset: 'home-office-recorded-crime' as const, place, from })),
  ),
].map((part, index) => ({ ...part, from: month(part.from), id: 4096 + index }));

const partOf = (dataset: Dataset): fc.Arbitrary<number> =>
  fc.constantFrom(...parts.filter((part) => part.dataset === dataset).map((part) => part.id));
/** Few ids, so that crimes repeat and meet their outcomes; some rows name none. */
const crimeId = fc.option(
  fc.constantFrom(...['1', '2', '3', '4', '5', '6'].map((digit) => digit.repeat(64))),
  { freq: 5 },
);

const rows = fc.record({
  street: fc.array(
    fc.record({
      part: partOf('police-uk-street'),
      crimeId,
      crimeType: fc.constantFrom('violent-crime', 'violent-crime', 'burglary'),
    }),
    { maxLength: 25 },
  ),
  outcomes: fc.array(
    fc.record({
      part: partOf('police-uk-outcomes'),
      crimeId,
      outcome: fc.constantFrom(...Object.keys(outcomeGroups), ...notPoliceOutcomes.slice(0, 3)),
    }),
    { maxLength: 25 },
  ),
  stops: fc.array(
    fc.record({
      part: partOf('police-uk-stop-and-search'),
      sex: fc.constantFrom('female', 'male', 'other', null),
      ethnicity: fc.constantFrom(...Object.keys(ethnicityGroups), null),
    }),
    { maxLength: 25 },
  ),
  offences: fc.array(
    fc.record({
      part: partOf('home-office-recorded-crime'),
      subgroup: fc.constantFrom('Rape', 'Rape offences', 'Other sexual offences'),
      offences: fc.integer({ min: -3, max: 900 }),
    }),
    { maxLength: 12 },
  ),
});

/** Rows as an import might have left them, and the parts that a computation selects of them. */
export const heldRows = fc.record({
  held: rows.map((each): HeldRows => ({ parts, ...each })),
  selection: fc.oneof(fc.constant(parts.map((part) => part.id)), fc.subarray(parts.map((part) => part.id))),
});
