import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attritionFunnel, orderFunnel, type StepCount } from './funnel.ts';

const counted = (count: number): StepCount => ({ state: 'counted', count });
const notHeld: StepCount = { state: 'not-held' };
const orders = {
  considered: counted(30),
  'applied-for': counted(20),
  granted: counted(15),
  refused: counted(3),
  served: counted(14),
  breached: counted(4),
  enforced: counted(2),
};
const crimes = {
  recorded: counted(100),
  named: counted(60),
  arrested: counted(30),
  interviewed: counted(40),
  referred: counted(20),
  charged: counted(10),
  convicted: counted(5),
};

describe('funnels', () => {
  it('[ME-74] takes orders that can be, each step out of the one it is a part of', () => {
    const funnel = orderFunnel(orders);
    expect(funnel.ok && funnel.value.find(({ step }) => step === 'breached')?.of).toEqual({
      step: 'granted',
      count: 15,
    });
  });

  it.each([
    ['applied-for', 31],
    ['granted', 21],
    ['served', 16],
    ['breached', 16],
    ['enforced', 5],
  ] as const)('[ME-74] refuses more %s than the step before it', (step, count) => {
    expect(orderFunnel({ ...orders, [step]: counted(count) })).toMatchObject({
      ok: false,
      code: 'impossible_order',
    });
  });

  it('[ME-74] refuses more decided than applied for, and what is no count', () => {
    expect(orderFunnel({ ...orders, refused: counted(6) })).toMatchObject({ code: 'impossible_order' });
    expect(orderFunnel({ ...orders, refused: counted(-1) })).toMatchObject({ code: 'not_a_count' });
    expect(orderFunnel({ ...orders, refused: counted(0.5) })).toMatchObject({ code: 'not_a_count' });
  });

  it('[ME-74] "not held" is a state, and hides no impossible order', () => {
    const held = orderFunnel({ ...orders, considered: notHeld, served: notHeld });
    expect(held.ok && held.value.map(({ held: { state } }) => state)).toContain('not-held');
    expect(held.ok && held.value[1]?.of).toBeUndefined();
    expect(orderFunnel({ ...orders, granted: notHeld, served: counted(21) })).toMatchObject({
      code: 'impossible_order',
    });
    expect(
      orderFunnel({
        ...orders,
        granted: counted(0),
        served: notHeld,
        breached: counted(0),
        enforced: counted(0),
      }).ok,
    ).toBe(true);
  });

  it('[ME-75] more may be interviewed than arrested, but no more charged than named', () => {
    expect(attritionFunnel(crimes).ok).toBe(true);
    expect(attritionFunnel({ ...crimes, charged: counted(25) }).ok).toBe(true);
    expect(attritionFunnel({ ...crimes, charged: counted(61) })).toMatchObject({ code: 'impossible_order' });
    expect(attritionFunnel({ ...crimes, convicted: counted(11) })).toMatchObject({
      code: 'impossible_order',
    });
  });

  it('[ME-75] takes a cohort exactly when no gate holds more than the one before', () => {
    const five = fc.tuple(...[0, 0, 0, 0].map(() => fc.integer({ min: 0, max: 4 })));
    fc.assert(
      fc.property(five, ([recorded = 0, named = 0, charged = 0, convicted = 0]) => {
        const funnel = attritionFunnel({
          recorded: counted(recorded),
          named: counted(named),
          arrested: counted(0),
          interviewed: counted(0),
          referred: notHeld,
          charged: counted(charged),
          convicted: counted(convicted),
        });
        expect(funnel.ok).toBe(named <= recorded && charged <= named && convicted <= charged);
      }),
    );
  });
});
