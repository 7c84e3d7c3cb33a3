import type { Language } from '../../../../kernel/index.ts';
import type { PromiseChange } from '../../../../plans/index.ts';
import { drawTileMap, drawTileSample } from '../../../charts/tile-map.ts';
import { placeName } from '../../../figures/figure.ts';
import type { Table } from '../../../figures/table.ts';
import type { Keeping } from '../../../plans/position-words.ts';
import { planRules } from '../../../plans/rules.ts';
import { type Standing, standingsLead, standingsOf } from '../../../plans/standings.ts';
import { standingsMessages } from '../../../plans/standings-messages.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { plansMessages } from './messages.ts';

type Words = Said<typeof plansMessages>;

/** What changed since the release before: how many promises in how many forces, and for each force how many of which kind. */
function changesOf(scene: ReleaseScene, t: Words): Record<string, unknown> | undefined {
  const { since, plans } = scene.edition.snapshot.planChanges;
  if (since === null) return undefined;
  const changed = plans
    .filter(({ changes }) => changes.length > 0)
    .map(({ force, changes }) => ({ name: placeName(scene.forces, force, scene.language), force, changes }))
    .sort((one, other) => one.name.localeCompare(other.name, scene.language));
  const kinds = ['date', 'position', 'state', 'new', 'gone'] as const;
  const of = (changes: readonly PromiseChange[], kind: PromiseChange['kind']): number =>
    changes.filter((one) => one.kind === kind).length;
  const all = changed.flatMap(({ changes }) => changes);
  return {
    lead: t.changesLead({
      release: since,
      dates: count(of(all, 'date')),
      positions: count(of(all, 'position')),
      forces: count(changed.length),
    }),
    table: {
      caption: t.changes,
      columns: [
        { text: t.force },
        ...[t.dates, t.positionsMoved, t.states, t.fresh, t.gone].map((text) => ({
          text,
          numeric: true as const,
        })),
      ],
      rows: changed.map(({ name, force, changes }) => ({
        name,
        address: `${scene.href(`/forces/${force}/plan`)}#changes`,
        cells: kinds.map((kind) => count(of(changes, kind))),
      })),
    } satisfies Table,
  };
}

function groupsOf(
  standings: readonly Standing[],
  language: Language,
  t: Words,
): readonly Record<string, unknown>[] {
  const titles = say(standingsMessages, language);
  const group = (state: Keeping, note: string) => ({
    state,
    title: titles[state],
    note,
    sample: drawTileSample(state),
    forces: standings.filter((each) => each.state === state),
  });
  return [group('on-time', t.onTimeNote), group('slipping', t.slippingNote), group('failing', t.failingNote)];
}

function tableOf(standings: readonly Standing[], t: Words): Table {
  return {
    caption: t.table,
    columns: [
      { text: t.force },
      { text: t.position },
      { text: t.promises, numeric: true },
      { text: t.reply },
    ],
    rows: standings.map(({ short, address, plan, sentence, position }) => ({
      name: short,
      ...(plan === undefined ? {} : { address }),
      cells: [
        plan === undefined ? position : `${position}. ${sentence}`,
        plan === undefined ? '–' : count(plan.finding?.total ?? 0),
        plan !== undefined && plan.replies.length > 0 ? t.replied : t.notReplied,
      ],
    })),
  };
}

/** Which forces keep up with their plan, which slip and which fail, told in one sentence, one map and three lists. */
export function plansPage(scene: ReleaseScene): Page {
  const { language } = scene;
  const t = say(plansMessages, language);
  const page = { template: 'pages/plans/country/page.njk', title: t.title, summary: t.summary };
  const standings = standingsOf(scene);
  const lead = standingsLead(scene, standings);
  if (lead === undefined) return { ...page, view: { t, empty: true } };
  const tiles = standings.map(({ force, short, address, state, sentence }) => ({
    force,
    name: short,
    state,
    words: sentence,
    address,
  }));
  return {
    ...page,
    view: {
      t,
      lead,
      groups: groupsOf(standings, language, t),
      noneHeld: say(standingsMessages, language).noneHeld,
      unheld: standings.filter(({ state }) => state === 'missing'),
      map: drawTileMap(tiles, t.mapLabel, language),
      table: tableOf(standings, t),
      meanings: Object.values(planRules.positions).map(({ title, meaning }) => ({
        title: title[language],
        meaning: meaning[language],
      })),
      changes: changesOf(scene, t),
      csv: `/data/${scene.edition.id}/plans.csv`,
      timeline: scene.href('/framework/timeline'),
    },
  };
}
