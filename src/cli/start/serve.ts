import { createServer } from 'node:net';
import { Fault, instant } from '../../kernel/index.ts';
import { readClockReference, readCurrentRules, runNotices } from '../../operations/clocks/index.ts';
import { readNewestFrameworks } from '../../operations/framework/index.ts';
import type { Installation } from '../../operations/installation/index.ts';
import { readReleases } from '../../operations/releases/index.ts';
import { publicDoor } from '../../web/doors/public.ts';
import { codeOf, type Terminal } from '../command.ts';
import { removeSiteRecord, writeSiteRecord } from './site-record.ts';

const act = { actor: 'public site', purpose: 'read frameworks' };
const reading = { actor: 'public site', purpose: 'read the rules of time' };
const portFirst = 8080;
const portsTried = 20;

/** Where the site shall listen. `port` undefined: the first free one from 8080. */
export interface Address {
  readonly host: string;
  readonly port: number | undefined;
}

/** True when nothing listens there now. */
async function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Faults: `port_taken` when a named port is in use, or all that were tried are. */
async function choosePort({ host, port }: Address): Promise<number> {
  if (port === 0) return 0;
  const candidates =
    port === undefined ? Array.from({ length: portsTried }, (_, index) => portFirst + index) : [port];
  for (const candidate of candidates) if (await isFree(host, candidate)) return candidate;
  const tried =
    port === undefined ? `Ports ${portFirst} to ${portFirst + portsTried - 1} are` : `Port ${port} is`;
  throw new Fault(
    'port_taken',
    `${tried} in use on ${host}. Choose another with --port; 0 takes any free one.`,
  );
}

/** Resolves with the name of the first signal that asks the program to end. */
function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
}

/**
 * Serves the public site, and sends the notices of running clocks, until the program is asked to end; requests and the round
 * of notices under way are finished first. Any number of other programs may send notices at the same time.
 */
export async function serveSite(
  installation: Installation,
  address: Address,
  siteFile: string,
  terminal: Terminal,
): Promise<void> {
  const database = await installation.open('public');
  const jobs = await installation.open('jobs');
  const clock = { now: () => instant(Date.now()) };
  const port = await choosePort(address);
  const clockReference = readClockReference();
  const site = await publicDoor({
    releases: readReleases(database),
    frameworks: { held: () => readNewestFrameworks(database, act) },
    forces: installation.forces,
    clock,
    clocks: () => database.transact(reading, (transaction) => readCurrentRules(transaction, clockReference)),
    address: `http://${address.host}:${port}`,
    report: (requestId, failure) => terminal.err(`request ${requestId} failed: ${codeOf(failure)}\n`),
  });
  const stopping = new AbortController();
  let notices = Promise.resolve();
  try {
    const url = `${await site.listen({ host: address.host, port })}/`;
    writeSiteRecord(siteFile, { pid: process.pid, url });
    terminal.out(`\nWatershed is at ${url}\nCtrl-C stops it.\n`);
    notices = runNotices({
      database: jobs,
      reference: clockReference,
      clock,
      signal: stopping.signal,
      onFailure: (failure) =>
        terminal.err(`sending notices of clocks failed: ${codeOf(failure)}; trying again\n`),
    });
    // A defect of the runner ends the program: a site that keeps silent about deadlines is worse than one that is down.
    await Promise.race([untilAsked(), notices]);
    terminal.err('\nStopping.\n');
  } finally {
    removeSiteRecord(siteFile);
    stopping.abort();
    await Promise.allSettled([site.close(), notices]);
  }
}
