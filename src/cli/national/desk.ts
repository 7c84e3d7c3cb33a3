import { type Instant, instant } from '../../kernel/index.ts';
import { readNewestFrameworks } from '../../operations/framework/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type NationalDesk, readNationalRules } from '../../operations/national/index.ts';
import type { Terminal } from '../command.ts';

const act = { actor: 'command line', purpose: 'look at the country' };

/** Opens the installation for one command on the country, as the coordinator would look at it, and closes it whatever happens. */
export async function atNationalDesk(
  terminal: Terminal,
  work: (desk: NationalDesk) => Promise<number>,
): Promise<number> {
  const installation = await openInstallation(terminal.environment);
  try {
    const database = await installation.open('jobs');
    return await work({
      database,
      act,
      role: 'national-coordinator',
      rules: readNationalRules(),
      forces: installation.forces,
      frameworks: await readNewestFrameworks(database, act),
      clock: { now: (): Instant => instant(Date.now()) },
      madeUp: false,
    });
  } finally {
    await installation.close();
  }
}
