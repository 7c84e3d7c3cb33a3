import { assertNever } from '../../../../kernel/index.ts';
import { type ChaseKind, chaseKinds } from '../../../../national/index.ts';
import type { ChaseView } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { chaseMessages } from './messages.ts';

function kindWord(kind: ChaseKind, t: Said<typeof chaseMessages>): string {
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

/** Whom to ask for what, the longest first. Subjects that are ids of recommendations are left out: their register has them. */
export function chasePage(
  { language, href, place }: Visit,
  { on, entries, withoutByAndFor }: ChaseView,
): StaffPage {
  const t = say(chaseMessages, language);
  const name = (slug: string): string => placeName(place.forces, slug, language);
  const groups = chaseKinds.map((kind) => ({ kind, list: entries.filter((one) => one.kind === kind) }));
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
      groups: groups
        .filter(({ list }) => list.length > 0)
        .map(({ kind, list }) => ({
          caption: kindWord(kind, t),
          columns: [
            { text: t.force },
            { text: t.howMany, numeric: true },
            { text: t.since },
            { text: t.days, numeric: true },
            { text: t.subjects },
          ],
          rows: list.map(({ force, count: many, sinceOn, days, subjects }) => ({
            name: name(force),
            address: `${href('/country')}?force=${force}`,
            cells: [
              count(many),
              sinceOn === null ? '' : onDate(sinceOn, language),
              days === null ? '' : count(days),
              kind === 'reply-overdue' || kind === 'no-action' ? '' : subjects.join(', '),
            ],
          })),
        })),
      byAndFor:
        withoutByAndFor.length === 0
          ? undefined
          : t.byAndForLead({ count: withoutByAndFor.length, forces: withoutByAndFor.map(name).join(', ') }),
    },
  };
}
