import { CrimeIds, CrimeRowOpening, expectations } from './crime-rows.ts';
import type { Intake, IntakeContext } from './intake.ts';

/** Outcomes: one row for each outcome that a crime was given in a month (RE-10). */
export class OutcomeIntake implements Intake {
  private copy = '';
  private readonly rows: CrimeRowOpening;
  private readonly ids: CrimeIds;
  private readonly outcomeAt: number;

  constructor(private readonly context: IntakeContext) {
    this.rows = new CrimeRowOpening(context);
    this.ids = new CrimeIds(context, 10);
    this.outcomeAt = context.layout.at('Outcome type');
  }

  take(fields: readonly string[], line: number): void {
    const { context } = this;
    const { ledger, codes } = context;
    const part = this.rows.open(fields, line);
    if (part === undefined) return;
    const id = this.rows.idIn(fields);
    const name = fields[this.outcomeAt] ?? '';
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
