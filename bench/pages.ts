import autocannon from 'autocannon';
import Fastify from 'fastify';
import { projectPath } from '../src/database/index.ts';
import { startSite } from '../tests/browser/site.ts';
import {
  type BenchCase,
  type BenchOptions,
  type BenchReport,
  compared,
  machine,
  measured,
} from './report.ts';

const pages = ['/', '/measures/charged-of-crimes-recorded', '/cy/forces/bedfordshire', '/coverage'];
const steadyRate = 200;

interface Speed {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Twenty connections from a thread of their own. A reply that fails would flatter the speed, so it ends the bench. */
async function load(url: string, duration: number, overallRate?: number): Promise<Speed> {
  const result = await autocannon({
    url,
    duration,
    connections: 20,
    workers: 1,
    setupClient: projectPath('bench', 'count-only.cjs'),
    headers: { 'accept-encoding': 'gzip' },
    ...(overallRate === undefined ? {} : { overallRate }),
  });
  const failures = result.errors + result.timeouts + result.non2xx;
  if (failures > 0) throw new Error(`${failures} replies of ${url} failed`);
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

async function casesOf(
  address: string,
  path: string,
  seconds: number,
  bareAddress: string,
): Promise<readonly BenchCase[]> {
  // The first request draws the page; what is measured is what every later reader meets.
  await fetch(address + path);
  // Beside each page, so that what else the machine does meets both.
  const bare = await load(bareAddress, seconds);
  const full = await load(address + path, seconds);
  const steady = await load(address + path, seconds, steadyRate);
  return [
    compared(
      { name: `${path} as fast as it goes`, value: full.requestsPerSecond, unit: 'requests/s' },
      { name: 'bare Fastify reply', value: bare.requestsPerSecond },
      { text: 'at least a third of a bare reply', holds: (ratio) => ratio >= 1 / 3 },
    ),
    measured(`${path} as fast as it goes, p50`, full.p50, 'ms'),
    measured(`${path} as fast as it goes, p99`, full.p99, 'ms'),
    {
      ...measured(`${path} at ${steadyRate} requests/s, p99`, steady.p99, 'ms'),
      aim: { text: 'under 50 ms', met: steady.p99 < 50 },
    },
  ];
}

/** Pages of the public site beside a bare Fastify reply, on the loopback, one after the other in one run. */
export async function bench({ quick, progress }: BenchOptions): Promise<BenchReport> {
  const seconds = quick ? 1 : 5;
  const bare = Fastify();
  bare.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send('<!doctype html><title>Bare</title>'),
  );
  const bareAddress = await bare.listen({ host: '127.0.0.1', port: 0 });
  progress('pages: making releases');
  const site = await startSite();
  try {
    const cases: BenchCase[] = [];
    for (const path of pages) {
      progress(`pages: ${path}`);
      cases.push(...(await casesOf(site.address, path, seconds, bareAddress)));
    }
    return { name: 'pages', machine: machine(), cases };
  } finally {
    await site.close();
    await bare.close();
  }
}
