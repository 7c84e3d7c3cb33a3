import { contractNamed, grades, type PackageAccount } from '../../extracts/index.ts';
import type { Language } from '../../kernel/index.ts';
import { readContracts, type ToldFinding, tellFindings } from '../../operations/extracts/index.ts';
import { say } from '../words/messages.ts';
import { reportMessages } from './messages.ts';
import { templates } from './templates.ts';

/** Names of the report's pages; each links to the other. */
export const reportFiles = { en: 'report.html', cy: 'adroddiad.html' } as const;

const fates = ['given', 'accepted', 'repeated', 'setAside', 'held', 'withParent'] as const;

/** The report of a check as one HTML file that needs nothing beside it, in one language. */
export function packageReport(account: PackageAccount, language: Language): string {
  const other = language === 'en' ? 'cy' : 'en';
  const number = (value: number): string => value.toLocaleString('en-GB');
  const t = say(reportMessages, language);
  const contracts = readContracts();
  const view = {
    t,
    language,
    otherLanguage: other,
    otherFile: reportFiles[other],
    refused: account.refused,
    groups: grouped(tellFindings(account, language), t.more, number),
    contracts: account.contracts
      .filter(({ rows }) => rows.given > 0)
      .map(({ contract, rows }) => ({
        title: contractNamed(contracts, contract).title[language],
        counts: fates.map((fate) => number(rows[fate])),
      })),
    files: account.files.map(({ name, layout, records }) => ({
      name: name.split(/[\\/]/).at(-1) ?? '',
      layout: layout ?? '',
      records: number(records),
    })),
  };
  return templates().render('reports/package-report.njk', view);
}

/** By what a finding does, then by kind, so that one cause in the source is mended once. */
function grouped(
  findings: readonly ToldFinding[],
  more: string,
  number: (value: number) => string,
): object[] {
  return grades.flatMap((grade) => {
    const own = findings.filter((finding) => finding.grade === grade);
    const [first] = own;
    if (first === undefined) return [];
    const kinds = [...new Set(own.map(({ kind }) => kind))].map((kind) => {
      const alike = own.filter((finding) => finding.kind === kind);
      return {
        title: alike[0]?.title ?? '',
        mend: alike[0]?.mend ?? '',
        count: number(alike.reduce((sum, { count }) => sum + count, 0)),
        findings: alike.map((finding) => ({
          ...finding,
          count: number(finding.count),
          lines: linesInWords(finding, more, number),
        })),
      };
    });
    return [{ title: first.gradeTitle, kinds }];
  });
}

function linesInWords(
  { lines, count }: ToldFinding,
  more: string,
  number: (value: number) => string,
): string {
  const told = lines.map(number).join(' ');
  return lines.length > 0 && count > lines.length ? `${told} ${more}` : told;
}
