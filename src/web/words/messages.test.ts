import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webPath } from '../folder.ts';
import { defineMessages, fill, type Messages, say } from './messages.ts';
import { sameInBoth } from './same-in-both.ts';

const files = readdirSync(webPath(), { recursive: true, encoding: 'utf8' }).filter(
  (file) => /messages\.ts$/.test(file) && !file.endsWith('words/messages.ts'),
);

async function messagesOf(file: string): Promise<Messages> {
  const module: Record<string, unknown> = await import(join(webPath(), file));
  return Object.assign({}, ...Object.values(module));
}

const placesOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map((match) => match[1]))].sort().join(' ');
/** What is left when places for values, digits and punctuation are taken away. */
const wordsOf = (text: string): string => text.replace(/\{\w+(?::[^{}]*)?\}/g, '').replace(/[^\p{L}]/gu, '');

/** Every code in quotation marks that the program's rooms below the web know. */
async function programCodes(): Promise<ReadonlySet<string>> {
  const src = join(webPath(), '..');
  const rooms = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(web|cli)\//.test(name),
  );
  const texts = rooms.map((name) => readFileSync(join(src, name), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code ?? '')),
  );
}

describe('messages', () => {
  it('are found', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)(
    '[WE-2] %s says everything in both languages, with the same places for values',
    async (file) => {
      for (const [key, { en, cy }] of Object.entries(await messagesOf(file))) {
        expect(en.trim(), key).toBe(en);
        expect(cy.trim(), key).toBe(cy);
        expect(en, key).not.toBe('');
        expect(cy, key).not.toBe('');
        expect(placesOf(cy), key).toBe(placesOf(en));
      }
    },
  );

  it.each(files)('[WE-2] %s has no Welsh that is English by accident', async (file) => {
    const same = Object.entries(await messagesOf(file))
      .filter(([, { en, cy }]) => en === cy && wordsOf(en) !== '')
      .map(([key, { en }]) => `${key}: ${en}`);
    expect(same.filter((line) => !sameInBoth.some(({ text }) => line.endsWith(`: ${text}`)))).toEqual([]);
  });

  it('[WE-2] every word that may be the same is still needed, with its reason', async () => {
    const all = (await Promise.all(files.map(messagesOf))).flatMap((messages) => Object.values(messages));
    const unneeded = sameInBoth.filter(({ text }) => !all.some(({ en, cy }) => en === text && cy === text));
    expect(unneeded).toEqual([]);
  });

  it.each(files)('[WE-3] every message of %s is used', async (file) => {
    const folder = join(webPath(), dirname(file));
    const around = file.startsWith('pages/')
      ? [
          ...readdirSync(folder).map((name) => join(folder, name)),
          ...readdirSync(join(webPath(), 'components')).map((name) => join(webPath(), 'components', name)),
          join(webPath(), 'pages', 'about', 'prose.njk'),
        ]
      : readdirSync(webPath(), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(ts|njk)$/.test(name))
          .map((name) => join(webPath(), name));
    const text = around
      .filter((name) => /\.(ts|njk)$/.test(name) && !/messages\.ts$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    // Messages that are chosen by a code, `t[code]`, have the program's codes as keys: the compiler proves that each code has
    // its message, and a key that is nobody's code is still found here.
    const codes = /\bt\[|\)\[/.test(text) ? await programCodes() : new Set<string>();
    const unused = Object.keys(await messagesOf(file)).filter(
      (key) => !new RegExp(`(\\bt|\\bwords|\\))\\.${key}\\b|'${key}'`).test(text) && !codes.has(key),
    );
    expect(unused).toEqual([]);
  });

  it('[WE-2] a message with places is a function of exactly those values', () => {
    const messages = defineMessages({ both: { en: '{n} of {all}', cy: '{n} o {all}' } });
    expect(say(messages, 'cy').both({ n: 3, all: 43 })).toBe('3 o 43');
    expect(fill('{n} of {all}', { n: 1 })).toBe('1 of {all}');
  });

  it('[WE-2] says each language’s words however often and in whichever order they are asked for', () => {
    const messages = defineMessages({ both: { en: 'door', cy: 'drws' } });
    const asked = (['en', 'cy', 'en', 'cy'] as const).map((language) => say(messages, language).both);
    expect(asked).toEqual(['door', 'drws', 'door', 'drws']);
    // They are shared by every page that asks, so no page may change them.
    expect(Object.isFrozen(say(messages, 'en'))).toBe(true);
  });

  it('says one month and two months', () => {
    const messages = defineMessages({ months: { en: '{n} {n:month|months}', cy: '{n} mis' } });
    expect([0, 1, 2].map((n) => say(messages, 'en').months({ n }))).toEqual([
      '0 months',
      '1 month',
      '2 months',
    ]);
    expect(say(messages, 'cy').months({ n: 2 })).toBe('2 mis');
  });
});
