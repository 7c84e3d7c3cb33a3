import type { Instant, PlainDate } from '../../kernel/index.ts';
import type { BringRequest } from '../../operations/sheets/index.ts';
import type { Workbook } from '../../sheets/index.ts';

/** A spreadsheet that somebody brought and has not accepted yet, with what they said of it so far. */
export interface LaidOut {
  readonly workbook: Workbook;
  readonly sheet: string;
  readonly mapping: BringRequest['mapping'];
  readonly reason: string;
  /** The last day of which its reports speak, where a row does not say it; null for today. */
  readonly periodEndsOn: PlainDate | null;
  readonly laidAt: Instant;
}

/** How long a sheet lies without being looked at, and how many lie at once: a sheet is small, and few people bring one. */
const lyingMillisecondsMax = 30 * 60 * 1000;
const sheetsMax = 40;

/**
 * Sheets between the upload and the acceptance, in memory alone, because nothing of a sheet is stored before it is accepted.
 * One for each person and plan; a restart forgets them, and the person brings the file again.
 */
export class Drawer {
  private readonly sheets = new Map<string, LaidOut>();

  lay(person: string, plan: string, sheet: LaidOut): void {
    this.clear(sheet.laidAt);
    const key = `${person} ${plan}`;
    this.sheets.delete(key);
    const [oldest] = this.sheets.keys();
    if (this.sheets.size >= sheetsMax && oldest !== undefined) this.sheets.delete(oldest);
    this.sheets.set(key, sheet);
  }

  /** The sheet that a person laid out for a plan; undefined where there is none, or it lay too long. */
  find(person: string, plan: string, now: Instant): LaidOut | undefined {
    this.clear(now);
    return this.sheets.get(`${person} ${plan}`);
  }

  remove(person: string, plan: string): void {
    this.sheets.delete(`${person} ${plan}`);
  }

  private clear(now: Instant): void {
    for (const [key, { laidAt }] of this.sheets) {
      if (now - laidAt > lyingMillisecondsMax) this.sheets.delete(key);
    }
  }
}
