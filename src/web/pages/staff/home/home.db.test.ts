import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStaffHouse, type StaffHouse, type Visitor } from '../../../../../tests/sign-in/staff-house.ts';
import { type Role, roles } from '../../../../directory/index.ts';

let house: StaffHouse;
beforeAll(async () => {
  house = await openStaffHouse({ plans: 'made-up' });
}, 60_000);
afterEach(() => expect(house.reported).toEqual([]));

/** What each role can do from its first page, by what stands in the address. */
const deedsOf: ReadonlyMap<Role, readonly string[]> = new Map([
  ['force-lead', ['/sheet', '/export/csv', '/engagement/of/', '/deadlines/start']],
  ['strategic-lead', ['/export/csv', '/engagement/of/', '/deadlines/start']],
  ['action-owner', ['/export/csv', '/deadlines/start']],
  ['verifier', ['/export/csv']],
  ['force-analyst', ['/export/csv']],
  ['panel-member', ['/export/csv', '/recommendations/']],
  ['national-coordinator', ['/recommendations/']],
]);

describe('the first page', () => {
  const linksOn = async (visitor: Visitor): Promise<readonly string[]> =>
    [...(await visitor.get('/')).document.querySelectorAll('main a')].map(
      (link) => link.getAttribute('href') ?? '',
    );

  it('[SD-23] names what each role may do at once, and leads to nothing that it may not', async () => {
    const seen = new Set<string>();
    for (const { id, appointments } of house.people) {
      for (const { role, force } of appointments) {
        if (seen.has(role) || (force !== null && force === 'devon-and-cornwall')) continue;
        seen.add(role);
        const visitor = await house.as(id, appointments.length > 1 ? role : undefined);
        const links = await linksOn(visitor);
        const answers = await Promise.all(
          links.map(async (path) => [path, (await visitor.get(path)).status]),
        );
        expect([role, ...answers]).toEqual([role, ...links.map((path) => [path, 200])]);
        const deeds = ['/sheet', '/export/csv', '/engagement/of/', '/recommendations/', '/deadlines/start'];
        expect([role, ...deeds.filter((deed) => links.some((path) => path.includes(deed)))]).toEqual([
          role,
          ...(deedsOf.get(role) ?? []),
        ]);
      }
    }
    expect(seen.size).toBe(roles.length);
  });

  it('[SD-23] counts what the reader was told and has not read, and nobody else’s', async () => {
    const lead = await house.as('anwen-example', 'force-lead');
    const told = async (visitor: Visitor): Promise<string | undefined> =>
      /Read \d+ new notices?/.exec((await visitor.get('/')).body)?.[0];
    const pageOf = async () =>
      (await lead.get('/notices')).document.querySelectorAll('main .govuk-tag').length;
    const before = await pageOf();
    await house.clone.query(
      `insert into plans.notice (action_id, force, step, position, since_on, to_role, raised_at)
       select id, force, 'owner', 'overdue', date '2020-01-01', 'force-lead', $1 from plans.action
       where force = any ('{bedfordshire,north-wales}')`,
      [new Date(house.now() - 60_000)],
    );
    const unread = await pageOf();
    expect(unread).toBeGreaterThan(before);
    expect(await told(lead)).toBe(`Read ${unread} new notices`);
    // A strategic lead of the same force was told none of these.
    const other = await house.as('bashir-sample');
    const theirs = (await other.get('/notices')).document.querySelectorAll('main .govuk-tag').length;
    expect(await told(other)).toBe(
      theirs === 0 ? undefined : `Read ${theirs} new ${theirs === 1 ? 'notice' : 'notices'}`,
    );
    const page = await lead.get('/notices');
    const until = page.document.querySelector('input[name=until]')?.getAttribute('value') ?? '';
    await lead.post('/notices', { until });
    expect(await told(lead)).toBeUndefined();
  });

  it('[SD-23] leads to adoption whoever may adopt, for as long as a plan is not adopted', async () => {
    const gwen = await house.as('gwen-example', 'force-lead');
    const form = await gwen.get('/plans/open');
    const newer = [...form.document.querySelectorAll('main input[type=radio]')]
      .map((choice) => choice.getAttribute('value') ?? '')
      .find((value) => value.includes('2024'));
    const adopts = async (visitor: Visitor) =>
      (await linksOn(visitor)).filter((path) => path.endsWith('/adopt'));
    expect(await adopts(gwen)).toEqual([]);
    const opened = await gwen.post('/plans/open', { framework: newer ?? '' });
    expect(opened.status).toBe(303);
    const plan = String(opened.headers.location).split('?')[0];
    expect(await adopts(gwen)).toEqual([`${plan}/adopt`]);
    expect((await gwen.get(`${plan}/adopt`)).status).toBe(200);
    expect(await adopts(await house.as('huw-sample'))).toEqual([`${plan}/adopt`]);
    expect(await adopts(await house.as('ioan-specimen'))).toEqual([]);
  });
});
