import { afterAll } from 'vitest';

const endings: (() => unknown)[] = [];

// Registered while the file is read: a hook that is added from within another hook or a test is never run.
afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Ends something when the test file is done, the last that was begun first. For tests of which each file has its own process. */
export function atEndOfFile(end: () => unknown): void {
  endings.push(end);
}
