import {
  readCalendar,
  readChase,
  readCut,
  readCuts,
  readMatrix,
  readToldFindings,
  readUpdate,
  readUpdates,
  writeUpdate,
} from '../../../operations/national/index.ts';
import { countryPurposes, nationalDeskOf } from '../../national/desk.ts';
import {
  type Answer,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../staff/route.ts';
import { calendarForms, deskCalendarPage } from './calendar/view.ts';
import { chasePage } from './chase/view.ts';
import { findingForms } from './findings/forms.ts';
import { findingsPage } from './findings/view.ts';
import { askedIn } from './matrix/question.ts';
import { matrixPage } from './matrix/view.ts';
import { updateForms } from './updates/forms.ts';
import { cutPage, deskUpdatesPage } from './updates/view.ts';
import { moveForms } from './write/moves.ts';
import type { Unsaved } from './write/unsaved.ts';
import { deskUpdatePage, writePage } from './write/view.ts';
import { type WriteForm, writeForm, writingIn } from './write/writing.ts';

const look = { purposes: countryPurposes, sensitive: false } as const;
const write = { purposes: ['coordinate'], sensitive: false } as const;

const theCountry: readonly StaffRoute[] = [
  pageRoute({ page: 'country', path: '/country', ...look }, async (visit) => {
    const desk = await nationalDeskOf(visit);
    const asked = askedIn(visit);
    const matrix = await readMatrix(desk, visit.place.country.view, asked.question);
    if (!matrix.ok) return nothing;
    return show(matrixPage(visit, desk, matrix.value, asked), asked.daysWrong ? 400 : 200);
  }),
  pageRoute({ page: 'chase', path: '/country/chase', ...look }, async (visit) => {
    const chase = await readChase(await nationalDeskOf(visit), visit.place.country.view);
    return chase.ok ? show(chasePage(visit, chase.value)) : nothing;
  }),
  pageRoute({ page: 'findings', path: '/country/findings', ...look }, async (visit) =>
    show(findingsPage(visit, await readToldFindings(await nationalDeskOf(visit)))),
  ),
  pageRoute({ page: 'calendar', path: '/country/calendar', ...look }, async (visit) =>
    show(deskCalendarPage(visit, await readCalendar(await nationalDeskOf(visit)))),
  ),
];

/** The page that writes an update, where the person may write it now. */
async function writing(visit: Visit, unsaved?: Unsaved): Promise<Answer> {
  const desk = await nationalDeskOf(visit);
  const found = await readUpdate(desk, visit.params.update ?? '');
  const open = found.ok && found.value.moves.some(({ move }) => move === 'write');
  if (!found.ok || (!open && unsaved === undefined)) return nothing;
  // Whoever wrote while somebody moved the update on gets back what they wrote.
  const kept = unsaved && (open ? unsaved : { ...unsaved, because: 'closed' as const });
  const page = writePage(visit, found.value, await readCuts(desk), kept);
  return show(page, kept === undefined ? 200 : kept.because === 'no-title' ? 400 : 409);
}

async function save(visit: Visit, form: WriteForm): Promise<Answer> {
  const id = visit.params.update ?? '';
  const done = await writeUpdate(await nationalDeskOf(visit), id, writingIn(form));
  if (done.ok) return go(`/country/updates/${id}/write`);
  switch (done.code) {
    case 'stale':
      return writing(visit, { form, because: 'stale' });
    case 'no-words':
      return writing(visit, { form, because: 'no-title' });
    case 'no-such-move':
      return writing(visit, { form, because: 'closed' });
    default:
      return nothing;
  }
}

const updates: readonly StaffRoute[] = [
  pageRoute({ page: 'updates', path: '/country/updates', ...look }, async (visit) => {
    const desk = await nationalDeskOf(visit);
    const [held, cuts] = [await readUpdates(desk), await readCuts(desk)];
    return show(deskUpdatesPage(visit, { updates: held, cuts, mayWrite: visit.purpose === 'coordinate' }));
  }),
  pageRoute({ page: 'update', path: '/country/updates/:update', ...look }, async (visit) => {
    const desk = await nationalDeskOf(visit);
    const found = await readUpdate(desk, visit.params.update ?? '');
    if (!found.ok) return nothing;
    const held = { updates: await readUpdates(desk), cuts: await readCuts(desk) };
    return show(deskUpdatePage(visit, found.value, held));
  }),
  pageRoute({ page: 'write update', path: '/country/updates/:update/write', ...write }, (visit) =>
    writing(visit),
  ),
  formRoute({ page: 'write update', path: '/country/updates/:update/write', ...write }, writeForm, save),
  pageRoute({ page: 'cut', path: '/country/cuts/:cut', ...look }, async (visit) => {
    const desk = await nationalDeskOf(visit);
    const cut = await readCut(desk, visit.params.cut ?? '');
    return cut.ok ? show(cutPage(visit, cut.value, await readCuts(desk))) : nothing;
  }),
];

/** The coordinator's and publisher's pages. */
export const coordinationRoutes: readonly StaffRoute[] = [
  ...theCountry,
  ...updates,
  ...updateForms,
  ...moveForms,
  ...findingForms,
  ...calendarForms,
];
