import { parseArgs } from 'node:util';
import { instant } from '../../kernel/index.ts';
import { readClockReference, runNotices, sendNotices } from '../../operations/clocks/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, codeOf } from '../command.ts';

/** `watershed clock run`: sends the notices of running clocks until it is stopped. */
export const clockRunCommand: Command = {
  name: 'clock run',
  summary: 'Send the notices of running clocks as they fall due',
  help: `
Usage: watershed clock run [--once]

Sends each notice of each running clock once: when half of the time has run, when three quarters have, and when a deadline
was missed. Any number of these may run at the same time and be stopped at any moment: nothing is sent twice or lost.
First recomputes every open clock if the rules or the holidays have changed since. "watershed start" does the same while the
site runs; this command is for a machine without the site.

  --once   send what is due now, print how many, and end
`,
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { once: { type: 'boolean' } } });
    const installation = await openInstallation(terminal.environment);
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    try {
      const database = await installation.open('jobs');
      const reference = readClockReference();
      const clock = { now: () => instant(Date.now()) };
      if (values.once === true) {
        terminal.out(`Sent: ${await sendNotices(database, reference, clock.now())}.\n`);
        return 0;
      }
      terminal.err('Sending notices of running clocks. Stop with Ctrl+C.\n');
      await runNotices({
        database,
        reference,
        clock,
        signal: stopping.signal,
        onRound: (sent) => {
          if (sent > 0) terminal.err(`Sent: ${sent}.\n`);
        },
        onFailure: (failure) => terminal.err(`A round failed (${codeOf(failure)}); trying again.\n`),
      });
      return 0;
    } finally {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
      await installation.close();
    }
  },
};
