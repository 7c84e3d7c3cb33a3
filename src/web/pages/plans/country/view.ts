import type { Language } from '../../../../kernel/index.ts';
import type { PromiseChange, PublicPlan } from '../../../../plans/index.ts';
import { drawTileMap, drawTileSample, type PlanTileState } from '../../../charts/tile-map.ts';
import { placeName } from '../../../figures/figure.ts';
import type { Table } from '../../../figures/table.ts';
import { keepingOf, planSentence, positionName } from '../../../plans/position-words.ts';
import { planRules } from '../../../plans/rules.ts';
import type { Page, ReleaseScene } from '../../../site/page.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { plansMessages } from './messages.ts';

type Words = Said<typeof plansMessages>;

/** A force with its newest plan, in the reader's words. */
interface Standing {
  readonly force: string;
  readonly short: string;
  readonly address: string;
  readonly plan: PublicPlan | undefined;
  readonly state: PlanTileState | 'missing';
  readonly position: string;
  readonly sentence: string;
}

/** A plan that was never adopted is overdue by the rule, and a reader wants to know that there is none. */
function positionWord(finding: PublicPlan['finding'], language: Language, t: Words): string {
  if (finding === null) return t.noneHeld;
  return finding.rule === 'not-adopted' ? t.notAdopted : positionName(finding.position, language);
}

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

function standingsOf(scene: ReleaseScene, t: Words): readonly Standing[] {
  const { plans } = scene.edition.snapshot;
  return scene.forces.territorial
    .map((force): Standing => {
      const plan = plans.findLast((each) => each.force === force.slug);
      const finding = plan?.finding ?? null;
      return {
        force: force.slug,
        short: force.short[scene.language],
        address: scene.href(`/forces/${force.slug}/plan`),
        plan,
        state: finding === null ? 'missing' : keepingOf(finding.position),
        position: positionWord(finding, scene.language, t),
        sentence: (plan && planSentence(plan, scene.language)) ?? t.noneHeld,
      };
    })
    .sort((a, b) => a.short.localeCompare(b.short, scene.language));
}

function groupsOf(standings: readonly Standing[], t: Words): readonly Record<string, unknown>[] {
  const group = (state: Standing['state'], title: string, note: string) => ({
    state,
    title,
    note,
    sample: drawTileSample(state),
    forces: standings.filter((each) => each.state === state),
  });
  return [
    group('on-time', t.onTime, t.onTimeNote),
    group('slipping', t.slipping, t.slippingNote),
    group('failing', t.failing, t.failingNote),
  ];
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

const summed = (standings: readonly Standing[], state: Standing['state']): string =>
  count(standings.filter((each) => each.state === state).length);

/** Which forces keep up with their plan, which slip and which fail, told in one sentence, one map and three lists. */
export function plansPage(scene: ReleaseScene): Page {
  const { language } = scene;
  const t = say(plansMessages, language);
  const [first] = scene.edition.snapshot.plans;
  const page = { template: 'pages/plans/country/page.njk', title: t.title, summary: t.summary };
  if (first === undefined) return { ...page, view: { t, empty: true } };
  const standings = standingsOf(scene, t);
  const lead = t.lead({
    day: onDate(first.on, language),
    all: count(standings.length),
    onTime: summed(standings, 'on-time'),
    slipping: summed(standings, 'slipping'),
    failing: summed(standings, 'failing'),
  });
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
      groups: groupsOf(standings, t),
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
