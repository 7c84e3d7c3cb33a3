import type { Framework } from '../../../../framework/index.ts';
import { type Language, londonDateOf, type PlainDate } from '../../../../kernel/index.ts';
import type { ActionInList, PlanView } from '../../../../operations/plans/index.ts';
import {
  editionOn,
  gradeNames,
  positions,
  requirementMeanings,
  stateNames,
  transitions,
  unmetBefore,
} from '../../../../plans/index.ts';
import { doneText } from '../../../plans/done.ts';
import { exportLinks } from '../../../plans/export-links.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { findingText, planSentence } from '../../../plans/position-words.ts';
import { ratingText } from '../../../plans/rating-words.ts';
import { repliesShown } from '../../../plans/replies.ts';
import { planRules } from '../../../plans/rules.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { planPageMessages } from './messages.ts';

type Words = Said<typeof planPageMessages>;

/** The force's own ratings of this period and of the last, in words. */
function ratingLines({ ratings }: ActionInList, language: Language, t: Words) {
  return {
    now: t.ratedNow({ rating: ratingText(ratings.now, language) }),
    before: t.ratedBefore({ rating: ratingText(ratings.before, language) }),
  };
}

const adoption = transitions.filter(({ move }) => move === 'adopt');

/** What a draft lacks before it can be adopted; empty for one that is ready, and for what is no draft. */
function lackingIn({ action }: ActionInList, { signedIn, appointment }: Visit, on: PlainDate) {
  const standing = { person: signedIn.person.id, role: appointment.role, ties: [] };
  return adoption
    .filter(({ from }) => from === action.state)
    .flatMap((transition) => unmetBefore({ action, evidenceOn: [], standing, today: on }, transition));
}

function row(
  listed: ActionInList,
  reply: PlanView['replies'][number] | undefined,
  visit: Visit,
  t: Words,
  on: PlainDate,
) {
  const { language, href } = visit;
  const { action, finding, gap, slipDays, escalation } = listed;
  const lacking = lackingIn(listed, visit, on).map(
    (requirement) => requirementMeanings[requirement][language],
  );
  const day = (date: PlainDate | null | undefined): string =>
    date === null || date === undefined ? t.undated : onDate(date, language);
  return {
    address: href(`/actions/${action.id}`),
    reference: action.reference,
    text: action.localAction,
    state: stateNames[action.state][language],
    // A draft has promised nothing and cannot slip: on a phone an empty cell takes no room.
    first: action.state === 'draft' ? '' : day(action.baseline?.dueOn),
    latest: day(action.dueOn),
    late: slipDays !== null && slipDays > 0,
    slip: slipDays !== null ? String(slipDays) : action.state === 'draft' ? '' : t.undated,
    finding: finding && findingText(finding, editionOn(planRules, on).edition, language),
    reply: reply && t.replied({ words: reply[language] }),
    ratings: action.state === 'draft' ? undefined : ratingLines(listed, language, t),
    lacks: lacking.length === 0 ? undefined : t.lacks({ what: lacking.join(' ') }),
    gap:
      gap &&
      t.gap({ claimed: gradeNames[gap.claimed][language], verified: gradeNames[gap.verified][language] }),
    waits: escalation?.steps.some(({ state }) => state === 'waiting' || state === 'unanswered') ?? false,
  };
}

