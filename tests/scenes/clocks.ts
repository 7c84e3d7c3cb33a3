import { readStart } from '../../src/clocks/index.ts';
import type { Database } from '../../src/database/index.ts';
import type { Instant, Result } from '../../src/kernel/index.ts';
import { type ClockDesk, type ClockStart, readClockReference } from '../../src/operations/clocks/index.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';

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
async function addForces(clone: Clone): Promise<void> {
  await clone.query(`insert into places.force (slug, name_en, name_cy, kind)
    select slug, slug, slug, 'national' from unnest(array['gwent', 'kent']) as slug on conflict do nothing`);
}

/** Empties every table of clocks. */
export async function emptyClocks(clone: Clone): Promise<void> {
  await clone.query(`truncate clocks.running, clocks.notice, clocks.pause, clocks.moved_deadline,
    clocks.proclaimed_day, clocks.rule_version`);
  await clone.query(`update clocks.edition set fingerprint = 'none'`);
}

/** A database of a test file's own with its forces, the doors that clocks are served through, and what the audit holds. */
export interface ClockScene {
  readonly clone: Clone;
  readonly staff: Database;
  readonly jobs: Database;
  desk(force: string, clearances?: ClockDesk['viewer']['clearances']): ClockDesk;
  /** The operations in the audit, in order. */
  audited(): Promise<string[]>;
}

/** Call it in `beforeAll`. */
export async function setClockScene(): Promise<ClockScene> {
  const clone = await cloneDatabase();
  const [staff, jobs] = [await clone.open('staff'), await clone.open('jobs')];
  await addForces(clone);
  return {
    clone,
    staff,
    jobs,
    desk: (force, clearances = []) => ({ database: staff, act, viewer: { force, clearances }, reference }),
    audited: async () => {
      const rows = await clone.query<{ operation: string }>(
        'select operation from audit.entry order by sequence',
      );
      return rows.map((row) => row.operation);
    },
  };
}
