import { z } from 'zod';
import { readRulesNow, startShownClocks } from '../../../../operations/clocks/index.ts';
import { listColleagues } from '../../../../operations/directory/index.ts';
import { clockDeskOf } from '../../../clocks/desk.ts';
import { after } from '../../../plans/done.ts';
import { line } from '../../../staff/form.ts';
import { nothing, pageRoute, type StaffRoute, show } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { chooseEventPage, eventsHere } from '../choose/view.ts';
import { assigningKeys } from '../form/assigning.ts';
import { momentKeys } from '../form/moment.ts';
import { shownForm } from '../form/shown-form.ts';
import { startDeadlineMessages } from './messages.ts';
import { type ReadStarting, readStarting, type Starting, startDeadlinePage } from './view.ts';

const chosen = {
  page: 'choose deadline',
  path: '/deadlines/start',
  purposes: ['deadlines'],
  sensitive: false,
} as const;

/** To choose what happened, and to start the deadlines that it starts. */
export const startRoutes: readonly StaffRoute[] = [
  pageRoute(chosen, async (visit) => {
    const desk = clockDeskOf(visit);
    if (desk === undefined) return nothing;
    return show(chooseEventPage(visit, (await readRulesNow(desk.database, desk.act, desk.reference)).book));
  }),
  ...shownForm<Starting, ReadStarting>({
    page: 'start deadline',
    path: '/deadlines/start/:rule',
    // The edition comes with the button that starts what was shown, and only with it.
    body: z.strictObject({
      rights: line.optional(),
      ...momentKeys,
      reference: line.optional(),
      ...assigningKeys,
      edition: line.optional(),
    }),
    subject: async (visit, desk) => {
      const rules = await readRulesNow(desk.database, desk.act, desk.reference);
      const event = eventsHere(rules.book).find(({ slug }) => slug === visit.params.rule);
      return event && { rules, event, people: await listColleagues(visit.desk) };
    },
    isOpen: () => true,
    typedFirst: () => ({}),
    read: readStarting,
    draw: startDeadlinePage,
    keep: async (desk, _, { starts }, edition) => {
      const started = await startShownClocks(desk, starts, edition ?? '');
      if (!started.ok) return started;
      const [first, ...others] = started.value;
      const alone = others.length === 0 && first !== undefined;
      return { ok: true, path: after(alone ? `/deadlines/${first.id}` : '/deadlines', 'started') };
    },
    refused: (code, language) =>
      code === 'started-already'
        ? { reference: say(startDeadlineMessages, language).errorAlready }
        : undefined,
  }),
];
