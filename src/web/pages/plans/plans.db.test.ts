import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  openStaffHouse,
  type Reply,
  type StaffHouse,
  type Visitor,
} from '../../../../tests/sign-in/staff-house.ts';
import { type Role, roles } from '../../../directory/index.ts';
import { londonDateOf } from '../../../kernel/index.ts';
import { idOfMadeUp } from '../../../operations/demonstration/index.ts';

let house: StaffHouse;
let lead: Visitor;
beforeAll(async () => {
  house = await openStaffHouse({ plans: 'made-up' });
  lead = await house.as('anwen-example', 'force-lead');
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

const planOf = async (force: string): Promise<string> =>
  (await house.clone.query<{ id: string }>('select id from plans.plan where force = $1', [force]))[0]?.id ??
  '';
const actionOf = async (force: string, state: string): Promise<string> =>
  (
    await house.clone.query<{ id: string }>(
      'select id from plans.action where force = $1 and state = $2 order by reference limit 1',
      [force, state],
    )
  )[0]?.id ?? '';
const versionIn = (reply: Reply): string =>
  reply.document.querySelector('input[name=row_version]')?.getAttribute('value') ?? '';
/** Every field of a form as it was shown, ready to be sent again. */
function filled(reply: Reply): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const one of reply.document.querySelectorAll('#form input, #form textarea, #form select')) {
    const name = one.getAttribute('name') ?? '';
    const kind = one.getAttribute('type') ?? '';
    if (name === '' || name === 'form_token') continue;
    if ((kind === 'radio' || kind === 'checkbox') && !one.hasAttribute('checked')) continue;
    const chosen = one.querySelector('option[selected]')?.getAttribute('value');
    fields[name] =
      one.localName === 'textarea' ? (one.textContent ?? '') : (chosen ?? one.getAttribute('value') ?? '');
  }
  return fields;
}

describe('a plan', () => {
  it('[SD-15] shows every action with its first date, its latest, its slip, its position with reasons and its rating', async () => {
    const list = await lead.get('/plans');
    expect(list.document.querySelectorAll('main .ws-task')).toHaveLength(1);
    const plan = await lead.get(`/plans/${await planOf('bedfordshire')}`);
    expect(plan.status).toBe(200);
    const rows = [...plan.document.querySelectorAll('.ws-plan tbody tr')];
    expect(rows.length).toBeGreaterThan(10);
    const [live] = await house.clone.query<{ n: string }>(
      `select count(*) as n from plans.action where force = 'bedfordshire' and state not in ('draft', 'withdrawn')`,
    );
    expect(plan.document.querySelectorAll('.ws-position')).toHaveLength(Number(live?.n));
    expect(plan.body).toContain('OFFICIAL-SENSITIVE');
  });

  it('[SD-5] of another force is nothing, in bytes too', async () => {
    const nothing = await lead.get('/nowhere');
    for (const path of [
      `/plans/${await planOf('north-wales')}`,
      `/plans/${await planOf('north-wales')}/add`,
      `/actions/${await actionOf('north-wales', 'in-progress')}`,
      `/actions/${await actionOf('north-wales', 'in-progress')}/dates`,
      '/plans/00000000-0000-4000-8000-000000000000',
      '/plans/not-an-id',
    ]) {
      const reply = await lead.get(path);
      expect([path, reply.status, reply.body === nothing.body]).toEqual([path, 404, true]);
    }
  });

  it('[SD-15] takes over actions of the framework, adds one of the force’s own, and says what is wrong with a form', async () => {
    const plan = await planOf('bedfordshire');
    const page = await lead.get(`/plans/${plan}/framework`);
    const first = page.document.querySelector('input[name=actions]')?.getAttribute('value') ?? '';
    expect((await lead.post(`/plans/${plan}/framework`, {})).status).toBe(400);
    const taken = await lead.post(`/plans/${plan}/framework`, { actions: first });
    expect([taken.status, taken.headers.location]).toEqual([303, `/plans/${plan}?done=taken`]);
    const drafts = await lead.get(String(taken.headers.location));
    expect(drafts.document.querySelector('.govuk-notification-banner--success')?.textContent).toContain(
      'drafts',
    );
    expect(drafts.body).toContain('Before it can be adopted: It needs a start date');
    const form = filled(await lead.get(`/plans/${plan}/add`));
    const wrong = await lead.post(`/plans/${plan}/add`, {
      ...form,
      reference: 'Own1',
      local_action: 'Ask women',
      due_day: '31',
      due_month: '2',
      due_year: '2027',
      equality: 'EA 7',
      public_en: 'Ask women',
    });
    expect(wrong.status).toBe(400);
    const listed = [...wrong.document.querySelectorAll('.govuk-error-summary a')].map((one) =>
      one.getAttribute('href'),
    );
    expect(listed.sort()).toEqual(['#due', '#equality_on', '#public_en']);
    for (const href of listed) expect(wrong.document.querySelector(href ?? '')).not.toBeNull();
    expect(filled(wrong)).toMatchObject({ reference: 'Own1', due_day: '31', equality: 'EA 7' });
    const added = await lead.post(`/plans/${plan}/add`, {
      ...form,
      reference: 'Own1',
      local_action: 'Ask women',
    });
    expect(added.status).toBe(303);
    expect((await lead.get(String(added.headers.location))).body).toContain('Ask women');
    expect(
      (await lead.post(`/plans/${plan}/add`, { ...form, reference: 'Own1', local_action: 'Again' })).status,
    ).toBe(400);
  });
});