/** Actions by the first pillar that they name, in the framework's order; those without one last. */
function byPillar(plan: PlanView, framework: Framework, visit: Visit, t: Words, on: PlainDate) {
  const { language } = visit;
  // The oldest stand first, so that of each action the newest stays.
  const lastReply = new Map(plan.replies.map((reply) => [reply.action, reply]));
  const groups = [
    ...framework.pillars.map(({ id, name }) => ({ id: `pillar-${id}`, pillar: id, title: name[language] })),
    { id: 'pillar-none', pillar: undefined, title: say(planMessages, language).noColumn },
  ];
  return groups
    .map(({ id, pillar, title }) => ({
      id,
      title,
      rows: plan.actions
        .filter(({ action }) => action.pillars[0] === pillar)
        .map((listed) => row(listed, lastReply.get(listed.action.id), visit, t, on)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

type Tables = { readonly heads: ReturnType<typeof headsOf>; readonly groups: ReturnType<typeof byPillar> };
const tablesDrawn = new WeakMap<PlanView, Map<string, Tables>>();

/**
 * The tables of a plan; the same object for the same plan on the same day, whoever reads it, so that they are drawn once. What a
 * draft lacks is said to its reader, so a plan with drafts is told anew.
 */
function tablesOf(plan: PlanView, framework: Framework, visit: Visit, on: PlainDate): Tables {
  const { language } = visit;
  const t = say(planPageMessages, language);
  const tell = (): Tables => ({ heads: headsOf(t), groups: byPillar(plan, framework, visit, t, on) });
  if (plan.actions.some(({ action }) => action.state === 'draft')) return tell();
  const told = tablesDrawn.get(plan) ?? new Map<string, Tables>();
  tablesDrawn.set(plan, told);
  const tables = told.get(`${language} ${on}`) ?? tell();
  told.set(`${language} ${on}`, tables);
  return tables;
}

/** What stands above the columns, and beside the values on a phone. */
function headsOf(t: Words) {
  return {
    action: t.action,
    position: t.position,
    first: t.first,
    latest: t.latest,
    slip: t.slip,
    rating: t.rating,
    state: t.state,
    answer: t.answer,
  };
}

function standingOf(plan: PlanView, on: PlainDate, language: Language, t: Words) {
  const { finding } = plan;
  if (finding === undefined) return undefined;
  const counted = positions.map((position) => ({
    position,
    n: plan.actions.filter((each) => each.finding?.position === position).length,
  }));
  return {
    title: planRules.positions[finding.position].title[language],
    position: finding.position,
    sentence: planSentence({ ...plan, edition: editionOn(planRules, on).edition }, language),
    counts: counted
      .filter(({ n }) => n > 0)
      .map(({ position, n }) => t.counts({ position: planRules.positions[position].title[language], n })),
  };
}

function tasks(plan: PlanView, { appointment, href }: Visit, t: Words) {
  const here = `/plans/${plan.plan.id}`;
  const lead = appointment.role === 'force-lead';
  const answerable = lead || appointment.role === 'strategic-lead';
  const drafts = plan.actions.length > 0 && plan.plan.adoptedOn === null;
  return [
    ...(lead ? [{ address: href(`${here}/framework`), text: t.takeOver }] : []),
    ...(lead ? [{ address: href(`${here}/add`), text: t.add }] : []),
    ...(lead ? [{ address: href(`${here}/sheet`), text: t.sheet }] : []),
    ...(answerable && drafts ? [{ address: href(`${here}/adopt`), text: t.adopt }] : []),
    ...(answerable ? [{ address: href(`${here}/reply`), text: t.reply }] : []),
  ];
}

/** How far the drafts of a plan are from being adopted; undefined where it has none. */
function readiness(plan: PlanView, visit: Visit, t: Words, on: PlainDate): string | undefined {
  const drafts = plan.actions.filter(({ action }) => action.state === 'draft');
  if (drafts.length === 0) return undefined;
  const n = drafts.filter((listed) => lackingIn(listed, visit, on).length > 0).length;
  return n === 0 ? t.ready : t.unready({ n, total: drafts.length });
}

const verifying = transitions.flatMap(({ move, roles }) => (move === 'verify' ? roles : []));

/** What waits for the reader to verify it; undefined for whoever verifies nothing. */
function toVerify(plan: PlanView, { appointment, href }: Visit, t: Words) {
  if (!verifying.includes(appointment.role)) return undefined;
  return plan.actions
    .filter(({ action }) => action.state === 'delivered')
    .map(({ action }) => ({
      address: href(`/actions/${action.id}`),
      text: t.named({ reference: action.reference, text: action.localAction }),
    }));
}

/** A force's plan: every action by pillar, what was first promised, what is promised now, and where each stands and why. */
export function planPage(visit: Visit, plan: PlanView, framework: Framework): StaffPage {
  const { language, place, href } = visit;
  const t = say(planPageMessages, language);
  const on = londonDateOf(visit.desk.now);
  const force = place.forces.find(plan.plan.force)?.name[language] ?? plan.plan.force;
  const title = t.title({ force });
  return {
    template: 'pages/plans/one/page.njk',
    title,
    summary: title,
    marked: true,
    view: {
      t,
      heading: title,
      framework: framework.title[language],
      adopted:
        plan.plan.adoptedOn === null ? t.draft : t.adopted({ day: onDate(plan.plan.adoptedOn, language) }),
      asked: plan.askedBy && t.asked({ day: onDate(plan.askedBy, language) }),
      breadcrumbs: [{ address: href('/plans'), text: say(planMessages, language).plans }],
      standing: standingOf(plan, on, language, t),
      tables: tablesOf(plan, framework, visit, on),
      tasks: tasks(plan, visit, t),
      done: doneText(visit),
      readiness: readiness(plan, visit, t, on),
      toVerify: toVerify(plan, visit, t),
      exports: exportLinks(visit, plan.plan.id),
      replies: repliesShown(
        plan.replies.filter(({ action }) => action === null),
        visit,
      ),
    },
  };
}
