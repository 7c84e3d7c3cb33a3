import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, storeForces, storePermissions } from '../../src/database/index.ts';
import { purposes, type Role, roles, verbs } from '../../src/directory/index.ts';
import { readAccessMatrix } from '../../src/operations/installation/index.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';
import { forces } from '../release/made-up-release.ts';

const matrix = readAccessMatrix();
const here = 'bedfordshire';
const there = 'kent';
const person = (role: Role, force: string | null): string =>
  `00000000-0000-4000-8000-${String(roles.indexOf(role)).padStart(6, '0')}${force === null ? '000000' : force === here ? '111111' : '222222'}`;

let clone: Clone;
let staff: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  staff = await clone.open('staff');
  await jobs.transact({ actor: 'test', purpose: 'set the scene' }, async (transaction) => {
    await storeForces(transaction, forces);
    await storePermissions(transaction, matrix.permissions);
  });
  for (const role of roles) {
    for (const force of [here, there, null]) {
      const id = person(role, force);
      await clone.query(
        `insert into directory.person (id, issuer, subject, name, organisation) values ($1::uuid, 'made-up', $1::text, 'made-up', 'made-up')`,
        [id],
      );
      await clone.query(
        `insert into directory.appointment (person_id, role, force, appointed_by) values ($1, $2, $3, 'test')`,
        [id, role, force],
      );
    }
  }
});

/** What the matrix says of a role, a purpose, a table and a verb. */
const allowed = (role: Role, purpose: string, relation: string, verb: string): string | null =>
  matrix.permissions.find(
    (one) => one.role === role && one.purpose === purpose && one.relation === relation && one.verb === verb,
  )?.scope ?? null;

const capacityOf = (role: Role, force: string | null) => ({ person: person(role, force), role, force });

describe('roles × purposes × tables × verbs, asked by the staff door', () => {
  it.each(roles)(
    '[DI-2] %s reaches what the matrix says for each purpose, and nothing else',
    async (role) => {
      for (const purpose of purposes) {
        const act = { actor: 'test', purpose, capacity: capacityOf(role, here) };
        const found = await staff.transact(act, (transaction) =>
          transaction.query<{ relation: string; verb: string; scope: string | null }>(
            `select relation, verb, directory.scope(relation, verb) as scope
           from unnest($1::text[]) as relation cross join unnest($2::text[]) as verb`,
            [matrix.tables.map((table) => table.id), [...verbs]],
          ),
        );
        expect(found.rows).toHaveLength(matrix.tables.length * verbs.length);
        const wrong = found.rows.filter(
          ({ relation, verb, scope }) => scope !== allowed(role, purpose, relation, verb),
        );
        expect(wrong).toEqual([]);
      }
    },
  );

  it.each(roles)('[DI-2] %s sees the people of its force, of every force or of none', async (role) => {
    for (const purpose of [...purposes, 'sign-in', 'no such purpose']) {
      for (const relation of ['directory.person', 'directory.appointment'] as const) {
        const column = relation === 'directory.person' ? 'id' : 'person_id';
        const act = { actor: 'test', purpose, capacity: capacityOf(role, here) };
        const { rows } = await staff.transact(act, (transaction) =>
          transaction.query<{ id: string }>(`select ${column}::text as id from ${relation} order by 1`),
        );
        const scope = allowed(role, purpose, relation, 'select');
        const seen = roles.flatMap((each) =>
          [here, there, null]
            .filter((force) => scope === 'every-force' || (scope === 'own-force' && force === here))
            .map((force) => person(each, force)),
        );
        expect(rows.map(({ id }) => id)).toEqual(seen.sort());
      }
    }
  });
});

/** Policies of the staff door that do not ask the matrix, each with the reason. */
const besides: Readonly<Record<string, string>> = {
  'clocks.rule_version doors_read': 'what is law is open to every door',
  'directory.person staff_of_session': 'whoever is signed in sees their own row',
  'directory.person staff_signing_in': 'the provider’s word finds the person it names',
  'directory.appointment staff_of_session': 'whoever is signed in sees their own appointments',
};

describe('every table of the matrix', () => {
  it('[DI-2] has no policy of the staff door that does not ask for its own table and verb', async () => {
    const policies = await clone.query<{ relation: string; name: string; verb: string; text: string }>(
      `select schemaname || '.' || tablename as relation, policyname as name, lower(cmd) as verb,
         coalesce(qual, '') || ' ' || coalesce(with_check, '') as text
       from pg_policies where 'watershed_staff' = any (roles) and permissive = 'PERMISSIVE'`,
    );
    const ours = policies.filter(({ relation }) => matrix.tables.some((table) => table.id === relation));
    expect(ours.length).toBeGreaterThan(0);
    const silent = ours.filter(
      ({ relation, name, verb, text }) =>
        !text.includes(`directory.scope('${relation}'::text, '${verb}'::text)`) &&
        besides[`${relation} ${name}`] === undefined,
    );
    expect(silent).toEqual([]);
    for (const { relation, verb } of matrix.permissions) {
      const asks = ours.filter((policy) => policy.relation === relation && policy.verb === verb);
      expect([relation, verb, asks.length > 0]).toEqual([relation, verb, true]);
    }
  });
});
