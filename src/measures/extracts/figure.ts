import type { Figure } from '../figure.ts';
import type { ExtractUnit, Vawg } from './unit.ts';

/** A figure of person-level extracts: beside what every figure holds, its unit and what it was counted by. */
export interface ExtractFigure extends Figure {
  readonly measure: string;
  readonly version: number;
  readonly unit: ExtractUnit;
  /** Null where no crime is chosen: orders, disclosures, allegations and answers. */
  readonly vawg: Vawg | null;
  /** `not-held`: the systems of those who sent cannot tell it. Nobody's count is shown then, and none is nought. */
  readonly held: 'held' | 'not-held';
}

/**
 * Counts as a statement or its plain twin returns them. Grain: one row per force and cell. `ethnicity=black;stage=charged`:
 * characteristics in alphabetical order, then what was counted. Cells with nothing in them are absent.
 */
export interface ExtractCell {
  readonly force: string;
  readonly cell: string;
  readonly count: number;
}

/** Days that crimes stood in a stage. Grain: one row per force, stage, days and whether they left it. */
export interface StageWait {
  readonly force: string;
  readonly stage: string;
  readonly days: number;
  readonly ended: boolean;
  readonly count: number;
}
