import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Database, projectPath, storeForces, storePermissions } from '../../src/database/index.ts';
import { type Purpose, parseAccessMatrix, type Role } from '../../src/directory/index.ts';
import { type Clock, type Instant, instant } from '../../src/kernel/index.ts';
import { loadShippedFrameworks } from '../../src/operations/framework/index.ts';
import { readForces } from '../../src/operations/installation/index.ts';
import type { PlanDesk } from '../../src/operations/plans/index.ts';
import type { Clone } from '../engines/clone.ts';
import { planRules } from './plans.ts';

/** A clock that a test moves. */
export interface SetClock extends Clock {
  set(day: string): void;
}

export function setClock(day: string): SetClock {
  let now: Instant = instant(Date.parse(`${day}T12:00:00Z`));
  return {
    now: () => now,
    set: (next) => {
      now = instant(Date.parse(`${next}T12:00:00Z`));
    },
  };
}

/** Loads what plans stand on: forces, the access matrix and the shipped frameworks. */
export async function loadGround(jobs: Database): Promise<void> {
  await jobs.transact({ actor: 'test', purpose: 'load reference tables' }, async (transaction) => {
    await storeForces(transaction, readForces());
    const matrix = parse(readFileSync(projectPath('reference', 'access-matrix.yaml'), 'utf8'));
    await storePermissions(transaction, parseAccessMatrix(matrix).permissions);
  });
  await loadShippedFrameworks(jobs);
}

/** Appoints a made-up person and returns the desk at which they sit. */
export async function appoint(
  clone: Clone,
  place: { readonly staff: Database; readonly clock: Clock },
  post: {
    readonly role: Role;
    readonly force: string | null;
    readonly purpose: Purpose;
    readonly organisation?: string;
  },
): Promise<PlanDesk> {
  const [row] = await clone.query<{ id: string }>(
    `insert into directory.person (issuer, subject, name, organisation)
     values ('made-up', gen_random_uuid()::text, 'Somebody (made up)', $1) returning id`,
    [post.organisation ?? post.force ?? 'A made-up organisation'],
  );
  const person = row?.id ?? '';
  await clone.query(
    `insert into directory.appointment (person_id, role, force, appointed_by) values ($1, $2, $3, 'test')`,
    [person, post.role, post.force],
  );
  return {
    database: place.staff,
    act: { actor: person, purpose: post.purpose, capacity: { person, role: post.role, force: post.force } },
    clock: place.clock,
    rules: planRules,
  };
}
