import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const passedOver = new Set(['node_modules', 'dist', 'dist.lock', '.git', '.watershed', 'screenshots']);

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder whose name ends in one of the endings. */
export function sources(folder: string, endings: readonly string[]): Source[] {
  const found: Source[] = [];
  const walk = (current: string): void => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      if (passedOver.has(entry.name)) continue;
      const path = join(current, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (endings.some((ending) => entry.name.endsWith(ending))) {
        found.push({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') });
      }
    }
  };
  walk(join(root, folder));
  return found;
}

/** The first folder below `src`: `src/clocks/rules.ts` is in the room `clocks`. */
export function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

const importPattern =
  /(?:^|[\s;])(?:import|export)\s[^'"]*?from\s*['"](\.{1,2}\/[^'"]+)['"]|import\(\s*['"](\.{1,2}\/[^'"]+)['"]\s*\)/g;

/** Paths, from the root, of the project's own files that a file imports. */
export function importsOf(source: Source): string[] {
  return [...source.text.matchAll(importPattern)].map((match) =>
    join(dirname(source.path), match[1] ?? match[2] ?? '')
      .split(sep)
      .join('/'),
  );
}
