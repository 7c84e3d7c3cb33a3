import { instant } from '../../kernel/index.ts';
import { readClockReference, readCurrentRules, runNotices } from '../../operations/clocks/index.ts';
import { isDemonstration } from '../../operations/demonstration/index.ts';
import { readNewestFrameworks } from '../../operations/framework/index.ts';
import type { Installation } from '../../operations/installation/index.ts';
import { readNational, readNationalRules } from '../../operations/national/index.ts';
import { readReleases } from '../../operations/releases/index.ts';
import { publicDoor } from '../../web/doors/public.ts';
import { codeOf, type Terminal } from '../command.ts';
import { type Address, choosePort } from './port.ts';
import { makeRecordsBeside, type RecordsMaking, type RecordsWanted } from './records.ts';
import { removeSiteRecord, writeSiteRecord } from './site-record.ts';
import { openStaffDoor, type StaffDoorState } from './staff.ts';

const act = { actor: 'public site', purpose: 'read frameworks' };
const reading = { actor: 'public site', purpose: 'read the rules of time' };
const portFirst = 8080;

/** Resolves with the name of the first signal that asks the program to end. */
function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
}

/** Where the two doors shall listen, and what is made up beside them where a demonstration is held. */
export interface Doors {
  readonly site: Address;
  readonly staffPort: number | undefined;
  readonly records: RecordsWanted;
}

const clock = { now: () => instant(Date.now()) };

/**
 * Serves the public site and the staff door, and sends the notices of running clocks, until the program is asked to end;
 * requests and the round of notices under way are finished first. Any number of other programs may send notices at the same
 * time.
 */
export async function serveDoors(
  installation: Installation,
  { site: address, staffPort, records: wanted }: Doors,
  siteFile: string,
  terminal: Terminal,
): Promise<void> {
  const report = (requestId: string, failure: unknown): void =>
    terminal.err(`request ${requestId} failed: ${codeOf(failure)}\n`);
  const site = await openSite(installation, address, report);
  const staff = await openStaffDoor(installation, {
    host: address.host,
    port: staffPort,
    environment: terminal.environment,
    report,
  }).catch(async (failure: unknown) => {
    await site.close();
    throw failure;
  });
  const stopping = new AbortController();
  let notices = Promise.resolve();
  let records: RecordsMaking | undefined;
  try {
    writeSiteRecord(siteFile, { pid: process.pid, url: site.url });
    terminal.out(`\nWatershed is at ${site.url}\n${tellStaff(staff)}\nCtrl-C stops it.\n`);
    notices = runNotices({
      database: await installation.open('jobs'),
      reference: readClockReference(),
      clock,
      signal: stopping.signal,
      onFailure: (failure) =>
        terminal.err(`sending notices of clocks failed: ${codeOf(failure)}; trying again\n`),
    });
    if (await isDemonstration(await installation.open('jobs'))) {
      records = await makeRecordsBeside(installation, wanted, terminal);
    }
    // A defect of the runner ends the program: a site that keeps silent about deadlines is worse than one that is down.
    await Promise.race([untilAsked(), notices]);
    terminal.err('\nStopping.\n');
  } finally {
    removeSiteRecord(siteFile);
    stopping.abort();
    await Promise.allSettled([
      records?.stop(),
      staff.kind === 'open' ? staff.close() : undefined,
      site.close(),
      notices,
    ]);
  }
}

function tellStaff(staff: StaffDoorState): string {
  if (staff.kind === 'shut') return staff.why;
  const whom = staff.demonstration ? ' (made-up people sign in there, without a password)' : '';
  return `The staff door is at ${staff.url}${whom}`;
}

async function openSite(
  installation: Installation,
  address: Address,
  report: (requestId: string, failure: unknown) => void,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const database = await installation.open('public');
  const port = await choosePort(address, portFirst, '--port');
  const clockReference = readClockReference();
  const site = await publicDoor({
    releases: readReleases(database),
    national: readNational(database, readNationalRules().update),
    frameworks: { held: () => readNewestFrameworks(database, act) },
    forces: installation.forces,
    clock,
    clocks: () => database.transact(reading, (transaction) => readCurrentRules(transaction, clockReference)),
    address: `http://${address.host}:${port}`,
    report,
  });
  return {
    url: `${await site.listen({ host: address.host, port })}/`,
    close: () => site.close(),
  };
}
