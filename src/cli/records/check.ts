import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../../kernel/index.ts';
import {
  accountAsJson,
  checkPackage,
  findingsAsCsv,
  type PackageProgress,
  RowDigest,
  readContracts,
  readProfileFile,
} from '../../operations/extracts/index.ts';
import { packageReport, reportFiles } from '../../web/reports/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { progressOn } from '../import/index.ts';
import { asAtOf } from './days.ts';
import { tellFaults, tellRows } from './findings.ts';

type Account = Awaited<ReturnType<typeof checkPackage>>;

/** `watershed records check`: says everything that is wrong with an extract package. */
export const recordsCheckCommand: Command = {
  name: 'records check',
  summary: 'Say everything that is wrong with an extract package, without keeping any of it',
  help: `
Usage: watershed records check FILE… --profile P.yaml [--as-at DATE] [--report FOLDER] [--digest] [--json]

Reads the files, folders or zips of one package with the profile of the system they came from, and tells every fault with
file, line, column, what was seen, what was expected and how many are like it. Nothing is stored. Names, references and free
text are never shown, here or in the report: look them up by file and line. Ends with 0 when nothing would be set aside, with
1 otherwise.

  --profile P      the profile of the records system
  --as-at DATE     the day on which the extract was taken; today by default
  --report FOLDER  writes report.html, adroddiad.html, findings.csv and account.json there
  --digest         a hash of the rows of each contract as they would be stored, whatever system, files and order they came in: two
                   packages with the same digests say the same
  --json           the whole account on standard output

Example: watershed records check ./extract --profile profiles/meridian.yaml --report ./report
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        'as-at': { type: 'string' },
        report: { type: 'string' },
        digest: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    if (positionals.length === 0) throw new UsageError('name at least one file, folder or zip');
    if (values.profile === undefined) throw new UsageError('name the profile with --profile');
    const contracts = readContracts();
    const progress = progressOn(terminal);
    const paths = positionals.map((path) => resolve(terminal.folder, path));
    const digest = values.digest === true ? new RowDigest() : undefined;
    const settings = {
      contracts,
      profile: readProfileFile(resolve(terminal.folder, values.profile), contracts),
      asAt: asAtOf(values['as-at']),
      onProgress: ({ file, files, name, records }: PackageProgress) =>
        progress.show({ file, files, name, rows: records }),
    };
    const account = await checkPackage(paths, settings, (row) => digest?.take(row));
    const digests = digest === undefined ? {} : { digests: Object.fromEntries(digest.all()) };
    progress.end();
    if (values.report !== undefined) writeReport(resolve(terminal.folder, values.report), account);
    if (values.json === true) terminal.out(`${JSON.stringify({ ...accountAsJson(account), ...digests })}\n`);
    else tell(account, terminal);
    if (values.json !== true && digest !== undefined) tellDigests(digest, terminal);
    return account.counts.stop + account.counts.row + account.counts.held === 0 ? 0 : 1;
  },
};

function writeReport(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true });
  for (const language of languages) {
    writeFileSync(join(folder, reportFiles[language]), packageReport(account, language));
  }
  writeFileSync(join(folder, 'findings.csv'), findingsAsCsv(account));
  writeFileSync(join(folder, 'account.json'), `${JSON.stringify(accountAsJson(account), null, 2)}\n`);
}

function tellDigests(digest: RowDigest, terminal: Terminal): void {
  for (const [contract, hash] of digest.all()) terminal.out(`${contract} digest ${hash}\n`);
}

function tell(account: Account, terminal: Terminal): void {
  tellRows(account, terminal);
  tellFaults(account, terminal);
  if (account.refused) terminal.out('Nothing of this package may be taken until what stops it is mended.\n');
  else if (account.findings.length === 0) terminal.out('Nothing was found to be wrong.\n');
}
