import type { Language } from '../../kernel/index.ts';
import { say } from '../words/messages.ts';
import { refusalMessages } from './refusal-messages.ts';

/** Why an act was refused, in the reader's language. The operation's own message is English, for logs and commands. */
export function refusalWords(code: string, language: Language): string {
  const t = say(refusalMessages, language);
  const words: Readonly<Record<string, string>> = {
    'no-words': t.noWords,
    'no-force': t.noForce,
    'unknown-force': t.unknownForce,
    'dates-reversed': t.datesReversed,
    'not-an-address': t.notAnAddress,
    'entered-already': t.enteredAlready,
    'replied-already': t.repliedAlready,
    closed: t.closed,
    'no-reason': t.noReason,
    'no-such-measure': t.noSuchMeasure,
    'linked-already': t.linkedAlready,
    'said-already': t.saidAlready,
    'not-heard': t.notHeard,
    'decided-already': t.decidedAlready,
    'unknown-entry': t.unknownEntry,
    'attached-already': t.attachedAlready,
    'primary-already': t.primaryAlready,
    'no-newer-framework': t.noNewerFramework,
    'unknown-code': t.unknownCode,
    'unknown-term': t.unknownTerm,
    'no-evidence': t.noEvidence,
    'no-such-release': t.noSuchRelease,
    'no-period': t.noPeriod,
    'not-moved': t.notMoved,
    'came-already': t.cameAlready,
    'same-person': t.samePerson,
    'not-your-role': t.notYourRole,
    'no-such-move': t.noSuchMove,
    'faulty-text': t.faultyText,
    'corrected-already': t.correctedAlready,
    'not-published': t.notPublished,
    'no-such-counting': t.noSuchCounting,
  };
  return words[code] ?? t.other;
}
