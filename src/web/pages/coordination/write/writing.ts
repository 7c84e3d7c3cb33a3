import { z } from 'zod';
import type { Section } from '../../../../national/index.ts';

const key = z.string().regex(/^(?:title_(?:en|cy)|cut|text_version|s\d{1,2}_(?:heading|body)_(?:en|cy))$/);

/** The boxes of the form that writes an update; a key of another shape is not understood. */
export const writeForm = z.record(key, z.string().max(20_000));
export type WriteForm = z.infer<typeof writeForm>;

const at = (form: WriteForm, name: string): string => (form[name] ?? '').replaceAll('\r\n', '\n');

/** The sections of what was sent, in order; a section whose four boxes are empty is taken out. */
export function sectionsIn(form: WriteForm): readonly Section[] {
  const numbers = Object.keys(form).flatMap((name) => {
    const found = /^s(\d{1,2})_/.exec(name);
    return found === null ? [] : [Number(found[1])];
  });
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map(
      (n): Section => ({
        heading: { en: at(form, `s${n}_heading_en`).trim(), cy: at(form, `s${n}_heading_cy`).trim() },
        body: { en: at(form, `s${n}_body_en`), cy: at(form, `s${n}_body_cy`) },
      }),
    )
    .filter(({ heading, body }) =>
      [heading.en, heading.cy, body.en, body.cy].some((text) => text.trim() !== ''),
    );
}

/** What was sent, as an operation takes it. */
export function writingIn(form: WriteForm) {
  return {
    textVersion: Number(form.text_version ?? '0'),
    cut: form.cut ?? '',
    text: {
      title: { en: at(form, 'title_en').trim(), cy: at(form, 'title_cy').trim() },
      sections: sectionsIn(form),
    },
  };
}
