import Fastify, { type FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  limits,
  matrix,
  openStaffHouse,
  type StaffHouse,
  type Visitor,
} from '../../../tests/sign-in/staff-house.ts';
import { purposesOf, type Role, roles } from '../../directory/index.ts';
import { idOfMadeUp } from '../../operations/demonstration/index.ts';
import { staffRoutes } from '../pages/staff-routes.ts';
import type { StaffRoute } from '../staff/route.ts';
import { requireDeclarations } from './staff.ts';

let house: StaffHouse;
const visitors = new Map<Role, Visitor>();
beforeAll(async () => {
  house = await openStaffHouse();
  for (const role of roles) {
    const person = house.people.find(({ appointments }) => appointments.some((held) => held.role === role));
    const several = (person?.appointments.length ?? 0) > 1;
    visitors.set(role, await house.as(person?.id ?? '', several ? role : undefined));
  }
}, 60_000);

const as = (role: Role): Visitor => visitors.get(role) ?? house.visitor();
/** The route's address, with an id in it that nothing has. */
const addressOf = ({ path }: StaffRoute): string =>
  path.replace(/:\w+/g, '00000000-0000-4000-8000-00000000abcd');
const send = (visitor: Visitor, route: StaffRoute) =>
  route.method === 'GET'
    ? visitor.get(addressOf(route))
    : route.takes === 'file'
      ? visitor.upload(addressOf(route), {}, file)
      : visitor.post(addressOf(route), {});
const named = staffRoutes.map((route) => [`${route.method} ${route.path}`, route] as const);
const holds = (role: Role, { purposes, roles: only }: StaffRoute): boolean =>
  (only === undefined || only.includes(role)) &&
  (purposes.includes('sign-in') || purposesOf(matrix, role).some((purpose) => purposes.includes(purpose)));
const file = { name: 'file.txt', content: 'words' };

/** The router's own account of itself: a tree, drawn with four characters a level. */
function routesOf(server: FastifyInstance): string[] {
  const branch: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^(.*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line);
      if (found === null) return [];
      const depth = (found[1] ?? '').length / 4;
      branch.splice(depth, Number.POSITIVE_INFINITY, found[2] ?? '');
      const path = branch.join('').replace(/(?<=.)\/$/, '');
      return (found[3] ?? '').split(', ').flatMap((method) => (method === '' ? [] : [`${method} ${path}`]));
    });
}

describe('the routes of the staff door', () => {
  it('[SD-4] are those of the table and of signing in, and no other', () => {
    const signIn = [
      ['POST', '/sign-in'],
      ['GET', '/acting'],
      ['POST', '/acting'],
      ['POST', '/sign-out'],
    ] as const;
    const expected = [...signIn, ...staffRoutes.map((route) => [route.method, route.path] as const)].flatMap(
      ([method, path]) => [`${method} ${path}`, `${method} ${path === '/' ? '/cy' : `/cy${path}`}`],
    );
    const single = ['GET /sign-in/callback', 'GET /assets/:name', 'GET /favicon.ico'];
    expect(routesOf(house.server).sort()).toEqual([...expected, ...single].sort());
  });

  it('[SD-4] one that does not say what it is keeps the door shut', () => {
    const server = Fastify();
    requireDeclarations(server);
    expect(() => server.get('/quiet', async () => 'x')).toThrow(/GET \/quiet does not say what it is/);
  });

  it('[SD-7] each form lies at the address that it is sent to, so that a step-up leads back to it', () => {
    const pages = new Set(staffRoutes.filter((each) => each.method === 'GET').map((each) => each.path));
    expect(staffRoutes.filter(({ path }) => !pages.has(path))).toEqual([]);
  });
});

describe.each(named)('%s', (_, route) => {
  it('[SD-3] is nothing but the sign-in page for whoever is not signed in', async () => {
    const visitor = house.visitor();
    const reply = await send(visitor, route);
    expect(reply.status).toBe(401);
  });

  it('[SD-5] is there for the roles that hold a purpose of it, and the same nothing for every other', async () => {
    for (const role of roles) {
      const visitor = as(role);
      const nothing = await visitor.get('/no/such/address');
      const reply = await send(visitor, route);
      const isNothing = reply.status === 404 && reply.body === nothing.body;
      if (!holds(role, route)) expect([role, isNothing]).toEqual([role, true]);
      else if (!route.path.includes(':')) expect([role, isNothing]).toEqual([role, false]);
    }
  });
});

