import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/index.ts';
import { fillForm } from './filled-form.ts';
import { keptMinutesMax, openForm, personTag, sealForm, tagIn } from './kept-form.ts';

const secret = randomBytes(32);
const keptAt = instant(Date.UTC(2026, 10, 22));
const later = (minutes: number) => instant(keptAt + minutes * 60_000);
const fields = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,9}$/),
  fc.oneof(fc.string(), fc.array(fc.string())),
  {
    noNullPrototype: true,
  },
);

describe('a kept form', () => {
  it('[SD-17] comes back as it was, from the same door and within its time, and from nothing else', () => {
    fc.assert(
      fc.property(fields, fc.nat(), (typed, at) => {
        const form = { tag: personTag('one'), address: '/plans/1/add', fields: typed, keptAt };
        const sealed = sealForm(secret, form) ?? '';
        expect(openForm(secret, sealed, later(keptMinutesMax))).toEqual(form);
        expect(openForm(secret, sealed, later(keptMinutesMax + 1))).toBeUndefined();
        expect(openForm(randomBytes(32), sealed, keptAt)).toBeUndefined();
        const bytes = Buffer.from(sealed, 'base64url');
        const changed = at % bytes.length;
        bytes[changed] = (bytes[changed] ?? 0) ^ 1;
        expect(openForm(secret, bytes.toString('base64url'), keptAt)).toBeUndefined();
        expect(openForm(secret, sealed.slice(0, at % 40), keptAt)).toBeUndefined();
      }),
    );
  });

  it('[SD-17] that is too long to be carried is not', () => {
    const long = randomBytes(90_000).toString('base64');
    expect(sealForm(secret, { tag: '', address: '/', fields: { long }, keptAt })).toBeUndefined();
  });

  it('[SD-17] is known by a token of this door alone', () => {
    const tag = personTag('one');
    expect(tagIn(`${'A'.repeat(43)}.${tag}`)).toBe(tag);
    for (const token of ['', tag, `${'A'.repeat(42)}.${tag}`, `${'A'.repeat(43)}.${tag}x`, 3, undefined]) {
      expect(tagIn(token)).toBeUndefined();
    }
  });
});

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const page = (form: string): string =>
  `<!DOCTYPE html><html><body><header><form action="/a"><input name="t" value="other"></form></header>
   <main><form action="/a">${form}</form></main></body></html>`;

describe('a form that is filled again', () => {
  it('[SD-17] holds each kind of control as it was sent, its own token, and what was not asked then', () => {
    const filled = fillForm(
      page(`<input type="hidden" name="form_token" value="new"><input name="t" value="old"><textarea name="b">old</textarea>
        <input type="radio" name="r" value="1" checked><input type="radio" name="r" value="2">
        <input type="checkbox" name="c" value="1" checked><input type="checkbox" name="c" value="2"><input type="checkbox" name="c" value="3">
        <select name="s"><option value="1" selected>1</option><option value="2">2</option></select>
        <input type="file" name="f"><input name="unasked" value="kept">`),
      '/a',
      { form_token: 'stolen', t: 'T', b: 'B', r: '2', c: ['2', '3'], s: '2', f: 'name', gone: 'x' },
    );
    const shown = (filled ?? '').replace(/\s+/g, ' ');
    expect(shown).toContain('value="new"');
    expect(shown).not.toContain('stolen');
    expect(shown).toContain('name="t" value="other"');
    expect(shown).toContain('name="t" value="T"');
    expect(shown).toContain('>B</textarea>');
    const { document } = parseHTML(shown);
    const chosen = [...document.querySelectorAll('[checked], [selected]')].map((one) =>
      one.getAttribute('value'),
    );
    expect(chosen).toEqual(['2', '2', '3', '2']);
    expect(shown).toContain('name="unasked" value="kept"');
    expect(fillForm(page(''), '/elsewhere', {})).toBeUndefined();
  });

  it('[SD-17] stays text, whatever was typed', () => {
    const signs = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '$', 'textarea', 'script', 'lt;', ' '),
    });
    const form = page('<input name="t"><textarea name="b"></textarea>');
    fc.assert(
      fc.property(signs, (typed) => {
        const filled = fillForm(form, '/a', { t: typed, b: typed }) ?? '';
        const [, inLine = '', inBox = ''] =
          /value="([^"]*)" ?(?:name="t")?[^>]*><textarea name="b">(.*)<\/textarea>/s.exec(
            filled.slice(filled.indexOf('<main')),
          ) ?? [];
        for (const shown of [inLine, inBox]) {
          expect(shown).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
          expect(unescaped(shown)).toBe(typed);
        }
      }),
    );
  });
});
