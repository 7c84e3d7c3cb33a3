import type { Bilingual } from '../../../../kernel/index.ts';
import { type PublicPlan, positions } from '../../../../plans/index.ts';
import { keepingOf, planSentence, positionName } from '../../../plans/position-words.ts';
import type { Page, PathValues, ReleaseScene } from '../../../site/page.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { changeWords, reasonOf } from './changes.ts';
import { forcePlanMessages } from './messages.ts';
import { promiseView } from './promise.ts';

type Words = Said<typeof forcePlanMessages>;

function adoption(plan: PublicPlan, scene: ReleaseScene, t: Words): string {
  const { adoptedOn, askedBy } = plan;
  if (adoptedOn === null) return t.notAdopted;
  const day = onDate(adoptedOn, scene.language);
  return askedBy === null ? t.adopted({ day }) : t.adoptedBy({ day, asked: onDate(askedBy, scene.language) });
}

function countsOf(plan: PublicPlan, scene: ReleaseScene): readonly Record<string, unknown>[] {
  return positions.toReversed().map((position) => ({
    name: positionName(position, scene.language),
    keeping: keepingOf(position),
    n: count(plan.finding?.counts[position] ?? 0),
  }));
}

/** The promises by pillar of the framework, in its order; those under none of them last. */
function pillarsOf(plan: PublicPlan, scene: ReleaseScene, t: Words): readonly Record<string, unknown>[] {
  const framework = scene.shelf.held.frameworks.find(({ id }) => id === plan.framework);
  const known: readonly { readonly id: string; readonly name: Bilingual }[] = framework?.pillars ?? [];
  const of = (id: string) => plan.actions.filter((action) => action.pillars[0] === id);
  const rest = plan.actions.filter((action) => !known.some(({ id }) => id === action.pillars[0]));
  return [
    ...known.map(({ id, name }) => ({ name: name[scene.language], actions: of(id) })),
    { name: t.other, actions: rest },
  ].flatMap(({ name, actions }) =>
    actions.length === 0
      ? []
      : [{ name, promises: actions.map((action) => promiseView(action, plan.edition, scene, t)) }],
  );
}

function changesOf(plan: PublicPlan, scene: ReleaseScene, t: Words): Record<string, unknown> {
  const { since, plans } = scene.edition.snapshot.planChanges;
  const found = plans.find(({ force, framework }) => force === plan.force && framework === plan.framework);
  if (since === null || found === undefined) return { note: t.changesFirst, list: [] };
  if (found.changes.length === 0) return { note: t.changesNone({ release: since }), list: [] };
  return {
    note: t.changesSince({ release: since }),
    list: found.changes.map((change) => ({
      words: changeWords(change, scene.language),
      quote: reasonOf(change, scene.language),
      address: change.kind === 'gone' ? undefined : `#${change.action.reference}`,
    })),
  };
}

/** What a force promised, by when, and what became of each promise; with its reply beside what is found. */
export function forcePlanPage(scene: ReleaseScene, values: PathValues): Page | undefined {
  const { language } = scene;
  const force = scene.forces.territorial[scene.language].find((one) => one.slug === values.force);
  if (force === undefined) return undefined;
  const t = say(forcePlanMessages, language);
  const short = force.short[language];
  const plan = scene.edition.snapshot.plans.findLast((each) => each.force === force.slug);
  const page = {
    template: 'pages/plans/force/page.njk',
    title: t.title({ force: force.name[language] }),
    summary: t.summary({ force: short }),
  };
  const shared = {
    t,
    breadcrumbs: [{ text: t.plans, address: scene.href('/plans') }],
    more: [
      { text: t.recommendations({ force: short }), address: scene.href(`/recommendations/${force.slug}`) },
      { text: t.engagement({ force: short }), address: scene.href(`/engagement/${force.slug}`) },
      { text: t.figures({ force: short }), address: scene.href(`/forces/${force.slug}`) },
    ],
  };
  if (plan === undefined) return { ...page, view: { ...shared, noPlan: t.none({ force: short }) } };
  const { finding } = plan;
  const sentence = planSentence(plan, language) ?? '';
  return {
    ...page,
    view: {
      ...shared,
      keeping: finding === null ? 'missing' : keepingOf(finding.position),
      lead:
        finding === null
          ? t.notAdopted
          : t.lead({ position: positionName(finding.position, language), sentence }),
      asOf: t.asOf({ day: onDate(plan.on, language) }),
      adoption: adoption(plan, scene, t),
      unpublished:
        plan.unpublished.actions === 0 ? undefined : t.unpublished({ n: count(plan.unpublished.actions) }),
      gaps: gapsOf(plan, t),
      counts: countsOf(plan, scene),
      replies: plan.replies.map((reply) => ({
        words: reply.words[language],
        on: t.replyOn({ day: onDate(reply.on, language) }),
      })),
      pillars: pillarsOf(plan, scene, t),
      changes: changesOf(plan, scene, t),
      json: `/data/${scene.edition.id}/plans/${force.slug}.json`,
      feed: `${language === 'cy' ? '/cy' : ''}/forces/${force.slug}/plan.atom`,
    },
  };
}

function gapsOf(plan: PublicPlan, t: Words): string | undefined {
  const gaps = plan.actions.filter(({ gap }) => gap !== null).length;
  return gaps === 0 ? undefined : t.gaps({ n: count(gaps) });
}
