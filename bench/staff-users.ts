// A thread of `staff-house.ts`: users who each ask for a page, wait for the last byte of it, and ask for the next.
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { present } from '../src/kernel/index.ts';

const work = z
  .object({
    origin: z.string(),
    host: z.string(),
    asked: z.array(z.object({ path: z.string(), cookie: z.string() })).min(1),
    rounds: z.number(),
    users: z.number(),
  })
  .parse(workerData);
const agent = new Agent({ keepAlive: true, maxSockets: work.users });

/** Milliseconds until the whole page is there. A page that is not shown would flatter the speed, so it ends the bench. */
function wait({ path, cookie }: { readonly path: string; readonly cookie: string }): Promise<number> {
  const headers = { host: work.host, cookie, 'sec-fetch-site': 'same-origin' };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(`${work.origin}${path}`, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`));
      response.resume();
      response.once('end', () => resolve(performance.now() - began));
    }).once('error', reject);
  });
}

const waits: number[] = [];
await Promise.all(
  Array.from({ length: work.users }, async (_, user) => {
    for (let round = 0; round < work.rounds; round += 1) {
      waits.push(
        await wait(present(work.asked[(user + round * work.users) % work.asked.length], 'an asked page')),
      );
    }
  }),
);
agent.destroy();
parentPort?.postMessage(waits);
