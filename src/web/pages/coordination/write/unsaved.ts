import type { Language } from '../../../../kernel/index.ts';
import type { Section } from '../../../../national/index.ts';
import type { readCuts, UpdateView } from '../../../../operations/national/index.ts';
import type { Compared } from '../../../staff/compared.ts';
import { type Said, say } from '../../../words/messages.ts';
import { cutLine } from '../updates/view.ts';
import { writeMessages } from './messages.ts';
import { type WriteForm, writingIn } from './writing.ts';

/**
 * What a writer typed and nothing stored: somebody else saved meanwhile, or moved the update on so that nobody writes it now, or
 * a title is missing.
 */
export interface Unsaved {
  readonly form: WriteForm;
  readonly because: 'stale' | 'closed' | 'no-title';
}

type Words = Said<typeof writeMessages>;
export const boxes = (['heading', 'body'] as const).flatMap((field) =>
  (['en', 'cy'] as const).map((language) => ({ field, language })),
);
export const blank: Section = { heading: { en: '', cy: '' }, body: { en: '', cy: '' } };

export function boxLabel({ field, language }: (typeof boxes)[number], t: Words): string {
  if (field === 'heading') return language === 'en' ? t.headingEn : t.headingCy;
  return language === 'en' ? t.bodyEn : t.bodyCy;
}

/** What was typed and what is stored now, part by part, where the two differ. */
export function comparedWith(
  form: WriteForm,
  { update }: UpdateView,
  cuts: Awaited<ReturnType<typeof readCuts>>,
  language: Language,
): readonly Compared[] {
  const t = say(writeMessages, language);
  const { text, cut } = writingIn(form);
  const nameOf = (id: string): string => {
    const found = cuts.find((one) => one.id === id);
    return found === undefined ? id : cutLine(found, language);
  };
  const most = Math.max(text.sections.length, update.text.sections.length);
  const sections = Array.from({ length: most }, (_, index) => index);
  const parts = [
    { name: t.titleEn, yours: text.title.en, stored: update.text.title.en },
    { name: t.titleCy, yours: text.title.cy, stored: update.text.title.cy },
    { name: t.cut, yours: nameOf(cut), stored: nameOf(update.cut) },
    ...sections.flatMap((index) => {
      const [yours, stored] = [text.sections[index] ?? blank, update.text.sections[index] ?? blank];
      return boxes.map((box) => ({
        name: `${t.section({ n: index + 1 })}. ${boxLabel(box, t)}`,
        yours: yours[box.field][box.language],
        stored: stored[box.field][box.language],
      }));
    }),
  ];
  return parts.filter(({ yours, stored }) => yours !== stored);
}
