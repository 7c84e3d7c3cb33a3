import type { Language } from '../../../../kernel/index.ts';
import { gradeNames, type PublicAction, stateNames } from '../../../../plans/index.ts';
import { keepingOf, positionName, reasonSentence } from '../../../plans/position-words.ts';
import { roleName } from '../../../plans/rules.ts';
import type { ReleaseScene } from '../../../site/page.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { writtenIn } from '../../../words/written-in.ts';
import { forcePlanMessages } from './messages.ts';

type Words = Said<typeof forcePlanMessages>;

function evidenceWords({ evidence }: PublicAction, scene: ReleaseScene, t: Words): string {
  const { byGrade, newestOn } = evidence;
  if (evidence.count === 0 || newestOn === null) return t.evidenceNone;
  return t.evidenceCount({
    n: count(evidence.count),
    results: count(byGrade.result),
    records: count(byGrade.record),
    statements: count(byGrade.statement),
    day: onDate(newestOn, scene.language),
  });
}

/** By how much the date was moved. A date that passed without being moved says so: "none" alone would look like no delay. */
export function slipWords(
  { slipDays, finding }: Pick<PublicAction, 'slipDays' | 'finding'>,
  t: Words,
): string | undefined {
  if (slipDays === null) return undefined;
  if (slipDays > 0) return t.slipDays({ n: count(slipDays) });
  const passed = finding?.position === 'overdue' || finding?.position === 'slipping';
  return passed ? t.slipPassed : t.slipNone;
}

function rowsOf(action: PublicAction, scene: ReleaseScene, t: Words): readonly Record<string, string>[] {
  const { language } = scene;
  const { claim, verification, facts } = action;
  const row = (name: string, value: string | undefined) => (value === undefined ? [] : [{ name, value }]);
  const day = (on: typeof facts.dueOn) => (on === null ? undefined : onDate(on, language));
  const moved = facts.dueOn !== facts.firstDueOn;
  return [
    ...row(t.first, day(facts.firstDueOn)),
    ...row(t.latest, moved ? day(facts.dueOn) : undefined),
    ...row(t.slip, slipWords(action, t)),
    ...row(t.state, stateNames[action.state][language]),
    ...row(t.evidence, evidenceWords(action, scene, t)),
    ...row(
      t.claimed,
      claim === null
        ? undefined
        : t.graded({ grade: gradeNames[claim.grade][language], day: onDate(claim.on, language) }),
    ),
    ...row(t.verified, claim === null ? undefined : verdict(verification, scene, t)),
  ];
}

function verdict(verification: PublicAction['verification'], scene: ReleaseScene, t: Words): string {
  if (verification === null) return t.notVerified;
  const { language } = scene;
  return t.gradedBy({
    grade: gradeNames[verification.grade][language],
    day: onDate(verification.on, language),
    role: roleName(verification.role, language),
  });
}

/** Somebody's own words, marked with the language they are in; where that is not the page's, a note says so. */
export function quoted(
  reason: string,
  language: Language,
): { readonly reason: string; readonly lang: Language; readonly note: string | undefined } {
  const lang = writtenIn(reason);
  return {
    reason,
    lang,
    note: lang === language ? undefined : say(forcePlanMessages, language).otherLanguage,
  };
}

/** A promise as its entry shows it. */
export function promiseView(
  action: PublicAction,
  edition: number,
  scene: ReleaseScene,
  t: Words,
): Record<string, unknown> {
  const { language } = scene;
  const { finding, gap } = action;
  return {
    id: action.reference,
    wording: action.wording[language],
    position:
      finding === null ? stateNames[action.state][language] : positionName(finding.position, language),
    keeping: finding === null ? 'closed' : keepingOf(finding.position),
    reasons: finding?.reasons.map((reason) => reasonSentence(reason, edition, language)) ?? [],
    rows: rowsOf(action, scene, t),
    gap:
      gap === null
        ? undefined
        : t.gap({ claimed: gradeNames[gap.claimed][language], verified: gradeNames[gap.verified][language] }),
    shown: action.shownSince === null ? undefined : t.shown({ day: onDate(action.shownSince, language) }),
    delays: action.delays.map(({ on, from, to, reason }) => ({
      words: t.delay({ day: onDate(on, language), from: onDate(from, language), to: onDate(to, language) }),
      ...quoted(reason, language),
    })),
    replies: action.replies.map((reply) => ({
      words: reply.words[language],
      on: t.replyOn({ day: onDate(reply.on, language) }),
    })),
  };
}
