/** The languages every public word is written in. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** The same words in English and in Welsh. */
export interface Bilingual {
  readonly en: string;
  readonly cy: string;
}
