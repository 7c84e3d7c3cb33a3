import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../../src/database/index.ts';

const told = new Set<string>();

/**
 * A file or folder of the real open data that lies beside a checkout, in `shared/data`; undefined where it is absent,
 * with one printed line that says so. In CI its absence is an error: a skipped test would look like a passed one.
 */
export function realData(...path: readonly string[]): string | undefined {
  const places = [projectPath('..', 'shared', 'data'), projectPath('..', '..', 'shared', 'data')];
  const found = places.map((place) => join(place, ...path)).find((place) => existsSync(place));
  if (found !== undefined) return found;
  const message = `real data is absent (../shared/data/${path.join('/')}): what needs it is skipped`;
  if (process.env.CI === 'true') throw new Error(message);
  if (!told.has(message)) console.log(message);
  told.add(message);
  return undefined;
}
