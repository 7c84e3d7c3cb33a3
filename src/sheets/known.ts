import type { Bilingual } from '../kernel/index.ts';
import { wordKey } from './sheet.ts';

/** A pillar, an action or a measure that a row may name. */
export interface KnownEntry {
  readonly id: string;
  readonly name: Bilingual;
}

/** What the plan’s framework, and the program’s own measures, hold. */
export interface Known {
  readonly pillars: readonly KnownEntry[];
  readonly actions: readonly KnownEntry[];
  readonly measures: readonly KnownEntry[];
}

/** The entry that words name: by its id, by its id and more (`A7: Listen`), or by its whole name in either language. */
export function findEntry(entries: readonly KnownEntry[], words: string): KnownEntry | undefined {
  const key = wordKey(words);
  const named = entries.find(({ id, name }) => [id, name.en, name.cy].some((each) => wordKey(each) === key));
  return named ?? entries.find(({ id }) => /\d/.test(id) && key.startsWith(`${wordKey(id)} `));
}

/** The ids of entries, as a message lists them. */
export function listEntries(entries: readonly KnownEntry[]): string {
  return entries.map(({ id }) => id).join(', ');
}
