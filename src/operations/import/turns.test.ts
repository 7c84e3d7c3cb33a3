import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inTurns } from './turns.ts';

/** Holds the program for a while, as cutting a chunk into rows does. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

const content = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);

/** How often somebody else had a turn while the content was read; and that all of it was. */
async function othersBetween(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<number> {
  let turns = 0;
  let reading = true;
  const others = (async () => {
    while (reading) {
      await nextTurn();
      turns += 1;
    }
  })();
  const seen: Uint8Array[] = [];
  for await (const chunk of chunks) {
    work(12);
    seen.push(chunk);
  }
  reading = false;
  const counted = turns;
  await others;
  expect(Buffer.concat(seen).equals(content)).toBe(true);
  return counted;
}

describe('reading from memory', () => {
  it('[RE-30] lets others have a turn between pieces; without it they wait for the whole', async () => {
    expect(await othersBetween(inTurns([content]))).toBeGreaterThanOrEqual(4);
    expect(await othersBetween([content.subarray(0, 9), content.subarray(9)])).toBeLessThanOrEqual(1);
  });
});
