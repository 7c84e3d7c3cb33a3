import { assertNever } from '../kernel/index.ts';
import { PublishedOutcomeIntake, RecordedCrimeIntake } from './home-office-rows.ts';
import { type Intake, type IntakeContext, wholeRow } from './intake.ts';
import { OutcomeIntake } from './outcome-rows.ts';
import { RecordReader } from './record-reader.ts';
import { StopAndSearchIntake } from './stop-and-search-rows.ts';
import { StreetIntake } from './street-rows.ts';

function intakeFor(context: IntakeContext): Intake {
  const { kind } = context.layout.contract;
  switch (kind) {
    case 'street':
      return new StreetIntake(context);
    case 'outcomes':
      return new OutcomeIntake(context);
    case 'stop-and-search':
      return new StopAndSearchIntake(context);
    case 'recorded-crime':
      return new RecordedCrimeIntake(context);
    case 'force-outcomes':
    case 'national-outcomes':
      return new PublishedOutcomeIntake(context);
    default:
      return assertNever(kind);
  }
}

/** Reads one file's text, pushed in pieces of any length. `push` and `end` return accepted rows in COPY's text format. */
export interface FileReader {
  push(text: string): string;
  end(): string;
}

/** A reader for a file whose header was recognised; the file's first record is taken for that header. */
export function readFile(context: IntakeContext): FileReader {
  const intake = intakeFor(context);
  let header = true;
  const reader = new RecordReader({
    record: (fields, line) => {
      if (header) header = false;
      else intake.take(fields, line);
    },
    plain: (text) => !header && intake.takeLine?.(text) === true,
    broken: (text, line) => {
      context.ledger.counts.read += 1;
      context.ledger.quarantine(
        line,
        wholeRow,
        text,
        'quotes at both ends of a field or nowhere, doubled inside',
      );
    },
  });
  return {
    push: (text) => {
      reader.push(text);
      return intake.drain();
    },
    end: () => {
      reader.end();
      return intake.drain();
    },
  };
}
