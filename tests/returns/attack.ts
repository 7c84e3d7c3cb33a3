import { month } from '../../src/kernel/index.ts';
import { protectCounts, type ReturnedCount } from '../../src/returns/index.ts';
import { attackerWith, type Clue } from '../publication/attacker.ts';
import { type Amounts, type Ground, isCountedIn, trueCountOf, trueCountsOf } from './cohort-atoms.ts';

const standing = { force: 'gwent', period: { from: month('2024-04'), to: month('2024-06') } };

/** The returns of one quarter, one after another, each of the rows before it and some more. */
export function returnsOf(ground: Ground, arrived: readonly Amounts[]): readonly Sent[] {
  const sent: Sent[] = [];
  for (const more of arrived) {
    const held = more.map((amount, index) => amount + (sent.at(-1)?.held[index] ?? 0));
    const earlier = sent.map(({ counts }) => counts);
    sent.push({ ground, held, counts: protectCounts(trueCountsOf(ground, held), standing, earlier) });
  }
  return sent;
}

/** A return, and the rows that it was built from. */
export interface Sent {
  readonly ground: Ground;
  readonly held: Amounts;
  readonly counts: readonly ReturnedCount[];
}

/** A count that a return does not say. */
export interface Secret {
  /** Which return, from 0. */
  readonly at: number;
  readonly counted: ReturnedCount;
}

export const keyOf = ({ category, dimension, set }: ReturnedCount): string =>
  [set, dimension, category].join(' ').trim();

/** Every count above zero that is withheld, and that no other return of the quarter says. */
export function secretsOf(sent: readonly Sent[]): readonly Secret[] {
  const said = new Set(sent.flatMap(({ counts }) => counts.map((each) => `${keyOf(each)} ${each.count}`)));
  return sent.flatMap(({ counts, ground, held }, at) =>
    counts.flatMap((counted): readonly Secret[] => {
      const truth = trueCountOf(ground, held, counted);
      const isSecret = counted.count === 'withheld' && truth > 0 && !said.has(`${keyOf(counted)} ${truth}`);
      return isSecret ? [{ at, counted }] : [];
    }),
  );
}

/** Some of many, spread over all of them. */
export function someOf<Value>(values: readonly Value[], most: number): readonly Value[] {
  const step = Math.max(1, Math.floor(values.length / most));
  return values.filter((_, index) => index % step === 0);
}

/** The kinds of rows that several returns count, by number, and which of them each return counts where. */
export interface Board {
  readonly kinds: readonly number[];
  counts(at: number, counted: ReturnedCount, kind: number): boolean;
}

/** Returns of one quarter, between which rows were only added: each kind of row as often as there are returns. */
export function boardOfQuarter(sent: readonly Sent[]): Board {
  const atoms = sent[0]?.ground.atoms ?? [];
  return {
    kinds: sent.flatMap((_, by) => atoms.map((_atom, index) => by * atoms.length + index)),
    counts: (at, counted, kind) => {
      const atom = atoms[kind % atoms.length];
      return atom !== undefined && kind < (at + 1) * atoms.length && isCountedIn(counted, atom);
    },
  };
}

/** Returns of several quarters that count the same people, each by a ground of its own. */
export function boardOfPeople(sent: readonly Sent[]): Board {
  return {
    kinds: (sent[0]?.ground.atoms ?? []).map((_, index) => index),
    counts: (at, counted, kind) => {
      const atom = sent[at]?.ground.atoms[kind];
      return atom !== undefined && isCountedIn(counted, atom);
    },
  };
}

/** The secrets that somebody with every return, whatever else she knows and an integer solver pins to a range under ten. */
export async function pinnedOf(
  sent: readonly Sent[],
  board: Board,
  secrets: readonly Secret[],
  known: readonly Clue[] = [],
): Promise<readonly string[]> {
  const clues = sent.flatMap(({ counts }, at) =>
    counts.flatMap((counted): readonly Clue[] =>
      counted.count === 'withheld'
        ? []
        : [{ atoms: board.kinds.filter((kind) => board.counts(at, counted, kind)), amount: counted.count }],
    ),
  );
  const attacker = await attackerWith([...clues, ...known], board.kinds);
  return secrets.flatMap(({ at, counted }) => {
    const { least, most } = attacker.range((kind) => board.counts(at, counted, kind));
    return most - least < 10 ? [`${keyOf(counted)} of return ${at + 1}: ${least} to ${most}`] : [];
  });
}
