import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../kernel/index.ts';

/** What reading one spreadsheet may cost. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * Runs a reader of spreadsheets in a worker of its own and returns what it posts. The program is handed over as text so that it
 * runs the same from `src` and from `dist`: plain JavaScript, because Node 20 reads no TypeScript. It gets the content and the
 * path of the spreadsheet library. Faults: `file_too_large`, `file_too_slow`.
 */
export function runReader(
  program: string,
  name: string,
  content: Buffer,
  limits: ReadingLimits,
): Promise<unknown> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { content, library: createRequire(import.meta.url).resolve('@e965/xlsx') },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    env: {},
    // The library remarks on number formats; what matters of them is in the rows.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    const slow = setTimeout(() => {
      reject(
        new Fault(
          'file_too_slow',
          `${name}: reading the spreadsheet took more than ${limits.seconds} s. Save its sheets as CSV.`,
        ),
      );
    }, limits.seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', (cause) => {
      reject(
        new Fault(
          'file_too_large',
          `${name}: the spreadsheet needs more memory than it may have. Save its sheets as CSV.`,
          { cause },
        ),
      );
    });
    const end = (): void => {
      clearTimeout(slow);
      void worker.terminate();
    };
    worker.once('message', end).once('error', end);
    slow.unref();
  }).finally(() => worker.terminate());
}
