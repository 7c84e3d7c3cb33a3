import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { instant } from '../../kernel/index.ts';
import { anchorAudit } from '../../operations/audit/index.ts';
import {
  homeOf,
  type Installation,
  openInstallation,
  readForces,
} from '../../operations/installation/index.ts';
import { territorial } from '../../places/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { readSlugs } from '../synthetic/forces.ts';
import { fill } from './fill.ts';
import { type Progress, progressOn } from './progress.ts';
import type { RecordsWanted } from './records.ts';
import { findRunningSite, type SiteRecord } from './site-record.ts';

interface Options {
  readonly host: string;
  /** undefined: 8080, or the next free one. */
  readonly port: number | undefined;
  /** undefined: 8090, or the next free one. */
  readonly staffPort: number | undefined;
  readonly importPaths: readonly string[];
  /** Of a demonstration. */
  readonly records: RecordsWanted;
}

const stepNames = {
  database: 'Starting the database',
  migrate: 'Bringing the schema up to date',
  reference: 'Loading the reference tables and the frameworks',
} as const;

function readOptions(args: readonly string[], terminal: Terminal): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      import: { type: 'string', multiple: true },
      port: { type: 'string' },
      'staff-port': { type: 'string' },
      host: { type: 'string' },
      records: { type: 'string' },
    },
  });
  if (positionals.length > 0 && values.import === undefined) {
    throw new UsageError(
      `"${positionals[0]}" is not expected here. To load files, put --import before them.`,
    );
  }
  const port = readPort(values.port ?? terminal.environment.WATERSHED_PORT);
  const staffPort = readPort(values['staff-port'] ?? terminal.environment.WATERSHED_STAFF_PORT);
  const importPaths = [...(values.import ?? []), ...positionals].map((path) =>
    resolve(terminal.folder, path),
  );
  const records = importPaths.length > 0 ? 'none' : readRecords(values.records ?? 'all');
  return { host: values.host ?? '127.0.0.1', port, staffPort, importPaths, records };
}

function readRecords(text: string): RecordsWanted {
  return text === 'all' || text === 'none' ? text : readSlugs(text, territorial(readForces()));
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`port "${text}" is not a whole number from 0 to 65535.`);
}

/** The site runs already: say where. Files are not loaded by it; another command does that beside it. */
function tellRunning(running: SiteRecord, options: Options, terminal: Terminal): number {
  terminal.out(`Watershed is already running at ${running.url} (process ${running.pid}).\n`);
  if (options.importPaths.length === 0) return 0;
  terminal.err('Nothing was imported. To load files beside it: watershed import police-uk PATH\n');
  return 1;
}

/** `watershed start`: database, frameworks, data, first release, site. */
export const startCommand: Command = {
  name: 'start',
  summary: 'Start the public site and the staff door, with a made-up demonstration or with your files',
  help: `
Usage: watershed start [--import PATH…] [--port N] [--staff-port N] [--host ADDRESS] [--records all|none|SLUG,SLUG]

Starts the database under the data folder, loads the frameworks, and serves the public site and the staff door until
Ctrl-C. If nothing is held yet, it makes a demonstration first: made-up data of all 43 forces, marked so on every page, and
made-up people who sign in at a provider of its own, on this machine only. With real data the staff door opens at the identity
provider that the environment names (docs/how-to/open-the-staff-door.md), else it stays shut. While it runs it also sends the
notices of running clocks.

Once the site is open, a demonstration is filled with made-up person-level records, one force after another, by a program of low
priority beside it: a line for each. Stopped at any moment, it goes on at the next start.

  --import PATH…   load these files instead: what data.police.uk serves (zip, folder, CSV, CSV.gz).
                   Made-up and real data are never held together: use another data folder than the demonstration's.
                   A draft release is made of them; two people then check and publish it (watershed release publish).
  --port N         listen there; else 8080 or the next free port. 0 takes any free one. Also WATERSHED_PORT.
  --staff-port N   the staff door listens there; else 8090 or the next free port. Also WATERSHED_STAFF_PORT.
  --host ADDRESS   listen on this address; else 127.0.0.1, which only this machine reaches
  --records WHICH  whose person-level records a demonstration makes up: all (by default), none, or forces by their slugs

  WATERSHED_HOME   the data folder; else .watershed in the project
  DATABASE_URL     a PostgreSQL 15 or later to use instead of the embedded one
`,
  async run(args, terminal) {
    const options = readOptions(args, terminal);
    const siteFile = homeOf(terminal.environment).path('site.json');
    const running = await findRunningSite(siteFile);
    if (running !== undefined) return tellRunning(running, options, terminal);
    const progress = progressOn(terminal, () => Date.now());
    terminal.err('Watershed\n');
    const installation = await openInstallation(terminal.environment, (step) =>
      progress.step(stepNames[step]),
    );
    try {
      await prepare(installation, options, terminal, progress);
      // Loaded only here: the pages and what they are made with take half the time that any other command takes to start.
      const { serveDoors } = await import('./serve.ts');
      const doors = { site: options, staffPort: options.staffPort, records: options.records };
      await serveDoors(installation, doors, siteFile, terminal);
      return 0;
    } finally {
      await installation.close();
    }
  },
};

async function prepare(
  installation: Installation,
  options: Options,
  terminal: Terminal,
  progress: Progress,
): Promise<void> {
  const jobs = await installation.open('jobs');
  const refused = installation.frameworks.flatMap((result) => (result.ok ? [] : [result.message]));
  const waiting = await fill(installation, options.importPaths, progress);
  await anchorAudit(jobs, installation.home, { now: () => instant(Date.now()) });
  progress.done();
  for (const line of [...refused, ...waiting]) terminal.out(`${line}\n`);
}
