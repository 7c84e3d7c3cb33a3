import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root, sources } from './sources.ts';

const linesMax = 300;
const functionLinesMax = 60;

const ratchet = z
  .strictObject({
    fileLines: z.record(z.string(), z.int()),
    functionLines: z.record(z.string(), z.int()),
    casts: z.record(z.string(), z.int()),
  })
  .parse(JSON.parse(readFileSync(join(root, 'tools', 'tidy', 'ratchet.json'), 'utf8')));

const files = ['src', 'tools', 'tests', 'bench'].flatMap((folder) => {
  try {
    return sources(folder, ['.ts']);
  } catch {
    return [];
  }
});

/** Compares what is with what the ratchet allows: nothing new, nothing longer, and what shrank is written down. */
function against(
  measured: ReadonlyMap<string, number>,
  allowed: Readonly<Record<string, number>>,
  limit: number,
): string[] {
  const over = [...measured].filter(([, value]) => value > limit);
  const wrong = over
    .filter(([name, value]) => value !== allowed[name])
    .map(([name, value]) =>
      value > (allowed[name] ?? limit)
        ? `${name}: ${value}, at most ${allowed[name] ?? limit}`
        : `${name}: shrank to ${value}, write that in ratchet.json`,
    );
  const gone = Object.keys(allowed).filter((name) => !over.some(([found]) => found === name));
  return [...wrong, ...gone.map((name) => `${name}: is within the limit now, take it out of ratchet.json`)];
}

describe('length', () => {
  it(`no file is longer than ${linesMax} lines`, () => {
    const measured = new Map(files.map((file) => [file.path, file.text.split('\n').length - 1]));
    expect(against(measured, ratchet.fileLines, linesMax)).toEqual([]);
  });

  // Counted on formatted text: a function declared at the start of a line ends at the first line that is its closing brace.
  it(`no function is longer than ${functionLinesMax} lines`, () => {
    const measured = new Map<string, number>();
    for (const file of files.filter((each) => !each.path.endsWith('.test.ts'))) {
      const lines = file.text.split('\n');
      lines.forEach((line, index) => {
        const name = /^(\s*)(?:export )?(?:default )?(?:async )?function\*? (\w+)/.exec(line);
        const arrow = /^(\s*)(?:export )?const (\w+) = (?:async )?\(.*=> \{$/.exec(line);
        const found = name ?? arrow;
        if (found === null) return;
        const close = lines.findIndex(
          (later, at) => at > index && new RegExp(`^${found[1]}\\}[;,)]*$`).test(later),
        );
        measured.set(`${file.path}#${found[2]}`, close - index + 1);
      });
    }
    expect(measured.size).toBeGreaterThan(20);
    expect(against(measured, ratchet.functionLines, functionLinesMax)).toEqual([]);
  });

  // `as` switches the compiler off; only a parser, which has looked, may say what something is.
  it('no new casts', () => {
    const cast = /(?<![\w'"`*])(?:[\w)\]}>])\s+as\s+(?!const\b)[A-Z{(u]\w*/g;
    const measured = new Map(
      files
        .filter((file) => file.path.startsWith('src/') && !file.path.endsWith('.test.ts'))
        .map((file) => {
          const lines = file.text
            .split('\n')
            .filter(
              (line) =>
                !/^\s*(\*|\/\/|import|export \{|\}|[\w]+ as \w+,?$)/.test(line) && !/`[^`]* as /.test(line),
            );
          return [file.path, lines.flatMap((line) => [...line.matchAll(cast)]).length];
        }),
    );
    expect(against(measured, ratchet.casts, 0)).toEqual([]);
  });
});
