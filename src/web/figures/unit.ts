import type { Language } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../../measures/index.ts';
import { say } from '../words/messages.ts';
import { unitMessages } from './unit-messages.ts';

/** What one counted thing is, in words. */
export function unitName(unit: MeasureDefinition['unit'], language: Language): string {
  const t = say(unitMessages, language);
  const names: Readonly<Record<MeasureDefinition['unit'], string>> = {
    crime: t.crime,
    'outcome-record': t.outcome,
    'stop-and-search': t.stop,
    case: t.case,
    allegation: t.allegation,
    person: t.person,
    month: t.month,
  };
  return names[unit];
}
