import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { country, orderOf } from '../../../tests/extracts/made-up-forces.ts';
import { present } from '../../kernel/index.ts';
import { drawQuantile, drawTally, streamOf } from './chance.ts';
import { drawOutline, playCourse } from './course.ts';
import { outcomesKnown } from './crime-rows.ts';
import { eventsHeld } from './follow-up-rows.ts';
import { habitsOf } from './habit.ts';
import { investigate } from './investigation.ts';
import { misspell } from './name.ts';
import { offenceKind, offences } from './offence.ts';
import { spanOf } from './order.ts';
import { patternNames, patternOf } from './pattern.ts';
import { ageOn } from './person.ts';
import { Population } from './population.ts';
import { ordersAfter } from './protective-order.ts';

const order = orderOf();
const span = spanOf(order);
const habits = habitsOf(3, country);
const habit = present(habits[0], 'a force');

const seeds = fc.nat(2 ** 30);
const patterns = fc.constantFrom(...patternNames);

/** A course drawn from nothing but a seed, begun inside the span. */
function courseFrom(seed: number, pattern: (typeof patternNames)[number]) {
  const random = streamOf(`test/${seed}`);
  const population = new Population(random.fork('people'), habit, 'MADEUP-TEST', '1A');
  const outline = drawOutline(random, pattern, random.whole(span.firstDay, span.lastDay));
  return { course: playCourse({ random, habit, span, population }, outline, null), random };
}

