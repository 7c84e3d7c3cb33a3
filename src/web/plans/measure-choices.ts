import type { Framework } from '../../framework/index.ts';
import type { Language } from '../../kernel/index.ts';
import { readMeasureDefinitions } from '../../operations/measures/index.ts';
import type { Choice } from '../staff/field.ts';

const definitions = readMeasureDefinitions();

/** The measures that an action may name: its framework's, then those that the program computes. */
export function measureChoices(framework: Framework, language: Language): readonly Choice[] {
  return [
    ...framework.measures.map(({ id, text }) => ({ value: id, text: `${id}: ${text[language]}` })),
    ...definitions.map(({ id, title }) => ({ value: id, text: title[language] })),
  ];
}

/** A measure in words; its id where neither knows it any more. */
export function measureName(id: string, framework: Framework, language: Language): string {
  return measureChoices(framework, language).find(({ value }) => value === id)?.text ?? id;
}
