import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { address, limits, openStaffHouse, type StaffHouse } from '../../../tests/sign-in/staff-house.ts';
import { idOfMadeUp } from '../../operations/demonstration/index.ts';

let house: StaffHouse;
beforeAll(async () => {
  house = await openStaffHouse();
});

afterEach(() => expect(house.reported).toEqual([]));

const session = '__Host-watershed';

describe('signing in', () => {
  it('[SD-3] is all that anybody finds who is not signed in, at every address', async () => {
    const visitor = house.visitor();
    for (const path of ['/', '/people', '/access', '/cy/access', '/nowhere', '/people/../etc']) {
      const reply = await visitor.get(path);
      expect(reply.status).toBe(401);
      expect(
        [...reply.document.querySelectorAll('main button, main a')].map((one) => one.textContent?.trim()),
      ).toEqual([path.startsWith('/cy') ? 'Mewngofnodi' : 'Sign in']);
    }
  });

  it('[SD-1] [DI-4] gives a new key of 256 bits in a cookie of this host, of which only the hash is held', async () => {
    const visitor = house.visitor();
    visitor.cookies.set(session, 'A'.repeat(43));
    const reply = await visitor.signIn('bashir-sample', { returnTo: '/access' });
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe('/access');
    const set = String(
      [reply.headers['set-cookie']].flat().find((line) => String(line).startsWith(`${session}=`)),
    );
    expect(set).toMatch(/^__Host-watershed=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const key = visitor.cookies.get(session) ?? '';
    expect(key).not.toBe('A'.repeat(43));
    const held = await house.clone.query<{ text: string }>(
      'select s::text as text from directory.session as s',
    );
    expect(held.length).toBeGreaterThan(0);
    expect(held.some(({ text }) => text.includes(key))).toBe(false);
    // No value that the database holds is of use as a cookie.
    const thief = house.visitor();
    for (const { text } of held) {
      for (const part of text.split(/[(),\\"]+/)) {
        thief.cookies.set(session, part);
        expect((await thief.get('/')).status).toBe(401);
      }
    }
  });

  it('[DI-8] is of use once, only to the browser that began it, and for some minutes', async () => {
    const [one, other] = [house.visitor(), house.visitor()];
    expect((await one.signIn('dev-pattern')).status).toBe(303);
    const begun = await one.post('/sign-in', { return_to: '/' });
    expect(begun.status).toBe(400);
    const stolen = new Map(one.cookies);
    const answered = house.audited('refuse sign-in');
    expect((await other.get('/sign-in/callback?code=x&state=y')).status).toBe(403);
    expect(stolen.has('__Host-watershed-sign-in')).toBe(false);
    // A callback that nobody began leaves nothing behind: anyone could fill the audit with them.
    expect((await house.audited('refuse sign-in')).length).toBe((await answered).length);
    expect(
      (await other.signIn('dev-pattern', { change: () => house.pass(limits.signInMinutesMax + 1) })).status,
    ).toBe(303);
  });

  it('[DI-10] [SD-1] is refused alike for an unknown person, a disabled one and a lying provider', async () => {
    await house.clone.query('update directory.person set disabled_at = now() where id = $1', [
      idOfMadeUp('esther-instance'),
    ]);
    const refusals = [
      await house.visitor().signIn('nobody-known'),
      await house.visitor().signIn('esther-instance'),
      await house.visitor().signIn('bashir-sample', {
        change: (token) => {
          token.claims.nonce = 'another';
        },
      }),
    ];
    expect(refusals.map((reply) => reply.status)).toEqual([403, 403, 403]);
    expect(new Set(refusals.map((reply) => reply.body)).size).toBe(1);
    expect(refusals.some((reply) => String(reply.headers['set-cookie']).includes(`${session}=`))).toBe(false);
    const codes = (await house.audited('refuse sign-in')).map(({ details }) => details.code);
    expect(codes.slice(-3)).toEqual(['unknown', 'disabled', 'answer-refused']);
  });

  it('[SD-10] leads on to addresses of this door only', async () => {
    const visitor = house.visitor();
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/a\r\nx: y',
      '/%2f/evil',
      '',
    ]) {
      expect((await visitor.post('/sign-in', { return_to: to })).status).toBe(400);
    }
  });
});

describe('a session', () => {
  it('[DI-5] ends when idle, and when its time is over', async () => {
    const visitor = await house.as('bashir-sample');
    expect((await visitor.get('/')).status).toBe(200);
    house.pass(limits.idleMinutesMax - 1);
    expect((await visitor.get('/')).status).toBe(200);
    house.pass(limits.idleMinutesMax - 1);
    expect((await visitor.get('/')).status).toBe(200);
    house.pass(limits.idleMinutesMax);
    expect((await visitor.get('/')).status).toBe(401);
    const busy = await house.as('bashir-sample');
    for (let hour = 0; hour < limits.absoluteHoursMax * 3 - 1; hour += 1) {
      house.pass(20);
      expect((await busy.get('/')).status).toBe(200);
    }
    house.pass(20);
    expect((await busy.get('/')).status).toBe(401);
    expect((await house.audited('end session')).map(({ details }) => details.code)).toEqual(['idle', 'over']);
  });

  it('[DI-5] ends at the next request of somebody who is disabled, or whose appointment ended or began', async () => {
    const changes = [
      `update directory.person set disabled_at = now() where id = $1`,
      `update directory.appointment set ended_at = now() + interval '2 days', ended_by = 'test' where person_id = $1`,
      `insert into directory.appointment (person_id, role, force, appointed_by, appointed_at)
       values ($1, 'verifier', 'kent', 'test', now() + interval '2 days')`,
    ];
    for (const [index, person] of ['huw-sample', 'ioan-specimen', 'jamila-pattern'].entries()) {
      const visitor = await house.as(person);
      expect((await visitor.get('/')).status).toBe(200);
      await house.clone.query(changes[index] ?? '', [idOfMadeUp(person)]);
      expect((await visitor.get('/')).status).toBe(401);
    }
  });

  it('[DI-4] is under a new key after a step-up, with the old one dead, and only for the same person', async () => {
    const visitor = await house.as('bashir-sample');
    const old = visitor.cookies.get(session) ?? '';
    expect((await visitor.signIn('cerys-specimen')).status).toBe(403);
    expect((await house.audited('refuse sign-in')).at(-1)?.details).toEqual({ code: 'other-person' });
    expect((await visitor.signIn('bashir-sample')).status).toBe(303);
    expect(visitor.cookies.get(session)).not.toBe(old);
    expect((await house.audited('step up')).at(-1)?.subject).toBe(idOfMadeUp('bashir-sample'));
    expect((await visitor.get('/')).status).toBe(200);
    visitor.cookies.set(session, old);
    expect((await visitor.get('/')).status).toBe(401);
  });

  it('[SD-2] ends at sign-out, which empties the browser; GET ends nothing', async () => {
    const visitor = await house.as('bashir-sample');
    expect((await visitor.get('/sign-out')).status).toBe(404);
    expect((await visitor.get('/')).status).toBe(200);
    const key = visitor.cookies.get(session) ?? '';
    const reply = await visitor.post('/sign-out', {});
    expect(reply.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect(visitor.cookies.has(session)).toBe(false);
    visitor.cookies.set(session, key);
    expect((await visitor.get('/')).status).toBe(401);
    expect((await house.audited('sign out')).at(-1)?.subject).toBe(idOfMadeUp('bashir-sample'));
  });
});

describe('appointments', () => {
  it('[SD-11] of whoever has one, act at once; whoever has two chooses, under a new key', async () => {
    const one = await house.as('bashir-sample');
    expect((await one.get('/')).body).toContain('Strategic lead, Bedfordshire');
    const two = await house.as('anwen-example');
    const sent = await two.get('/');
    expect([sent.status, sent.headers.location]).toEqual([303, '/acting']);
    const offered = await two.get('/acting');
    expect(offered.document.querySelectorAll('main form')).toHaveLength(2);
    const old = two.cookies.get(session);
    const chosen = await house.as('anwen-example', 'verifier');
    const home = await chosen.get('/');
    expect(home.body).toContain('Verifier');
    expect(home.document.querySelector('.ws-reader')?.textContent).toContain('Change role');
    expect(chosen.cookies.get(session)).not.toBe(old);
    const foreign = await house.clone.query<{ id: string }>(
      'select id from directory.appointment where person_id = $1',
      [idOfMadeUp('viv-pattern')],
    );
    await two.get('/acting');
    expect((await two.post('/acting', { appointment: foreign[0]?.id ?? '' })).status).toBe(404);
  });
});

describe('every reply', () => {
  it('[SD-9] carries the headers of the door: pages, redirects and failures alike', async () => {
    const visitor = await house.as('viv-pattern');
    const replies = [
      await visitor.get('/'),
      await visitor.get('/nowhere'),
      await visitor.post('/people/add', { wrong: 'x' }),
      await visitor.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' }),
      await house.visitor().get('/'),
      await house.visitor().get('/sign-in/callback'),
      await house.visitor().get('/', { host: 'other.example' }),
      await visitor.post('/sign-in', { return_to: '/', x: 'y'.repeat(70_000) }),
    ];
    expect(replies.map((reply) => reply.status)).toEqual([200, 404, 400, 403, 401, 403, 421, 413]);
    for (const { headers, body } of replies) {
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': expect.any(String),
      });
      expect(body).not.toMatch(/\sstyle=|<style|\son\w+=|at .*\.ts:|node_modules|select /i);
    }
  });

  it('[SD-5] is the same bytes for what is not there and for what is not this person’s', async () => {
    const visitor = await house.as('cerys-specimen');
    const absent = await visitor.get('/nowhere/at/all');
    const other = await visitor.get('/people');
    expect([absent.status, other.status]).toEqual([404, 404]);
    expect(other.body).toBe(absent.body);
    expect((await house.audited('deny access')).at(-1)).toMatchObject({
      subject: 'people',
      details: { code: 'purpose' },
    });
  });

  it('[SD-6] refuses a form from elsewhere, without its token, or with another session’s', async () => {
    const visitor = await house.as('bashir-sample');
    await visitor.get('/');
    const turned = [
      await visitor.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' }),
      await visitor.post('/sign-out', {}, { 'sec-fetch-site': 'same-site' }),
      await visitor.post('/sign-out', { form_token: '' }),
      await visitor.post('/sign-out', { form_token: 'A'.repeat(43) }),
    ];
    expect(turned.map((reply) => reply.status)).toEqual([403, 403, 403, 403]);
    expect((await visitor.get('/')).status).toBe(200);
    // A browser without Fetch Metadata says where it is by Origin.
    const old = { 'sec-fetch-site': '' };
    expect((await visitor.post('/sign-out', {}, { ...old, origin: 'https://evil.example' })).status).toBe(
      403,
    );
    await visitor.get('/');
    expect((await visitor.post('/sign-out', {})).status).toBe(200);
    expect(address).toContain('staff');
  });
});
