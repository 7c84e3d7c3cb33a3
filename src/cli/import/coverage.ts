import { parseArgs } from 'node:util';
import { type Month, monthsFrom, readMonth } from '../../kernel/index.ts';
import { heldRange, readCoverage } from '../../operations/import/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';

type Entry = Awaited<ReturnType<typeof readCoverage>>[number];

/** `watershed coverage`: what was received of each dataset, force and month, and what is missing. */
export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'Show what was received of each dataset, force and month, and what is missing',
  help: `
Usage: watershed coverage [--from YYYY-MM] [--to YYYY-MM] [--json]

For each dataset of which anything is held: how many forces sent every month, which sent some, which sent none. A month is
partial when it has fewer than half the rows of its force's median month.

  --from, --to   first and last month; what is held by default
  --json         the register itself, a list of {"dataset","force","month","state","rows","rule"}
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, from: { type: 'string' }, to: { type: 'string' } },
    });
    const asked = { from: monthOption(values.from, '--from'), to: monthOption(values.to, '--to') };
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      const act = { actor: 'watershed', purpose: 'read coverage' };
      const register = await jobs.transact(act, async (transaction) => {
        const held = await heldRange(transaction);
        const from = asked.from ?? held?.from;
        const to = asked.to ?? held?.to;
        return from === undefined || to === undefined ? [] : readCoverage(transaction, { from, to });
      });
      if (values.json === true) terminal.out(`${JSON.stringify(register)}\n`);
      else tellCoverage(register, terminal);
      return 0;
    } finally {
      await installation.close();
    }
  },
};

function monthOption(text: string | undefined, option: string): Month | undefined {
  if (text === undefined) return undefined;
  const value = readMonth(text);
  if (value === undefined) throw new UsageError(`${option} ${text}: expected a month such as 2024-04`);
  return value;
}

function tellCoverage(register: readonly Entry[], terminal: Terminal): void {
  if (register.length === 0) terminal.out('Nothing is held yet.\n');
  for (const dataset of new Set(register.map((entry) => entry.dataset))) {
    const entries = register.filter((entry) => entry.dataset === dataset);
    const forces = [...new Set(entries.map((entry) => entry.force))];
    const lines = forces.map((force) =>
      linesOf(
        force,
        entries.filter((entry) => entry.force === force),
      ),
    );
    const whole = lines.filter((own) => own.length === 0).length;
    terminal.out(
      `${dataset}: ${whole} of ${forces.length} sent every month, whole.\n${lines.flat().join('')}`,
    );
  }
}

/** What is to be said of one force; nothing when every month was received whole. */
function linesOf(force: string, own: readonly Entry[]): string[] {
  if (own.every((entry) => entry.state === 'missing')) return [`  ${force}: nothing received\n`];
  const missing = runsOf(own, 'missing');
  const partial = own.filter((entry) => entry.state === 'partial');
  return [
    ...(missing === '' ? [] : [`  ${force}: missing ${missing}\n`]),
    ...partial.map((entry) => `  ${force}: ${entry.month} is partial, ${entry.rule}\n`),
  ];
}

/** Months of one state as runs: `2025-05 to 2025-08, 2025-10`. */
function runsOf(entries: readonly Entry[], state: Entry['state']): string {
  const months = entries.filter((entry) => entry.state === state).map((entry) => entry.month);
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last !== undefined && monthsFrom(last.to, month).length === 2) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
}
