import { z } from 'zod';
import { type ClockDesk, readRulesNow, startShownClocks } from '../../../../operations/clocks/index.ts';
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
import { chooseEventPage, eventsHere } from '../choose/view.ts';
import { assigningKeys } from '../form/assigning.ts';
import { momentKeys } from '../form/moment.ts';
import { changedMeanwhile } from '../form/refused.ts';
import { startDeadlineMessages } from './messages.ts';
import { readStarting, type Starting, startDeadlinePage } from './view.ts';

const keep = { purposes: ['deadlines'], sensitive: false } as const;
const one = { page: 'start deadline', path: '/deadlines/start/:rule', ...keep } as const;

/** `edition`: the rules by which the deadlines were shown; it comes with the button that starts them, and only with it. */
const startForm = z.strictObject({
  rights: line.optional(),
  ...momentKeys,
  reference: line.optional(),
  ...assigningKeys,
  edition: line.optional(),
});

interface AtForm {
  readonly desk: ClockDesk;
  readonly starting: Starting;
}

/** What the form of the address is made from; undefined where no event of that name starts a deadline here. */
async function atForm(visit: Visit): Promise<AtForm | undefined> {
  const desk = clockDeskOf(visit);
  if (desk === undefined) return undefined;
  const rules = await readRulesNow(desk.database, desk.act, desk.reference);
  const event = eventsHere(rules.book).find(({ slug }) => slug === visit.params.rule);
  return event && { desk, starting: { rules, event, people: await listColleagues(visit.desk) } };
}

async function start(visit: Visit, { desk, starting }: AtForm, typed: Typed): Promise<Answer> {
  const { language } = visit;
  const { errors, moment, shown, starts } = readStarting(starting, visit, typed);
  if (Object.keys(errors).length > 0)
    return show(startDeadlinePage(visit, starting, typed, { moment, errors }), 400);
  const edition = typedText(typed, 'edition');
  if (edition === '') return show(startDeadlinePage(visit, starting, typed, { moment, errors, shown }));
  const started = await startShownClocks(desk, starts, edition);
  if (started.ok) {
    const [first, ...others] = started.value;
    return go(
      after(others.length > 0 || first === undefined ? '/deadlines' : `/deadlines/${first.id}`, 'started'),
    );
  }
  if (started.code === 'rules-changed') {
    const lines = [changedMeanwhile('rules-changed', language), ...shown.lines];
    return show(
      startDeadlinePage(visit, starting, typed, { moment, errors, shown: { ...shown, lines } }),
      409,
    );
  }
  if (started.code !== 'started-already') return nothing;
  const already = { reference: say(startDeadlineMessages, language).errorAlready };
  return show(startDeadlinePage(visit, starting, typed, { moment, errors: already }), 409);
}

/** To choose what happened, and to start the deadlines that it starts. */
export const startRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'choose deadline', path: '/deadlines/start', ...keep }, async (visit) => {
    const desk = clockDeskOf(visit);
    if (desk === undefined) return nothing;
    return show(chooseEventPage(visit, (await readRulesNow(desk.database, desk.act, desk.reference)).book));
  }),
  pageRoute(one, async (visit) => {
    const at = await atForm(visit);
    return at === undefined ? nothing : show(startDeadlinePage(visit, at.starting, {}, { errors: {} }));
  }),
  formRoute(one, startForm, async (visit, typed) => {
    const at = await atForm(visit);
    return at === undefined ? nothing : start(visit, at, typed);
  }),
];
