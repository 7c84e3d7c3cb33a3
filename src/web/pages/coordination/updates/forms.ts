import { readMonth } from '../../../../kernel/index.ts';
import {
  correctUpdate,
  draftNationalUpdate,
  readCuts,
  readUpdate,
  takeCut,
} from '../../../../operations/national/index.ts';
import { readReleases } from '../../../../operations/releases/index.ts';
import { nationalDeskOf } from '../../../national/desk.ts';
import { deskForm } from '../../../national/desk-form.ts';
import type { Choice } from '../../../national/field.ts';
import type { StaffRoute, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { deskUpdatesMessages } from './messages.ts';
import { cutLine } from './view.ts';

const crumbs = ({ href, language }: Visit) => [
  { address: href('/country/updates'), text: say(deskUpdatesMessages, language).title },
];
const without = 'none';

async function cutChoices(visit: Visit): Promise<readonly Choice[]> {
  const cuts = await readCuts(await nationalDeskOf(visit));
  return cuts.slice(0, 20).map((cut) => ({ value: cut.id, text: cutLine(cut, visit.language) }));
}

/** To take a cut, to begin an update on one, and to begin the correction of a published one. */
export const updateForms: readonly StaffRoute[] = [
  ...deskForm({
    page: 'take cut',
    path: '/country/cuts/take',
    purposes: ['coordinate'],
    asks: { release: 'choice' },
    shown: async (visit) => {
      const t = say(deskUpdatesMessages, visit.language);
      const releases = (await readReleases(visit.desk.database).list()).filter(
        ({ state }) => state === 'published',
      );
      return {
        title: t.take,
        lead: t.takeLead,
        breadcrumbs: crumbs(visit),
        button: t.takeButton,
        fields: [
          {
            kind: 'choice',
            name: 'release',
            label: t.release,
            choices: [
              ...releases
                .slice(0, 5)
                .map(({ id, title }) => ({ value: id, text: `${id}: ${title[visit.language]}` })),
              { value: without, text: t.noRelease },
            ],
          },
        ],
      };
    },
    submit: async (visit, values) => {
      const chosen = values.text('release');
      const taken = await takeCut(await nationalDeskOf(visit), chosen === without ? null : chosen);
      return taken.ok
        ? { ok: true, path: `/country/cuts/${taken.value.id}` }
        : { ...taken, field: 'release' };
    },
  }),
  ...deskForm({
    page: 'begin update',
    path: '/country/updates/begin',
    purposes: ['coordinate'],
    asks: { cut: 'choice', title: 'both-lines', from: 'line', to: 'line' },
    shown: async (visit) => {
      const t = say(deskUpdatesMessages, visit.language);
      return {
        title: t.begin,
        breadcrumbs: crumbs(visit),
        button: t.beginButton,
        fields: [
          { kind: 'choice', name: 'cut', label: t.whichCut, choices: await cutChoices(visit) },
          { kind: 'both-lines', name: 'title', label: t.heading },
          { kind: 'line', name: 'from', label: t.from, hint: t.monthHint },
          { kind: 'line', name: 'to', label: t.to, hint: t.monthHint },
        ],
      };
    },
    submit: async (visit, values) => {
      const [from, to] = [readMonth(values.text('from')), readMonth(values.text('to'))];
      if (from === undefined) return { ok: false, code: 'no-period', message: '', field: 'from' };
      if (to === undefined) return { ok: false, code: 'no-period', message: '', field: 'to' };
      const draft = { cut: values.text('cut'), period: { from, to }, title: values.both('title') };
      const begun = await draftNationalUpdate(await nationalDeskOf(visit), draft);
      if (begun.ok) return { ok: true, path: `/country/updates/${begun.value.id}/write` };
      return { ...begun, field: begun.code === 'no-period' ? 'to' : 'cut' };
    },
  }),
  ...deskForm({
    page: 'correct update',
    path: '/country/updates/:update/correct',
    purposes: ['coordinate'],
    sensitive: true,
    asks: { cut: 'choice', reason: 'both-texts' },
    shown: async (visit) => {
      const t = say(deskUpdatesMessages, visit.language);
      const found = await readUpdate(await nationalDeskOf(visit), visit.params.update ?? '');
      if (!found.ok) return undefined;
      return {
        title: t.correct,
        closed: found.value.update.state !== 'published',
        lead: t.correctLead,
        breadcrumbs: crumbs(visit),
        button: t.correctButton,
        fields: [
          { kind: 'choice', name: 'cut', label: t.whichCut, choices: await cutChoices(visit) },
          { kind: 'both-texts', name: 'reason', label: t.reason },
        ],
      };
    },
    submit: async (visit, values) => {
      const correction = { cut: values.text('cut'), reason: values.both('reason') };
      const begun = await correctUpdate(await nationalDeskOf(visit), visit.params.update ?? '', correction);
      return begun.ok
        ? { ok: true, path: `/country/updates/${begun.value.id}/write` }
        : { ...begun, field: 'cut' };
    },
  }),
];
