import type { TerritorialForce } from '../../../../places/index.ts';
import { commonTop, drawSmallMultiple } from '../../../charts/small-multiple.ts';
import { figureWords } from '../../../figures/figure.ts';
import { runsIn, statesOf } from '../../../figures/gaps.ts';
import type { Table } from '../../../figures/table.ts';
import type { Page, PathValues, ReleaseScene } from '../../../site/page.ts';
import { datasetName } from '../../../words/datasets.ts';
import { inMonth } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count, measured } from '../../../words/number.ts';
import { forceMessages } from './messages.ts';

type Words = Said<typeof forceMessages>;

function measuresOf(scene: ReleaseScene, force: TerritorialForce): readonly Record<string, unknown>[] {
  return scene.edition.measures.flatMap((measure) => {
    const { definition } = measure.result;
    const figure = measure.series(force.slug).at(-1);
    if (figure === undefined) return [];
    const chart = measure.chart(force.slug);
    return [
      {
        title: definition.title[scene.language],
        address: scene.href(`/measures/${definition.id}/forces/${force.slug}`),
        figure: figureWords(figure, definition, scene.forces, scene.language),
        chart: chart && drawSmallMultiple(`small-${definition.id}`, chart, commonTop([chart])),
      },
    ];
  });
}

function tableOf(scene: ReleaseScene, force: TerritorialForce, t: Words): Table {
  const rows = scene.edition.measures.flatMap((measure) => {
    const { definition } = measure.result;
    const figure = measure.series(force.slug).at(-1);
    if (figure === undefined) return [];
    const words = figureWords(figure, definition, scene.forces, scene.language);
    return [
      {
        name: definition.title[scene.language],
        address: scene.href(`/measures/${definition.id}/forces/${force.slug}`),
        cells: [
          words.period,
          words.value,
          words.interval,
          words.numerator,
          words.denominator,
          words.coverage,
          String(words.version),
        ],
      },
    ];
  });
  return {
    caption: t.table({ force: force.short[scene.language] }),
    columns: [
      { text: t.measure },
      { text: t.period },
      { text: t.value, numeric: true },
      { text: t.interval, numeric: true },
      { text: t.numerator, numeric: true },
      { text: t.denominator, numeric: true },
      { text: t.coverage },
      { text: t.version, numeric: true },
    ],
    rows,
  };
}

function outside(scene: ReleaseScene, force: TerritorialForce, t: Words): readonly string[] {
  return scene.edition.measures.flatMap((measure) => {
    const { definition, funnel } = measure.result;
    const point = funnel?.points.find((one) => one.place === force.slug);
    if (point === undefined || point.outlier === null) return [];
    const words = {
      measure: definition.title[scene.language],
      value: measured(definition, point.value, scene.language),
    };
    return [point.outlier === 'above' ? t.outsideAbove(words) : t.outsideBelow(words)];
  });
}

const isCompared = (scene: ReleaseScene, force: TerritorialForce): boolean =>
  scene.edition.measures.some(({ result }) =>
    result.funnel?.points.some(({ place }) => place === force.slug),
  );

function missing(scene: ReleaseScene, force: TerritorialForce, t: Words): readonly string[] {
  const { dataFrom } = scene.edition.snapshot.manifest;
  return scene.edition.datasets.flatMap((name) => {
    const dataset = datasetName(name, scene.language);
    const states = statesOf(scene.edition, name, force.slug);
    if (states.every((state) => state === 'missing')) return [t.missingAll({ dataset })];
    const gaps = runsIn(states, 'missing', dataFrom, scene.language);
    const partial = runsIn(states, 'partial', dataFrom, scene.language);
    if (gaps.length + partial.length === 0) return [t.missingNone({ dataset })];
    return [
      ...(gaps.length === 0 ? [] : [t.missingRuns({ dataset, runs: gaps.join('; ') })]),
      ...(partial.length === 0 ? [] : [t.partialRuns({ dataset, runs: partial.join('; ') })]),
    ];
  });
}

/** A force: what the figures say of it, where it stands out, what is missing, and the Home Office's counts beside ours. */
export function forcePage(scene: ReleaseScene, values: PathValues): Page | undefined {
  const force = scene.forces.territorial[scene.language].find((one) => one.slug === values.force);
  if (force === undefined) return undefined;
  const { language } = scene;
  const t = say(forceMessages, language);
  const short = force.short[language];
  const { dataFrom, dataTo } = scene.edition.snapshot.manifest;
  const reconciled = scene.edition.snapshot.reconciliations.some((one) => one.place === force.slug);
  return {
    template: 'pages/forces/one/page.njk',
    title: force.name[language],
    summary: t.summary({ force: short }),
    view: {
      t,
      breadcrumbs: [{ text: t.forces, address: scene.href('/forces') }],
      plan: { text: t.plan({ force: short }), address: scene.href(`/forces/${force.slug}/plan`) },
      lead: t.lead({ people: count(force.population), females: count(force.females) }),
      smallNote: t.smallNote({ from: inMonth(dataFrom, language), to: inMonth(dataTo, language) }),
      measures: measuresOf(scene, force),
      table: tableOf(scene, force, t),
      outside: outside(scene, force, t),
      outsideNone: isCompared(scene, force)
        ? t.outsideNone({ force: short })
        : t.outsideUnknown({ force: short }),
      missing: missing(scene, force, t),
      reconciliation: reconciled ? `${scene.href('/reconciliation')}#${force.slug}` : undefined,
      besideNone: t.besideNone({ force: short }),
    },
  };
}
