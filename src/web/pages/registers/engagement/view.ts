import { assertNever } from '../../../../kernel/index.ts';
import { type Engagement, type Readiness, stepOf } from '../../../../national/index.ts';
import type { EngagementRegister } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { deskEngagementMessages } from './messages.ts';

type Words = Said<typeof deskEngagementMessages>;

function checkWords({ check, count, of }: Readiness, t: Words): string {
  switch (check) {
    case 'by-and-for':
      return t.byAndForCheck({ count, of });
    case 'heard':
      return t.heardCheck({ count, of });
    case 'answered':
      return t.answeredCheck({ count, of });
    case 'paid':
      return t.paidCheck({ count, of });
    default:
      return assertNever(check);
  }
}

/** Who may write in a force's register: its leads. */
export function keepsRegister({ appointment, purpose }: Visit): boolean {
  return purpose === 'plan' && (appointment.role === 'force-lead' || appointment.role === 'strategic-lead');
}

function entryOf(one: Engagement, visit: Visit, t: Words): Record<string, unknown> {
  const { language, href } = visit;
  const step = stepOf(one);
  const { said, decision } = one;
  return {
    organisation: one.organisation,
    tags: [...(one.byAndFor ? [t.byAndFor] : []), ...(one.publish ? [] : [t.hidden])],
    facts: [
      { name: t.asked({ day: onDate(one.askedOn, language) }), text: one.asked[language] },
      ...(said === null
        ? []
        : [{ name: t.said({ day: onDate(said.on, language) }), text: said.words[language] }]),
      ...(decision === null
        ? []
        : [
            {
              name: (decision.kind === 'changed' ? t.changed : t.notChanged)({
                day: onDate(decision.on, language),
              }),
              text: decision.words[language],
            },
          ]),
    ],
    said: keepsRegister(visit) && step === 'asked' ? href(`/engagement/${one.id}/said`) : undefined,
    answer: keepsRegister(visit) && step === 'heard' ? href(`/engagement/${one.id}/answer`) : undefined,
  };
}

/** The registers that the reader may see, each with how ready its plan is. */
export function deskEngagementPage(visit: Visit, registers: readonly EngagementRegister[]): StaffPage {
  const { language, href, place } = visit;
  const t = say(deskEngagementMessages, language);
  return {
    template: 'pages/registers/engagement/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      add: keepsRegister(visit) ? href('/engagement/add') : undefined,
      registers: registers.map(({ force, engagements, readiness }) => ({
        force: placeName(place.forces, force, language),
        checks: readiness.map((one) => ({
          text: checkWords(one, t),
          state: one.holds ? t.holds : one.needed ? t.fails : t.lacks,
          failing: !one.holds && one.needed,
        })),
        engagements: engagements.map((one) => entryOf(one, visit, t)),
      })),
    },
  };
}
