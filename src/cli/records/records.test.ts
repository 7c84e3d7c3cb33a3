import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planted, writePlanted } from '../../../tests/extracts/planted-package.ts';
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

  it('[EX-12] tells each of forty planted faults once, under what it does and how it is mended', async () => {
    writePlanted(join(folder, 'planted'));
    const { code, out } = await run(
      recordsCheckCommand,
      ...['planted', '--profile', meridian, '--as-at', '2025-08-31'],
    );
    expect(code).toBe(1);
    const places = [...out.matchAll(/^ {4}(\S+?): seen/gm)].map(([, place]) => place ?? '');
    const expected = planted.map(([file, line, column]) =>
      [file === '' ? 'package' : file, line, column].filter(Boolean).join(':'),
    );
    expect(places.sort()).toEqual(expected.sort());
    const headings = [...out.matchAll(/^(\w.*): (\d+) faults$/gm)].map(([, title, n]) => `${title} ${n}`);
    expect(headings).toEqual([
      'Rows set aside 24',
      'Rows held back for a decision 2',
      'Rows taken without a value 16',
      'Taken as it is; have a look 6',
    ]);
    expect(out).toContain(
      '  A postcode that cannot be read (1). Mend it in the system; a part of a postcode is not taken.\n',
    );
  });

  it('[EX-12] tells alike faults once, with how many and where', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `D${at},RTA,SELF,31/03/2025,D,,,,P1`);
    writeFileSync(join(folder, 'alike.csv'), `${[header, ...rows].join('\n')}\n`);
    const { out } = await run(
      recordsCheckCommand,
      'alike.csv',
      '--profile',
      meridian,
      '--as-at',
      '2025-06-30',
    );
    expect(out).toContain('; 12 in all: lines 2, 3, 4, 5, 6, 7, 8, 9, ….\n');
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
