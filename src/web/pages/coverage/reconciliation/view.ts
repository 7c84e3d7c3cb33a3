import type { Reconciliation } from '../../../../measures/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { datasetName } from '../../../words/datasets.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { reconciliationMessages } from './messages.ts';

function partOf(scene: ReleaseScene, one: Reconciliation): Record<string, unknown> {
  const t = say(reconciliationMessages, scene.language);
  const place = placeName(scene.forces, one.place, scene.language);
  return {
    months: t.months({ n: one.monthsReceived }),
    explanation: one.explanation[scene.language],
    table: {
      caption: t.caption({ place, year: one.financialYear }),
      columns: [{ text: t.counted }, { text: t.count, numeric: true }, { text: t.source }],
      rows: one.rows.map((row) => ({
        name: row.name[scene.language],
        cells: [row.count === null ? '[x]' : count(row.count), datasetName(row.source, scene.language)],
      })),
    },
  };
}

/** Our counts beside the Home Office's, place by place: the difference is shown and explained. */
export function reconciliationPage(scene: ReleaseScene): Page {
  const t = say(reconciliationMessages, scene.language);
  const all = scene.edition.snapshot.reconciliations;
  const places = [...new Set(all.map((one) => one.place))].map((slug) => ({
    slug,
    name: placeName(scene.forces, slug, scene.language),
    years: all.filter((one) => one.place === slug).map((one) => partOf(scene, one)),
  }));
  return {
    template: 'pages/coverage/reconciliation/page.njk',
    title: t.title,
    summary: t.summary,
    view: { t, places },
  };
}
