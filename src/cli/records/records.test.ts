import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../database/index.ts';
import type { Command, Terminal } from '../command.ts';
import { recordsCheckCommand } from './check.ts';
import { recordsProfileCommand } from './profile.ts';
import { recordsTemplateCommand } from './template.ts';

const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(command: Command, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTerminal: false,
    environment: {},
    folder,
  };
  return { code: await command.run(args, terminal), ...said };
}

const header =
  'DVDS_ID,ROUTE_CD,ASKED_CD,APPLIED_DATE,DECISION_CD,DECIDED_DATE,DISCLOSED_DATE,AT_RISK_ID,SUBJECT_ID';
const meridian = projectPath('profiles', 'meridian.yaml');
writeFileSync(join(folder, 'sound.csv'), `${header}\nD1,RTA,SELF,2025-03-01,D,2025-03-10,2025-03-20,,P1\n`);
writeFileSync(join(folder, 'faulty.csv'), `${header}\nD1,RTA,Janet Smith,31/03/2025,D,,,,P1\n`);

describe('records check', () => {
  it('[EX-12] ends with 0 for a sound package and with 1 for one with rows to set aside', async () => {
    const args = ['--profile', meridian, '--as-at', '2025-06-30'];
    const sound = await run(recordsCheckCommand, 'sound.csv', ...args);
    expect([sound.code, sound.out]).toEqual([
      0,
      expect.stringContaining('disclosures: 1 given = 1 accepted'),
    ]);
    const faulty = await run(recordsCheckCommand, 'faulty.csv', ...args, '--report', 'report');
    expect(faulty.code).toBe(1);
    expect(faulty.out).toContain('faulty.csv:2:APPLIED_DATE');
    expect(faulty.out + faulty.err).not.toContain('Janet');
    for (const file of ['report.html', 'adroddiad.html', 'findings.csv', 'account.json']) {
      const text = readFileSync(join(folder, 'report', file), 'utf8');
      expect(text).toContain('31/03/2025');
      expect(text).not.toContain('Janet');
    }
  });

  it('[EX-12] gives the account as one JSON object', async () => {
    const { out } = await run(
      recordsCheckCommand,
      'faulty.csv',
      '--profile',
      meridian,
      '--as-at',
      '2025-06-30',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({ refused: false, counts: { row: 1, value: 1 } });
  });
});

describe('records profile', () => {
  it('[EX-15] writes a draft once, and prints the questions', async () => {
    const { code, out } = await run(recordsProfileCommand, 'faulty.csv', '--out', 'p.yaml', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ column: 'ROUTE_CD' }));
    expect(readFileSync(join(folder, 'p.yaml'), 'utf8')).not.toContain('Janet');
    await expect(run(recordsProfileCommand, 'faulty.csv', '--out', 'p.yaml')).rejects.toThrow(
      /there already/,
    );
  });
});

describe('records template', () => {
  it('[EX-4] writes a data package whose tables have their columns', async () => {
    const { code } = await run(recordsTemplateCommand, 'empty');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'empty', 'outcomes.csv'), 'utf8')).toMatch(
      /^crime_ref,person_ref,outcome,/,
    );
    expect(JSON.parse(readFileSync(join(folder, 'empty', 'datapackage.json'), 'utf8'))).toMatchObject({
      profile: 'tabular-data-package',
    });
  });
});
