import { grades, type PackageAccount } from '../../extracts/index.ts';
import { type ToldFinding, tellFindings } from '../../operations/extracts/index.ts';
import type { Terminal } from '../command.ts';

const number = (value: number): string => value.toLocaleString('en-GB');

/** Places of one kind, and lines of one place, that the terminal shows; a report holds more. */
const placesMax = 10;
const linesMax = 8;

/** What became of the rows, a line for each contract of which there are any. */
export function tellRows({ contracts }: PackageAccount, terminal: Terminal): void {
  for (const { contract, rows } of contracts) {
    if (rows.given === 0) continue;
    terminal.out(
      `${contract}: ${number(rows.given)} given = ${number(rows.accepted)} accepted + ${number(rows.repeated)} repeated + ` +
        `${number(rows.setAside)} set aside + ${number(rows.withParent)} with them + ${number(rows.held)} held.\n`,
    );
  }
}

/** Findings as an analyst mends them: by what they do, then by kind with what to do at the source, then place by place. */
export function tellFaults(account: PackageAccount, terminal: Terminal): void {
  const findings = tellFindings(account, 'en');
  for (const grade of grades) {
    const own = findings.filter((finding) => finding.grade === grade);
    const [first] = own;
    if (first === undefined) continue;
    const faults = countOf(own);
    terminal.out(`\n${first.gradeTitle}: ${number(faults)} ${faults === 1 ? 'fault' : 'faults'}\n`);
    for (const kind of new Set(own.map((finding) => finding.kind))) {
      tellKind(
        own.filter((finding) => finding.kind === kind),
        terminal,
      );
    }
  }
  if (findings.length > 0) terminal.out('\n');
}

const countOf = (findings: readonly ToldFinding[]): number =>
  findings.reduce((sum, { count }) => sum + count, 0);

function tellKind(alike: readonly ToldFinding[], terminal: Terminal): void {
  const [first] = alike;
  if (first === undefined) return;
  terminal.out(`  ${first.title} (${number(countOf(alike))}). ${first.mend}\n`);
  for (const finding of alike.slice(0, placesMax)) {
    const place = [finding.file || 'package', finding.lines[0], finding.column].filter(Boolean).join(':');
    terminal.out(
      `    ${place}: seen ${finding.seen}; expected ${withoutStop(finding.expected)}${othersOf(finding)}.\n`,
    );
  }
  const rest = alike.length - placesMax;
  if (rest > 0) terminal.out(`    … and ${number(rest)} more like these; --report FOLDER writes them all.\n`);
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

function othersOf({ count, lines }: ToldFinding): string {
  if (count < 2) return '';
  if (lines.length < 2) return `; ${number(count)} in all`;
  const shown = lines.slice(0, linesMax).join(', ');
  return `; ${number(count)} in all: lines ${shown}${count > Math.min(lines.length, linesMax) ? ', …' : ''}`;
}
