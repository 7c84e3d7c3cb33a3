import { assertNever, type PlainDate } from '../../../../kernel/index.ts';
import {
  isWithoutAction,
  isWithoutMeasure,
  type RecommendationStanding,
  replyDaysOverdue,
  replyState,
} from '../../../../national/index.ts';
import { type RecommendationRegister, registerOf } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { Table } from '../../../figures/table.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import type { Page, PathValues } from '../../../site/page.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { recommendationsMessages } from './messages.ts';
import { sourceWord, stanceWord } from './register-words.ts';

type Words = Said<typeof recommendationsMessages>;
type Held = RecommendationRegister['recommendations'][number];

interface Ground {
  readonly scene: NationalScene;
  readonly t: Words;
  readonly register: RecommendationRegister;
  titleOf(id: string): string;
}

const dated = (day: PlainDate | null, { scene }: Ground): string =>
  day === null ? '' : onDate(day, scene.language);

function lists(ground: Ground): readonly Record<string, unknown>[] {
  const { scene, t, register } = ground;
  const force = ({ force: slug }: RecommendationStanding): string =>
    placeName(scene.forces, slug, scene.language);
  const link = ({ recommendation }: RecommendationStanding): string => `#recommendation-${recommendation}`;
  const table = (
    caption: string,
    columns: Table['columns'],
    standings: readonly RecommendationStanding[],
    cells: (one: RecommendationStanding) => readonly string[],
  ): Table | undefined =>
    standings.length === 0
      ? undefined
      : {
          caption,
          titled: true,
          stacks: true,
          columns: [{ text: t.recommendation }, { text: t.force }, ...columns],
          rows: standings.map((one) => ({
            name: ground.titleOf(one.recommendation),
            address: link(one),
            cells: [force(one), ...cells(one)],
          })),
        };
  const overdue = register.standings
    .filter((one) => replyState(one, register.on) === 'overdue')
    .sort((a, b) => replyDaysOverdue(b, register.on) - replyDaysOverdue(a, register.on));
  return [
    {
      name: t.overdue,
      otherwise: t.noOverdue,
      table: table(t.overdue, [{ text: t.due }, { text: t.days, numeric: true }], overdue, (one) => [
        dated(one.replyDueOn, ground),
        count(replyDaysOverdue(one, register.on)),
      ]),
    },
    ...(
      [
        [t.withoutAction, t.noWithoutAction, isWithoutAction],
        [t.withoutMeasure, t.noWithoutMeasure, isWithoutMeasure],
      ] as const
    ).map(([name, otherwise, lacks]) => ({
      name,
      otherwise,
      table: table(name, [{ text: t.madeOn }], register.standings.filter(lacks), (one) => [
        dated(one.madeOn, ground),
      ]),
    })),
  ];
}

function replyWords(
  recommendation: Held,
  standing: RecommendationStanding,
  { scene, t, register }: Ground,
): string {
  const state = replyState(standing, register.on);
  const reply = recommendation.replies.find(({ force }) => force === standing.force);
  switch (state) {
    case 'not-asked':
      return t.notAsked;
    case 'awaited':
      return t.awaited;
    case 'overdue':
      return t.isOverdue({ days: replyDaysOverdue(standing, register.on) });
    case 'in-time':
    case 'late': {
      if (reply === undefined) return t.none;
      const told = {
        stance: stanceWord(reply.stance, scene.language),
        day: onDate(reply.on, scene.language),
        words: reply.words[scene.language],
      };
      return state === 'late' ? t.repliedLate(told) : t.replied(told);
    }
    default:
      return assertNever(state);
  }
}

function entryOf(recommendation: Held, ground: Ground): Record<string, unknown> {
  const { scene, t, register } = ground;
  const { language } = scene;
  const { closed } = recommendation;
  const standings = register.standings.filter((one) => one.recommendation === recommendation.id);
  const joined = (words: readonly string[]): string => (words.length === 0 ? t.none : words.join(', '));
  return {
    id: `recommendation-${recommendation.id}`,
    title: ground.titleOf(recommendation.id),
    text: recommendation.text[language],
    facts: [
      {
        name: t.from,
        text: `${recommendation.body} (${sourceWord(recommendation.source, language)}), ${recommendation.reference}`,
      },
      { name: t.madeOn, text: dated(recommendation.madeOn, ground) },
      {
        name: t.replyDue,
        text: recommendation.replyDueOn === null ? t.noReplyAsked : dated(recommendation.replyDueOn, ground),
      },
    ],
    address: recommendation.address,
    closed: closed && t.closed({ day: onDate(closed.on, language), reason: closed.reason[language] }),
    table: {
      caption: t.byForce(recommendation),
      stacks: true,
      columns: [{ text: t.force }, { text: t.reply }, { text: t.action }, { text: t.measure }],
      rows: standings.map((standing) => {
        const answers = recommendation.answers.filter(({ force }) => force === standing.force);
        return {
          name: placeName(scene.forces, standing.force, language),
          cells: [
            replyWords(recommendation, standing, ground),
            joined(answers.map(({ actionReference }) => actionReference ?? t.notShown)),
            joined(answers.flatMap(({ measure }) => (measure === null ? [] : [measure]))),
          ],
        };
      }),
    },
  };
}

/** What a page of the register is called, and where it stands among the others. */
interface Naming {
  readonly title: string;
  readonly summary: string;
  readonly breadcrumb: { readonly text: string; readonly address: string };
  readonly empty: string;
}

function registerPage(scene: NationalScene, recommendations: readonly Held[], naming: Naming): Page {
  const t = say(recommendationsMessages, scene.language);
  const register = registerOf(recommendations, scene.on);
  const titleOf = (id: string): string =>
    register.recommendations.find((one) => one.id === id)?.title[scene.language] ?? id;
  const ground = { scene, t, register, titleOf };
  return {
    template: 'pages/national/recommendations/page.njk',
    title: naming.title,
    summary: naming.summary,
    view: {
      t,
      breadcrumbs: [naming.breadcrumb],
      empty: naming.empty,
      lead: t.lead(register.summary),
      lists: lists(ground),
      recommendations: register.recommendations.map((one) => entryOf(one, ground)),
    },
  };
}

/** The register: what is overdue and unanswered first, then every recommendation with how each force answers. */
export function recommendationsPage(scene: NationalScene): Page {
  const t = say(recommendationsMessages, scene.language);
  return registerPage(scene, scene.national.recommendations, {
    title: t.title,
    summary: t.summary,
    breadcrumb: { text: t.updates, address: scene.href('/updates') },
    empty: t.empty,
  });
}

/** What was recommended to one force; not found for a force that is not one of the 43. */
export function forceRecommendationsPage(
  scene: NationalScene,
  { force: slug }: PathValues,
): Page | undefined {
  const force = scene.forces.territorial[scene.language].find((one) => one.slug === slug);
  if (force === undefined) return undefined;
  const t = say(recommendationsMessages, scene.language);
  const name = { force: force.short[scene.language] };
  const made = scene.national.recommendations
    .filter(({ forces }) => forces.includes(force.slug))
    .map((one) => ({ ...one, forces: [force.slug] }));
  return registerPage(scene, made, {
    title: t.forceTitle(name),
    summary: t.forceSummary(name),
    breadcrumb: { text: t.title, address: scene.href('/recommendations') },
    empty: t.forceEmpty(name),
  });
}
