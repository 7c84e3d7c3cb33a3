import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type HolidayTable, parseHolidayTable, parseRules, type RuleBook } from '../../clocks/index.ts';
import { projectPath } from '../../database/index.ts';

/** The rules of time and the holidays as the project ships them, before anything an administrator has added. */
export interface ClockReference {
  readonly book: RuleBook;
  readonly holidays: HolidayTable;
}

/** Reads `reference/clock-rules.yaml` and `reference/bank-holidays.yaml`; throws an error that names a row at fault. */
export function readClockReference(): ClockReference {
  const read = (name: string): unknown => parse(readFileSync(projectPath('reference', name), 'utf8'));
  return {
    book: parseRules(read('clock-rules.yaml')),
    holidays: parseHolidayTable(read('bank-holidays.yaml')),
  };
}
