import { stepOf } from '../../../../national/index.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import type { Page } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { engagementMessages } from './messages.ts';

/** What every force shows of its engagement register, in alphabetical order. */
export function engagementPage(scene: NationalScene): Page {
  const { language, national, forces } = scene;
  const t = say(engagementMessages, language);
  const named = new Set(national.engagements.filter(({ byAndFor }) => byAndFor).map(({ force }) => force));
  return {
    template: 'pages/national/engagement/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.updates, address: scene.href('/updates') }],
      lead: t.lead({ named: named.size, all: forces.territorial[language].length }),
      table: {
        caption: t.caption,
        columns: [
          { text: t.force },
          ...[t.asked, t.byAndFor, t.heard, t.changed, t.unanswered].map((text) => ({ text, numeric: true })),
        ],
        rows: forces.territorial[language].map((force) => {
          const here = national.engagements.filter((one) => one.force === force.slug);
          const of = (holds: (one: (typeof here)[number]) => boolean): string =>
            count(here.filter(holds).length);
          return {
            name: force.short[language],
            address: scene.href(`/engagement/${force.slug}`),
            cells: [
              count(here.length),
              of(({ byAndFor }) => byAndFor),
              of(({ said }) => said !== null),
              of(({ decision }) => decision?.kind === 'changed'),
              of((one) => stepOf(one) === 'heard'),
            ],
          };
        }),
      },
    },
  };
}
