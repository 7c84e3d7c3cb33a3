import type { Role } from '../directory/index.ts';
import type { Bilingual, Instant, PlainDate } from '../kernel/index.ts';

/** How much a piece of evidence bears, weakest first. */
export const evidenceGrades = ['statement', 'record', 'result'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

export const evidenceGradeNames: Readonly<Record<EvidenceGrade, Bilingual>> = {
  statement: { en: 'Somebody says so', cy: 'Mae rhywun yn dweud hynny' },
  record: { en: 'A record shows that it was done', cy: 'Mae cofnod yn dangos iddo gael ei wneud' },
  result: { en: 'A result shows that it worked', cy: 'Mae canlyniad yn dangos iddo weithio' },
};

/** A file that was taken in. Its name is what a reader saves it by; where it lies is the database's affair. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
}

export type EvidenceSubstance =
  | { readonly kind: 'file'; readonly file: AttachedFile }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'measure'; readonly measure: string };

/** What shows that something was done. `datedOn` is the day of the thing itself, not of its filing. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly datedOn: PlainDate;
  readonly grade: EvidenceGrade;
  readonly substance: EvidenceSubstance;
  readonly at: Instant;
  readonly person: string;
  readonly role: Role;
}
