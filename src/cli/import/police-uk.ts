import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importPoliceUk, refusals } from '../../operations/import/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, UsageError } from '../command.ts';
import { reportAsJson, tellReport } from './account.ts';
import { progressOn } from './progress.ts';

const parts = ['street', 'outcomes', 'stopAndSearch'] as const;

/** `watershed import police-uk`: loads what data.police.uk serves. */
export const importPoliceUkCommand: Command = {
  name: 'import police-uk',
  summary: 'Load street crime, outcomes and stop and search from data.police.uk',
  help: `
Usage: watershed import police-uk PATH… [--json] [--force SLUG] [--by NAME]

Loads files of data.police.uk: a zip, a folder with everything in it, CSV or CSV.gz. Files are recognised by their header.
Each is loaded whole or not at all; one that was received before changes nothing; a changed one takes the place of the
earlier rows of its force and month, and the restatement log says so. Ends with 0 when every file was taken, with 1 when
one was refused.

  --json         one object on standard output
  --force SLUG   the force of stop and search files whose names carry none, for example bedfordshire
  --by NAME      who imports, for the audit; the account's name by default

Example: watershed import police-uk ~/Downloads/2024-04.zip
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, force: { type: 'string' }, by: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('name at least one file, folder or zip');
    const progress = progressOn(terminal);
    const installation = await openInstallation(terminal.environment);
    try {
      const paths = positionals.map((path) => resolve(terminal.folder, path));
      const report = await importPoliceUk(await installation.open('jobs'), paths, {
        by: values.by ?? userInfo().username,
        ...(values.force === undefined ? {} : { force: values.force }),
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
