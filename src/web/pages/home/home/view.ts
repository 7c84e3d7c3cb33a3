import { monthsFrom } from '../../../../kernel/index.ts';
import type { Dataset } from '../../../../measures/index.ts';
import { englandAndWales } from '../../../../places/index.ts';
import { drawTileMap, drawTileSample } from '../../../charts/tile-map.ts';
import { type ChangeWords, changeOf, changeWords, countryChangeWords } from '../../../figures/change.ts';
import { countryTiles } from '../../../figures/country.ts';
import { type FigureWords, figureWords } from '../../../figures/figure.ts';
import { standingsLead, standingsOf } from '../../../plans/standings.ts';
import { standingsMessages } from '../../../plans/standings-messages.ts';
import { judgedOf, type MeasureEdition } from '../../../site/edition.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { datasetName } from '../../../words/datasets.ts';
import { inMonth, inPeriod, onDay } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count, measured } from '../../../words/number.ts';
import { homeMessages } from './messages.ts';

type Words = Said<typeof homeMessages>;

/** More than this is a list, not an answer. */
const headlinesMax = 4;

/** More forces than this are counted, not named; the page of what is missing names them. */
const namedMax = 6;

interface Headline {
  readonly title: string;
  readonly address: string;
  readonly figure: FigureWords;
  readonly change: ChangeWords;
}

function headlines(scene: ReleaseScene): readonly Headline[] {
  const { edition, language, forces } = scene;
  // A change that can be told comes first, and of those the ones that are better or worse.
  const distance = ({ result }: MeasureEdition): number =>
    Number(result.change === undefined) * 2 + Number(result.definition.direction === 'context');
  return [...edition.measures]
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((measure) => {
      const { definition } = measure.result;
      const { judged } = judgedOf(measure.series(englandAndWales.slug));
      const figure = judged.at(-1);
      if (figure === undefined || figure.value === null) return [];
      const { change } = measure.result;
      return [
        {
          title: definition.title[language],
          address: scene.href(`/measures/${definition.id}`),
          figure: figureWords(figure, definition, forces, language),
          change:
            change === undefined
              ? changeWords(
                  changeOf(definition, judged, edition.snapshot.manifest.dataTo),
                  definition,
                  language,
                )
              : countryChangeWords(change, definition, language),
        },
      ];
    })
    .slice(0, headlinesMax);
}

function where(scene: ReleaseScene, t: Words): Record<string, unknown> | undefined {
  const measure = scene.edition.measures.find((one) => one.result.funnel !== undefined);
  const funnel = measure?.result.funnel;
  if (measure === undefined || funnel === undefined) return undefined;
  const { definition } = measure.result;
  const tiles = countryTiles(scene, measure, funnel);
  const legend = [
    { state: 'above', text: t.above },
    { state: 'below', text: t.below },
    { state: 'within', text: t.within },
    { state: 'not-comparable', text: t.notComparable },
    { state: 'missing', text: t.missing },
  ] as const;
  return {
    intro: t.whereIntro({
      measure: definition.title[scene.language],
      period: inPeriod(funnel.period, scene.language),
      pooled: measured(definition, funnel.pooled, scene.language),
    }),
    map: drawTileMap(tiles, t.mapLabel, scene.language),
    legend: legend.map(({ state, text }) => ({ text, sample: drawTileSample(state) })),
    tiles,
    address: scene.href(`/measures/${definition.id}`),
  };
}

function missingOf(scene: ReleaseScene, dataset: Dataset, t: Words): readonly string[] {
  const { dataFrom, dataTo } = scene.edition.snapshot.manifest;
  const months = monthsFrom(dataFrom, dataTo);
  const entries = scene.edition.coverage(dataset);
  const name = datasetName(dataset, scene.language);
  const states = scene.forces.territorial[scene.language].map((force) => ({
    force,
    states: months.map((at) => entries.get(force.slug)?.get(at)?.state ?? 'missing'),
  }));
  const silent = states.filter((one) => one.states.every((state) => state === 'missing'));
  const all = states.flatMap((one) => one.states);
  const missing = all.filter((state) => state === 'missing').length;
  const partial = all.filter((state) => state === 'partial').length;
  if (missing + partial === 0) return [t.complete({ dataset: name })];
  const forces = silent.map((one) => one.force.short[scene.language]).join(', ');
  const words =
    silent.length > namedMax
      ? t.manyMissing({ n: silent.length, all: states.length, dataset: name })
      : t.allMissing({ forces, dataset: name });
  return [
    ...(silent.length === 0 ? [] : [words]),
    t.someMissing({
      dataset: name,
      missing: count(missing),
      expected: count(all.length),
      partial: count(partial),
    }),
  ];
}

function unknowns(scene: ReleaseScene, t: Words): readonly string[] {
  const { edition } = scene;
  const notCompared = edition.measures.filter((measure) => measure.result.funnel === undefined).length;
  return [
    ...edition.datasets.flatMap((dataset) => missingOf(scene, dataset, t)),
    ...(notCompared === 0 ? [] : [t.notCompared({ n: notCompared, all: edition.measures.length })]),
    t.victims,
  ];
}

function changes(scene: ReleaseScene, t: Words): readonly string[] {
  const { manifest, restatements } = scene.edition.snapshot;
  const correction = scene.shelf.corrections[0];
  return [
    ...(manifest.publishedAt === undefined
      ? []
      : [t.published({ day: onDay(manifest.publishedAt, scene.language) })]),
    ...(correction === undefined
      ? []
      : [
          t.corrected({
            day: onDay(correction.at, scene.language),
            reason: correction.reason[scene.language],
          }),
        ]),
    restatements.length === 0 ? t.restatedNone : t.restated({ n: restatements.length }),
  ];
}

/** How the plans stand, with the forces that slip and do not keep up by name; undefined where the release holds none. */
function keeping(scene: ReleaseScene): Record<string, unknown> | undefined {
  const standings = standingsOf(scene);
  const lead = standingsLead(scene, standings);
  const titles = say(standingsMessages, scene.language);
  if (lead === undefined) return undefined;
  return {
    lead,
    groups: (['failing', 'slipping', 'on-time'] as const).map((state) => ({
      title: titles[state],
      state,
      sample: drawTileSample(state),
      forces: standings.filter((standing) => standing.state === state),
    })),
    address: scene.href('/plans'),
  };
}

/** The first screen: is it getting better, where, and what do we not know? */
export function homePage(scene: ReleaseScene): Page {
  const t = say(homeMessages, scene.language);
  const { dataFrom, dataTo } = scene.edition.snapshot.manifest;
  const shown = headlines(scene);
  return {
    template: 'pages/home/home/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      span: t.span({ from: inMonth(dataFrom, scene.language), to: inMonth(dataTo, scene.language) }),
      headlines: shown,
      keeping: keeping(scene),
      where: where(scene, t),
      unknowns: unknowns(scene, t),
      changes: changes(scene, t),
      addresses: {
        measures: scene.href('/measures'),
        coverage: scene.href('/coverage'),
        releases: scene.href('/releases'),
        help: scene.href('/help'),
      },
    },
  };
}
