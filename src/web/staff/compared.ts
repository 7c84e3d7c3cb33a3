import type { Language } from '../../kernel/index.ts';
import type { Table } from '../figures/table.ts';
import { say } from '../words/messages.ts';
import { comparedMessages } from './compared-messages.ts';

/** A part of a record in two versions: as somebody typed it, and as somebody else stored it meanwhile. */
export interface Compared {
  readonly name: string;
  readonly yours: string;
  readonly stored: string;
}

/** Two versions side by side, on a phone one under the other; undefined where no part differs. */
export function comparedTable(parts: readonly Compared[], language: Language): Table | undefined {
  const t = say(comparedMessages, language);
  if (parts.length === 0) return undefined;
  return {
    caption: t.both,
    stacks: true,
    columns: [{ text: t.part }, { text: t.yours }, { text: t.stored }],
    rows: parts.map(({ name, yours, stored }) => ({ name, cells: [yours, stored] })),
  };
}
