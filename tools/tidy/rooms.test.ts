import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { domainRooms } from './layers.ts';
import { root, sources } from './sources.ts';

const junk = /^(utils?|lib|common|helpers?|misc|shared|stuff|types|constants|manager|handler)(\.|$)/i;
const code = sources('src', ['.ts']);
const rooms = readdirSync(join(root, 'src'));

describe('rooms', () => {
  // A junk drawer is where a rule goes to be forgotten.
  it('holds no junk drawer', () => {
    const files = [...code, ...sources('tools', ['.ts']), ...sources('tests', ['.ts'])];
    expect(
      files.filter((file) => file.path.split('/').some((part) => junk.test(part))).map((file) => file.path),
    ).toEqual([]);
  });

  it('each has its README, its rules and its one public face', () => {
    const needed = rooms.flatMap((room) => {
      const shelf = ['operations', 'cli', 'web'].includes(room);
      const names = shelf ? ['README.md'] : ['README.md', 'SPEC.md', 'index.ts'];
      return names.map((name) => join('src', room, name));
    });
    expect(needed.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  // A room is made when its capability is built, never as an empty stub.
  it('none is an empty stub', () => {
    const thin = rooms.filter(
      (room) =>
        !code.some((file) => file.path.startsWith(`src/${room}/`) && basename(file.path) !== 'index.ts'),
    );
    expect(thin).toEqual([]);
  });
});

// Domain rooms take `now`, `seed` and rows as arguments, so that a rule can be tested for any day and replayed.
describe('domain rooms', () => {
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['reads a clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/],
    ['draws randomness', /\bMath\.random\(|\brandom(Bytes|UUID|Int)\(/],
    ['reads the environment', /\bprocess\.(env|argv|cwd)\b/],
    [
      'does input or output',
      /from 'node:(fs|net|http|https|child_process|dns|os|readline|stream)(\/promises)?'|from 'pg'|\bfetch\(|\bconsole\./,
    ],
  ];
  const files = code.filter(
    (file) =>
      ['kernel', 'synthetic', ...domainRooms].includes(file.path.split('/')[1] ?? '') &&
      !file.path.endsWith('.test.ts'),
  );
  it.each(forbidden)('none %s', (_, pattern) => {
    expect(files.filter((file) => pattern.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});
