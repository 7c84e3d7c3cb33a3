import { z } from 'zod';
import { type ClockDesk, meetClock, readClock } from '../../../../operations/clocks/index.ts';
import { listColleagues } from '../../../../operations/directory/index.ts';
import { clockDeskOf } from '../../../clocks/desk.ts';
import { after } from '../../../plans/done.ts';
import { type Typed, typedText } from '../../../staff/field.ts';
import { line } from '../../../staff/form.ts';
import {
  type Answer,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { assigningKeys } from '../form/assigning.ts';
import { momentKeys } from '../form/moment.ts';
import { changedMeanwhile } from '../form/refused.ts';
import { metDeadlineMessages } from './messages.ts';
import { type Meeting, metDeadlinePage, readMeeting, typedFirst } from './view.ts';

const met = {
  page: 'meet deadline',
  path: '/deadlines/:clock/met',
  purposes: ['deadlines'],
  sensitive: false,
} as const;

const metForm = z.strictObject({
  ...momentKeys,
  next: z.union([line, z.array(line).max(20)]).optional(),
  ...assigningKeys,
  edition: line.optional(),
});

interface AtForm {
  readonly desk: ClockDesk;
  readonly meeting: Meeting;
}

/** The clock that the address names, where the reader may see it. */
async function atForm(visit: Visit): Promise<AtForm | undefined> {
  const desk = clockDeskOf(visit);
  const found = desk && (await readClock(desk, visit.params.clock ?? ''));
  if (desk === undefined || found?.ok !== true) return undefined;
  return { desk, meeting: { found: found.value, people: await listColleagues(visit.desk) } };
}

async function meet(visit: Visit, { desk, meeting }: AtForm, typed: Typed): Promise<Answer> {
  const { language } = visit;
  const read = readMeeting(meeting, visit, typed);
  const { errors, moment, metAt, next, owner, shown } = read;
  if (metAt === undefined || Object.keys(errors).length > 0)
    return show(metDeadlinePage(visit, meeting, typed, { moment, errors }), 400);
  const edition = typedText(typed, 'edition');
  if (shown !== undefined && edition === '')
    return show(metDeadlinePage(visit, meeting, typed, { moment, errors, shown }));
  const { id } = meeting.found.clock;
  const following = next.map((rule) => ({ ...owner, rule }));
  const done = await meetClock(desk, id, { metAt, following, edition: edition === '' ? null : edition });
  if (done.ok) return go(after(`/deadlines/${id}`, 'met'));
  switch (done.code) {
    case 'rules-changed': {
      const again = shown && { ...shown, lines: [changedMeanwhile(done.code, language), ...shown.lines] };
      return show(
        metDeadlinePage(visit, meeting, typed, {
          moment,
          errors,
          ...(again === undefined ? {} : { shown: again }),
        }),
        409,
      );
    }
    case 'before-the-start': {
      const wrong = { when: say(metDeadlineMessages, language).errorBefore };
      return show(metDeadlinePage(visit, meeting, typed, { moment, errors: wrong }), 400);
    }
    case 'not-running':
      return show(
        metDeadlinePage(visit, meeting, typed, {
          moment,
          errors: { when: changedMeanwhile(done.code, language) },
        }),
        409,
      );
    default:
      return nothing;
  }
}

/** To say that a duty was done. The page of a clock that is closed already is not there. */
export const metRoutes: readonly StaffRoute[] = [
  pageRoute(met, async (visit) => {
    const at = await atForm(visit);
    if (at?.meeting.found.clock.state !== 'running') return nothing;
    return show(metDeadlinePage(visit, at.meeting, typedFirst(at.meeting), { errors: {} }));
  }),
  formRoute(met, metForm, async (visit, typed) => {
    const at = await atForm(visit);
    return at === undefined ? nothing : meet(visit, at, typed);
  }),
];
