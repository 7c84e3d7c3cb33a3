import { describe, expect, it } from 'vitest';
import { errorsIn, type Field } from './field.ts';
import { fieldView } from './field-view.ts';

const asked: Field = { kind: 'both-texts', name: 'question', label: 'What was it asked?' };

describe('a field that is asked in both languages', () => {
  it.each(['en', 'cy'] as const)(
    '[SD-13] says in which of them it is missing, as its label does: %s',
    (language) => {
      const wrong = errorsIn([asked], { questionEn: [''] }, language);
      const labels = fieldView(asked, {}, {}, language).map(({ options }) => Object(options.label).text);
      expect(new Set(labels).size).toBe(2);
      const [english, welsh] = labels;
      expect(wrong.questionEn).toContain(english);
      expect(wrong.questionCy).toContain(welsh);
      // The control: the one that was written is not missed.
      expect(Object.keys(errorsIn([asked], { questionEn: ['Is it clear?'] }, language))).toEqual([
        'questionCy',
      ]);
    },
  );
});
