import { markMeanings } from '../../framework/index.ts';
import type { Language, PlainDate } from '../../kernel/index.ts';
import { readNationalRules } from '../../operations/national/index.ts';
import { onDate } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { cadenceMessages } from './cadence-messages.ts';

/** The dated configuration of updates and returns; read once. */
const { update: rules } = readNationalRules();

/** The cadence in each of its versions, the one that holds first, and when a return counts as late. */
export function cadenceView(on: PlainDate, language: Language): Readonly<Record<string, unknown>> {
  const t = say(cadenceMessages, language);
  const returns = rules.returns.find(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
  );
  return {
    title: t.title,
    returns: returns && t.returns({ n: returns.expectedEveryMonths }),
    table: {
      caption: t.title,
      titled: true,
      stacks: true,
      columns: [t.held, t.every, t.covers, t.due, t.note, t.basis].map((text) => ({ text })),
      rows: rules.cadence.toReversed().map((one) => ({
        name:
          one.validTo === null
            ? t.since({ from: onDate(one.validFrom, language) })
            : t.between({ from: onDate(one.validFrom, language), to: onDate(one.validTo, language) }),
        cells: [
          t.months({ n: one.everyMonths }),
          t.months({ n: one.periodMonths }),
          t.months({ n: one.dueAfterMonths }),
          one.note[language],
          markMeanings[one.mark][language],
        ],
      })),
    },
  };
}
