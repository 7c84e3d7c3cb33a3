import { findingKinds, findingWords, grades, gradeWords } from '../../../../extracts/index.ts';
import { instant, type Language, londonDateOf } from '../../../../kernel/index.ts';
import type {
  PackageOnShelf,
  ShelvedFinding,
  ShelvedRestatement,
} from '../../../../operations/analyst/index.ts';
import { columnTitle, contractTitle } from '../../../records/code-words.ts';
import { intakeParts } from '../../../records/intake.ts';
import { heading, type Part, sheetPage, words } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { inMonth, onDate, timeOf } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { packageMessages } from './messages.ts';

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

function findingsTable(findings: readonly ShelvedFinding[], language: Language): readonly Part[] {
  const t = say(packageMessages, language);
  if (findings.length === 0) return [words(t.noFindings)];
  const titleOf = (kind: string): string => {
    const known = findingKinds.find((each) => each === kind);
    return known === undefined ? kind : findingWords[known].title[language];
  };
  const gradeOf = (grade: string): string => {
    const known = grades.find((each) => each === grade);
    return known === undefined ? grade : gradeWords[known][language];
  };
  return [
    words(t.findingsLead),
    {
      kind: 'table',
      table: {
        caption: t.findings,
        columns: [
          { text: t.finding },
          { text: t.grade },
          { text: t.file },
          { text: t.column },
          { text: t.howMany, numeric: true },
          { text: t.lines },
        ],
        rows: findings.map((one) => ({
          name: titleOf(one.kind),
          cells: [
            gradeOf(one.grade),
            one.file === null ? '' : baseName(one.file),
            one.column,
            count(one.count),
            one.lines.map(count).join(', '),
          ],
        })),
      },
    },
  ];
}

function restatementsTable(restatements: readonly ShelvedRestatement[], language: Language): Part {
  const t = say(packageMessages, language);
  if (restatements.length === 0) return words(t.noRestatements);
  return {
    kind: 'table',
    table: {
      caption: t.restatements,
      columns: [
        { text: t.month },
        { text: t.subject },
        { text: t.which },
        { text: t.before, numeric: true },
        { text: t.after, numeric: true },
      ],
      rows: restatements.map((one) => ({
        name: inMonth(one.month, language),
        cells: [
          contractTitle(one.subject, language),
          one.direction === 'replaced' ? t.tookPlace({ n: one.other }) : t.gavePlace({ n: one.other }),
          count(one.rowsBefore),
          count(one.rowsAfter),
        ],
      })),
    },
  };
}

function notHeldParts({ intake }: PackageOnShelf, language: Language): readonly Part[] {
  const t = say(packageMessages, language);
  const texts = intake.flatMap(({ contract, notHeld, notHeldEvents }) => {
    const columns = [...notHeld.map((name) => columnTitle(contract, name, language)), ...notHeldEvents];
    return columns.length === 0
      ? []
      : [t.notHeldOf({ contract: contractTitle(contract, language), columns: columns.join(', ') })];
  });
  return texts.length === 0 ? [] : [heading(t.notHeld), words(t.notHeldLead), { kind: 'list', texts }];
}

/** How one package was taken: its rows, its faults, what took the place of what, its files. */
export function packagePage(visit: Visit, shelved: PackageOnShelf): StaffPage {
  const { language } = visit;
  const t = say(packageMessages, language);
  const { about, files, findings, intake, restatements } = shelved;
  const loadedAt = instant(about.loadedAt.getTime());
  return sheetPage(visit, {
    title: t.title({ n: about.id }),
    lead: t.lead({
      asAt: onDate(about.asAt, language),
      profile: about.profile,
      day: onDate(londonDateOf(loadedAt), language),
      time: timeOf(loadedAt),
      by: about.loadedBy,
    }),
    under: [{ address: '/records/packages', text: t.packages }],
    parts: [
      words(about.monthsCurrent === 0 ? t.replaced : t.current({ n: about.monthsCurrent })),
      ...intakeParts(intake, language),
      heading(t.findings),
      ...findingsTable(findings, language),
      heading(t.restatements),
      restatementsTable(restatements, language),
      ...notHeldParts(shelved, language),
      {
        kind: 'table',
        table: {
          caption: t.files,
          columns: [{ text: t.file }, { text: t.bytes, numeric: true }, { text: t.records, numeric: true }],
          rows: files.map((file) => ({
            name: baseName(file.name),
            cells: [count(file.bytes), count(file.records)],
          })),
        },
      },
    ],
  });
}
