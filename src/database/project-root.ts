import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from '../kernel/index.ts';

/** The folder that holds package.json: the same whether the code runs from `src` or from `dist`. */
function findProjectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    assert(dirname(folder) !== folder, 'no package.json above the code');
    folder = dirname(folder);
  }
  return folder;
}

const root = findProjectRoot();

/** A file of the project itself: reference tables, migrations, statements, templates. */
export function projectPath(...parts: readonly string[]): string {
  return join(root, ...parts);
}
