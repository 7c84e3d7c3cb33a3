import type { Framework } from '../../../../framework/index.ts';
import { type Language, londonDateOf } from '../../../../kernel/index.ts';
import type { ActionView } from '../../../../operations/plans/index.ts';
import {
  colourNames,
  contentFields,
  type Evidence,
  editionOn,
  evidenceGradeNames,
  forbidWork,
  gradeNames,
  type Judgement,
  moveNames,
  ratingNames,
  stateNames,
} from '../../../../plans/index.ts';
import { fieldName, fieldText, storyText } from '../../../plans/action-words.ts';
import { substanceNames } from '../../../plans/names.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { findingText } from '../../../plans/position-words.ts';
import { planRules } from '../../../plans/rules.ts';
import { roleTitle } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate, onDay } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { escalationShown } from './escalation.ts';
import { actionPageMessages } from './messages.ts';

type Words = Said<typeof actionPageMessages>;

function promiseText({ action, slipDays }: ActionView, language: Language, t: Words): string | undefined {
  if (action.baseline === null || action.dueOn === null || slipDays === null) return undefined;
  const latest = onDate(action.dueOn, language);
  if (slipDays === 0) return t.kept({ latest });
  return t.promised({ first: onDate(action.baseline.dueOn, language), latest, slip: slipDays });
}

function ratingText({ ratings }: ActionView, language: Language, t: Words): string | undefined {
  const rating = ratings.now;
  if (rating === null) return undefined;
  const basis =
    rating.basis.kind === 'evidence' ? t.onEvidence : t.onJudgement({ reason: rating.basis.reason });
  return t.rated({
    colour: colourNames[rating.colour][language],
    meaning: ratingNames[rating.meaning][language],
    basis,
  });
}

function judgementText(judgement: Judgement | null, visit: Visit, t: Words): string | undefined {
  if (judgement === null) return undefined;
  return t.judged({
    grade: gradeNames[judgement.grade][visit.language],
    day: onDate(judgement.on, visit.language),
    role: roleTitle(visit.place, judgement.role, visit.language),
  });
}

function evidenceShown(evidence: Evidence, action: string, { language, href }: Visit, t: Words) {
  const { substance } = evidence;
  const kind = substanceNames[substance.kind][language];
  const address = {
    file: href(`/actions/${action}/evidence/${evidence.id}`),
    link: substance.kind === 'link' ? substance.address : '',
    measure: '',
  }[substance.kind];
  return {
    title: evidence.title,
    kind: substance.kind === 'measure' ? `${kind}: ${substance.measure}` : kind,
    address: address === '' ? undefined : address,
    outside: substance.kind === 'link',
    line: t.evidenceLine({
      grade: evidenceGradeNames[evidence.grade][language],
      day: onDate(evidence.datedOn, language),
    }),
  };
}

/** What the reader may do here: works by their rules, moves by the table of transitions. */
function tasks(
  { action, standing, moves, plan }: ActionView,
  { language, appointment, href }: Visit,
  t: Words,
) {
  const here = `/actions/${action.id}`;
  const may = (work: 'change' | 'report' | 'evidence'): boolean =>
    forbidWork(work, action.state, standing) === undefined;
  const replies = appointment.role === 'force-lead' || appointment.role === 'strategic-lead';
  return [
    ...(may('report') ? [{ address: href(`${here}/report`), text: t.report }] : []),
    ...(may('evidence') ? [{ address: href(`${here}/evidence`), text: t.addEvidence }] : []),
    ...(may('change') ? [{ address: href(`${here}/dates`), text: t.changeDates }] : []),
    ...(may('change') ? [{ address: href(`${here}/details`), text: t.changeDetails }] : []),
    ...moves.map(({ move }) => ({ address: href(`${here}/moves/${move}`), text: moveNames[move][language] })),
    ...(replies && plan.adoptedOn !== null ? [{ address: href(`${here}/reply`), text: t.reply }] : []),
  ];
}

function lastReport({ history }: ActionView, language: Language, t: Words) {
  const report = [...history.reports].sort((one, other) =>
    one.periodEndsOn === other.periodEndsOn
      ? other.at - one.at
      : one.periodEndsOn < other.periodEndsOn
        ? 1
        : -1,
  )[0];
  if (report === undefined) return undefined;
  return [
    { name: t.upTo, text: onDate(report.periodEndsOn, language) },
    { name: t.activity, text: report.activity },
    { name: t.nextStep, text: report.nextStep },
    { name: t.blockers, text: report.blockers },
  ].filter(({ text }) => text !== '');
}

/** One action: where it stands and why, its whole record, its evidence, its history as a story, and what can be done. */
export function actionPage(visit: Visit, view: ActionView, framework: Framework): StaffPage {
  const { language, place, href } = visit;
  const t = say(actionPageMessages, language);
  const { action, finding, gap } = view;
  const title = t.title({ reference: action.reference });
  return {
    template: 'pages/plans/action/page.njk',
    title,
    summary: title,
    marked: true,
    view: {
      t,
      heading: title,
      text: action.localAction,
      stage: t.stage({ state: stateNames[action.state][language] }),
      breadcrumbs: [
        { address: href('/plans'), text: say(planMessages, language).plans },
        {
          address: href(`/plans/${view.plan.id}`),
          text: place.forces.find(action.force)?.name[language] ?? action.force,
        },
      ],
      promise: promiseText(view, language, t),
      finding:
        finding && findingText(finding, editionOn(planRules, londonDateOf(visit.desk.now)).edition, language),
      gap:
        gap &&
        t.gap({ claimed: gradeNames[gap.claimed][language], verified: gradeNames[gap.verified][language] }),
      claim: judgementText(action.claim, visit, t),
      verification: judgementText(action.verification, visit, t),
      rating: ratingText(view, language, t),
      record: contentFields.map((field) => ({
        name: fieldName(field, language),
        text: fieldText(field, action, language, framework),
      })),
      report: lastReport(view, language, t),
      evidence: view.history.evidence.map((each) => evidenceShown(each, action.id, visit, t)),
      escalation: escalationShown(visit, view),
      story: view.story.toReversed().map((entry) => {
        const { text, why, said } = storyText(entry, language, framework);
        const when = { day: onDay(entry.at, language), role: roleTitle(place, entry.role, language) };
        const note = why === '' ? said : t.why({ reason: why });
        return { when: t.happened(when), text, note };
      }),
      replies: view.replies.map((reply) => reply[language]),
      tasks: tasks(view, visit, t),
    },
  };
}
