import { capital, type Deadline, explain, latestMoment, spanOf } from '../../../../clocks/index.ts';
import type { Instant } from '../../../../kernel/index.ts';
import { deadlineBy, type ExplainedClock, followingFrom } from '../../../../operations/clocks/index.ts';
import type { ListedPerson } from '../../../../operations/directory/index.ts';
import { clockAnswerMessages } from '../../../clocks/answer-messages.ts';
import { type Field, type Typed, typedList } from '../../../staff/field.ts';
import type { FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { type Assigning, assigningFields, readAssigning } from '../form/assigning.ts';
import { type Asking, momentFields, type ReadMoment, readMoment } from '../form/moment.ts';
import type { ReadForm } from '../form/shown-form.ts';
import { deadlineFormPage, type ShownDeadlines } from '../form/view.ts';
import { deadlineMessages } from '../one/messages.ts';
import { metDeadlineMessages } from './messages.ts';

/** A running clock with its rules, and the people whom what follows may be given to. */
export interface Meeting {
  readonly found: ExplainedClock;
  readonly people: readonly ListedPerson[];
}

const askingOf = ({ desk, language }: Visit): Asking => ({ needsTime: true, now: desk.now, language });

const ruleOf = ({ found: { clock, rules } }: Meeting) => rules.book.clocks.get(clock.rule);

/** What the form holds when it is opened: what follows is given to whoever has this one. */
export function typedFirst({ found: { clock } }: Meeting): Typed {
  return { team: clock.team, person: clock.personId ?? '' };
}

/** What was typed: when it was done and what starts, with what is shown of that; or what is wrong. */
export interface ReadMeeting {
  readonly moment: ReadMoment;
  readonly errors: FormErrors<string>;
  readonly metAt: Instant | undefined;
  readonly next: readonly string[];
  readonly owner: Assigning['owner'];
  readonly shown: ShownDeadlines | undefined;
}

/** The deadlines that start, by the rules that hold; undefined where one of them cannot be worked out. */
function deadlinesOf(
  meeting: Meeting,
  next: readonly string[],
  metAt: Instant,
): readonly Deadline[] | undefined {
  const { clock, rules } = meeting.found;
  const startedAt = followingFrom(ruleOf(meeting), clock, metAt);
  const deadlines = next.flatMap((rule) => {
    const deadline = deadlineBy(rules, { rule, startedAt }, []);
    return deadline.ok ? [deadline.value] : [];
  });
  return deadlines.length === next.length ? deadlines : undefined;
}

export function readMeeting(meeting: Meeting, visit: Visit, typed: Typed): ReadMeeting {
  const { language } = visit;
  const { clock, rules } = meeting.found;
  const t = say(metDeadlineMessages, language);
  const moment = readMoment(typed, askingOf(visit));
  const metAt = moment.start?.at;
  const next = [...new Set(typedList(typed, 'next'))];
  const leadsTo = ruleOf(meeting)?.leadsTo ?? [];
  const isStray = next.some((rule) => !leadsTo.includes(rule));
  const assigning = readAssigning(typed, meeting.people, language);
  const deadlines = metAt === undefined || isStray ? [] : deadlinesOf(meeting, next, metAt);
  const before = metAt !== undefined && metAt < clock.startedAt;
  const late = metAt !== undefined && metAt > clock.deadlineAt;
  const told = {
    time: spanOf(Math.abs(clock.deadlineAt - (metAt ?? clock.deadlineAt)))[language],
    n: next.length,
    team: assigning.owner.team,
  };
  return {
    moment,
    metAt,
    next,
    owner: assigning.owner,
    errors: {
      ...(before ? { when: t.errorBefore } : {}),
      ...moment.errors,
      ...(isStray ? { next: t.errorNext } : {}),
      ...(deadlines === undefined ? { next: t.errorNextDate } : {}),
      ...(next.length > 0 ? assigning.errors : {}),
    },
    shown:
      next.length === 0 || deadlines === undefined
        ? undefined
        : {
            title: t.shown,
            lines: [late ? t.followsLate(told) : t.follows(told)],
            rules,
            explanations: deadlines.map((deadline) => explain(rules.calendar, deadline)),
            button: t.accept({ n: next.length }),
            typed,
          },
  };
}

function nextField(meeting: Meeting, typed: Typed, visit: Visit): readonly Field[] {
  const { language } = visit;
  const t = say(metDeadlineMessages, language);
  const words = say(clockAnswerMessages, language);
  const { book } = meeting.found.rules;
  const choices = (ruleOf(meeting)?.leadsTo ?? []).flatMap((id) => {
    const rule = book.clocks.get(id);
    if (rule === undefined) return [];
    const hint = rule.entitlement === null ? {} : { hint: words[rule.entitlement] };
    return [{ value: id, text: capital(rule.duty[language]), ...hint }];
  });
  if (choices.length === 0) return [];
  return [
    {
      kind: 'checkboxes',
      name: 'next',
      label: t.next,
      hint: t.nextHint,
      choices,
      values: typedList(typed, 'next'),
    },
    ...assigningFields(typed, meeting.people, language),
  ];
}

/** The form that says that a duty was done, and what starts because of it. */
export function metDeadlinePage(visit: Visit, meeting: Meeting, typed: Typed, answer: ReadForm): StaffPage {
  const { language, href } = visit;
  const t = say(metDeadlineMessages, language);
  const { clock } = meeting.found;
  const rule = ruleOf(meeting);
  const following = nextField(meeting, typed, visit);
  return deadlineFormPage(visit, {
    title: t.title,
    lines: [
      ...(rule === undefined ? [] : [`${capital(rule.duty[language])}.`]),
      t.due({ when: latestMoment(clock.deadlineAt)[language] }),
    ],
    breadcrumbs: [
      {
        address: href(`/deadlines/${clock.id}`),
        text: say(deadlineMessages, language).title({ reference: clock.subjectId }),
      },
    ],
    fields: [...momentFields(typed, answer.moment, t.when, askingOf(visit)), ...following],
    button: following.length > 0 ? t.show : t.save,
    errors: answer.errors,
    shown: answer.shown,
  });
}
