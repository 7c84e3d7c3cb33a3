import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one piece of work holds the program before others have their turn. */
const turnMilliseconds = 10;
/** Some 400 rows of an extract: what is read between two turns. */
const pieceBytes = 64 * 1024;

/**
 * Content as it is, in pieces, with a turn for everybody else between them. What lies in memory waits for nothing, so that
 * whoever reads it would answer no page until the whole of it was read.
 */
export async function* inTurns(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let since = performance.now();
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      yield chunk.subarray(at, at + pieceBytes);
      if (performance.now() - since < turnMilliseconds) continue;
      await nextTurn();
      since = performance.now();
    }
  }
}
