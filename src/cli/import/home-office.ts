import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importHomeOffice, refusals } from '../../operations/import/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, UsageError } from '../command.ts';
import { reportAsJson, tellReport } from './account.ts';
import { progressOn } from './progress.ts';

const parts = ['recordedCrime', 'publishedOutcomes'] as const;

/** `watershed import home-office`: loads recorded crime open data and outcome tables. */
export const importHomeOfficeCommand: Command = {
  name: 'import home-office',
  summary: 'Load recorded crime open data and outcome tables of the Home Office',
  help: `
Usage: watershed import home-office PATH… [--json] [--by NAME]

Loads police recorded crime open data (CSV, CSV.gz or ODS) and outcome tables (CSV). Files are recognised by their header.
Each is loaded whole or not at all. Rows of Action Fraud, CIFAS and UK Finance are left out by name: they are no forces.
Ends with 0 when every file was taken, with 1 when one was refused.

  --json      one object on standard output
  --by NAME   who imports, for the audit; the account's name by default

Example: watershed import home-office prc-pfa-2017-18.csv
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, by: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('name at least one file, folder or zip');
    const progress = progressOn(terminal);
    const installation = await openInstallation(terminal.environment);
    try {
      const paths = positionals.map((path) => resolve(terminal.folder, path));
      const report = await importHomeOffice(await installation.open('jobs'), paths, {
        by: values.by ?? userInfo().username,
        onProgress: progress.show,
      });
      progress.end();
      if (values.json === true) terminal.out(reportAsJson(report, parts));
      else tellReport(report, parts, terminal);
      return refusals(report).length > 0 ? 1 : 0;
    } finally {
      progress.end();
      await installation.close();
    }
  },
};
