import { type Month, monthsBetween } from '../../kernel/index.ts';
import type { Dataset } from '../definition.ts';

/** Rows as the database holds them, codes by slug. What the statements read, in plain arrays. */
export interface HeldRows {
  readonly parts: readonly {
    readonly id: number;
    readonly dataset: Dataset;
    readonly place: string;
    readonly from: Month;
  }[];
  readonly street: readonly {
    readonly part: number;
    readonly crimeId: string | null;
    readonly crimeType: string;
  }[];
  readonly outcomes: readonly {
    readonly part: number;
    readonly crimeId: string | null;
    readonly outcome: string;
  }[];
  readonly stops: readonly {
    readonly part: number;
    readonly sex: string | null;
    readonly ethnicity: string | null;
  }[];
  readonly offences: readonly {
    readonly part: number;
    readonly subgroup: string;
    readonly offences: number;
  }[];
}

/** A crime once: where, and the first month that published it. `id` null where the row names none. */
export interface Crime {
  readonly place: string;
  readonly id: string | null;
  readonly month: Month;
}

/** An outcome row with its place and month. */
export interface HeldOutcome {
  readonly place: string;
  readonly id: string | null;
  readonly month: Month;
  readonly outcome: string;
}

const keyOf = (place: string, id: string): string => `${place} ${id}`;

/** The part a row belongs to, when it is selected and of the dataset. */
function partFinder(held: HeldRows, selection: readonly number[], dataset: Dataset) {
  return (id: number) =>
    held.parts.find((part) => part.id === id && selection.includes(id) && part.dataset === dataset);
}

export function crimesOf(held: HeldRows, selection: readonly number[], types: readonly string[]): Crime[] {
  const partOf = partFinder(held, selection, 'police-uk-street');
  const crimes: Crime[] = [];
  for (const row of held.street) {
    const part = partOf(row.part);
    if (part === undefined || !types.includes(row.crimeType)) continue;
    const known = crimes.findIndex(
      (crime) => crime.id !== null && crime.id === row.crimeId && crime.place === part.place,
    );
    const crime = { place: part.place, id: row.crimeId, month: part.from };
    if (known === -1) crimes.push(crime);
    else if ((crimes[known]?.month ?? '') > part.from) crimes[known] = crime;
  }
  return crimes;
}

export function outcomesOf(held: HeldRows, selection: readonly number[]): HeldOutcome[] {
  const partOf = partFinder(held, selection, 'police-uk-outcomes');
  return held.outcomes.flatMap((row) => {
    const part = partOf(row.part);
    return part === undefined
      ? []
      : [{ place: part.place, id: row.crimeId, month: part.from, outcome: row.outcome }];
  });
}

export function placedRows<Row extends { readonly part: number }>(
  held: HeldRows,
  selection: readonly number[],
  dataset: Dataset,
  rows: readonly Row[],
): { readonly place: string; readonly month: Month; readonly row: Row }[] {
  const partOf = partFinder(held, selection, dataset);
  return rows.flatMap((row) => {
    const part = partOf(row.part);
    return part === undefined ? [] : [{ place: part.place, month: part.from, row }];
  });
}

/** Outcomes with each repetition of crime, outcome and month taken out; those without an id all stay. */
export function withoutRepetition(outcomes: readonly HeldOutcome[]): HeldOutcome[] {
  const seen = new Set<string>();
  return outcomes.filter((outcome) => {
    if (outcome.id === null) return true;
    const key = `${keyOf(outcome.place, outcome.id)} ${outcome.outcome} ${outcome.month}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Outcomes of each crime that carries an id. */
export function outcomesByCrime(outcomes: readonly HeldOutcome[]): (crime: Crime) => readonly HeldOutcome[] {
  return (crime) =>
    crime.id === null
      ? []
      : outcomes.filter((outcome) => outcome.id === crime.id && outcome.place === crime.place);
}

/** Whole months from record to outcome, never below 0. */
export function lagOf(crime: Crime, outcome: HeldOutcome): number {
  return Math.max(0, monthsBetween(crime.month, outcome.month));
}
