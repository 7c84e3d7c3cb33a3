import type { Framework } from '../../../../framework/index.ts';
import { type Language, londonDateOf, type PlainDate } from '../../../../kernel/index.ts';
import type { ActionInList, PlanView } from '../../../../operations/plans/index.ts';
import {
  colourNames,
  editionOn,
  fillSentence,
  gradeNames,
  positions,
  type Rating,
  ratingNames,
  stateNames,
} from '../../../../plans/index.ts';
import { findingText } from '../../../plans/action-words.ts';
import { planRules } from '../../../plans/desk.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { roleTitle } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate, onDay } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { planPageMessages } from './messages.ts';

type Words = Said<typeof planPageMessages>;

function ratingText(rating: Pick<Rating, 'colour' | 'meaning'> | null, language: Language, t: Words): string {
  if (rating === null) return t.noRating;
  return t.rated({
    colour: colourNames[rating.colour][language],
    meaning: ratingNames[rating.meaning][language],
  });
}

function row(listed: ActionInList, visit: Visit, t: Words, on: PlainDate) {
  const { language, href } = visit;
  const { action, finding, gap, slipDays, ratings, escalation } = listed;
  const day = (date: PlainDate | null | undefined): string =>
    date === null || date === undefined ? t.undated : onDate(date, language);
  return {
    address: href(`/actions/${action.id}`),
    reference: action.reference,
    text: action.localAction,
    state: stateNames[action.state][language],
    first: day(action.baseline?.dueOn),
    latest: day(action.dueOn),
    late: slipDays !== null && slipDays > 0,
    slip: slipDays === null ? t.undated : String(slipDays),
    finding: finding && findingText(finding, on, language),
    rating: ratingText(ratings.now, language, t),
    gap:
      gap &&
      t.gap({ claimed: gradeNames[gap.claimed][language], verified: gradeNames[gap.verified][language] }),
    waits: escalation?.steps.some(({ state }) => state === 'waiting' || state === 'unanswered') ?? false,
  };
}

/** Actions by the first pillar that they name, in the framework's order; those without one last. */
function byPillar(plan: PlanView, framework: Framework, visit: Visit, t: Words, on: PlainDate) {
  const { language } = visit;
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
        .map((listed) => row(listed, visit, t, on)),
    }))
    .filter(({ rows }) => rows.length > 0);
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
    sentence: planSentence(plan, on, language),
    counts: counted
      .filter(({ n }) => n > 0)
      .map(({ position, n }) => t.counts({ position: planRules.positions[position].title[language], n })),
  };
}

/** The sentence of the rule that gives a plan its position, with its facts. */
function planSentence({ finding, askedBy }: PlanView, on: PlainDate, language: Language): string {
  if (finding === undefined) return '';
  const { plan } = editionOn(planRules, on);
  const rule = plan.rules.find(({ id }) => id === finding.rule);
  const sentence = finding.rule === 'not-adopted' ? plan.not_adopted : (rule?.sentence ?? plan.on_time);
  const counted = (rule?.counts ?? (['on-time'] as const)).map((position) => finding.counts[position]);
  return fillSentence(sentence[language], {
    askedBy: askedBy === null ? '' : onDate(askedBy, language),
    count: String(counted.reduce((sum, n) => sum + n, 0)),
    total: String(finding.total),
  });
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
      groups: byPillar(plan, framework, visit, t, on),
      tasks: tasks(plan, visit, t),
      replies: plan.replies
        .filter(({ action }) => action === null)
        .map((reply) => ({
          text: reply[language],
          by: t.said({ role: roleTitle(place, reply.role, language), day: onDay(reply.at, language) }),
        })),
    },
  };
}
