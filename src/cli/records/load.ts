import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assertNever } from '../../kernel/index.ts';
import {
  accountAsJson,
  type LoadReport,
  loadPackage,
  readContracts,
  readProfileFile,
  readRetentionRules,
} from '../../operations/extracts/index.ts';
import { openInstallation, readForces } from '../../operations/installation/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { progressOn } from '../import/index.ts';
import { asAtOf, coversOf } from './days.ts';
import { tellFaults, tellRows } from './findings.ts';

/** `watershed records load`: stores an extract package, whole or not at all. */
export const recordsLoadCommand: Command = {
  name: 'records load',
  summary: 'Load an extract package: checked first, whole or not at all',
  help: `
Usage: watershed records load FILE… --profile P.yaml --force SLUG --by NAME [--as-at DATE] [--covers FROM..TO] [--made-up]
                              [--set-aside] [--accept-fewer] [--json]

Reads the files, folders or zips of one package as "records check" does, and stores their rows: all of them or none. A package
with rows that cannot be taken is told and not stored, unless --set-aside says that the others shall be: given is then
accepted, repeated, set aside and held together. Rows held back for words about immigration wait for a decision, whatever
is said. The same files again change nothing. A later package takes the place of an earlier one month by month, from the
day it is as at; what was held before stays readable as at its day. Ends with 0 when the package is held, with 1 when not.

  --profile P      the profile of the records system
  --force SLUG     the force whose package it is, for example kent
  --by NAME        who loads it, for the audit
  --as-at DATE     the day on which the extract was taken; today by default
  --covers MONTHS  the months that the export covers, for example 2025-01..2025-03: where a file of it has no row in one of them,
                   nothing happened, and that counts as zero. Without it, a month without rows counts as not sent
  --made-up        its rows are made up; real and made-up rows are never held together
  --set-aside      rows with faults are set aside, the others stored
  --accept-fewer   a month may lose more than half of the rows that are held, or all of them
  --json           one object on standard output

Example: watershed records load ./extract --profile profiles/meridian.yaml --force kent --by "A. Analyst" --as-at 2025-04-30
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        force: { type: 'string' },
        by: { type: 'string' },
        'as-at': { type: 'string' },
        covers: { type: 'string' },
        'made-up': { type: 'boolean' },
        'accept-fewer': { type: 'boolean' },
        'set-aside': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    if (positionals.length === 0) throw new UsageError('name at least one file, folder or zip');
    const profilePath = resolve(terminal.folder, needed('profile', values.profile));
    const force = knownForce(needed('force', values.force));
    const by = needed('by', values.by);
    const contracts = readContracts();
    const profile = readProfileFile(profilePath, contracts);
    const progress = progressOn(terminal);
    const installation = await openInstallation(terminal.environment);
    try {
      const paths = positionals.map((path) => resolve(terminal.folder, path));
      const report = await loadPackage(await installation.open('jobs'), paths, {
        contracts,
        profile,
        profileSha256: createHash('sha256').update(readFileSync(profilePath)).digest(),
        asAt: asAtOf(values['as-at']),
        force,
        by,
        origin: values['made-up'] === true ? 'made-up' : 'real',
        retention: readRetentionRules(),
        acceptFewer: values['accept-fewer'] === true,
        faultyRows: values['set-aside'] === true ? 'set-aside' : 'refused',
        covers: coversOf(values.covers),
        onProgress: ({ file, files, name, records }) => progress.show({ file, files, name, rows: records }),
      });
      progress.end();
      if (values.json === true) terminal.out(`${JSON.stringify(reportAsJson(report))}\n`);
      else tell(report, terminal);
      return report.state === 'loaded' || report.state === 'unchanged' ? 0 : 1;
    } finally {
      progress.end();
      await installation.close();
    }
  },
};

function needed(name: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`give --${name}`);
  return value;
}

/** The slug of a force. Usage error with all of them for anything else. */
export function knownForce(slug: string): string {
  const slugs = readForces().map((force) => force.slug);
  if (slugs.includes(slug)) return slug;
  throw new UsageError(`--force ${slug}: no force's slug; expected one of: ${slugs.sort().join(', ')}`);
}

function reportAsJson(report: LoadReport): unknown {
  switch (report.state) {
    case 'unchanged':
      return report;
    case 'faulty':
      return { state: report.state, account: accountAsJson(report.account) };
    case 'refused':
      return {
        state: report.state,
        code: report.refusal.code,
        message: report.refusal.message,
        account: accountAsJson(report.account),
      };
    case 'loaded':
      return { ...report, account: accountAsJson(report.account) };
    default:
      return assertNever(report);
  }
}

const number = (value: number): string => value.toLocaleString('en-GB');

function tell(report: LoadReport, terminal: Terminal): void {
  if (report.state === 'unchanged') {
    terminal.out(`Nothing changed: these files were loaded before, as package ${report.packageId}.\n`);
    return;
  }
  tellRows(report.account, terminal);
  if (report.state !== 'loaded') tellFaults(report.account, terminal);
  if (report.state === 'faulty') {
    terminal.out('Nothing of this package was kept. Mend what stops it, and send it again.\n');
  } else if (report.state === 'refused') terminal.out(`Refused: ${report.refusal.message}\n`);
  else tellLoaded(report, terminal);
}

function tellLoaded(
  { packageId, parts, restatements, account }: Extract<LoadReport, { readonly state: 'loaded' }>,
  terminal: Terminal,
): void {
  terminal.out(`Loaded as package ${packageId}: ${number(parts.length)} parts (subject and month).\n`);
  const faults = account.counts.row;
  if (faults > 0) {
    terminal.out(
      `Rows were set aside for ${number(faults)} ${faults === 1 ? 'fault' : 'faults'}: "watershed records check" with the same files tells them.\n`,
    );
  }
  for (const { subject, month, rowsBefore, rowsNow } of restatements) {
    terminal.out(`Restated: ${subject} of ${month}: ${number(rowsBefore)} before, ${number(rowsNow)} now.\n`);
  }
  if (account.counts.held > 0) {
    terminal.out(
      `${number(account.counts.held)} rows are held back for words about immigration: see "watershed records held".\n`,
    );
  }
}
