import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { limits, openStaffHouse, type Reply, type StaffHouse } from '../../../tests/sign-in/staff-house.ts';
import { keptMinutesMax } from '../staff/kept-form.ts';

let house: StaffHouse;
let plan: string;
beforeAll(async () => {
  house = await openStaffHouse({ plans: 'made-up' });
  const [row] = await house.clone.query<{ id: string }>(
    `select id from plans.plan where force = 'bedfordshire'`,
  );
  plan = row?.id ?? '';
}, 60_000);
afterEach(() => expect(house.reported).toEqual([]));

const words = 'We lacked "people" & <time>';
// The tests' parser gives what stands in a text area as it is written.
const escapedWords = 'We lacked &quot;people&quot; &amp; &lt;time&gt;';
const typed = { en: words, cy: 'Nid oedd gennym bobl' };
const keptIn = (reply: Reply): string =>
  reply.document.querySelector('input[name=kept]')?.getAttribute('value') ?? '';
const repliesKept = async (): Promise<number> =>
  Number(
    (
      await house.clone.query<{ n: string }>('select count(*) as n from plans.reply where reply_en = $1', [
        words,
      ])
    )[0]?.n,
  );
const path = (): string => `/plans/${plan}/reply`;

describe('a form whose writer was signed out meanwhile', () => {
  it('[SD-17] comes back to the same person as it was written, does nothing by itself, and is then sent', async () => {
    const writer = await house.as('bashir-sample');
    await writer.get(path());
    house.pass(limits.idleMinutesMax + 1);
    const stopped = await writer.post(path(), typed);
    expect(stopped.status).toBe(401);
    expect(stopped.body).toContain('not lost');
    expect(stopped.body).not.toContain('lacked');
    expect(stopped.document.querySelector('form[target=_blank]')?.getAttribute('action')).toBe('/sign-in');
    const kept = keptIn(stopped);
    // Pressed too early, it waits on.
    expect((await writer.post(path(), { kept })).status).toBe(401);
    await writer.signIn('bashir-sample', { returnTo: '/signed-in' });
    const back = await writer.post(path(), { kept });
    expect(back.status).toBe(200);
    expect(back.document.querySelector('textarea[name=en]')?.textContent).toBe(escapedWords);
    expect(back.document.querySelector('[role=alert]')?.textContent).toContain('Nothing was saved');
    expect(await repliesKept()).toBe(0);
    expect((await writer.post(path(), typed)).status).toBe(303);
    expect(await repliesKept()).toBe(1);
  });

  it('[SD-17] opens for nobody else, nowhere else and not for ever', async () => {
    const writer = await house.as('bashir-sample');
    await writer.get(path());
    house.pass(limits.idleMinutesMax + 1);
    const kept = keptIn(await writer.post(path(), typed));
    const other = await house.as('huw-sample');
    const lead = await house.as('anwen-example', 'force-lead');
    for (const somebody of [other, lead]) {
      const reply = await somebody.post(path(), { kept });
      expect([reply.status, reply.body.includes('lacked')]).toEqual([403, false]);
    }
    await writer.signIn('bashir-sample');
    expect((await writer.post(`/plans/${plan}/adopt`, { kept })).status).toBe(403);
    expect((await writer.post(path(), { kept: `${kept}A` })).status).toBe(403);
    expect((await writer.post(path(), { kept })).status).toBe(200);
    for (let passed = 0; passed <= keptMinutesMax; passed += limits.idleMinutesMax - 1) {
      house.pass(limits.idleMinutesMax - 1);
      await writer.get('/');
    }
    expect((await writer.post(path(), { kept })).status).toBe(403);
    expect(await repliesKept()).toBe(1);
  });

  it('[SD-17] in another tab, signed in again meanwhile, comes back at once; another person’s does not', async () => {
    const writer = await house.as('bashir-sample');
    const shown = await writer.get(path());
    const old = shown.document.querySelector('#form input[name=form_token]')?.getAttribute('value') ?? '';
    await writer.signIn('bashir-sample');
    const back = await writer.post(path(), { ...typed, form_token: old });
    expect([back.status, back.document.querySelector('textarea[name=en]')?.textContent]).toEqual([
      403,
      escapedWords,
    ]);
    const lead = await house.as('anwen-example', 'force-lead');
    const theirs = await lead.post(path(), { ...typed, form_token: old });
    expect([theirs.status, theirs.body.includes('lacked')]).toEqual([403, false]);
    expect(await repliesKept()).toBe(1);
  });

  it('[SD-17] waits until a role is chosen, for whoever holds several', async () => {
    const lead = await house.as('anwen-example', 'force-lead');
    await lead.get(path());
    house.pass(limits.idleMinutesMax + 1);
    const kept = keptIn(await lead.post(path(), typed));
    await lead.signIn('anwen-example');
    const waiting = await lead.post(path(), { kept });
    expect([waiting.status, keptIn(waiting)]).toEqual([403, kept]);
    const offered = await lead.get('/acting');
    const roles = [...offered.document.querySelectorAll('main form')].map((form) => [
      form.textContent?.trim() ?? '',
      form.querySelector('input[name=appointment]')?.getAttribute('value') ?? '',
    ]);
    const roleOf = (name: string): string => roles.find(([text]) => text?.includes(name))?.[1] ?? '';
    await lead.post('/acting', { appointment: roleOf('Verifier') });
    // In the wrong role it waits on, instead of being lost.
    expect((await lead.post(path(), { kept })).status).toBe(403);
    await lead.get('/acting');
    await lead.post('/acting', { appointment: roleOf('Force VAWG lead') });
    const back = await lead.post(path(), { kept });
    expect(back.document.querySelector('textarea[name=en]')?.textContent).toBe(escapedWords);
  });

  it('[SD-17] that brings a file keeps its fields and not the file', async () => {
    const owner = await house.as('cerys-specimen');
    const [mine] = await house.clone.query<{ id: string }>(
      `select action.id from plans.action join directory.person on person.id = owner_person
       where person.name like 'Cerys%' and state = 'in-progress' limit 1`,
    );
    const at = `/actions/${mine?.id}/evidence`;
    await owner.get(at);
    house.pass(limits.idleMinutesMax + 1);
    const stopped = await owner.upload(
      at,
      { title: 'Minutes', grade: 'record' },
      { name: 'a.txt', content: 'x' },
    );
    expect(stopped.status).toBe(401);
    await owner.signIn('cerys-specimen');
    const back = await owner.post(at, { kept: keptIn(stopped) });
    expect(back.document.querySelector('#title')?.getAttribute('value')).toBe('Minutes');
    expect(back.document.querySelector('input[value=record]')?.hasAttribute('checked')).toBe(true);
  });

  it('[SD-7] [SD-17] is kept too where the person must show who they are', async () => {
    const viv = await house.as('viv-pattern');
    await viv.get('/people/add');
    house.pass(limits.stepUpMinutesMax + 1);
    const person = {
      issuer: 'https://id.example',
      subject: 's-1',
      name: 'Nia Sample (made up)',
      organisation: 'Kent',
    };
    const stopped = await viv.post('/people/add', person);
    expect(stopped.status).toBe(403);
    const kept = keptIn(stopped);
    expect((await viv.post('/people/add', { kept })).status).toBe(403);
    await viv.signIn('viv-pattern', { returnTo: '/signed-in' });
    const back = await viv.post('/people/add', { kept });
    expect(back.document.querySelector('input[name=name]')?.getAttribute('value')).toBe(person.name);
    const added = await house.clone.query('select from directory.person where subject = $1', ['s-1']);
    expect(added).toHaveLength(0);
    expect((await viv.post('/people/add', person)).status).toBe(303);
  });
});
