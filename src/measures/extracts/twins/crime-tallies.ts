import { daysBetween, type PlainDate } from '../../../kernel/index.ts';
import type { ExtractCell, GroupCell, StageWait } from '../figure.ts';
import { cellsOf, waitsOf } from './cell-counter.ts';
import type { CountedCrime } from './counted-crimes.ts';
import { type ExtractQuestion, firstOf, type HeldExtracts } from './held-extracts.ts';

const within = (day: PlainDate, from: PlainDate, to: PlainDate): boolean => from <= day && day <= to;

function inPeriod(crimes: readonly CountedCrime[], { from, to }: ExtractQuestion): readonly CountedCrime[] {
  return crimes.filter(({ recordedOn }) => within(recordedOn, from, to));
}

const isCounted = ({ standing }: CountedCrime): boolean => standing === 'counted';

/** The plain twin of `crime-cells.sql`; `by` is what the cell begins with. */
export function crimeCells(
  crimes: readonly CountedCrime[],
  question: ExtractQuestion,
  by: readonly 'offence'[] = [],
): readonly ExtractCell[] {
  return cellsOf(
    inPeriod(crimes, question)
      .filter(isCounted)
      .flatMap(({ characteristics: of, facts, force }) => {
        const category = by.map((name) => `${name}=${of[name] ?? ''};`).join('');
        return facts.map((fact) => ({ force, cell: `${category}${fact}` }));
      }),
  );
}

/** The plain twin of `crimes-by-group.sql`, for one characteristic or two. */
export function groupCells(
  crimes: readonly CountedCrime[],
  question: ExtractQuestion,
  characteristics: readonly string[],
  counted: readonly string[],
): readonly GroupCell[] {
  const rows = inPeriod(crimes, question)
    .filter(isCounted)
    .flatMap(({ characteristics: of, facts }) => {
      const group = characteristics.map((name) => `${name}=${of[name] ?? ''}`).join(';');
      return facts.filter((fact) => counted.includes(fact)).map((fact) => ({ force: group, cell: fact }));
    });
  const by = characteristics.join(';');
  return cellsOf(rows).map(({ cell, count, force }) => ({ by, group: force, fact: cell, count }));
}

/** The plain twin of `crime-standing.sql`. */
export function standingCells(
  crimes: readonly CountedCrime[],
  question: ExtractQuestion,
): readonly ExtractCell[] {
  return cellsOf(
    inPeriod(crimes, question).map(({ force, standing }) => ({ force, cell: `standing=${standing}` })),
  );
}

/** The plain twin of `outcomes-given.sql`. */
export function outcomesGiven(
  held: HeldExtracts,
  crimes: readonly CountedCrime[],
  { from, to }: ExtractQuestion,
): readonly ExtractCell[] {
  return cellsOf(
    crimes.filter(isCounted).flatMap(({ crime, force, part }) => {
      const given = held.outcomes.filter(
        (outcome) => outcome.part === part && outcome.crime === crime && within(outcome.on, from, to),
      );
      const codes = new Set(given.map(({ outcome }) => outcome.toLowerCase()));
      return [...codes].map((code) => ({ force, cell: `given=${code}` }));
    }),
  );
}

/** The plain twin of `stage-waits.sql`. */
export function stageWaits(crimes: readonly CountedCrime[], question: ExtractQuestion): readonly StageWait[] {
  return waitsOf(
    inPeriod(crimes, question)
      .filter(isCounted)
      .flatMap(({ force, on, recordedOn }) => {
        const later = [on.arrested, on.interviewed, on.referred, on.charged];
        const stays: readonly (readonly [string, PlainDate | null, PlainDate | null])[] = [
          ['recorded', recordedOn, firstOf([on.named, ...later, on.closed])],
          ['named', on.named, firstOf([...later, on.closed])],
          ['interviewed', on.interviewed, firstOf([on.referred, on.charged, on.closed])],
          ['referred', on.referred, firstOf([on.charged, on.closed])],
          ['charged', on.charged, on.court],
        ];
        return stays.flatMap(([stage, enteredOn, leftOn]) => {
          if (enteredOn === null) return [];
          const days = daysBetween(enteredOn, leftOn ?? question.asAt);
          return days < 0 ? [] : [{ force, stage, days, ended: leftOn !== null }];
        });
      }),
  );
}
