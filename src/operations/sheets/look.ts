import type { Act, Database } from '../../database/index.ts';
import {
  likelyHeadings,
  type MappedHeading,
  mergeMappings,
  type Sheet,
  type SheetMapping,
  spelledOut,
  statusWords,
  wordKey,
  wordsUnder,
} from '../../sheets/index.ts';
import { readRemembered } from './remembered.ts';

/** What a person says of a sheet before it is shown: its headings, and the words of its ratings and statuses. */
export interface SheetLook {
  readonly mapping: SheetMapping;
  readonly headings: readonly MappedHeading[];
  /** Rating words that do not say by themselves what they mean, as the sheet writes them. */
  readonly ratings: readonly string[];
  /** Status words whose meaning nobody knows, as the sheet writes them. */
  readonly statuses: readonly string[];
}

/** A sheet’s headings and rating words with what is remembered of them for the force, and what was said of them just now. */
export function lookAtSheet(
  desk: { readonly database: Database; readonly act: Act },
  force: string,
  sheet: Sheet,
  said: SheetMapping | undefined,
): Promise<SheetLook> {
  return desk.database.transact(desk.act, async (transaction) => {
    const remembered = await readRemembered(transaction, force);
    const mapping = said === undefined ? remembered : mergeMappings(remembered, said);
    const ratings = wordsUnder(sheet, mapping, 'rag').filter((words) => spelledOut(words) === undefined);
    const statuses = wordsUnder(sheet, mapping, 'status').filter((words) => !statusWords.has(wordKey(words)));
    return {
      mapping,
      headings: likelyHeadings(sheet, mapping),
      ratings: ratings.filter((words) => wordKey(words) !== ''),
      statuses: statuses.filter((words) => wordKey(words) !== ''),
    };
  });
}
