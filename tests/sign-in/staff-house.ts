import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { afterAll } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import { storeForces, storePermissions } from '../../src/database/index.ts';
import { type Instant, instant } from '../../src/kernel/index.ts';
import {
  idOfMadeUp,
  type MadeUpPerson,
  readMadeUpPeople,
  storeMadeUpPeople,
} from '../../src/operations/demonstration/index.ts';
import { readSessionLimits } from '../../src/operations/directory/index.ts';
import { readAccessMatrix } from '../../src/operations/installation/index.ts';
import { openRelyingParty, staffDoor } from '../../src/web/doors/staff.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';
import { forces } from '../release/made-up-release.ts';
import { type Change, type HostileProvider, startHostileProvider } from './hostile-provider.ts';

export const address = 'https://staff.example';
export const limits = readSessionLimits();
export const matrix = readAccessMatrix();

/** The staff door over a database of the test's own, with the demonstration's people and a provider that can lie. */
export interface StaffHouse {
  readonly clone: Clone;
  readonly staff: Database;
  readonly server: FastifyInstance;
  readonly provider: HostileProvider;
  readonly people: readonly MadeUpPerson[];
  /** Failures that the door reported. */
  readonly reported: unknown[];
  /** Moves the door's clock on. */
  pass(minutes: number): void;
  now(): Instant;
  /** A browser that nobody has used. */
  visitor(): Visitor;
  /** A browser in which somebody has signed in, and chosen the appointment to `role` where they hold several. */
  as(person: string, role?: string): Promise<Visitor>;
  /** What the audit holds of an operation, newest last. */
  audited(operation: string): Promise<readonly { subject: string; details: Record<string, unknown> }[]>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
  readonly document: ReturnType<typeof parseHTML>['document'];
}

/** A browser with its cookies, which follows nothing by itself. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** Sends a form; the token of the session comes from the last page that was shown. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Reply>;
  /** Goes through the provider; returns the answer of the callback. */
  signIn(person: string, options?: { returnTo?: string; change?: Change }): Promise<Reply>;
}

const act = { actor: 'test', purpose: 'set the scene' };

export async function openStaffHouse(): Promise<StaffHouse> {
  const clone = await cloneDatabase();
  const [jobs, staff] = await Promise.all([clone.open('jobs'), clone.open('staff')]);
  let ahead = 0;
  const now = (): Instant => instant(Date.now() + ahead * 60_000);
  const provider = await startHostileProvider(now);
  const people = readMadeUpPeople();
  await jobs.transact(act, async (transaction) => {
    await storeForces(transaction, forces);
    await storePermissions(transaction, matrix.permissions);
  });
  await storeMadeUpPeople(jobs, people, { issuer: provider.issuer, now: instant(Date.now() - 60_000) });
  const reported: unknown[] = [];
  const clock = { now };
  const { issuer, clientId, clientSecret } = provider;
  const settings = { issuer, clientId, proof: { kind: 'secret', secret: clientSecret } } as const;
  const server = await staffDoor({
    desk: { database: staff, limits, clock },
    provider: openRelyingParty(settings, `${address}/sign-in/callback`, clock),
    matrix,
    forces,
    clock,
    address,
    madeUp: true,
    report: (_id, failure) => void reported.push(failure),
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
  });
  const house: StaffHouse = {
    clone,
    staff,
    server,
    provider,
    people,
    reported,
    pass: (minutes) => {
      ahead += minutes;
    },
    now,
    visitor: () => visitorOf(server, provider),
    as: async (person, role) => {
      const visitor = visitorOf(server, provider);
      const signedIn = await visitor.signIn(person);
      if (signedIn.status !== 303) throw new Error(`${person} was not signed in: ${signedIn.status}`);
      if (role !== undefined) {
        await visitor.get('/acting');
        const [held] = await clone.query<{ id: string }>(
          'select id from directory.appointment where person_id = $1 and role = $2 and ended_at is null',
          [idOfMadeUp(person), role],
        );
        const chosen = await visitor.post('/acting', { appointment: held?.id ?? '' });
        if (chosen.status !== 303) throw new Error(`${person} could not act as ${role}: ${chosen.status}`);
      }
      return visitor;
    },
    audited: (operation) =>
      clone.query(
        'select subject_id as subject, details from audit.entry where operation = $1 order by sequence',
        [operation],
      ),
  };
  return house;
}

function visitorOf(server: FastifyInstance, provider: HostileProvider): Visitor {
  const cookies = new Map<string, string>();
  let token = '';
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string,
  ): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await server.inject({
      method,
      url,
      headers: { host: new URL(address).host, ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of reply.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const { document } = parseHTML(reply.body === '' ? '<p></p>' : reply.body);
    const shown = document.querySelector('input[name=form_token]')?.getAttribute('value');
    if (shown !== null && shown !== undefined) token = shown;
    return { status: reply.statusCode, headers: reply.headers, body: reply.body, document };
  };
  const visitor: Visitor = {
    cookies,
    get: (path, headers = {}) => send('GET', path, { 'sec-fetch-site': 'none', ...headers }),
    post: (path, form, headers = {}) =>
      send(
        'POST',
        path,
        {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        new URLSearchParams({ form_token: token, ...form }).toString(),
      ),
    signIn: async (person, { returnTo = '/', change } = {}) => {
      const onward = await send(
        'POST',
        '/sign-in',
        { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams({ return_to: returnTo }).toString(),
      );
      const link = onward.document.querySelector('main a')?.getAttribute('href');
      if (typeof link !== 'string')
        throw new Error(`no way to the provider: ${onward.status} ${onward.body}`);
      const answer = provider.authorise(new URL(link), change, person);
      const reply = await send('GET', `/sign-in/callback?${answer}`, {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
      });
      if (reply.status === 303) await visitor.get('/acting');
      return reply;
    },
  };
  return visitor;
}
