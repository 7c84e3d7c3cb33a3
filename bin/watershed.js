#!/usr/bin/env node
// The launcher: builds `src` into `dist` when a source is newer than the last build, then runs the command line.
// Install scripts are switched off (see .npmrc), so the build happens here, once, and not while packages install.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');
const lock = join(root, 'dist.lock');

/** What the build depends on, as one line: how many sources there are and when the newest was changed. */
function sourcesNow() {
  const times = [
    join(root, 'tsconfig.json'),
    join(root, 'tsconfig.build.json'),
    join(root, 'package-lock.json'),
  ]
    .filter(existsSync)
    .map((file) => statSync(file).mtimeMs);
  let count = 0;
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
    count += 1;
    times.push(statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return `${count} ${Math.max(...times)}`;
}

const built = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesNow();

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the build lock, or says that another live process holds it. A lock whose holder died is taken over. */
function takeLock() {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(existsSync(join(lock, 'pid')) ? readFileSync(join(lock, 'pid'), 'utf8') : 0);
    const young = Date.now() - statSync(lock).mtimeMs < 2000;
    if (holder === 0 ? young : alive(holder)) return false;
    rmSync(lock, { recursive: true, force: true });
    return takeLock();
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

function build() {
  const now = sourcesNow();
  const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
  const bin = join(dirname(tsc), 'bin', 'tsc');
  rmSync(stamp, { force: true });
  const run = spawnSync(process.execPath, [bin, '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    process.stderr.write(`watershed: the build failed\n${run.stdout}${run.stderr}`);
    process.exit(1);
  }
  writeFileSync(stamp, now);
}

const pause = new Int32Array(new SharedArrayBuffer(4));
while (!built()) {
  if (takeLock()) {
    try {
      if (!built()) {
        if (process.stderr.isTTY) process.stderr.write('watershed: building\n');
        build();
      }
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  } else {
    Atomics.wait(pause, 0, 0, 200);
  }
}

const { main } = await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href);
await main(process.argv.slice(2));
