import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Instant, instant } from '../kernel/index.ts';
import { isFresh, parseSessionLimits, type SessionFacts, standingOf } from './index.ts';

const limits = parseSessionLimits(
  parse(readFileSync(new URL('../../reference/session-limits.yaml', import.meta.url), 'utf8')),
);
const began = instant(Date.UTC(2026, 10, 22, 9));
const at = (minutes: number): Instant => instant(began + minutes * 60_000);
const session: SessionFacts = {
  authenticatedAt: began,
  beganAt: began,
  seenAt: began,
  disabledAt: null,
  rolesChangedAt: null,
};

describe('a session', () => {
  it('[DI-5] is live until it was idle for as long as the limit', () => {
    expect(standingOf(session, limits, at(limits.idleMinutesMax - 1))).toBe('live');
    expect(standingOf(session, limits, at(limits.idleMinutesMax))).toBe('idle');
  });

  it('[DI-5] is over at the absolute limit, however busy', () => {
    const busy = (now: number): SessionFacts => ({ ...session, seenAt: at(now) });
    const end = limits.absoluteHoursMax * 60;
    expect(standingOf(busy(end - 1), limits, at(end - 1))).toBe('live');
    expect(standingOf(busy(end), limits, at(end))).toBe('over');
  });

  it('[DI-5] is dead for whoever is disabled or whose appointments changed since it began', () => {
    expect(standingOf({ ...session, disabledAt: at(1) }, limits, at(2))).toBe('disabled');
    expect(standingOf({ ...session, rolesChangedAt: at(1) }, limits, at(2))).toBe('roles-changed');
    expect(standingOf({ ...session, rolesChangedAt: at(-1) }, limits, at(2))).toBe('live');
  });

  it('[DI-5] once dead never lives again as time goes on', () => {
    const minutes = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(minutes, minutes, minutes, (seen, now, later) => {
        const facts = { ...session, seenAt: at(seen) };
        if (standingOf(facts, limits, at(now)) === 'live') return;
        expect(standingOf(facts, limits, at(now + later))).not.toBe('live');
      }),
    );
  });

  it('[DI-6] is fresh for the minutes of the limit after the person showed who they are', () => {
    expect(isFresh(began, limits, instant(at(limits.stepUpMinutesMax) - 1))).toBe(true);
    expect(isFresh(began, limits, at(limits.stepUpMinutesMax))).toBe(false);
  });
});
