import { describe, expect, it } from 'vitest';
import { madeUpAction, somebody } from '../../tests/scenes/plans.ts';
import { instant, plainDate, present } from '../kernel/index.ts';
import { gapBetween, grades } from './grade.ts';
import { afterMove } from './life.ts';
import { type Move, transitions } from './transition.ts';

const at = instant(Date.UTC(2023, 1, 1, 23, 30));
const deed = { at, person: somebody.panel, role: 'panel-member', grade: 'limited' } as const;
const step = (from: string, move: Move) =>
  present(
    transitions.find((each) => each.from === from && each.move === move),
    `${from} ${move}`,
  );
const claim = {
  grade: 'complete',
  on: plainDate('2023-01-31'),
  person: somebody.owner,
  role: 'action-owner',
} as const;

describe('what a move leaves behind', () => {
  it('[PL-3] adoption freezes start, due date and words, by the day in London', () => {
    const draft = madeUpAction({ state: 'draft', baseline: null });
    expect(afterMove(draft, step('draft', 'adopt'), deed)).toMatchObject({
      state: 'adopted',
      stateSince: at,
      baseline: {
        startOn: draft.startOn,
        dueOn: draft.dueOn,
        localAction: draft.localAction,
        adoptedOn: '2023-02-01',
      },
    });
  });

  it('[PL-3] no other move touches the first promise', () => {
    for (const each of transitions.filter(({ move }) => move !== 'adopt')) {
      const action = madeUpAction({ state: each.from, claim, dueOn: plainDate('2024-01-01') });
      expect(afterMove(action, each, deed).baseline).toEqual(action.baseline);
    }
  });

  it('[PL-8] a verdict stands beside the claim; the gap is in steps', () => {
    const delivered = madeUpAction({ state: 'delivered', claim });
    const verified = afterMove(delivered, step('delivered', 'verify'), deed);
    expect(verified).toMatchObject({ claim, verification: { grade: 'limited', person: somebody.panel } });
    expect(gapBetween(verified.claim, verified.verification)).toEqual({
      claimed: 'complete',
      verified: 'limited',
      steps: 2,
    });
  });

  it('[PL-8] only a lower verdict is a gap', () => {
    for (const claimed of grades) {
      for (const verified of grades) {
        const gap = gapBetween({ grade: claimed }, { grade: verified });
        const steps = grades.indexOf(claimed) - grades.indexOf(verified);
        expect(gap?.steps ?? 0).toBe(Math.max(0, steps));
      }
    }
    expect(gapBetween({ grade: 'complete' }, null)).toBeUndefined();
  });

  it('[PL-10] what is opened again has neither claim nor verification', () => {
    const verification = { ...claim, person: somebody.panel, role: 'panel-member' } as const;
    for (const [from, move] of [
      ['verified', 'reopen'],
      ['delivered', 'reopen'],
      ['delivered', 'return'],
    ] as const) {
      const action = madeUpAction({ state: from, claim, verification });
      expect(afterMove(action, step(from, move), deed)).toMatchObject({
        state: 'in-progress',
        claim: null,
        verification: null,
      });
    }
  });
});
