import { z } from 'zod';
import type { Bilingual } from '../kernel/index.ts';
import { assert, present } from '../kernel/index.ts';

const words = z.string().regex(/\S/);

const document = z.strictObject({
  format: z.literal('watershed-offence-codes/1'),
  checked_on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  sources: z.record(z.string(), words),
  codes: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{3}(\/\d{2})?$/),
      en: words,
      cy: words,
      group: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      source: z.string(),
      mark: z.enum(['S', 'M', 'I']),
    }),
  ),
});

/** A Home Office offence code that figures need: a class, or a class and sub-class. */
export interface OffenceCode {
  readonly code: string;
  readonly title: Bilingual;
  readonly group: string;
  readonly source: string;
  readonly mark: 'S' | 'M' | 'I';
}

/** Parses `reference/offence-codes.yaml`, which ships with the project: anything wrong with it is a defect. */
export function parseOffenceCodes(content: unknown): readonly OffenceCode[] {
  const { codes, sources } = document.parse(content);
  assert(new Set(codes.map(({ code }) => code)).size === codes.length, 'an offence code stands twice');
  return codes.map(({ code, en, cy, group, source, mark }) => ({
    code,
    title: { en, cy },
    group,
    source: present(sources[source], `source ${source}`),
    mark,
  }));
}
