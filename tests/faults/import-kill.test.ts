import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import { addMonths, month, randomFrom } from '../../src/kernel/index.ts';
import { openInstallation } from '../../src/operations/installation/index.ts';
import { extractFolder, streetFile } from '../extracts/police-uk.ts';
import { newHome, untilAlone } from './processes.ts';

const folder = extractFolder();
const rowsPerFile = 12_000;
const act = { actor: 'A. Tester (made up)', purpose: 'test' };
const seed = 20_211_201;

/** A file of its own for each round, so that none was received before. */
function fileOf(round: number): string {
  const when = addMonths(month('2015-01'), round);
  return folder.write(`kill-${String(round).padStart(2, '0')}.csv`, streetFile(rowsPerFile, { month: when }));
}

function startImport(home: string, file: string): ChildProcess {
  return spawn(process.execPath, ['bin/watershed.js', 'import', 'police-uk', file], {
    env: { ...process.env, WATERSHED_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Waits until the import has begun to read, so that the moments that follow lie inside its work. */
async function untilReading(child: ChildProcess): Promise<void> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    if (said.includes('Reading 1 of 1')) return;
  }
  throw new Error(`the import ended before it read: ${said}`);
}

interface Held {
  /** Files that are held, with rows and without a part of them missing. */
  readonly files: number;
  readonly rows: number;
  readonly acceptedByFiles: number;
  readonly acceptedByParts: number;
  readonly audited: number;
  readonly strays: number;
}

async function held(jobs: Database): Promise<Held> {
  await untilAlone(jobs, act);
  const { rows } = await jobs.transact(act, (transaction) =>
    transaction.query<Held>(
      `select (select count(*)::int from records.file) as files,
         (select count(*)::int from records.street) as rows,
         (select coalesce(sum(rows_accepted), 0)::int from records.file) as "acceptedByFiles",
         (select coalesce(sum(rows_accepted), 0)::int from records.part) as "acceptedByParts",
         (select count(*)::int from audit.entry where operation = 'import file') as audited,
         (select count(*)::int from records.street where part_id not in (select id from records.part)) as strays`,
    ),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

const whole = (files: number): Held => ({
  files,
  rows: files * rowsPerFile,
  acceptedByFiles: files * rowsPerFile,
  acceptedByParts: files * rowsPerFile,
  audited: files,
  strays: 0,
});

describe('kill -9 of an import', () => {
  it('[RE-19] at twenty moments leaves each file whole or not at all, and the next import completes it', async () => {
    const home = newHome();
    const installation = await openInstallation({ WATERSHED_HOME: home });
    onTestFinished(() => installation.close());
    const jobs = await installation.open('jobs');
    // The control, which also tells how long an import takes here.
    const first = startImport(home, fileOf(0));
    await untilReading(first);
    const began = performance.now();
    await once(first, 'exit');
    const milliseconds = performance.now() - began;
    let before = await held(jobs);
    expect(before).toEqual(whole(1));

    const random = randomFrom(seed);
    for (let round = 1; round <= 20; round += 1) {
      const child = startImport(home, fileOf(round));
      await untilReading(child);
      await pause(random.next() * milliseconds);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const after = await held(jobs);
      expect([whole(before.files), whole(before.files + 1)], `round ${round}, seed ${seed}`).toContainEqual(
        after,
      );
      before = after;
    }
    // Both ends were met: some kills came before the commit, and what they left is made good by importing again.
    expect(before.files).toBeLessThan(21);
    const again = startImport(home, folder.path);
    again.stderr?.resume();
    expect(await once(again, 'exit')).toEqual([0, null]);
    expect(await held(jobs)).toEqual(whole(21));
  });
});
