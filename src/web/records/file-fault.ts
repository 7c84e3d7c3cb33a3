import type { Language } from '../../kernel/index.ts';
import type { FileFault } from '../../operations/analyst/index.ts';
import { say } from '../words/messages.ts';
import { fileFaultMessages } from './file-fault-messages.ts';
import { caution, type Part } from './sheet.ts';

const said = [
  'file_changed',
  'file_damaged',
  'file_denied',
  'file_empty',
  'file_encoding',
  'file_html',
  'file_inflates_too_far',
  'file_line_ends',
  'file_marked_up',
  'file_missing',
  'file_nested_archive',
  'file_no_csv',
  'file_no_rows',
  'file_record_too_long',
  'file_sheet_unknown',
  'file_spreadsheet',
  'file_too_large',
  'file_too_slow',
  'file_truncated',
  'file_unreadable',
  'file_zip_refused',
  'package_changed',
] as const;

/** What is wrong with files that cannot be read, and what to do. */
export function fileFaultWords({ code }: FileFault, language: Language): string {
  const t = say(fileFaultMessages, language);
  const known = said.find((each) => each === code);
  return known === undefined ? t.other : t[known];
}

/** The same with the reader's own words, which name the file and the place and are English. */
export function fileFaultParts(fault: FileFault, language: Language): readonly Part[] {
  return [caution(fileFaultWords(fault, language)), { kind: 'words', text: fault.message, lang: 'en' }];
}
