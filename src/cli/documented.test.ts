import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';

/** What a reader would copy: lines of code blocks, a line that ends with \ with the one after it, and code within a line. */
function codeIn(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^ *```[a-z]*\n(.*?)^ *```/gms)].map(([, code]) => code ?? '');
  const text = markdown.replaceAll(/^ *```[a-z]*\n.*?^ *```/gms, '');
  const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => (code ?? '').replaceAll(/\s+/g, ' '));
  return [...blocks.flatMap((code) => code.replaceAll(/\\\n\s*/g, ' ').split('\n')), ...spans];
}

/** The options that one way of using a command needs: of each list, one. */
function needsOf(usage: string): readonly (readonly string[])[] {
  let plain = usage;
  while (/\[[^[\]]*\]/.test(plain)) plain = plain.replaceAll(/\[[^[\]]*\]/g, '');
  const choices = [...plain.matchAll(/\(([^()]*)\)/g)].map(([, choice]) => optionsIn(choice ?? ''));
  return [...choices, ...optionsIn(plain.replaceAll(/\([^()]*\)/g, '')).map((option) => [option])];
}

const optionsIn = (text: string): string[] =>
  [...text.matchAll(/(?<=^|\s)--[a-z-]+/g)].map(([option]) => option);

/** What keeps a line from doing what its page says: undefined where it does, is of another program, or only names a command. */
function wrongWith(line: string): string | undefined {
  const said = /^\s*(?:\w+=\S+ )*(?:npx )?watershed (?<rest>[a-z].*)$/.exec(line)?.groups?.rest?.trim();
  if (said === undefined) return undefined;
  const [command] = commands
    .filter(({ name }) => said === name || said.startsWith(`${name} `))
    .sort((one, other) => other.name.length - one.name.length);
  if (command === undefined) return `${line}: no such command`;
  const given = optionsIn(said);
  if (said === command.name || given.includes('--help')) return undefined;
  const unknown = given.filter((option) => !command.help.includes(option));
  if (unknown.length > 0) return `${line}: takes no ${unknown.join(', ')}`;
  const usage = /Usage:.*?(?=\n\n)/s.exec(command.help)?.[0] ?? '';
  const lacking = usage
    .split(/(?=watershed )/)
    .slice(1)
    .map((way) => needsOf(way).filter((choice) => !choice.some((option) => given.includes(option))));
  const [least = []] = lacking.sort((one, other) => one.length - other.length);
  return least.length > 0
    ? `${line}: lacks ${least.map((choice) => choice.join(' or ')).join(', ')}`
    : undefined;
}

describe('commands in the documents', () => {
  it('exist, and have what they need and nothing that they do not take', () => {
    const pages = ['docs/how-to', 'docs/tutorials'].flatMap((folder) =>
      readdirSync(folder).map((name) => `${folder}/${name}`),
    );
    pages.push('README.md');
    const lines = pages.flatMap((page) => codeIn(readFileSync(page, 'utf8')).map((line) => ({ page, line })));
    expect(lines.filter(({ line }) => /watershed [a-z]/.test(line)).length).toBeGreaterThan(50);
    const wrong = lines.flatMap(({ page, line }) => {
      const why = wrongWith(line);
      return why === undefined ? [] : [`${page}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['watershed records lode ./x', 'no such command'],
    ['npx watershed return show kent --quarter 2024-04', 'lacks --by'],
    ['watershed records check x --profile p --colour red', 'takes no --colour'],
    [
      'watershed records decide --force kent --package 3 --file 2 --line 1 --reason x --by y',
      'lacks --let-in or --leave-out',
    ],
    ['watershed records dispose --approve 1 --by "B. Another"', undefined],
    ['watershed return list', undefined],
    ['watershed return show kent --quarter 2024-04 --by "C. Coordinator"', undefined],
  ])('of which "%s" would be told', (line, why) => {
    expect(wrongWith(line)?.split(': ')[1]).toBe(why);
  });
});
