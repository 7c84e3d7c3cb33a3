import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import type { Capacity, Purpose } from '../../directory/index.ts';
import { type Database, storePermissions } from '../index.ts';

const table = 'directory.person';
const people = {
  lead: '00000000-0000-4000-8000-000000000001',
  other: '00000000-0000-4000-8000-000000000002',
};

let clone: Clone;
let staff: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  await jobs.transact({ actor: 'test', purpose: 'load reference tables' }, (transaction) =>
    storePermissions(transaction, [
      { role: 'force-lead', purpose: 'plan', relation: table, verb: 'select', scope: 'own-force' },
    ]),
  );
  staff = await clone.open('staff');
});

beforeEach(async () => {
  await clone.query('delete from directory.appointment');
  await clone.query('delete from directory.person');
  for (const [name, id] of Object.entries(people)) {
    await clone.query(
      `insert into directory.person (id, issuer, subject, name, organisation) values ($1, 'made-up', $2, $2, 'made-up')`,
      [id, name],
    );
  }
  await clone.query(
    `insert into directory.appointment (person_id, role, appointed_by) values ($1, 'force-lead', 'test')`,
    [people.lead],
  );
});

const scopeFor = (capacity: Capacity, purpose: Purpose = 'plan', verb = 'select'): Promise<unknown> =>
  staff.transact({ actor: 'test', purpose, capacity }, async (transaction) => {
    const { rows } = await transaction.query('select directory.scope($1, $2) as scope', [table, verb]);
    return rows[0].scope;
  });

const lead: Capacity = { person: people.lead, role: 'force-lead', force: null };

describe('what an appointment reaches', () => {
  it('[DI-2] is what the matrix lets its role do for the purpose', async () => {
    expect(await scopeFor(lead)).toBe('own-force');
  });

  it.each([
    ['another purpose', { purpose: 'publish' as const }],
    ['another verb', { verb: 'update' }],
  ])('[DI-2] is nothing for %s', async (_, { purpose, verb }: { purpose?: Purpose; verb?: string }) => {
    expect(await scopeFor(lead, purpose, verb)).toBeNull();
  });

  it.each([
    ['a role that the person does not hold', { ...lead, role: 'verifier' as const }],
    ['a force that the appointment is not to', { ...lead, force: 'bedfordshire' }],
    ['a person who holds no appointment', { ...lead, person: people.other }],
    ['nobody', { ...lead, person: '' }],
  ])('[DI-2] is nothing for %s', async (_, capacity) => {
    expect(await scopeFor(capacity)).toBeNull();
  });

  it('[DI-2] is nothing, loudly, for a person who is named by no id', async () => {
    await expect(scopeFor({ ...lead, person: 'the lead' })).rejects.toMatchObject({ code: '22P02' });
  });

  it('[DI-3] is nothing once the appointment has ended', async () => {
    await clone.query(`update directory.appointment set ended_at = now(), ended_by = 'test'`);
    expect(await scopeFor(lead)).toBeNull();
  });

  it('[DI-3] is nothing once the person is disabled', async () => {
    await clone.query('update directory.person set disabled_at = now()');
    expect(await scopeFor(lead)).toBeNull();
  });
});
