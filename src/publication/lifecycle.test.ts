import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moves,
  nextState,
  readPerson,
  releaseRoles,
  releaseStates,
  roleOf,
  transitions,
} from './lifecycle.ts';
import { personKey } from './person.ts';

/** Written down once more, by hand: what is not listed is refused. */
const allowed: readonly string[] = [
  'drafter draft check checked',
  'another draft check checked',
  'another checked publish published',
  'drafter published correct corrected',
  'another published correct corrected',
];

describe('the life of a release', () => {
  it('[PU-10] allows exactly the listed moves, over every role, state and move', () => {
    const made = releaseRoles.flatMap((role) =>
      releaseStates.flatMap((state) =>
        moves.flatMap((move) => {
          const next = nextState(state, move, role);
          return next.ok ? [`${role} ${state} ${move} ${next.value}`] : [];
        }),
      ),
    );
    expect([...made].sort()).toEqual([...allowed].sort());
  });

  it('[PU-10] says why a move is refused', () => {
    expect(nextState('checked', 'publish', 'drafter')).toMatchObject({ code: 'same_person' });
    expect(nextState('draft', 'publish', 'another')).toMatchObject({
      code: 'no_such_move',
      message: 'The release is draft; to publish it, it must be checked.',
    });
  });

  it('[PU-10] knows one person under many spellings, and two people apart', () => {
    for (const same of [
      'ann  smith',
      'ANN SMITH',
      ' Ann Smith ',
      'Ann\u00a0Smith',
      'An\u200bn Smith',
      'Ａｎｎ Smith',
      'Ann-Smith',
    ]) {
      expect(roleOf(same, 'Ann Smith'), same).toBe('drafter');
    }
    expect(roleOf('Siân Smith', 'Sian Smith')).toBe('another');
    expect(roleOf('Ben Jones', 'Ann Smith')).toBe('another');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(personKey(personKey(name))).toBe(personKey(name));
        expect(personKey(` ${name.toUpperCase().toLowerCase()}\t`)).toBe(personKey(name.toUpperCase()));
      }),
      // A sigma with three small forms, a sharp s with two, and a mark that joins the letter before it.
      { examples: [['ϲ'], ['ΑΣ'], ['ẞ'], ['a¨']] },
    );
  });

  it('[PU-10] takes a name only where somebody is named', () => {
    expect(readPerson(' Ann   Smith ')).toEqual({ ok: true, value: 'Ann Smith' });
    for (const nobody of ['', '   ', '-', '\u200b\u200b', 'X'])
      expect(readPerson(nobody).ok, nobody).toBe(false);
  });

  it('[PU-10] says each move in both languages', () => {
    for (const { meaning } of transitions) expect(meaning.cy).not.toBe(meaning.en);
  });
});