describe('an action', () => {
  it('[SD-15] moves its date only with a reason, and keeps the first beside it', async () => {
    const action = await actionOf('bedfordshire', 'in-progress');
    const form = filled(await lead.get(`/actions/${action}/dates`));
    const later = { ...form, due_year: String(Number(form.due_year) + 2) };
    const refused = await lead.post(`/actions/${action}/dates`, later);
    expect(refused.status).toBe(400);
    expect(refused.document.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#reason');
    expect(
      (await lead.post(`/actions/${action}/dates`, { ...later, reason: 'The supplier withdrew' })).status,
    ).toBe(303);
    const page = await lead.get(`/actions/${action}`);
    expect(page.body).toContain('The supplier withdrew');
    expect(page.body).toMatch(/First promised for .* days later/);
    expect(page.document.querySelectorAll('.ws-story li').length).toBeGreaterThan(2);
    // Who it was: by name to whoever may know the force's people, by role to a monitor.
    const author = (reply: Reply): string =>
      reply.document.querySelector('.ws-story .ws-basis')?.textContent ?? '';
    expect(author(page)).toMatch(/, Anwen Example \(made up\) \(Force VAWG lead\)$/);
    const monitor = await house.as('sian-example');
    expect(author(await monitor.get(`/actions/${action}`))).toMatch(/^[^,]+, Force VAWG lead$/);
  });

  it('[SD-16] of two who change it at once, the second sees both versions and loses nothing', async () => {
    const action = await actionOf('bedfordshire', 'in-progress');
    const strategic = await house.as('bashir-sample');
    const mine = filled(await lead.get(`/actions/${action}/details`));
    const theirs = filled(await strategic.get(`/actions/${action}/details`));
    expect(
      (await strategic.post(`/actions/${action}/details`, { ...theirs, partners: 'Theirs' })).status,
    ).toBe(303);
    const stale = await lead.post(`/actions/${action}/details`, { ...mine, partners: 'Mine' });
    expect(stale.status).toBe(409);
    const cells = [...stale.document.querySelectorAll('.ws-compare tbody tr')].map((row) => row.textContent);
    expect(cells.join()).toMatch(/Mine[\s\S]*Theirs/);
    expect(filled(stale)).toMatchObject({ partners: 'Mine' });
    expect(versionIn(stale)).not.toBe(mine.row_version);
    // Having seen both, the same form goes through.
    expect((await lead.post(`/actions/${action}/details`, filled(stale))).status).toBe(303);
    expect((await lead.get(`/actions/${action}`)).body).toContain('Mine');
  });

  it('[SD-15] is reported on, evidenced by a file that is sent as an attachment, claimed, and not verified by its own line', async () => {
    const owner = await house.as('cerys-specimen');
    const [mine] = await house.clone.query<{ id: string }>(
      `select id from plans.action where owner_person = $1 and state = 'in-progress' order by reference limit 1`,
      [idOfMadeUp('cerys-specimen')],
    );
    const action = mine?.id ?? '';
    const [year, month, day] = londonDateOf(house.now()).split('-');
    const today = { period_day: day ?? '', period_month: month ?? '', period_year: year ?? '' };
    await owner.get(`/actions/${action}/report`);
    const half = { ...today, activity: 'Trained 40', colour: 'amber', meaning: 'at-risk' };
    expect((await owner.post(`/actions/${action}/report`, half)).status).toBe(400);
    expect(
      (await owner.post(`/actions/${action}/report`, { ...half, basis: 'judgement', why: 'Few came' }))
        .status,
    ).toBe(303);
    const evidence = {
      title: 'Minutes',
      dated_day: '1',
      dated_month: '3',
      dated_year: '2026',
      grade: 'record',
      kind: 'file',
    };
    await owner.get(`/actions/${action}/evidence`);
    const lying = await owner.upload(`/actions/${action}/evidence`, evidence, {
      name: 'minutes.pdf',
      content: 'plain words',
    });
    expect(lying.status).toBe(400);
    expect(lying.document.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#file');
    const file = { name: 'minutes.txt', content: 'Forty officers were trained.' };
    expect((await owner.upload(`/actions/${action}/evidence`, evidence, file)).status).toBe(303);
    const page = await owner.get(`/actions/${action}`);
    expect(page.body).toContain('Amber: At risk (a judgement). Why: Few came');
    expect(page.body).toMatch(/This period, up to \d/);
    expect(page.body).toMatch(/Last period, up to \d/);
    const link =
      [...page.document.querySelectorAll('a[href*="/evidence/"]')].at(-1)?.getAttribute('href') ?? '';
    const sent = await owner.get(link);
    expect(sent.body).toBe(file.content);
    expect(sent.headers['content-disposition']).toMatch(/^attachment/);
    expect(sent.headers['content-security-policy']).toContain('sandbox');
    const claim = filled(await owner.get(`/actions/${action}/moves/claim`));
    expect((await owner.post(`/actions/${action}/moves/claim`, claim)).status).toBe(400);
    expect((await owner.post(`/actions/${action}/moves/claim`, { ...claim, grade: 'complete' })).status).toBe(
      303,
    );
    // The owner is told why not, before and after trying; nothing happens.
    const refused = await owner.get(`/actions/${action}/moves/verify`);
    expect([refused.status, refused.document.querySelector('#form')]).toEqual([200, null]);
    const tried = { row_version: '1', grade: 'complete', reason: 'It is done' };
    const denied = await owner.post(`/actions/${action}/moves/verify`, tried);
    expect(denied.status).toBe(400);
    for (const { body } of [refused, denied, await owner.get(`/actions/${action}`)]) {
      expect(body).toContain('You are the owner of this action.');
    }
    expect(denied.body).toContain('Someone outside the action’s line must do this');
    const [kept] = await house.clone.query('select state from plans.action where id = $1', [action]);
    expect(kept).toEqual({ state: 'delivered' });
    expect((await owner.get(`/actions/${action}/moves/nothing`)).status).toBe(404);
    // A panel member from outside verifies, lower than claimed: the gap shows.
    const panel = await house.as('farah-placeholder');
    const verify = filled(await panel.get(`/actions/${action}/moves/verify`));
    const judged = { ...verify, grade: 'limited', reason: 'Half of the teams' };
    expect((await panel.post(`/actions/${action}/moves/verify`, judged)).status).toBe(303);
    expect((await panel.get(`/actions/${action}`)).body).toContain('The force claimed “Complete”');
  });

  it('[SD-15] lets a force reply, in both languages, beside the finding', async () => {
    const plan = await planOf('bedfordshire');
    await lead.get(`/plans/${plan}/reply`);
    expect((await lead.post(`/plans/${plan}/reply`, { en: 'We lacked people', cy: '' })).status).toBe(400);
    expect(
      (await lead.post(`/plans/${plan}/reply`, { en: 'We lacked people', cy: 'Nid oedd digon o bobl' }))
        .status,
    ).toBe(303);
    expect((await lead.get(`/cy/plans/${plan}`)).body).toContain('Nid oedd digon o bobl');
    // A reply about one action stands on its page and in the plan, under that action's own finding.
    const action = await actionOf('bedfordshire', 'in-progress');
    await lead.get(`/actions/${action}/reply`);
    const words = { en: 'This waits for the court', cy: 'Mae hwn yn aros am y llys' };
    expect((await lead.post(`/actions/${action}/reply`, words)).status).toBe(303);
    const page = await lead.get(`/actions/${action}`);
    expect(page.document.querySelector('.ws-standing + section blockquote')?.textContent).toMatch(
      /This waits for the court.*Force VAWG lead/s,
    );
    const rows = [...(await lead.get(`/plans/${plan}`)).document.querySelectorAll('.ws-plan tbody tr')];
    const said = rows.filter((row) => (row.textContent ?? '').includes(words.en));
    expect(said.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([`/actions/${action}`]);
  });

  it('[SD-15] lets whoever was told answer once, with a reason', async () => {
    // Which force falls behind is drawn from the seed: one of the three has something to answer.
    const leads = {
      'north-wales': 'huw-sample',
      'devon-and-cornwall': 'nadia-sample',
      bedfordshire: 'bashir-sample',
    };
    let strategic = house.visitor();
    let answer = '';
    for (const [force, person] of Object.entries(leads)) {
      if (answer !== '') break;
      strategic = await house.as(person);
      const plan = await strategic.get(`/plans/${await planOf(force)}`);
      for (const link of plan.document.querySelectorAll('.ws-plan a')) {
        const page = await strategic.get(link.getAttribute('href') ?? '');
        answer = page.document.querySelector('a[href*="/answer/"]')?.getAttribute('href') ?? answer;
      }
    }
    expect(answer).toContain('/answer/');
    await strategic.get(answer);
    expect((await strategic.post(answer, { reason: '' })).status).toBe(400);
    expect((await strategic.post(answer, { reason: 'Two officers were found' })).status).toBe(303);
    await strategic.get('/');
    expect((await strategic.post(answer, { reason: 'Again' })).status).toBe(409);
  });
});

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
