import { readStart } from '../../src/clocks/index.ts';
import type { Instant, Result } from '../../src/kernel/index.ts';
import { type ClockStart, readClockReference } from '../../src/operations/clocks/index.ts';
import type { Clone } from '../engines/clone.ts';

// What the tests of running clocks start from: two made-up owners, one notice given on Christmas Eve.

export const reference = readClockReference();
export const act = { actor: 'A. Tester (made up)', purpose: 'test' };

/** The accepted value; an error that names the refusal otherwise. */
export function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** A London wall-clock time. */
export const at = (text: string): Instant => accepted(readStart(text)).at;

export const notice: ClockStart = {
  compartment: 'open',
  team: 'orders',
  person: 'j.evans',
  subjectKind: 'notice',
  subjectId: '1',
  rule: 'dvpn-hearing',
  startedAt: at('2026-12-24T15:00'),
};

/** Two forces for clocks to belong to. */
export async function addForces(clone: Clone): Promise<void> {
  await clone.query(`insert into places.force (slug, name_en, name_cy, kind)
    select slug, slug, slug, 'national' from unnest(array['gwent', 'kent']) as slug on conflict do nothing`);
}

/** Empties every table of clocks. */
export async function emptyClocks(clone: Clone): Promise<void> {
  await clone.query(`truncate clocks.running, clocks.notice, clocks.pause, clocks.moved_deadline,
    clocks.proclaimed_day, clocks.rule_version`);
  await clone.query(`update clocks.edition set fingerprint = 'none'`);
}
