import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../main.ts';

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTerminal: false,
    // No data folder: the rules are those that the program ships.
    environment: { WATERSHED_HOME: '/nowhere/that/exists' },
    folder: '.',
  });
  return { code, ...said };
}

describe('watershed clock', { timeout: 30_000 }, () => {
  it('answers in a line, and says that the rule is unverified', async () => {
    expect(await run('clock', 'C48', '2026-12-24T15:00')).toEqual({
      code: 0,
      out:
        'Wednesday 30 December 2026 at 15:00 (2026-12-30T15:00:00+00:00)\n' +
        'Unverified. This rule is written from memory. Check it against its source before you rely on it.\n',
      err: '',
    });
    expect((await run('clock', 'dvpn-hearing', '2026-12-24T15:00', '--language', 'cy')).out).toContain(
      'dydd Mercher 30 Rhagfyr 2026 am 15:00',
    );
  });

  it('gives the whole explanation, and an object for programs', async () => {
    const explained = await run('clock', 'C48', '2026-12-24T15:00', '--explain');
    expect(explained.out).toContain('Saturday 26 December 2026 (bank holiday: Boxing Day)');
    const { out } = await run('clock', 'C48', '2026-12-24T15:00', '--json');
    expect(JSON.parse(out)).toMatchObject({
      rule: 'C48',
      from: '2026-12-24T15:00:00+00:00',
      deadline: '2026-12-30T15:00:00+00:00',
      skipped: [
        { date: '2026-12-25', kinds: ['christmas-day'] },
        { date: '2026-12-26', kinds: ['bank-holiday'] },
        { date: '2026-12-27', kinds: ['sunday'] },
        { date: '2026-12-28', kinds: ['bank-holiday'] },
      ],
      verified: false,
      mark: 'M',
    });
    expect(out.trimEnd()).not.toContain('\n');
    expect(
      JSON.parse((await run('clock', 'C48', '2026-12-24T15:00', '--json', '--explain')).out),
    ).toHaveProperty('explanation');
  });

  it('refuses a time that never was and asks about one that came twice, with nothing on standard output', async () => {
    const never = await run('clock', 'C48', '2026-03-29T01:30');
    expect(never).toMatchObject({ code: 1, out: '' });
    expect(never.err).toContain('did not happen');
    expect((await run('clock', 'C48', '2026-10-25T01:30', '--json')).err).toContain(
      '2026-10-25T01:30:00+01:00',
    );
    expect((await run('clock', 'C48', '2026-10-25')).err).toContain('needs-a-time');
    expect((await run('clock', 'dapn-hearing', '2020-01-01T10:00')).err).toContain(
      'not in force on 2020-01-01',
    );
  });

  it('explains wrong usage', async () => {
    for (const args of [
      ['C48'],
      [],
      ['C49', '2026-12-24T15:00'],
      ['WD', '2026-12-24'],
      ['C48', '2026-12-24', '15:00'],
      ['C48', '2026-12-24T15:00', '--language', 'fr'],
    ]) {
      const { code, out, err } = await run('clock', ...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Usage: watershed clock');
    }
  });
});

describe('watershed clock rules and holidays', { timeout: 30_000 }, () => {
  it('lists every rule with its source and standing', async () => {
    const { out } = await run('clock', 'rules');
    expect(out).toContain('dvpn-hearing\n');
    expect(out).toMatch(
      /C48, for starts from 2014-03-08 to now: Crime and Security Act 2010, s\.27 \[M, unverified\]/,
    );
    const rules: { rule: string }[] = JSON.parse((await run('clock', 'rules', '--json')).out);
    expect(rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['C48', 'iopc-referral']));
  });

  it('lists the holidays of a year with what makes each one', async () => {
    const { out } = await run('clock', 'holidays', '2026');
    expect(out).toContain('2026-12-26  Saturday 26 December 2026: Boxing Day (fixed by the Act)\n');
    expect(out).toContain('Good Friday (common law, not a bank holiday)');
    expect(JSON.parse((await run('clock', 'holidays', '2028', '--json')).out)).toHaveLength(8);
    for (const wrong of ['1999', 'soon']) expect((await run('clock', 'holidays', wrong)).code).toBe(2);
  });
});
