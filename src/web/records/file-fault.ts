import { type FileFault, fileFaultWords, tellFileFault } from '../../extracts/index.ts';
import { assertNever, type Language } from '../../kernel/index.ts';
import { caution, type Part, words } from './sheet.ts';

/** What is wrong with a file and where; in English the reader's own words stand beside what to do, because they say more. */
export function fileFaultParts(fault: FileFault, language: Language): readonly Part[] {
  switch (language) {
    case 'en':
      return [caution(fileFaultWords(fault, language)), words(fault.message)];
    case 'cy':
      return [caution(tellFileFault(fault).cy)];
    default:
      return assertNever(language);
  }
}
