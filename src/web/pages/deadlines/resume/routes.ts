import { z } from 'zod';
import { explain, latestMoment, longMoment, spanOf } from '../../../../clocks/index.ts';
import { type Instant, present } from '../../../../kernel/index.ts';
import {
  deadlineBy,
  type ExplainedClock,
  readClock,
  resumeClock,
} from '../../../../operations/clocks/index.ts';
import { after } from '../../../plans/done.ts';
import type { Typed } from '../../../staff/field.ts';
import { line } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { type Asking, momentFields, momentKeys, readMoment } from '../form/moment.ts';
import { type ReadForm, shownForm } from '../form/shown-form.ts';
import { deadlineFormPage } from '../form/view.ts';
import { deadlineMessages } from '../one/messages.ts';
import { resumeDeadlineMessages } from './messages.ts';

interface ReadResumption extends ReadForm {
  readonly to: Instant | undefined;
}

const askingOf = ({ desk, language }: Visit): Asking => ({ needsTime: true, now: desk.now, language });

/** What was typed, with the deadline as it becomes; a clock that somebody let run on meanwhile is refused where it is kept. */
function read(
  { clock, rules, pauses, standing }: ExplainedClock,
  visit: Visit,
  typed: Typed,
): ReadResumption {
  const { language } = visit;
  const t = say(resumeDeadlineMessages, language);
  const moment = readMoment(typed, askingOf(visit));
  const to = moment.start?.at;
  if (to === undefined || standing === undefined) return { moment, to, errors: moment.errors };
  const { from } = standing;
  if (to < from) return { moment, to, errors: { when: t.errorBefore } };
  const deadline = deadlineBy(rules, clock, [...pauses, { from, to }]);
  if (!deadline.ok) return { moment, to, errors: { when: t.errorDate } };
  const told = { time: spanOf(to - from)[language], before: latestMoment(clock.deadlineAt)[language] };
  const shown = {
    title: t.shown,
    lines: [t.moves(told)],
    rules,
    explanations: [explain(rules.calendar, deadline.value)],
    button: t.run,
    typed,
  };
  return { moment, to, errors: {}, shown };
}

function draw(visit: Visit, { clock, standing }: ExplainedClock, typed: Typed, answer: ReadForm): StaffPage {
  const { language, href } = visit;
  const t = say(resumeDeadlineMessages, language);
  const text = say(deadlineMessages, language).title({ reference: clock.subjectId });
  return deadlineFormPage(visit, {
    title: t.title,
    lines:
      standing === undefined
        ? []
        : [t.standing({ when: longMoment(standing.from)[language], reason: standing.reason })],
    breadcrumbs: [{ address: href(`/deadlines/${clock.id}`), text }],
    fields: momentFields(typed, answer.moment, t.when, askingOf(visit)),
    button: t.show,
    errors: answer.errors,
    shown: answer.shown,
  });
}

/** To let a clock run on that stands still: its new deadline is shown before it is kept. */
export const resumeRoutes = shownForm<ExplainedClock, ReadResumption>({
  page: 'resume deadline',
  path: '/deadlines/:clock/resume',
  body: z.strictObject({ ...momentKeys, edition: line.optional() }),
  subject: async (visit, desk) => {
    const found = await readClock(desk, visit.params.clock ?? '');
    return found.ok ? found.value : undefined;
  },
  isOpen: ({ clock }) => clock.state === 'paused',
  typedFirst: () => ({}),
  read,
  draw,
  keep: async (desk, { clock }, { to }, edition) => {
    const done = await resumeClock(desk, clock.id, present(to, 'when it runs on'), edition);
    return done.ok ? { ok: true, path: after(`/deadlines/${clock.id}`, 'resumed') } : done;
  },
  refused: (code, language) => {
    const t = say(resumeDeadlineMessages, language);
    switch (code) {
      case 'before-the-start':
        return { when: t.errorBefore };
      case 'not-paused':
        return { when: t.errorRuns };
      default:
        return undefined;
    }
  },
});
