import { z } from 'zod';
import { cancelClock, readClock } from '../../../../operations/clocks/index.ts';
import { clockDeskOf } from '../../../clocks/desk.ts';
import { after } from '../../../plans/done.ts';
import { boxField, type Typed } from '../../../staff/field.ts';
import { type FormErrors, paragraph } from '../../../staff/form.ts';
import {
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffPage,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { changedMeanwhile } from '../form/refused.ts';
import { deadlineFormPage } from '../form/view.ts';
import { deadlineMessages } from '../one/messages.ts';
import { stopDeadlineMessages } from './messages.ts';

const stop = {
  page: 'stop deadline',
  path: '/deadlines/:clock/stop',
  purposes: ['deadlines'],
  sensitive: false,
} as const;
const stopForm = z.strictObject({ reason: paragraph.optional() });

function stopPage(
  visit: Visit,
  clock: { readonly id: string; readonly subjectId: string },
  typed: Typed,
  errors: FormErrors<string>,
): StaffPage {
  const t = say(stopDeadlineMessages, visit.language);
  const text = say(deadlineMessages, visit.language).title({ reference: clock.subjectId });
  return deadlineFormPage(visit, {
    title: t.title,
    lines: [t.lead],
    breadcrumbs: [{ address: visit.href(`/deadlines/${clock.id}`), text }],
    fields: [boxField(typed, 'reason', t.reason)],
    button: t.stop,
    errors,
  });
}

/** To stop a clock that should not have been started. The page of a clock that is closed already is not there. */
export const stopRoutes: readonly StaffRoute[] = [
  pageRoute(stop, async (visit) => {
    const desk = clockDeskOf(visit);
    const found = desk && (await readClock(desk, visit.params.clock ?? ''));
    return found?.ok === true && found.value.clock.state === 'running'
      ? show(stopPage(visit, found.value.clock, {}, {}))
      : nothing;
  }),
  formRoute(stop, stopForm, async (visit, typed) => {
    const desk = clockDeskOf(visit);
    const found = desk && (await readClock(desk, visit.params.clock ?? ''));
    if (desk === undefined || found?.ok !== true) return nothing;
    const { clock } = found.value;
    const reason = typed.reason ?? '';
    const wrong = (text: string) => stopPage(visit, clock, typed, { reason: text });
    if (reason === '') return show(wrong(say(stopDeadlineMessages, visit.language).errorReason), 400);
    const done = await cancelClock(desk, clock.id, visit.desk.now, reason);
    if (done.ok) return go(after(`/deadlines/${clock.id}`, 'stopped'));
    return done.code === 'not-running'
      ? show(wrong(changedMeanwhile(done.code, visit.language)), 409)
      : nothing;
  }),
];
