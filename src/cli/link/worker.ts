import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../kernel/index.ts';
import { type WorkerMessage, workThrough } from './threads.ts';

/** One scoring thread: takes stretches from the shared counter until none is left, then hands over what it kept. */
const port = present(parentPort, 'the port of a worker thread');
const say = (message: WorkerMessage): void => port.postMessage(message);
say({ kind: 'result', result: workThrough(workerData, () => say({ kind: 'step' })) });
