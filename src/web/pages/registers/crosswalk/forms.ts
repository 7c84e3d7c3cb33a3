import {
  attachHome,
  attachMappedHomes,
  endHome,
  readCrosswalk,
} from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import { nationalDeskOf } from '../../../national/desk.ts';
import { deskForm } from '../../../national/desk-form.ts';
import type { StaffRoute, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { crosswalkMessages } from './messages.ts';

const crumbs = ({ href, language }: Visit) => [
  { address: href('/crosswalk'), text: say(crosswalkMessages, language).title },
];
const attachers = { purposes: ['plan', 'coordinate'] } as const;
/** The coordinator and the lead of the force whose action it is; row-level security holds the same. */
const mayAttach = ({ purpose, appointment }: Visit): boolean =>
  purpose === 'coordinate' || appointment.role === 'force-lead';

async function crosswalkOf(visit: Visit) {
  const found = mayAttach(visit) ? await readCrosswalk(await nationalDeskOf(visit), undefined) : undefined;
  return found?.ok === true ? found.value : undefined;
}

/** To attach a home, to end one, and to attach what the mapping says. */
export const crosswalkForms: readonly StaffRoute[] = [
  ...deskForm({
    page: 'attach mapped homes',
    path: '/crosswalk/mapped',
    purposes: ['coordinate'],
    asks: {},
    shown: async (visit) => {
      const t = say(crosswalkMessages, visit.language);
      return {
        title: t.attachMapped,
        lead: t.mappedLead,
        breadcrumbs: crumbs(visit),
        button: t.button,
        fields: [],
      };
    },
    submit: async (visit) => {
      const done = await attachMappedHomes(await nationalDeskOf(visit));
      return done.ok ? { ok: true, path: '/crosswalk' } : done;
    },
  }),
  ...deskForm({
    page: 'attach home',
    path: '/crosswalk/:action/attach',
    ...attachers,
    asks: { entry: 'list', main: 'choice', reason: 'text' },
    shown: async (visit) => {
      const { language, place, params } = visit;
      const t = say(crosswalkMessages, language);
      const crosswalk = await crosswalkOf(visit);
      const found = crosswalk?.standings.find(({ action }) => action === params.action);
      if (crosswalk === undefined || found === undefined) return undefined;
      const { pillars, actions } = crosswalk.to;
      return {
        title: t.attach,
        breadcrumbs: crumbs(visit),
        button: t.button,
        facts: [`${placeName(place.forces, found.force, language)}, ${found.reference}`],
        fields: [
          {
            kind: 'list',
            name: 'entry',
            label: t.entry,
            choices: [
              ...pillars.map(({ id, name }) => ({ value: id, text: name[language] })),
              ...actions.map(({ id }) => ({ value: id, text: id })),
            ],
          },
          {
            kind: 'choice',
            name: 'main',
            label: t.main,
            choices: [
              { value: 'yes', text: t.yes },
              { value: 'no', text: t.no },
            ],
          },
          { kind: 'text', name: 'reason', label: t.reason },
        ],
      };
    },
    submit: async (visit, values) => {
      const done = await attachHome(await nationalDeskOf(visit), visit.params.action ?? '', {
        entry: values.text('entry'),
        isPrimary: values.text('main') === 'yes',
        reason: values.text('reason'),
      });
      if (done.ok) return { ok: true, path: '/crosswalk' };
      return { ...done, field: done.code === 'primary-already' ? 'main' : 'entry' };
    },
  }),
  ...deskForm({
    page: 'end home',
    path: '/crosswalk/homes/:home/end',
    ...attachers,
    asks: { reason: 'text' },
    shown: async (visit) => {
      const t = say(crosswalkMessages, visit.language);
      const crosswalk = await crosswalkOf(visit);
      const found = crosswalk?.homes.find(({ id }) => id === visit.params.home);
      if (found === undefined) return undefined;
      return {
        title: t.end,
        breadcrumbs: crumbs(visit),
        button: t.endButton,
        closed: found.endedOn !== null,
        facts: [found.entry, found.reason],
        fields: [{ kind: 'text', name: 'reason', label: t.endReason }],
      };
    },
    submit: async (visit, values) => {
      const done = await endHome(await nationalDeskOf(visit), visit.params.home ?? '', values.text('reason'));
      return done.ok ? { ok: true, path: '/crosswalk' } : { ...done, field: 'reason' };
    },
  }),
];
