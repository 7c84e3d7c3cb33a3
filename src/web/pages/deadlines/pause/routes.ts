import { z } from 'zod';
import type { Instant } from '../../../../kernel/index.ts';
import { present } from '../../../../kernel/index.ts';
import { type ExplainedClock, mayPause, pauseClock, readClock } from '../../../../operations/clocks/index.ts';
import { after } from '../../../plans/done.ts';
import { boxField, type Typed, typedText } from '../../../staff/field.ts';
import { paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { type Asking, momentFields, momentKeys, readMoment } from '../form/moment.ts';
import { changedMeanwhile } from '../form/refused.ts';
import { type ReadForm, shownForm } from '../form/shown-form.ts';
import { deadlineFormPage } from '../form/view.ts';
import { deadlineMessages } from '../one/messages.ts';
import { pauseDeadlineMessages } from './messages.ts';

interface ReadPause extends ReadForm {
  readonly from: Instant | undefined;
  readonly reason: string;
}

const ruleOf = ({ clock, rules }: ExplainedClock) => rules.book.clocks.get(clock.rule);
const askingOf = ({ desk, language }: Visit): Asking => ({ needsTime: true, now: desk.now, language });

function read(_: ExplainedClock, visit: Visit, typed: Typed): ReadPause {
  const moment = readMoment(typed, askingOf(visit));
  const reason = typedText(typed, 'reason');
  const missing = say(pauseDeadlineMessages, visit.language).errorReason;
  return {
    moment,
    from: moment.start?.at,
    reason,
    errors: { ...moment.errors, ...(reason === '' ? { reason: missing } : {}) },
  };
}

function draw(visit: Visit, found: ExplainedClock, typed: Typed, answer: ReadForm): StaffPage {
  const { language, href } = visit;
  const t = say(pauseDeadlineMessages, language);
  const { clock } = found;
  const pause = ruleOf(found)?.pause ?? null;
  const text = say(deadlineMessages, language).title({ reference: clock.subjectId });
  return deadlineFormPage(visit, {
    title: t.title,
    lines:
      pause === null
        ? []
        : [
            t.lead({
              reason: pause.reason[language],
              statute: pause.statute[language],
              section: pause.section,
            }),
          ],
    breadcrumbs: [{ address: href(`/deadlines/${clock.id}`), text }],
    fields: [
      ...momentFields(typed, answer.moment, t.when, askingOf(visit)),
      boxField(typed, 'reason', t.reason, t.reasonHint),
    ],
    button: t.stand,
    errors: answer.errors,
  });
}

/** To let a clock stand still. There is such a page only where the law of its rule has a pause. */
export const pauseRoutes = shownForm<ExplainedClock, ReadPause>({
  page: 'pause deadline',
  path: '/deadlines/:clock/pause',
  body: z.strictObject({ ...momentKeys, reason: paragraph.optional() }),
  subject: async (visit, desk) => {
    const found = await readClock(desk, visit.params.clock ?? '');
    return found.ok && mayPause(ruleOf(found.value)) ? found.value : undefined;
  },
  isOpen: ({ clock }) => clock.state === 'running',
  typedFirst: () => ({}),
  read,
  draw,
  keep: async (desk, { clock }, { from, reason }) => {
    const done = await pauseClock(desk, clock.id, present(from, 'when it stands still'), reason);
    return done.ok ? { ok: true, path: after(`/deadlines/${clock.id}`, 'paused') } : done;
  },
  refused: (code, language) => {
    switch (code) {
      case 'before-the-start':
        return { when: say(pauseDeadlineMessages, language).errorBefore };
      case 'not-running':
        return { when: changedMeanwhile(code, language) };
      default:
        return undefined;
    }
  },
});
