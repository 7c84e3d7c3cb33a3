import { withoutMarks } from '../name.ts';

/** What the files of a made-up system look like beyond what its profile says: how they are encoded, and what stands round them. */
export interface Appearance {
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  /** Lines above the header. */
  readonly title: readonly string[];
  /** Dashes went through one program too many. */
  readonly brokenDashes: boolean;
  readonly freeText: readonly string[];
}

const plain: Appearance = { encoding: 'utf-8', title: [], brokenDashes: false, freeText: [''] };

/** The made-up systems whose profiles ship. Any other is written plainly. */
const appearances: Readonly<Record<string, Appearance>> = {
  longshore: {
    encoding: 'windows-1252',
    title: ['Longshore Reporting (MADE UP)', 'All records – nobody in them is real', ''],
    brokenDashes: false,
    freeText: ['', 'left a message, said "call back"', 'seen at home; calm'],
  },
  quarterdeck: {
    encoding: 'utf-8-bom',
    title: [],
    brokenDashes: true,
    freeText: ['see log', '', '#VALUE!', 'MADE UP - see log'],
  },
};

export const appearanceOf = (dialect: string): Appearance => appearances[dialect] ?? plain;

/** The marks of Windows-1252 that lie outside Latin-1 and that are written here. */
const windowsMarks: ReadonlyMap<string, number> = new Map([
  ['–', 0x96],
  ['’', 0x92],
]);

/** Text as a system can write it: Windows-1252 has no ł and no ś, and such a system writes l and s. */
export function speakable(text: string, { encoding }: Pick<Appearance, 'encoding'>): string {
  if (encoding !== 'windows-1252') return text;
  return [...text]
    .map((letter) =>
      letter.charCodeAt(0) < 0x100 || windowsMarks.has(letter) ? letter : withoutMarks(letter),
    )
    .join('');
}

/** The bytes of a text in an encoding; what the encoding lacks must be gone (`speakable`). A mark at the front is not added. */
export function bytesOf(text: string, { encoding }: Pick<Appearance, 'encoding'>): Uint8Array {
  if (encoding !== 'windows-1252') return new TextEncoder().encode(text);
  return Uint8Array.from(text, (letter) => windowsMarks.get(letter) ?? letter.charCodeAt(0) & 0xff);
}
