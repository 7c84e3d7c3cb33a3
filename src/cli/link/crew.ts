import { Worker } from 'node:worker_threads';
import { Fault } from '../../kernel/index.ts';
import { type Step, type TaskName, type Tasks, tasks } from './tasks.ts';

/** Threads that work through what they are asked. */
export interface Crew {
  /** How many asks are under way at once. */
  readonly size: number;
  ask<Name extends TaskName>(
    name: Name,
    ask: Tasks[Name]['ask'],
    step?: Step,
  ): Promise<Tasks[Name]['answer']>;
  /** Sends the threads home. What is under way is dropped. */
  end(): Promise<void>;
}

/** What a thread says: how far it has come, its answer, or that it failed. */
export type WorkerMessage =
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly code: string; readonly message: string };

interface Job {
  readonly name: TaskName;
  readonly ask: unknown;
  readonly step: Step;
  answer(value: unknown): void;
  fail(error: unknown): void;
}

/** The worker is a compiled file. Run from TypeScript, as tests are, the work is done on the calling thread instead. */
const compiled = !import.meta.url.endsWith('.ts');

export function startCrew(threads: number): Crew {
  return threads <= 1 || !compiled ? alone : new Threads(threads);
}

/** What a thread makes is large arrays; short-lived objects are few, and room for more of them would only be held. */
const youngMegabytes = 8;

const nobody: Step = () => undefined;

/** The calling thread, where there is no other. */
const alone: Crew = {
  size: 1,
  ask: async (name, ask, step = nobody) => tasks[name](ask, step),
  end: async () => undefined,
};

class Threads implements Crew {
  private readonly idle: Worker[];
  private readonly all: readonly Worker[];
  private readonly waiting: Job[] = [];
  private readonly working = new Map<Worker, Job>();

  constructor(readonly size: number) {
    this.all = Array.from({ length: size }, () => this.start());
    this.idle = [...this.all];
  }

  ask<Name extends TaskName>(
    name: Name,
    ask: Tasks[Name]['ask'],
    step: Step = nobody,
  ): Promise<Tasks[Name]['answer']> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        name,
        ask,
        step,
        answer(value: Tasks[Name]['answer']) {
          resolve(value);
        },
        fail: reject,
      });
      this.deal();
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.on('message', (message: WorkerMessage) => this.hear(worker, message));
    worker.on('error', (cause) => this.lose(worker, cause));
    return worker;
  }

  private deal(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) {
      const worker = this.idle.pop();
      const job = this.waiting.shift();
      if (worker === undefined || job === undefined) return;
      this.working.set(worker, job);
      worker.postMessage({ name: job.name, ask: job.ask });
    }
  }

  private hear(worker: Worker, message: WorkerMessage): void {
    const job = this.working.get(worker);
    if (message.kind === 'step') {
      job?.step(message.done);
      return;
    }
    this.working.delete(worker);
    this.idle.push(worker);
    this.deal();
    if (message.kind === 'answer') job?.answer(message.answer);
    else job?.fail(new Fault(message.code, message.message));
  }

  /** A thread that threw, ran out of memory, or could not be handed its ask. */
  private lose(worker: Worker, cause: unknown): void {
    this.working
      .get(worker)
      ?.fail(new Fault('thread-failed', 'A thread of the linkage failed; nothing was written.', { cause }));
    this.working.delete(worker);
  }
}
