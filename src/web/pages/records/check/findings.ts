import type { PackageAccount } from '../../../../extracts/index.ts';
import { grades } from '../../../../extracts/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import { type ToldFinding, tellFindings } from '../../../../operations/extracts/index.ts';
import { heading, type Part, smallerHeading, words } from '../../../records/sheet.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { checkMessages } from './messages.ts';

/** Lines that a page shows of one finding; the downloads have up to twenty. */
const linesMax = 8;

/** What is wrong, the gravest first, alike things in one table with how to mend them. */
export function findingParts(account: PackageAccount, language: Language): readonly Part[] {
  const t = say(checkMessages, language);
  const told = tellFindings(account, language);
  if (told.length === 0) return [];
  return [
    heading(t.findings),
    words(t.masked),
    ...grades.flatMap((grade) => {
      const own = told.filter((finding) => finding.grade === grade);
      const [first] = own;
      if (first === undefined) return [];
      const kinds = [...new Set(own.map(({ kind }) => kind))];
      return [
        smallerHeading(t.grade({ title: first.gradeTitle, n: countOf(own) })),
        ...kinds.flatMap((kind) =>
          kindParts(
            own.filter((finding) => finding.kind === kind),
            language,
          ),
        ),
      ];
    }),
  ];
}

const countOf = (alike: readonly ToldFinding[]): number =>
  alike.reduce((sum, finding) => sum + finding.count, 0);

function kindParts(alike: readonly ToldFinding[], language: Language): readonly Part[] {
  const t = say(checkMessages, language);
  const [first] = alike;
  if (first === undefined) return [];
  return [
    {
      kind: 'table',
      table: {
        caption: t.kind({ title: first.title, count: count(countOf(alike)) }),
        note: first.mend,
        stacks: true,
        columns: [
          { text: t.file },
          { text: t.column },
          { text: t.seen },
          { text: t.expected },
          { text: t.howMany, numeric: true },
          { text: t.lines },
        ],
        rows: alike.map((finding) => ({
          name: finding.file === '' ? t.wholePackage : finding.file,
          cells: [
            finding.column,
            finding.seen,
            finding.expected,
            count(finding.count),
            linesOf(finding, language),
          ],
        })),
      },
    },
  ];
}

function linesOf({ lines, count: all }: ToldFinding, language: Language): string {
  const shown = lines.slice(0, linesMax).map(count).join(', ');
  return lines.length > 0 && all > Math.min(lines.length, linesMax)
    ? say(checkMessages, language).more({ lines: shown })
    : shown;
}
