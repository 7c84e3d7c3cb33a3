import { CrimeIds, expectations, PartFinder } from './crime-rows.ts';
import { beginRow, type Intake, type IntakeContext } from './intake.ts';

/** Outcomes: one row for each outcome that a crime was given in a month (RE-10). */
export class OutcomeIntake implements Intake {
  private copy = '';
  private readonly parts: PartFinder;
  private readonly ids: CrimeIds;
  private readonly columns;

  constructor(private readonly context: IntakeContext) {
    this.parts = new PartFinder(context);
    this.ids = new CrimeIds(context, 10);
    this.columns = {
      id: context.layout.at('Crime ID'),
      month: context.layout.at('Month'),
      reported: context.layout.at('Reported by'),
      within: context.layout.at('Falls within'),
      outcome: context.layout.at('Outcome type'),
    };
  }

  take(fields: readonly string[], line: number): void {
    const { context, columns } = this;
    const { ledger, codes } = context;
    if (!beginRow(context, fields, line)) return;
    const id = fields[columns.id] ?? '';
    if (id === '') ledger.counts.withoutId += 1;
    const reported = fields[columns.reported] ?? '';
    const part = this.parts.find(reported, fields[columns.month] ?? '', line);
    if (part === undefined) return;
    const inside = fields[columns.within] ?? '';
    if (inside !== reported) {
      ledger.quarantine(line, 'Falls within', inside, expectations.sameForce);
      return;
    }
    const name = fields[columns.outcome] ?? '';
    const outcome = codes.outcome.get(name);
    if (outcome === undefined) {
      ledger.quarantine(line, 'Outcome type', name, expectations.outcome);
      return;
    }
    if (id !== '') {
      if (!this.ids.read(id, part.number, outcome)) {
        ledger.quarantine(line, 'Crime ID', id, expectations.id);
        return;
      }
      if (!this.ids.isNew(outcome)) {
        ledger.duplicate(part, outcome);
        return;
      }
    }
    ledger.accept(part);
    this.copy += `${context.partId(part)}\t${id === '' ? '\\N' : `\\\\x${id}`}\t${outcome}\n`;
  }

  drain(): string {
    const text = this.copy;
    this.copy = '';
    return text;
  }
}
