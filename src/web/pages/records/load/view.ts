import { z } from 'zod';
import { instant, londonDateOf, type Month, type PlainDate, readMonth } from '../../../../kernel/index.ts';
import {
  type ParcelRefusal,
  parcelLimits,
  type UsableProfile,
} from '../../../../operations/analyst/index.ts';
import {
  type CoveredMonths,
  coveredMonths,
  coveredMonthsMax,
} from '../../../../operations/extracts/index.ts';
import { readDate } from '../../../plans/content-form.ts';
import { caution, sheetPage, words } from '../../../records/sheet.ts';
import { systemWords } from '../../../records/system-words.ts';
import {
  choiceField,
  dateField,
  type Field,
  lineField,
  type Typed,
  typedText,
} from '../../../staff/field.ts';
import { type FormErrors, line } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate, timeOf } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { loadMessages } from './messages.ts';

export const loadForm = z.strictObject({
  profile: line.optional(),
  as_at_day: line.optional(),
  as_at_month: line.optional(),
  as_at_year: line.optional(),
  covers_from: line.optional(),
  covers_to: line.optional(),
  fewer: z.literal('yes').optional(),
});

const megabytes = parcelLimits.bytesMax / 1024 ** 2;
const limits = { files: parcelLimits.filesMax, megabytes };

/** The day of a package, where it is one and not after today. */
export function asAtOf(typed: Typed, { desk }: Visit): PlainDate | undefined {
  const day = readDate(typed, 'as_at');
  return day === null || day === 'wrong' || day > londonDateOf(desk.now) ? undefined : day;
}

/** A month as people write it: `2025-01`, `1 2025`, `01/2025`. */
function readMonthText(text: string): Month | undefined {
  const [, number = '', year = ''] = /^(\d{1,2})[ /.-](\d{4})$/.exec(text) ?? [];
  return readMonth(number === '' ? text : `${year}-${number.padStart(2, '0')}`);
}

/** The months that a package is said to cover; the first alone is that month. Undefined where nothing was said. */
export function coversOf(typed: Typed): CoveredMonths | 'wrong' | undefined {
  const [first, last] = ['covers_from', 'covers_to'].map((name) => typedText(typed, name).trim());
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = readMonthText(first);
  const to = last === '' ? from : readMonthText(last);
  return from === undefined || to === undefined ? 'wrong' : (coveredMonths(from, to) ?? 'wrong');
}

/** Why the files of a form were not taken, in words. */
export function parcelError(refusal: ParcelRefusal, { language }: Visit): string {
  const t = say(loadMessages, language);
  switch (refusal) {
    case 'too-many':
      return t['too-many']({ files: limits.files });
    case 'too-large':
      return t['too-large']({ megabytes });
    case 'two-of-one-name':
      return t['two-of-one-name'];
    case 'busy':
      return t.busy;
  }
}

/** What is wrong with the form, at its fields. */
export function errorsOfLoad(
  visit: Visit,
  typed: Typed,
  sent: {
    readonly files: number;
    readonly refusal: ParcelRefusal | undefined;
    readonly profile: UsableProfile | undefined;
  },
): FormErrors<string> {
  const t = say(loadMessages, visit.language);
  return {
    ...(sent.refusal !== undefined
      ? { files: parcelError(sent.refusal, visit) }
      : sent.files === 0
        ? { files: t.errorFiles }
        : {}),
    ...(sent.profile === undefined ? { profile: t.errorProfile } : {}),
    ...(asAtOf(typed, visit) === undefined ? { as_at: t.errorAsAt } : {}),
    ...(coversOf(typed) === 'wrong' ? { covers_from: t.errorCovers({ n: coveredMonthsMax }) } : {}),
  };
}

function fieldsOf(typed: Typed, profiles: readonly UsableProfile[], visit: Visit): readonly Field[] {
  const t = say(loadMessages, visit.language);
  return [
    { kind: 'files', name: 'files', label: t.files, hint: t.filesHint(limits) },
    choiceField('radios', typed, 'profile', {
      label: t.profile,
      hint: t.profileHint,
      choices: newestOf(profiles).map((profile) => ({
        value: profile.id,
        text:
          profile.origin === 'own'
            ? t.ownProfile({ name: profile.name, version: profile.version })
            : t.shippedProfile({ system: systemWords(profile, visit.language) }),
      })),
    }),
    dateField(typed, 'as_at', t.asAt, t.asAtHint),
    lineField(typed, 'covers_from', t.coversFrom, t.coversHint),
    lineField(typed, 'covers_to', t.coversTo, t.coversToHint),
    {
      kind: 'checkboxes',
      name: 'fewer',
      label: t.fewer,
      choices: [{ value: 'yes', text: t.fewerYes }],
      values: typed.fewer === 'yes' ? ['yes'] : [],
    },
  ];
}

/** Of the force's own profiles the newest version each. */
function newestOf(profiles: readonly UsableProfile[]): readonly UsableProfile[] {
  return profiles.filter(
    ({ origin, name }, at) =>
      origin === 'shipped' ||
      profiles.findIndex((each) => each.origin === origin && each.name === name) === at,
  );
}

/** The page to send a package to. */
export function loadPage(
  visit: Visit,
  shown: {
    readonly typed: Typed;
    readonly profiles: readonly UsableProfile[];
    readonly errors: FormErrors<string>;
    /** When a package was accepted of which nobody knows what became. */
    readonly interrupted: Date | undefined;
  },
): StaffPage {
  const { language, href } = visit;
  const t = say(loadMessages, language);
  const { interrupted } = shown;
  const at = interrupted === undefined ? undefined : instant(interrupted.getTime());
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    errors: shown.errors,
    parts: [
      ...(at === undefined
        ? []
        : [caution(t.interrupted({ day: onDate(londonDateOf(at), language), time: timeOf(at) }))]),
      words(t.lasts),
      {
        kind: 'form',
        form: {
          id: 'form',
          method: 'post',
          action: href('/records/load'),
          sendsFiles: true,
          fields: fieldsOf(shown.typed, shown.profiles, visit),
          buttons: [{ text: t.check }],
        },
      },
      { kind: 'links', links: [{ address: href('/records/profiles/propose'), text: t.makeProfile }] },
      words(t.template),
    ],
  });
}

/** The error of somebody whose last package is still in work. */
export function busyError({ language }: Visit): FormErrors<string> {
  return { files: say(loadMessages, language).working };
}
