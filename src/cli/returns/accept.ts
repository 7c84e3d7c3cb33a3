import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../../kernel/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Acceptance, acceptReturn } from '../../operations/returns/index.ts';
import { faultWords } from '../../returns/index.ts';
import { returnReport, returnReportFiles } from '../../web/reports/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';

/** `watershed return accept`: takes a return at the national end, or turns it back with a report. */
export const returnAcceptCommand: Command = {
  name: 'return accept',
  summary: 'Accept the return of a force, or turn it back with every fault',
  help: `
Usage: watershed return accept FILE|FOLDER --by PERSON --reason TEXT [--report FOLDER] [--json]

Looks at the signature and who may sign for which force, the checksum of every file, the published columns, units, funnels and
sums, the definitions, the percentages against their counts, and whether the return with an earlier one gives people away. With
one fault nothing is taken, and the report says of each where it stands, what was seen and what was expected. The same return
twice changes nothing; a later one takes the place of the one before, and both are kept.

  --report FOLDER   writes the report there, as pages in English and Welsh and as JSON, to be sent back

Example: watershed return accept kent-2024-04.zip --by "C. Coordinator" --reason "quarterly returns" --report back
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        reason: { type: 'string' },
        report: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const act = { by: values.by?.trim() ?? '', reason: values.reason?.trim() ?? '' };
    if (act.by === '' || act.reason === '') throw new UsageError('give --by and --reason');
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('name one package');
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      const acceptance = await acceptReturn(jobs, installation.forces, resolve(terminal.folder, path), act);
      if (values.report !== undefined) writeReport(acceptance, resolve(terminal.folder, values.report));
      if (values.json === true) terminal.out(`${JSON.stringify(acceptance)}\n`);
      else tell(acceptance, terminal);
      return acceptance.state === 'turned-back' ? 1 : 0;
    } finally {
      await installation.close();
    }
  },
};

function writeReport(acceptance: Acceptance, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(acceptance, null, 2)}\n`);
  for (const language of languages) {
    writeFileSync(join(folder, returnReportFiles[language]), returnReport(acceptance, language));
  }
}

function tell(acceptance: Acceptance, terminal: Terminal): void {
  const { header } = acceptance;
  const which =
    header === null ? 'The package' : `${header.force}, ${header.from} to ${header.to}, as at ${header.asAt}`;
  switch (acceptance.state) {
    case 'accepted': {
      const replaces =
        acceptance.replaces === null
          ? ''
          : ` It takes the place of return ${acceptance.replaces}; both are kept.`;
      terminal.out(`${which}: accepted as return ${acceptance.id}.${replaces}\n`);
      return;
    }
    case 'unchanged':
      terminal.out(`${which}: return ${acceptance.id} already; nothing changed.\n`);
      return;
    case 'turned-back':
      terminal.out(`${which}: turned back. Nothing of it was taken.\n`);
      for (const { column, expected, file, kind, line, seen } of acceptance.faults) {
        const place = [file, line === null ? '' : `line ${line}`, column]
          .filter((part) => part !== '')
          .join(', ');
        terminal.out(
          `  ${faultWords[kind].en}${place === '' ? '' : ` (${place})`}: ${seen}. Expected ${expected.en}.\n`,
        );
      }
  }
}
