import {
  contractNamed,
  type FindingGroup,
  findingWords,
  gradeWords,
  type PackageAccount,
  seenInWords,
} from '../../extracts/index.ts';
import { type Bilingual, type Language, languages } from '../../kernel/index.ts';
import { readContracts } from './contracts.ts';

/** One group of findings, in the words of one language, ready for a page, a table or a terminal. */
export interface ToldFinding {
  readonly grade: FindingGroup['grade'];
  readonly gradeTitle: string;
  readonly kind: FindingGroup['kind'];
  readonly title: string;
  readonly mend: string;
  /** The file's own name; empty where the finding is about the package. */
  readonly file: string;
  readonly column: string;
  /** What the column is in the contract; empty where it is about no contract. */
  readonly about: string;
  readonly seen: string;
  readonly expected: string;
  readonly count: number;
  /** The first lines, at most 20; none for a whole file. */
  readonly lines: readonly number[];
}

/** The findings of a package in one language, gravest first. */
export function tellFindings(account: PackageAccount, language: Language): readonly ToldFinding[] {
  const contracts = readContracts();
  const say = (words: Bilingual): string => words[language];
  return account.findings.map((group) => ({
    grade: group.grade,
    gradeTitle: say(gradeWords[group.grade]),
    kind: group.kind,
    title: say(findingWords[group.kind].title),
    mend: say(findingWords[group.kind].mend),
    file: nameOf(account.files[group.file]?.name ?? ''),
    column: group.column,
    about: group.contract === undefined ? '' : say(contractNamed(contracts, group.contract).title),
    seen: say(seenInWords(group.seen)),
    expected: say(group.expected),
    count: group.count,
    lines: group.lines.filter((line) => line > 0),
  }));
}

/** The folder a file lay in is nobody's business who gets the report. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** The account for programs. Months and fills are spread out; nothing of it is about a person. */
export function accountAsJson(account: PackageAccount): object {
  return {
    refused: account.refused,
    counts: account.counts,
    files: account.files.map((file) => ({ ...file, name: nameOf(file.name) })),
    contracts: account.contracts.map(({ months, ...rest }) => ({
      ...rest,
      months: Object.fromEntries([...months].sort()),
    })),
    notHeld: account.notHeld,
    findings: account.findings.map(({ expected, seen, ...group }) => ({
      ...group,
      title: findingWords[group.kind].title,
      seen: seenInWords(seen),
      expected,
    })),
  };
}

const csvColumns = [
  'grade',
  'kind',
  'title_en',
  'title_cy',
  'file',
  'column',
  'line',
  'more_like_it',
  'seen',
  'expected_en',
  'expected_cy',
] as const;

/** One row for each place that is told, RFC 4180, with a byte order mark so that spreadsheets read its letters. */
export function findingsAsCsv(account: PackageAccount): string {
  const [english, welsh] = languages.map((language) => tellFindings(account, language));
  const rows = (english ?? []).flatMap((finding, at) => {
    const cy = welsh?.[at];
    const places: readonly (number | '')[] = finding.lines.length === 0 ? [''] : finding.lines;
    return places.map((line, place) => [
      finding.grade,
      finding.kind,
      finding.title,
      cy?.title ?? '',
      finding.file,
      finding.column,
      line,
      place === 0 ? finding.count - 1 : '',
      finding.seen,
      finding.expected,
      cy?.expected ?? '',
    ]);
  });
  return `\ufeff${[csvColumns, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** What was seen comes from a file that anybody may have written: a cell must not begin as a formula does. */
function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
