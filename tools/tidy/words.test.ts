import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

const endings = ['.ts', '.js', '.sql', '.md', '.yaml', '.json', '.njk', '.scss', '.sh', 'run'];
const files = [
  'src',
  'tests',
  'tools',
  'docs',
  'bin',
  'migrations',
  'reference',
  'frameworks',
  'contracts',
  'profiles',
  'bench',
  '.ci',
].flatMap((folder) => {
  try {
    return sources(folder, endings);
  } catch {
    return [];
  }
});
const self = 'tools/tidy/words.test.ts';

describe('words', () => {
  // The project speaks of itself alone and runs anywhere.
  it('names no machine path and no registry', () => {
    const wrong =
      /(^|[\s'"`(])\/(work|root|home\/\w+)\/|registry\.npmjs|deb\.debian\.org|pypi\.org|files\.pythonhosted|crates\.io/;
    expect(
      files.filter((file) => file.path !== self && wrong.test(file.text)).map((file) => file.path),
    ).toEqual([]);
  });

  // A victim could not continue or did not want to; nobody is doubted or blamed in passing.
  it('blames and doubts no victim', () => {
    const wrong =
      /\balleged victim|\bvictims?( who)? (do(es)?|did) not (support|engage|co-?operate)|\bun-?co-?operative victim|\bfalse allegation|\bthe female\b/i;
    expect(
      files.filter((file) => file.path !== self && wrong.test(file.text)).map((file) => file.path),
    ).toEqual([]);
  });

  it('leaves no unfinished mark', () => {
    const wrong = /\b(TODO|FIXME|XXX|HACK)\b/;
    expect(
      files.filter((file) => file.path !== self && wrong.test(file.text)).map((file) => file.path),
    ).toEqual([]);
  });

  it('switches no check off', () => {
    const wrong = /@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore|eslint-disable/;
    expect(
      files.filter((file) => file.path !== self && wrong.test(file.text)).map((file) => file.path),
    ).toEqual([]);
  });
});