describe('an investigation', () => {
  it('[SY-14] goes forward in time, and ends where its steps say', () => {
    fc.assert(
      fc.property(seeds, patterns, (seed, name) => {
        const random = streamOf(`test/${seed}`);
        const { attrition } = patternOf(name);
        const group = offenceKind('rape').group;
        const factors = { arrests: 1, referrals: 1, support: 1, drift: 0.2, pace: 1 };
        const found = investigate(random, { recordedDay: 19_000, group, attrition, ...factors });
        const { namedDay, outcome, steps } = found;
        expect(outcome.day).toBeGreaterThanOrEqual(namedDay ?? 19_000);
        expect(namedDay ?? 19_000).toBeGreaterThanOrEqual(19_000);
        steps.forEach((step, index) => {
          expect(step.day).toBeGreaterThanOrEqual(
            steps[index - 1]?.day ?? namedDay ?? Number.POSITIVE_INFINITY,
          );
        });
        const dayOf = (kind: string): number | undefined => steps.find((step) => step.kind === kind)?.day;
        const interviewed = dayOf('interviewed-in-custody') ?? dayOf('interviewed-voluntarily');
        const [referred, charged, convicted] = [
          dayOf('referred-to-prosecutor'),
          dayOf('charged'),
          dayOf('convicted'),
        ];
        if (referred !== undefined)
          expect(referred).toBeGreaterThanOrEqual(present(interviewed, 'an interview'));
        if (charged !== undefined) expect(charged).toBeGreaterThanOrEqual(present(referred, 'a referral'));
        if (convicted !== undefined) expect(convicted).toBeGreaterThan(present(charged, 'a charge'));
        expect(outcome.code === '1').toBe(charged !== undefined);
        expect(['14', '18', '20', '21'].includes(outcome.code) || namedDay !== null).toBe(true);
        const bailed = steps.find(({ kind }) => kind.startsWith('bailed'));
        const bailEnded = dayOf('bail-ended');
        if (bailEnded !== undefined) {
          expect(bailEnded).toBeGreaterThan(present(bailed, 'a bail').day);
          expect(bailEnded).toBeLessThan(outcome.day);
        }
        if (namedDay === null) expect(steps).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('[SY-14] shows an extract only what had happened, and one outcome that stands', () => {
    fc.assert(
      fc.property(seeds, patterns, fc.integer({ min: 0, max: 500 }), (seed, name, later) => {
        const { course, random } = courseFrom(seed, name);
        for (const crime of course.crimes) {
          const extractDay = crime.recordedDay + later;
          const known = outcomesKnown(random, crime, extractDay);
          for (const { day, endedDay } of known) {
            expect(day).toBeGreaterThanOrEqual(crime.recordedDay);
            expect(Math.max(day, endedDay ?? 0)).toBeLessThanOrEqual(extractDay);
            if (endedDay !== null) expect(endedDay).toBeGreaterThan(day);
          }
          expect(known.filter(({ endedDay }) => endedDay === null).length).toBe(known.length === 0 ? 0 : 1);
          if (crime.investigation.outcome.day <= extractDay)
            expect(known.at(-1)?.code).toBe(crime.investigation.outcome.code);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a course', () => {
  it('[SY-14] harms people of an age and a sex that the offence allows, inside the span', () => {
    fc.assert(
      fc.property(seeds, patterns, (seed, name) => {
        const { course } = courseFrom(seed, name);
        for (const crime of course.crimes) {
          const age = ageOn(crime.victim, crime.committedToDay);
          const { ages, code } = offences[crime.offence];
          expect(code(crime.victim.sex, age)).toMatch(/^\d{5}$/);
          expect(age).toBeLessThanOrEqual(ages[1]);
          expect(crime.committedFromDay).toBeLessThanOrEqual(crime.committedToDay);
          expect(crime.committedToDay).toBeLessThanOrEqual(crime.recordedDay);
          expect(crime.recordedDay).toBeGreaterThanOrEqual(span.firstDay);
          expect(crime.recordedDay).toBeLessThanOrEqual(span.lastDay);
          expect(crime.victim.id).not.toBe(crime.offender.id);
          expect(ageOn(crime.offender, crime.committedFromDay)).toBeGreaterThanOrEqual(12);
        }
      }),
      { numRuns: 800 },
    );
  });
});

/** What must have happened before each event of an order. */
const needs: Readonly<Record<string, string>> = {
  granted: 'applied-for',
  refused: 'applied-for',
  served: 'granted',
  varied: 'served',
  breached: 'served',
  'breach-arrest': 'breached',
  'breach-charged': 'breach-arrest',
  'breach-proved': 'breach-charged',
  'breach-no-action': 'breached',
  ended: 'granted',
};

describe('an order', () => {
  it('[SY-14] lives in order: nothing without what it needs, nothing out of time, nothing after its end', () => {
    let seen = 0;
    fc.assert(
      fc.property(seeds, patterns, (seed, name) => {
        const { course, random } = courseFrom(seed, name);
        for (const crime of course.crimes) {
          for (let round = 0; round < 20; round += 1) {
            for (const one of ordersAfter(random, crime, habit)) {
              seen += 1;
              livesInOrder(one.events);
              expect(present(one.events[0], 'a first event').day).toBeGreaterThanOrEqual(crime.recordedDay);
              const last = present(one.events.at(-1), 'a last event').day;
              if (one.endsDay !== null) expect(last).toBeLessThanOrEqual(one.endsDay);
              for (const event of eventsHeld(one, habit, crime.recordedDay + 30))
                expect(event.day).toBeLessThanOrEqual(crime.recordedDay + 30);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(200);
  });
});

function livesInOrder(events: readonly { readonly kind: string; readonly day: number }[]): void {
  const before = new Set<string>();
  events.forEach((event, index) => {
    expect(event.day).toBeGreaterThanOrEqual(events[index - 1]?.day ?? Number.NEGATIVE_INFINITY);
    const needed = needs[event.kind];
    if (needed !== undefined) expect(before.has(needed) || event.kind === 'ended').toBe(true);
    expect(before.has('ended') || before.has('refused') || before.has('not-pursued')).toBe(false);
    before.add(event.kind);
  });
}

describe('chance', () => {
  it('[SY-12] draws quantiles inside their table, and tallies about their mean', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 6 }),
        (seed, steps) => {
          const values = [...steps].sort((a, b) => a - b);
          const table = values.map((value, index) => [index / (values.length - 1), value] as const);
          const drawn = drawQuantile(streamOf(`test/${seed}`), table);
          expect(drawn).toBeGreaterThanOrEqual(values[0] ?? 0);
          expect(drawn).toBeLessThanOrEqual(values.at(-1) ?? 0);
        },
      ),
    );
    for (const mean of [0.02, 0.7, 3, 7.9, 8, 60]) {
      const random = streamOf(`tally/${mean}`);
      const drawn = Array.from({ length: 4000 }, () => drawTally(random, mean));
      const found = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
      const variance = drawn.reduce((sum, one) => sum + (one - found) ** 2, 0) / drawn.length;
      expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(mean / drawn.length));
      expect(variance / mean).toBeGreaterThan(0.8);
      expect(variance / mean).toBeLessThan(1.2);
    }
  });

  it('[SY-12] gives two names two streams', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other);
        const [a, b] = [streamOf(one), streamOf(other)];
        expect([a.next(), a.next(), a.next()]).not.toEqual([b.next(), b.next(), b.next()]);
      }),
    );
  });

  it('[SY-16] misspells a name by one slip, and never away', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom('Zmyślowicz', 'al-Mithalawi', 'Specimwood', 'Namunpur'),
        (seed, name) => {
          const written = misspell(name, streamOf(`test/${seed}`));
          expect(written.length).toBeGreaterThanOrEqual(name.length - 2);
          expect(written.length).toBeLessThanOrEqual(name.length + 1);
        },
      ),
    );
  });
});

describe('habits', () => {
  it('[SY-17] differ from force to force and keep the country where it is', () => {
    const mean = (of: (one: (typeof habits)[number]) => number): number =>
      habits.reduce((sum, one) => sum + one.share * of(one), 0);
    expect(mean(() => 1)).toBeCloseTo(1, 9);
    expect(mean((one) => one.missing.ethnicity)).toBeCloseTo(0.61, 2);
    expect(mean((one) => one.missing.sex)).toBeCloseTo(0.26, 2);
    expect(mean((one) => one.arrests)).toBeCloseTo(1, 6);
    const missing = habits.map((one) => one.missing.ethnicity);
    expect(Math.max(...missing) - Math.min(...missing)).toBeGreaterThan(0.3);
    expect(habits.filter((one) => one.losesOutcomes)).toHaveLength(1);
  });

  it('[SY-11] belong to the seed, not to a name', () => {
    const other = habitsOf(4, country);
    expect(other.map((one) => one.arrests)).not.toEqual(habits.map((one) => one.arrests));
    expect(habitsOf(3, country)).toEqual(habits);
  });
});
