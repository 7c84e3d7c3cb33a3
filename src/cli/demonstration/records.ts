import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assertNever, month, plainDateOfDay } from '../../kernel/index.ts';
import {
  dealRecords,
  type MadeUpForceHeld,
  makeDemonstrationRecords,
  type RecordsOutcome,
} from '../../operations/demonstration/index.ts';
import { readContracts, readProfileFile } from '../../operations/extracts/index.ts';
import { openInstallation, readForces } from '../../operations/installation/index.ts';
import { territorial } from '../../places/index.ts';
import { type ForcesOrder, spanOf } from '../../synthetic/index.ts';
import type { Command, Terminal } from '../command.ts';
import { readScale, readSlugs } from '../synthetic/forces.ts';
import { writeForces } from '../synthetic/write-forces.ts';

/** `watershed demonstration records`: fills a demonstration with person-level records. */
export const demonstrationRecordsCommand: Command = {
  name: 'demonstration records',
  summary: 'Fill a demonstration with the made-up person-level records of its forces',
  help: `
Usage: watershed demonstration records [--forces all|SLUG,SLUG] [--scale S] [--until-input-ends] [--json]

Makes up what forces would send, person by person, over two years, and loads it as any other package: one force after the
other, each as one of three made-up records systems would write it. "watershed start" does this by itself, beside the site.
Stop it at any moment: what is held is whole, and the next run goes on with the forces that are missing. Only a demonstration
is filled; real data is never mixed with made-up.

  --forces LIST       all (by default), or forces by their slugs with commas between
  --scale S           above 0 and up to 1, the real size; 0.1 by default
  --until-input-ends  stop when standard input ends: whoever started this is gone
  --json              one object a force on standard output: {"force":…,"profile":…,"rows":…,"made":…,"all":…,"seconds":…}

Example: watershed demonstration records --forces bedfordshire,north-wales
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        forces: { type: 'string' },
        scale: { type: 'string' },
        'until-input-ends': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const country = territorial(readForces());
    const slugs = readSlugs(values.forces ?? 'all', country);
    const order = { ...recordsOrder(country), scale: readScale(values.scale ?? '0.1') };
    if (values['until-input-ends'] === true) endWithInput();
    const installation = await openInstallation(terminal.environment);
    try {
      const outcome = await makeDemonstrationRecords(
        {
          jobs: await installation.open('jobs'),
          home: installation.home,
          wanted: dealRecords(slugs),
          asAt: plainDateOfDay(spanOf(order).extractDay),
          covers: { from: order.from, to: order.to },
          write: (wanted, folder) => writeOne(order, wanted, folder),
        },
        tellForces(terminal, values.json === true),
      );
      return tellOutcome(outcome, terminal);
    } finally {
      await installation.close();
    }
  },
};

/** The two financial years that the demonstration's open data covers. Always the same. */
const recordsOrder = (country: ForcesOrder['country']): Omit<ForcesOrder, 'scale'> => ({
  seed: 1,
  country,
  from: month('2023-04'),
  to: month('2025-03'),
});

async function writeOne(
  order: ForcesOrder,
  { force, profile }: { readonly force: string; readonly profile: string },
  folder: string,
): Promise<string> {
  const path = fileURLToPath(new URL(`../../../profiles/${profile}.yaml`, import.meta.url));
  const dialect = readProfileFile(path, readContracts());
  await writeForces({ order, slugs: [force], dialect, folder, progress: () => undefined });
  return join(folder, `made-up-${force}`);
}

function tellForces(terminal: Terminal, json: boolean): (held: MadeUpForceHeld) => void {
  let since = performance.now();
  return (held) => {
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    since = performance.now();
    if (json) terminal.out(`${JSON.stringify({ ...held, seconds })}\n`);
    else {
      const rows = held.rows.toLocaleString('en-GB');
      terminal.err(
        `  Made-up records: ${held.made} of ${held.all} forces: ${held.force}, ${rows} rows in ${seconds.toFixed(1)} s\n`,
      );
    }
  };
}

function tellOutcome(outcome: RecordsOutcome, terminal: Terminal): number {
  switch (outcome) {
    case 'made':
    case 'whole':
      return 0;
    case 'busy':
      terminal.err('  Made-up records: another program makes them now.\n');
      return 0;
    case 'not-demonstration':
      terminal.err('Nothing was made: only a demonstration is filled with made-up records.\n');
      return 1;
    default:
      return assertNever(outcome);
  }
}

/** Nothing is lost by ending at once: a package that is not whole is undone by the database. */
function endWithInput(): void {
  process.stdin.resume();
  process.stdin.once('end', () => process.exit(1));
  process.stdin.once('error', () => process.exit(1));
  process.stdin.unref();
}
