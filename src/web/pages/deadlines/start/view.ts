import { capital } from '../../../../clocks/index.ts';
import type { ClockStart, CurrentRules } from '../../../../operations/clocks/index.ts';
import type { ListedPerson } from '../../../../operations/directory/index.ts';
import { clockAnswerMessages } from '../../../clocks/answer-messages.ts';
import { choiceField, type Field, lineField, type Typed, typedText } from '../../../staff/field.ts';
import type { FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { clockEventMessages } from '../../clocks/event/messages.ts';
import { explanationsOf, startError } from '../../clocks/event/view.ts';
import type { ClockEvent } from '../../clocks/events.ts';
import { assigningFields, readAssigning } from '../form/assigning.ts';
import { type Asking, momentFields, type ReadMoment, readMoment } from '../form/moment.ts';
import type { ReadForm } from '../form/shown-form.ts';
import { deadlineFormPage, type ShownDeadlines } from '../form/view.ts';
import { startDeadlineMessages } from './messages.ts';

/** What the form of an event is made from. */
export interface Starting {
  readonly rules: CurrentRules;
  readonly event: ClockEvent;
  readonly people: readonly ListedPerson[];
}

/** A reference of a case system: a number stands in it, so that nobody writes a name there. */
const reference = /^(?=.*\p{N})[\p{L}\p{N} ./_-]{1,60}$/u;

const entitlements = ['enhanced', 'standard'] as const;
const asksRights = ({ rules }: ClockEvent): boolean => rules.some(({ entitlement }) => entitlement !== null);

const askingOf = ({ event }: Starting, { desk, language }: Visit): Asking => ({
  needsTime: event.needsTime,
  now: desk.now,
  language,
});

/** The event with the clocks that start for this victim: all of them, or those of her rights. */
function chosenOf(event: ClockEvent, typed: Typed): ClockEvent {
  if (!asksRights(event)) return event;
  const rights = typedText(typed, 'rights');
  return { ...event, rules: event.rules.filter(({ entitlement }) => entitlement === rights) };
}

/** What was typed: clocks to start with what is shown of them, or what is wrong. */
export interface ReadStarting {
  readonly moment: ReadMoment;
  readonly errors: FormErrors<string>;
  readonly starts: readonly ClockStart[];
  readonly shown: ShownDeadlines;
}

export function readStarting(starting: Starting, visit: Visit, typed: Typed): ReadStarting {
  const { language } = visit;
  const t = say(startDeadlineMessages, language);
  const { rules, people } = starting;
  const moment = readMoment(typed, askingOf(starting, visit));
  const assigning = readAssigning(typed, people, language);
  const event = chosenOf(starting.event, typed);
  const explanations = moment.start === undefined ? [] : explanationsOf(rules, event, moment.submission);
  const named = typedText(typed, 'reference');
  const beyond =
    moment.start === undefined || event.rules.length === 0
      ? null
      : startError(event, { rules, submission: moment.submission, explanations }, language);
  const { team, person } = assigning.owner;
  return {
    moment,
    errors: {
      ...(event.rules.length === 0 ? { rights: t.errorRights } : {}),
      ...moment.errors,
      ...(beyond === null ? {} : { when: beyond }),
      ...(reference.test(named) ? {} : { reference: t.errorReference }),
      ...assigning.errors,
    },
    starts: explanations.map(({ deadline }) => ({
      ...assigning.owner,
      compartment: 'open',
      subjectKind: 'case',
      subjectId: named,
      rule: deadline.rule.id,
      startedAt: deadline.startedAt,
    })),
    shown: {
      title: t.shown,
      lines: [
        person === null
          ? t.about({ reference: named, team })
          : t.aboutPerson({ reference: named, team, person }),
        t.notYet,
      ],
      rules,
      explanations,
      button: t.begin({ n: explanations.length }),
      typed,
    },
  };
}

/** The form of an event: whose rights, when, for what, whose duty; and what follows, where it is to be looked at. */
export function startDeadlinePage(
  visit: Visit,
  starting: Starting,
  typed: Typed,
  answer: ReadForm,
): StaffPage {
  const { language, href } = visit;
  const t = say(startDeadlineMessages, language);
  const words = say(clockAnswerMessages, language);
  const { event, people } = starting;
  const rights = entitlements.map((value) => ({ value, text: t[value], hint: words[value] }));
  const title = capital(event.event[language]);
  const fields: readonly Field[] = [
    ...(asksRights(event)
      ? [choiceField('radios', typed, 'rights', { label: t.rights, choices: rights })]
      : []),
    ...momentFields(typed, answer.moment, say(clockEventMessages, language).when, askingOf(starting, visit)),
    lineField(typed, 'reference', t.reference, t.referenceHint),
    ...assigningFields(typed, people, language),
  ];
  return deadlineFormPage(visit, {
    title,
    lines: [],
    breadcrumbs: [{ address: href('/deadlines/start'), text: t.choose }],
    fields,
    button: t.show,
    errors: answer.errors,
    shown: answer.shown,
  });
}
