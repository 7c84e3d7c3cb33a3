import { readStart } from '../../src/clocks/index.ts';
import { type Act, type Database, storePermissions } from '../../src/database/index.ts';
import type { Instant, Result } from '../../src/kernel/index.ts';
import {
  type ClockDesk,
  type ClockMet,
  type ClockStart,
  type FollowingClock,
  readClockReference,
} from '../../src/operations/clocks/index.ts';
import { readAccessMatrix } from '../../src/operations/installation/index.ts';
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
  personId: null,
  subjectKind: 'notice',
  subjectId: '1',
  rule: 'dvpn-hearing',
  startedAt: at('2026-12-24T15:00'),
};

/** A duty that was done, and what starts because of it. */
export const done = (metAt: Instant, ...following: readonly FollowingClock[]): ClockMet => ({
  metAt,
  following,
  edition: null,
});

/** Whoever keeps the deadlines of one of the scene's forces. */
export const keepers: Readonly<Record<'gwent' | 'kent', string>> = {
  gwent: '00000000-0000-4000-8000-0000000000d1',
  kent: '00000000-0000-4000-8000-0000000000d2',
};

/** Two forces for clocks to belong to, each with somebody appointed to keep them. */
async function addForces(clone: Clone, jobs: Database): Promise<void> {
  await clone.query(`insert into places.force (slug, name_en, name_cy, kind)
    select slug, slug, slug, 'national' from unnest(array['gwent', 'kent']) as slug on conflict do nothing`);
  await jobs.transact(act, (transaction) => storePermissions(transaction, readAccessMatrix().permissions));
  for (const [force, person] of Object.entries(keepers)) {
    await clone.query(
      `insert into directory.person (id, issuer, subject, name, organisation)
       values ($1::uuid, 'made-up', $1::text, 'A keeper (made up)', $2)`,
      [person, force],
    );
    await clone.query(
      `insert into directory.appointment (person_id, role, force, appointed_by) values ($1, 'force-lead', $2, 'test')`,
      [person, force],
    );
  }
}

/** An act of the keeper of a force; of nobody where there is no such force. */
function actAt(force: string): Act {
  const person = new Map(Object.entries(keepers)).get(force);
  if (person === undefined) return act;
  return { ...act, purpose: 'deadlines', capacity: { person, role: 'force-lead', force } };
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
  await addForces(clone, jobs);
  return {
    clone,
    staff,
    jobs,
    desk: (force, clearances = []) => ({
      database: staff,
      act: actAt(force),
      viewer: { force, clearances },
      reference,
    }),
    audited: async () => {
      const rows = await clone.query<{ operation: string }>(
        'select operation from audit.entry order by sequence',
      );
      return rows.map((row) => row.operation);
    },
  };
}
