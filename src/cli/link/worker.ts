import { parentPort } from 'node:worker_threads';
import { Fault, present } from '../../kernel/index.ts';
import type { WorkerMessage } from './crew.ts';
import { type Step, type TaskName, type Tasks, tasks } from './tasks.ts';

/** One thread of a crew: does what it is asked and answers, one ask after another. */
const port = present(parentPort, 'the port of a worker thread');
const say = (message: WorkerMessage): void => port.postMessage(message);
const step: Step = (done) => say({ kind: 'step', done });

async function doTask<Name extends TaskName>(name: Name, ask: Tasks[Name]['ask']): Promise<void> {
  try {
    say({ kind: 'answer', answer: await tasks[name](ask, step) });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say({ kind: 'fault', code: error.code, message: error.message });
  }
}

port.on('message', (message: { readonly name: TaskName; readonly ask: Tasks[TaskName]['ask'] }) =>
  doTask(message.name, message.ask),
);
