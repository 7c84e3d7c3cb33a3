import type { Language } from '../../../../kernel/index.ts';
import { type Crossing, crossedPlaces } from '../../../../measures/index.ts';
import { unitWords } from '../../../records/figure-words.ts';
import { heading, type Part, words } from '../../../records/sheet.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { answerMessages } from './messages.ts';

const placeKeys = {
  unknown: 'where-unknown',
  public: 'where-public',
  private: 'where-private',
  online: 'where-online',
} as const;
const relationshipKeys = {
  unknown: 'whom-unknown',
  stranger: 'whom-stranger',
  known: 'whom-known',
} as const;

/** Where crimes were and by whom: first how much is known, then every cell, the unknown ones first. */
export function crossingParts(
  { completeness, of, rows, total }: Crossing,
  language: Language,
): readonly Part[] {
  const t = say(answerMessages, language);
  const title = of === 'all' ? t.crossingOfAll : t.crossingOfSexual;
  const { both, place, relationship } = completeness;
  if (both.percent === null) return [heading(title), words(t.crossingNone)];
  return [
    heading(title),
    words(
      t.crossingKnown({
        both: count(both.known),
        all: unitWords('crime', total, language),
        percent: decimal(both.percent, 1),
        place: count(place.known),
        relationship: count(relationship.known),
      }),
    ),
    {
      kind: 'table',
      table: {
        caption: title,
        columns: [
          { text: t.whom },
          ...crossedPlaces.map((each) => ({ text: t[placeKeys[each]], numeric: true })),
          { text: t.whereAll, numeric: true },
        ],
        rows: rows.map((row) => ({
          name: t[relationshipKeys[row.relationship]],
          cells: [...row.counts.map((each) => count(each.count)), count(row.total)],
        })),
      },
    },
  ];
}
