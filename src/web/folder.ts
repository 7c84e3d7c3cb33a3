import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from '../kernel/index.ts';

/** The folder that holds package.json: the same whether the code runs as it was written or was built. */
function findProject(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    assert(dirname(folder) !== folder, 'no package.json above the code');
    folder = dirname(folder);
  }
  return folder;
}

const project = findProject();
const require = createRequire(import.meta.url);

/** A file or folder of the web room itself, always the source: templates and styles are not built. */
export function webPath(...parts: readonly string[]): string {
  return join(project, 'src', 'web', ...parts);
}

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/** A file of the project: reference tables. */
export function projectFile(...parts: readonly string[]): string {
  return join(project, ...parts);
}
