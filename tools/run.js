// Runs a TypeScript file of the project that is not part of the product: a bench, a script that takes screenshots.
// Usage: node tools/run.js bench/run.ts [ARGUMENT…]. Compiles to dist/run first, then runs what was compiled.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [file, ...rest] = process.argv.slice(2);
if (file === undefined || !file.endsWith('.ts')) {
  process.stderr.write('usage: node tools/run.js FILE.ts [ARGUMENT…]\n');
  process.exit(2);
}
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const built = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.run.json')], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (built.status !== 0) process.exit(1);
const compiled = join(root, 'dist', 'run', file.replace(/\.ts$/, '.js'));
const run = spawnSync(process.execPath, [compiled, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
