import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../kernel/index.ts';
import {
  type Adjustments,
  type Blocks,
  type Model,
  type Records,
  Scorer,
  type Stretch,
  type StretchResult,
} from '../../linkage/index.ts';

/** What a thread is handed. All large parts are shared memory; nothing is copied but the settings. */
export interface ScoringJob {
  readonly records: Records;
  readonly model: Pick<Model, 'settings' | 'comparisons' | 'matchShare'>;
  readonly adjustments: Adjustments;
  readonly blocks: readonly Blocks[];
  readonly stretches: readonly Stretch[];
  readonly onlyWith: Uint8Array | null;
  /** The next stretch that no thread has taken yet. */
  readonly counter: Int32Array;
}

export interface ScoringResult {
  readonly parts: readonly StretchResult[];
  readonly valuesCompared: number;
}

/** The worker is a compiled file. Run from TypeScript, as tests are, the work is done on the calling thread instead. */
const compiled = !import.meta.url.endsWith('.ts');

/** Threads to use where nobody said: one a core, eight at most. */
export function defaultThreads(): number {
  return Math.max(1, Math.min(8, cpus().length));
}

/** Takes stretches until none is left. What is found does not depend on which thread takes which. */
export function workThrough(job: ScoringJob, done: () => void): ScoringResult {
  const scorer = new Scorer(job.records, job.model, job.adjustments);
  const parts: StretchResult[] = [];
  for (;;) {
    const next = Atomics.add(job.counter, 0, 1);
    const stretch = job.stretches[next];
    if (stretch === undefined) return { parts, valuesCompared: scorer.valuesCompared };
    parts.push(scorer.scoreStretch(job.blocks, stretch, job.onlyWith));
    done();
  }
}

/** Scores all stretches on `threads` threads. `progress` hears how many stretches are done. */
export async function scoreAll(
  job: Omit<ScoringJob, 'counter'>,
  threads: number,
  progress: (done: number, total: number) => void,
): Promise<ScoringResult> {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const total = job.stretches.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    progress(done, total);
  };
  const wanted = Math.min(threads, total);
  if (wanted <= 1 || !compiled) return workThrough({ ...job, counter }, step);
  const lean: ScoringJob = {
    ...job,
    model: withoutFrequencies(job.model),
    counter,
  };
  const results = await Promise.all(Array.from({ length: wanted }, () => runWorker(lean, step)));
  return {
    parts: results.flatMap((result) => result.parts),
    valuesCompared: results.reduce((sum, result) => sum + result.valuesCompared, 0),
  };
}

/** Frequency tables are not needed to score, and would be copied for every thread. */
function withoutFrequencies(model: ScoringJob['model']): ScoringJob['model'] {
  return {
    settings: model.settings,
    matchShare: model.matchShare,
    comparisons: model.comparisons.map((comparison) => ({
      ...comparison,
      frequencies: { ...comparison.frequencies, values: {} },
    })),
  };
}

export type WorkerMessage =
  | { readonly kind: 'step' }
  | { readonly kind: 'result'; readonly result: ScoringResult };

function runWorker(job: ScoringJob, step: () => void): Promise<ScoringResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'step') step();
      else resolve(message.result);
    });
    worker.on('error', (cause) => reject(new Fault('thread-failed', 'A scoring thread failed.', { cause })));
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Fault('thread-failed', `A scoring thread ended with code ${code}.`));
    });
  });
}
