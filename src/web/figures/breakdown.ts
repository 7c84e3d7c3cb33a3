import type { Language } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../../measures/index.ts';

/** `ethnicity=black;sex=female` in words: the categories' names in the order of the key. */
export function breakdownName(definition: MeasureDefinition, key: string, language: Language): string {
  return key
    .split(';')
    .map((part) => {
      const [dimension = '', category = ''] = part.split('=');
      const breakdown = definition.breakdowns.find((one) => one.id === dimension);
      return breakdown?.categories.find((one) => one.id === category)?.name[language] ?? category;
    })
    .join(', ');
}