describe.each(named.filter(([, route]) => route.method === 'POST'))('%s', (_, route) => {
  const role = roles.find((each) => holds(each, route)) ?? 'administrator';

  it('[SD-6] is refused without the token of the session', async () => {
    expect((await as(role).post(addressOf(route), { form_token: 'x' })).status).toBe(403);
  });

  it('[SD-8] is not understood with a field too many', async () => {
    await as(role).get('/access');
    const more = { no_such_field: 'x' };
    const reply =
      route.method === 'POST' && route.takes !== 'fields'
        ? await as(role).upload(addressOf(route), more, file)
        : await as(role).post(addressOf(route), more);
    expect(reply.status).toBe(400);
  });
});

describe('reading', () => {
  it('[SD-2] every page as every role changes no row but the audit and the time of last use', async () => {
    const viv = idOfMadeUp('viv-pattern');
    const count = async () =>
      house.clone.query(
        `select (select md5(string_agg(p::text, '' order by p.id)) from directory.person as p) as people,
           (select md5(string_agg(a::text, '' order by a.id)) from directory.appointment as a) as appointments,
           (select count(*) from directory.appointment_request) as requests,
           (select count(*) from directory.sign_in) as sign_ins,
           (select count(*) from directory.session) as sessions`,
      );
    const before = await count();
    for (const role of roles) {
      for (const route of staffRoutes.filter((each) => each.method === 'GET')) {
        for (const prefix of ['', '/cy']) {
          const path = prefix + route.path.replace(':person', viv).replace(/:\w+/g, viv);
          expect((await as(role).get(path)).status).toBeLessThan(500);
        }
      }
    }
    expect(await count()).toEqual(before);
    expect(house.reported).toEqual([]);
  }, 60_000);
});

describe('the help page', () => {
  it('[SD-14] names every role and purpose, and a line for every role, purpose and table of the matrix', async () => {
    for (const language of ['en', 'cy'] as const) {
      const { document } = await as('administrator').get(language === 'cy' ? '/cy/access' : '/access');
      const headings = [...document.querySelectorAll('main section h2')].map((one) => one.textContent);
      expect(headings).toEqual(matrix.roles.map((role) => role.title[language]));
      const lines = new Set(
        matrix.permissions.map(({ role, purpose, relation, scope }) =>
          [role, purpose, relation, scope].join(),
        ),
      );
      expect(document.querySelectorAll('main tbody tr')).toHaveLength(lines.size);
      expect(document.querySelectorAll('main dl dt')).toHaveLength(matrix.purposes.length);
    }
  });
});

/** Somebody whose first appointment holds a purpose of a route. */
const whoMay = (route: StaffRoute): string =>
  house.people.find(({ appointments }) => appointments[0] !== undefined && holds(appointments[0].role, route))
    ?.id ?? '';

// Last, because time passes in it.
const sensitive = named.filter(([, route]) => route.sensitive);
describe('sensitive routes', () => {
  it('[SD-7] are all those that change who reaches what', () => {
    const forms = staffRoutes.filter(
      (each) => each.method === 'POST' && each.purposes.includes('administer'),
    );
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter((each) => !each.sensitive)).toEqual([]);
  });

  it.each(sensitive)('[SD-7] %s asks who is there, and notes it', async (_name, route) => {
    const who = whoMay(route);
    const visitor = await house.as(who);
    house.pass(limits.stepUpMinutesMax);
    await visitor.get('/access');
    const before = (await house.audited('deny access')).length;
    const reply = await send(visitor, route);
    expect(reply.status).toBe(403);
    // A page is come back to by itself; a form waits for its writer, who signs in beside it. SD-17.
    expect(reply.document.querySelector('main input[name=return_to]')?.getAttribute('value')).toBe(
      route.method === 'GET' ? addressOf(route) : '/signed-in',
    );
    expect(reply.document.querySelectorAll('main input[name=kept]')).toHaveLength(
      route.method === 'GET' ? 0 : 1,
    );
    const noted = await house.audited('deny access');
    expect(noted.length).toBe(before + 1);
    expect(noted.at(-1)).toMatchObject({ subject: route.page, details: { code: 'step-up' } });
    // The control: having shown it, the same request goes through.
    expect((await visitor.signIn(who)).status).toBe(303);
    expect((await send(visitor, route)).status).not.toBe(403);
  });
});
