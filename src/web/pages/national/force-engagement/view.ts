import { assertNever } from '../../../../kernel/index.ts';
import { type Engagement, isReady, type Payment, readinessOf } from '../../../../national/index.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import type { Page, PathValues } from '../../../site/page.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { forceEngagementMessages } from './messages.ts';

type Words = Said<typeof forceEngagementMessages>;

function paymentWord(payment: Payment, t: Words): string {
  switch (payment) {
    case 'paid':
      return t.paid;
    case 'unpaid':
      return t.unpaid;
    case 'payment-declined':
      return t.declined;
    case 'not-known':
      return t.unknown;
    default:
      return assertNever(payment);
  }
}

function entryOf(engagement: Engagement, { language }: NationalScene, t: Words): Record<string, unknown> {
  const { said, decision } = engagement;
  const outcome =
    decision === null
      ? { name: t.waiting, text: t.noAnswer }
      : {
          name: (decision.kind === 'changed' ? t.changed : t.notChanged)({
            day: onDate(decision.on, language),
          }),
          text: decision.words[language],
        };
  return {
    organisation: engagement.organisation,
    tag: engagement.byAndFor ? t.byAndFor : undefined,
    facts: [
      { name: t.asked({ day: onDate(engagement.askedOn, language) }), text: engagement.asked[language] },
      ...(said === null
        ? []
        : [{ name: t.said({ day: onDate(said.on, language) }), text: said.words[language] }]),
      outcome,
      { name: t.payment, text: paymentWord(engagement.payment, t) },
    ],
  };
}

/** A force's account of whom it asked; not found for a force that is not one of the 43. */
export function forceEngagementPage(scene: NationalScene, { force: slug }: PathValues): Page | undefined {
  const force = scene.forces.territorial[scene.language].find((one) => one.slug === slug);
  if (force === undefined) return undefined;
  const t = say(forceEngagementMessages, scene.language);
  const name = { force: force.short[scene.language] };
  const here = scene.national.engagements.filter((one) => one.force === force.slug);
  return {
    template: 'pages/national/force-engagement/page.njk',
    title: t.title(name),
    summary: t.summary(name),
    view: {
      t,
      breadcrumbs: [{ text: t.all, address: scene.href('/engagement') }],
      ready: isReady(readinessOf(here)) ? t.ready : t.notReady,
      engagements: here.map((one) => entryOf(one, scene, t)),
    },
  };
}
