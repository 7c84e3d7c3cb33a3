import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Templates, styles and marks are read from `src/web`, whether the code runs from `src` or was built into `dist`:
// both lie beside each other, so the same relative address leads there from either.
const folder = fileURLToPath(new URL('../../src/web/', import.meta.url));
const require = createRequire(import.meta.url);

/** A file or folder of the web room itself. */
export function webPath(...parts: readonly string[]): string {
  return join(folder, ...parts);
}

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/** A file of the project: reference tables. */
export function projectFile(...parts: readonly string[]): string {
  return join(folder, '..', '..', ...parts);
}
