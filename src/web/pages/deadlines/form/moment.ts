import type { WrittenStart } from '../../../../clocks/index.ts';
import type { Instant, Language } from '../../../../kernel/index.ts';
import {
  choiceField,
  dateField,
  type Field,
  lineField,
  type Typed,
  typedText,
} from '../../../staff/field.ts';
import { line } from '../../../staff/form.ts';
import { say } from '../../../words/messages.ts';
import { clockEventMessages } from '../../clocks/event/messages.ts';
import { type Submission, submissionOf, typedIn } from '../../clocks/event/start.ts';
import { deadlineFormMessages } from './messages.ts';

/** The keys that a moment has in the body of a form; the time and which of two are not always asked. */
export const momentKeys = {
  when_day: line.optional(),
  when_month: line.optional(),
  when_year: line.optional(),
  time: line.optional(),
  which: line.optional(),
} as const;

/** Whether a form asks for the time of day besides the date, and what the clock says now. */
export interface Asking {
  readonly needsTime: boolean;
  readonly now: Instant;
  readonly language: Language;
}

/** When something happened, as it was typed: a start, or what is wrong and at which field. `submission` is the calculator's. */
export interface ReadMoment {
  readonly submission: Submission;
  readonly start: WrittenStart | undefined;
  readonly errors: Readonly<Partial<Record<'when' | 'time' | 'which', string>>>;
}

/** Reads a moment as the public calculator does. Unlike there, it must lie in the past: what has not happened starts no clock. */
export function readMoment(typed: Typed, { needsTime, now, language }: Asking): ReadMoment {
  const t = say(clockEventMessages, language);
  const submission = submissionOf(
    typedIn({
      day: typedText(typed, 'when_day'),
      month: typedText(typed, 'when_month'),
      year: typedText(typed, 'when_year'),
      time: typedText(typed, 'time'),
      which: typedText(typed, 'which'),
    }),
    needsTime,
  );
  switch (submission.state) {
    case 'blank':
      return { submission, start: undefined, errors: { when: t.errorDate } };
    case 'wrong': {
      const fields = {
        errorDate: 'when',
        errorTime: 'time',
        errorNever: 'time',
        errorWhich: 'which',
      } as const;
      return { submission, start: undefined, errors: { [fields[submission.error]]: t[submission.error] } };
    }
    case 'ready':
      return submission.start.at > now
        ? {
            submission,
            start: undefined,
            errors: { when: say(deadlineFormMessages, language).errorFuture },
          }
        : { submission, start: submission.start, errors: {} };
  }
}

/** The fields of a moment; which of two equal times is asked only in the night that has them. */
export function momentFields(
  typed: Typed,
  read: ReadMoment | undefined,
  label: string,
  { needsTime, language }: Asking,
): readonly Field[] {
  const t = say(clockEventMessages, language);
  const asksWhich = read !== undefined && read.submission.state !== 'blank' && read.submission.asksWhich;
  const two = [
    { value: 'first', text: t.first },
    { value: 'second', text: t.second },
  ];
  return [
    dateField(typed, 'when', label, t.dateHint),
    ...(needsTime ? [lineField(typed, 'time', t.time, t.timeHint, 5)] : []),
    ...(asksWhich ? [choiceField('radios', typed, 'which', { label: t.which, choices: two })] : []),
  ];
}
