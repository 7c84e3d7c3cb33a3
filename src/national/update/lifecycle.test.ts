import { describe, expect, it } from 'vitest';
import { roles } from '../../directory/index.ts';
import {
  movesOpenTo,
  updateHands,
  updateMoveFrom,
  updateMoves,
  updateStates,
  updateTransitions,
} from './lifecycle.ts';

/** Written down once more, by hand: role, hand, state, move, next. What is not listed is refused. */
const allowed: readonly string[] = [
  'national-coordinator writer draft write draft',
  'national-coordinator another draft write draft',
  'national-coordinator writer draft check checked',
  'national-coordinator another draft check checked',
  'national-publisher writer draft check checked',
  'national-publisher another draft check checked',
  'national-coordinator writer checked return draft',
  'national-coordinator another checked return draft',
  'national-publisher writer checked return draft',
  'national-publisher another checked return draft',
  'national-coordinator writer approved return draft',
  'national-coordinator another approved return draft',
  'national-publisher writer approved return draft',
  'national-publisher another approved return draft',
  'national-publisher another checked approve approved',
  'national-publisher writer approved publish published',
  'national-publisher another approved publish published',
  'national-publisher writer published correct corrected',
  'national-publisher another published correct corrected',
  'national-coordinator writer draft abandon abandoned',
  'national-coordinator another draft abandon abandoned',
  'national-coordinator writer checked abandon abandoned',
  'national-coordinator another checked abandon abandoned',
  'national-coordinator writer approved abandon abandoned',
  'national-coordinator another approved abandon abandoned',
];

const product = roles.flatMap((role) =>
  updateHands.flatMap((hand) => updateStates.map((state) => ({ role, hand, state }))),
);

describe('the life of an update', () => {
  it('[NA-40] allows exactly the listed moves, over every role, hand, state and move', () => {
    const tried = product.flatMap((by) => updateMoves.map((move) => ({ ...by, move })));
    expect(tried).toHaveLength(10 * 2 * 6 * 7);
    const made = tried.flatMap(({ role, hand, state, move }) => {
      const next = updateMoveFrom(state, move, { role, hand });
      return next.ok ? [`${role} ${hand} ${state} ${move} ${next.value.to}`] : [];
    });
    expect([...made].sort()).toEqual([...allowed].sort());
  });

  it('[NA-40] offers the moves it would allow, and no others', () => {
    for (const { role, hand, state } of product) {
      const offered = movesOpenTo(state, { role, hand }).map(({ move }) => move);
      const accepted = updateMoves.filter((move) => updateMoveFrom(state, move, { role, hand }).ok);
      expect([...offered].sort()).toEqual([...accepted].sort());
    }
  });

  it('[NA-40] says why a move is refused', () => {
    const publisher = { role: 'national-publisher', hand: 'writer' } as const;
    expect(updateMoveFrom('checked', 'approve', publisher)).toMatchObject({ code: 'same-person' });
    expect(updateMoveFrom('published', 'write', publisher)).toMatchObject({
      code: 'no-such-move',
      message: 'The update is published; to write it, it must be draft.',
    });
    expect(updateMoveFrom('draft', 'write', publisher)).toMatchObject({ code: 'not-your-role' });
  });

  it('[NA-40] one move from one state leads to one state, said in both languages', () => {
    const named = updateTransitions.map(({ move, from }) => `${move} ${from}`);
    expect(new Set(named).size).toBe(named.length);
    for (const { meaning } of updateTransitions) expect(meaning.cy).not.toBe(meaning.en);
  });
});
