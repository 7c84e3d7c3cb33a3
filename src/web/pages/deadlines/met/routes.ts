import { z } from 'zod';
import { present } from '../../../../kernel/index.ts';
import { meetClock, readClock } from '../../../../operations/clocks/index.ts';
import { listColleagues } from '../../../../operations/directory/index.ts';
import { after } from '../../../plans/done.ts';
import { line } from '../../../staff/form.ts';
import { say } from '../../../words/messages.ts';
import { assigningKeys } from '../form/assigning.ts';
import { momentKeys } from '../form/moment.ts';
import { changedMeanwhile } from '../form/refused.ts';
import { shownForm } from '../form/shown-form.ts';
import { metDeadlineMessages } from './messages.ts';
import { type Meeting, metDeadlinePage, type ReadMeeting, readMeeting, typedFirst } from './view.ts';

/** To say that a duty was done. The page of a clock that is closed already is not there. */
export const metRoutes = shownForm<Meeting, ReadMeeting>({
  page: 'meet deadline',
  path: '/deadlines/:clock/met',
  body: z.strictObject({
    ...momentKeys,
    next: z.union([line, z.array(line).max(20)]).optional(),
    ...assigningKeys,
    edition: line.optional(),
  }),
  subject: async (visit, desk) => {
    const found = await readClock(desk, visit.params.clock ?? '');
    return found.ok ? { found: found.value, people: await listColleagues(visit.desk) } : undefined;
  },
  isOpen: ({ found }) => found.clock.state === 'running',
  typedFirst,
  read: readMeeting,
  draw: metDeadlinePage,
  keep: async (desk, { found: { clock } }, { metAt, next, owner }, edition) => {
    const following = next.map((rule) => ({ ...owner, rule }));
    const done = await meetClock(desk, clock.id, {
      metAt: present(metAt, 'when it was done'),
      following,
      edition,
    });
    return done.ok ? { ok: true, path: after(`/deadlines/${clock.id}`, 'met') } : done;
  },
  refused: (code, language) => {
    switch (code) {
      case 'before-the-start':
        return { when: say(metDeadlineMessages, language).errorBefore };
      case 'not-running':
        return { when: changedMeanwhile(code, language) };
      default:
        return undefined;
    }
  },
});
