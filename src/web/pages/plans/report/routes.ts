import {
  type ActionView,
  addEvidence,
  readAction,
  readAttachment,
  reportProgress,
} from '../../../../operations/plans/index.ts';
import { forbidWork } from '../../../../plans/index.ts';
import { frameworkOf, planDeskOf, planPurposes } from '../../../plans/desk.ts';
import { after } from '../../../plans/done.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
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
import { evidenceForm, evidencePage, readEvidence, refusedEvidence } from '../evidence/view.ts';
import { readReport, reportForm, reportPage } from './view.ts';

const keep = { purposes: ['plan'], sensitive: false } as const;

/** Works on the action that the address names, for whoever may do that work on it now. */
async function forWork(
  visit: Visit,
  work: 'report' | 'evidence',
  then: (view: ActionView) => Answer | Promise<Answer>,
): Promise<Answer> {
  const found = await readAction(planDeskOf(visit), visit.params.action ?? '');
  if (!found.ok || forbidWork(work, found.value.action.state, found.value.standing) !== undefined)
    return nothing;
  return then(found.value);
}

const reporting: readonly StaffRoute[] = [
  pageRoute({ page: 'report', path: '/actions/:action/report', ...keep }, (visit) =>
    forWork(visit, 'report', (view) => show(reportPage(visit, view, { typed: {}, errors: {} }))),
  ),
  formRoute({ page: 'report', path: '/actions/:action/report', ...keep }, reportForm, (visit, typed) =>
    forWork(visit, 'report', async (view) => {
      const read = readReport(typed, visit.language);
      if ('errors' in read) return show(reportPage(visit, view, { typed, errors: read.errors }), 400);
      const reported = await reportProgress(planDeskOf(visit), view.action.id, read);
      if (reported.ok) return go(after(`/actions/${view.action.id}`, 'reported'));
      if (reported.code === 'not-found') return nothing;
      const t = say(planMessages, visit.language);
      const errors = {
        'no-words': { why: t.errorEmpty },
        'period-to-come': { period: t.errorFuture },
        'no-such-evidence': { pieces: t.errorChoose },
        'not-your-role': { form: t.errorRole },
        'own-action': { form: t.errorOwn },
        'not-now': { form: t.errorNow },
      }[reported.code];
      return show(reportPage(visit, view, { typed, errors }), 400);
    }),
  ),
];

const bringing: readonly StaffRoute[] = [
  pageRoute({ page: 'add evidence', path: '/actions/:action/evidence', ...keep }, (visit) =>
    forWork(visit, 'evidence', async (view) =>
      show(evidencePage(visit, view, await frameworkOf(visit, view.plan), { typed: {}, errors: {} })),
    ),
  ),
  formRoute(
    { page: 'add evidence', path: '/actions/:action/evidence', ...keep },
    evidenceForm,
    (visit, { file, ...typed }) =>
      forWork(visit, 'evidence', async (view) => {
        const framework = await frameworkOf(visit, view.plan);
        const read = readEvidence(typed, file, visit.language);
        if ('errors' in read) {
          return show(evidencePage(visit, view, framework, { typed, errors: read.errors }), 400);
        }
        const added = await addEvidence(planDeskOf(visit), view.action.id, read);
        if (added.ok) return go(after(`/actions/${view.action.id}`, 'evidenced'));
        if (added.code === 'not-found') return nothing;
        const errors = refusedEvidence(added.code, visit.language);
        return show(evidencePage(visit, view, framework, { typed, errors }), 400);
      }),
    'file',
  ),
  pageRoute(
    {
      page: 'evidence',
      path: '/actions/:action/evidence/:evidence',
      purposes: planPurposes,
      sensitive: false,
    },
    async (visit) => {
      const found = await readAttachment(planDeskOf(visit), visit.params.evidence ?? '');
      return found.ok ? { kind: 'file', ...found.value } : nothing;
    },
  ),
];

/** Reporting how an action goes, and bringing and fetching its evidence. */
export const reportRoutes: readonly StaffRoute[] = [...reporting, ...bringing];
