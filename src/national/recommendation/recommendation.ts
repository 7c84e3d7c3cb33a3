import {
  accept,
  type Bilingual,
  languages,
  type PlainDate,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import type { RecommendationStanding } from './standing.ts';

/** Who recommends. `panel` is a scrutiny panel or a women's organisation with the same standing. */
export const recommendationSources = [
  'inspection',
  'super-complaint',
  'inquest',
  'domestic-homicide-review',
  'review',
  'panel',
] as const;
export type RecommendationSource = (typeof recommendationSources)[number];

/** What a force answers. */
export const stances = ['accepted', 'accepted-in-part', 'rejected'] as const;
export type Stance = (typeof stances)[number];

/** A recommendation as it was made. It is a public document: no person who is not an office holder stands in it. */
export interface NewRecommendation {
  readonly source: RecommendationSource;
  /** The body that made it. */
  readonly body: string;
  /** Its number in the document, such as `Recommendation 4`. */
  readonly reference: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly madeOn: PlainDate;
  readonly replyDueOn: PlainDate | null;
  /** Where the document is published; null where it is not. */
  readonly address: string | null;
  /** The forces that it was made to, by slug. */
  readonly forces: readonly string[];
}

/** A force's reply, as it is printed. */
export interface Reply {
  readonly force: string;
  readonly on: PlainDate;
  readonly stance: Stance;
  readonly words: Bilingual;
}

/** The action that answers a recommendation, and the measure that shows it. */
export interface Answer {
  readonly id: string;
  readonly force: string;
  readonly action: string;
  /** How the force's plan names the action. */
  readonly actionReference: string;
  readonly measure: string | null;
  readonly linkedOn: PlainDate;
  readonly reason: string;
}

export interface Closing {
  readonly on: PlainDate;
  readonly reason: Bilingual;
}

export interface Recommendation extends NewRecommendation {
  readonly id: string;
  readonly closed: Closing | null;
  readonly replies: readonly Reply[];
  /** Those that hold now; ended ones are in the audit. */
  readonly answers: readonly Answer[];
}

export type RecommendationRefusal =
  | 'no-words'
  | 'no-force'
  | 'unknown-force'
  | 'dates-reversed'
  | 'not-an-address';

/** Judges a recommendation before it is entered. */
export function checkRecommendation(
  entered: NewRecommendation,
  knownForces: ReadonlySet<string>,
): Result<NewRecommendation, RecommendationRefusal> {
  const words = [
    entered.body,
    entered.reference,
    ...languages.flatMap((language) => [entered.title[language], entered.text[language]]),
  ];
  if (words.some((text) => text.trim() === ''))
    return refuse(
      'no-words',
      'The body, the reference, and the title and text in both languages are needed.',
    );
  if (entered.forces.length === 0)
    return refuse('no-force', 'Name at least one force that the recommendation was made to.');
  const stranger = entered.forces.find((force) => !knownForces.has(force));
  if (stranger !== undefined) return refuse('unknown-force', `There is no force "${stranger}".`);
  if (entered.replyDueOn !== null && entered.replyDueOn < entered.madeOn)
    return refuse(
      'dates-reversed',
      `A reply due on ${entered.replyDueOn} to what was made on ${entered.madeOn}.`,
    );
  if (entered.address !== null && !/^https:\/\/[^\s/]+(\/\S*)?$/.test(entered.address))
    return refuse('not-an-address', `"${entered.address}" is no https address.`);
  return accept(entered);
}

/** How a recommendation stands with each force that it was made to, in the order of the forces. */
export function standingsOf(
  recommendation: Pick<Recommendation, 'id' | 'forces' | 'madeOn' | 'replyDueOn' | 'closed' | 'replies'> & {
    readonly answers: readonly Pick<Answer, 'force' | 'measure'>[];
  },
): readonly RecommendationStanding[] {
  return recommendation.forces.map((force) => {
    const answers = recommendation.answers.filter((answer) => answer.force === force);
    const reply = recommendation.replies.find((one) => one.force === force);
    return {
      recommendation: recommendation.id,
      force,
      madeOn: recommendation.madeOn,
      replyDueOn: recommendation.replyDueOn,
      repliedOn: reply?.on ?? null,
      actions: answers.length,
      measures: answers.filter(({ measure }) => measure !== null).length,
      closed: recommendation.closed !== null,
    };
  });
}
