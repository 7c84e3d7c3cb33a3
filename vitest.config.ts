import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { postgres15 } from './tests/engines/find.ts';

const databaseTests = ['src/**/*.db.test.ts', 'tests/database/**/*.test.ts'];
const onPostgres15 = postgres15() !== undefined || process.env.CI === 'true';
if (!onPostgres15) {
  console.log(
    'PostgreSQL 15 is not installed: the database tests run on the embedded PostgreSQL only (Debian: postgresql-15).',
  );
}

// Fixed in CI, so that one tree has one answer there; drawn anew at a desk, so that properties go on being searched.
process.env.WATERSHED_PROPERTY_SEED ??= String(process.env.CI === 'true' ? 20_241_122 : randomInt(2 ** 31));
const { WATERSHED_PROPERTY_SEED } = process.env;
console.log(`Properties are drawn from WATERSHED_PROPERTY_SEED=${WATERSHED_PROPERTY_SEED}`);
const setupFiles = ['tests/property-seed.ts'];

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which on a machine of two halves its pace; the database waits in turns anyway.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts'],
          // A third of the time went into loading the same modules anew for each file; no unit test changes what a module holds.
          isolate: false,
          // No test is about time: a busy machine must not fail the integer solver.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'tidy', setupFiles, include: ['tools/**/*.test.ts'] } },
      // Whole programs as processes: they take the machine for themselves, one file at a time, after the quick ones.
      ...['faults', 'journeys', 'browser'].map((name, order) => ({
        test: {
          name,
          setupFiles,
          include: [`tests/${name}/**/*.test.ts`],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: order + 1 },
        },
      })),
      {
        test: {
          name: 'database',
          setupFiles,
          include: databaseTests,
          globalSetup: ['tests/engines/embedded.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...(onPostgres15
        ? [
            {
              test: {
                name: 'database-15',
                setupFiles,
                include: databaseTests,
                globalSetup: ['tests/engines/postgres-15.ts'],
                testTimeout: 60_000,
                hookTimeout: 60_000,
              },
            },
          ]
        : []),
    ],
  },
});
