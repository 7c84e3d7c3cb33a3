import {
  capital,
  deadlineFrom,
  type Explanation,
  explain,
  longDate,
  longMoment,
} from '../../../../clocks/index.ts';
import type { Instant, Language } from '../../../../kernel/index.ts';
import { londonDateOf } from '../../../../kernel/index.ts';
import type { CurrentRules } from '../../../../operations/clocks/index.ts';
import { clockAnswer } from '../../../clocks/answer.ts';
import { clockAnswerMessages } from '../../../clocks/answer-messages.ts';
import type { Page, Scene } from '../../../site/page.ts';
import { type Said, say } from '../../../words/messages.ts';
import { type ClockEvent, rulesInForce } from '../events.ts';
import { clockEventMessages } from './messages.ts';
import { queryOf, type Submission } from './start.ts';

type Words = Said<typeof clockEventMessages>;

/** Every deadline that an event starts, explained; none where no start was typed, or no rule or calendar reaches it. */
export function explanationsOf(
  rules: CurrentRules,
  event: ClockEvent,
  submission: Submission,
): readonly Explanation[] {
  if (submission.state !== 'ready') return [];
  const startedOn = londonDateOf(submission.start.at);
  return rulesInForce(event, startedOn).flatMap((rule) => {
    const deadline = deadlineFrom(rules.calendar, rule, submission.start);
    return deadline.ok ? [explain(rules.calendar, deadline.value)] : [];
  });
}

/** What the page looks at besides the event: the rules that hold, what was typed, its answer, and the time of day. */
export interface ClockAnswer {
  readonly rules: CurrentRules;
  readonly submission: Submission;
  /** None unless a start was typed that the rules and the calendar reach. */
  readonly explanations: readonly Explanation[];
  readonly now: Instant;
}

/** One event: the form, and under it each deadline once it is filled in. */
export function clockEventPage(scene: Scene, event: ClockEvent, answer: ClockAnswer): Page {
  const { language } = scene;
  const { rules, submission, explanations, now } = answer;
  const t = say(clockEventMessages, language);
  const path = `/clocks/${event.slug}`;
  const error = startError(event, answer, language);
  const title = capital(event.event[language]);
  return {
    template: 'pages/clocks/event/page.njk',
    title: error === null ? title : `${t.error} ${title}`,
    summary: t.summary,
    view: {
      t,
      words: say(clockAnswerMessages, language),
      breadcrumbs: [{ address: scene.href('/clocks'), text: t.all }],
      heading: title,
      action: scene.href(path),
      typed: submission.typed,
      needsTime: event.needsTime,
      asksWhich: submission.state !== 'blank' && submission.asksWhich,
      error,
      errorField: errorFieldOf(submission),
      clocks: explanations.map((explanation, index) => clockAnswer(language, rules, explanation, index)),
      // Blank lines on paper: who printed it writes there what the site must never hold.
      byHand: [
        t.reference,
        t.checkedBy,
        ...(explanations.some(({ sitting }) => sitting !== null) ? [t.courtTold] : []),
      ],
      calendarAddress: `${scene.href(`${path}/calendar.ics`)}?${queryOf(submission)}`,
      worked: t.worked({ when: longMoment(now)[language], edition: rules.fingerprint.slice(0, 8) }),
    },
  };
}

/** What is wrong with what was typed, or with a real date that no rule or no calendar reaches; null when nothing is. */
export function startError(
  event: ClockEvent,
  { rules, submission, explanations }: Omit<ClockAnswer, 'now'>,
  language: Language,
): string | null {
  const t = say(clockEventMessages, language);
  if (submission.state === 'wrong') return t[submission.error];
  if (submission.state === 'blank' || explanations.length > 0) return null;
  const inForce = rulesInForce(event, londonDateOf(submission.start.at)).length > 0;
  return inForce ? t.errorBeyond({ year: String(rules.calendar.lastYear) }) : outsideOf(event, t, language);
}

function outsideOf(event: ClockEvent, t: Words, language: Language): string {
  const first = event.rules.flatMap((rule) => rule.versions.map((version) => version.validFrom)).sort()[0];
  return t.errorOutside({ from: first === undefined ? '' : longDate(first)[language] });
}

/** The field that the error summary leads to. */
function errorFieldOf(submission: Submission): 'day' | 'time' | 'which' {
  if (submission.state !== 'wrong' || submission.error === 'errorDate') return 'day';
  return submission.error === 'errorWhich' ? 'which' : 'time';
}
