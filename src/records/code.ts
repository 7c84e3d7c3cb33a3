import { z } from 'zod';
import type { Bilingual } from '../kernel/index.ts';

/** The lists of words that open data files use, as `records.code` holds them. */
export const codeLists = [
  'crime-type',
  'outcome',
  'search-type',
  'sex',
  'age-range',
  'ethnicity',
  'officer-ethnicity',
  'search-object',
  'search-outcome',
] as const;
export type CodeList = (typeof codeLists)[number];

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const entry = z.strictObject({
  code: z.int().positive().max(32_767),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  written: z.array(z.string().min(1)).min(1),
  mark: z.enum(['S', 'M', 'I']),
  name: bilingual,
});

const unrepeated = (values: readonly (string | number)[]): boolean => new Set(values).size === values.length;

const list = z
  .array(entry)
  .min(1)
  .refine((codes) => unrepeated(codes.map((one) => one.code)), 'a code stands twice in one list')
  .refine((codes) => unrepeated(codes.map((one) => one.slug)), 'a slug stands twice in one list')
  .refine((codes) => unrepeated(codes.flatMap((one) => one.written)), 'the same words stand for two codes');

const codeTable = z.strictObject({
  source: z.string(),
  read_on: z.string(),
  welsh_mark: z.enum(['S', 'M', 'I']),
  lists: z.record(z.enum(codeLists), list),
});

/** One entry of a list. `written` holds every wording that files use for it, the present one first. */
export interface Code {
  readonly list: CodeList;
  readonly code: number;
  readonly slug: string;
  readonly written: readonly string[];
  readonly name: Bilingual;
}

/** Reads `reference/police-uk-codes.yaml`, already parsed from YAML. Throws a zod error that names the entry at fault. */
export function parseCodes(table: unknown): readonly Code[] {
  const { lists } = codeTable.parse(table);
  return codeLists.flatMap((name) =>
    lists[name].map(({ code, slug, written, name: names }) => ({
      list: name,
      code,
      slug,
      written,
      name: names,
    })),
  );
}

/** For each list, the code that a file's words stand for. Words nobody has vouched for are absent. */
export type CodeBook = Readonly<Record<CodeList, ReadonlyMap<string, number>>>;

export function codeBook(codes: readonly Code[]): CodeBook {
  const of = (name: CodeList): ReadonlyMap<string, number> =>
    new Map(
      codes.filter((code) => code.list === name).flatMap((code) => code.written.map((w) => [w, code.code])),
    );
  return {
    'crime-type': of('crime-type'),
    outcome: of('outcome'),
    'search-type': of('search-type'),
    sex: of('sex'),
    'age-range': of('age-range'),
    ethnicity: of('ethnicity'),
    'officer-ethnicity': of('officer-ethnicity'),
    'search-object': of('search-object'),
    'search-outcome': of('search-outcome'),
  };
}
