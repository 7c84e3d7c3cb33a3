import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteFolderOf, textFolderOf } from './fold.ts';
import { type FieldKind, fieldKinds } from './settings.ts';

const out = new Uint8Array(256);

/** The comparable form by bytes; null where the value must be looked at as text. */
function byBytes(kind: FieldKind, text: string): string | null {
  const bytes = new TextEncoder().encode(` ${text}`);
  const length = byteFolderOf(kind)(bytes, 1, bytes.length, out);
  return length < 0 ? null : new TextDecoder().decode(out.subarray(0, length));
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'Z', 'n', 'N', 'o', 'x', 'u', 'é', ' ', '-', "'", '.', '@', '0', '1', '7', '+'),
  minLength: 1,
  maxLength: 14,
});
const date = fc
  .tuple(fc.integer({ min: 0, max: 2100 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map((parts) => parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-'));
const phone = fc.stringMatching(/^0[0-9]{8,11}$/);
const nothing = fc.constantFrom(
  'N/A',
  'na',
  'N A',
  'unknown',
  'Not Known',
  'TBC',
  'xx',
  'nil',
  'none',
  'Nora',
);

describe('comparable forms', () => {
  it.each(fieldKinds)('[LK-4] [LK-5] %s: what bytes alone tell is what the text tells', (kind) => {
    const fold = textFolderOf(kind, 'dayFirst', 2026);
    fc.assert(
      fc.property(fc.oneof(letters, date, phone, nothing), (text) => {
        // Cells come without spaces around them.
        const trimmed = text.trim();
        fc.pre(trimmed !== '');
        const made = byBytes(kind, trimmed);
        if (made !== null) expect(made).toBe(fold(trimmed));
      }),
      { numRuns: 2000 },
    );
  });

  it('[LK-4] [LK-5] ordinary values need no text', () => {
    const ordinary: readonly (readonly [FieldKind, string, string])[] = [
      ['surname', 'Smith Jones', 'smith jones'],
      ['dateOfBirth', '1984-02-03', '19840203'],
      ['postcode', 'SW1A 1AA', 'sw1a1aa'],
      ['phone', '07700900123', '7700900123'],
      ['email', 'ann.lee@example.org', 'ann.lee@example.org'],
      ['number', '12', '12'],
    ];
    for (const [kind, text, form] of ordinary) expect([kind, byBytes(kind, text)]).toEqual([kind, form]);
  });
});
