import { parseArgs } from 'node:util';
import { decideHeld, listHeld } from '../../operations/extracts/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, UsageError } from '../command.ts';
import { knownForce } from './load.ts';

/** `watershed records held`: rows that wait for a decision. */
export const recordsHeldCommand: Command = {
  name: 'records held',
  summary: 'List rows held back for words about immigration',
  help: `
Usage: watershed records held --force SLUG --by NAME [--json]

Lists by package, file and line the rows in which words about immigration stand. Nothing of them is stored or shown: look
them up in the force's own files. Decide of each with "watershed records decide".

Example: watershed records held --force kent --by "A. Analyst"
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { force: { type: 'string' }, by: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.force === undefined || values.by === undefined) throw new UsageError('give --force and --by');
    const force = knownForce(values.force);
    const installation = await openInstallation(terminal.environment);
    try {
      const held = await listHeld(await installation.open('jobs'), force, values.by);
      if (values.json === true) terminal.out(`${JSON.stringify(held)}\n`);
      else {
        for (const { packageId, fileNumber, file, line, column } of held) {
          terminal.out(
            `package ${packageId}, file ${fileNumber} (${file}), line ${line}, column ${column}\n`,
          );
        }
        terminal.out(`${held.length} rows wait for a decision.\n`);
      }
      return 0;
    } finally {
      await installation.close();
    }
  },
};

/** `watershed records decide`: what a person decided of a row that was held back. */
export const recordsDecideCommand: Command = {
  name: 'records decide',
  summary: 'Let a row in that was held back, or leave it out',
  help: `
Usage: watershed records decide --force SLUG --package N --file N --line N (--let-in | --leave-out) --reason WORDS --by NAME

Writes the decision about a row that "watershed records held" lists. Let a row in only when its words are about something
else than anybody's immigration. It comes in when its files are loaded again; nothing of it is stored before. The reason is
kept for good: name nobody in it.

Example: watershed records decide --force kent --package 3 --file 2 --line 118 --let-in --reason "the name of a road" --by "A. Analyst"
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        force: { type: 'string' },
        package: { type: 'string' },
        file: { type: 'string' },
        line: { type: 'string' },
        'let-in': { type: 'boolean' },
        'leave-out': { type: 'boolean' },
        reason: { type: 'string' },
        by: { type: 'string' },
      },
    });
    const { force, by, reason } = values;
    if (force === undefined || by === undefined || reason === undefined) {
      throw new UsageError('give --force, --reason and --by');
    }
    if (values['let-in'] === values['leave-out']) throw new UsageError('say either --let-in or --leave-out');
    const installation = await openInstallation(terminal.environment);
    try {
      const decided = await decideHeld(await installation.open('jobs'), {
        force: knownForce(force),
        packageId: wholeNumber('package', values.package),
        file: wholeNumber('file', values.file),
        line: wholeNumber('line', values.line),
        decision: values['let-in'] === true ? 'let-in' : 'leave-out',
        reason,
        by,
      });
      if (decided.ok) terminal.out('Decided. Load the same files again for it to take effect.\n');
      else terminal.err(`Refused: ${decided.message}\n`);
      return decided.ok ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

function wholeNumber(name: string, text: string | undefined): number {
  if (text === undefined || !/^\d{1,9}$/.test(text))
    throw new UsageError(`--${name}: expected a whole number`);
  return Number(text);
}
