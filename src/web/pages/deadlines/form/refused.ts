import type { Language } from '../../../../kernel/index.ts';
import { say } from '../../../words/messages.ts';
import { deadlineFormMessages } from './messages.ts';

/** What a person is told when something changed between what they were shown and what they sent. */
export function changedMeanwhile(code: 'rules-changed' | 'not-running', language: Language): string {
  const t = say(deadlineFormMessages, language);
  return code === 'rules-changed' ? t.changed : t.closedMeanwhile;
}
