import { assertNever, type Result } from '../../kernel/index.ts';
import type { RowPreview, SheetPreview } from '../../operations/sheets/index.ts';
import { columns } from '../../plans/index.ts';
import { type Finding, tellFinding, tellNotice } from '../../sheets/index.ts';
import type { Terminal } from '../command.ts';

type Brought = Result<SheetPreview> & { readonly preview?: SheetPreview };

/** Tells what a sheet makes, or made; ends with 1 where it was refused or a row is wrong. */
export function tellPreview(
  terminal: Terminal,
  brought: Brought,
  how: { readonly accepted: boolean; readonly json: boolean },
): number {
  const preview = brought.ok ? brought.value : brought.preview;
  if (how.json) terminal.out(`${JSON.stringify(brought)}\n`);
  else {
    if (preview !== undefined) terminal.out(inWords(preview, brought.ok && how.accepted));
    if (!brought.ok) terminal.err(`watershed plan import: ${brought.message} [${brought.code}]\n`);
  }
  if (!brought.ok) return 1;
  return brought.value.counts.wrong > 0 ? 1 : 0;
}

function inWords(preview: SheetPreview, stored: boolean): string {
  const { counts, layout, sheet, file, absent } = preview;
  const read = layout.headings.map(({ letters, heading, column, hidden }) => {
    const title = columns.find(({ id }) => id === column)?.title.en;
    return `  ${letters} “${heading}”: ${hidden ? 'hidden, not read' : (title ?? 'not brought')}`;
  });
  const ended = stored
    ? `Stored: ${counts.new} actions made, ${counts.changed} changed.`
    : 'Nothing is stored yet. Run it again with --accept to take it.';
  return [
    `${file}, sheet “${sheet}”, headings in row ${layout.headingRow}:`,
    ...read,
    ...preview.notices.map((notice) => tellNotice(notice).en),
    '',
    ...preview.rows.flatMap(rowInWords),
    '',
    `${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.wrong} wrong, ${counts['left-out']} left out.`,
    ...(absent.length === 0
      ? []
      : [`In the plan and not in the sheet, and left as they are: ${absent.join(', ')}.`]),
    ended,
    '',
  ].join('\n');
}

function rowInWords(row: RowPreview): readonly string[] {
  return [
    `row ${row.row}  ${outcomeInWords(row)}  ${row.reference}`,
    ...row.changes.map(
      ({ field, before, after }) => `    ${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
    ...row.findings.map(findingInWords),
    ...(row.refusal === null ? [] : [`    wrong: ${row.refusal.message} [${row.refusal.code}]`]),
  ];
}

function findingInWords(finding: Finding): string {
  const where = finding.place === null ? '' : `${finding.place.letters} “${finding.place.heading}”: `;
  const sort = finding.kind === 'fault' ? 'wrong: ' : '';
  return `    ${sort}${where}${tellFinding(finding).en}`;
}

function outcomeInWords({ outcome, additions }: RowPreview): string {
  const also = additions.map((addition) => {
    switch (addition) {
      case 'report':
        return 'a report';
      case 'evidence':
        return 'evidence';
      case 'start':
        return 'work begins';
      default:
        return assertNever(addition);
    }
  });
  const word = outcome === 'left-out' ? 'left out' : outcome;
  return also.length === 0 ? word : `${word}, with ${also.join(', ')}`;
}
