import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { appoint, loadGround, type SetClock, setClock } from '../../../tests/scenes/plan-people.ts';
import { planRules, wholePromise } from '../../../tests/scenes/plans.ts';
import type { Database } from '../../database/index.ts';
import { instant, type Result } from '../../kernel/index.ts';
import {
  acknowledgeStep,
  addAction,
  adoptPlan,
  mailNotices,
  markNoticesRead,
  openMailer,
  openPlan,
  type PlanDesk,
  raiseNotices,
  readNotices,
  setMailbox,
} from './index.ts';

/** A mail server on the loopback that keeps what it was sent. */
async function startMailServer(): Promise<{
  readonly url: string;
  readonly messages: string[];
  readonly server: Server;
}> {
  const messages: string[] = [];
  const server = createServer((socket: Socket) => {
    let body: string | undefined;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 made-up');
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      for (const line of piece.toString().split('\r\n')) {
        if (body !== undefined) {
          if (line === '.') {
            messages.push(body);
            body = undefined;
            say('250 taken');
          } else body += `${line}\n`;
        } else if (/^(EHLO|HELO|RCPT|MAIL|RSET)/i.test(line)) {
          say(line.includes('refused@') ? '550 no such mailbox' : '250 ok');
        } else if (/^DATA/i.test(line)) {
          body = '';
          say('354 go on');
        } else if (/^QUIT/i.test(line)) say('221 bye');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, messages, server };
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

let clone: Clone;
let jobs: Database;
let clock: SetClock;
let mail: Awaited<ReturnType<typeof startMailServer>>;
const desks: Record<string, PlanDesk> = {};
const desk = (name: string): PlanDesk => {
  const found = desks[name];
  if (found === undefined) throw new Error(name);
  return found;
};
let action: string;

beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
  clock = setClock('2022-03-20');
  mail = await startMailServer();
  const place = { staff: await clone.open('staff'), clock };
  const post = (role: 'force-lead' | 'action-owner' | 'strategic-lead', force: string) =>
    appoint(clone, place, { role, force, purpose: 'plan' });
  desks.lead = await post('force-lead', 'gwent');
  desks.owner = await post('action-owner', 'gwent');
  desks.otherOwner = await post('action-owner', 'gwent');
  desks.chief = await post('strategic-lead', 'gwent');
  desks.elsewhere = await post('strategic-lead', 'kent');
  desks.coordinator = await appoint(clone, place, {
    role: 'national-coordinator',
    force: null,
    purpose: 'coordinate',
  });
  const plan = must(await openPlan(desk('lead'), { id: 'england-wales-2021', version: 1 })).id;
  const person = desk('owner').act.capacity.person;
  const promise = {
    ...wholePromise,
    owner: { post: 'Superintendent', person },
    strategicLead: { post: 'Assistant Chief Constable', person: null },
  };
  action = must(await addAction(desk('lead'), plan, promise)).id;
  must(await adoptPlan(desk('lead'), plan));
});
afterAll(() => new Promise<void>((resolve) => mail.server.close(() => resolve())));

const job = () => ({ jobs, rules: planRules, clock });
const stepsFor = async (name: string) => (await readNotices(desk(name))).map(({ step }) => step);

describe('notices', () => {
  it('[PL-22] are raised as each step is reached, once, also when two runs meet', async () => {
    clock.set('2022-06-01');
    expect(await raiseNotices(job())).toBe(0);
    // The first report was owed by 10 July: a hundred days from the start.
    clock.set('2022-07-11');
    const both = await Promise.all([raiseNotices(job()), raiseNotices(job())]);
    expect(both.toSorted()).toEqual([0, 1]);
    clock.set('2022-09-20');
    expect(await raiseNotices(job())).toBe(3);
    expect(await raiseNotices(job())).toBe(0);
  });

  it('[PL-22] reach whom the step addresses and nobody else', async () => {
    expect(await stepsFor('owner')).toEqual(['owner']);
    expect(await stepsFor('otherOwner')).toEqual([]);
    expect(await stepsFor('lead')).toEqual([]);
    expect((await stepsFor('chief')).toSorted()).toEqual(['chief-officer', 'strategic-lead']);
    expect(await stepsFor('elsewhere')).toEqual([]);
    expect(await stepsFor('coordinator')).toEqual(['national-coordinator']);
  });

  it('[PL-22] are marked as read by their addressee alone', async () => {
    const [notice] = await readNotices(desk('owner'));
    const until = notice?.raisedAt ?? instant(0);
    expect(await markNoticesRead(desk('otherOwner'), until)).toBe(0);
    expect(await markNoticesRead(desk('elsewhere'), until)).toBe(0);
    expect(await markNoticesRead(desk('owner'), instant(until - 1))).toBe(0);
    expect((await readNotices(desk('owner')))[0]?.readAt).toBeNull();
    expect(await markNoticesRead(desk('owner'), until)).toBe(1);
    expect((await readNotices(desk('owner')))[0]?.readAt).not.toBeNull();
  });

  it('[PL-19] are answered by the coordinator for the step of the coordinator', async () => {
    must(
      await acknowledgeStep(desk('coordinator'), action, 'national-coordinator', 'I have asked the force.'),
    );
    expect(await acknowledgeStep(desk('coordinator'), action, 'owner', 'x')).toMatchObject({
      code: 'not-yours',
    });
    expect(await acknowledgeStep(desk('coordinator'), action, 'public-page', 'x')).toMatchObject({
      code: 'no-such-step',
    });
  });
});

describe('e-mail', () => {
  const environment = () => ({ WATERSHED_SMTP_URL: mail.url, WATERSHED_MAIL_FROM: 'watershed@example.org' });

  it('[PL-23] tells each mailbox once that something waits, and nothing of what', async () => {
    const by = { jobs, by: 'A. Tester (made up)' };
    must(await setMailbox(by, { role: 'strategic-lead', force: 'gwent' }, 'chiefs@example.org'));
    must(await setMailbox(by, { role: 'national-coordinator', force: null }, 'refused@example.org'));
    must(await setMailbox(by, { role: 'strategic-lead', force: 'kent' }, 'kent@example.org'));
    expect(await setMailbox(by, { role: 'force-lead', force: 'kent' }, 'nobody')).toMatchObject({
      ok: false,
    });
    const mailer = openMailer(environment());
    if (mailer === undefined) throw new Error('no mailer');
    expect(await mailNotices({ jobs, clock }, mailer)).toEqual({ told: 1, failed: 1 });
    expect(mail.messages).toHaveLength(1);
    expect(mail.messages[0]).toContain('To: chiefs@example.org');
    expect(mail.messages[0]).not.toMatch(/gwent|overdue|reported|T1|Superintendent/i);
    // The one that was told is told no more; the one that could not be is tried again.
    expect(await mailNotices({ jobs, clock }, mailer)).toEqual({ told: 0, failed: 1 });
    must(await setMailbox(by, { role: 'national-coordinator', force: null }, 'coordinator@example.org'));
    expect(await mailNotices({ jobs, clock }, mailer)).toEqual({ told: 1, failed: 0 });
    mailer.close();
  });

  it('[PL-23] is off where nothing is set, and half a setting is a fault', () => {
    expect(openMailer({})).toBeUndefined();
    expect(() => openMailer({ WATERSHED_SMTP_URL: mail.url })).toThrow('WATERSHED_MAIL_FROM');
    expect(() => openMailer({ ...environment(), WATERSHED_SMTP_URL: 'http://example.org' })).toThrow('SMTP');
  });
});
