import { londonDateOf, type Month, monthOf, readInstant } from '../kernel/index.ts';
import type { CodeList } from './code.ts';
import { beginRow, type Intake, type IntakeContext } from './intake.ts';
import { partsMax, published } from './ledger.ts';

/** The coded columns of a stop and search, in the order of the table's columns; `blank` ones may be empty. */
const codedColumns = [
  { column: 'Type', list: 'search-type', blank: false },
  { column: 'Gender', list: 'sex', blank: true },
  { column: 'Age range', list: 'age-range', blank: true },
  { column: 'Self-defined ethnicity', list: 'ethnicity', blank: true },
  { column: 'Officer-defined ethnicity', list: 'officer-ethnicity', blank: true },
  { column: 'Object of search', list: 'search-object', blank: true },
  { column: 'Outcome', list: 'search-outcome', blank: true },
] as const satisfies readonly { column: string; list: CodeList; blank: boolean }[];

const yesOrNo: ReadonlyMap<string, string> = new Map([
  ['', '\\N'],
  ['true', 't'],
  ['false', 'f'],
]);
const moment = 'a moment with its offset such as 2021-05-01T09:30:00+00:00, from 2010-12 to the present';

/**
 * Stop and search: one row for each search. The rows carry no force: the file does. The month is that of the London
 * calendar day (RE-12), because the files are cut so: a search at 23:41 UTC on 30 April stands in the file of May.
 */
export class StopAndSearchIntake implements Intake {
  private copy = '';
  private readonly coded;
  private readonly date: number;
  private readonly linked: number;
  private readonly clothing: number;

  constructor(private readonly context: IntakeContext) {
    const { layout } = context;
    this.coded = codedColumns.map((one) => ({ ...one, index: layout.at(one.column) }));
    this.date = layout.at('Date');
    this.linked = layout.at('Outcome linked to object of search');
    this.clothing = layout.at('Removal of more than just outer clothing');
  }

  take(fields: readonly string[], line: number): void {
    const { context } = this;
    if (!beginRow(context, fields, line)) return;
    const text = fields[this.date] ?? '';
    const month = this.monthOf(text, line);
    if (month === undefined) return;
    const codes = this.codesOf(fields, line);
    if (codes === undefined) return;
    const linked = this.answer(fields, this.linked, line);
    const clothing = this.answer(fields, this.clothing, line);
    if (linked === undefined || clothing === undefined) return;
    const part = context.ledger.partOf(context.fileForce ?? '', month, 1);
    if (part === undefined) {
      context.ledger.quarantine(line, 'Date', text, `at most ${partsMax} months in one file`);
      return;
    }
    context.ledger.accept(part);
    this.copy += `${context.partId(part)}\t${text}\t${codes}\t${linked}\t${clothing}\n`;
  }

  private monthOf(text: string, line: number): Month | undefined {
    const { ledger, now, fileMonth } = this.context;
    const at = readInstant(text);
    const month = at === undefined ? undefined : monthOf(londonDateOf(at));
    if (month === undefined || !published(month, now)) {
      ledger.quarantine(line, 'Date', text, moment);
      return undefined;
    }
    // Rows of another month would otherwise take the place of that month's whole file.
    if (fileMonth !== undefined && month !== fileMonth) {
      ledger.quarantine(line, 'Date', text, `a day in London in ${fileMonth}, the month in the file's name`);
      return undefined;
    }
    return month;
  }

  private codesOf(fields: readonly string[], line: number): string | undefined {
    const { codes, ledger } = this.context;
    const found: string[] = [];
    for (const { column, list, blank, index } of this.coded) {
      const written = fields[index] ?? '';
      const code = written === '' && blank ? '\\N' : codes[list].get(written);
      if (code === undefined) {
        ledger.quarantine(line, column, written, `a ${list} of reference/police-uk-codes.yaml`);
        return undefined;
      }
      found.push(String(code));
    }
    return found.join('\t');
  }

  /** A yes or no as COPY reads it; undefined when it is neither and the row was quarantined. */
  private answer(fields: readonly string[], index: number, line: number): string | undefined {
    const written = index === -1 ? '' : (fields[index] ?? '');
    const answer = yesOrNo.get(written.toLowerCase());
    if (answer === undefined) {
      const name = this.context.layout.header[index] ?? '';
      this.context.ledger.quarantine(line, name, written, 'True, False or nothing');
    }
    return answer;
  }

  drain(): string {
    const text = this.copy;
    this.copy = '';
    return text;
  }
}
