import highsModule from 'highs';
import type { Figure, MeasureResult } from '../../src/measures/index.ts';
import { type Atom, rowsOf } from './microdata.ts';

// The package declares its default export as CommonJS has it; as an ES module it is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** What an attacker knows: an amount of some atoms, from a published number. */
export interface Clue {
  readonly atoms: readonly number[];
  readonly amount: number;
}

/**
 * Someone who has every published figure and total, knows how the tables hang together (which rows each figure counts), and
 * has an integer solver. She knows nothing of how suppression was chosen.
 */
export interface Attacker<Held = Atom> {
  /** The least and the most that the rows of a count can be. `most` is infinite where nothing bounds it. */
  range(count: (atom: Held) => boolean): { readonly least: number; readonly most: number };
}

export function cluesOf(results: readonly MeasureResult[], atoms: readonly Atom[]): readonly Clue[] {
  return results.flatMap(({ definition, figures }) =>
    figures.flatMap((figure) => {
      const { counted, all } = rowsOf(definition, figure);
      const indexes = (condition: (atom: Atom) => boolean) =>
        atoms.flatMap((atom, index) => (condition(atom) ? [index] : []));
      return [
        ...(figure.numerator === null ? [] : [{ atoms: indexes(counted), amount: figure.numerator }]),
        ...(figure.denominator === null ? [] : [{ atoms: indexes(all), amount: figure.denominator }]),
      ];
    }),
  );
}

export async function attackerWith<Held>(
  clues: readonly Clue[],
  atoms: readonly Held[],
): Promise<Attacker<Held>> {
  const highs = await loadHighs();
  const term = (indexes: readonly number[]): string => indexes.map((index) => `x${index}`).join(' + ');
  const constraints = clues
    .filter((clue) => clue.atoms.length > 0)
    .map((clue, index) => `c${index}: ${term(clue.atoms)} = ${clue.amount}`);
  const generals = atoms.map((_, index) => `x${index}`).join(' ');
  const solve = (goal: 'Minimize' | 'Maximize', indexes: readonly number[]): number => {
    const problem = `${goal}\n obj: ${term(indexes)}\nSubject To\n ${constraints.join('\n ')}\nGeneral\n ${generals}\nEnd`;
    const solution = highs.solve(problem, { presolve: 'on', output_flag: false });
    if (solution.Status === 'Unbounded' || solution.Status === 'Primal infeasible or unbounded') {
      return Number.POSITIVE_INFINITY;
    }
    if (solution.Status !== 'Optimal') throw new Error(`the attacker's solver stopped: ${solution.Status}`);
    return Math.round(solution.ObjectiveValue);
  };
  return {
    range: (count) => {
      const indexes = atoms.flatMap((atom, index) => (count(atom) ? [index] : []));
      return { least: solve('Minimize', indexes), most: solve('Maximize', indexes) };
    },
  };
}

/** The counts of a figure that the attacker is after, with the true amounts: numerator, denominator and the difference. */
export function secretsOf({ definition }: MeasureResult, figure: Figure, atoms: readonly Atom[]) {
  const { counted, all } = rowsOf(definition, figure);
  const rest = (atom: Atom) => all(atom) && !counted(atom);
  const conditions = definition.kind === 'count' ? [counted] : [counted, rest, all];
  return conditions.map((condition) => ({
    condition,
    amount: atoms.reduce((total, atom) => total + (condition(atom) ? atom.count : 0), 0),
  }));
}
