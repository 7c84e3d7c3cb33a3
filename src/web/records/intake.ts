import type { RowAccount } from '../../extracts/index.ts';
import type { Language } from '../../kernel/index.ts';
import { say } from '../words/messages.ts';
import { count } from '../words/number.ts';
import { contractTitle } from './code-words.ts';
import { intakeMessages } from './intake-messages.ts';
import { type Part, words } from './sheet.ts';

const fates = ['given', 'accepted', 'repeated', 'setAside', 'withParent', 'held'] as const;

/** What became of the rows of each contract, with the sentence that says how the columns add up. */
export function intakeParts(
  rows: readonly (RowAccount & { readonly contract: string })[],
  language: Language,
): readonly Part[] {
  const t = say(intakeMessages, language);
  return [
    {
      kind: 'table',
      table: {
        caption: t.caption,
        stacks: true,
        columns: [{ text: t.rows }, ...fates.map((fate) => ({ text: t[fate], numeric: true }))],
        rows: rows.map((row) => ({
          name: contractTitle(row.contract, language),
          cells: fates.map((fate) => count(row[fate])),
        })),
      },
    },
    words(t.addsUp),
  ];
}
