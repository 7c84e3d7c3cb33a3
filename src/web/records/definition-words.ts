import type { Language } from '../../kernel/index.ts';
import type { Vawg } from '../../measures/index.ts';
import type { VawgChoice } from '../../operations/analyst/index.ts';
import { say } from '../words/messages.ts';
import { figureWordMessages } from './figure-messages.ts';

/** A definition of violence against women and girls as people know it: its title and version. */
export function definitionWords(
  titles: readonly VawgChoice[],
  { name, version }: Vawg,
  language: Language,
): string {
  const known = titles.find((each) => each.name === name && each.version === version);
  // Definitions are never removed; the name is what is left to say should one be.
  const title = known?.title[language] ?? name;
  return say(figureWordMessages, language).definition({ title, version });
}

/** The same where a question names a definition and its newest version is meant. */
export function definitionTitle(titles: readonly VawgChoice[], name: string, language: Language): string {
  const versions = titles.filter((each) => each.name === name).map(({ version }) => version);
  const newest = titles.find((each) => each.name === name && each.version === Math.max(...versions));
  return newest?.title[language] ?? name;
}
