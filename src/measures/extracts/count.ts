import { accept, type Result, refuse } from '../../kernel/index.ts';
import type { ExtractUnit, Vawg } from './unit.ts';

/** A number of things of one unit. Counts of two units have two types, so that their sum does not compile. */
export interface Count<Unit extends ExtractUnit = ExtractUnit> {
  readonly unit: Unit;
  readonly count: number;
}

/** Adds counts that are known to be of one unit when the program is written. */
export function sumOf<Unit extends ExtractUnit>(
  unit: Unit,
  counts: readonly Count<NoInfer<Unit>>[],
): Count<Unit> {
  return { unit, count: counts.reduce((sum, { count }) => sum + count, 0) };
}

/** Adds counts that come from outside; refuses where their units differ, or where there is none. */
export function addCounts(counts: readonly Count[]): Result<Count, 'units_differ' | 'nothing_to_add'> {
  const [first] = counts;
  if (first === undefined) return refuse('nothing_to_add', 'There is no count to add. Expected one or more.');
  const others = [...new Set(counts.map(({ unit }) => unit))];
  if (others.length > 1) {
    return refuse(
      'units_differ',
      `Counts of ${others.join(' and ')} were to be added. Expected counts of one unit: a case can hold several allegations, and a person can stand in several cases.`,
    );
  }
  return accept(sumOf(first.unit, counts));
}

/** What makes two figures comparable: the same measure by the same method, of crimes chosen by the same definition. */
export interface Comparable {
  readonly measure: string;
  readonly version: number;
  readonly unit: ExtractUnit;
  readonly vawg: Vawg | null;
}

const named = ({ measure, version }: Comparable): string => `${measure} (version ${version})`;
const defined = ({ vawg }: Comparable): string =>
  vawg === null ? 'no definition of VAWG' : `${vawg.name} (version ${vawg.version})`;

/**
 * Whether two figures may stand in one comparison. A difference of unit or method always refuses; one of the definition of
 * VAWG refuses unless a person overrides it, and then the warning is printed beside the comparison.
 */
export function mayCompare(
  one: Comparable,
  other: Comparable,
  definitions: 'same-definition' | 'override',
): Result<{ readonly warning: string | null }, 'units_differ' | 'methods_differ' | 'definitions_differ'> {
  if (one.unit !== other.unit) {
    return refuse(
      'units_differ',
      `One figure counts ${one.unit}, the other ${other.unit}. Expected one unit.`,
    );
  }
  if (one.measure !== other.measure || one.version !== other.version) {
    return refuse(
      'methods_differ',
      `One figure is ${named(one)}, the other ${named(other)}. Expected one measure and version.`,
    );
  }
  if (one.vawg?.name === other.vawg?.name && one.vawg?.version === other.vawg?.version) {
    return accept({ warning: null });
  }
  const difference = `One figure is counted by ${defined(one)}, the other by ${defined(other)}`;
  return definitions === 'override'
    ? accept({ warning: `${difference}: part of the difference is a difference of definition.` })
    : refuse(
        'definitions_differ',
        `${difference}. Expected one definition, or a person's decision to override.`,
      );
}
