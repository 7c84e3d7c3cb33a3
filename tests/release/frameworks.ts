import { readFileSync } from 'node:fs';
import { type FileReading, readFramework, readMapping } from '../../src/framework/index.ts';
import type { FrameworkReader } from '../../src/web/doors/public.ts';
import { projectFile } from '../../src/web/folder.ts';

const bytes = (name: string): Uint8Array => readFileSync(projectFile('frameworks', `${name}.yaml`));

function read<Document>(reading: FileReading<Document>): Document {
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

const from = read(readFramework(bytes('england-wales-2021'), 'england-wales-2021'));
const to = read(readFramework(bytes('england-wales-2024'), 'england-wales-2024'));
const mapping = read(readMapping(bytes('mapping-2021-2024'), 'mapping-2021-2024', { from, to }));

/** The frameworks that the project ships, as the door reads them. */
export const shippedFrameworks: FrameworkReader = {
  held: async () => ({ frameworks: [from, to], mappings: [{ mapping, from, to }] }),
};
