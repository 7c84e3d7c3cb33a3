import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStaffHouse, type StaffHouse, type Visitor } from '../../../../tests/sign-in/staff-house.ts';
import { idOfMadeUp } from '../../../operations/demonstration/index.ts';

let house: StaffHouse;
let viv: Visitor;
let win: Visitor;
beforeAll(async () => {
  house = await openStaffHouse();
  viv = await house.as('viv-pattern');
  win = await house.as('win-instance');
});
afterEach(() => expect(house.reported).toEqual([]));

const kofi = idOfMadeUp('kofi-instance');
const reason = 'Stands in until spring';
const asking = { role: 'action-owner', force: 'north-wales', reason };
const latest = async (): Promise<string> =>
  (
    await house.clone.query<{ id: string }>(
      'select id from directory.appointment_request order by asked_at desc limit 1',
    )
  )[0]?.id ?? '';
const heldBy = async (person: string): Promise<string[]> =>
  (
    await house.clone.query<{ role: string }>(
      'select role from directory.appointment where person_id = $1 and ended_at is null order by role',
      [person],
    )
  ).map(({ role }) => role);

describe('an appointment', () => {
  it('[DI-7] [DI-9] is asked for by one administrator and approved by another, never by the same', async () => {
    await viv.get(`/people/${kofi}/appoint`);
    expect((await viv.post(`/people/${kofi}/appoint`, { ...asking, reason: '' })).status).toBe(400);
    expect((await viv.post(`/people/${kofi}/appoint`, asking)).status).toBe(303);
    expect(await heldBy(kofi)).toEqual(['force-analyst']);
    const request = await latest();
    const own = await viv.post(`/people/requests/${request}`, { decision: 'approved' });
    expect(own.status).toBe(409);
    expect(await heldBy(kofi)).toEqual(['force-analyst']);
    const shown = await win.get(`/people/requests/${request}`);
    expect(shown.body).toContain(reason);
    expect((await win.post(`/people/requests/${request}`, { decision: 'approved' })).status).toBe(303);
    expect(await heldBy(kofi)).toEqual(['action-owner', 'force-analyst']);
    expect((await win.post(`/people/requests/${request}`, { decision: 'refused' })).status).toBe(409);
    for (const operation of ['ask for appointment', 'appoint']) {
      const noted = (await house.audited(operation)).at(-1);
      expect(noted).toMatchObject({ subject: kofi, details: { request, role: 'action-owner' } });
    }
    const [entries] = await house.clone.query<{ text: string }>(
      `select string_agg(e::text, ' ') as text from audit.entry as e where door = 'watershed_staff'`,
    );
    for (const { name } of house.people) expect(entries?.text).not.toContain(name);
    expect(entries?.text).not.toContain(reason);
  });

  it('[DI-7] of oneself is refused, and the database refuses what the program would let through', async () => {
    const own = idOfMadeUp('viv-pattern');
    await viv.get(`/people/${own}/appoint`);
    const refused = await viv.post(`/people/${own}/appoint`, asking);
    expect(refused.status).toBe(400);
    const capacity = { person: own, role: 'administrator' as const, force: null };
    const act = { actor: own, purpose: 'administer', capacity };
    const without = house.staff.transact(act, (transaction) =>
      transaction.query(
        `insert into directory.appointment (person_id, role, force, appointed_at, appointed_by)
         values ($1::uuid, 'national-publisher', null, now(), $1::text)`,
        [own],
      ),
    );
    await expect(without).rejects.toMatchObject({ code: '42501' });
    const alone = house.staff.transact(act, (transaction) =>
      transaction.query(
        `insert into directory.appointment_request (person_id, role, force, reason, asked_by, asked_at)
         values ($1::uuid, 'national-publisher', null, 'mine', $1::uuid, now())`,
        [own],
      ),
    );
    await expect(alone).rejects.toMatchObject({ code: '23514' });
  });

  it('[DI-7] two who approve at once make one appointment', async () => {
    await viv.get(`/people/${kofi}/appoint`);
    expect((await viv.post(`/people/${kofi}/appoint`, { ...asking, role: 'force-lead' })).status).toBe(303);
    const request = await latest();
    await win.get('/people');
    const both = await Promise.all([
      win.post(`/people/requests/${request}`, { decision: 'approved' }),
      win.post(`/people/requests/${request}`, { decision: 'approved' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await heldBy(kofi)).filter((role) => role === 'force-lead')).toHaveLength(1);
  });

  it('[DI-9] is ended by one administrator, at once', async () => {
    const [held] = await house.clone.query<{ id: string }>(
      `select id from directory.appointment where person_id = $1 and role = 'force-lead' and ended_at is null`,
      [kofi],
    );
    await viv.get(`/people/${kofi}/appointments/${held?.id}/end`);
    expect((await viv.post(`/people/${kofi}/appointments/${held?.id}/end`, {})).status).toBe(303);
    expect(await heldBy(kofi)).not.toContain('force-lead');
    expect((await house.audited('end appointment')).at(-1)?.subject).toBe(held?.id);
  });
});

describe('a person', () => {
  const someone = {
    name: 'New Person (made up)',
    organisation: 'A made-up panel',
    issuer: 'https://login.example.org',
    subject: 'n-1',
  };

  it('[DI-9] is added once, and reaches nothing', async () => {
    await viv.get('/people/add');
    const added = await viv.post('/people/add', someone);
    expect(added.status).toBe(303);
    expect((await viv.get(String(added.headers.location))).body).toContain('New Person (made up)');
    await viv.get('/people/add');
    const again = await viv.post('/people/add', someone);
    expect(again.status).toBe(400);
    expect(again.document.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#subject');
    expect((await house.audited('add person')).length).toBe(1);
  });

  it('[DI-9] is barred by an administrator, who cannot bar themselves', async () => {
    const ioan = idOfMadeUp('ioan-specimen');
    const visitor = await house.as('ioan-specimen');
    await viv.get(`/people/${ioan}/disable`);
    expect((await viv.post(`/people/${ioan}/disable`, {})).status).toBe(303);
    expect((await visitor.get('/')).status).toBe(401);
    expect((await house.audited('disable person')).at(-1)?.subject).toBe(ioan);
    const own = idOfMadeUp('viv-pattern');
    expect((await viv.post(`/people/${own}/disable`, {})).status).toBe(409);
  });
});

describe('somebody who was barred', () => {
  it('[DI-11] signs in again only where a second administrator agrees, and the database keeps to it', async () => {
    const dev = idOfMadeUp('dev-pattern');
    const barred = async (): Promise<boolean> =>
      (
        await house.clone.query('select from directory.person where id = $1 and disabled_at is not null', [
          dev,
        ])
      ).length === 1;
    const at = `/people/${dev}/readmit`;
    expect((await viv.get(at)).status).toBe(404);
    await viv.get(`/people/${dev}/disable`);
    expect((await viv.post(`/people/${dev}/disable`, {})).status).toBe(303);
    expect((await viv.get(`/people/${dev}`)).document.querySelector(`a[href="${at}"]`)).not.toBeNull();
    expect((await house.visitor().signIn('dev-pattern')).status).toBe(403);
    await viv.get(at);
    expect((await viv.post(at, { decision: 'approved' })).status).toBe(404);
    expect((await viv.post(at, { reason: ' ' })).status).toBe(409);
    expect((await viv.post(at, { reason: 'Back from leave' })).status).toBe(303);
    expect((await viv.post(at, { reason: 'Again' })).status).toBe(409);
    const own = await viv.post(at, { decision: 'approved' });
    expect([own.status, own.body.includes('Another administrator must decide')]).toEqual([409, true]);
    const capacity = { person: idOfMadeUp('viv-pattern'), role: 'administrator' as const, force: null };
    const act = { actor: capacity.person, purpose: 'administer', capacity };
    const alone = house.staff.transact(act, (transaction) =>
      transaction.query('update directory.person set disabled_at = null where id = $1', [dev]),
    );
    await expect(alone).rejects.toMatchObject({ code: '42501' });
    expect(await barred()).toBe(true);
    expect((await win.get(at)).body).toContain('Back from leave');
    expect((await win.post(at, { decision: 'approved' })).status).toBe(303);
    expect(await barred()).toBe(false);
    expect((await house.visitor().signIn('dev-pattern')).status).toBe(303);
    // What was agreed once does not serve for the next time.
    house.pass(1);
    expect((await viv.get(`/people/${dev}`)).status).toBe(200);
    await win.get(`/people/${dev}/disable`);
    expect((await win.post(`/people/${dev}/disable`, {})).status).toBe(303);
    const later = house.staff.transact(act, (transaction) =>
      transaction.query('update directory.person set disabled_at = null where id = $1', [dev]),
    );
    await expect(later).rejects.toMatchObject({ code: '42501' });
    expect((await house.audited('let in again')).at(-1)?.subject).toBe(dev);
  });
});
