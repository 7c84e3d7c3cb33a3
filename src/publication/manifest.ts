import { z } from 'zod';
import { instant, month } from '../kernel/index.ts';
import { datasets } from '../measures/index.ts';
import type { ReleaseManifest } from './release.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bilingual = z.strictObject({ en: z.string(), cy: z.string() });

const storedManifest = z.strictObject({
  id: z.string(),
  title: bilingual,
  dataFrom: z.string().transform(month),
  dataTo: z.string().transform(month),
  madeUp: z.boolean(),
  draftedBy: z.string(),
  draftedAt: z.number().transform(instant),
  codeVersion: z.string(),
  definitions: z.array(z.strictObject({ id: z.string(), version: z.int(), sha256 })),
  inputs: z.array(
    z.strictObject({ sha256, name: z.string(), dataset: z.enum(datasets), bytes: z.number(), rows: z.int() }),
  ),
  files: z.array(z.strictObject({ path: z.string(), mediaType: z.string(), sha256, bytes: z.int() })),
});

/** What a release says of itself when it is drafted, and never again: all of its manifest but state and publication. */
export type StoredManifest = z.infer<typeof storedManifest>;

/** Reads a stored manifest. Throws a zod error that names what does not fit. */
export function parseManifest(value: unknown): StoredManifest {
  return storedManifest.parse(value);
}

/** The whole manifest: what was stored, and how far the release has come since. */
export function manifestOf(
  stored: StoredManifest,
  progress: Pick<ReleaseManifest, 'state' | 'publishedBy' | 'publishedAt'>,
): ReleaseManifest {
  return { ...stored, ...progress };
}
