import type { Weighted } from '../open-data/draw.ts';
import type { Quantiles } from './chance.ts';
import type { OffenceName } from './offence.ts';

/** Who the offender is to the victim; codes of the extract contracts. */
export type Relationship =
  | 'partner'
  | 'former-partner'
  | 'parent'
  | 'child'
  | 'other-family'
  | 'professional'
  | 'colleague'
  | 'acquaintance'
  | 'stranger';

export type Location = 'home' | 'other-private' | 'public-open' | 'public-indoor' | 'transport' | 'online';

/**
 * A way in which violence happens: what a course of it is made of. Every number is chosen by us, so that the whole comes
 * near the published figures of `calibration/targets.ts`; none describes a real force or person.
 */
export interface Pattern {
  /** Share of all crimes; the shares add up to 1. */
  readonly share: number;
  /** It is abuse by a partner or family, and may be answered by a complaint against the person abused. */
  readonly domestic: boolean;
  readonly relationships: Weighted<Relationship>;
  readonly offences: Weighted<OffenceName>;
  readonly places: Weighted<Location>;
  /** Crimes against one victim in a course. */
  readonly repeats: Repeats;
  /** Victims of one offender, one after the other. */
  readonly victims: Weighted<number>;
  readonly femaleVictims: number;
  /** Chance that the offender is a man where the victim is a woman; the other way round it is one less. */
  readonly maleOffenders: number;
  readonly victimAges: Quantiles;
  readonly offenderAges: Quantiles;
  /** They live at one address when it begins. */
  readonly sameHome: number;
  readonly attrition: Attrition;
}

/** How many crimes a course holds: a chance for each whole number, with a long tail. */
export type Repeats = Weighted<number>;

/** Chances that a crime of a pattern passes from one stage to the next, at a force of the country's average habits. */
export interface Attrition {
  readonly named: number;
  readonly arrested: number;
  /** Interviewed by appointment where nobody was arrested. */
  readonly invited: number;
  /** Referred to the prosecutor, of those interviewed. */
  readonly referred: number;
  readonly charged: number;
  readonly convicted: number;
  /** She supports action, where a named suspect is not charged. */
  readonly supports: number;
  /** She does not, where nobody is named. */
  readonly withdrawsUnnamed: number;
  /** Waiting times stretch by this. */
  readonly pace: number;
}
