import { gathered } from '../../gathering.ts';
import type { ExtractCell } from '../figure.ts';
import { cellsOf } from './cell-counter.ts';
import type { CountedCrime } from './counted-crimes.ts';
import { currentParts, type ExtractQuestion, type HeldExtracts } from './held-extracts.ts';

/** Counted crimes of the twelve months that end with the period. */
function ofTheYear(crimes: readonly CountedCrime[], question: ExtractQuestion): readonly CountedCrime[] {
  return crimes.filter(
    ({ recordedOn, standing }) =>
      standing === 'counted' && recordedOn >= question.yearFrom && recordedOn <= question.to,
  );
}

const suspectsOf = (held: HeldExtracts, { crime, part }: { crime: string; part: number }) =>
  held.suspects.filter((suspect) => suspect.part === part && suspect.crime === crime);

/** The plain twin of `repeat-people.sql`. */
export function repeatPeople(
  held: HeldExtracts,
  crimes: readonly CountedCrime[],
  question: ExtractQuestion,
): readonly ExtractCell[] {
  const year = ofTheYear(crimes, question);
  const recent = (rows: readonly { readonly crime: CountedCrime }[]): boolean =>
    rows.some(({ crime }) => crime.recordedOn >= question.from);
  const victims = gathered(
    year.flatMap((crime) =>
      crime.victim === undefined ? [] : [{ crime, key: `${crime.force} ${crime.victim.person}` }],
    ),
    ({ key }) => key,
  );
  const suspects = gathered(
    year.flatMap((crime) =>
      suspectsOf(held, crime).map(({ person }) => ({ crime, key: `${crime.force} ${person}` })),
    ),
    ({ key }) => key,
  );
  const forceOf = (key: string): string => key.slice(0, key.indexOf(' '));
  return cellsOf([
    ...[...victims]
      .filter(([, rows]) => recent(rows))
      .map(([key, rows]) => ({
        force: forceOf(key),
        cell: rows.length > 1 ? 'victim=repeat' : 'victim=once',
      })),
    ...[...suspects]
      .filter(([, rows]) => recent(rows))
      .map(([key, rows]) => ({ force: forceOf(key), cell: `suspect=${reachOf(rows)}` })),
  ]);
}

function reachOf(rows: readonly { readonly crime: CountedCrime }[]): string {
  const victims = new Set(rows.flatMap(({ crime }) => crime.victim?.person ?? []));
  if (victims.size > 1) return 'serial';
  return new Set(rows.map(({ crime }) => crime.crime)).size > 1 ? 'repeat' : 'once';
}

/** The plain twin of `dual-role.sql`. */
export function dualRoles(
  held: HeldExtracts,
  crimes: readonly CountedCrime[],
  question: ExtractQuestion,
): readonly ExtractCell[] {
  const year = ofTheYear(crimes, question);
  const parts = currentParts(held, 'crimes', question, question.yearFrom);
  const women = gathered(
    year.filter(({ recordedOn, victim }) => victim !== undefined && recordedOn >= question.from),
    ({ force, victim }) => `${force} ${victim?.person ?? ''}`,
  );
  return cellsOf(
    [...women.keys()].flatMap((key) => {
      const force = key.slice(0, key.indexOf(' '));
      const woman = key.slice(force.length + 1);
      const accusers = year
        .filter((crime) => crime.force === force && crime.victim?.person === woman)
        .flatMap((crime) => suspectsOf(held, crime).map(({ person }) => person));
      const roles = accusationsOf(held, question, parts, force, woman).map(({ arrested, crime }) => {
        const countered = held.victims.some(
          (victim) =>
            victim.part === crime.part && victim.crime === crime.crime && accusers.includes(victim.person),
        );
        return { arrested, countered };
      });
      const found: readonly (readonly [string, boolean])[] = [
        ['victim', true],
        ['also-suspect', roles.length > 0],
        ['also-arrested', roles.some(({ arrested }) => arrested)],
        ['counter-alleged', roles.some(({ countered }) => countered)],
        ['counter-arrested', roles.some(({ arrested, countered }) => arrested && countered)],
      ];
      return found.flatMap(([role, holds]) => (holds ? [{ force, cell: `role=${role}` }] : []));
    }),
  );
}

/** Crimes of the year in which a person is named as a suspect, and whether the person was arrested for it. */
function accusationsOf(
  held: HeldExtracts,
  question: ExtractQuestion,
  parts: ReadonlyMap<number, string>,
  force: string,
  person: string,
): readonly { readonly crime: HeldExtracts['crimes'][number]; readonly arrested: boolean }[] {
  return held.crimes
    .filter(
      (crime) =>
        parts.get(crime.part) === force &&
        crime.state === 'recorded' &&
        crime.recordedOn >= question.yearFrom &&
        crime.recordedOn <= question.to &&
        suspectsOf(held, crime).some((suspect) => suspect.person === person),
    )
    .map((crime) => ({
      crime,
      arrested: held.events.some(
        (event) =>
          event.part === crime.part &&
          event.crime === crime.crime &&
          event.person === person &&
          event.event === 'arrested',
      ),
    }));
}
