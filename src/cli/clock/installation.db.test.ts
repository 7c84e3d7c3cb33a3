import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accepted,
  at,
  type ClockScene,
  emptyClocks,
  notice,
  setClockScene,
} from '../../../tests/scenes/clocks.ts';
import { startClock } from '../../operations/clocks/index.ts';
import { runCommandLine } from '../main.ts';

let scene: ClockScene;
const folder = mkdtempSync(join(tmpdir(), 'watershed-clock-'));

/** Runs `watershed clock …` on the installation of this file's database. */
async function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(['clock', ...words], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTerminal: false,
    environment: { DATABASE_URL: scene.clone.url, WATERSHED_HOME: join(folder, 'home') },
    folder,
  });
  return { code, ...said };
}

const by = ['--by', 'A. Tester (made up)', '--reason', 'test'];
const named = ['--name', 'A day of mourning', '--name-cy', 'Diwrnod o alar'];
const source = ['--source', 'https://www.thegazette.co.uk/'];
const christmas = '2026-12-24T15:00';

beforeAll(async () => {
  scene = await setClockScene();
});
beforeEach(() => emptyClocks(scene.clone));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('watershed clock where administrators have entered something', () => {
  it('[CL-37] counts by the holiday they entered, until it is withdrawn, and by the shipped ones when asked', async () => {
    const due = async (...options: string[]) => (await run('C48', christmas, ...options)).out.split('\n')[0];
    expect(await due()).toContain('30 December 2026 at 15:00');
    expect((await run('add-holiday', '2026-12-29', ...named, ...source, ...by)).code).toBe(0);
    expect(await due()).toContain('31 December 2026 at 15:00');
    expect(await due('--shipped')).toContain('30 December 2026 at 15:00');
    expect((await run('holidays', '2026')).out).toContain('A day of mourning (entered by an administrator)');
    expect((await run('holidays', '2026', '--shipped')).out).not.toContain('mourning');
    expect((await run('withdraw-holiday', '2026-12-29', ...by)).code).toBe(0);
    expect(await due()).toContain('30 December 2026 at 15:00');
  });

  it('[CL-22] [CL-37] says of a rule they checked that it is verified, by whom and when', async () => {
    const checked = ['--counting', 'C48', '--from', '2014-03-08', '--section', 's.27', ...source, ...by];
    expect((await run('dvpn-hearing', christmas)).out).toContain('Unverified.');
    expect((await run('verify', 'dvpn-hearing', ...checked)).code).toBe(0);
    const verified = await run('dvpn-hearing', christmas);
    expect(verified.out).toContain('Verified against its source by A. Tester (made up) on');
    expect(JSON.parse((await run('dvpn-hearing', christmas, '--json')).out)).toMatchObject({
      verified: true,
      version: 2,
    });
    expect((await run('rules')).out).toMatch(/s\.27 \[S, verified \d{4}-\d{2}-\d{2}\]/);
    expect((await run('rules', '--shipped')).out).not.toContain(', verified ');
  });
});

describe('watershed clock queue', () => {
  it('[CL-34] lists the open clocks of one force by time left, of a team or a person, and writes who looked', async () => {
    accepted(await startClock(scene.desk('gwent'), notice));
    const soon = { ...notice, startedAt: at('2026-12-21T09:00'), team: 'custody', person: 'a.lee' };
    accepted(await startClock(scene.desk('gwent'), soon));
    accepted(await startClock(scene.desk('kent'), notice));
    const walled = {
      ...notice,
      rule: 'iopc-referral',
      compartment: 'allegations' as const,
      team: 'standards',
    };
    accepted(await startClock(scene.desk('gwent', ['allegations']), walled));
    const queue = async (...options: string[]): Promise<{ team: string; verified: boolean }[]> =>
      JSON.parse((await run('queue', '--force', 'gwent', ...by, '--json', ...options)).out);
    expect((await queue()).map(({ team }) => team)).toEqual(['custody', 'orders']);
    expect((await queue('--team', 'orders')).map(({ team }) => team)).toEqual(['orders']);
    expect((await queue('--person', 'a.lee')).map(({ team }) => team)).toEqual(['custody']);
    const words = await run('queue', '--force', 'gwent', ...by, '--limit', '1');
    expect(words.out).toMatch(
      /(left|ago): dvpn-hearing \(unverified rule\)\n {4}due Wednesday 23 December 2026 at 09:00/,
    );
    expect(words.err).toContain('The first 1; --limit shows more.');
    expect(await scene.audited()).toContain('read clock queue');
    const entries = await scene.clone.query<{ actor: string; purpose: string }>(
      `select actor, purpose from audit.entry where operation = 'read clock queue' order by sequence desc limit 1`,
    );
    expect(entries).toEqual([{ actor: 'A. Tester (made up)', purpose: 'test' }]);
  });

  it('[CL-34] refuses a force there is not, and asks for who looks and why', async () => {
    expect(await run('queue', '--force', 'atlantis', ...by)).toMatchObject({ code: 1, out: '' });
    expect((await run('queue', '--force', 'gwent', '--by', 'A. Tester')).err).toContain('--reason is needed');
    expect((await run('queue', '--force', 'gwent', ...by, '--limit', '0')).code).toBe(2);
    expect((await run('queue', '--force', 'gwent', ...by)).out).toBe('No open clock.\n');
  });
});
