import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { plainDate } from '../../../../kernel/index.ts';
import { projectFile } from '../../../folder.ts';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const day = z.string().transform((text) => plainDate(text));

const supportLines = z.strictObject({
  read_on: day,
  checked_on: day.nullable(),
  lines: z.array(
    z.strictObject({
      name: bilingual,
      what: bilingual,
      telephone: z.string().regex(/^[\d ]{10,16}$/),
      source: z.string(),
      mark: z.enum(['S', 'M', 'I']),
    }),
  ),
});

/** Places that listen, as an administrator keeps them in `reference/support-lines.yaml`. */
export const supportLineTable = supportLines.parse(
  parse(readFileSync(projectFile('reference', 'support-lines.yaml'), 'utf8')),
);
