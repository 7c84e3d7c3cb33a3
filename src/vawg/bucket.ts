import { type Definition, type Flag, offenceGroups } from './definition.ts';

/**
 * Where a crime falls under a definition. `counted`: in the figure; `girls`, `child-sexual-abuse`, `unknown-sex`: shown apart
 * from it; `men`: shown beside it, never inside; `outside`: in none. A crime falls into one bucket alone.
 */
export const buckets = ['counted', 'girls', 'child-sexual-abuse', 'unknown-sex', 'men', 'outside'] as const;
export type Bucket = (typeof buckets)[number];

/** What is asked of a crime. `recorded`: it stands as a crime, neither cancelled nor transferred. */
export interface CrimeFacts {
  readonly recorded: boolean;
  readonly offenceCode: string;
  readonly flags: readonly Flag[];
}

/** What is asked of its victims. `sex` as the extract has it, ways of not knowing included; `age` in years, if known. */
export interface VictimFacts {
  readonly sex: string;
  readonly age: number | null;
}

/** The group by which an offence code comes in; undefined where it does not. The sub-class goes before its class. */
export function groupOf(groups: ReadonlyMap<string, string | null>, offenceCode: string): string | undefined {
  const own = groups.get(offenceCode);
  return (own === undefined ? groups.get(offenceCode.slice(0, 3)) : own) ?? undefined;
}

/** The bucket of a crime with its victims. The plain twin of the statement that counts them in the database. */
export function bucketOf(definition: Definition, crime: CrimeFacts, victims: readonly VictimFacts[]): Bucket {
  if (!crime.recorded || !comesIn(definition, crime)) return 'outside';
  if (crime.flags.includes('child-sexual-abuse')) {
    if (definition.child_sexual_abuse === 'left-out') return 'outside';
    if (definition.child_sexual_abuse === 'apart') return 'child-sexual-abuse';
  }
  const passing = victims.filter(({ sex }) => definition.sexes.some((one) => one === sex));
  if (passing.length > 0) return bucketOfPassing(definition, passing);
  // Nobody known to pass: a victim of whom it is not known may, and so may one of whom there is no row.
  const mayPass = victims.length === 0 || victims.some(({ sex }) => sex !== 'male' && sex !== 'female');
  if (mayPass) return definition.unknown_sex === 'left-out' ? 'outside' : 'unknown-sex';
  return definition.men === 'beside' ? 'men' : 'outside';
}

function comesIn(definition: Definition, crime: CrimeFacts): boolean {
  return (
    groupOf(offenceGroups(definition), crime.offenceCode) !== undefined ||
    definition.flags.some((flag) => crime.flags.includes(flag))
  );
}

/** A crime against a woman and a girl is counted as one against a woman; an age that is not known makes nobody a girl. */
function bucketOfPassing({ girls }: Definition, passing: readonly VictimFacts[]): Bucket {
  const allGirls = passing.every(({ age }) => age !== null && age < girls.under_years);
  if (!allGirls || girls.treatment === 'within') return 'counted';
  return girls.treatment === 'apart' ? 'girls' : 'outside';
}

export type BucketCounts = Readonly<Record<Bucket, number>>;

/**
 * The figure under a definition, with what was shared out: where unknown sex is apportioned, crimes of unknown sex join it as
 * those of known sex fall. `apportioned` is not a whole number, and is 0 under every other treatment.
 */
export function figureOf(
  definition: Definition,
  counts: BucketCounts,
): { readonly counted: number; readonly apportioned: number } {
  const known = counts.counted + counts.men;
  const shared = definition.unknown_sex === 'apportioned' && known > 0;
  return {
    counted: counts.counted,
    apportioned: shared ? (counts['unknown-sex'] * counts.counted) / known : 0,
  };
}
