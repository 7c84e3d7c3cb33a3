import type { Language } from '../../kernel/index.ts';
import { say } from '../words/messages.ts';
import { refusalMessages } from './refusal-messages.ts';

/** A code of an operation as its message's key: `no-words` is `noWords`. */
const camel = (code: string): string =>
  code.replace(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());

/** Why an act was refused, in the reader's language. The operation's own message is English, for logs and commands. */
export function refusalWords(code: string, language: Language): string {
  const t = say(refusalMessages, language);
  const found = Object.entries(t).find(([key]) => key === camel(code));
  return found === undefined ? t.other : found[1];
}
