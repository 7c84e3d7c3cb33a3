import {
  type DatasetSummary,
  type ImportReport,
  refusals,
  type SummaryPart,
  summarise,
} from '../../operations/import/index.ts';
import type { Terminal } from '../command.ts';

const titles: Readonly<Record<SummaryPart, string>> = {
  street: 'Street crime',
  outcomes: 'Outcomes',
  stopAndSearch: 'Stop and search',
  recordedCrime: 'Recorded crime',
  publishedOutcomes: 'Outcome tables',
};

const number = (value: number): string => value.toLocaleString('en-GB');

/** The report as one object for programs: a part for each dataset, then what was refused and noticed. */
export function reportAsJson(report: ImportReport, parts: readonly SummaryPart[]): string {
  const sums = parts.map((part) => [part, partForPrograms(part, summarise(report, part))] as const);
  const refused = refusals(report).map(({ file, code, message }) => ({ file, code, message }));
  const object = {
    ...Object.fromEntries(sums),
    refused,
    notices: noticesOf(report),
    ignored: report.ignored,
  };
  return `${JSON.stringify(object)}\n`;
}

/** Ids are what street crime is told apart by; of the other datasets only their absence is worth a count. */
function partForPrograms(part: SummaryPart, sum: DatasetSummary): object {
  const { duplicatesWithOtherOutcome, distinctIds, repeatedIds, files, ...rows } = sum;
  return part === 'street'
    ? { ...rows, distinctIds, repeatedIds, duplicatesWithOtherOutcome, files }
    : { ...rows, files };
}

function noticesOf(report: ImportReport): readonly string[] {
  return report.files.flatMap((file) => (file.state === 'refused' ? [] : file.notices));
}

/** Tells a person what an import did: results on standard output, what needs a look on standard error. */
export function tellReport(report: ImportReport, parts: readonly SummaryPart[], terminal: Terminal): void {
  for (const part of parts) {
    const sum = summarise(report, part);
    const { loaded, replaced, unchanged, reread, refused } = sum.files;
    if (loaded + replaced + unchanged + reread + refused > 0) terminal.out(lineOf(titles[part], sum));
  }
  for (const notice of noticesOf(report)) terminal.err(`Notice: ${notice}\n`);
  for (const file of report.files) {
    if (!('examples' in file)) continue;
    for (const row of file.examples) {
      terminal.err(
        `Quarantined: ${file.file}, line ${row.line}, ${row.column}: seen "${row.seen}", expected ${row.expected}.\n`,
      );
    }
  }
  for (const file of refusals(report)) terminal.err(`Refused: ${file.message} [${file.code}]\n`);
  if (report.ignored > 0) terminal.err(`${number(report.ignored)} files that are no CSV were left alone.\n`);
  if (report.files.every((file) => file.state === 'unchanged')) {
    terminal.out('Nothing changed: every file was received before.\n');
  }
}

function lineOf(title: string, sum: DatasetSummary): string {
  const { files } = sum;
  const counts = [
    `${number(files.loaded)} loaded`,
    `${number(files.replaced)} replaced an earlier one`,
    `${number(files.unchanged)} unchanged`,
    ...(files.reread === 0 ? [] : [`${number(files.reread)} read again with newer code lists`]),
    `${number(files.refused)} refused`,
  ];
  const rescued =
    sum.rescued === 0 ? '' : ` ${number(sum.rescued)} rows that were quarantined before are taken now.`;
  return (
    `${title}: files ${counts.join(', ')}. Rows: ${number(sum.read)} read = ${number(sum.accepted)} accepted + ` +
    `${number(sum.duplicates)} duplicates + ${number(sum.quarantined)} quarantined.${rescued}\n`
  );
}
