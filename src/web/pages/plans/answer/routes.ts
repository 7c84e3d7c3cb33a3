import {
  acknowledgeStep,
  adoptPlan,
  readAction,
  readPlan,
  replyToFinding,
  type Unready,
} from '../../../../operations/plans/index.ts';
import { escalationSteps } from '../../../../plans/index.ts';
import { planDeskOf } from '../../../plans/desk.ts';
import { after } from '../../../plans/done.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { emptyForm } from '../../../staff/form.ts';
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
import { answerMessages } from './messages.ts';
import { adoptPage, answerForm, answerPage, replyForm, replyPage } from './view.ts';

const keep = { purposes: ['plan'], roles: ['force-lead', 'strategic-lead'], sensitive: false } as const;
const answer = {
  page: 'answer',
  path: '/actions/:action/answer/:step',
  purposes: ['plan', 'coordinate'],
  sensitive: false,
} as const;

const answering: readonly StaffRoute[] = [
  pageRoute(answer, async (visit) => {
    const found = await readAction(planDeskOf(visit), visit.params.action ?? '');
    const known = found.ok && found.value.escalation?.steps.some(({ step }) => step === visit.params.step);
    return found.ok && known === true
      ? show(answerPage(visit, found.value.action, { typed: {}, errors: {} }))
      : nothing;
  }),
  formRoute(answer, answerForm, async (visit, typed) => {
    const step = escalationSteps.find((each) => each === visit.params.step);
    const found = await readAction(planDeskOf(visit), visit.params.action ?? '');
    if (!found.ok || step === undefined) return nothing;
    const { action } = found.value;
    const given = await acknowledgeStep(planDeskOf(visit), action.id, step, typed.reason ?? '');
    if (given.ok) return go(after(`/actions/${action.id}`, 'answered'));
    const t = say(answerMessages, visit.language);
    switch (given.code) {
      case 'not-found':
      case 'no-such-step':
      case 'not-reached':
        return nothing;
      case 'no-reason':
        return show(
          answerPage(visit, action, {
            typed,
            errors: { reason: say(planMessages, visit.language).errorEmpty },
          }),
          400,
        );
      case 'answered-already':
        return show(answerPage(visit, action, { typed, errors: { form: t.answered } }), 409);
      case 'not-yours':
        return show(answerPage(visit, action, { typed, errors: { form: t.notYours } }), 400);
    }
  }),
];

interface About {
  readonly plan: string;
  readonly action: string | null;
  readonly path: string;
  readonly reference: string | undefined;
}

/** What a reply is about: the plan or the action that the address names, where the reader may see it. */
async function aboutOf(visit: Visit): Promise<About | undefined> {
  const { plan, action } = visit.params;
  if (action === undefined) {
    const found = await readPlan(planDeskOf(visit), plan ?? '');
    return found.ok
      ? {
          plan: found.value.plan.id,
          action: null,
          path: `/plans/${found.value.plan.id}`,
          reference: undefined,
        }
      : undefined;
  }
  const found = await readAction(planDeskOf(visit), action);
  if (!found.ok) return undefined;
  const { id, reference } = found.value.action;
  return { plan: found.value.plan.id, action: id, path: `/actions/${id}`, reference };
}

const replyRoutes = (path: string): readonly StaffRoute[] => [
  pageRoute({ page: 'reply', path, ...keep }, async (visit) => {
    const about = await aboutOf(visit);
    return about === undefined ? nothing : show(replyPage(visit, about, { typed: {}, errors: {} }));
  }),
  formRoute({ page: 'reply', path, ...keep }, replyForm, async (visit, typed): Promise<Answer> => {
    const about = await aboutOf(visit);
    if (about === undefined) return nothing;
    const words = { en: typed.en ?? '', cy: typed.cy ?? '' };
    const replied = await replyToFinding(
      planDeskOf(visit),
      { plan: about.plan, action: about.action },
      words,
    );
    if (replied.ok) return go(after(about.path, 'replied'));
    if (replied.code !== 'no-words') return nothing;
    const field = words.en === '' ? 'en' : 'cy';
    const errors = { [field]: say(answerMessages, visit.language).both };
    return show(replyPage(visit, about, { typed, errors }), 400);
  }),
];

const adopt = { page: 'adopt plan', path: '/plans/:plan/adopt', ...keep } as const;

/** The drafts that lack something, where that is why a plan was not adopted. */
function unreadyIn(refused: object): readonly Unready[] {
  return 'unready' in refused && Array.isArray(refused.unready) ? refused.unready : [];
}

const adopting: readonly StaffRoute[] = [
  pageRoute(adopt, async (visit) => {
    const found = await readPlan(planDeskOf(visit), visit.params.plan ?? '');
    return found.ok ? show(adoptPage(visit, found.value.plan.id, {})) : nothing;
  }),
  formRoute(adopt, emptyForm, async (visit) => {
    const plan = visit.params.plan ?? '';
    const adopted = await adoptPlan(planDeskOf(visit), plan);
    if (adopted.ok) return go(after(`/plans/${plan}`, 'adopted'));
    const t = say(answerMessages, visit.language);
    if (adopted.code === 'not-ready') {
      const references = unreadyIn(adopted)
        .map(({ reference }) => reference)
        .join(', ');
      return show(adoptPage(visit, plan, { form: t.unready({ references }) }), 400);
    }
    if (adopted.code === 'adopted-already') return show(adoptPage(visit, plan, { form: t.adopted }), 409);
    return adopted.code === 'no-actions' ? show(adoptPage(visit, plan, { form: t.noActions }), 400) : nothing;
  }),
];

/** Adopting a plan, answering an escalation, and a force's right of reply. */
export const answerRoutes: readonly StaffRoute[] = [
  ...answering,
  ...adopting,
  ...replyRoutes('/plans/:plan/reply'),
  ...replyRoutes('/actions/:action/reply'),
];
