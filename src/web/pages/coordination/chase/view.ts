import { assertNever, type Language } from '../../../../kernel/index.ts';
import { type ChaseEntry, type ChaseKind, chaseKinds } from '../../../../national/index.ts';
import type { ChaseView } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { chaseMessages } from './messages.ts';

type Words = Said<typeof chaseMessages>;

function kindWord(kind: ChaseKind, t: Words): string {
  switch (kind) {
    case 'no-plan':
      return t.noPlan;
    case 'return-late':
      return t.returnLate;
    case 'overdue':
      return t.overdue;
    case 'not-reported':
      return t.notReported;
    case 'no-evidence':
      return t.noEvidence;
    case 'reply-overdue':
      return t.replyOverdue;
    case 'no-action':
      return t.noAction;
    default:
      return assertNever(kind);
  }
}

const subjectsShown = 8;

/** What it is about: actions by their names in the plan, recommendations by their titles. */
function subjectsOf(
  { kind, subjects }: ChaseEntry,
  { titles }: ChaseView,
  language: Language,
  t: Words,
): string {
  const ofRecommendations = kind === 'reply-overdue' || kind === 'no-action';
  const named = subjects.map((subject) =>
    ofRecommendations ? (titles[subject]?.[language] ?? subject) : subject,
  );
  const more = named.length - subjectsShown;
  return more > 0
    ? t.andMore({ subjects: named.slice(0, subjectsShown).join(', '), count: more })
    : named.join(', ');
}

/** A plan or a return is one thing and has no name of its own. */
const hasSubjects = (kind: ChaseKind): boolean => kind !== 'no-plan' && kind !== 'return-late';

function groupTable(
  kind: ChaseKind,
  chase: ChaseView,
  { language, href, place }: Visit,
  t: Words,
): Record<string, unknown> {
  const named = hasSubjects(kind);
  return {
    caption: kindWord(kind, t),
    titled: true,
    stacks: true,
    columns: [
      { text: t.force },
      ...(named ? [{ text: t.howMany, numeric: true }] : []),
      { text: t.since },
      { text: t.days, numeric: true },
      ...(named ? [{ text: t.subjects }] : []),
    ],
    rows: chase.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => ({
        name: placeName(place.forces, entry.force, language),
        address: `${href('/country')}?force=${entry.force}`,
        cells: [
          ...(named ? [count(entry.count)] : []),
          entry.sinceOn === null ? '' : onDate(entry.sinceOn, language),
          entry.days === null ? '' : count(entry.days),
          ...(named ? [subjectsOf(entry, chase, language, t)] : []),
        ],
      })),
  };
}

/** Every force's return: what came last, what is due next, and whether it is late. */
function returnsTable({ returns }: ChaseView, { language, place }: Visit, t: Words): Record<string, unknown> {
  const states = { received: t.received, late: t.late, 'no-plan': t.withoutPlan } as const;
  return {
    caption: t.returns,
    stacks: true,
    columns: [
      { text: t.force },
      { text: t.state },
      { text: t.lastCame },
      { text: t.dueBy },
      { text: t.daysLate, numeric: true },
    ],
    rows: returns.map(({ force, state, lastReportedOn, dueOn, daysLate }) => ({
      name: placeName(place.forces, force, language),
      cells: [
        states[state],
        lastReportedOn === null ? t.never : onDate(lastReportedOn, language),
        dueOn === null ? '' : onDate(dueOn, language),
        daysLate === 0 ? '' : count(daysLate),
      ],
    })),
  };
}

/** Whom to ask for what, the longest first, and the coverage of returns that the list stands on. */
export function chasePage(visit: Visit, chase: ChaseView): StaffPage {
  const { language, href, place } = visit;
  const t = say(chaseMessages, language);
  const { on, entries, returns, withoutByAndFor } = chase;
  const came = returns.filter(({ state }) => state === 'received').length;
  return {
    template: 'pages/coordination/chase/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      breadcrumbs: [{ address: href('/country'), text: t.country }],
      lead: t.lead({
        day: onDate(on, language),
        entries: count(entries.length),
        forces: new Set(entries.map(({ force }) => force)).size,
      }),
      groups: chaseKinds
        .filter((kind) => entries.some((entry) => entry.kind === kind))
        .map((kind) => groupTable(kind, chase, visit, t)),
      byAndFor:
        withoutByAndFor.length === 0
          ? undefined
          : t.byAndForLead({
              count: withoutByAndFor.length,
              forces: withoutByAndFor.map((slug) => placeName(place.forces, slug, language)).join(', '),
            }),
      coverage: t.coverage({ came, all: returns.length }),
      returns: returnsTable(chase, visit, t),
    },
  };
}
