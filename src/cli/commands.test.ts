import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Terminal } from './command.ts';
import { commands } from './commands.ts';
import { allowClosing, runCommandLine } from './main.ts';

/** A terminal that remembers what was printed. */
function pretend(): Terminal & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTerminal: false,
    environment: { WATERSHED_HOME: '/nowhere/that/exists' },
    folder: '.',
  };
}

describe('the command line', () => {
  it('takes a path that begins at the root as it is, in every command', () => {
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)\.ts$/.test(name),
    );
    const texts = files.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
    expect(texts.filter(({ text }) => text.includes('resolve(terminal.folder')).length).toBeGreaterThan(5);
    expect(texts.filter(({ text }) => text.includes('join(terminal.folder')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('goes on when whoever reads it has seen enough, and on no other failure of the pipe', () => {
    const stream = new EventEmitter();
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    expect(() => stream.emit('error', closed)).toThrow('EPIPE');
    allowClosing(stream);
    expect(() => stream.emit('error', closed)).not.toThrow();
    expect(() => stream.emit('error', new Error('disk'))).toThrow('disk');
  });

  it('is described in docs/reference/commands.md, word for word (UPDATE_DOCS=1 writes it)', () => {
    const page = [
      '# Commands',
      '',
      'Made from the help of the program itself. `npx watershed …` in a checkout after `npm ci`.',
      '',
      'Every command ends with 0 when it did what was asked, 1 when it refused or found something wrong, 2 for wrong usage.',
      'Results go to standard output, progress and messages to standard error.',
      ...commands.flatMap((command) => [
        '',
        `## watershed ${command.name}`,
        '',
        `${command.summary}.`,
        '',
        '```',
        command.help.trim(),
        '```',
      ]),
      '',
    ].join('\n');
    if (process.env.UPDATE_DOCS === '1') writeFileSync('docs/reference/commands.md', page);
    expect(readFileSync('docs/reference/commands.md', 'utf8')).toBe(page);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s explains itself',
    async (name, command) => {
      expect(command.help).toContain(`watershed ${name}`);
      const terminal = pretend();
      expect(await runCommandLine([...name.split(' '), '--help'], terminal)).toBe(0);
      expect(terminal.said.out).toContain('Usage:');
    },
  );

  it.each(commands.map((command) => [command.name] as const))(
    '%s refuses an option it does not know, with its help',
    async (name) => {
      const terminal = pretend();
      expect(await runCommandLine([...name.split(' '), '--no-such-option'], terminal)).toBe(2);
      expect(terminal.said.err).toContain('--no-such-option');
      expect(terminal.said.out).toBe('');
    },
  );

  it('lists the commands when asked, and refuses one that is not there', async () => {
    const terminal = pretend();
    expect(await runCommandLine([], terminal)).toBe(0);
    expect(await runCommandLine(['no', 'such'], terminal)).toBe(2);
    expect(terminal.said.err).toContain('no such');
    for (const command of commands) expect(terminal.said.out).toContain(command.summary);
  });

  it('says which version it is', async () => {
    const terminal = pretend();
    expect(await runCommandLine(['--version'], terminal)).toBe(0);
    expect(terminal.said.out).toMatch(/^watershed \d+\.\d+\.\d+\n$/);
  });

  it('tells a fault in words with its code, and ends with 1', async () => {
    const terminal = { ...pretend(), environment: { WATERSHED_HOME: 'package.json/home' } };
    expect(await runCommandLine(['audit', 'verify'], terminal)).toBe(1);
    expect(terminal.said.err).toMatch(/data folder .*package.json.home.*\[home_unusable\]/);
  });
});
