import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Act, Database } from '../../src/database/index.ts';

// What these tests start runs from `dist`; the launcher builds it when a source is newer.
beforeAll(() => {
  const run = spawnSync(process.execPath, ['bin/watershed.js', '--help'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the build failed: ${run.stderr}`);
});

const fact = z.object({
  ready: z.boolean().optional(),
  started: z.boolean().optional(),
  committed: z.number().optional(),
  fault: z.string().optional(),
  message: z.string().optional(),
});
export type Fact = z.infer<typeof fact>;

/** A program under test: what it said so far, and how it ended. */
export interface Program {
  readonly child: ChildProcess;
  readonly facts: readonly Fact[];
  /** The first fact, already said or to come, for which the claim holds. Throws when the program ends without one. */
  until(claim: (said: Fact) => boolean): Promise<Fact>;
  /** Lets it end by itself; gives its exit code. */
  end(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** An empty data folder of the test's own. Its server, if one still runs, ends with the test. */
export function newHome(parent = tmpdir()): string {
  const above = mkdtempSync(join(parent, 'watershed-fault-'));
  // The database's own account has to pass through it.
  spawnSync('chmod', ['755', above]);
  const home = join(above, 'home');
  mkdirSync(home);
  onTestFinished(async () => {
    killServer(home);
    await pause(100);
    rmSync(above, { recursive: true, force: true });
  });
  return home;
}

/** Process number of the data folder's server, as PostgreSQL wrote it down. */
export function serverOf(home: string): number | undefined {
  const file = join(home, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

export function runs(pid: number): boolean {
  // A zombie still answers to its number, but has ended.
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function untilGone(pid: number): Promise<void> {
  for (let waited = 0; runs(pid); waited += 20) {
    if (waited > 30_000) throw new Error(`process ${pid} does not end`);
    await pause(20);
  }
}

/** kill -9 of the server's first process; its sessions end by themselves. */
export function killServer(home: string): number | undefined {
  const pid = serverOf(home);
  if (pid !== undefined && runs(pid)) process.kill(pid, 'SIGKILL');
  return pid;
}

/** Waits for the sessions of killed clients: each ends a moment later, when the server next writes to it. */
export async function untilAlone(jobs: Database, act: Act): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const others = await jobs.transact(act, (transaction) =>
      transaction.query(
        `select from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()
           and application_name = 'watershed jobs' and state <> 'idle'`,
      ),
    );
    if (others.rowCount === 0) return;
    await pause(20);
  }
  throw new Error('the sessions of killed clients do not end');
}

const programFile = join(import.meta.dirname, 'program.js');

/** Starts the application on a data folder; `environment` is added to this process's own. */
export function start(
  home: string,
  mode: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(process.execPath, [programFile, ...mode], {
    env: { ...process.env, DATABASE_URL: '', WATERSHED_HOME: home, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin?.on('error', () => undefined);
  const facts: Fact[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    facts.push(...lines.map((line) => fact.parse(JSON.parse(line))));
  });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      over = true;
      resolve(code);
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    facts,
    ended,
    until: async (claim) => {
      for (;;) {
        const found = facts.find(claim);
        if (found !== undefined) return found;
        if (over) throw new Error(`ended without it; said ${JSON.stringify(facts.slice(-3))}`);
        await pause(10);
      }
    },
    end: async () => {
      child.stdin?.end();
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The number of the last entry whose commit the program was told of. */
export function lastCommitted(program: Program): number {
  return Math.max(0, ...program.facts.map((said) => said.committed ?? 0));
}

/** `watershed audit verify --json` on a data folder, as a process of its own. */
export function verifyAudit(home: string): { readonly entries: number; readonly fault: string | null } {
  const run = spawnSync(process.execPath, ['bin/watershed.js', 'audit', 'verify', '--json'], {
    env: { ...process.env, DATABASE_URL: '', WATERSHED_HOME: home },
    encoding: 'utf8',
  });
  if (run.status !== 0 && run.stdout === '') throw new Error(`audit verify failed: ${run.stderr}`);
  return z.object({ entries: z.number(), fault: z.string().nullable() }).parse(JSON.parse(run.stdout));
}
