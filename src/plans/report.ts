import type { Role } from '../directory/index.ts';
import type { Bilingual, Instant, PlainDate } from '../kernel/index.ts';

/** The colours that forces use. What one means differs from body to body, so the meaning is stored beside it. */
export const ragColours = ['red', 'amber', 'yellow', 'green', 'blue'] as const;
export type RagColour = (typeof ragColours)[number];

/** What a rating says, whatever its colour. */
export const ratingMeanings = ['off-track', 'at-risk', 'in-progress', 'on-track', 'done'] as const;
export type RatingMeaning = (typeof ratingMeanings)[number];

export const ratingNames: Readonly<Record<RatingMeaning, Bilingual>> = {
  'off-track': { en: 'Off track', cy: 'Oddi ar y trywydd' },
  'at-risk': { en: 'At risk', cy: 'Mewn perygl' },
  'in-progress': { en: 'In progress', cy: 'Ar waith' },
  'on-track': { en: 'On track', cy: 'Ar y trywydd iawn' },
  done: { en: 'Done', cy: 'Wedi’i wneud' },
};

export const colourNames: Readonly<Record<RagColour, Bilingual>> = {
  red: { en: 'Red', cy: 'Coch' },
  amber: { en: 'Amber', cy: 'Oren' },
  yellow: { en: 'Yellow', cy: 'Melyn' },
  green: { en: 'Green', cy: 'Gwyrdd' },
  blue: { en: 'Blue', cy: 'Glas' },
};

/** On what a rating rests: evidence that the action holds, or somebody's judgement with its reason. */
export type RatingBasis =
  | { readonly kind: 'evidence'; readonly evidence: readonly string[] }
  | { readonly kind: 'judgement'; readonly reason: string };

/** A RAG rating: the force's colour, what it meant by it, and on what it rests. A force's own view, never a position. */
export interface Rating {
  readonly colour: RagColour;
  readonly meaning: RatingMeaning;
  readonly basis: RatingBasis;
}

/** What the owner says at a time: what was done, what comes next, what stands in the way. */
export interface ReportContent {
  /** The last day that the report speaks about. */
  readonly periodEndsOn: PlainDate;
  readonly activity: string;
  readonly nextStep: string;
  readonly blockers: string;
  readonly rating: Rating | null;
}

export interface Report extends ReportContent {
  readonly id: string;
  readonly at: Instant;
  readonly person: string;
  readonly role: Role;
}

/** The report of this period and of the one before; undefined where there was none. Reports are newest first. */
export function reportsOf(reports: readonly Report[]): {
  readonly now: Report | undefined;
  readonly before: Report | undefined;
} {
  const [now] = reports;
  return {
    now,
    before: reports.find((report) => now !== undefined && report.periodEndsOn < now.periodEndsOn),
  };
}

/** The rating of this period and of the one before; null where there was none. Reports are newest first. */
export function ratingsOf(reports: readonly Report[]): {
  readonly now: Rating | null;
  readonly before: Rating | null;
} {
  const { now, before } = reportsOf(reports);
  return { now: now?.rating ?? null, before: before?.rating ?? null };
}
