import type { Language } from '../../kernel/index.ts';
import type { UsableProfile } from '../../operations/analyst/index.ts';
import { say } from '../words/messages.ts';
import { systemMessages } from './system-messages.ts';

const named = ['contract', 'meridian', 'longshore', 'quarterdeck'] as const;

/** What a records system is called: in the reader's language where its profile ships, else as its force calls it. */
export function systemWords(
  { name, origin, system }: Pick<UsableProfile, 'name' | 'origin' | 'system'>,
  language: Language,
): string {
  const shipped = origin === 'shipped' ? named.find((each) => each === name) : undefined;
  return shipped === undefined ? system : say(systemMessages, language)[shipped];
}
