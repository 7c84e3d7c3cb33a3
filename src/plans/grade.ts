import type { Bilingual } from '../kernel/index.ts';

/**
 * How far something was carried out, worst first. A claim and its verification use the same scale and are kept apart, as
 * independent reviewers of national action plans do (Open Government Partnership, completion levels).
 */
export const grades = ['none', 'limited', 'substantial', 'complete'] as const;
export type Grade = (typeof grades)[number];

export const gradeNames: Readonly<Record<Grade, Bilingual>> = {
  none: { en: 'Nothing shown', cy: 'Dim wedi’i ddangos' },
  limited: { en: 'Limited', cy: 'Cyfyngedig' },
  substantial: { en: 'Substantial', cy: 'Sylweddol' },
  complete: { en: 'Complete', cy: 'Cyflawn' },
};

/** A claim that an outsider judged lower (C23). `steps` is how many grades lower, 1 to 3. */
export interface Gap {
  readonly claimed: Grade;
  readonly verified: Grade;
  readonly steps: number;
}

/** The gap between a claim and its verification; undefined where there is none or one of the two is missing. */
export function gapBetween(
  claim: { readonly grade: Grade } | null,
  verification: { readonly grade: Grade } | null,
): Gap | undefined {
  if (claim === null || verification === null) return undefined;
  const steps = grades.indexOf(claim.grade) - grades.indexOf(verification.grade);
  return steps > 0 ? { claimed: claim.grade, verified: verification.grade, steps } : undefined;
}
