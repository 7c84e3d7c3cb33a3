import { monthsFrom } from '../../../../kernel/index.ts';
import type { Dataset } from '../../../../measures/index.ts';
import { drawCoverageGrid } from '../../../charts/coverage-grid.ts';
import { tilePlaces } from '../../../charts/tile-map.ts';
import { runsIn, statesOf } from '../../../figures/gaps.ts';
import type { Table } from '../../../figures/table.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { datasetName } from '../../../words/datasets.ts';
import { type Said, say } from '../../../words/messages.ts';
import { coverageMessages } from './messages.ts';

type Words = Said<typeof coverageMessages>;

function gapsTable(scene: ReleaseScene, dataset: Dataset, t: Words): Table | undefined {
  const { dataFrom } = scene.edition.snapshot.manifest;
  const rows = scene.forces.territorial[scene.language].flatMap((force) => {
    const states = statesOf(scene.edition, dataset, force.slug);
    const missing = runsIn(states, 'missing', dataFrom, scene.language);
    const partial = runsIn(states, 'partial', dataFrom, scene.language);
    if (missing.length + partial.length === 0) return [];
    return [
      {
        name: force.short[scene.language],
        address: scene.href(`/forces/${force.slug}`),
        cells: [missing.join('; '), partial.join('; ')],
      },
    ];
  });
  return rows.length === 0
    ? undefined
    : {
        caption: t.gaps({ dataset: datasetName(dataset, scene.language) }),
        columns: [{ text: t.force }, { text: t.missingMonths }, { text: t.partialMonths }],
        rows,
      };
}

function gridOf(scene: ReleaseScene, dataset: Dataset): string {
  const { dataFrom, dataTo } = scene.edition.snapshot.manifest;
  const labels = new Map(tilePlaces.tiles.map((tile) => [tile.force, tile.label[scene.language]]));
  return drawCoverageGrid({
    id: dataset,
    dataset: datasetName(dataset, scene.language),
    months: monthsFrom(dataFrom, dataTo),
    language: scene.language,
    rows: scene.forces.territorial[scene.language].map((force) => ({
      name: force.short[scene.language],
      shortName: labels.get(force.slug) ?? force.slug,
      states: statesOf(scene.edition, dataset, force.slug),
    })),
  });
}

/** What was received: a grid and a list of gaps for each dataset. */
export function coveragePage(scene: ReleaseScene): Page {
  const t = say(coverageMessages, scene.language);
  const { edition } = scene;
  return {
    template: 'pages/coverage/grid/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      file: edition.file('coverage.csv') ? `/data/${edition.id}/coverage.csv` : undefined,
      api: `/api/v1/releases/${edition.id}/coverage`,
      datasets: edition.datasets.map((dataset) => ({
        name: datasetName(dataset, scene.language),
        chart: { title: t.chart, markup: gridOf(scene, dataset), notes: [] },
        gaps: gapsTable(scene, dataset, t),
      })),
    },
  };
}
