import type { Framework } from '../../../../framework/index.ts';
import { type Bilingual, type Language, languages, londonDateOf } from '../../../../kernel/index.ts';
import type { ActionView } from '../../../../operations/plans/index.ts';
import {
  contentFields,
  type Evidence,
  editionOn,
  evidenceGradeNames,
  forbidWork,
  gradeNames,
  type Judgement,
  moveNames,
  type Report,
  reportsOf,
  stateNames,
} from '../../../../plans/index.ts';
import { columnName, fieldName, fieldText, storyText } from '../../../plans/action-words.ts';
import { doneText } from '../../../plans/done.ts';
import { measureName } from '../../../plans/measure-choices.ts';
import { substanceNames } from '../../../plans/names.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { findingText } from '../../../plans/position-words.ts';
import { wholeRatingText } from '../../../plans/rating-words.ts';
import { repliesShown } from '../../../plans/replies.ts';
import { planRules } from '../../../plans/rules.ts';
import { tieMessages } from '../../../plans/tie-messages.ts';
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
  const moved = { first: onDate(action.baseline.dueOn, language), latest, slip: Math.abs(slipDays) };
  return slipDays > 0 ? t.promised(moved) : t.earlier(moved);
}

/** The force's own ratings of this period and of the last, each with its day, its meaning and on what it rests. */
function ratingsShown({ history }: ActionView, language: Language, t: Words) {
  const { now, before } = reportsOf(history.reports);
  const shown = (report: Report | undefined, title: (values: { readonly day: string }) => string) =>
    report === undefined
      ? []
      : [
          {
            name: title({ day: onDate(report.periodEndsOn, language) }),
            text: report.rating === null ? t.notRated : wholeRatingText(report.rating, language),
          },
        ];
  return [...shown(now, t.thisPeriod), ...shown(before, t.lastPeriod)];
}

/** The public wording in each language, each marked as what it is. */
function wordingsShown(wording: Bilingual, language: Language) {
  const inEach = { en: 'public-wording-en', cy: 'public-wording-cy' } as const;
  return languages.map((each) => ({
    name: columnName(inEach[each], language),
    text: wording[each],
    lang: each,
  }));
}

/** Why the reader, who may see the action, is not the one to verify it; undefined where that is not the question. */
function outsideShown({ action, moves, standing }: ActionView, language: Language, t: Words) {
  if (action.state !== 'delivered' || moves.some(({ move }) => move === 'verify')) return undefined;
  const words = say(tieMessages, language);
  return { why: t.outsideWhy, ties: standing.ties.map((tie) => words[tie]) };
}

function judgementText(judgement: Judgement | null, visit: Visit, t: Words): string | undefined {
  if (judgement === null) return undefined;
  return t.judged({
    grade: gradeNames[judgement.grade][visit.language],
    day: onDate(judgement.on, visit.language),
    role: roleTitle(visit.place, judgement.role, visit.language),
  });
}

function evidenceShown(
  evidence: Evidence,
  action: string,
  { language, href }: Visit,
  framework: Framework,
  t: Words,
) {
  const { substance } = evidence;
  const kind = substanceNames[substance.kind][language];
  const address = {
    file: href(`/actions/${action}/evidence/${evidence.id}`),
    link: substance.kind === 'link' ? substance.address : '',
    measure: '',
  }[substance.kind];
  return {
    title: evidence.title,
    kind:
      substance.kind === 'measure' ? `${kind}: ${measureName(substance.measure, framework, language)}` : kind,
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
  const { now } = reportsOf(history.reports);
  if (now === undefined) return undefined;
  return [
    { name: t.upTo, text: onDate(now.periodEndsOn, language) },
    { name: t.activity, text: now.activity },
    { name: t.nextStep, text: now.nextStep },
    { name: t.blockers, text: now.blockers },
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
      ratings: ratingsShown(view, language, t),
      outside: outsideShown(view, language, t),
      done: doneText(visit),
      record: contentFields.flatMap((field) =>
        field === 'publicWording' && action.publicWording !== null
          ? wordingsShown(action.publicWording, language)
          : [{ name: fieldName(field, language), text: fieldText(field, action, language, framework) }],
      ),
      report: lastReport(view, language, t),
      onNoReport: action.state === 'draft' ? undefined : t.onNoReport,
      evidence: view.history.evidence.map((each) => evidenceShown(each, action.id, visit, framework, t)),
      escalation: escalationShown(visit, view),
      story: view.story.toReversed().map((entry) => {
        const { text, why, said } = storyText(entry, language, framework);
        const when = { day: onDay(entry.at, language), role: roleTitle(place, entry.role, language) };
        const name = view.names.get(entry.person);
        const note = why === '' ? said : t.why({ reason: why });
        return { when: name === undefined ? t.happened(when) : t.happenedBy({ ...when, name }), text, note };
      }),
      replies: repliesShown(view.replies, visit),
      tasks: tasks(view, visit, t),
    },
  };
}
