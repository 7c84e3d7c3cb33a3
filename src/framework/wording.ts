import {
  assertNever,
  type Bilingual,
  daysBetween,
  inMonth,
  type Language,
  monthsBetween,
  onDate,
  readMonth,
  readPlainDate,
} from '../kernel/index.ts';
import type { Action, Deadline, Mark, TimelineEvent } from './document.ts';

/** What a mark means, for the people who read it beside a fact. */
export const markMeanings: Readonly<Record<Mark, Bilingual>> = {
  S: { en: 'seen in the source named', cy: 'gwelwyd yn y ffynhonnell a enwir' },
  M: { en: 'from memory, not yet checked', cy: "o'r cof, heb ei wirio eto" },
  I: { en: 'inferred by us', cy: 'ein casgliad ni' },
};

const phrases = {
  by: { en: 'by', cy: 'erbyn' },
  fromLaunch: { en: 'from the launch', cy: "o'r lansiad ymlaen" },
  noneSet: { en: 'no deadline is set', cy: 'ni osodwyd dyddiad cau' },
  notRecovered: { en: 'not recovered', cy: "ni lwyddwyd i'w ganfod" },
  awaited: { en: 'awaited', cy: 'i ddod' },
  afterwards: { en: 'then', cy: 'yna' },
  beside: { en: 'together with', cy: 'ynghyd â' },
} as const satisfies Record<string, Bilingual>;

/** `2021-12-15` as "15 December 2021", `2022-03` as "March 2022", or the same in Welsh. */
export function dateInWords(dayOrMonth: string, language: Language): string {
  const day = readPlainDate(dayOrMonth);
  const month = readMonth(dayOrMonth);
  if (day !== undefined) return onDate(day, language);
  return month === undefined ? dayOrMonth : inMonth(month, language);
}

export function deadlineInWords(deadline: Deadline, language: Language): string {
  switch (deadline.kind) {
    case 'due': {
      const what = deadline.what === undefined ? '' : ` (${deadline.what[language]})`;
      return `${phrases.by[language]} ${dateInWords(deadline.by, language)}${what}`;
    }
    case 'from-launch':
      return phrases.fromLaunch[language];
    case 'none-set':
      return phrases.noneSet[language];
    case 'not-recovered':
      return phrases.notRecovered[language];
    default:
      return assertNever(deadline);
  }
}

export function happenedInWords(happened: TimelineEvent['happened'], language: Language): string {
  switch (happened.kind) {
    case 'on':
      return dateInWords(happened.on, language);
    case 'not-recovered':
      return phrases.notRecovered[language];
    case 'awaited':
      return phrases.awaited[language];
    default:
      return assertNever(happened);
  }
}

/** Who acts, in the order of acting: "every force; then: College of Policing; together with: local partners". */
export function whoInWords(
  who: Action['who'],
  nameOf: (body: string) => Bilingual,
  language: Language,
): string {
  const named = (role: Action['who'][number]['role']): string =>
    who
      .filter((acting) => acting.role === role)
      .map((acting) => nameOf(acting.body)[language])
      .join(', ');
  const parts = [named('carries-out')];
  const afterwards = named('then');
  const beside = named('with');
  if (afterwards !== '') parts.push(`${phrases.afterwards[language]}: ${afterwards}`);
  if (beside !== '') parts.push(`${phrases.beside[language]}: ${beside}`);
  return parts.filter((part) => part !== '').join('; ');
}

/** How late something came, counted in days where both days are known and in whole months otherwise. */
export interface Lateness {
  readonly count: number;
  readonly unit: 'day' | 'month';
}

/** How late an event came; undefined where it was on time, had no date to keep, or has not come. */
export function latenessOf(event: TimelineEvent): Lateness | undefined {
  if (event.due === undefined || event.happened.kind !== 'on') return undefined;
  const dueDay = readPlainDate(event.due.on);
  const day = readPlainDate(event.happened.on);
  if (dueDay !== undefined && day !== undefined) {
    const count = daysBetween(dueDay, day);
    return count > 0 ? { count, unit: 'day' } : undefined;
  }
  const dueMonth = readMonth(event.due.on.slice(0, 7));
  const month = readMonth(event.happened.on.slice(0, 7));
  if (dueMonth === undefined || month === undefined) return undefined;
  const count = monthsBetween(dueMonth, month);
  return count > 0 ? { count, unit: 'month' } : undefined;
}

/** "4 months late"; in Welsh the noun stays in the singular and softens after 2. */
export function latenessInWords(lateness: Lateness, language: Language): string {
  const { count, unit } = lateness;
  if (language === 'en') return `${count} ${unit}${count === 1 ? '' : 's'} late`;
  const nouns = { day: ['diwrnod', 'ddiwrnod'], month: ['mis', 'fis'] } as const;
  return `${count} ${nouns[unit][count === 2 ? 1 : 0]} yn hwyr`;
}
