import { inMonth, type Language, onDate } from '../../kernel/index.ts';
import type { Acceptance } from '../../operations/returns/index.ts';
import { faultWords } from '../../returns/index.ts';
import { say } from '../words/messages.ts';
import { reportFiles } from './package-report.ts';
import { returnReportMessages } from './return-messages.ts';
import { templates } from './templates.ts';

/** Names of the report's pages; each links to the other. */
export const returnReportFiles = reportFiles;

/** What became of a return, for whoever sent it: one HTML file that needs nothing beside it, in one language. */
export function returnReport(acceptance: Acceptance, language: Language): string {
  const other = language === 'en' ? 'cy' : 'en';
  const t = say(returnReportMessages, language);
  const { header } = acceptance;
  const faults = acceptance.state === 'turned-back' ? acceptance.faults : [];
  return templates().render('reports/return-report.njk', {
    t,
    language,
    otherLanguage: other,
    otherFile: returnReportFiles[other],
    about:
      header === null
        ? ''
        : `${header.force}: ${inMonth(header.from, language)} – ${inMonth(header.to, language)}; ${t.asAt} ${onDate(header.asAt, language)}`,
    verdict: t[verdicts[acceptance.state]],
    faults: faults.map((fault) => ({
      ...fault,
      line: fault.line ?? '',
      title: faultWords[fault.kind][language],
      expected: fault.expected[language],
    })),
  });
}

const verdicts = { accepted: 'accepted', unchanged: 'unchanged', 'turned-back': 'turnedBack' } as const;
